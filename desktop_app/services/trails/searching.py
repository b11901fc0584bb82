"""Finding acts in the trail, the newest first, as many as are looked at."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from desktop_app.domain.text import fold
from desktop_app.domain.trail import TrailEntry, TrailFilter
from desktop_app.models.audit import AuditEntry
from desktop_app.services.history import action_title, subject_title
from desktop_app.services.trails.fields import changes
from desktop_app.services.trails.subjects import about

# Rows that are brought from the store at once.
_AT_ONCE = 500


def found(connection: Connection, wanted: TrailFilter, limit: int) -> tuple[TrailEntry, ...]:
    """The newest acts that are wanted."""
    return tuple(islice(_searched(connection, wanted), limit))


def entry_of(row: Row[Any]) -> TrailEntry:
    """An act as it is told."""
    return TrailEntry(
        number=row.id,
        at=row.at.astimezone().isoformat(timespec="minutes"),
        actor=row.actor,
        action=row.action,
        action_title=action_title(row.action),
        subject=row.subject,
        subject_title=subject_title(row.subject),
        reason=row.reason,
        import_id=row.import_id,
        changes=changes(row.before, row.after),
    )


def _searched(connection: Connection, wanted: TrailFilter) -> Iterator[TrailEntry]:
    query = _query(connection, wanted)
    rows = connection.execution_options(yield_per=_AT_ONCE).execute(query)
    words = fold(wanted.search).split()
    for row in rows:
        entry = entry_of(row)
        if not words or _holds(entry, words):
            yield entry


def _query(connection: Connection, wanted: TrailFilter) -> Select[Any]:
    conditions = tuple(_conditions(connection, wanted))
    return select(AuditEntry).where(*conditions).order_by(AuditEntry.id.desc())


def _conditions(connection: Connection, wanted: TrailFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.subject:
        yield about(connection, wanted.subject, wanted.year)
    if wanted.actor:
        yield AuditEntry.actor == wanted.actor
    if wanted.action:
        yield AuditEntry.action == wanted.action
    if wanted.first:
        yield AuditEntry.at >= _begin(date.fromisoformat(wanted.first))
    if wanted.last:
        yield AuditEntry.at < _begin(date.fromisoformat(wanted.last) + timedelta(days=1))


def _begin(day: date) -> datetime:
    """When a day of the office begins."""
    return datetime.combine(day, time()).astimezone()


def _holds(entry: TrailEntry, words: Iterable[str]) -> bool:
    told = fold(" ".join(_told(entry)))
    return all(word in told for word in words)


def _told(entry: TrailEntry) -> Iterator[str]:
    yield from (entry.actor, entry.action_title, entry.subject_title, entry.reason)
    yield from (f"{one.title} {one.before} {one.after}" for one in entry.changes)
