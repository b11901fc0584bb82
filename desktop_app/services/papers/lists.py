"""The lists that pages show, each as tables to be printed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from desktop_app.domain.errors import Refused
from desktop_app.domain.fund_rows import LedgerFilter
from desktop_app.domain.papers import Paper, Wish
from desktop_app.reports.activities import activities_table
from desktop_app.reports.award_records import (
    assessments_table,
    initiatives_table,
    measures_table,
)
from desktop_app.reports.award_rules import quotas_table, salaries_table, titles_table
from desktop_app.reports.awards import decisions_table
from desktop_app.reports.bank import bank_table, unpaid_table
from desktop_app.reports.campaigns import campaigns_table
from desktop_app.reports.fund_drives import drives_table
from desktop_app.reports.fund_givers import donors_table
from desktop_app.reports.fund_ledger import ledger_table
from desktop_app.reports.imports import imports_table
from desktop_app.reports.inspections import inspections_table
from desktop_app.reports.nominations import dossier_table, nominations_table
from desktop_app.reports.published_rankings import published_table
from desktop_app.reports.receipt import receipts_table
from desktop_app.reports.remittances import remittances_table
from desktop_app.reports.report import Table
from desktop_app.reports.story import story_table
from desktop_app.reports.tasks import tasks_table
from desktop_app.reports.units import people_table, units_table
from desktop_app.services.activities import Activities
from desktop_app.services.awards.assessments import Assessments
from desktop_app.services.awards.decisions import AwardDecisions
from desktop_app.services.awards.disciplines import Disciplines
from desktop_app.services.awards.initiatives import Initiatives
from desktop_app.services.awards.nominations import Nominations
from desktop_app.services.awards.quotas import Quotas
from desktop_app.services.awards.rounds import AwardRounds
from desktop_app.services.awards.salaries import BaseSalaries
from desktop_app.services.awards.titles import Titles
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.fund.bank import Bank
from desktop_app.services.fund.donors import Donors
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.fund.receipts import Receipts
from desktop_app.services.fund.remittances import Remittances
from desktop_app.services.importing.service import Importing
from desktop_app.services.inspections import Inspections
from desktop_app.services.publishing import Publishing
from desktop_app.services.story import Story
from desktop_app.services.tasks import Tasks
from desktop_app.services.units import Units

_Tables: TypeAlias = tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class ListKind:
    """How a list's tables are made, and what may be chosen of it."""

    make: Callable[[Desk, Paper], _Tables]
    wishes: tuple[Wish, ...] = ()


def _units(desk: Desk, paper: Paper) -> _Tables:
    return (units_table(Units(desk).all(paper.year)),)


def _people(desk: Desk, paper: Paper) -> _Tables:
    return (people_table(Units(desk).people(year=paper.year)),)


def _campaigns(desk: Desk, paper: Paper) -> _Tables:
    return (campaigns_table(Campaigns(desk).all(paper.year)),)


def _tasks(desk: Desk, paper: Paper) -> _Tables:
    found, today = Tasks(desk).all(paper.year, paper.campaign), Tasks(desk).today
    return (tasks_table(found, today, campaigns=not paper.campaign),)


def _activities(desk: Desk, paper: Paper) -> _Tables:
    return (activities_table(Activities(desk).all(paper.year, paper.campaign)),)


def _inspections(desk: Desk, paper: Paper) -> _Tables:
    service = Inspections(desk)
    return (inspections_table(service.all(paper.year, paper.campaign), service.today),)


def _story(desk: Desk, paper: Paper) -> _Tables:
    if not paper.campaign:
        sentence = "Hãy chọn một phong trào để in diễn biến của phong trào đó."
        raise Refused(sentence)
    return (story_table(Story(desk).of(paper.campaign)),)


def _imports(desk: Desk, paper: Paper) -> _Tables:
    return (imports_table(Importing(desk).all(paper.year)),)


def _ledger(desk: Desk, paper: Paper) -> _Tables:
    return (ledger_table(Ledger(desk).lines(LedgerFilter(paper.year, campaign=paper.campaign))),)


