"""Putting rows back as they were, where they still are what was made of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, TypeAlias

from sqlalchemy import Column, Connection, Table

from desktop_app.models.base import Base
from desktop_app.models.recording import Image, Recording, RowChange, ident

There: TypeAlias = Mapping[str, Mapping[int, Image]]

VERSION = "version"
_AT_ONCE = 500


def rows_there(connection: Connection, changes: Sequence[RowChange]) -> There:
    """What stands now in the rows that changed, by table and number."""
    return {
        name: _rows(connection, _table(name), [_number(one) for one in ones])
        for name, ones in _by_table(changes).items()
    }


def changed_since(there: There, changes: Sequence[RowChange]) -> str:
    """The table of a row that is no longer as `after` says, "" where all are.

    A version alone is no difference: it rises with every way there and back.
    """
    others = (
        one.table
        for one in changes
        if not _is_as(one.table, there[one.table].get(_number(one)), one.after)
    )
    return next(others, "")


def put_back(
    connection: Connection, recording: Recording, changes: Sequence[RowChange], there: There
) -> None:
    """Make every row what it was before; versions rise. References are checked at the commit.

    Raises: sqlalchemy.exc.IntegrityError where another row has taken a unique value.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    grouped = _by_table(changes)
    for name in grouped:
        recording.watch(_table(name))
        _delete(connection, name, there[name])
    for name, ones in grouped.items():
        back = [_risen(one, there[name].get(_number(one))) for one in ones]
        _insert(connection, name, [one.before for one in back if one.before is not None])


def in_use(connection: Connection, changes: Sequence[RowChange]) -> str:
    """The table of a row that points at one that went, or ""; asked after `put_back`."""
    for name, ones in _by_table(changes).items():
        gone = [_number(one) for one in ones if one.before is None]
        pointing = (column for column in _pointing_at(name) if _any(connection, column, gone))
        found = next(pointing, None)
        if found is not None:
            return str(found.table.name)
    return ""


def missing(connection: Connection, changes: Sequence[RowChange]) -> str:
    """The table of a row that a row which came back points at and that is no more, or ""."""
    for name, ones in _by_table(changes).items():
        for at, column in enumerate(_table(name).columns):
            wanted = {one.before[at] for one in ones if one.before is not None} - {None}
            for key in column.foreign_keys:
                if len(_rows(connection, key.column.table, sorted(wanted))) < len(wanted):
                    return str(key.column.table.name)
    return ""


def _by_table(changes: Iterable[RowChange]) -> dict[str, list[RowChange]]:
    grouped = defaultdict(list)
    for change in changes:
        grouped[change.table].append(change)
    return dict(grouped)


def _table(name: str) -> Table:
    return Base.metadata.tables[name]


def _number(change: RowChange) -> int:
    return ident(change.table, change.before or change.after or ())


def _rows(connection: Connection, table: Table, numbers: Sequence[int]) -> dict[int, Image]:
    """The rows of some numbers as SQLite has them."""
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    found: dict[int, Image] = {}
    for some in _slices(numbers):
        asked = f'SELECT {names} FROM "{table.name}" WHERE id IN ({_marks(some)})'  # noqa: S608  # our own names
        images = (tuple(row) for row in connection.exec_driver_sql(asked, some))
        found |= {ident(table.name, image): image for image in images}
    return found


def _is_as(name: str, image: Image | None, wanted: Image | None) -> bool:
    return _content(name, image) == _content(name, wanted)


def _content(name: str, image: Image | None) -> list[Any] | None:
    if image is None:
        return None
    columns = _table(name).columns
    return [value for column, value in zip(columns, image, strict=True) if column.name != VERSION]


def _risen(change: RowChange, there: Image | None) -> RowChange:
    """The change with the version of what comes back above every one that the row has had."""
    columns = list(_table(change.table).columns.keys())
    if change.before is None or VERSION not in columns:
        return change
    at = columns.index(VERSION)
    known = [image[at] for image in (change.before, change.after, there) if image is not None]
    values = list(change.before)
    values[at] = max(known) + 1
    return RowChange(change.table, tuple(values), change.after)


def _delete(connection: Connection, name: str, numbers: Iterable[int]) -> None:
    for some in _slices(numbers):
        connection.exec_driver_sql(f'DELETE FROM "{name}" WHERE id IN ({_marks(some)})', some)  # noqa: S608  # our own names


def _insert(connection: Connection, name: str, images: Sequence[Image]) -> None:
    if images:
        columns = _table(name).columns
        names = ", ".join(f'"{column.name}"' for column in columns)
        order = f'INSERT INTO "{name}" ({names}) VALUES ({_marks(columns)})'  # noqa: S608  # our own names
        connection.exec_driver_sql(order, list(images))


def _pointing_at(name: str) -> Iterator[Column[Any]]:
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if any(key.column.table.name == name for key in column.foreign_keys):
                yield column


def _any(connection: Connection, column: Column[Any], numbers: Sequence[int]) -> bool:
    for some in _slices(numbers):
        asked = (
            f'SELECT 1 FROM "{column.table.name}" '  # noqa: S608  # our own names
            f'WHERE "{column.name}" IN ({_marks(some)}) LIMIT 1'
        )
        if connection.exec_driver_sql(asked, some).first() is not None:
            return True
    return False


def _slices(numbers: Iterable[int]) -> Iterator[tuple[int, ...]]:
    """No statement may ask for more values at once than SQLite takes."""
    walk = iter(numbers)
    while some := tuple(islice(walk, _AT_ONCE)):
        yield some


def _marks(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)
