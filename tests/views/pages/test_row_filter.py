"""Rows found by what was typed, under their headings."""

from desktop_app.reports.report import Column, Row, Table
from desktop_app.views.pages.row_filter import narrowed

ROWS = (
    Row(("Phòng A",), "group"),
    Row(("Nguyễn Thị Hường",), ident="person:1"),
    Row(("Trần Văn Bình",), ident="person:2"),
    Row(("Phòng B",), "group"),
    Row(("Lê Văn Cường",), ident="person:3"),
)
TABLE = Table("", (Column("name", "Họ và tên"),), ROWS)
FOLDS = ("", "nguyen thi huong phong a", "tran van binh phong a", "", "le van cuong phong b")


def found(typed: str) -> list[str]:
    return [str(row.cells[0]) for row in narrowed(TABLE, FOLDS, typed).rows]


def test_names_are_found_with_and_without_their_marks() -> None:
    for typed in ("Hường", "huong", "NGUYỄN thi"):
        assert found(typed) == ["Phòng A", "Nguyễn Thị Hường"]


def test_headings_stay_only_over_what_is_found() -> None:
    assert found("văn") == ["Phòng A", "Trần Văn Bình", "Phòng B", "Lê Văn Cường"]
    assert found("cuong") == ["Phòng B", "Lê Văn Cường"]


def test_a_unit_finds_its_people() -> None:
    assert found("phòng b") == ["Phòng B", "Lê Văn Cường"]


def test_nothing_typed_is_everything_and_nothing_found_is_an_empty_table() -> None:
    assert found(" ") == [str(row.cells[0]) for row in ROWS]
    assert found("xyz") == []
