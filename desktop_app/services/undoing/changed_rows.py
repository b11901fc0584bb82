"""The rows that a step changed, read by their columns' names."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from desktop_app.models.base import Base
from desktop_app.models.recording import Image, RowChange

Record = dict[str, Any]


def rows_of(
    changes: Sequence[RowChange], table: str, *, added: bool = False, removed: bool = False
) -> Iterator[Record]:
    """The rows of a table that changed; only those that the command added, or removed."""
    for one in changes:
        fits = not (added and one.before) and not (removed and one.after)
        if one.table == table and fits:
            yield _record(table, one.after or one.before or ())


def rows_back(changes: Sequence[RowChange], table: str) -> Iterator[tuple[Record, Record | None]]:
    """The rows of a table that are there again, each beside what the command had made of it.

    None stands for a row that it had taken away.
    """
    for one in changes:
        if one.table == table and one.before is not None:
            left = None if one.after is None else _record(table, one.after)
            yield _record(table, one.before), left


def takes_away(changes: Sequence[RowChange]) -> bool:
    """Whether some table has fewer rows than before."""
    fewer = Counter(one.table for one in changes if one.after is None)
    fewer.subtract(one.table for one in changes if one.before is None)
    return any(many > 0 for many in fewer.values())


def _record(table: str, image: Image) -> Record:
    return dict(zip(Base.metadata.tables[table].columns.keys(), image, strict=True))
