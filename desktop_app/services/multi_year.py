"""Totals over several years, as reported and by today's structure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.multi_year import MultiYear, UnitNames, series
from desktop_app.domain.reorganisation import ActKind
from desktop_app.models.campaigns import Campaign
from desktop_app.models.settings import Year
from desktop_app.models.units import Unit, UnitYear
from desktop_app.services.desk import Desk
from desktop_app.services.reorganisation.reading import acts_until, all_acts
from desktop_app.services.unit_names import last_days, names_on
from desktop_app.services.year_figures import Wanted, reported

_MOST_YEARS = 10
_UNCHANGING = frozenset({ActKind.RENAME, ActKind.MOVE})


@dataclass(frozen=True, slots=True)
class _Line:
    """The campaigns of one line through the years; `first`: the year in which its period begins."""

    title: str
    numbers: frozenset[int] | None
    first: int


def multi_year(desk: Desk, year: int, campaign: str = "", first: int | None = None) -> MultiYear:
    """Figures of the years from `first` to `year`; without it from where the period begins.

    Raises: NotFound, Refused for years that are none or far too many.
    """
    with desk.reading() as connection:
        line = _line(connection, year, campaign)
        begin = line.first if first is None else first
        _refuse_years(begin, year)
        wanted = Wanted(tuple(range(begin, year + 1)), line.numbers)
        today = desk.today.isoformat()
        acts, ends = acts_until(connection, today), last_days(connection)
        return MultiYear(
            first=begin,
            last=year,
            campaign=line.title,
            units=_units(connection, f"{year}-12-31", today, ends),
            series=tuple(
                series(measure, by_year, acts, ends)
                for measure, by_year in reported(connection, wanted)
            ),
            acts=tuple(
                one
                for one in reversed(all_acts(connection))
                if one.kind not in _UNCHANGING and f"{begin}-01-01" <= one.day <= today
            ),
        )


def _refuse_years(first: int, last: int) -> None:
    if first > last:
        sentence = f"Năm đầu ({first}) phải không sau năm cuối ({last})."
        raise Refused(sentence)
    if last - first >= _MOST_YEARS:
        sentence = f"Chọn tối đa {_MOST_YEARS} năm; từ {first} đến {last} là quá nhiều."
        raise Refused(sentence)


def _line(connection: Connection, year: int, code: str) -> _Line:
    """The campaign with those of other years that are of the same plan or follow the same one."""
    if not code:
        return _Line("", None, _begin(connection, year))
    own = connection.execute(
        select(Campaign).where(Campaign.code == code, Campaign.year == year)
    ).one_or_none()
    if own is None:
        what = f"phong trào năm {year}"
        raise NotFound(what, code)
    same = [Campaign.id == own.id, Campaign.parent_id == own.id]
    if own.parent_id is not None:
        same += [Campaign.parent_id == own.parent_id, Campaign.id == own.parent_id]
    if own.template:
        same.append(Campaign.template == own.template)
    rows = connection.execute(select(Campaign).where(or_(*same))).all()
    numbers = frozenset(row.id for row in rows)
    return _Line(own.title, numbers, _period_begin(rows, year))


def _period_begin(rows: Sequence[Row[Any]], year: int) -> int:
    """Where the period begins that the campaigns name, else the first of them."""
    told = [int(row.period_from[:4]) for row in rows if row.period_from]
    begun = [one for one in told if one <= year] or [row.year for row in rows if row.year <= year]
    return max(min(begun), year - _MOST_YEARS + 1)


def _begin(connection: Connection, year: int) -> int:
    """Where the periods of the year's campaigns begin, else the first year of the store."""
    told = select(func.min(func.substr(Campaign.period_from, 1, 4))).where(
        Campaign.year == year, Campaign.period_from != ""
    )
    found = connection.scalar(told) or connection.scalar(select(func.min(Year.year)))
    return max(min(int(found or year), year), year - _MOST_YEARS + 1)


def _units(
    connection: Connection, then: str, today: str, ends: Mapping[int, str]
) -> Mapping[int, UnitNames]:
    """Every unit, in the order of the newest list that it stands on."""
    before, now = names_on(connection, then), names_on(connection, today)
    newest = (
        select(UnitYear.unit_id, func.max(UnitYear.year).label("year"))
        .group_by(UnitYear.unit_id)
        .subquery()
    )
    query = (
        select(Unit.id, Unit.code)
        .outerjoin(newest, newest.c.unit_id == Unit.id)
        .outerjoin(UnitYear, (UnitYear.unit_id == Unit.id) & (UnitYear.year == newest.c.year))
        .order_by(newest.c.year.desc().nulls_last(), UnitYear.position, Unit.id)
    )
    return {
        row.id: UnitNames(row.code, before[row.id], now[row.id], ends.get(row.id, ""))
        for row in connection.execute(query)
    }
