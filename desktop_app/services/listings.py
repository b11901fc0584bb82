"""Long tables out of the store: their rows' numbers in order, and some rows at a time.

A table of 200,000 rows never becomes 200,000 objects. A `Source` says where its rows stand and what
each column is in the store; `ids`, `choices` and the filters of `reports.table_filter` follow
from that for every long table alike. What a column shows may stand in the store as a number or a
word (`Field.texts`): such a column is searched, chosen from and ordered by the few texts.
"""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, func, or_, select

from desktop_app.domain.due import first_day, last_day
from desktop_app.domain.text import fold, sort_key
from desktop_app.models.listing import Numbers, among, numbers, numbers_by_value
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.listing import Listed, Order, Wanted
from desktop_app.reports.report import Column, Format
from desktop_app.reports.table_filter import DATES, MOST_CHOICES, Choices, ColumnFilter

_LOWEST, _HIGHEST = "0000-01-01", "9999-12-31"
_TEXTS = frozenset({Format.TEXT})


class Listing(Protocol):
    """A long table: what a page of it needs from the services."""

    columns: tuple[Column, ...]

    def ids(self, wanted: Wanted) -> Numbers:
        """The numbers of all rows that are wanted, in order."""

    def rows(self, year: int, ids: Sequence[int]) -> tuple[Listed, ...]:
        """The rows of some numbers, in that order; what is gone meanwhile is left out."""

    def choices(self, wanted: Wanted, key: str) -> Choices:
        """The texts of a column among the rows that pass the other filters."""


@dataclass(frozen=True, slots=True)
class Field:
    """What a column is in the store.

    `value`: what is stored, nothing where NULL, "" or 0; `texts`: what is shown for each stored
    value, where that is another thing, or `shown`, which tells it; `folded`: the same text for
    searching; `order`: what it is ordered by in the store, where the texts are not to be.
    """

    value: ColumnElement[Any]
    format: Format = Format.TEXT
    texts: Mapping[Any, str] | None = None
    shown: Callable[[str], str] | None = None
    folded: ColumnElement[str] | None = None
    order: ColumnElement[Any] | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Where the rows stand: number, tables, which of them, columns by key, and the search.

    `usual`: the order without a wish, and within the rows that a wish leaves equal; newest first
    where nothing is said.
    """

    ident: ColumnElement[int]
    rows: FromClause
    where: Sequence[ColumnElement[bool]]
    fields: Mapping[str, Field]
    search: Callable[[str], ColumnElement[bool]]
    usual: Sequence[ColumnElement[Any]] = ()

    def query(
        self, *columns: ColumnElement[Any], where: Iterable[ColumnElement[bool]] = ()
    ) -> Select[Any]:
        """These columns of rows, asked first what the user asks: most rows end there."""
        return select(*columns).select_from(self.rows).where(*where, *self.where)


def ids(connection: Connection, source: Source, wanted: Wanted) -> Numbers:
    """The numbers of the wanted rows, in order."""
    conditions = tuple(wanted_of(connection, source, wanted))
    field = source.fields.get(wanted.order.key) if wanted.order else None
    if wanted.order is None or field is None:
        query = source.query(source.ident, where=conditions).order_by(*_usual(source))
        return numbers(connection, query)
    if field.format in _TEXTS and field.order is None:
        query = source.query(source.ident, field.value, where=conditions)
        query = query.order_by(*_usual(source))
        groups = numbers_by_value(connection, query)
        return _joined(groups, source, wanted.order)
    value = field.value if field.order is None else field.order
    by_value = value.desc() if wanted.order.descending else value.asc()
    query = source.query(source.ident, where=conditions)
    return numbers(connection, query.order_by(_blank(field), by_value, *_usual(source)))


def wanted_of(
    connection: Connection, source: Source, wanted: Wanted, without: str = ""
) -> Iterator[ColumnElement[bool]]:
    """The conditions of search and filters, one column's left out."""
    yield from (source.search(word) for word in fold(wanted.search).split())
    for key, one in wanted.filters.items():
        if key in source.fields and key != without and not one.is_empty:
            yield from _passing(connection, source, source.fields[key], one)


