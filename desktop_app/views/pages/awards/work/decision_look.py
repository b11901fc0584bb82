"""What the tab of decisions asks the office for, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.awards.nominations import READY
from desktop_app.domain.awards.rounds import RoundState
from desktop_app.domain.criteria import Subject
from desktop_app.reports.awards import awards_table, awards_told, decisions_table, sums_table
from desktop_app.views.pages.awards.work.look import NOBODY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.domain.awards.given import AwardLine, DecisionInfo
    from desktop_app.domain.awards.nominations import NominationLine
    from desktop_app.domain.awards.rounds import RoundInfo
    from desktop_app.domain.awards.titles import Title
    from desktop_app.reports.report import Table
    from desktop_app.services.office import Office


@dataclass(frozen=True, slots=True)
class DecisionsKnown:
    """A year's decisions and awards by the ident of their rows, and the sums of money."""

    decisions: Mapping[str, DecisionInfo]
    awards: Mapping[str, AwardLine]
    rounds: tuple[RoundInfo, ...]
    table: Table
    by_title: Table
    by_unit: Table
    told: str
    is_closed: bool


def look_up(office: Office, year: int) -> DecisionsKnown:
    """The decisions of a year and what they awarded."""
    decisions, awards = office.award_decisions.all(year), office.award_decisions.awards(year)
    titles, units, _total = office.award_decisions.money(year)
    return DecisionsKnown(
        {f"award_decision:{one.id}": one for one in decisions},
        {f"award:{one.id}": one for one in awards},
        office.award_rounds.all(year),
        decisions_table(decisions),
        sums_table(titles, "Danh hiệu, hình thức"),
        sums_table(units, "Đơn vị"),
        awards_told(awards),
        office.years_book.is_closed(year),
    )


def awards_of(known: DecisionsKnown | None, decision: DecisionInfo | None) -> Table:
    """The awards of one decision, given or taken back by it; of all the year's for none."""
    if known is None:
        return NOBODY
    lines = tuple(
        one
        for one in known.awards.values()
        if decision is None
        or one.decision_id == decision.id
        or (one.revoked_on == decision.decided_on and one.revoked_by == decision.number)
    )
    table = awards_table(lines)
    if decision is None:
        return table
    return replace(table, empty_text="Quyết định này không có khen thưởng nào của năm.")


@dataclass(frozen=True, slots=True)
class Ready:
    """Who is ready for a decision, by the number of the round; the year's rounds."""

    lines: Mapping[int, Sequence[NominationLine]]
    rounds: tuple[RoundInfo, ...]


def look_up_ready(office: Office, year: int) -> Ready:
    """Who of the year's rounds may be decided on."""
    rounds = office.award_rounds.all(year)
    going = [one for one in rounds if one.state is not RoundState.CLOSED]
    found = {one.id: office.nominations.all(one.id, states=READY) for one in going}
    return Ready({number: lines for number, lines in found.items() if lines}, rounds)


def look_up_titles(office: Office) -> tuple[Title, ...]:
    """The titles that people and units are given."""
    whom = {Subject.INDIVIDUAL, Subject.COLLECTIVE}
    return tuple(one for one in office.titles.all() if one.subject in whom)
