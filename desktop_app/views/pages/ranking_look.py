"""What the ranking page asks the office for, in one question."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.reports.legal import with_basis
from desktop_app.reports.ranking import ranking_table, rules_sentences
from desktop_app.reports.ranking_rules import state_sentence
from desktop_app.views.pages.set_basis import basis_of, named_sets

if TYPE_CHECKING:
    from desktop_app.domain.criteria import Criterion
    from desktop_app.domain.ranking_rows import Ranking
    from desktop_app.domain.ranking_rules import RankingChoice
    from desktop_app.domain.rows import CampaignInfo
    from desktop_app.reports.report import Table
    from desktop_app.services.office import Office


@dataclass(frozen=True, slots=True)
class Looked:
    """What there is to show; `ranking` None, with the reason, where there is none.

    `published`: how many published rankings the year has.
    """

    year: int
    campaign: str
    campaigns: tuple[CampaignInfo, ...]
    choice: RankingChoice
    closed: bool = False
    published: int = 0
    criteria: tuple[Criterion, ...] = ()
    ranking: Ranking | None = None
    table: Table | None = None
    rules: tuple[str, ...] = ()
    state: str = ""
    reason: str = ""


def look_up(office: Office, year: int, campaign: str, choice: RankingChoice) -> Looked:
    """The chosen ranking of a year or of a campaign; of the year where there is no such campaign.

    A criterion that the campaign's set does not have gives way to the total.
    """
    campaigns = office.campaigns.all(year)
    code = campaign if any(one.code == campaign for one in campaigns) else ""
    looked = Looked(
        year,
        code,
        campaigns,
        choice,
        closed=office.years_book.is_closed(year),
        published=len(office.publishing.all(year)),
    )
    try:
        criteria = office.ranking.criteria(year, code, choice.subject)
    except (NotFound, Refused) as refusal:
        return _without_criteria(office, looked, str(refusal))
    if all(one.code != choice.criterion for one in criteria):
        looked = replace(looked, choice=replace(choice, criterion=""))
    return _ranked(office, replace(looked, criteria=criteria))


def _without_criteria(office: Office, looked: Looked, reason: str) -> Looked:
    """A published ranking stands though nothing is scored by the set in use now."""
    try:
        return _ranked(office, looked)
    except (NotFound, Refused):
        return replace(looked, reason=reason)


def _ranked(office: Office, looked: Looked) -> Looked:
    ranking = office.ranking.shown(looked.year, looked.campaign, looked.choice)
    about = office.reporting.about(looked.year, looked.campaign)
    basis = basis_of(office, looked.year, named_sets(ranking.criteria_set))
    return replace(
        looked,
        ranking=ranking,
        table=with_basis(ranking_table(ranking), "band", basis),
        rules=rules_sentences(ranking, about),
        state=state_sentence(ranking),
    )
