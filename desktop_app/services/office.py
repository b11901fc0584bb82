"""The office: one store and every use case on it, for the window and for the command line."""

import getpass
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Self

from desktop_app.config import scratch_folder
from desktop_app.domain.changes import Actor
from desktop_app.domain.rows import Department
from desktop_app.exporters import temporary
from desktop_app.models import scratch
from desktop_app.models.database import Database
from desktop_app.services import originals, store
from desktop_app.services.activities import Activities
from desktop_app.services.answers import Answers
from desktop_app.services.awards.assessments import Assessments
from desktop_app.services.awards.decisions import AwardDecisions
from desktop_app.services.awards.disciplines import Disciplines
from desktop_app.services.awards.histories import AwardHistories
from desktop_app.services.awards.initiatives import Initiatives
from desktop_app.services.awards.nominations import Nominations
from desktop_app.services.awards.quotas import Quotas
from desktop_app.services.awards.rounds import AwardRounds
from desktop_app.services.awards.salaries import BaseSalaries
from desktop_app.services.awards.titles import Titles
from desktop_app.services.awards.voting import NominationVotes
from desktop_app.services.bodies import Bodies
from desktop_app.services.campaign_editing import CampaignEditing
from desktop_app.services.campaigns import Campaigns
from desktop_app.services.certificates import Certificates
from desktop_app.services.clusters import Clusters
from desktop_app.services.councils import Councils
from desktop_app.services.criteria_sets import CriteriaSets
from desktop_app.services.desk import Desk
from desktop_app.services.documents import Documents
from desktop_app.services.exporting import Exporting
from desktop_app.services.finding import Finding
from desktop_app.services.forms import Forms
from desktop_app.services.fund.balance import Balances
from desktop_app.services.fund.bank import Bank
from desktop_app.services.fund.donors import Donors
from desktop_app.services.fund.drives import Drives
from desktop_app.services.fund.ledger import Ledger
from desktop_app.services.fund.ledger_listing import LedgerListing
from desktop_app.services.fund.pledges import Pledges
from desktop_app.services.fund.receipts import Receipts
from desktop_app.services.fund.register import FundRegister
from desktop_app.services.fund.remittances import Remittances
from desktop_app.services.funds import Funds
from desktop_app.services.history import History
from desktop_app.services.history_listing import HistoryListing
from desktop_app.services.importing import Importing
from desktop_app.services.inspections import Inspections
from desktop_app.services.lineage import Lineage
from desktop_app.services.long_tables import LongTables
from desktop_app.services.marks.matrix import MarkMatrices
from desktop_app.services.marks.service import Marks
from desktop_app.services.marks.sheets import Sheets
from desktop_app.services.originals import Originals
from desktop_app.services.overview import Overview
from desktop_app.services.papers import Papers, YearEndSets
from desktop_app.services.participation import Participation
from desktop_app.services.people_editing import PeopleEditing
from desktop_app.services.people_listing import PeopleListing
from desktop_app.services.person_records import PersonFiles
from desktop_app.services.plan_drafts import PlanDrafts
from desktop_app.services.printed_sheets import PrintedSheets
from desktop_app.services.publishing import Publishing
from desktop_app.services.ranking import Rankings
from desktop_app.services.ranking_comparing import RankingComparing
from desktop_app.services.ranking_files import RankingFiles
from desktop_app.services.ranking_quotas import QuotasOfRankings
from desktop_app.services.registrations import Registrations
from desktop_app.services.reminders import Reminders
from desktop_app.services.reorganisation.service import Reorganisation
from desktop_app.services.reporting import Reporting
from desktop_app.services.returns import Returns
from desktop_app.services.review_reports import ReviewReports
from desktop_app.services.reviews import Reviews
from desktop_app.services.safekeeping import Safekeeping
from desktop_app.services.scoring import Scoring
from desktop_app.services.settings import Settings
from desktop_app.services.signing import Signing
from desktop_app.services.statistics import StatisticForms, Statistics
from desktop_app.services.story import Story
from desktop_app.services.targets import Targets
from desktop_app.services.tasks import Tasks
from desktop_app.services.trails import Trail
from desktop_app.services.undoing.service import Undoing
from desktop_app.services.unit_editing import UnitEditing
from desktop_app.services.units import Units
from desktop_app.services.versions import Versions
from desktop_app.services.what_if import WhatIf
from desktop_app.services.word_templates import WordTemplates
from desktop_app.services.years import Years


def system_actor() -> Actor:
    """The system's user, who acts where nobody else is named."""
    try:
        return Actor(getpass.getuser())
    except (KeyError, OSError):
        # A user number without a name, as in some containers.
        return Actor("không rõ")


