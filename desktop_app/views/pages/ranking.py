"""“Xếp hạng”: the units' places within their clusters, and the rules that gave them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.errors import Refused
from desktop_app.reports.ranking import ranking_table, rules_sentences
from desktop_app.views.controls import button, label
from desktop_app.views.page import Page
from desktop_app.views.pages.file_export import FileExport
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.pages.scope import ScopeChoice
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.rows import CampaignInfo
    from desktop_app.reports.report import Table
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context


@dataclass(frozen=True, slots=True)
class Ranked:
    """What there is to show; `table` None, with the reason, where nothing was scored."""

    year: int
    campaign: str
    campaigns: tuple[CampaignInfo, ...]
    table: Table | None
    rules: tuple[str, ...] = ()
    reason: str = ""


def look_up(office: Office, year: int, campaign: str) -> Ranked:
    """The ranking of a year or of a campaign; of the year where there is no such campaign."""
    campaigns = office.campaigns.all(year)
    code = campaign if any(one.code == campaign for one in campaigns) else ""
    try:
        ranking = office.ranking.rank(year, code)
    except Refused as refusal:
        return Ranked(year, code, campaigns, None, reason=str(refusal))
    rules = rules_sentences(ranking, office.reporting.about(year, code))
    return Ranked(year, code, campaigns, ranking_table(ranking), rules)


class RankingPage(Page):
    """The ranking; a double click on a unit goes to its score sheet.

    A campaign's ranking is revealed by the campaign's code.
    """

    def __init__(self, context: Context) -> None:
        title = self.tr("Xếp hạng")
        super().__init__(context, "ranking", title)
        self._scope = ScopeChoice("ranking.scope", self.tr("Bộ tiêu chí"))
        self._pdf = button("ranking.pdf", self.tr("Xuất PDF…"), "export")
        self._excel = button("ranking.excel", self.tr("Xuất Excel…"), "export")
        self._print = button("ranking.print", self.tr("In bảng xếp hạng"), "print", primary=True)
        self._table = TableView("ranking.table", self.tr("Bảng xếp hạng"), self)
        self._rules = label("", "hint", "ranking.rules")
        self._invitation = Invitation("ranking.empty", self.tr("Chưa xếp hạng"))
        self._shown = QStackedWidget()
        self._export = FileExport(self)
        self._lay_out()
        self._connect()
        self._allow(allowed=False)

    def refresh(self) -> None:
        """Ask for the ranking by the chosen set."""
        self._ask(self._scope.code)

    def reveal(self, ident: str) -> None:
        """Show a campaign's ranking."""
        self._ask(ident)

    def _ask(self, campaign: str) -> None:
        office, year = self.context.office, self.context.year
        self.context.ask("ranking.table", lambda: look_up(office, year, campaign), self._show)

    def _lay_out(self) -> None:
        for control in (self._excel, self._pdf, self._print):
            self.add_action(control)
        ranked = QWidget()
        column = QVBoxLayout(ranked)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._table, stretch=1)
        column.addWidget(self._rules)
        for one in (QWidget(), ranked, self._invitation):
            self._shown.addWidget(one)
        self.body.addWidget(self._scope)
        self.body.addWidget(self._shown, stretch=1)

    def _connect(self) -> None:
        self._scope.chosen.connect(self._ask)
        self._excel.clicked.connect(lambda: self._save(".xlsx"))
        self._pdf.clicked.connect(lambda: self._save(".pdf"))
        self._print.clicked.connect(self._on_print)
        self._invitation.taken.connect(lambda: self.context.go_to("scoring", f"@{self._code}"))
        self._table.ident_activated.connect(self._on_unit)

    @property
    def _code(self) -> str:
        return self._scope.code

    def _show(self, ranked: Ranked) -> None:
        self._scope.offer(ranked.year, ranked.campaigns)
        self._scope.choose(ranked.campaign)
        self._allow(allowed=ranked.table is not None)
        if ranked.table is None:
            self._invitation.invite(ranked.reason, self.tr("Tới trang chấm điểm"))
            self._shown.setCurrentWidget(self._invitation)
            return
        self._table.set_table(ranked.table)
        self._rules.setText("\n".join(filter(None, ranked.rules)))
        self._shown.setCurrentIndex(1)

    def _allow(self, *, allowed: bool) -> None:
        for one in (self._excel, self._pdf, self._print):
            one.setEnabled(allowed)

    def _on_print(self) -> None:
        self.context.go_to("reports", f"ranking@{self._code}")

    def _on_unit(self, ident: str) -> None:
        self.context.go_to("scoring", f"{ident}@{self._code}")

    def _save(self, ending: str) -> None:
        name = self.tr("Bảng xếp hạng {scope}").format(scope=self._scope.file_part)
        self._export.ask("ranking", self.context.year, self._code, f"{name}{ending}")
