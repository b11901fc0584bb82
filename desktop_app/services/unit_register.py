"""Writing the unit list and the staff list that an import brings into the store."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import count
from typing import Any, NamedTuple

from sqlalchemy import Integer, bindparam, func, insert, select, update

from desktop_app.domain.intake import PersonRow, UnitRow
from desktop_app.domain.text import clean, fold, match_key, person_sort_key, sort_key
from desktop_app.models.units import (
    Cluster,
    Person,
    PersonUnit,
    Unit,
    UnitAlias,
    UnitName,
    UnitYear,
)
from desktop_app.services.desk import Command
from desktop_app.services.unit_directory import KnownUnit, stored_units

Record = dict[str, Any]

_CLUSTER_CODE = re.compile(r"C[0-9]+")


def new_code(taken: Iterable[str], prefix: str) -> str:
    """The next free code such as "DV07", for a list that gives none."""
    used = set(taken)
    number = 1
    while f"{prefix}{number:02d}" in used:
        number += 1
    return f"{prefix}{number:02d}"


def save_units(command: Command, year: int, rows: Sequence[UnitRow]) -> None:
    """Add the list's units, or bring those that are known up to date, for a year.

    Every row has a code and a name; a unit is known by its code.
    """
    known = {unit.code: unit for unit in stored_units(command.connection)}
    fresh = [row for row in rows if row.code not in known]
    _add_units(command, fresh)
    _rename(command, [(known[row.code], row) for row in rows if row.code in known])
    ids = {unit.code: unit.id for unit in stored_units(command.connection)}
    _put_under(command, rows, ids)
    _add_aliases(command, [(ids[row.code or ""], row.short_name) for row in rows])
    _list_in_year(command, year, rows, ids)


def _add_units(command: Command, rows: Sequence[UnitRow]) -> None:
    if not rows:
        return
    units = [{"code": row.code, "kind": row.unit_kind or ""} for row in rows]
    added = insert(Unit).returning(Unit.code, Unit.id)
    ids = {row.code: row.id for row in command.connection.execute(added, units)}
    names = [_name(ids[row.code or ""], row.name or "") for row in rows]
    command.connection.execute(insert(UnitName), names)


def _put_under(command: Command, rows: Iterable[UnitRow], ids: Mapping[str, int]) -> None:
    """The parents that the list gives by their codes; what it does not say stays."""
    records = [
        {"of_unit": ids[row.code or ""], "above": ids[row.parent]}
        for row in rows
        if row.parent and row.parent in ids
    ]
    if records:
        change = update(Unit).where(Unit.id == bindparam("of_unit"))
        command.connection.execute(change.values(parent_id=bindparam("above")), records)


def _name(unit_id: int, name: str) -> Record:
    return {"unit_id": unit_id, "name": name, "fold": fold(name), "sort_key": sort_key(name)}


def _rename(command: Command, pairs: Iterable[tuple[KnownUnit, UnitRow]]) -> None:
    """A known unit's new spelling becomes its name, the former one an alias."""
    changed = [(unit, row) for unit, row in pairs if row.name and _is_new_name(row.name, unit)]
    for unit, row in changed:
        current = (UnitName.unit_id == unit.id, UnitName.valid_to == "")
        values = _name(unit.id, row.name or "")
        command.connection.execute(update(UnitName).where(*current).values(**values))
        command.connection.execute(
            update(Unit).where(Unit.id == unit.id).values(version=Unit.version + 1)
        )
    _add_aliases(command, [(unit.id, unit.name) for unit, _ in changed])


def _is_new_name(name: str, unit: KnownUnit) -> bool:
    """Whether a list spells a unit's name anew; a list of another time has the name of its time."""
    others = {match_key(one) for one in unit.other_names}
    return name != unit.name and match_key(name) not in others


def _add_aliases(command: Command, pairs: Iterable[tuple[int, str | None]]) -> None:
    known = {
        (unit_id, alias)
        for unit_id, alias in command.connection.execute(select(UnitAlias.unit_id, UnitAlias.alias))
    }
    fresh = {(unit_id, alias) for unit_id, alias in pairs if alias} - known
    records = [{"unit_id": unit_id, "alias": alias} for unit_id, alias in sorted(fresh)]
    if records:
        command.connection.execute(insert(UnitAlias), records)


def _list_in_year(
    command: Command, year: int, rows: Sequence[UnitRow], ids: Mapping[str, int]
) -> None:
    clusters = _clusters(command, year, rows)
    listed = set(command.connection.scalars(select(UnitYear.unit_id).where(UnitYear.year == year)))
    records = [
        {
            "of_unit": ids[row.code or ""],
            "of_year": year,
            "cluster_id": clusters.get(match_key(row.cluster or "")),
            "headcount": row.headcount,
            "position": position,
        }
        for position, row in enumerate(rows, start=1)
    ]
    _update_listed(command, [one for one in records if one["of_unit"] in listed])
    _insert_listed(command, [one for one in records if one["of_unit"] not in listed])


def _update_listed(command: Command, records: Sequence[Record]) -> None:
    if not records:
        return
    change = (
        update(UnitYear)
        .where(UnitYear.unit_id == bindparam("of_unit"), UnitYear.year == bindparam("of_year"))
        .values(
            # What a list does not say stays as it was.
            cluster_id=func.coalesce(bindparam("cluster_id", type_=Integer), UnitYear.cluster_id),
            headcount=func.coalesce(bindparam("headcount", type_=Integer), UnitYear.headcount),
            position=bindparam("position"),
            version=UnitYear.version + 1,
        )
    )
    command.connection.execute(change, records)


