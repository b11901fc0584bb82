"""Who is listed in which year after an act: successors come on, former units without figures go."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, select, union_all

from desktop_app.models.settings import Year, YearState
from desktop_app.models.units import UnitYear
from desktop_app.services.reorganisation.entries import figures
from desktop_app.services.reorganisation.trace import Trace


class _Change(NamedTuple):
    trace: Trace
    connection: Connection
    formers: Collection[int]
    successors: Sequence[int]


def list_anew(
    trace: Trace,
    connection: Connection,
    year: int,
    formers: Collection[int],
    successors: Sequence[int],
) -> None:
    """Bring the lists of a year and of all later ones in line with an act of that year.

    A former unit stays on the list of a year in which something was entered for it. The
    headcounts of those that go are added to a single successor's; where there are several, or a
    headcount is not told, nobody can say.
    """
    change = _Change(trace, connection, formers, successors)
    query = select(UnitYear.year).where(UnitYear.year >= year).distinct().order_by(UnitYear.year)
    for one in connection.scalars(query).all():
        _list_year(change, one)


def closed_from(connection: Connection, year: int) -> int | None:
    """The first closed year that has a list, from a year on; None where there is none."""
    return connection.scalar(
        select(func.min(UnitYear.year))
        .join(Year, Year.year == UnitYear.year)
        .where(UnitYear.year >= year, Year.state == YearState.CLOSED)
    )


def _list_year(change: _Change, year: int) -> None:
    leaving = [
        row
        for row in _listed(change.connection, year, change.formers)
        if row.unit_id not in change.successors
        and not has_figures(change.connection, row.unit_id, year)
    ]
    for row in leaving:
        change.trace.remove(UnitYear, row.id)
    taken_over = _headcount(leaving) if len(change.successors) == 1 else None
    there = {row.unit_id: row for row in _listed(change.connection, year, change.successors)}
    for successor in change.successors:
        if successor not in there:
            _add(change, year, successor, leaving, taken_over)
        elif taken_over and there[successor].headcount is not None:
            row = there[successor]
            headcount = {"headcount": row.headcount + taken_over}
            change.trace.change(UnitYear, row.id, headcount)


def _add(
    change: _Change, year: int, successor: int, leaving: Sequence[Row[Any]], headcount: int | None
) -> None:
    like = leaving or _listed(change.connection, year, change.formers)
    last = select(func.max(UnitYear.position)).where(UnitYear.year == year)
    position = like[0].position if like else (change.connection.scalar(last) or 0) + 1
    record = {
        "unit_id": successor,
        "year": year,
        "cluster_id": like[0].cluster_id if like else None,
        "headcount": headcount,
        "position": position,
        "version": 1,
    }
    change.trace.add(UnitYear, record)


def _headcount(rows: Sequence[Row[Any]]) -> int | None:
    told = [row.headcount for row in rows]
    return sum(told) if told and None not in told else None


def _listed(connection: Connection, year: int, units: Collection[int]) -> Sequence[Row[Any]]:
    query = select(UnitYear).where(UnitYear.year == year, UnitYear.unit_id.in_(units))
    return connection.execute(query.order_by(UnitYear.position, UnitYear.id)).all()


def has_figures(connection: Connection, unit: int, year: int) -> bool:
    """Whether something was entered for a unit in a year."""
    told = (one.query.where(one.unit == unit) for one in figures(year))
    return connection.execute(union_all(*told).limit(1)).first() is not None
