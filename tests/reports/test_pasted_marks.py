"""The tables of cells that go in and of those that do not."""

from dataclasses import replace

from desktop_app.domain.marks.cells import AcceptedMark, MarksEntered, RefusedMark, TypedMark
from desktop_app.domain.problems import error
from desktop_app.reports.pasted_marks import accepted_table, refused_table

GOOD = AcceptedMark(TypedMark("A", "1.1", "9,5"), "Phòng A", 950, None)
EMPTIED = AcceptedMark(TypedMark("B", "1.1", ""), "Phòng B", None, 800)
BAD = RefusedMark(TypedMark("C", "1.1", "chín"), "Phòng C", error("number.unreadable", "Sai."))
ENTERED = MarksEntered(written=False, accepted=(GOOD, EMPTIED), refused=(BAD,))


def test_what_goes_in_stands_beside_what_is_there() -> None:
    assert [row.cells for row in accepted_table(ENTERED).rows] == [
        ("A", "Phòng A", "1.1", None, 950, ""),
        ("B", "Phòng B", "1.1", 800, None, "Để trống"),
    ]


def test_what_is_refused_keeps_its_text_and_says_why() -> None:
    table = refused_table(ENTERED)
    assert [column.key for column in table.columns] == ["code", "name", "criterion", "text", "why"]
    assert table.rows[0].cells == ("C", "Phòng C", "1.1", "chín", "Sai.")


def test_a_cell_of_a_file_is_named_as_spreadsheets_name_it() -> None:
    placed = replace(BAD, typed=replace(BAD.typed, place="C3"))
    table = refused_table(replace(ENTERED, refused=(placed,)))
    assert (table.columns[0].title, table.rows[0].cells[0]) == ("Ô", "C3")