def _drives(desk: Desk, paper: Paper) -> _Tables:
    return (drives_table(Drives(desk).all(paper.year)),)


def _receipts(desk: Desk, paper: Paper) -> _Tables:
    return (receipts_table(Receipts(desk).all(paper.year, paper.campaign)),)


def _remittances(desk: Desk, paper: Paper) -> _Tables:
    return (remittances_table(Remittances(desk).lines(paper.year, paper.campaign)),)


def _bank(desk: Desk, paper: Paper) -> _Tables:
    found = Bank(desk).reconciliation(paper.year)
    return (bank_table(found), unpaid_table(found))


def _donors(desk: Desk, _paper: Paper) -> _Tables:
    return (donors_table(Donors(desk).all()),)


def _published(desk: Desk, paper: Paper) -> _Tables:
    return (published_table(Publishing(desk).all(paper.year)),)


def _nominations(desk: Desk, paper: Paper) -> _Tables:
    return (nominations_table(Nominations(desk).all(_round(desk, paper))),)


def _dossier(desk: Desk, paper: Paper) -> _Tables:
    return (dossier_table(AwardRounds(desk).dossier(_round(desk, paper))),)


def _decisions(desk: Desk, paper: Paper) -> _Tables:
    return (decisions_table(AwardDecisions(desk).all(paper.year)),)


def _assessments(desk: Desk, paper: Paper) -> _Tables:
    of = paper.subject
    return (assessments_table(Assessments(desk).all(paper.year, of), paper.year, of),)


def _initiatives(desk: Desk, paper: Paper) -> _Tables:
    return (initiatives_table(Initiatives(desk).all(paper.year), paper.year),)


def _measures(desk: Desk, paper: Paper) -> _Tables:
    return (measures_table(Disciplines(desk).all(paper.year)),)


def _titles(desk: Desk, _paper: Paper) -> _Tables:
    service = Titles(desk)
    return (titles_table(service.all(), service.today),)


def _quotas(desk: Desk, _paper: Paper) -> _Tables:
    names = {one.code: one.name for one in Titles(desk).all()}
    return (quotas_table(Quotas(desk).all(), names), salaries_table(BaseSalaries(desk).all()))


def _round(desk: Desk, paper: Paper) -> int:
    """The chosen round of the year, or its newest.

    Raises: Refused where the year has none.
    """
    numbers = [one.id for one in AwardRounds(desk).all(paper.year)]
    if not numbers:
        sentence = f"Năm {paper.year} chưa mở đợt xét khen thưởng nào."
        raise Refused(sentence)
    return paper.round if paper.round in numbers else max(numbers)


_CAMPAIGN = (Wish.CAMPAIGN,)
LISTS: Mapping[str, ListKind] = {
    "units": ListKind(_units),
    "people": ListKind(_people),
    "campaigns": ListKind(_campaigns),
    "tasks": ListKind(_tasks, _CAMPAIGN),
    "activities": ListKind(_activities, _CAMPAIGN),
    "inspections": ListKind(_inspections, _CAMPAIGN),
    "story": ListKind(_story, (Wish.ONE_CAMPAIGN,)),
    "imports": ListKind(_imports),
    "ledger": ListKind(_ledger, _CAMPAIGN),
    "drives": ListKind(_drives),
    "receipt-list": ListKind(_receipts, _CAMPAIGN),
    "remittances": ListKind(_remittances, _CAMPAIGN),
    "bank": ListKind(_bank),
    "donors": ListKind(_donors),
    "published": ListKind(_published),
    "nominations": ListKind(_nominations, (Wish.ROUND,)),
    "dossier": ListKind(_dossier, (Wish.ROUND,)),
    "decisions": ListKind(_decisions),
    "assessments": ListKind(_assessments, (Wish.SUBJECT,)),
    "initiatives": ListKind(_initiatives),
    "measures": ListKind(_measures),
    "titles": ListKind(_titles),
    "quotas": ListKind(_quotas),
}
