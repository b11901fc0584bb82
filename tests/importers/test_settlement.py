import pytest

from desktop_app.domain.intake import ContributionRow
from tests.importers.sheets import found, read

HEADER = "STT ¦ Họ và tên ¦ Số tiền\n"


def amounts(body: str, note: str = "") -> tuple[list[int | None], list[tuple[str, str]], str]:
    """Amounts, problems, and what the first of them says."""
    result = read(f"{note}\n{HEADER}{body}" if note else HEADER + body)
    rows = [row.amount for row in result.tables[0].rows if isinstance(row, ContributionRow)]
    told = result.problems[0].message if result.problems else ""
    return rows, found(result), told


def test_other_cells_show_which_sign_groups_thousands() -> None:
    body = "1 ¦ Lê Ấm ¦ 1.500\n2 ¦ Lê Chén ¦ 1.500.000\n3 ¦ Lê Đĩa ¦ 2.500"
    rows, codes, told = amounts(body)
    assert rows == [1_500, 1_500_000, 2_500]
    assert codes == [("amount.settled", "C2")]
    assert "2 ô" in told
    assert "“1.500” được đọc là 1.500 đồng" in told
    assert "dấu chấm ngăn cách hàng nghìn (ô C3 ghi “1.500.000”)" in told


def test_decimals_show_it_as_well() -> None:
    rows, codes, _ = amounts("1 ¦ Lê Ấm ¦ 1.500\n2 ¦ Lê Chén ¦ 12,5", "ĐVT: nghìn đồng")
    assert rows == [1_500_000, 12_500]
    assert codes == [("amount.settled", "C3")]
    rows, codes, _ = amounts("1 ¦ Lê Ấm ¦ 1.500\n2 ¦ Lê Chén ¦ 12.5", "ĐVT: nghìn đồng")
    assert rows == [1_500, 12_500]
    assert codes == [("amount.settled", "C3")]


def test_a_cell_that_is_refused_shows_nothing() -> None:
    rows, codes, _ = amounts("1 ¦ Lê Ấm ¦ 1.500\n2 ¦ Lê Chén ¦ 1,5")
    assert rows == []
    assert ("amount.ambiguous", "C2") in codes
    assert "amount.settled" not in {code for code, _ in codes}


@pytest.mark.parametrize(("total", "amount"), [(3_500, 1_500), (3_500_000, 1_500_000)])
def test_a_total_shows_which_reading_adds_up(total: int, amount: int) -> None:
    rows, codes, told = amounts(f"1 ¦ Lê Ấm ¦ 1.500\n2 ¦ Lê Chén ¦ 2.000\n¦ Cộng ¦ {total}")
    assert rows == [amount, amount * 4 // 3]
    assert codes == [("amount.settled", "C2")]
    assert "khớp với dòng cộng" in told


@pytest.mark.parametrize(
    "others",
    [
        "2 ¦ Lê Chén ¦ 200000",
        "2 ¦ Lê Chén ¦ 200.000",
        "2 ¦ Lê Chén ¦ 1.500.000\n3 ¦ Lê Đĩa ¦ 2,500,000",
        "2 ¦ Lê Chén ¦ 200000\n¦ Cộng ¦ 300000",
    ],
    ids=["figures", "magnitude", "two signs", "a total that fits neither"],
)
def test_what_nothing_settles_stays_a_question(others: str) -> None:
    rows, codes, _ = amounts(f"1 ¦ Lê Ấm ¦ 1.500\n{others}")
    assert ("amount.ambiguous", "C2") in codes
    assert 1_500 not in rows
    assert 1_500_000 not in rows or "1.500.000" in others