class Office:
    """The façade: each attribute is a group of use cases.

    Attributes:
        path: The store's file.
        actor: Who acts.
    """

    def __init__(self, database: Database, actor: Actor) -> None:
        desk = Desk(database, actor)
        self._database = database
        self.path = database.path
        self.actor = actor
        self.settings = Settings(desk)
        self.years_book = Years(desk)
        self.overview = Overview(desk)
        self._set_up_units(desk)
        self.bodies = Bodies(desk)
        self.campaigns = Campaigns(desk)
        self.campaign_editing = CampaignEditing(desk)
        self.tasks = Tasks(desk)
        self.activities = Activities(desk)
        self.inspections = Inspections(desk)
        self.documents = Documents(desk)
        self.registrations = Registrations(desk)
        self.story = Story(desk)
        self.reviews = Reviews(desk)
        self.review_reports = ReviewReports(desk)
        self.plan_drafts = PlanDrafts(desk)
        self.forms = Forms(desk)
        self.importing = Importing(desk)
        self.answers = Answers(desk)
        self.originals = Originals(desk)
        self.returns = Returns(desk)
        self.versions = Versions(desk)
        self.reminders = Reminders(desk)
        self._set_up_fund(desk)
        self.participation = Participation(desk)
        self.targets = Targets(desk)
        self._set_up_judging(desk)
        self._set_up_awards(desk)
        self._set_up_outputs(desk)
        self._set_up_trail(desk)
        self.safekeeping = Safekeeping(desk)

    def _set_up_fund(self, desk: Desk) -> None:
        """What was pledged, given, receipted and handed over."""
        self.funds = Funds(desk)
        self.fund_register = FundRegister(desk)
        self.drives = Drives(desk)
        self.donors = Donors(desk)
        self.pledges = Pledges(desk)
        self.ledger = Ledger(desk)
        self.ledger_listing = LedgerListing(desk)
        self.balance = Balances(desk)
        self.remittances = Remittances(desk)
        self.receipts = Receipts(desk)
        self.bank = Bank(desk)

    def _set_up_outputs(self, desk: Desk) -> None:
        """What leaves the program: reports, papers, forms of statistics, signatures."""
        self.reporting = Reporting(desk)
        self.exporting = Exporting(desk)
        self.long_tables = LongTables(desk)
        self.papers = Papers(desk)
        self.year_end_sets = YearEndSets(desk)
        self.word_templates = WordTemplates(desk)
        self.signing = Signing(desk)
        self.statistics = Statistics(desk)
        self.statistic_forms = StatisticForms(desk)

    def _set_up_trail(self, desk: Desk) -> None:
        """What was done, the way back from it, and finding what it was done to."""
        self.history = History(desk)
        self.history_listing = HistoryListing(desk)
        self.trail = Trail(desk)
        self.undoing = Undoing(desk)
        self.finding = Finding(desk)

    def _set_up_units(self, desk: Desk) -> None:
        """Units, their clusters, their people, and what became of them."""
        self.units = Units(desk)
        self.unit_editing = UnitEditing(desk)
        self.clusters = Clusters(desk)
        self.people_editing = PeopleEditing(desk)
        self.people_listing = PeopleListing(desk)
        self.person_files = PersonFiles(desk)
        self.lineage = Lineage(desk)
        self.reorganisation = Reorganisation(desk)

    def _set_up_awards(self, desk: Desk) -> None:
        """Titles, what they ask for, and who is nominated and awarded."""
        self.titles = Titles(desk)
        self.base_salaries = BaseSalaries(desk)
        self.quotas = Quotas(desk)
        self.assessments = Assessments(desk)
        self.disciplines = Disciplines(desk)
        self.initiatives = Initiatives(desk)
        self.award_rounds = AwardRounds(desk)
        self.nominations = Nominations(desk)
        self.nomination_votes = NominationVotes(desk)
        self.award_decisions = AwardDecisions(desk)
        self.award_histories = AwardHistories(desk)
        self.certificates = Certificates(desk)

    def _set_up_judging(self, desk: Desk) -> None:
        """What judges units and people: sets, marks, councils, rankings."""
        self.criteria_sets = CriteriaSets(desk)
        self.scoring = Scoring(desk)
        self.printed_sheets = PrintedSheets(desk)
        self.marks = Marks(desk)
        self.mark_matrix = MarkMatrices(desk)
        self.sheets = Sheets(desk)
        self.councils = Councils(desk)
        self.ranking = Rankings(desk)
        self.publishing = Publishing(desk)
        self.ranking_comparing = RankingComparing(desk)
        self.ranking_files = RankingFiles(desk)
        self.what_if = WhatIf(desk)
        self.ranking_quotas = QuotasOfRankings(desk)

    @classmethod
    def create(
        cls, path: Path, department: Department | str, actor: Actor | None = None, made_by: str = ""
    ) -> Self:
        """Make a store for a department and open it.

        Raises: StoreExists, CannotWrite, DiskFull.
        """
        owner = Department(department) if isinstance(department, str) else department
        acting = actor or system_actor()
        return cls(store.create(path, owner, acting, made_by), acting)

    @classmethod
    def open(cls, path: Path, actor: Actor | None = None) -> Self:
        """Open a store.

        Raises: StoreMissing, NotAStore, StoreLocked, StoreReadOnly, StoreNewer, StoreDamaged.
        """
        return cls(store.open_store(path), actor or system_actor())

    def department(self) -> str:
        """The department's name."""
        return self.settings.department().name

    def years(self) -> tuple[int, ...]:
        """The years that something was entered for, earliest first."""
        return tuple(reversed(self.years_book.all()))

    def snapshot(self) -> AbstractContextManager[None]:
        """What is asked within it is answered as the store is now, and common things but once."""
        return self._database.snapshot()

    def close(self) -> None:
        """Let go of the store and of previews that nobody confirmed."""
        self.importing.close()
        self._database.close()


def sweep() -> None:
    """Delete what an earlier run left: previews, copies of files, files that it did not finish."""
    scratch.sweep(scratch_folder())
    originals.sweep()
    temporary.sweep()
