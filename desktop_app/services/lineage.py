"""A unit's history: its names and years, what it came from, what became of it."""

from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, select

from desktop_app.domain.errors import NotFound
from desktop_app.domain.reorganisation import Life
from desktop_app.domain.unit_history import (
    ActInfo,
    ActPart,
    NameInfo,
    TreeLine,
    UnitHistory,
    UnitLife,
    YearInfo,
)
from desktop_app.models.units import Cluster, UnitAlias, UnitName, UnitYear
from desktop_app.services.desk import Desk
from desktop_app.services.reorganisation.reading import all_acts, lives
from desktop_app.services.unit_lives import unit_lives


class Lineage:
    """Looking into the past of units."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def units(self, year: int, *, ended: bool = False) -> tuple[UnitLife, ...]:
        """The units of a year with their time; `ended`: also those that were over by its end."""
        with self._desk.reading() as connection:
            return unit_lives(connection, year, ended=ended)

    def history(self, code: str) -> UnitHistory:
        """A unit's history.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            units = lives(connection)
            if code not in units:
                what = "đơn vị"
                raise NotFound(what, code)
            return _history(connection, units, units[code])


def _history(connection: Connection, units: Mapping[str, Life], unit: Life) -> UnitHistory:
    acts = all_acts(connection)
    above = units.get(unit.parent)
    aliases = select(UnitAlias.alias).where(UnitAlias.unit_id == unit.id).order_by(UnitAlias.id)
    root = TreeLine(0, unit.code, unit.name)
    return UnitHistory(
        code=unit.code,
        name=unit.name,
        parent=above.name if above else "",
        valid_from=unit.valid_from,
        valid_to=unit.valid_to,
        names=_names(connection, unit),
        aliases=tuple(connection.scalars(aliases)),
        years=_years(connection, unit),
        origins=(root, *_before(acts, unit.code, _LATEST, 1)),
        successors=(root, *_after(acts, unit.code, _EARLIEST, 1)),
        acts=tuple(one for one in acts if _speaks_of(one, unit.code)),
    )


_LATEST = ("9999-12-31", 1 << 62)
_EARLIEST = ("", 0)


def _before(
    acts: tuple[ActInfo, ...], code: str, until: tuple[str, int], depth: int
) -> Iterator[TreeLine]:
    """What a unit came from before an act, each followed by what that came from."""
    for act, part in _parts(acts):
        when = (act.day, act.id)
        if part.to == code and part.former != code and when < until:
            yield _line(act, part, part.former, part.former_name, depth)
            yield from _before(acts, part.former, when, depth + 1)


def _after(
    acts: tuple[ActInfo, ...], code: str, since: tuple[str, int], depth: int
) -> Iterator[TreeLine]:
    """What became of a unit after an act, each followed by what became of that."""
    for act, part in _parts(acts[::-1]):
        when = (act.day, act.id)
        if part.former == code and part.to != code and when > since:
            yield _line(act, part, part.to, part.to_name, depth)
            if part.to:
                yield from _after(acts, part.to, when, depth + 1)


def _line(act: ActInfo, part: ActPart, code: str, name: str, depth: int) -> TreeLine:
    return TreeLine(depth, code, name, act.kind, act.day, act.basis, part.share)


def _parts(acts: tuple[ActInfo, ...]) -> Iterator[tuple[ActInfo, ActPart]]:
    for act in acts:
        for part in act.parts:
            yield act, part


def _speaks_of(act: ActInfo, code: str) -> bool:
    return any(code in {part.former, part.to} for part in act.parts)


def _names(connection: Connection, unit: Life) -> tuple[NameInfo, ...]:
    query = (
        select(UnitName.name, UnitName.valid_from, UnitName.valid_to)
        .where(UnitName.unit_id == unit.id)
        .order_by(UnitName.valid_from, UnitName.id)
    )
    return tuple(NameInfo(*row) for row in connection.execute(query))


def _years(connection: Connection, unit: Life) -> tuple[YearInfo, ...]:
    query = (
        select(UnitYear.year, Cluster.code, Cluster.name, UnitYear.headcount)
        .outerjoin(Cluster, Cluster.id == UnitYear.cluster_id)
        .where(UnitYear.unit_id == unit.id)
        .order_by(UnitYear.year)
    )
    return tuple(
        YearInfo(year, code or "", name or "", headcount)
        for year, code, name, headcount in connection.execute(query)
    )
