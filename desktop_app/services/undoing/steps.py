"""Keeping and finding the steps by which commands are taken back."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, or_, select

from desktop_app.domain.undo import Step
from desktop_app.models.audit import AuditEntry, UndoStep
from desktop_app.models.recording import RowChange, from_stored, stored

# Steps hold what people entered, so they are kept no longer than somebody would want them back.
STEPS_KEPT = 500
# What changed more rows than this is no slip of a hand, and would double the store.
MOST_ROWS = 50_000


class KeptStep(NamedTuple):
    """What a step says beside its rows: its entries in the trail, what it took back, its years."""

    last_entry: int
    entries: int
    reverses: int | None
    years: Collection[int]


def write_step(connection: Connection, step: KeptStep, changes: Sequence[RowChange] | None) -> None:
    """Keep what a command changed; None where its rows do not say the way back."""
    kept = changes is not None and len(changes) <= MOST_ROWS
    row = {
        "entry_id": step.last_entry,
        "entries": step.entries,
        "reverses_id": step.reverses,
        "years": sorted(step.years),
        "changes": [stored(one) for one in changes or ()] if kept else None,
    }
    number = connection.execute(insert(UndoStep).returning(UndoStep.id), row).scalar_one()
    connection.execute(delete(UndoStep).where(UndoStep.id <= number - STEPS_KEPT))


def last_entry(connection: Connection) -> int:
    """The number of the newest entry in the trail, 0 where there is none."""
    return connection.scalar(select(func.max(AuditEntry.id))) or 0


def steps_of(connection: Connection, actor: str, after: int) -> tuple[Step, ...]:
    """What somebody did after an entry of the trail, and who took it back; the oldest first."""
    whose = or_(AuditEntry.actor == actor, UndoStep.reverses_id.is_not(None))
    return _steps(connection, (AuditEntry.id > after, whose), actor)


def find_step(connection: Connection, entry: int) -> Step | None:
    """The step of an entry of the trail, None where it is not kept any more."""
    return next(iter(_steps(connection, (UndoStep.entry_id == entry,))), None)


def changes_of(connection: Connection, entry: int) -> tuple[RowChange, ...]:
    """The rows that a command changed."""
    kept = connection.scalar(select(UndoStep.changes).where(UndoStep.entry_id == entry))
    return tuple(from_stored(one) for one in kept or ())


def _steps(
    connection: Connection, wanted: Sequence[object], actor: str | None = None
) -> tuple[Step, ...]:
    query = (
        select(
            AuditEntry.id,
            AuditEntry.actor,
            AuditEntry.action,
            AuditEntry.subject,
            AuditEntry.import_id,
            UndoStep.entries,
            UndoStep.reverses_id,
            UndoStep.years,
            UndoStep.changes.is_not(None).label("has_rows"),
        )
        .join(UndoStep, UndoStep.entry_id == AuditEntry.id)
        .where(*wanted)  # type: ignore[arg-type]  # conditions, whatever their values' types
        .order_by(UndoStep.id)
    )
    return tuple(
        Step(
            entry=row.id,
            action=row.action,
            subject=row.subject,
            import_id=row.import_id,
            entries=row.entries,
            reverses=row.reverses_id,
            years=tuple(row.years),
            has_rows=bool(row.has_rows),
            is_own=actor in {None, row.actor},
        )
        for row in connection.execute(query)
    )
