"""What a column is by what its cells hold, where its heading is not known."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.amounts import parse_amount
from desktop_app.domain.dates import parse_date
from desktop_app.domain.text import clean, fold
from desktop_app.importers.columns import Chosen, Field, Heading, Need, match_columns
from desktop_app.importers.grid import Grid
from desktop_app.importers.importer import Importer
from desktop_app.importers.workbook import CellValue

_ROWS_LOOKED_AT = 200
_MOSTLY = 0.75
_FEWEST = 2
_LEAST_NOTE = 1000
_NOTE_STEP = 500
_MONTH_LENGTH = len("2024-08")
_SURNAME = re.compile(
    r"(nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|trinh|"
    r"luu|doan|mai|to|ha|ta|cao|chu|luong|thai|trieu|vuong|quach|lam|kieu|tong|dao|truong|"
    r"nong|lo|ma|hua|than|van|phung|khuc|nghiem|bach|vi|quang|giang|sung|thao|vang|ton|"
    r"chau|la|luc|tang|tieu|thach|son|kim|danh|au|cam|cu|dam|diep|dong|giap|han|kha|lai|"
    r"lieu|mac|ninh|on|pho|phuong|sam|sy|thieu|tu|ung|vuu)\b"
)
_UNIT_WORDS = re.compile(
    r"(phong|ban|chi cuc|cuc|trung tam|truong|van phong|benh vien|khoa|thanh tra|doi|hat|tram|vien|"
    r"cong ty|quy|hoi|lien doan|ubnd|xa|phuong|thi tran)\b"
)
_FEWEST_WORDS, _MOST_WORDS = 2, 6


@dataclass(frozen=True, slots=True)
class Guess:
    """A column without a known heading, and the needed field that only it can be."""

    column: int
    field: Field


def guess(
    grid: Grid, bottom: int, headings: Sequence[Heading], importer: Importer, chosen: Chosen
) -> tuple[Guess, ...] | None:
    """What a header lacks, found by content below its last row; None where that is not sure."""
    match = match_columns(headings, importer.fields, chosen)
    lacking = [need for need in importer.needs if not set(need.names) & match.columns.keys()]
    if len(lacking) == len(importer.needs):
        return None
    free = [one for one in grid.columns if one not in {*match.columns.values(), *chosen}]
    rows = range(bottom + 1, min(grid.bottom, bottom + 1 + _ROWS_LOOKED_AT))
    cells = {column: _cells(grid, rows, column) for column in free}
    guesses = []
    for need in lacking:
        fitting = list(_fitting(cells, importer.fields, need))
        if len(fitting) != 1:
            return None
        guesses += fitting
    return tuple(guesses)


def is_money(value: CellValue) -> bool:
    """Whether a cell holds an amount that notes can pay."""
    if isinstance(value, bool | date):
        return False
    amount = parse_amount(value)
    return isinstance(amount, int) and amount >= _LEAST_NOTE and amount % _NOTE_STEP == 0


def is_day(value: CellValue) -> bool:
    """Whether a cell holds a date, the month at least."""
    if isinstance(value, date):
        return True
    day = parse_date(value) if isinstance(value, str) else None
    return isinstance(day, str) and len(day) >= _MONTH_LENGTH


def is_person_name(value: CellValue) -> bool:
    """Whether a cell holds a Vietnamese person's name: a surname first, no digit."""
    if not isinstance(value, str) or any(char.isdigit() for char in value):
        return False
    parts = clean(value).split()
    is_named = all(part[0].isupper() for part in parts)
    of_length = _FEWEST_WORDS <= len(parts) <= _MOST_WORDS
    return of_length and is_named and bool(_SURNAME.match(fold(parts[0])))


def is_unit_name(value: CellValue) -> bool:
    """Whether a cell begins as units' names do."""
    return isinstance(value, str) and bool(_UNIT_WORDS.match(fold(value)))


def _cells(grid: Grid, rows: range, column: int) -> list[CellValue]:
    values = (grid.value(row, column) for row in rows)
    return [value for value in values if value is not None]


def _fitting(
    cells: Mapping[int, list[CellValue]], fields: tuple[Field, ...], need: Need
) -> Iterator[Guess]:
    for field in fields:
        if field.name in need.names and field.content is not None:
            for column, values in cells.items():
                if _is_mostly(values, field.content):
                    yield Guess(column, field)


def _is_mostly(values: list[CellValue], test: Callable[[CellValue], bool]) -> bool:
    count = sum(map(test, values))
    return count >= _FEWEST and count >= _MOSTLY * len(values)
