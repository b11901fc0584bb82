"""A sheet's values as they were read, to be put into a workbook again."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

Value: TypeAlias = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class SheetValues:
    """A sheet as it was read; rows and columns count from 0.

    `rows[0][0]` stands at (`first_row`, `first_column`); `merged`: absolute, inclusive regions
    (top, left, bottom, right).
    """

    name: str
    hidden: bool
    first_row: int
    first_column: int
    rows: tuple[tuple[Value, ...], ...]
    merged: tuple[tuple[int, int, int, int], ...] = ()