def choices(
    connection: Connection, source: Source, wanted: Wanted, key: str, most: int = MOST_CHOICES
) -> Choices:
    """The most frequent texts of a column among the rows that pass the other filters."""
    field = source.fields.get(key)
    if field is None:
        return Choices(())
    conditions = wanted_of(connection, source, wanted, without=key)
    query = source.query(field.value, func.count(), where=conditions).group_by(field.value)
    found: dict[str, tuple[Any, int]] = {}
    for value, many in connection.execute(query):
        text = _shown(field, value)
        found[text] = (value, found.get(text, (None, 0))[1] + many)
    kept = sorted(found.items(), key=lambda item: -item[1][1])[:most]
    kept.sort(key=lambda item: _rank(field, item[1][0], item[0]))
    items = tuple((text, many) for text, (_value, many) in kept)
    return Choices(items, max(len(found) - most, 0))


def named(texts: Mapping[Any, str], word: str) -> list[Any]:
    """The stored values whose text has a folded word in it."""
    return [value for value, text in texts.items() if word in fold(text)]


def _usual(source: Source) -> tuple[ColumnElement[Any], ...]:
    return (*source.usual, source.ident.desc())


def _blank(field: Field) -> ColumnElement[bool]:
    if field.texts is not None:
        empty = [value for value, text in field.texts.items() if not text]
        return or_(field.value.is_(None), field.value.in_(empty))
    nothing: Any = "" if field.format in _TEXTS | DATES else 0
    return or_(field.value.is_(None), field.value == nothing)


def _passing(
    connection: Connection, source: Source, field: Field, one: ColumnFilter
) -> Iterator[ColumnElement[bool]]:
    """What the store asks of a row for a column's filter."""
    if one.blank is not None:
        yield _blank(field) if one.blank else ~_blank(field)
    if one.low is not None or one.high is not None:
        yield _between(field, one)
    word = fold(one.contains)
    if one.chosen is not None:
        yield _one_of(connection, source, field, one.chosen.__contains__)
    if word and field.folded is not None:
        yield field.folded.contains(word, autoescape=True)
    elif word:
        yield _one_of(connection, source, field, lambda text: word in fold(text))


def _between(field: Field, one: ColumnFilter) -> ColumnElement[bool]:
    """A value between limits; of a day as far as it is known, whether any such day may be."""
    value = field.value
    if field.format in DATES:
        known = func.length(value)
        low = first_day(str(one.low)) if one.low else _LOWEST
        high = last_day(str(one.high)) if one.high else _HIGHEST
        limited = value.between(func.substr(low, 1, known), func.substr(high, 1, known))
        return and_(value != "", limited)
    limits = [
        value >= one.low if isinstance(one.low, int) else None,
        value <= one.high if isinstance(one.high, int) else None,
    ]
    return and_(~_blank(field), *(each for each in limits if each is not None))


def _one_of(
    connection: Connection, source: Source, field: Field, passes: Callable[[str], bool]
) -> ColumnElement[bool]:
    """Whether a value's text passes, asked of the texts that there are."""
    values: Collection[Any] = (
        field.texts
        if field.texts is not None
        else connection.scalars(source.query(field.value).distinct()).all()
    )
    some = [value for value in values if passes(_shown(field, value))]
    found = among(field.value, (value for value in some if value is not None))
    return or_(found, field.value.is_(None)) if passes("") else found


def _shown(field: Field, value: Any) -> str:  # noqa: ANN401  # any stored value
    if field.texts is not None:
        return field.texts.get(value, "")
    if field.shown is not None:
        return field.shown(value)
    return "" if not value else format_cell(value, field.format)


def _rank(field: Field, value: Any, text: str) -> tuple[int, Any]:  # noqa: ANN401  # any stored value
    """Texts as Vietnamese orders them, figures and days as they follow, what is empty last."""
    if not text:
        return 2, ""
    by_text = field.texts is not None or field.format in _TEXTS
    return (1, sort_key(text)) if by_text else (0, value)


def _joined(groups: Iterable[tuple[Any, list[int]]], source: Source, order: Order) -> Numbers:
    """The numbers of all groups, the groups by their texts, in each the usual order."""
    field = source.fields[order.key]
    by_text: dict[str, list[int]] = {}
    for value, found in groups:
        by_text.setdefault(_shown(field, value), []).extend(found)
    texts = sorted(filter(None, by_text), key=sort_key, reverse=order.descending)
    together = array("q")
    for text in (*texts, *(("",) if "" in by_text else ())):
        found = by_text[text]
        together.extend(found if source.usual else sorted(found, reverse=True))
    return together
