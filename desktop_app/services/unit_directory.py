"""Which units and people the store knows, ready to be matched with what people type."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, func, select
from sqlalchemy.orm import aliased

from desktop_app.domain.matching import Candidate, Index, Matched, build_index, match
from desktop_app.domain.text import match_key
from desktop_app.models.units import Unit, UnitAlias, UnitName

# Words around a unit's name that do not tell one unit from another.
SURROUNDINGS = ("trực thuộc sở", "thuộc sở", "tỉnh")
# What people write between a unit and its parent.
BETWEEN = (" - ", ", ", " ", " thuộc ", " trực thuộc ", " của ", "/", ": ")


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit's number, code, name, other ways of writing it, and its parent's code."""

    id: int
    code: str
    name: str
    aliases: tuple[str, ...] = ()
    parent: str = ""


class UnitDirectory:
    """Finds units by code, name or alias.

    Attributes:
        units: The units by code.
    """

    def __init__(self, units: tuple[KnownUnit, ...], department: str = "") -> None:
        self.units = {unit.code: unit for unit in units}
        self._by_number = dict(enumerate(units))
        self._numbers = {unit.code: number for number, unit in self._by_number.items()}
        self._shared = _shared_names(units)
        ignored = (department, *SURROUNDINGS) if department else SURROUNDINGS
        self._index: Index = build_index(map(self._candidate, self._by_number), ignored)

    def _candidate(self, number: int) -> Candidate:
        unit = self._by_number[number]
        names = (unit.name, *unit.aliases, *self._with_parent(unit))
        return Candidate(number, names, unit.code, self._numbers.get(unit.parent))

    def _with_parent(self, unit: KnownUnit) -> tuple[str, ...]:
        """How a name that several units bear is written with the parent that tells them apart."""
        parent = self.units.get(unit.parent)
        if parent is None or not self.is_shared(unit):
            return ()
        above = (parent.name, parent.code, *parent.aliases)
        joined = (f"{unit.name}{cut}{one}" for one in above for cut in BETWEEN)
        return (*joined, *(f"{unit.name} ({one})" for one in above))

    def is_shared(self, unit: KnownUnit) -> bool:
        """Whether another unit bears the same name."""
        return self._shared[match_key(unit.name)] > 1

    def full_name(self, unit: KnownUnit) -> str:
        """A unit's name, with its parent's or its code where others bear the same name."""
        if not self.is_shared(unit):
            return unit.name
        parent = self.units.get(unit.parent)
        return f"{unit.name} ({parent.name if parent else f'mã {unit.code}'})"

    def find(self, text: str) -> KnownUnit | None:
        """The one unit that the text names, None where it names none or several."""
        found = self.match(text)
        return None if found.ident is None else self._by_number[found.ident]

    def match(self, text: str, parent: str = "") -> Matched:
        """How the text was matched, with the candidates where it was not.

        `parent`: the code of the unit under which a name that several bear is looked for first.
        """
        return match(self._index, text, self._numbers.get(parent))

    def candidates(self, matched: Matched) -> tuple[KnownUnit, ...]:
        """The units that a text could equally well mean."""
        return tuple(self._by_number[number] for number in matched.candidates)


def _shared_names(units: tuple[KnownUnit, ...]) -> Counter[str]:
    return Counter(match_key(unit.name) for unit in units)


def stored_units(connection: Connection) -> tuple[KnownUnit, ...]:
    """All units of the store with the names they bear today."""
    aliases: defaultdict[int, list[str]] = defaultdict(list)
    for unit_id, alias in connection.execute(select(UnitAlias.unit_id, UnitAlias.alias)):
        aliases[unit_id].append(alias)
    above = aliased(Unit)
    query = (
        select(Unit.id, Unit.code, UnitName.name, func.coalesce(above.code, ""))
        .join(UnitName, UnitName.unit_id == Unit.id)
        .outerjoin(above, above.id == Unit.parent_id)
        .where(UnitName.valid_to == "")
        .order_by(Unit.id)
    )
    return tuple(
        KnownUnit(unit_id, code, name, tuple(aliases[unit_id]), parent)
        for unit_id, code, name, parent in connection.execute(query)
    )
