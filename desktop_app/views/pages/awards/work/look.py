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
    from collections.abc import Sequence

    from desktop_app.domain.awards.nominations import NominationLine, NominationState
    from desktop_app.domain.awards.rounds import DossierItem, RoundInfo
    from desktop_app.domain.awards.titles import Title
    from desktop_app.domain.ranking_rules import PublishedInfo
    from desktop_app.domain.rows import CampaignInfo
    from desktop_app.services.office import Office

NOBODY = Table("", (), ())
# The reasons stand beside; a title's column says nothing where one title is looked at.
_SHOWN = ("name", "unit", "title", "state", "points", "origin", "code")


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
    return RoundLook(
        about=about,
        lines={f"nomination:{one.id}": one for one in lines},
        table=_picked(table, tuple(one for one in _SHOWN if one != "title" or not chosen.title)),
        folds=tuple(fold(f"{one.name} {one.unit} {one.code}") for one in lines),
        dossier=dossier,
        told=round_told(about, dossier, ranking),
    )


def _picked(table: Table, keys: Sequence[str]) -> Table:
    """Some columns of a table, in another order."""
    places = {one.key: at for at, one in enumerate(table.columns)}
    chosen = [places[key] for key in keys]
    rows = (replace(row, cells=tuple(row.cells[at] for at in chosen)) for row in table.rows)
    columns = tuple(table.columns[at] for at in chosen)
    return replace(table, columns=columns, rows=tuple(rows))
