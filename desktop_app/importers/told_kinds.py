"""Kinds of sheets that only their title tells: a promise looks like a gift, a slip like a list.

Headings alone would take a list of pledges for contributions; so these kinds are read where the
title says what they are, or where somebody chose the kind.
"""

import re
from collections.abc import Mapping

from desktop_app.domain.intake import Kind, ReadChoices
from desktop_app.importers.bank import BANK
from desktop_app.importers.columns import words
from desktop_app.importers.grid import Grid
from desktop_app.importers.importer import Found, Importer
from desktop_app.importers.pledges import PLEDGES
from desktop_app.importers.registrations import REGISTRATIONS
from desktop_app.importers.remittances import REMITTANCES
from desktop_app.importers.tables import Search, find_tables

IMPORTERS = (PLEDGES, REMITTANCES, BANK, REGISTRATIONS)
_TOLD: Mapping[Kind, re.Pattern[str]] = {
    Kind.BANK: re.compile(
        r"\b(sao ke|saoke|so phu|bang ke giao dich|lich su giao dich|chi tiet giao dich)\b"
    ),
    Kind.REMITTANCES: re.compile(
        r"\b(chung tu nop|giay nop tien|bang ke nop|uy nhiem chi|nop kho bac|"
        r"(nop|chuyen)( tien)? (ve|vao) (quy|kho bac|tai khoan))\b"
    ),
    Kind.PLEDGES: re.compile(r"\b(dang ky|cam ket) (\w+ ){0,3}?(ung ho|dong gop|quyen gop)\b"),
    Kind.REGISTRATIONS: re.compile(
        r"\b(dang ky (\w+ ){0,3}?(thi dua|danh hieu)|giao uoc thi dua|ban giao uoc)\b"
    ),
}
# What was given is no promise any more, whatever else the title says.
_GIVEN = re.compile(r"\b(da nop|da ung ho)\b")
_DEEPEST_TITLE = 15


def find_told(grid: Grid, choices: ReadChoices, name: str) -> list[tuple[Importer, Found]]:
    """The tables of the kind that a sheet's title tells; `name`, the file's, where it has none."""
    for importer in IMPORTERS:
        if _may_tell(grid, importer.kind, name):
            tables = find_tables(grid, Search([importer], choices))
            told = [one for one in tables if _is_told(one[1], importer.kind, name)]
            if told:
                return told
    return []


def _may_tell(grid: Grid, kind: Kind, name: str) -> bool:
    """Whether the words stand anywhere near the top: most sheets are done with after this."""
    rows = range(grid.top, min(grid.bottom, grid.top + _DEEPEST_TITLE))
    texts = [text for row in rows for text in grid.filled(row).values() if isinstance(text, str)]
    return any(_TOLD[kind].search(words(text)) for text in (*texts, grid.sheet.name, name))


def _is_told(found: Found, kind: Kind, name: str) -> bool:
    """By the title block; where there is none, by the names of sheet and file."""
    texts = [words(text) for text in found.title.lines or (found.grid.sheet.name, name)]
    said = any(map(_TOLD[kind].search, texts))
    return said and not (kind is Kind.PLEDGES and any(map(_GIVEN.search, texts)))
