"""Which lines and activities a sum is about: of a year, of a fund, within a period."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Subquery, and_, func, or_, select

from desktop_app.domain.periods import Period, parse_period
from desktop_app.models.campaigns import UnitReturn
from desktop_app.models.fund import Fund


@dataclass(frozen=True, slots=True)
class Which:
    """Which lines: of a year, of a fund ("" of none, None of any), within a period or whenever.

    `other_periods`: those of returns whose lines without a day are surely not of the period.
    """

    year: int
    fund: str | None = None
    period: Period | None = None
    other_periods: tuple[str, ...] = ()

    def of(self, lines: Subquery) -> tuple[ColumnElement[bool], ...]:
        """The conditions on `counted()`; direct help is left out."""
        found = [lines.c.year == self.year, lines.c.direct == 0]
        if self.fund is not None:
            number = select(Fund.id).where(Fund.code == self.fund).scalar_subquery()
            found.append(lines.c.fund_id == number if self.fund else lines.c.fund_id.is_(None))
        return (*found, *self.within(lines.c.given_on, lines.c.return_id))

    def within(
        self, day: ColumnElement[str], return_id: ColumnElement[int | None]
    ) -> tuple[ColumnElement[bool], ...]:
        """The condition on what has a day, and perhaps a return; a day as far as it is known."""
        if self.period is None:
            return ()
        known = func.length(day)
        first = func.substr(self.period.first_day, 1, known)
        last = func.substr(self.period.last_day, 1, known)
        elsewhere = select(UnitReturn.id).where(UnitReturn.period.in_(self.other_periods))
        undated = or_(return_id.is_(None), return_id.not_in(elsewhere))
        return (or_(and_(day != "", day.between(first, last)), and_(day == "", undated)),)


def which_lines(
    connection: Connection, year: int, fund: str | None = None, period: Period | None = None
) -> Which:
    """Lines of a year; `fund`: "" for those of none, None for all; `period`: None for whenever."""
    if period is None:
        return Which(year, fund)
    codes = connection.scalars(select(UnitReturn.period).distinct())
    others = (code for code in codes if not period.overlaps(parse_period(code)))
    return Which(year, fund, period, tuple(others))
