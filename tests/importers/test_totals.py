import pytest

from tests.importers.sheets import found, read

HEADER = "STT ¦ Họ và tên ¦ Số tiền ¦ Ngày công\n"
GROUPS = """
I  ¦ Tổ 1     ¦ {first}  ¦
1  ¦ Lê Ấm    ¦ 100000   ¦ 1
2  ¦ Lê Chén  ¦ 200000   ¦ 0,5
   ¦ Cộng     ¦ {sub}    ¦
II ¦ Tổ 2     ¦          ¦
1  ¦ Lê Đĩa   ¦ 400000   ¦
   ¦ Cộng Tổ 2 ¦ 400000  ¦
   ¦ Tổng cộng ¦ {grand} ¦ {days}
"""


def told(**figures: object) -> list[tuple[str, str]]:
    given = {"first": 300_000, "sub": 300_000, "grand": 700_000, "days": "1,5"} | figures
    return found(read(HEADER + GROUPS.strip("\n").format(**given)))


def test_right_totals_are_silent() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("figure", "value", "cell"),
    [
        ("first", 300_001, "C2"),
        ("sub", 299_999, "C5"),
        ("grand", 700_001, "C9"),
        ("days", "1,6", "D9"),
    ],
)
def test_a_wrong_total_is_told_where_it_stands(figure: str, value: object, cell: str) -> None:
    assert told(**{figure: value}) == [("total.mismatch", cell)]


def test_both_figures_and_the_difference_are_told() -> None:
    (problem,) = read(f"{HEADER}1 ¦ Lê Ấm ¦ 100000\n¦ Tổng cộng ¦ 600000").problems
    assert not problem.is_error
    for figure in ("600.000", "100.000", "500.000"):
        assert figure in problem.message


def test_a_total_before_the_data_is_checked_too() -> None:
    body = "¦ Tổng số ¦ {}\n1 ¦ Lê Ấm ¦ 100000\n2 ¦ Lê Chén ¦ 200000"
    assert found(read(HEADER + body.format(300_000))) == []
    assert found(read(HEADER + body.format(300_001))) == [("total.mismatch", "C2")]


def test_no_sum_is_judged_over_a_figure_that_could_not_be_read() -> None:
    body = "1 ¦ Lê Ấm ¦ 1.500\n¦ Tổng cộng ¦ 600000"
    assert found(read(HEADER + body)) == [("amount.ambiguous", "C2")]


def test_many_groups_are_checked_at_once() -> None:
    groups = "\n".join(
        f"I ¦ Tổ {number}\n1 ¦ Lê Ấm {number} ¦ 100000\n¦ Cộng ¦ 100000" for number in range(500)
    )
    assert found(read(f"{HEADER}{groups}\n¦ Tổng cộng ¦ 50000000")) == []
