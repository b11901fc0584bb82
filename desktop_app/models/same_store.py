"""Whether the file at a store's path is still the store that was opened there."""

from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from desktop_app.domain import errors
from desktop_app.models.audit import AuditEntry

# A disk and a file on it; the same while nobody puts another file in the place.
Place: TypeAlias = tuple[int, int]


class SameStore:
    """Knows a store by its trail's first entry, which nothing changes and every copy keeps.

    A copy of the same store in its place, as a synchronised folder puts there, is taken for it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._place: Place | None = None
        self._origin: object = None

    def expect(self, connection: Connection) -> None:
        """Make sure before anything is read or written.

        Raises:
            StoreReplaced: another store stands there.
        """
        place = self._found()
        if self._origin is not None and place == self._place:
            return
        origin = _origin(connection)
        if self._origin is not None and origin != self._origin:
            raise errors.StoreReplaced(self._path)
        self._place, self._origin = place, origin

    def taken_away(self) -> errors.KnownError | None:
        """What happened to the file, asked after a failure; None where it stands where it was."""
        if self._place is None:
            return None
        place = self._found()
        if place is None:
            return errors.StoreGone(self._path)
        return errors.StoreReplaced(self._path) if place != self._place else None

    def _found(self) -> Place | None:
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino


def _origin(connection: Connection) -> object:
    """When the store was begun, by whom and what for; None of one that is being made."""
    # As it is stored: what a damaged entry means is not for here.
    first = f"SELECT at, actor, subject FROM {AuditEntry.__tablename__} ORDER BY id LIMIT 1"  # noqa: S608  # our own name
    try:
        found = connection.exec_driver_sql(first).one_or_none()
    except DBAPIError:
        return None
    return None if found is None else tuple(found)
