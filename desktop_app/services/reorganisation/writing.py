"""What acts write: units that end, begin, are called or placed otherwise, and their people."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Connection, select

from desktop_app.domain.dates import day_before
from desktop_app.domain.lineage import WHOLE
from desktop_app.domain.reorganisation import Life, Successor, Units
from desktop_app.domain.text import clean, fold, sort_key
from desktop_app.models.units import PersonUnit, Unit, UnitLineage, UnitName
from desktop_app.services.reorganisation.trace import Trace
from desktop_app.services.unit_register import new_code


def successors(
    trace: Trace, units: Units, parts: Sequence[Successor], day: str
) -> dict[Successor, int]:
    """The number of each successor; those that are new are made, valid from the day."""
    found: dict[Successor, int] = {}
    taken = set(units)
    for part in parts:
        if part.code in units:
            found[part] = units[part.code].id
        else:
            code = clean(part.code) or new_code(taken, "DV")
            taken.add(code)
            found[part] = _begin(trace, units, part, code, day)
    return found


def _begin(trace: Trace, units: Units, part: Successor, code: str, day: str) -> int:
    record = {
        "code": code,
        "kind": clean(part.kind),
        "parent_id": units[part.parent].id if part.parent else None,
        "valid_from": day,
        "valid_to": "",
        "version": 1,
    }
    ident = trace.add(Unit, record)
    add_name(trace, ident, part.name, day)
    return ident


def add_name(trace: Trace, unit_id: int, name: str, day: str) -> None:
    """A unit's name from a day on."""
    spelt = clean(name)
    keys = {"fold": fold(spelt), "sort_key": sort_key(spelt)}
    trace.add(
        UnitName, {"unit_id": unit_id, "name": spelt, **keys, "valid_from": day, "valid_to": ""}
    )


def end_name(trace: Trace, connection: Connection, unit_id: int, day: str) -> None:
    """The name that is in use ends the day before."""
    query = select(UnitName.id).where(UnitName.unit_id == unit_id, UnitName.valid_to == "")
    for ident in connection.scalars(query).all():
        trace.change(UnitName, ident, {"valid_to": day_before(day)})


def end_unit(trace: Trace, unit: Life, day: str) -> None:
    """The day before is a unit's last."""
    trace.change(Unit, unit.id, {"valid_to": day_before(day)})


def lead(
    trace: Trace, act_id: int, former: Life, parts: Mapping[Successor, int], *, whole: bool
) -> None:
    """What becomes of a former unit: a row for each successor, or one that says there is none.

    `whole`: all of its figures go to the one successor, whatever its share says.
    """
    if not parts:
        _lineage(trace, act_id, former.id, None, None)
    for part, ident in parts.items():
        _lineage(trace, act_id, former.id, ident, WHOLE if whole else part.share)


def stay(trace: Trace, act_id: int, unit: Life) -> None:
    """A unit that is only called or placed otherwise keeps all of its figures."""
    _lineage(trace, act_id, unit.id, unit.id, WHOLE)


def _lineage(trace: Trace, act_id: int, former: int, to: int | None, share: int | None) -> None:
    ends = {"from_unit_id": former, "to_unit_id": to}
    trace.add(UnitLineage, {"reorganisation_id": act_id, **ends, "share": share})


def hand_down(trace: Trace, units: Units, ending: Collection[str], successor_id: int) -> None:
    """What stood under units that end stands under their one successor from now on."""
    for unit in units.values():
        if unit.parent in ending and unit.code not in ending and unit.id != successor_id:
            trace.change(Unit, unit.id, {"parent_id": successor_id})
        elif unit.parent in ending and unit.id == successor_id:
            above = units[unit.parent].parent
            trace.change(Unit, unit.id, {"parent_id": units[above].id if above else None})


def move_people(
    trace: Trace, connection: Connection, formers: Collection[int], to: int, day: str
) -> int:
    """Who serves in the former units serves in another from a day on; how many they are."""
    query = select(PersonUnit).where(PersonUnit.unit_id.in_(formers), PersonUnit.valid_to == "")
    places = connection.execute(query.order_by(PersonUnit.id)).all()
    for place in places:
        trace.change(PersonUnit, place.id, {"valid_to": day, "to_told": True})
        place_now = {"job": place.job, "staff_category": place.staff_category}
        ends = {"valid_from": day, "valid_to": "", "from_told": True, "to_told": False}
        trace.add(PersonUnit, {"person_id": place.person_id, "unit_id": to, **place_now, **ends})
    return len(places)
