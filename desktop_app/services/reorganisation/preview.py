"""What an act would do: it is done by the act's own code, looked at, and rolled back."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TypeAlias

from sqlalchemy import Connection, func, select

from desktop_app.domain.act_effects import (
    ActEffect,
    KeptEntries,
    ListEffect,
    Listing,
    PeopleEffect,
    UnitEffect,
    UnitState,
)
from desktop_app.domain.reorganisation import Life, Units
from desktop_app.models.units import Cluster, PersonUnit, Reorganisation, UnitYear
from desktop_app.services.desk import Command, Desk
from desktop_app.services.reorganisation.entries import duties, figures
from desktop_app.services.reorganisation.reading import all_acts, lives

_Lines: TypeAlias = Mapping[tuple[int, int], Listing]


class _LookedAt(Exception):
    """The effect is known; nothing of it may stay."""


@dataclass(frozen=True)
class Rehearsal(Desk):
    """A desk whose one command is undone after its effect was looked at.

    Attributes:
        effects: The effect of the command, once it ran.
    """

    effects: list[ActEffect] = field(default_factory=list)

    @contextmanager
    def command(self, *, recorded: bool = False) -> Iterator[Command]:
        """One transaction, rolled back at the end whatever happens."""
        with suppress(_LookedAt), super().command(recorded=recorded) as command:
            before = _Look(command.connection)
            yield command
            self.effects.append(_effect(command.connection, before, _Look(command.connection)))
            raise _LookedAt


def rehearse(desk: Desk, work: Callable[[Desk], object]) -> ActEffect:
    """What `work` would do with an act of reorganisation, of which nothing stays.

    Raises: whatever the act itself would raise.
    """
    rehearsal = Rehearsal(desk.database, desk.actor, desk.clock)
    work(rehearsal)
    return rehearsal.effects[0]


class _Look:
    """Units, lists and people at one moment of a transaction."""

    def __init__(self, connection: Connection) -> None:
        self.units: Units = lives(connection)
        self.lines = _lines(connection)
        self.places = _places(connection)


def _lines(connection: Connection) -> _Lines:
    query = select(
        UnitYear.year, UnitYear.unit_id, func.coalesce(Cluster.name, ""), UnitYear.headcount
    ).outerjoin(Cluster, Cluster.id == UnitYear.cluster_id)
    return {(row[0], row[1]): Listing(row[2], row[3]) for row in connection.execute(query)}


def _places(connection: Connection) -> Mapping[int, int]:
    query = select(PersonUnit.person_id, PersonUnit.unit_id).where(PersonUnit.valid_to == "")
    return {row.person_id: row.unit_id for row in connection.execute(query)}


def _effect(connection: Connection, before: _Look, after: _Look) -> ActEffect:
    newest = select(func.max(Reorganisation.id)).scalar_subquery()
    day = select(Reorganisation.effective_on).where(Reorganisation.id == newest)
    year = int(connection.scalars(day).one()[:4])
    act = max(all_acts(connection), key=lambda one: one.id)
    units = tuple(_changed_units(before.units, after.units))
    names = {one.id: one.name for one in after.units.values()}
    ending = [after.units[one.code] for one in units if one.ends]
    return ActEffect(
        summary=act.summary,
        year=year,
        units=units,
        lists=tuple(_changed_lines(before.lines, after.lines, after.units)),
        people=tuple(_people(before.places, after.places, names, ending)),
        parts=act.parts,
        kept=tuple(_kept(connection, ending, year)),
    )


def _changed_units(before: Units, after: Units) -> Iterator[UnitEffect]:
    for code, unit in after.items():
        was = _state(before, before[code]) if code in before else None
        now = _state(after, unit)
        if was != now:
            yield UnitEffect(code, was, now)


def _state(units: Units, unit: Life) -> UnitState:
    above = units[unit.parent].name if unit.parent else ""
    return UnitState(unit.name, above, unit.valid_from, unit.valid_to)


def _changed_lines(before: _Lines, after: _Lines, units: Units) -> Iterator[ListEffect]:
    by_number = {one.id: one for one in units.values()}
    for year, number in sorted(before.keys() | after.keys()):
        was, now = before.get((year, number)), after.get((year, number))
        if was != now:
            unit = by_number[number]
            yield ListEffect(year, unit.code, unit.name, was, now)


def _people(
    before: Mapping[int, int],
    after: Mapping[int, int],
    names: Mapping[int, str],
    ending: list[Life],
) -> Iterator[PeopleEffect]:
    moves = Counter((was, after[one]) for one, was in before.items() if after.get(one, was) != was)
    for (former, to), people in sorted(moves.items()):
        yield PeopleEffect(names[former], names[to], people)
    left = Counter(after.values())
    for unit in ending:
        if left[unit.id]:
            yield PeopleEffect(unit.name, "", left[unit.id])


def _kept(connection: Connection, ending: list[Life], year: int) -> Iterator[KeptEntries]:
    units = {one.id: one for one in ending}
    for kind, unit, query in (*figures(year), *duties(year)):
        counted = query.with_only_columns(unit, func.count()).where(unit.in_(units)).group_by(unit)
        for number, count in connection.execute(counted):
            yield KeptEntries(units[number].code, units[number].name, kind, count)
