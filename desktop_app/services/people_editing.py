"""People by hand: added, corrected, placed in units over time, taken out where entered wrongly."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import delete, insert, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import ClosedYear
from desktop_app.domain.people import (
    NewPerson,
    NewPlace,
    PersonChange,
    PersonDetail,
    PlaceChange,
    check_birth,
    check_day,
    check_name,
)
from desktop_app.domain.refusals import EditedMeanwhile, refuse_wrong
from desktop_app.domain.text import clean, fold, match_key, person_sort_key
from desktop_app.models.units import Person, PersonAlias, PersonUnit
from desktop_app.services import people_places, people_register, years
from desktop_app.services.desk import Command, Desk
from desktop_app.services.reorganisation.year_lists import closed_from

_CHANGED = Changes.PEOPLE | Changes.SCORES
Record = dict[str, Any]


class PeopleEditing:
    """Changing people by hand, and looking one up."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def detail(self, code: str) -> PersonDetail:
        """A person with all places.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return people_register.detail(connection, code)

    def add(self, year: int, new: NewPerson) -> Done[str]:
        """Add a person to a unit; the code is the result.

        Raises: WrongFields, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            _refuse(
                (
                    *check_name(new.name),
                    *check_birth(new.born_on, command.today),
                    *(check_day(new.since, year, "since") if new.since else ()),
                )
            )
            if new.since:
                _ensure_lists_open(command, year)
            code = people_register.free_code(command.connection, new.code)
            day = new.since or f"{year}-12-31"
            unit = people_register.unit_on(command.connection, new.unit, day)
            if not new.other:
                people_register.refuse_namesake(command.connection, unit, new.name, new.born_on)
            added = insert(Person).returning(Person.id)
            record = {"code": code, "gender": clean(new.gender), "born_on": new.born_on}
            ident = command.connection.execute(added, [record | _named(new.name)]).scalar_one()
            place = {"job": clean(new.job), "staff_category": clean(new.staff_category)}
            days = {"valid_from": new.since, "from_told": bool(new.since)}
            ends = {"person_id": ident, "unit_id": unit.id}
            command.connection.execute(insert(PersonUnit), [place | days | ends])
            told = {"name": clean(new.name), "unit": unit.code, "day": new.since}
            command.audit("person.add", f"person:{code}", after=told)
        return Done(code, _CHANGED)

    def change(self, code: str, change: PersonChange, version: int | None = None) -> Done[str]:
        """Correct what is written of a person; the code that they bear now is the result.

        Raises: NotFound, WrongFields, EditedMeanwhile.
        """
        with self._desk.command() as command:
            person = _unchanged(command, code, version)
            problems = list(check_name(change.name)) if change.name is not None else []
            _refuse((*problems, *check_birth(change.born_on or "", command.today)))
            values: Record = {}
            if change.name is not None:
                values |= _named(change.name)
            if change.code is not None and clean(change.code) != code:
                values["code"] = people_register.free_code(command.connection, change.code, "code")
            if change.gender is not None:
                values["gender"] = clean(change.gender)
            if change.born_on is not None:
                values["born_on"] = change.born_on
            _rise(command, code, values)
            before = {key: getattr(person, key) for key in values if hasattr(person, key)}
            after = {key: values[key] for key in before}
            command.audit("person.set", f"person:{code}", before=before, after=after)
        return Done(str(values.get("code", code)), _CHANGED)

    def move(self, year: int, code: str, new: NewPlace, version: int | None = None) -> Done[None]:
        """Let a person serve elsewhere, or in another position, from a day of the year on.

        Raises: NotFound, WrongFields, EditedMeanwhile, ClosedYear.
        """
        with self._desk.command() as command:
            person = self._dated(command, year, code, new.day, version)
            people_places.move(command, person, new)
            after = {"unit": new.unit, "day": new.day, "job": new.job or ""}
            before = {"unit": person.present.unit} if person.present else None
            command.audit("person.move", f"person:{code}", before=before, after=after)
        return Done(None, _CHANGED)

    def leave(
        self, year: int, code: str, day: str, reason: str = "", version: int | None = None
    ) -> Done[None]:
        """Let a person serve nowhere from a day of the year on.

        Raises: NotFound, WrongFields, EditedMeanwhile, ClosedYear.
        """
        with self._desk.command() as command:
            person = self._dated(command, year, code, day, version)
            people_places.leave(command, person, day)
            before = {"unit": person.present.unit} if person.present else None
            told = {"day": day}
            subject = f"person:{code}"
            command.audit("person.leave", subject, before=before, after=told, reason=clean(reason))
        return Done(None, _CHANGED)

    def come_back(
        self, year: int, code: str, new: NewPlace, version: int | None = None
    ) -> Done[None]:
        """Let a person who left serve again from a day of the year on.

        Raises: NotFound, WrongFields, EditedMeanwhile, ClosedYear.
        """
        with self._desk.command() as command:
            person = self._dated(command, year, code, new.day, version)
            people_places.come_back(command, person, new)
            after = {"unit": new.unit, "day": new.day, "job": new.job or ""}
            command.audit("person.return", f"person:{code}", after=after)
        return Done(None, _CHANGED)

    def change_place(
        self, year: int, code: str, place: int, change: PlaceChange, version: int | None = None
    ) -> Done[None]:
        """Correct a place that was entered wrongly; days may not cross those beside it.

        Raises: NotFound, WrongFields, EditedMeanwhile, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            person = _unchanged(command, code, version)
            for day in (change.valid_from, change.valid_to):
                if day:
                    _ensure_lists_open(command, int(day[:4]))
            before, after = people_places.correct(command, person, place, change)
            _rise(command, code, {})
            command.audit("person.place", f"person:{code}", before=before, after=after)
        return Done(None, _CHANGED)

    def remove(self, code: str, version: int | None = None) -> Done[None]:
        """Take out a person who was entered wrongly, while nothing is written of them.

        Raises: NotFound, Refused where marks, gifts, awards or other records name them,
        EditedMeanwhile.
        """
        with self._desk.command() as command:
            person = _unchanged(command, code, version)
            number = people_register.number(command.connection, code)
            people_register.refuse_used(command.connection, number, person.name)
            for model in (PersonAlias, PersonUnit):
                command.connection.execute(delete(model).where(model.person_id == number))
            command.connection.execute(delete(Person).where(Person.id == number))
            command.audit("person.remove", f"person:{code}", before={"name": person.name})
        return Done(None, _CHANGED)

    @staticmethod
    def _dated(
        command: Command, year: int, code: str, day: str, version: int | None
    ) -> PersonDetail:
        """The person of an act on a day, whose record rises by it."""
        years.ensure_open(command, year)
        person = _unchanged(command, code, version)
        _refuse(check_day(day, year))
        _ensure_lists_open(command, year)
        _rise(command, code, {})
        return person


def _unchanged(command: Command, code: str, version: int | None) -> PersonDetail:
    person = people_register.detail(command.connection, code)
    if version not in {None, person.version}:
        what = f"“{person.name}”"
        raise EditedMeanwhile(what)
    return person


def _refuse(problems: Iterable[tuple[str, str]]) -> None:
    found = dict(problems)
    refuse_wrong(found)


def _ensure_lists_open(command: Command, year: int) -> None:
    """A day changes the lists of its year and of all later ones; a closed one may not change."""
    years.ensure_open(command, year)
    closed = closed_from(command.connection, year)
    if closed is not None:
        raise ClosedYear(closed)


def _named(name: str) -> Record:
    spelt = clean(name)
    return {
        "name": spelt,
        "fold": fold(spelt),
        "sort_key": person_sort_key(spelt),
        "match_key": match_key(spelt),
    }


def _rise(command: Command, code: str, values: Record) -> None:
    change = update(Person).where(Person.code == code)
    command.connection.execute(change.values(**values, version=Person.version + 1))
