"""The years of the office's work: a closed one takes no more changes."""

from sqlalchemy import Connection, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import ClosedYear, NotFound, Refused
from desktop_app.models.settings import Year, YearState
from desktop_app.services.desk import Command, Desk


def state_of(connection: Connection, year: int) -> YearState | None:
    """The year's state, None for a year that nothing was entered for."""
    return connection.scalar(select(Year.state).where(Year.year == year))


def ensure_open(command: Command, year: int) -> None:
    """Begin the year where it is new.

    Raises: ClosedYear.
    """
    state = state_of(command.connection, year)
    if state is YearState.CLOSED:
        raise ClosedYear(year)
    command.years.add(year)
    if state is None:
        with command.unrecorded():
            command.connection.execute(insert(Year), [{"year": year, "state": YearState.OPEN}])


class Years:
    """Closing a year and opening it again."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[int, ...]:
        """The years that something was entered for, newest first."""
        with self._desk.reading() as connection:
            return tuple(connection.scalars(select(Year.year).order_by(Year.year.desc())))

    def is_closed(self, year: int) -> bool:
        """Whether the year takes no more changes."""
        with self._desk.reading() as connection:
            return state_of(connection, year) is YearState.CLOSED

    def close(self, year: int) -> Done[None]:
        """Lock the year.

        Raises: ClosedYear where it is already; NotFound where nothing was entered for it.
        """
        self._turn(year, YearState.CLOSED, "year.close", "")
        return Done(None, Changes.ALL)

    def reopen(self, year: int, reason: str) -> Done[None]:
        """Unlock the year; the reason goes into the trail.

        Raises: Refused where no reason is given or the year is open; NotFound.
        """
        if not reason.strip():
            sentence = "Hãy ghi lý do mở lại sổ của năm đã khóa."
            raise Refused(sentence)
        self._turn(year, YearState.OPEN, "year.reopen", reason)
        return Done(None, Changes.ALL)

    def _turn(self, year: int, state: YearState, action: str, reason: str) -> None:
        with self._desk.command() as command:
            before = state_of(command.connection, year)
            if before is None:
                what = "năm"
                raise NotFound(what, str(year))
            if before is state:
                raise ClosedYear(year) if state is YearState.CLOSED else _already_open(year)
            change = update(Year).where(Year.year == year)
            command.connection.execute(change.values(state=state, version=Year.version + 1))
            command.audit(action, f"year:{year}", before=before, after=state, reason=reason)


def _already_open(year: int) -> Refused:
    return Refused(f"Năm {year} đang mở, không cần mở lại.")
