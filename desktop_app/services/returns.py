"""Who has answered: on time, late, being corrected, not at all; by when, and how often too late."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound
from desktop_app.domain.intake_rows import Lateness
from desktop_app.domain.lateness import Asked, lateness
from desktop_app.domain.periods import parse_period
from desktop_app.domain.rows import CampaignReturns
from desktop_app.services import campaigns, years
from desktop_app.services.completeness import boards, still_asks
from desktop_app.services.desk import Desk
from desktop_app.services.due_days import put_due
from desktop_app.services.units import units_of

YEARS_LOOKED_BACK = 5


class Returns:
    """The completeness board."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def board(self, year: int, campaign: str = "") -> tuple[CampaignReturns, ...]:
        """Each campaign and period of it with every unit of the year.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return tuple(boards(connection, year, campaign))

    def lateness(self, year: int) -> tuple[Lateness, ...]:
        """The year's units that were late, or did not answer, more than once in five years.

        The worst first; a return that is not due yet counts as asked for by nobody.
        """
        with self._desk.reading() as connection:
            first = year - YEARS_LOOKED_BACK + 1
            asked = [
                one
                for each in range(first, year + 1)
                for board in boards(connection, each)
                for one in _asked(board, self._desk.today)
            ]
            return lateness(units_of(connection, year), asked)

    def set_due(  # noqa: PLR0913  # a due day is all of this
        self,
        year: int,
        campaign: str,
        period: str,
        due_on: str,
        *,
        unit: str = "",
        reason: str = "",
    ) -> Done[None]:
        """Set by when (ISO) a campaign's returns of a period are due, for all or for one unit.

        Raises: NotFound, Refused for a period that is none, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            (info,) = campaigns.chosen(command.connection, year, campaign)
            unit_id = _unit_id(command.connection, year, unit) if unit else None
            put_due(
                command, info.id, str(parse_period(period)), due_on, unit_id=unit_id, reason=reason
            )
            subject = f"campaign:{campaign}"
            after = {"period": period, "unit": unit, "due_on": due_on}
            command.audit("return.due", subject, after=after, reason=reason)
        return Done(None, Changes.RETURNS | Changes.CAMPAIGNS)


def _unit_id(connection: Connection, year: int, code: str) -> int:
    found = next((unit.id for unit in units_of(connection, year) if unit.code == code), None)
    if found is None:
        what = f"đơn vị năm {year}"
        raise NotFound(what, code)
    return found


def _asked(board: CampaignReturns, today: date) -> Iterator[Asked]:
    """What was asked of each unit, where the day has come or the answer is there."""
    for line in board.lines:
        overdue = bool(line.due) and today > date.fromisoformat(line.due)
        if line.received or (overdue and still_asks(board.campaign)):
            missing = not line.received
            yield Asked(line.unit.code, board.campaign.year, line.days_late, missing=missing)
