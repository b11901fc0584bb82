"""The people of the staff lists, ready to be matched with the names that lists of gifts bear."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from sqlalchemy import Connection, select

from desktop_app.domain.matching import Candidate, Index, build_index, code_key
from desktop_app.domain.text import fold, match_key
from desktop_app.models.units import Person, PersonAlias, PersonUnit, Unit


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of a unit's staff; `aliases` are other ways of writing the name."""

    code: str
    name: str
    unit: str
    born_on: str = ""
    position: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The name, then the aliases."""
        return (self.name, *self.aliases)


class Staff:
    """Finds people by code, and a unit's people by name.

    Attributes:
        people: The people by code.
    """

    def __init__(self, people: Iterable[KnownPerson] = ()) -> None:
        self.people = {one.code: one for one in people}
        self._indexes: dict[str, Index] = {}
        self._folded: dict[str, tuple[tuple[KnownPerson, tuple[str, ...]], ...]] = {}

    def with_people(self, people: Iterable[KnownPerson]) -> "Staff":
        """The same with others, or with what is newer of those known; old names still tell."""
        merged = dict(self.people)
        for one in people:
            old = merged.get(one.code)
            merged[one.code] = replace(one, aliases=one.aliases + old.names) if old else one
        return Staff(merged.values())

    def find(self, code: str) -> KnownPerson | None:
        """The person of a code, however its zeros and blanks are written."""
        return self._by_code.get(code_key(code)) if code else None

    def of_unit(self, unit: str) -> tuple[KnownPerson, ...]:
        """A unit's people; empty where it has no staff list."""
        return self._by_unit.get(unit, ())

    def index(self, unit: str) -> Index:
        """The names of a unit's people; a candidate's number is its place in `of_unit`."""
        if unit not in self._indexes:
            people = enumerate(self.of_unit(unit))
            self._indexes[unit] = build_index(Candidate(at, one.names) for at, one in people)
        return self._indexes[unit]

    def folded(self, unit: str) -> tuple[tuple[KnownPerson, tuple[str, ...]], ...]:
        """A unit's people, each with the names as they are without marks."""
        if unit not in self._folded:
            self._folded[unit] = tuple(
                (one, tuple(fold(match_key(name)) for name in one.names))
                for one in self.of_unit(unit)
            )
        return self._folded[unit]

    @cached_property
    def _by_code(self) -> Mapping[str, KnownPerson]:
        return {code_key(one.code): one for one in self.people.values()}

    @cached_property
    def _by_unit(self) -> Mapping[str, tuple[KnownPerson, ...]]:
        found: defaultdict[str, list[KnownPerson]] = defaultdict(list)
        for one in self.people.values():
            found[one.unit].append(one)
        return {unit: tuple(people) for unit, people in found.items()}


def stored_staff(connection: Connection) -> Staff:
    """Everybody who serves in a unit today."""
    aliases: defaultdict[int, list[str]] = defaultdict(list)
    for person_id, alias in connection.execute(select(PersonAlias.person_id, PersonAlias.alias)):
        aliases[person_id].append(alias)
    query = (
        select(Person.id, Person.code, Person.name, Unit.code, Person.born_on, PersonUnit.job)
        .join(PersonUnit, PersonUnit.person_id == Person.id)
        .join(Unit, Unit.id == PersonUnit.unit_id)
        .where(PersonUnit.valid_to == "")
        .order_by(Person.id)
    )
    return Staff(
        KnownPerson(code, name, unit, born_on, job, tuple(aliases[ident]))
        for ident, code, name, unit, born_on, job in connection.execute(query)
    )
