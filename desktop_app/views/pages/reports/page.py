"""“Báo cáo và in”: every report as it will print, to print or to save as a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import Refused
from desktop_app.reports.targets import target_ident
from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.page import Page
from desktop_app.views.pages.file_export import FileExport
from desktop_app.views.pages.first_year import FirstYear
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.pages.reports.offers import EXCEL, PDF, WORD, Offer, offers
from desktop_app.views.pages.reports.tables import TablesPreview
from desktop_app.views.pages.returns.source_dialog import show_source
from desktop_app.views.pages.scope import ScopeChoice
from desktop_app.views.pdf_view import PdfView
from desktop_app.views.printing import PdfPages

if TYPE_CHECKING:
    from desktop_app.domain.rows import CampaignInfo, Origin
    from desktop_app.reports.report import Table
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

LIST_WIDTH = 220
ITEM_PADDING = 14


@dataclass(frozen=True, slots=True)
class Sight:
    """A report to look at: its pages, or its tables where it is not printed, or why neither."""

    year: int
    campaign: str
    campaigns: tuple[CampaignInfo, ...]
    pages: PdfPages | None = None
    tables: tuple[Table, ...] = ()
    reason: str = ""


def look_up(
    office: Office, offer: Offer, year: int, campaign: str, first: int | None = None
) -> Sight:
    """A report of a year or of a campaign; of the year where there is no such campaign."""
    campaigns = office.campaigns.all(year)
    code = campaign if any(one.code == campaign for one in campaigns) else ""
    try:
        if PDF not in offer.endings:
            tables = office.reporting.report(offer.kind, year, code).tables
            return Sight(year, code, campaigns, tables=tables)
        pdf = office.exporting.pdf(offer.kind, year, code, first=first)
    except Refused as refusal:
        return Sight(year, code, campaigns, reason=str(refusal))
    pages = PdfPages(
        offer.title,
        office.exporting.page_count(pdf),
        lambda at, scale: office.exporting.page_image(pdf, at, scale),
    )
    return Sight(year, code, campaigns, pages)


class ReportsPage(Page):
    """The list of reports, and the chosen one as it will print.

    A report is revealed by "KIND@CAMPAIGN", the whole year's by "KIND@".
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context, "reports", self.tr("Báo cáo và in"))
        self._offers = {offer.kind: offer for offer in offers()}
        self._scope = ScopeChoice("reports.scope", self.tr("Báo cáo về"))
        self._first = FirstYear("reports.first")
        self._excel = button("reports.excel", self.tr("Xuất Excel…"), "export")
        self._word = button("reports.word", self.tr("Xuất Word…"), "export")
        self._pdf = button("reports.pdf", self.tr("Xuất PDF…"), "export", primary=True)
        self._kinds = named(QListWidget(), "reports.kinds", self.tr("Các báo cáo"))
        self._about = label("", "hint", "reports.about")
        self._pages = PdfView(context, "reports.preview")
        self._tables = TablesPreview()
        self._tables.target_cell_wanted.connect(self._ask_target)
        self._invitation = Invitation("reports.empty", self.tr("Chưa lập được báo cáo"))
        self._shown = QStackedWidget()
        self._export = FileExport(self)
        self._fill()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Make the chosen report anew."""
        self._ask(self._scope.code)

    def reveal(self, ident: str) -> None:
        """Show a report."""
        kind, _, campaign = ident.partition("@")
        self._kinds.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        self._kinds.setCurrentRow(list(self._offers).index(kind))
        self._kinds.blockSignals(False)  # noqa: FBT003  # Qt's own signature
        self._ask(campaign)

    @property
    def _offer(self) -> Offer:
        return self._offers[str(self._kinds.currentItem().data(Qt.ItemDataRole.UserRole))]

    def _ask(self, campaign: str) -> None:
        office, offer, year = self.context.office, self._offer, self.context.year
        self._about.setText(offer.about)
        self._first.offer(year, shown=offer.over_years)
        first = self._first.year
        self._allow(())
        self.context.ask(
            "reports.preview",
            lambda: look_up(office, offer, year, campaign, first),
            lambda sight: self._show(offer, sight),
        )

    def _ask_target(self, ident: str, column: str) -> None:
        """The cell of a target's figure; the record is "target:UNIT:CODE"."""
        targets, year = self.context.office.targets, self.context.year

        def question() -> Origin | None:
            found = (one for one in targets.lines(year) if ident == target_ident(one))
            origin = next((one.origin for one in found), None)
            return origin.of(column) if origin else None

        self.context.ask(
            "reports.target",
            question,
            lambda origin: show_source(self.context, origin, self) if origin else None,
        )

    def _fill(self) -> None:
        self._kinds.setFixedWidth(LIST_WIDTH)
        for offer in self._offers.values():
            item = QListWidgetItem(offer.title)
            item.setData(Qt.ItemDataRole.UserRole, offer.kind)
            item.setSizeHint(QSize(0, self._kinds.fontMetrics().height() + ITEM_PADDING))
            self._kinds.addItem(item)
        self._kinds.setCurrentRow(0)

    def _lay_out(self) -> None:
        self.add_action(self._excel)
        self.add_action(self._word)
        self.add_action(self._pdf)
        for one in (QWidget(), self._pages, self._tables, self._invitation):
            self._shown.addWidget(one)
        left = QVBoxLayout()
        left.addWidget(self._kinds, stretch=1)
        self._about.setFixedWidth(LIST_WIDTH)
        left.addWidget(self._about)
        row = QHBoxLayout()
        row.addLayout(left)
        row.addWidget(self._shown, stretch=1)
        scope = QHBoxLayout()
        scope.addWidget(self._scope)
        scope.addWidget(self._first)
        scope.addStretch()
        self.body.addLayout(scope)
        self.body.addLayout(row, stretch=1)

    def _connect(self) -> None:
        self._scope.chosen.connect(self._ask)
        self._first.chosen.connect(lambda: self._ask(self._scope.code))
        self._kinds.currentRowChanged.connect(lambda _: self._ask(self._scope.code))
        self._excel.clicked.connect(lambda: self._save(EXCEL))
        self._word.clicked.connect(lambda: self._save(WORD))
        self._pdf.clicked.connect(lambda: self._save(PDF))
        self._invitation.taken.connect(
            lambda: self.context.go_to("scoring", f"@{self._scope.code}")
        )

    def _show(self, offer: Offer, sight: Sight) -> None:
        self._scope.offer(sight.year, sight.campaigns)
        self._scope.choose(sight.campaign)
        self._pages.show_pages(sight.pages)
        self._allow(() if sight.reason else offer.endings)
        if sight.reason:
            self._invitation.invite(sight.reason, self.tr("Tới trang chấm điểm"))
            self._shown.setCurrentWidget(self._invitation)
        elif sight.pages is not None:
            self._shown.setCurrentWidget(self._pages)
        else:
            self._tables.show_tables(sight.tables)
            self._shown.setCurrentWidget(self._tables)

    def _allow(self, endings: tuple[str, ...]) -> None:
        for ending, control in ((EXCEL, self._excel), (WORD, self._word), (PDF, self._pdf)):
            control.setEnabled(ending in endings)
            offered = ending in self._offer.endings
            control.setToolTip("" if offered else self._not_offered(ending))

    def _not_offered(self, ending: str) -> str:
        names = {EXCEL: "Excel", PDF: "PDF", WORD: "Word"}
        offered = self.tr(" hoặc ").join(names[one] for one in self._offer.endings)
        return self.tr("Báo cáo này xuất ra tệp {offered}, không xuất ra {name}.").format(
            offered=offered, name=names[ending]
        )

    def _save(self, ending: str) -> None:
        name = f"{self._offer.title} {self._scope.file_part}{ending}"
        kind, year = self._offer.kind, self.context.year
        self._export.ask(kind, year, self._scope.code, name, self._first.year)
