"""A table's rows: groups, lines, subtotals and totals, as one form and its people's habits ask."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from tools.sample_year import typed
from tools.sample_year.draft import Draft, column_numbers, header
from tools.sample_year.grid import Look, Value, letter
from tools.sample_year.layouts import Column, Layout, Sort
from tools.sample_year.quirks import Quirk
from tools.sample_year.typed import Quirks

Raw: TypeAlias = Mapping[str, str | int | None]
GROUPED = frozenset({Quirk.GROUPS_ROMAN, Quirk.GROUPS_LETTER, Quirk.GROUPS_TEAM})
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")
_WRONG_BY = 500_000
_LINES_BEFORE_A_BLANK = 4
_PADDED_TURN = 3
_SUMMED = frozenset({Sort.MONEY, Sort.DAYS, Sort.COUNT})
_LOOKS = {
    Sort.TEXT: Look(border=True, wrap=True),
    Sort.MONEY: Look(border=True, align="right", number="#,##0"),
    Sort.DAYS: Look(border=True, align="right", number="#,##0.0"),
    Sort.COUNT: Look(border=True, align="center"),
    Sort.DATE: Look(border=True, align="center", number="dd/mm/yyyy"),
    Sort.RATIO: Look(border=True, align="center"),
}
_BOLD_TEXT = Look(bold=True, border=True, wrap=True)
_BOLD_CENTRE = Look(bold=True, border=True, align="center", wrap=True)
_BOLD_FIGURE = Look(bold=True, border=True, align="right", number="#,##0")
_BOLD_DAYS = Look(bold=True, border=True, align="right", number="#,##0.0")
_SUM_LOOKS = {Sort.MONEY: _BOLD_FIGURE, Sort.DAYS: _BOLD_DAYS}


class _Part(Enum):
    GROUP = "group"
    LINE = "line"
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class _Item:
    """One row to write; `lines` are the indexes of the data lines that it names or adds up."""

    part: _Part
    lines: tuple[int, ...] = ()
    text: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class TableTruth:
    """Where a table stands; rows count from 1, `columns` maps a field to its letter."""

    header_row: int
    first_row: int
    last_row: int
    columns: Mapping[str, str]


@dataclass(slots=True)
class _Body:
    """The table being written."""

    draft: Draft
    form: Layout
    lines: Sequence[Raw]
    quirks: Quirks
    places: dict[int, int]


def write_table(draft: Draft, form: Layout, lines: Sequence[Raw], quirks: Quirks) -> TableTruth:
    """Writes header, numbering and rows; each raw line has a "group" beside the form's fields."""
    header_row = draft.row + 1
    header(draft, form.columns)
    if Quirk.COLUMN_NUMBERS in quirks:
        column_numbers(draft, form.columns, letters=False)
    if Quirk.COLUMN_LETTERS in quirks:
        column_numbers(draft, form.columns, letters=True)
    items = list(_plan(lines, quirks))
    rows = range(draft.row, draft.row + len(items))
    places = {item.lines[0]: row for item, row in zip(items, rows, strict=True) if _is_line(item)}
    body = _Body(draft, form, lines, quirks, places)
    for item in items:
        _WRITERS[item.part](body, item)
        draft.row += 1
    letters = {col.field: letter(draft.left + at) for at, col in enumerate(form.columns)}
    return TableTruth(header_row, 1 + min(places.values()), 1 + max(places.values()), letters)


def _is_line(item: _Item) -> bool:
    return item.part is _Part.LINE


def _plan(lines: Sequence[Raw], quirks: Quirks) -> Iterator[_Item]:
    every = tuple(range(len(lines)))
    if Quirk.TOTAL_BEFORE in quirks:
        yield _Item(_Part.TOTAL, every, "Tổng số")
    if quirks & GROUPED:
        yield from _grouped(lines, quirks)
    else:
        yield from _one_by_one(every, quirks)
    if Quirk.TOTAL_AFTER in quirks:
        yield _Item(_Part.TOTAL, every, "Cộng" if Quirk.TALLY_LINES in quirks else "Tổng cộng")


def _grouped(lines: Sequence[Raw], quirks: Quirks) -> Iterator[_Item]:
    names = dict.fromkeys(str(line["group"]) for line in lines)
    for number, name in enumerate(names):
        members = tuple(at for at, line in enumerate(lines) if line["group"] == name)
        yield _Item(_Part.GROUP, members, name, number)
        yield from _one_by_one(members, quirks)
        if Quirk.SUBTOTALS in quirks:
            yield _Item(_Part.SUBTOTAL, members, f"Cộng {name}" if number % 2 else "Cộng")


