"""What every use case works with: the store, who acts, the clock; one audited transaction each."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select

from desktop_app.domain.changes import Actor
from desktop_app.models.audit import AuditEntry
from desktop_app.models.database import Database
from desktop_app.models.recording import Recording, RowChange
from desktop_app.services.slices import slices
from desktop_app.services.undoing.steps import KeptStep, write_step

# What one statement writes: the lock of the interpreter is let go between two of them.
ENTRIES_AT_ONCE = 500


def utc_now() -> datetime:
    """The time, aware and in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Entry:
    """What was done, for the trail; `before` and `after` are any JSON values."""

    action: str
    subject: str
    before: Any = None
    after: Any = None
    reason: str = ""
    import_id: int | None = None


class Unaudited(AssertionError):
    """A command changed the store without saying what; a bug, so its transaction rolls back."""


class Command:
    """A command under way, with its transaction.

    Attributes:
        connection: The transaction's connection.
        actor: Who acts.
        now: The command's time, UTC.
        recording: The rows that change; None where they do not say the way back.
        years: The years that it writes to.
        reverses: The entry that it takes back.
        entry: Its own last entry in the trail, None as long as it has none.
        entries: How many it has.
    """

    def __init__(
        self, connection: Connection, actor: Actor, now: datetime, *, recorded: bool
    ) -> None:
        self.connection = connection
        self.actor = actor
        self.now = now
        self.recording = Recording(connection) if recorded else None
        self.years: set[int] = set()
        self.reverses: int | None = None
        self.entry: int | None = None
        self.entries = 0

    @property
    def today(self) -> date:
        """The office's own day: a move before seven in the morning is not yesterday's."""
        return self.now.astimezone().date()

    def audit(  # noqa: PLR0913  # an entry says all of this
        self,
        action: str,
        subject: str,
        *,
        before: Any = None,  # noqa: ANN401  # any JSON value
        after: Any = None,  # noqa: ANN401  # any JSON value
        reason: str = "",
        import_id: int | None = None,
    ) -> None:
        """Write what was done into the trail, within the same transaction."""
        self.audit_many([Entry(action, subject, before, after, reason, import_id)])

    def audit_many(self, entries: Iterable[Entry]) -> None:
        """Write the same of many things at once: an insert for each of 100,000 takes minutes."""
        for some in slices(entries, ENTRIES_AT_ONCE):
            self.connection.execute(insert(AuditEntry), [self._record(one) for one in some])
            self.entries += len(some)
            self.entry = self.connection.scalar(select(func.max(AuditEntry.id)))

    def _record(self, entry: Entry) -> dict[str, Any]:
        return {
            "at": self.now,
            "actor": self.actor.name,
            "action": entry.action,
            "subject": entry.subject,
            "before": entry.before,
            "after": entry.after,
            "reason": entry.reason,
            "import_id": entry.import_id,
        }

    @contextmanager
    def unrecorded(self) -> Iterator[None]:
        """What the program adds of itself stays where the command is taken back."""
        if self.recording is None:
            yield
            return
        with self.recording.pause():
            yield


@dataclass(frozen=True, slots=True)
class Desk:
    """A store in somebody's hands."""

    database: Database
    actor: Actor
    clock: Callable[[], datetime] = utc_now

    @property
    def today(self) -> date:
        """The office's own day."""
        return self.clock().astimezone().date()

    @contextmanager
    def command(self, *, recorded: bool = True) -> Iterator[Command]:
        """One transaction, committed at the end; any exception, cancelling included, undoes it.

        `recorded`: keep the rows that it changes, so that it can be taken back by them.
        """
        with self.database.writing() as connection:
            command = Command(connection, self.actor, self.clock(), recorded=recorded)
            yield command
            if command.entry is None:
                raise Unaudited
            kept = KeptStep(command.entry, command.entries, command.reverses, command.years)
            write_step(connection, kept, _rows(command))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A snapshot to read from."""
        with self.database.reading() as connection:
            yield connection

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """What this thread asks meanwhile, however often, is answered out of one snapshot."""
        with self.database.snapshot():
            yield


def _rows(command: Command) -> Sequence[RowChange] | None:
    return command.recording.changes() if command.recording else None
