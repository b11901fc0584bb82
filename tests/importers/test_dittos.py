import pytest

from desktop_app.domain.intake import ContributionRow
from desktop_app.importers.dittos import is_ditto
from tests.importers.sheets import found, read


@pytest.mark.parametrize(
    "mark", ["nt", "NT", "-nt-", "n/t", "Như trên", "...nt...", '"', "”", "''"]
)
def test_marks_of_the_same_as_above(mark: str) -> None:
    assert is_ditto(mark)


@pytest.mark.parametrize("text", ["", "-", "x", "Nt Hà", "không", None, 5])
def test_other_cells_are_none(text: str | float | None) -> None:
    assert not is_ditto(text)


def test_a_post_is_taken_from_above_and_said_so_but_no_amount_is() -> None:
    result = read("""
    STT ¦ Họ và tên ¦ Chức vụ ¦ Số tiền
    1 ¦ Lê Ấm ¦ Chuyên viên ¦ 200000
    2 ¦ Lê Chén ¦ nt ¦ 300000
    3 ¦ Lê Đĩa ¦ " ¦ nt
    4 ¦ -nt- ¦ nt ¦ 400000
    """)
    rows = [row for row in result.tables[0].rows if isinstance(row, ContributionRow)]
    assert [(row.donor, row.position, row.amount) for row in rows] == [
        ("Lê Ấm", "Chuyên viên", 200_000),
        ("Lê Chén", "Chuyên viên", 300_000),
    ]
    assert found(result) == [("cell.ditto_read", "C3"), ("cell.ditto", "D4"), ("cell.ditto", "B5")]
    assert "3 ô" in result.problems[0].message


def test_the_first_row_has_nothing_above() -> None:
    result = read("STT ¦ Họ và tên ¦ Chức vụ ¦ Số tiền\n1 ¦ Lê Ấm ¦ nt ¦ 200000")
    assert found(result) == [("cell.ditto", "C2")]


def test_a_long_column_of_marks_is_walked_once() -> None:
    last = 10_000
    marks = "\n".join(f"{row} ¦ Lê Thứ {row} ¦ nt ¦ 200000" for row in range(2, last + 1))
    result = read(f"STT ¦ Họ và tên ¦ Chức vụ ¦ Số tiền\n1 ¦ Lê Ấm ¦ Kế toán ¦ 200000\n{marks}")
    posts = [row.position for row in result.tables[0].rows if isinstance(row, ContributionRow)]
    assert posts == ["Kế toán"] * last
