"""The copies of a store that lie on this machine, and what is in a store that is not open."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from desktop_app.domain.copies import CopyKind, LastAct, StoreContents, StoreCopy
from desktop_app.domain.errors import StoreDamaged, StoreReadOnly
from desktop_app.models.audit import AuditEntry
from desktop_app.models.base import Base
from desktop_app.models.campaigns import Campaign, Contribution
from desktop_app.models.database import Database, recognise
from desktop_app.models.settings import Year
from desktop_app.models.units import Person, Unit
from desktop_app.services import settings
from desktop_app.services.history import action_title, subject_title

_LAST_ACTS = 6
_KINDS = (
    (".truoc-phuc-hoi-", CopyKind.BEFORE_RESTORE),
    (".truoc-nang-cap", CopyKind.BEFORE_UPGRADE),
    (" sao lưu ", CopyKind.BACKUP),
)
_COUNTED: tuple[tuple[str, type[Base]], ...] = (
    ("đơn vị", Unit),
    ("cán bộ", Person),
    ("phong trào", Campaign),
    ("khoản ủng hộ", Contribution),
    ("mục nhật ký", AuditEntry),
)


def copies_in(folders: Iterable[Path], store: Path) -> tuple[StoreCopy, ...]:
    """The copies of a store that lie in some folders, the newest first; known by their names."""
    found = {one.path: one for folder in dict.fromkeys(folders) for one in _copies(folder, store)}
    return tuple(sorted(found.values(), key=lambda one: (one.made_at, str(one.path)), reverse=True))


def look_into(path: Path) -> StoreContents:
    """What is in a store; it is only read.

    Raises: StoreMissing, NotAStore, StoreLocked, StoreDamaged, CannotRead.
    """
    with suppress(StoreReadOnly):
        recognise(path)
    database = Database(path)
    try:
        with database.reading() as connection:
            return _contents(connection, path)
    except DBAPIError as error:
        raise StoreDamaged(path) from error
    finally:
        database.close()


def _copies(folder: Path, store: Path) -> Iterator[StoreCopy]:
    with suppress(OSError):
        for path in folder.iterdir():
            kind = _kind(path.name, store)
            if kind is not None and path.is_file():
                about = path.stat()
                made = datetime.fromtimestamp(about.st_mtime).astimezone()
                yield StoreCopy(path, kind, made.isoformat(timespec="minutes"), about.st_size)


def _kind(name: str, store: Path) -> CopyKind | None:
    """Why a file was copied from a store, by the name that the program gives; None for no copy."""
    if not name.startswith(store.stem) or name == store.name:
        return None
    rest = name.removeprefix(store.stem)
    # An upgrade keeps the whole name and adds to it.
    rest = rest.removeprefix(store.suffix) if rest.startswith(f"{store.suffix}.") else rest
    for beginning, kind in _KINDS:
        ended = rest.endswith(store.suffix) or kind is CopyKind.BEFORE_UPGRADE
        if rest.startswith(beginning) and ended and not rest.endswith(("-wal", "-shm")):
            return kind
    return None


def _contents(connection: Connection, path: Path) -> StoreContents:
    counts = ((title, _count(connection, model)) for title, model in _COUNTED)
    years: Sequence[int] = connection.scalars(select(Year.year).order_by(Year.year)).all()
    return StoreContents(
        path,
        settings.department(connection).name,
        tuple(years),
        tuple(counts),
        tuple(_last(connection)),
    )


def _count(connection: Connection, model: type[Base]) -> int:
    return connection.scalar(select(func.count()).select_from(model)) or 0


def _last(connection: Connection) -> Iterator[LastAct]:
    # The columns that every release had: an older store has no others.
    entry = AuditEntry
    query = select(entry.at, entry.actor, entry.action, entry.subject)
    for row in connection.execute(query.order_by(entry.id.desc()).limit(_LAST_ACTS)):
        at = row.at.astimezone().isoformat(timespec="minutes")
        yield LastAct(at, row.actor, action_title(row.action), subject_title(row.subject))
