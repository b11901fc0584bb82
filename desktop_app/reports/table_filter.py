"""Filtering a table by its columns, as the filter arrows of Excel do: a rule over values."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any, TypeAlias

from desktop_app.domain.due import first_day, last_day
from desktop_app.domain.text import fold, fold_all, sort_key
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Cell, Column, Format, Row, Table

DATES = frozenset({Format.DATE, Format.DUE})
TEXTS = frozenset({Format.TEXT})
SUMMED = frozenset({Format.NUMBER, Format.MONEY, Format.POINTS, Format.DAYS})
MOST_CHOICES = 200
_LAST = "9999-12-31"

Limit: TypeAlias = int | str | None


@dataclass(frozen=True, slots=True)
class ColumnFilter:
    """Which cells of one column pass; what is not set lets all pass.

    `contains`: in the text as it is read, without regard to case and marks. `chosen`: the texts
    as they are read, "" the empty one. `low` and `high`, both included: in the unit of the
    column's format, or ISO texts of dates as far as they are known. `blank`: True only empty
    cells, False only filled ones.
    """

    contains: str = ""
    chosen: frozenset[str] | None = None
    low: Limit = None
    high: Limit = None
    blank: bool | None = None

    @property
    def is_empty(self) -> bool:
        """Whether everything passes."""
        return not self.contains.strip() and (self.chosen, self.low, self.high, self.blank) == (
            None,
            None,
            None,
            None,
        )


Filters: TypeAlias = Mapping[str, ColumnFilter]


@dataclass(frozen=True, slots=True)
class Filtered:
    """The rows that are left, headings included; `left` and `whole` count rows of data."""

    rows: tuple[Row, ...]
    left: int
    whole: int


@dataclass(frozen=True, slots=True)
class Choices:
    """Texts of a column with how many rows have each; `more` says how many texts are left out."""

    items: tuple[tuple[str, int], ...]
    more: int = 0


def column_keys(columns: Sequence[Column]) -> tuple[str, ...]:
    """The columns' keys, a number added to one that stood before."""
    seen: Counter[str] = Counter()
    keys = []
    for column in columns:
        seen[column.key] += 1
        keys.append(column.key if seen[column.key] == 1 else f"{column.key}#{seen[column.key]}")
    return tuple(keys)


def filtered(table: Table, filters: Filters) -> Filtered:
    """The rows that pass every filter, under the group rows that they stand under.

    Subtotals and totals are left out while anything is filtered: they would not be true.
    """
    data = [row for row in table.rows if row.level == "data"]
    kept = _passing(table, data, filters)
    if kept is None:
        return Filtered(table.rows, len(data), len(data))
    wanted = set(map(id, kept))
    return Filtered(tuple(_with_groups(table.rows, wanted)), len(kept), len(data))


def choices(table: Table, key: str, filters: Filters, most: int = MOST_CHOICES) -> Choices:
    """What may be chosen in a column among the rows that pass the other columns' filters.

    The `most` frequent texts, in the column's order, the empty text last.
    """
    keys = column_keys(table.columns)
    if key not in keys:
        return Choices(())
    at = keys.index(key)
    others = {other: one for other, one in filters.items() if other != key}
    data = [row for row in table.rows if row.level == "data"]
    kept = _passing(table, data, others)
    cells = _cells(data if kept is None else kept, at)
    return _counted(cells, table.columns[at].format, most)


def sums(table: Table, rows: Iterable[Row]) -> tuple[tuple[Column, int], ...]:
    """The exact sums over rows of data: of the columns marked as summed, else of all money."""
    marked = [at for at, column in enumerate(table.columns) if column.summed]
    money = [at for at, column in enumerate(table.columns) if column.format is Format.MONEY]
    data = [row for row in rows if row.level == "data"]
    return tuple(
        (table.columns[at], sum(cell for cell in _cells(data, at) if isinstance(cell, int)))
        for at in marked or money
    )


def as_json(filters: Filters) -> dict[str, Any]:
    """Filters as JSON carries them."""
    return {
        key: {
            "contains": one.contains,
            "chosen": None if one.chosen is None else sorted(one.chosen),
            "low": one.low,
            "high": one.high,
            "blank": one.blank,
        }
        for key, one in filters.items()
    }


