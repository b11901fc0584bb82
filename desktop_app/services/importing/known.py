"""What the store knows already, fetched once for all files of an import."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.periods import Period, parse_period
from desktop_app.domain.text import fold
from desktop_app.models.campaigns import Campaign
from desktop_app.models.units import Person, PersonUnit, Unit, UnitYear
from desktop_app.services import criteria, settings, templates
from desktop_app.services.importing.options import ImportOptions
from desktop_app.services.unit_directory import KnownUnit, UnitDirectory, stored_units


@dataclass(frozen=True, slots=True)
class KnownCampaign:
    """A campaign with the phrases that tell it, as `spoken` writes them."""

    code: str
    keywords: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """The store as an import meets it; `people` has codes by unit code, name key and birth date.

    `units` are all that the store knows, `listed` the codes of those on the year's list, `brought`
    the codes of units and people that earlier lists of the same import give.
    """

    options: ImportOptions
    period: Period
    department: str
    units: UnitDirectory
    listed: frozenset[str]
    campaigns: tuple[KnownCampaign, ...]
    criteria: CriteriaSet
    people: dict[tuple[str, str, str], str]
    person_codes: frozenset[str]
    brought: frozenset[str] = frozenset()

    def with_units(self, units: tuple[KnownUnit, ...]) -> "Known":
        """The same, with the units that a list in the same import brings; old names still tell."""
        merged = dict(self.units.units)
        for unit in units:
            old = merged.get(unit.code)
            merged[unit.code] = replace(unit, aliases=unit.aliases + _names(old)) if old else unit
        directory = UnitDirectory(tuple(merged.values()), self.department)
        codes = {unit.code for unit in units}
        return replace(
            self, units=directory, listed=self.listed | codes, brought=self.brought | codes
        )

    def with_people(self, people: Mapping[tuple[str, str, str], str]) -> "Known":
        """The same, with the people that a list in the same import brings."""
        codes = frozenset(people.values())
        return replace(
            self,
            people={**self.people, **people},
            person_codes=self.person_codes | codes,
            brought=self.brought | codes,
        )


def _names(unit: KnownUnit) -> tuple[str, ...]:
    return (unit.name, *unit.aliases)


def fetch(connection: Connection, options: ImportOptions) -> Known:
    """Everything that files are compared with.

    Raises: NotFound for an unknown campaign, Refused for a period that is none.
    """
    department = settings.department(connection).name
    found = criteria.find(connection, options.year, options.campaign)
    people = _people(connection)
    return Known(
        options=options,
        period=parse_period(options.period or str(options.year)),
        department=department,
        units=UnitDirectory(stored_units(connection), department),
        listed=_listed(connection, options.year),
        campaigns=_campaigns(connection, options.year),
        criteria=found.rules if found else templates.find_criteria(templates.YEAR_SET),
        people=people,
        person_codes=frozenset(connection.scalars(select(Person.code))),
    )


def _listed(connection: Connection, year: int) -> frozenset[str]:
    query = select(Unit.code).join(UnitYear, UnitYear.unit_id == Unit.id)
    return frozenset(connection.scalars(query.where(UnitYear.year == year)))


def spoken(text: str) -> str:
    """A text without marks, with blanks for the dashes and dots that file names have for them."""
    return " ".join(re.split(r"[\W_]+", fold(text))).strip()


def _campaigns(connection: Connection, year: int) -> tuple[KnownCampaign, ...]:
    query = select(Campaign.code, Campaign.title, Campaign.keywords).where(Campaign.year == year)
    return tuple(
        KnownCampaign(row.code, tuple(spoken(one) for one in (row.title, *row.keywords)))
        for row in connection.execute(query)
    )


def _people(connection: Connection) -> dict[tuple[str, str, str], str]:
    query = (
        select(Unit.code.label("unit"), Person.match_key, Person.born_on, Person.code)
        .join(PersonUnit, PersonUnit.person_id == Person.id)
        .join(Unit, Unit.id == PersonUnit.unit_id)
        .where(PersonUnit.valid_to == "")
    )
    rows = connection.execute(query)
    return {(row.unit, row.match_key, row.born_on): row.code for row in rows}
