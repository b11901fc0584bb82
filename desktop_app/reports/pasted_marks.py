"""Marks of many cells: what would go in, and what is refused with its sentence."""

from desktop_app.domain.marks.cells import AcceptedMark, MarksEntered, RefusedMark
from desktop_app.reports.report import Cell, Column, Format, Row, Table

EMPTIED = "Để trống"
_PLACE = Column("place", "Ô", width=7)
_WHO = (Column("code", "Mã", width=10), Column("name", "Tên", width=28))
_CRITERION = Column("criterion", "Tiêu chí", width=9)
_TEXT = Column("text", "Đã ghi", width=16)
_WHY = Column("why", "Vì sao không nhận", width=60)
_POINTS = (
    Column("before", "Đang có", Format.POINTS, 9),
    Column("points", "Sẽ ghi", Format.POINTS, 9),
    Column("note", "Ghi chú", width=14),
)


def refused_table(entered: MarksEntered) -> Table:
    """The cells that may not go in; where they stood in a file, as far as they stood in one."""
    placed = any(one.typed.place for one in entered.refused)
    columns = (*((_PLACE,) if placed else ()), *_WHO, _CRITERION, _TEXT, _WHY)
    rows = tuple(Row(_refused(one, placed=placed)) for one in entered.refused)
    return Table("Các ô không nhận được", columns, rows, empty_text="Mọi ô đều nhận được.")


def accepted_table(entered: MarksEntered) -> Table:
    """The cells that may go in, with what the stage has there now."""
    rows = tuple(Row(_accepted(one)) for one in entered.accepted)
    columns = (*_WHO, _CRITERION, *_POINTS)
    return Table("Các ô nhận được", columns, rows, empty_text="Không có ô nào nhận được.")


def _refused(one: RefusedMark, *, placed: bool) -> tuple[Cell, ...]:
    typed = one.typed
    place = (typed.place,) if placed else ()
    return (*place, typed.code, one.name, typed.criterion, typed.text, one.problem.message)


def _accepted(one: AcceptedMark) -> tuple[Cell, ...]:
    typed = one.typed
    note = EMPTIED if one.points is None else ""
    return (typed.code, one.name, typed.criterion, one.before, one.points, note)
