"""What the tab of councils and votes asks the office for, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.domain.text import fold
from desktop_app.reports.ballots import VOTED_ON, ballots_line, ballots_table
from desktop_app.views.pages.awards.work.look import NOBODY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.domain.awards.nominations import NominationLine
    from desktop_app.domain.awards.rounds import RoundInfo
    from desktop_app.domain.awards.titles import Title
    from desktop_app.domain.awards.vote_lines import VoteLine
    from desktop_app.domain.councils import CouncilInfo, MeetingInfo
    from desktop_app.reports.report import Table
    from desktop_app.services.office import Office


@dataclass(frozen=True, slots=True)
class CouncilsKnown:
    """Every council, the year's rounds, and the titles by code."""

    councils: tuple[CouncilInfo, ...] = ()
    rounds: tuple[RoundInfo, ...] = ()
    titles: Mapping[str, Title] | None = None
    is_closed: bool = True

    def council(self, ident: str) -> CouncilInfo | None:
        """The council of a row."""
        return next((one for one in self.councils if f"council:{one.id}" == ident), None)

    def meetings(self, round_id: int) -> list[MeetingInfo]:
        """The meetings in which a round may be voted on, the earliest first."""
        every = (one for council in self.councils for one in council.meetings)
        fitting = (one for one in every if one.round_id in {None, round_id})
        return sorted(fitting, key=lambda one: (one.held_on, one.id))

    def share(self, title: str, day: str) -> int | None:
        """What a title's rule of an ISO day asks of a vote, hundredths of a percent."""
        found = (self.titles or {}).get(title)
        rule = found.rule_on(day) if found else None
        return rule.vote_share if rule else None


@dataclass(frozen=True, slots=True)
class BallotsLook:
    """A round's nominations and the votes on them by the ident of their rows."""

    round_id: int = 0
    lines: Mapping[str, NominationLine] | None = None
    votes: Mapping[str, VoteLine] | None = None
    table: Table = NOBODY
    folds: tuple[str, ...] = ()
    told: str = ""


def look_up(office: Office, year: int) -> CouncilsKnown:
    """Every council and the year's rounds."""
    return CouncilsKnown(
        office.councils.all(),
        office.award_rounds.all(year),
        {one.code: one for one in office.titles.all()},
        office.years_book.is_closed(year),
    )


def look_at_ballots(office: Office, known: CouncilsKnown, about: RoundInfo) -> BallotsLook:
    """A round's nominations with their votes."""
    lines = office.nominations.all(about.id, states=VOTED_ON)
    votes = office.nomination_votes.all(about.id)
    day = min(office.titles.today, f"{about.year}-12-31")
    wanted = {one: known.share(one, day) for one in {line.title for line in lines}}
    shares = {title: share for title, share in wanted.items() if share}
    return BallotsLook(
        about.id,
        {f"nomination:{one.id}": one for one in lines},
        {f"nomination:{one.nomination_id}": one for one in votes},
        ballots_table(lines, votes, shares),
        tuple(fold(f"{one.name} {one.title_name} {one.unit}") for one in lines),
        ballots_line(lines, votes, shares),
    )
