"""A table as plain text for a terminal: columns aligned, nothing cut."""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop_app.reports.formatting import align, format_cell
from desktop_app.reports.report import Row, Table

_GAP = "  "
_WIDE = {"W", "F"}
_UNSEEN = {"Mn", "Me", "Cf"}


def text_lines(table: Table) -> list[str]:
    """The table's title, note, header and rows, or its empty text; numbers stand right."""
    above = [line for line in (table.title, table.unit_note) if line]
    if not table.rows:
        return [*above, table.empty_text]
    widths = _widths(table)
    rule = _GAP.join("-" * width for width in widths)
    rows = [_row_line(row, table, widths) for row in table.rows]
    return [*above, *_header(table, widths), rule, *rows]


def display_width(text: str) -> int:
    """How many columns of a terminal a text takes, whichever form its letters are in."""
    return sum(
        1 + (unicodedata.east_asian_width(letter) in _WIDE)
        for letter in unicodedata.normalize("NFC", text)
        if unicodedata.category(letter) not in _UNSEEN
    )


def _widths(table: Table) -> list[int]:
    """Each column as wide as its widest text; a group's columns together as wide as its name."""
    shown = [_texts(row, table) for row in table.rows if row.level != "group"]
    titles = [_plain(column.title) for column in table.columns]
    columns = zip(titles, *shown, strict=True)
    widths = [max(map(display_width, column)) for column in columns]
    for group, places in _groups(table):
        room = _width_of(places, widths)
        widths[places[-1]] += max(0, display_width(group) - room)
    return widths


def _header(table: Table, widths: Sequence[int]) -> Iterator[str]:
    """One line of titles, under a line of groups where there are any."""
    if any(column.group for column in table.columns):
        parts = [
            _padded(group, _width_of(places, widths), "center") for group, places in _groups(table)
        ]
        yield _GAP.join(parts).rstrip()
    titles = [
        _padded(_plain(column.title), width, align(column.format))
        for column, width in zip(table.columns, widths, strict=True)
    ]
    yield _GAP.join(titles).rstrip()


def _groups(table: Table) -> Iterator[tuple[str, list[int]]]:
    for group, places in groupby(
        range(len(table.columns)), lambda place: table.columns[place].group
    ):
        yield group, list(places)


def _width_of(places: Sequence[int], widths: Sequence[int]) -> int:
    return sum(widths[place] for place in places) + len(_GAP) * (len(places) - 1)


def _row_line(row: Row, table: Table, widths: Sequence[int]) -> str:
    if row.level == "group":
        return _plain(next((str(cell) for cell in row.cells if cell is not None), ""))
    cells = [
        _padded(text, width, align(column.format))
        for text, width, column in zip(_texts(row, table), widths, table.columns, strict=True)
    ]
    return _GAP.join(cells).rstrip()


def _texts(row: Row, table: Table) -> list[str]:
    cells = (*row.cells, *(None,) * len(table.columns))
    return [
        _plain(format_cell(cell, column.format))
        for cell, column in zip(cells, table.columns, strict=False)
    ]


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _padded(text: str, width: int, side: str) -> str:
    spare = max(0, width - display_width(text))
    before = {"left": 0, "center": spare // 2}.get(side, spare)
    return " " * before + text + " " * (spare - before)
