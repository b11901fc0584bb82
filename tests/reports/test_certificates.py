"""The texts of a page in the places of its layout, and the tables about layouts."""

from dataclasses import replace

from desktop_app.domain.certificates.layouts import Offset
from desktop_app.reports.certificates import Sheet, layouts_table, parts_table
from tests.domain.certificates.samples import LAYOUT, NAME, TITLE

VALUES = {"ten": "Lê Bình"}


def test_texts_are_filled_and_in_capitals_where_the_part_says() -> None:
    layout = LAYOUT.with_part(replace(TITLE, capitals=True))
    told = {part.code: text for part, text in Sheet(layout, VALUES).texts}
    assert told == {"ten-loai": "GIẤY KHEN", "ten": "Lê Bình"}


def test_a_part_without_anything_to_say_is_left_out() -> None:
    assert [part.code for part, _ in Sheet(LAYOUT, {}).texts] == ["ten-loai"]


def test_stock_has_its_frame_and_its_heads_and_moves_what_is_printed() -> None:
    blank, stock = Sheet(LAYOUT, VALUES), Sheet(LAYOUT, VALUES, stock=True, printer="HP 1020")
    assert (blank.has_frame, blank.offset) == (True, Offset())
    assert (stock.has_frame, stock.offset) == (False, Offset(-15, 20))
    assert [part for part, _ in stock.texts] == [NAME]


def test_layouts_and_parts_are_told_in_millimetres() -> None:
    (row,) = layouts_table([LAYOUT]).rows
    assert row.cells[2] == "297 × 210"
    assert row.cells[5:] == (
        "đi kèm chương trình",
        "mọi máy in: phải 0,5, xuống 0 mm; HP 1020: phải -1,5, xuống 2 mm",
    )
    part = parts_table(LAYOUT).rows[1]
    assert part.cells[:8] == ("ten", "Tên", "38,5", "92", "220", "19", "26", "18")