def from_json(found: object) -> dict[str, ColumnFilter]:
    """Filters as they were kept; what has another shape is left out."""
    if not isinstance(found, dict):
        return {}
    read = {str(key): _one_from_json(one) for key, one in found.items() if isinstance(one, dict)}
    return {key: one for key, one in read.items() if not one.is_empty}


def _one_from_json(found: Mapping[str, Any]) -> ColumnFilter:
    contains, chosen, blank = (found.get(name) for name in ("contains", "chosen", "blank"))
    return ColumnFilter(
        contains=contains if isinstance(contains, str) else "",
        chosen=frozenset(map(str, chosen)) if isinstance(chosen, list) else None,
        low=_limit(found.get("low")),
        high=_limit(found.get("high")),
        blank=blank if isinstance(blank, bool) else None,
    )


def _limit(found: object) -> Limit:
    if isinstance(found, int | str) and not isinstance(found, bool):
        return found
    return None


def _passing(table: Table, data: list[Row], filters: Filters) -> list[Row] | None:
    """The rows of data that pass; None where nothing is filtered."""
    keys = column_keys(table.columns)
    active = {key: one for key, one in filters.items() if key in keys and not one.is_empty}
    if not active:
        return None
    for key, one in active.items():
        at = keys.index(key)
        data = list(compress(data, _passes(_cells(data, at), one, table.columns[at].format)))
    return data


def _cells(rows: Iterable[Row], at: int) -> list[Cell]:
    return [row.cells[at] if at < len(row.cells) else None for row in rows]


def _passes(cells: list[Cell], one: ColumnFilter, kind: Format) -> list[bool]:
    passing = [True] * len(cells)
    if one.blank is not None:
        passing = [(cell in {None, ""}) is one.blank for cell in cells]
    if one.low is not None or one.high is not None:
        inside = _inside_dates if kind in DATES else _inside_numbers
        passing = _both(passing, (inside(cell, one.low, one.high) for cell in cells))
    if one.chosen is not None:
        texts = (format_cell(cell, kind) for cell in cells)
        passing = _both(passing, (text in one.chosen for text in texts))
    wanted = fold(one.contains)
    if wanted:
        found = _containing(wanted, set(cells), kind)
        passing = _both(passing, (cell in found for cell in cells))
    return passing


def _containing(wanted: str, cells: set[Cell], kind: Format) -> set[Cell]:
    several = list(cells)
    folds = fold_all([format_cell(cell, kind) for cell in several])
    return {cell for cell, text in zip(several, folds, strict=True) if wanted in text}


def _both(passing: list[bool], others: Iterable[bool]) -> list[bool]:
    return [one and other for one, other in zip(passing, others, strict=True)]


def _inside_numbers(cell: Cell, low: Limit, high: Limit) -> bool:
    if not isinstance(cell, int):
        return False
    return (not isinstance(low, int) or cell >= low) and (not isinstance(high, int) or cell <= high)


def _inside_dates(cell: Cell, low: Limit, high: Limit) -> bool:
    """Whether any day that may be meant lies between the limits."""
    if not isinstance(cell, str) or not cell:
        return False
    start = first_day(str(low)) if low else ""
    end = last_day(str(high)) if high else _LAST
    return last_day(cell) >= start and first_day(cell) <= end


def _with_groups(rows: Iterable[Row], wanted: set[int]) -> Iterator[Row]:
    """Rows of data that are wanted, each under the group rows just before it."""
    groups: list[Row] = []
    after_group = False
    for row in rows:
        if row.level == "group":
            groups = [*groups, row] if after_group else [row]
        elif id(row) in wanted:
            yield from groups
            yield row
            groups = []
        after_group = row.level == "group"


def _counted(cells: Sequence[Cell], kind: Format, most: int) -> Choices:
    counted = Counter(cells)
    found: Counter[str] = Counter()
    firsts: dict[str, Cell] = {}
    for cell, count in counted.items():
        text = format_cell(cell, kind)
        found[text] += count
        firsts.setdefault(text, cell)
    kept = sorted(found.most_common(most), key=lambda item: _order(firsts[item[0]]))
    return Choices(tuple(kept), max(len(found) - most, 0))


def _order(cell: Cell) -> tuple[int, int, str]:
    if cell is None or cell == "":
        return 2, 0, ""
    return (0, cell, "") if isinstance(cell, int) else (1, 0, sort_key(cell))
