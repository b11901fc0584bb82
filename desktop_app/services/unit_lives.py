"""The units of a year with their time: since when, until when, out of which, into which."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sqlalchemy import Connection, select

from desktop_app.domain.reorganisation import Life
from desktop_app.domain.rows import UnitInfo
from desktop_app.domain.unit_history import OVER, UnitLife
from desktop_app.models.units import UnitLineage
from desktop_app.services.reorganisation.reading import lives
from desktop_app.services.units import units_of

Names = Mapping[int, tuple[str, ...]]


def unit_lives(connection: Connection, year: int, *, ended: bool = False) -> tuple[UnitLife, ...]:
    """The year's units; `ended`: behind them those that were over by its end and not listed."""
    known = {one.id: one for one in lives(connection).values()}
    formers, successors = _lineage(connection, known)
    listed = units_of(connection, year)
    over = _over(known, {one.id for one in listed}, year) if ended else ()
    return tuple(
        UnitLife(
            one,
            known[one.id].valid_from,
            known[one.id].valid_to,
            formers.get(one.id, ()),
            successors.get(one.id, ()),
        )
        for one in (*listed, *over)
    )


def _over(known: Mapping[int, Life], listed: set[int], year: int) -> Iterator[UnitInfo]:
    for one in known.values():
        if one.valid_to and one.valid_to <= f"{year}-12-31" and one.id not in listed:
            yield UnitInfo(one.id, one.code, one.name, "", *OVER, None, 0)


def _lineage(connection: Connection, known: Mapping[int, Life]) -> tuple[Names, Names]:
    """By unit, the names of those before and after it; a renamed unit does not follow itself."""
    before, after = defaultdict[int, list[str]](list), defaultdict[int, list[str]](list)
    query = select(UnitLineage.from_unit_id, UnitLineage.to_unit_id).where(
        UnitLineage.to_unit_id.is_not(None), UnitLineage.to_unit_id != UnitLineage.from_unit_id
    )
    for former, successor in connection.execute(query.order_by(UnitLineage.id)):
        if successor is not None:
            before[successor].append(known[former].name)
            after[former].append(known[successor].name)
    return _once(before), _once(after)


def _once(found: Mapping[int, list[str]]) -> Names:
    """Each name once, though several acts led there."""
    return {unit: tuple(dict.fromkeys(names)) for unit, names in found.items()}
