"""A file's sheets in a preview, as its user sees them in the workbook."""

from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.errors import NotFound
from desktop_app.services.importing import ImportOptions, Preview
from desktop_app.services.importing.corrections import FileCorrections
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake


def look(intake: Intake, path: Path) -> Preview:
    return intake.service.preview([path], ImportOptions(YEAR))


def gifts(intake: Intake) -> Path:
    given = (("An", 200_000), ("Bình", "1.500"))
    return books.gifts(intake.folder / "a.xlsx", "Văn phòng", *given)


def test_rows_stand_under_their_letters_with_their_problems(intake: Intake) -> None:
    preview = look(intake, gifts(intake))
    assert intake.service.sheet_names(preview, 1) == ("Sheet1",)
    shown = intake.service.sheet(preview, 1, "Sheet1")
    assert shown.letters == ("A", "B", "C")
    assert (shown.first_row, shown.rows_total, len(shown.cells)) == (1, 6, 6)
    assert shown.cells[0] == ("Đơn vị: Văn phòng", "", "")
    assert shown.cells[3:] == (
        ("STT", "Họ và tên", "Số tiền (đồng)"),
        ("1", "An", "200000"),
        ("2", "Bình", "1.500"),
    )
    assert {cell: [one.code for one in found] for cell, found in shown.problems.items()} == {
        "C6": ["amount.ambiguous"]
    }
    assert shown.fixed == frozenset()


def test_a_mended_cell_shows_what_is_read_instead(intake: Intake) -> None:
    preview = look(intake, gifts(intake))
    said = FileCorrections(cells={("Sheet1", "C6"): "1.500.000"})
    shown = intake.service.sheet(intake.service.correct(preview, 1, said), 1, "Sheet1")
    assert (shown.cells[5], shown.problems, shown.fixed) == (
        ("2", "Bình", "1.500.000"),
        {},
        frozenset({"C6"}),
    )


def test_pages_of_a_long_sheet_follow_each_other(intake: Intake) -> None:
    given = [(f"Người {number}", number * 1000) for number in range(1, 31)]
    preview = look(intake, books.gifts(intake.folder / "a.xlsx", "Văn phòng", *given))
    pages = [intake.service.sheet(preview, 1, "Sheet1", first, 20) for first in (1, 21, 41)]
    assert [(one.first_row, len(one.cells)) for one in pages] == [(1, 20), (21, 14), (41, 0)]
    assert pages[1].cells[0][1] == "Người 17"  # four rows stand above the first


def test_a_table_that_begins_further_in_keeps_its_places(intake: Intake) -> None:
    head = (None, "STT", "Họ và tên", "Ngày nộp", "Số tiền (đồng)")
    title = (None, "ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO – Văn phòng")
    rows = [(), (), title, head, (None, 1, "An", date(2024, 10, 17), 50_000)]
    preview = look(intake, books.write(intake.folder / "a.xlsx", rows))
    shown = intake.service.sheet(preview, 1, "Sheet1")
    assert shown.cells[:2] == (("",) * 5, ("",) * 5)
    assert shown.cells[3] == ("", "STT", "Họ và tên", "Ngày nộp", "Số tiền (đồng)")


def test_the_tables_say_what_each_column_is_and_could_be(intake: Intake) -> None:
    (table,) = intake.service.tables(look(intake, gifts(intake)), 1)
    assert (table.sheet, table.kind, table.header_row) == ("Sheet1", "contributions", 4)
    found = {one.letter: (one.heading, one.field) for one in table.columns}
    assert found["B"] == ("Họ và tên", "donor")
    assert found["C"] == ("Số tiền (đồng)", "amount")
    labels = {one.name: one.label for one in table.choices}
    assert (labels["amount"], labels["unit"]) == ("Số tiền", "Đơn vị")


def test_a_sheet_that_is_not_there_is_told(intake: Intake) -> None:
    preview = look(intake, gifts(intake))
    with pytest.raises(NotFound, match="Tờ 9"):
        intake.service.sheet(preview, 1, "Tờ 9")


def test_a_file_that_could_not_be_read_has_no_sheets(intake: Intake) -> None:
    path = intake.folder / "thư.pdf"
    path.write_bytes(b"%PDF-1.7\n" + bytes(40))
    preview = look(intake, path)
    assert intake.service.sheet_names(preview, 1) == ()
    with pytest.raises(NotFound):
        intake.service.sheet(preview, 1, "Sheet1")


def test_units_that_a_text_may_name_come_with_their_names(intake: Intake) -> None:
    preview = look(intake, gifts(intake))
    first = intake.service.unit_choices(preview, "Van phong")[0]
    assert (first.code, first.name) == ("U1", "Văn phòng")


def test_a_list_in_the_same_import_brings_choices(intake: Intake) -> None:
    books.units(intake.folder / "gui/0.xlsx", "Văn phòng", "Thanh tra", "Phòng Giáo dục")
    books.gifts(intake.folder / "gui/1.xlsx", "Phòng Giáo dụt", ("An", 1_000))
    preview = look(intake, intake.folder / "gui")
    assert intake.service.unit_choices(preview, "Phòng Giáo dục")[0].code == "U3"
