"""A layout's parts and offsets are found and replaced."""

from dataclasses import replace

from desktop_app.domain.certificates.fitting import Room
from desktop_app.domain.certificates.layouts import Align, Offset
from tests.domain.certificates.samples import LAYOUT, NAME, TITLE


def test_a_box_is_told_in_millimetres_and_points() -> None:
    assert NAME.room == Room(220, 19, 26, 18, flows=False, balanced=True)
    assert not replace(NAME, align=Align.LEFT).room.balanced


def test_a_printer_has_its_own_offset_and_any_other_the_common_one() -> None:
    assert LAYOUT.offset("HP 1020") == Offset(-15, 20)
    assert LAYOUT.offset("Canon") == LAYOUT.offset() == Offset(5, 0)


def test_an_offset_is_replaced() -> None:
    changed = LAYOUT.with_offset("HP 1020", Offset(1, 2)).with_offset("", Offset())
    assert changed.offset("HP 1020") == Offset(1, 2)
    assert changed.offset("Canon") == Offset()


def test_no_offset_at_all_is_kept_for_a_printer_that_differs_from_the_common_one() -> None:
    assert LAYOUT.with_offset("Canon", Offset()).offset("Canon") == Offset()


def test_a_part_is_replaced_in_its_place() -> None:
    moved = replace(NAME, top=1000)
    changed = LAYOUT.with_part(moved)
    assert changed.parts == (TITLE, moved)
    assert changed.part("ten") == moved
    assert changed.part("khong-co") is None
