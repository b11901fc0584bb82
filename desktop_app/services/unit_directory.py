"""Which units and people the store knows, ready to be matched with what people type."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, true
from sqlalchemy.orm import aliased

from desktop_app.domain.matching import Candidate, Index, Matched, build_index, match
from desktop_app.domain.text import match_key
from desktop_app.models.units import Unit, UnitAlias, UnitName, UnitYear
from desktop_app.services.unit_names import name_in

# Words around a unit's name that do not tell one unit from another.
SURROUNDINGS = ("trực thuộc sở", "thuộc sở", "tỉnh")
# What people write between a unit and its parent.
BETWEEN = (" - ", ", ", " ", " thuộc ", " trực thuộc ", " của ", "/", ": ")


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit's number, code, name, other ways of writing it, and its parent's code.

    `other_names`: what it was called before, or is called later; `of_time` is false for a unit that
    was not there in the year that is looked at: only its code tells it then.
    """

    id: int
    code: str
    name: str
    aliases: tuple[str, ...] = ()
    parent: str = ""
    other_names: tuple[str, ...] = ()
    of_time: bool = True


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
        self._borne = frozenset(self._shared)
        ignored = (department, *SURROUNDINGS) if department else SURROUNDINGS
        self._index: Index = build_index(map(self._candidate, self._by_number), ignored)

    def _candidate(self, number: int) -> Candidate:
        unit = self._by_number[number]
        names = (unit.name, *unit.aliases, *self._free_names(unit), *self._with_parent(unit))
        told = names if unit.of_time else ()
        return Candidate(number, told, unit.code, self._numbers.get(unit.parent))

    def _free_names(self, unit: KnownUnit) -> tuple[str, ...]:
        """Its other names, less those that another unit bears: that one is meant by them."""
        return tuple(name for name in unit.other_names if match_key(name) not in self._borne)

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
    return Counter(match_key(unit.name) for unit in units if unit.of_time)


def stored_units(connection: Connection, year: int | None = None) -> tuple[KnownUnit, ...]:
    """All units of the store with the names they bear today, or bore in a year."""
    aliases: defaultdict[int, list[str]] = defaultdict(list)
    for unit_id, alias in connection.execute(select(UnitAlias.unit_id, UnitAlias.alias)):
        aliases[unit_id].append(alias)
    names: defaultdict[int, list[str]] = defaultdict(list)
    for unit_id, name in connection.execute(select(UnitName.unit_id, UnitName.name)):
        names[unit_id].append(name)
    return tuple(
        KnownUnit(
            id=unit_id,
            code=code,
            name=name,
            aliases=tuple(aliases[unit_id]),
            parent=parent,
            other_names=tuple(one for one in names[unit_id] if one != name),
            of_time=bool(of_time),
        )
        for unit_id, code, name, parent, of_time in connection.execute(_units(year))
    )


def _units(year: int | None) -> Select[int, str, str, str, bool]:
    above = aliased(Unit)
    borne = UnitName.valid_to == "" if year is None else name_in(year)
    return (
        select(Unit.id, Unit.code, UnitName.name, func.coalesce(above.code, ""), _was_there(year))
        .join(UnitName, UnitName.unit_id == Unit.id)
        .outerjoin(above, above.id == Unit.parent_id)
        .where(borne)
        .order_by(Unit.id)
    )


def _was_there(year: int | None) -> ColumnElement[bool]:
    """Whether a unit was there to the year's end, or stayed on its list."""
    if year is None:
        return true()
    listed = select(UnitYear.id).where(UnitYear.unit_id == Unit.id, UnitYear.year == year)
    end = f"{year}-12-31"
    begun = Unit.valid_from <= end
    return or_(and_(begun, or_(Unit.valid_to == "", Unit.valid_to >= end)), listed.exists())
