"""What the store knows already, fetched once for all files of an import."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection, select

from desktop_app.domain.campaigns import CampaignState
from desktop_app.domain.criteria import CriteriaSet, Subject
from desktop_app.domain.periods import Period
from desktop_app.domain.text import fold
from desktop_app.models.campaigns import Campaign
from desktop_app.models.units import Person, PersonUnit, Unit, UnitYear
from desktop_app.services import criteria, settings, templates
from desktop_app.services.importing.issued import IssuedForms, issued_forms
from desktop_app.services.importing.options import ImportOptions
from desktop_app.services.importing.settled import Settled, of_options
from desktop_app.services.importing.staff import KnownPerson, Staff, stored_staff
from desktop_app.services.marks.judging import Judging, judgings
from desktop_app.services.unit_directory import KnownUnit, UnitDirectory, stored_units
from desktop_app.services.units import units_of


@dataclass(frozen=True, slots=True)
class KnownCampaign:
    """A campaign with the phrases that tell it, as `spoken` writes them, and its own period.

    `period_from`, `period_to`: ISO dates as far as they are known, empty where they are not.
    """

    code: str
    keywords: tuple[str, ...]
    period_from: str = ""
    period_to: str = ""
    state: CampaignState = CampaignState.LAUNCHED


@dataclass(frozen=True, slots=True)
class Known:
    """The store as an import meets it; `people` has codes by unit code, name key and birth date.

    `units` are all that the store knows, `listed` the codes of those on the year's list, `brought`
    the codes of units and people that earlier lists of the same import give. `file` is what counts
    for the file at hand; `judgings`: by campaign, "" for the year's own, whom which sets judge,
    fetched where the files have marks.
    `headcounts` are the year's by unit code, `received_on` the day on which the files came.
    """

    options: ImportOptions
    department: str
    units: UnitDirectory
    listed: frozenset[str]
    campaigns: tuple[KnownCampaign, ...]
    people: dict[tuple[str, str, str], str]
    person_codes: frozenset[str]
    file: Settled
    brought: frozenset[str] = frozenset()
    staff: Staff = field(default_factory=Staff)
    headcounts: Mapping[str, int] = field(default_factory=dict)
    received_on: str = ""
    issued: IssuedForms = field(default_factory=IssuedForms)
    judgings: Mapping[tuple[str, Subject], Judging] = field(default_factory=dict)

    @property
    def period(self) -> Period:
        """What the file at hand is about."""
        return self.file.period

    @property
    def campaign(self) -> KnownCampaign | None:
        """The one that the file at hand is for."""
        return next((one for one in self.campaigns if one.code == self.file.campaign), None)

    def judging(self, subject: Subject) -> Judging | None:
        """Whom marks of the file at hand may judge; None where the store has no set for that."""
        own = self.judgings.get((self.file.campaign, subject))
        return own or self.judgings.get(("", subject))

    def rules_of(self, subject: Subject) -> CriteriaSet:
        """The criteria that marks of the file at hand are for; the shipped ones where none are."""
        judging = self.judging(subject)
        if judging is not None:
            return judging.sets[0].rules
        return templates.find_criteria(templates.YEAR_SETS[subject])

    def at(self, file: Settled) -> "Known":
        """The same, with another file at hand."""
        return replace(self, file=file)

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

    def with_staff(self, people: Iterable[KnownPerson]) -> "Known":
        """The same, with people to match names with that a list in the same import brings."""
        return replace(self, staff=self.staff.with_people(people))

    def with_headcounts(self, headcounts: Mapping[str, int]) -> "Known":
        """The same, with the headcounts that a list in the same import brings."""
        return replace(self, headcounts={**self.headcounts, **headcounts})


def _names(unit: KnownUnit) -> tuple[str, ...]:
    return (unit.name, *unit.aliases, *unit.other_names)


def fetch(connection: Connection, options: ImportOptions, today: str = "") -> Known:
    """Everything that files are compared with; `today` is when they came where nobody says.

    Raises: NotFound for an unknown campaign, Refused for a period that is none.
    """
    department = settings.department(connection).name
    if options.campaign:
        criteria.campaign_number(connection, options.year, options.campaign)
    people = _people(connection)
    campaigns = _campaigns(connection, options.year)
    return Known(
        options=options,
        department=department,
        units=UnitDirectory(stored_units(connection, options.year), department),
        listed=_listed(connection, options.year),
        campaigns=campaigns,
        people=people,
        person_codes=frozenset(connection.scalars(select(Person.code))),
        file=of_options(options),
        issued=issued_forms(connection, options.year),
        staff=stored_staff(connection),
        headcounts=_headcounts(connection, options.year),
        received_on=options.received_on or today,
    )


def with_judgings(connection: Connection, known: Known) -> Known:
    """The same, with whom the year's sets and those of its campaigns judge; for marks alone."""
    year = known.options.year
    codes = ("", *(one.code for one in known.campaigns))
    return replace(known, judgings=judgings(connection, year, codes, tuple(templates.YEAR_SETS)))


def _headcounts(connection: Connection, year: int) -> dict[str, int]:
    units = units_of(connection, year)
    return {unit.code: unit.headcount for unit in units if unit.headcount is not None}


def _listed(connection: Connection, year: int) -> frozenset[str]:
    query = select(Unit.code).join(UnitYear, UnitYear.unit_id == Unit.id)
    return frozenset(connection.scalars(query.where(UnitYear.year == year)))


def spoken(text: str) -> str:
    """A text without marks, with blanks for the dashes and dots that file names have for them."""
    return " ".join(re.split(r"[\W_]+", fold(text))).strip()


def _campaigns(connection: Connection, year: int) -> tuple[KnownCampaign, ...]:
    query = select(
        Campaign.code,
        Campaign.title,
        Campaign.keywords,
        Campaign.period_from,
        Campaign.period_to,
        Campaign.state,
    ).where(Campaign.year == year)
    return tuple(
        KnownCampaign(
            code, tuple(map(spoken, (title, *keywords))), first, last, CampaignState(state)
        )
        for code, title, keywords, first, last, state in connection.execute(query)
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
