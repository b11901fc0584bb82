"""What the tab of rounds asks the office for, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.criteria import Subject
from desktop_app.domain.text import fold
from desktop_app.reports.award_rounds import round_told
from desktop_app.reports.nominations import nominations_table
from desktop_app.reports.report import Table

if TYPE_CHECKING:
    from desktop_app.domain.awards.nominations import NominationLine, NominationState
    from desktop_app.domain.awards.rounds import DossierItem, RoundInfo
    from desktop_app.domain.awards.titles import Title
    from desktop_app.domain.ranking_rules import PublishedInfo
    from desktop_app.domain.rows import CampaignInfo
    from desktop_app.services.office import Office

NOBODY = Table("", (), ())


@dataclass(frozen=True, slots=True)
class Known:
    """A year's rounds, with what a round can be about; `titles`: those with a rule to go by."""

    rounds: tuple[RoundInfo, ...] = ()
    rankings: tuple[PublishedInfo, ...] = ()
    campaigns: tuple[CampaignInfo, ...] = ()
    titles: tuple[Title, ...] = ()
    is_closed: bool = True

    def round(self, ident: str) -> RoundInfo | None:
        """The round of a row."""
        return next((one for one in self.rounds if f"award_round:{one.id}" == ident), None)

    def ranking_title(self, number: int | None) -> str:
        """How a published ranking is called."""
        found = (one for one in self.rankings if one.published.number == number)
        return next((ranking_name(one) for one in found), "")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which nominations of a round are asked for."""

    title: str = ""
    state: NominationState | None = None


@dataclass(frozen=True, slots=True)
class RoundLook:
    """A round's nominations by the ident of their rows, and what is said of it."""

    about: RoundInfo
    lines: dict[str, NominationLine]
    table: Table
    folds: tuple[str, ...]
    dossier: tuple[DossierItem, ...]
    told: str


def ranking_name(one: PublishedInfo) -> str:
    """A published ranking as it is chosen from a list."""
    return f"bảng xếp hạng số {one.published.number}: {one.title}"


def look_up(office: Office, year: int) -> Known:
    """The rounds of a year."""
    day = min(office.titles.today, f"{year}-12-31")
    titles = tuple(
        one
        for one in office.titles.all()
        if one.rule_on(day) and one.subject in {Subject.INDIVIDUAL, Subject.COLLECTIVE}
    )
    return Known(
        office.award_rounds.all(year),
        tuple(office.publishing.all(year)),
        tuple(office.campaigns.all(year)),
        titles,
        office.years_book.is_closed(year),
    )


def look_at_round(office: Office, about: RoundInfo, chosen: Filter, ranking: str) -> RoundLook:
    """A round's nominations; what takes time with very many is done here, off the window."""
    states = (chosen.state,) if chosen.state else ()
    lines = office.nominations.all(about.id, chosen.title, states)
    dossier = office.award_rounds.dossier(about.id)
    table = nominations_table(lines)
    # The title's column says nothing where one title is looked at.
    return RoundLook(
        about=about,
        lines={f"nomination:{one.id}": one for one in lines},
        table=_without_title(table) if chosen.title else table,
        folds=tuple(fold(f"{one.name} {one.unit} {one.code}") for one in lines),
        dossier=dossier,
        told=round_told(about, dossier, ranking),
    )


def _without_title(table: Table) -> Table:
    at = next(place for place, one in enumerate(table.columns) if one.key == "title")
    rows = (replace(one, cells=one.cells[:at] + one.cells[at + 1 :]) for one in table.rows)
    return replace(table, columns=table.columns[:at] + table.columns[at + 1 :], rows=tuple(rows))