def _insert_listed(command: Command, records: Sequence[Record]) -> None:
    if not records:
        return
    values = [{**one, "unit_id": one["of_unit"], "year": one["of_year"]} for one in records]
    for one in values:
        del one["of_unit"], one["of_year"]
    command.connection.execute(insert(UnitYear), values)


def _clusters(command: Command, year: int, rows: Iterable[UnitRow]) -> dict[str, int]:
    """The year's clusters by the key of their code and of their name, new ones added."""
    found = _known_clusters(command, year)
    for row in rows:
        key = match_key(row.cluster or "")
        if key and key not in found:
            _add_cluster(command, year, row.cluster or "", found)
            found = _known_clusters(command, year)
    return found


def cluster_number(command: Command, year: int, name: str) -> int | None:
    """The number of a year's cluster by code or name, a new one where there is none; "" is none."""
    if not match_key(name):
        return None
    known = _known_clusters(command, year)
    if match_key(name) not in known:
        _add_cluster(command, year, clean(name), known)
        known = _known_clusters(command, year)
    return known[match_key(name)]


def next_position(command: Command, year: int) -> int:
    """The place after the last in a year's list."""
    last = select(func.max(UnitYear.position)).where(UnitYear.year == year)
    return (command.connection.scalar(last) or 0) + 1


def _known_clusters(command: Command, year: int) -> dict[str, int]:
    query = select(Cluster.id, Cluster.code, Cluster.name).where(Cluster.year == year)
    known: dict[str, int] = {}
    for ident, code, name in command.connection.execute(query):
        known |= {match_key(code): ident, match_key(name): ident}
    return known


def _add_cluster(command: Command, year: int, name: str, known: Mapping[str, int]) -> None:
    """A list that names its clusters by codes keeps them; the others get the next free one."""
    free = next(f"C{number}" for number in count(1) if f"c{number}" not in known)
    code = name if _CLUSTER_CODE.fullmatch(name) else free
    position = len(set(known.values())) + 1
    record = {"year": year, "code": code, "name": name, "position": position}
    command.connection.execute(insert(Cluster), [record])


def save_people(command: Command, placed: Sequence[tuple[int, PersonRow]]) -> None:
    """Add the list's people to their units, or bring those that are known up to date.

    `placed`: unit number and row; every row has a code, by which a person is known.
    """
    stored = _people_by_code(command)
    fresh = [row for _, row in placed if row.code not in stored]
    if fresh:
        command.connection.execute(insert(Person), [_person(row) for row in fresh])
    _update_people(command, [row for _, row in placed if row.code in stored], stored)
    known = _people_by_code(command)
    _place(command, [(known[row.code or ""], unit_id, row) for unit_id, row in placed])


def _people_by_code(command: Command) -> dict[str, int]:
    rows = command.connection.execute(select(Person.code, Person.id))
    return {row.code: row.id for row in rows}


def _person(row: PersonRow) -> Record:
    name = row.name or ""
    return {
        "code": row.code,
        "name": name,
        "fold": fold(name),
        "sort_key": person_sort_key(name),
        "match_key": match_key(name),
        "gender": row.gender or "",
        "born_on": row.born_on or "",
    }


def _update_people(command: Command, rows: Iterable[PersonRow], known: Mapping[str, int]) -> None:
    fields = ("name", "fold", "sort_key", "match_key", "gender", "born_on")
    records = [{"ident": known[row.code or ""], **_person(row)} for row in rows]
    if records:
        values: Record = {field: bindparam(field) for field in fields}
        change = update(Person).where(Person.id == bindparam("ident"))
        command.connection.execute(change.values(**values, version=Person.version + 1), records)


class _Place(NamedTuple):
    """Where a person serves, and as what."""

    unit_id: int
    job: str
    staff_category: str


def _place(command: Command, placed: Sequence[tuple[int, int, PersonRow]]) -> None:
    """Where each serves now; a move or a new position ends the former place today."""
    serving = _places(command)
    wanted = {
        person_id: _wanted_place(unit_id, row, serving.get(person_id))
        for person_id, unit_id, row in placed
    }
    fresh = {ident: place for ident, place in wanted.items() if serving.get(ident) != place}
    today = command.today.isoformat()
    _end_places(command, [ident for ident in fresh if ident in serving], today)
    records = [
        {"person_id": ident, **place._asdict(), "valid_from": today if ident in serving else ""}
        for ident, place in fresh.items()
    ]
    if records:
        command.connection.execute(insert(PersonUnit), records)


def _places(command: Command) -> dict[int, _Place]:
    query = select(
        PersonUnit.person_id, PersonUnit.unit_id, PersonUnit.job, PersonUnit.staff_category
    ).where(PersonUnit.valid_to == "")
    return {row.person_id: _Place(*row[1:]) for row in command.connection.execute(query)}


def _wanted_place(unit_id: int, row: PersonRow, former: _Place | None) -> _Place:
    """What the list says; what it leaves blank stays as it was in the same unit."""
    same = former if former is not None and former.unit_id == unit_id else _Place(unit_id, "", "")
    return _Place(unit_id, row.position or same.job, row.staff_category or same.staff_category)


def _end_places(command: Command, people: Sequence[int], day: str) -> None:
    if not people:
        return
    current = (PersonUnit.person_id == bindparam("of_person"), PersonUnit.valid_to == "")
    change = update(PersonUnit).where(*current).values(valid_to=day)
    command.connection.execute(change, [{"of_person": ident} for ident in people])
