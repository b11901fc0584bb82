"""What the first page says about a year."""

from sqlalchemy import Connection, func, select

from desktop_app.domain.rows import YearOverview
from desktop_app.models.scoring import CriteriaSetRecord, ScoreSheetRecord
from desktop_app.models.settings import YearState
from desktop_app.services import campaigns, funds, giving, settings
from desktop_app.services.desk import Desk
from desktop_app.services.units import units_of
from desktop_app.services.years import state_of


class Overview:
    """A year at a glance."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def year(self, year: int) -> YearOverview:
        """The year's figures; all zero for a year that nothing was entered for."""
        scored = (
            select(func.count())
            .select_from(ScoreSheetRecord)
            .join(CriteriaSetRecord, CriteriaSetRecord.id == ScoreSheetRecord.set_id)
            .where(CriteriaSetRecord.year == year, CriteriaSetRecord.campaign_id.is_(None))
        )
        with self._desk.reading() as connection:
            units = units_of(connection, year)
            given = giving.given(connection, year).values()
            by_fund = _by_fund(connection, year)
            first = by_fund[0] if by_fund else ("", *_money(connection, year))
            done = giving.done(connection, year).values()
            return YearOverview(
                year=year,
                department=settings.department(connection).name,
                closed=state_of(connection, year) is YearState.CLOSED,
                units=len(units),
                people=sum(unit.people for unit in units),
                campaigns=campaigns.of_year(connection, year),
                amount=first[1],
                in_kind_value=first[2],
                labour_days=sum(one.labour_days for one in given)
                + sum(one.labour_days for one in done),
                activities=sum(one.activities for one in done),
                scored=connection.scalar(scored) or 0,
                by_fund=by_fund,
            )


def _by_fund(connection: Connection, year: int) -> tuple[tuple[str, int, int], ...]:
    """Name, money and goods of each fund, where several have figures."""
    kept = funds.kept_apart(connection, year)
    if len(kept) <= 1:
        return ()
    return tuple((one.name, *_money(connection, year, one.code)) for one in kept)


def _money(connection: Connection, year: int, fund: str | None = None) -> tuple[int, int]:
    given = giving.given(connection, year, fund).values()
    return sum(one.amount for one in given), sum(one.in_kind_value for one in given)
