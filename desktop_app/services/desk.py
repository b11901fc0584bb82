"""What every use case works with: the store, who acts, the clock; one audited transaction each."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, insert

from desktop_app.domain.changes import Actor
from desktop_app.models.audit import AuditEntry
from desktop_app.models.database import Database


def utc_now() -> datetime:
    """The time, aware and in UTC."""
    return datetime.now(UTC)


class Unaudited(AssertionError):
    """A command changed the store without saying what; a bug, so its transaction rolls back."""


class Command:
    """A command under way, with its transaction.

    Attributes:
        connection: The transaction's connection.
        actor: Who acts.
        now: The command's time, UTC.
    """

    def __init__(self, connection: Connection, actor: Actor, now: datetime) -> None:
        self.connection = connection
        self.actor = actor
        self.now = now
        self.audited = False

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
        entry = {
            "at": self.now,
            "actor": self.actor.name,
            "action": action,
            "subject": subject,
            "before": before,
            "after": after,
            "reason": reason,
            "import_id": import_id,
        }
        self.connection.execute(insert(AuditEntry), [entry])
        self.audited = True


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
    def command(self) -> Iterator[Command]:
        """One transaction, committed at the end; any exception, cancelling included, undoes it."""
        with self.database.writing() as connection:
            command = Command(connection, self.actor, self.clock())
            yield command
            if not command.audited:
                raise Unaudited

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A snapshot to read from."""
        with self.database.reading() as connection:
            yield connection
