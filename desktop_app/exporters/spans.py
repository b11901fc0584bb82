"""Which cells of a table run over several columns or rows: the same in Excel and PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from desktop_app.reports.report import Cell, Column, Row


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """A heading over the columns `first` to before `stop`, in the header's rows likewise."""

    text: str
    first: int
    stop: int
    top: int = 0
    bottom: int = 1


@dataclass(frozen=True, slots=True)
class Span:
    """A value over the columns `first` to before `stop`."""

    value: Cell
    first: int
    stop: int


def header_cells(columns: Sequence[Column]) -> list[HeaderCell]:
    """The headings in the order of rows, then columns; two rows where a column has a group."""
    depth = header_depth(columns)
    upper: list[HeaderCell] = []
    lower: list[HeaderCell] = []
    for group, numbers in groupby(range(len(columns)), lambda number: columns[number].group):
        indexes = list(numbers)
        if group:
            upper.append(HeaderCell(group, indexes[0], indexes[-1] + 1))
            lower += [HeaderCell(columns[i].title, i, i + 1, 1, 2) for i in indexes]
        else:
            upper += [HeaderCell(columns[i].title, i, i + 1, 0, depth) for i in indexes]
    return upper + lower


def header_depth(columns: Sequence[Column]) -> int:
    """How many rows the headings take: one or two."""
    return 2 if any(column.group for column in columns) else 1


def header_lines(cells: Sequence[HeaderCell], needed: Sequence[int]) -> list[int]:
    """How many lines each of the header's rows takes, from what each cell needs."""
    lines = [1] * max(cell.bottom for cell in cells)
    pairs = zip(cells, needed, strict=True)
    for cell, own in sorted(pairs, key=lambda pair: pair[0].bottom - pair[0].top):
        above = sum(lines[cell.top : cell.bottom - 1])
        lines[cell.bottom - 1] = max(lines[cell.bottom - 1], own - above)
    return lines


def row_spans(row: Row, columns: int) -> list[Span]:
    """The row's values with their columns.

    A group's text runs over all columns; the label of a subtotal or total runs up to the next
    value that is there.
    """
    cells = (*row.cells, *(None,) * columns)[:columns]
    if row.level == "group":
        return [Span(next((cell for cell in cells if cell not in {None, ""}), ""), 0, columns)]
    label = _label_end(cells) if row.level in {"subtotal", "total"} else 0
    spans = [Span(_first_text(cells), 0, label)] if label else []
    return spans + [Span(cells[i], i, i + 1) for i in range(label, columns)]


def _label_end(cells: Sequence[Cell]) -> int:
    """Where the label at the left ends: before the second value that is there."""
    filled = [i for i, cell in enumerate(cells) if cell not in {None, ""}]
    if not filled or not isinstance(cells[filled[0]], str):
        return 0
    return filled[1] if len(filled) > 1 else len(cells)


def _first_text(cells: Sequence[Cell]) -> Cell:
    return next(_filled(cells))


def _filled(cells: Sequence[Cell]) -> Iterator[Cell]:
    return (cell for cell in cells if cell not in {None, ""})
