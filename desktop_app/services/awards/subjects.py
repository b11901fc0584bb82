"""Whom a text names: a person or a unit of the store, by code or by name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, or_, select

from desktop_app.domain.criteria import Subject
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.text import clean, match_key
from desktop_app.models.units import Person
from desktop_app.services.slices import slices
from desktop_app.services.unit_directory import UnitDirectory, stored_units

_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Named:
    """A unit or a person of the store."""

    of: Subject
    id: int
    code: str
    name: str


class Finder:
    """Finds units and people; those that it will be asked for are read at once."""

    def __init__(self, connection: Connection, of: Subject, texts: Sequence[str]) -> None:
        self._of = of
        people = of is Subject.INDIVIDUAL
        self._people = _people(connection, texts) if people else {}
        self._units = None if people else UnitDirectory(stored_units(connection))

    def __call__(self, text: str, field: str = "subject") -> Named:
        """The one whom a text names.

        Raises: WrongField where nobody bears the name, or several do.
        """
        found = self._person(text) if self._units is None else self._unit(text)
        if len(found) == 1:
            return found[0]
        raise WrongField(field, _sentence(self._of, text, found))

    def _person(self, text: str) -> Sequence[Named]:
        return self._people.get(clean(text)) or self._people.get(match_key(text)) or ()

    def _unit(self, text: str) -> Sequence[Named]:
        known = self._units
        unit = known and (known.units.get(clean(text)) or known.find(text))
        return [Named(self._of, unit.id, unit.code, unit.name)] if unit else []


def _people(connection: Connection, texts: Sequence[str]) -> Mapping[str, Sequence[Named]]:
    """By code and by the key of the name, those whom the texts may mean."""
    query = select(Person.id, Person.code, Person.name, Person.match_key).order_by(Person.id)
    found: dict[int, Named] = {}
    keys: dict[str, list[Named]] = {}
    for some in slices(texts, _AT_ONCE):
        named = or_(
            Person.code.in_([clean(one) for one in some]),
            Person.match_key.in_([match_key(one) for one in some]),
        )
        for row in connection.execute(query.where(named)):
            if row.id not in found:
                found[row.id] = Named(Subject.INDIVIDUAL, row.id, row.code, row.name)
                keys.setdefault(row.match_key, []).append(found[row.id])
    return {**keys, **{one.code: [one] for one in found.values()}}


def _sentence(of: Subject, text: str, found: Sequence[Named]) -> str:
    noun = "cán bộ" if of is Subject.INDIVIDUAL else "đơn vị"
    if not found:
        return f"Không có {noun} “{clean(text)}”; hãy ghi mã hoặc tên như trong danh sách."
    codes = ", ".join(one.code for one in found)
    return f"Có {len(found)} {noun} tên “{clean(text)}” (mã {codes}); hãy ghi mã."
