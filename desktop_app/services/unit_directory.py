"""Which units and people the store knows, ready to be matched with what people type."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, select

from desktop_app.domain.matching import Candidate, Index, Matched, build_index, match
from desktop_app.models.units import Unit, UnitAlias, UnitName

# Words around a unit's name that do not tell one unit from another.
SURROUNDINGS = ("trực thuộc sở", "thuộc sở", "tỉnh")


@dataclass(frozen=True, slots=True)
class KnownUnit:
    """A unit's number, code, name and other ways of writing it."""

    id: int
    code: str
    name: str
    aliases: tuple[str, ...] = ()


class UnitDirectory:
    """Finds units by code, name or alias.

    Attributes:
        units: The units by code.
    """

    def __init__(self, units: tuple[KnownUnit, ...], department: str = "") -> None:
        self.units = {unit.code: unit for unit in units}
        self._by_number = dict(enumerate(units))
        ignored = (department, *SURROUNDINGS) if department else SURROUNDINGS
        self._index: Index = build_index(
            (
                Candidate(number, (unit.name, *unit.aliases), unit.code)
                for number, unit in self._by_number.items()
            ),
            ignored,
        )

    def find(self, text: str) -> KnownUnit | None:
        """The one unit that the text names, None where it names none or several."""
        found = self.match(text)
        return None if found.ident is None else self._by_number[found.ident]

    def match(self, text: str) -> Matched:
        """How the text was matched, with the candidates where it was not."""
        return match(self._index, text)

    def candidates(self, matched: Matched) -> tuple[KnownUnit, ...]:
        """The units that a text could equally well mean."""
        return tuple(self._by_number[number] for number in matched.candidates)


def stored_units(connection: Connection) -> tuple[KnownUnit, ...]:
    """All units of the store with the names they bear today."""
    aliases: defaultdict[int, list[str]] = defaultdict(list)
    for unit_id, alias in connection.execute(select(UnitAlias.unit_id, UnitAlias.alias)):
        aliases[unit_id].append(alias)
    query = (
        select(Unit.id, Unit.code, UnitName.name)
        .join(UnitName, UnitName.unit_id == Unit.id)
        .where(UnitName.valid_to == "")
        .order_by(Unit.id)
    )
    return tuple(
        KnownUnit(unit_id, code, name, tuple(aliases[unit_id]))
        for unit_id, code, name in connection.execute(query)
    )
