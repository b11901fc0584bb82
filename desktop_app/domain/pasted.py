"""Cells as spreadsheets put them on the clipboard: tabs between cells, a line for each row.

A cell that holds a tab or the end of a line stands in quotes, its own quotes doubled; a cell that
only has quotes in it stands as it is. Source: what Excel and LibreOffice write and read as text.
"""

import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

Cells: TypeAlias = tuple[tuple[str, ...], ...]

# A quoted cell ends only where a tab, the end of the line or of the text follows its quote.
_CELL = re.compile(r'"(?P<quoted>(?:[^"]|"")*)"(?=\t|\r|\n|\Z)|(?P<plain>[^\t\r\n]*)')
_LINE_END = re.compile(r"\r\n|\r|\n")
_NEEDS_QUOTES = re.compile(r'[\t\r\n]|\A"')


def read_cells(text: str) -> Cells:
    """The rows of a copied text, as long as each is; no row of an empty text."""
    rows: list[tuple[str, ...]] = []
    row: list[str] = []
    at = 0
    while at < len(text):
        found = _CELL.match(text, at)
        if found is None:  # the second half of the pattern matches anywhere
            raise AssertionError(text[at:])
        row.append(_value(found))
        at = found.end()
        end = _LINE_END.match(text, at)
        if end is not None or at == len(text):
            rows.append(tuple(row))
            row = []
            at = end.end() if end else at
        else:
            at += 1
            if at == len(text):
                rows.append((*row, ""))
    return tuple(rows)


def line_text(row: Iterable[str]) -> str:
    """A row's cells as a line of a copied text, without its end."""
    return "\t".join(map(_written, row))


def lines_text(lines: Sequence[str]) -> str:
    """Lines as a text that spreadsheets take; a single cell stands alone, to go into any field."""
    if len(lines) == 1 and lines[0] and "\t" not in lines[0]:
        return lines[0]
    return "".join(f"{line}\n" for line in lines)


def _value(found: re.Match[str]) -> str:
    quoted = found["quoted"]
    return found["plain"] if quoted is None else quoted.replace('""', '"')


def _written(cell: str) -> str:
    if _NEEDS_QUOTES.search(cell) is None:
        return cell
    return '"' + cell.replace('"', '""') + '"'
