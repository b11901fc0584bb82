"""The rows that a transaction changes, as they were before and as they are after.

SQLite itself tells, by triggers that live as long as the connection: whatever changes a row, the
statement of a service or one that follows from it, is seen. A table gets its triggers when the
first statement reaches it, as making them for all would cost a hundred times as much as a command.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, event
from sqlalchemy.sql.dml import UpdateBase

from desktop_app.models.base import Base

# The trail and the steps only grow; kept bytes are never changed, and no text could hold them.
NOT_RECORDED = frozenset({"audit_entry", "undo_step", "stored_file"})

Image = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None where it was not there. Values are in the table's order."""

    table: str
    before: Image | None
    after: Image | None

    @property
    def turned(self) -> "RowChange":
        """The way back."""
        return RowChange(self.table, self.after, self.before)


class Recording:
    """Watches one transaction from its beginning on."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._watched: set[str] = set()
        event.listen(connection, "before_execute", self._before_execute)

    def changes(self) -> tuple[RowChange, ...]:
        """What rows were before the transaction and are now, where that is not the same."""
        if not self._watched:
            return ()
        rows = self._connection.exec_driver_sql("SELECT * FROM temp.changed_row ORDER BY number")
        return _joined((name, _image(old), _image(new)) for _, name, old, new in rows)

    @contextmanager
    def pause(self) -> Iterator[None]:
        """Forget what happens meanwhile."""
        before = self._last()
        yield
        if self._watched:
            forget = "DELETE FROM temp.changed_row WHERE number > ?"
            self._connection.exec_driver_sql(forget, (before,))

    def _last(self) -> int:
        if not self._watched:
            return 0
        highest = "SELECT coalesce(max(number), 0) FROM temp.changed_row"
        return int(self._connection.exec_driver_sql(highest).scalar_one())

    def _before_execute(
        self,
        _connection: Connection,
        statement: Any,  # noqa: ANN401  # any clause
        _multiparams: Any,  # noqa: ANN401  # SQLAlchemy's signature
        _params: Any,  # noqa: ANN401  # SQLAlchemy's signature
        _options: Any,  # noqa: ANN401  # SQLAlchemy's signature
    ) -> None:
        if isinstance(statement, UpdateBase) and isinstance(statement.table, Table):
            self.watch(statement.table)

    def watch(self, table: Table) -> None:
        """Record what happens to a table's rows from now on."""
        if table.name in self._watched or table.name in NOT_RECORDED:
            return
        if not self._watched:
            self._connection.exec_driver_sql(_LOG)
        self._watched.add(table.name)
        for statement in _triggers(table):
            self._connection.exec_driver_sql(statement)


_LOG = (
    "CREATE TEMP TABLE changed_row (number INTEGER PRIMARY KEY, name TEXT, before TEXT, after TEXT)"
)


def _triggers(table: Table) -> Iterable[str]:
    before, after = _values(table, "OLD"), _values(table, "NEW")
    images = {"INSERT": ("NULL", after), "UPDATE": (before, after), "DELETE": (before, "NULL")}
    for act, (old, new) in images.items():
        note = (
            f"INSERT INTO changed_row (name, before, after) VALUES ('{table.name}', {old}, {new})"  # noqa: S608  # our own names
        )
        yield (
            f'CREATE TEMP TRIGGER "record_{table.name}_{act}" '
            f'AFTER {act} ON main."{table.name}" BEGIN {note}; END'
        )


def _values(table: Table, row: str) -> str:
    values = (f'{row}."{column.name}"' for column in table.columns)
    return f"json_array({', '.join(values)})"


def _image(text: str | None) -> Image | None:
    return None if text is None else tuple(json.loads(text))


def _joined(told: Iterable[tuple[str, Image | None, Image | None]]) -> tuple[RowChange, ...]:
    """The first state and the last of each row, in the order in which rows were first changed."""
    rows: dict[tuple[str, int], RowChange] = {}
    for name, before, after in told:
        place = (name, ident(name, before or after or ()))
        first = rows.get(place)
        rows[place] = RowChange(name, first.before if first else before, after)
    return tuple(one for one in rows.values() if one.before != one.after)


def ident(name: str, image: Image) -> int:
    """The number of the record that an image is of."""
    number: int = image[list(Base.metadata.tables[name].columns.keys()).index("id")]
    return number


def stored(change: RowChange) -> list[Any]:
    """A change as JSON keeps it."""
    return [change.table, change.before, change.after]


def from_stored(kept: Sequence[Any]) -> RowChange:
    """A change as it was kept."""
    name, before, after = kept
    return RowChange(name, _tuple(before), _tuple(after))


def _tuple(values: Sequence[Any] | None) -> Image | None:
    return None if values is None else tuple(values)