def _one_by_one(members: Sequence[int], quirks: Quirks) -> Iterator[_Item]:
    for count, index in enumerate(members):
        if Quirk.BLANK_ROWS in quirks and count and count % _LINES_BEFORE_A_BLANK == 0:
            yield _Item(_Part.BLANK)
        yield _Item(_Part.LINE, (index,))


def _write_line(body: _Body, item: _Item) -> None:
    index = item.lines[0]
    for at, column in enumerate(body.form.columns):
        value = _value(column, body.lines[index], index, body.quirks)
        if Quirk.PADDED in body.quirks and index % _PADDED_TURN == 1 and isinstance(value, str):
            value = f" {value}  "
        look = _LOOKS[Sort.COUNT] if column.field == "stt" else _LOOKS[column.sort]
        body.draft.page.put(body.draft.row, body.draft.left + at, value, look)


def _value(column: Column, line: Raw, index: int, quirks: Quirks) -> Value:
    if column.field == "stt":
        return _ordinal(index, quirks)
    raw = line.get(column.field)
    if column.sort is Sort.DATE:
        return typed.when(str(raw or ""), quirks)
    if column.sort is Sort.TEXT or isinstance(raw, str):
        return raw or None
    return _figure(column.sort, raw, index, quirks)


def _figure(sort: Sort, raw: int | None, index: int, quirks: Quirks) -> Value:
    if sort is Sort.MONEY:
        return typed.money(raw, index, quirks)
    if sort is Sort.DAYS:
        return typed.hundredths(raw, index, quirks)
    if sort is Sort.RATIO:
        return Decimal(raw or 0) / 10
    if Quirk.COUNT_TEXT in quirks and raw:
        return f"{raw:02}"
    return raw or typed.nil(index, quirks)


def _ordinal(index: int, quirks: Quirks) -> Value:
    if Quirk.EMPTY_STT in quirks:
        return None
    return f"{index + 1:02}" if Quirk.COUNT_TEXT in quirks else index + 1


def _write_group(body: _Body, item: _Item) -> None:
    draft, columns = body.draft, body.form.columns
    if Quirk.GROUPS_TEAM in body.quirks:
        draft.page.put(draft.row, draft.left, item.text, _BOLD_TEXT, span=(1, len(columns)))
        return
    mark = _ROMAN[item.number] if Quirk.GROUPS_ROMAN in body.quirks else letter(item.number)
    draft.page.put(draft.row, draft.left, mark, _BOLD_CENTRE)
    draft.page.put(draft.row, draft.left + 1, item.text, _BOLD_TEXT)
    _write_sums(body, item, start=2, hidden=Quirk.GROUP_SUMS not in body.quirks)


def _write_total(body: _Body, item: _Item) -> None:
    draft, columns = body.draft, body.form.columns
    start = next(at for at, column in enumerate(columns) if column.sort in _SUMMED)
    draft.page.put(draft.row, draft.left, item.text, _BOLD_CENTRE, span=(1, start))
    _write_sums(body, item, start=start, hidden=False)


def _write_sums(body: _Body, item: _Item, *, start: int, hidden: bool) -> None:
    for at, column in enumerate(body.form.columns[start:], start=start):
        adds = column.sort in _SUMMED and not hidden
        value = _sum(body, item, column) if adds else None
        formula = _formula(body, item, at) if adds and Quirk.FORMULAS in body.quirks else ""
        look = _SUM_LOOKS.get(column.sort, _BOLD_CENTRE)
        body.draft.page.put(body.draft.row, body.draft.left + at, value, look, formula=formula)


def _sum(body: _Body, item: _Item, column: Column) -> Value:
    total = sum(int(body.lines[at].get(column.field) or 0) for at in item.lines)
    if not total:
        return 0
    if column.sort is Sort.MONEY:
        is_wrong = Quirk.WRONG_TOTAL in body.quirks and item.part is _Part.TOTAL
        return typed.money(total + _WRONG_BY * is_wrong, 0, body.quirks)
    return typed.hundredths(total, 0, body.quirks) if column.sort is Sort.DAYS else total


def _formula(body: _Body, item: _Item, at: int) -> str:
    name = letter(body.draft.left + at)
    rows = sorted(body.places[line] + 1 for line in item.lines)
    ranges = ",".join(f"{name}{first}:{name}{last}" for first, last in _runs(rows))
    return f"=SUM({ranges})"


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


def _write_blank(body: _Body, item: _Item) -> None:
    for at in range(len(body.form.columns)):
        body.draft.page.put(
            body.draft.row, body.draft.left + at, item.text or None, _LOOKS[Sort.TEXT]
        )


_WRITERS = {
    _Part.GROUP: _write_group,
    _Part.LINE: _write_line,
    _Part.SUBTOTAL: _write_total,
    _Part.TOTAL: _write_total,
    _Part.BLANK: _write_blank,
}
