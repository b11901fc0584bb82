"""“Xếp hạng”: the places of units and people, their rules, publishing and trying out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.papers import Paper
from desktop_app.domain.ranking_rules import RankingChoice
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.pages.file_export import FileExport
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.pages.ranking_choice import RankingChoiceRow
from desktop_app.views.pages.ranking_close import CloseDialog
from desktop_app.views.pages.ranking_compare import CompareDialog
from desktop_app.views.pages.ranking_look import look_up
from desktop_app.views.pages.ranking_publish import publish_form
from desktop_app.views.pages.ranking_published import PublishedDialog
from desktop_app.views.pages.ranking_quotas import QuotasDialog
from desktop_app.views.pages.ranking_what_if import WhatIfDialog
from desktop_app.views.pages.scope import ScopedPage
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.row_acts import row_act

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.services.publishing import Readiness
    from desktop_app.views.context import Context
    from desktop_app.views.pages.ranking_look import Looked


class RankingPage(ScopedPage):
    """The ranking; a double click on a unit goes to its score sheet.

    A campaign's ranking is revealed by the campaign's code.
    """

    def __init__(self, context: Context) -> None:
        title = self.tr("Xếp hạng")
        super().__init__(context, "ranking", title)
        self._office: Office = context.office
        self._looked: Looked | None = None
        self._choice = RankingChoiceRow()
        self._pdf = button("ranking.pdf", self.tr("Xuất PDF…"), "export")
        self._excel = button("ranking.excel", self.tr("Xuất Excel…"), "export")
        self._print = button("ranking.print", self.tr("In bảng xếp hạng"), "print")
        self._publish = button("ranking.publish", self.tr("&Công bố…"), "check", primary=True)
        self._compare = button("ranking.compare", self.tr("&Năm trước…"), "calendar")
        self._what_if = button("ranking.what-if", self.tr("&Thử…"), "edit")
        self._close = button("ranking.close", self.tr("&Sát nút…"), "filter")
        self._quotas = button("ranking.quotas", self.tr("&Hạn mức…"), "units")
        self._published = button("ranking.published", self.tr("Đã công &bố…"), "history")
        self._awards = button("ranking.awards", self.tr("Xét &khen thưởng…"), "awards")
        self._table = TableView("ranking.table", self.tr("Bảng xếp hạng"), self)
        self._told = label("", name="ranking.told")
        self._rules = label("", "hint", "ranking.rules")
        self._invitation = Invitation("ranking.empty", self.tr("Chưa xếp hạng"))
        self._shown = QStackedWidget()
        self._export = FileExport(self)
        self._lay_out()
        self._name_in_full()
        self._connect()
        self._allow(None)

    def reveal(self, ident: str) -> None:
        """Show a campaign's ranking."""
        self.ask_for(ident)

    def ask_for(self, campaign: str) -> None:
        """Ask for the ranking of a campaign or of the year."""
        office, year, choice = self._office, self.context.year, self._choice.choice
        self.context.ask(
            "ranking.table", lambda: look_up(office, year, campaign, choice), self._show
        )

    def _lay_out(self) -> None:
        for control in (self._excel, self._pdf, self._print, self._publish):
            self.add_action(control)
        acts = QHBoxLayout()
        for control in (self._compare, self._what_if, self._close, self._published):
            acts.addWidget(control)
        acts.addStretch()
        ranked = QWidget()
        column = QVBoxLayout(ranked)
        column.setContentsMargins(0, 0, 0, 0)
        state = QHBoxLayout()
        state.addWidget(self._told, stretch=1)
        state.addWidget(self._awards)
        column.addLayout(state)
        column.addWidget(self._table, stretch=1)
        column.addWidget(self._rules)
        self._told.setWordWrap(True)
        for one in (QWidget(), ranked, self._invitation):
            self._shown.addWidget(one)
        first = QHBoxLayout()
        first.addWidget(self.scope)
        first.addLayout(acts)
        self.body.addLayout(first)
        # The first row is full at 1280 pixels.
        second = QHBoxLayout()
        second.addWidget(self._choice, stretch=1)
        second.addWidget(self._quotas)
        self.body.addLayout(second)
        self.body.addWidget(self._shown, stretch=1)

    def _name_in_full(self) -> None:
        """The row has room for short words only."""
        full = (
            (self._compare, self.tr("So với năm trước")),
            (self._what_if, self.tr("Thử phương án: đổi điểm, điểm tối đa hoặc tiêu chí")),
            (self._close, self.tr("Thứ hạng và xếp loại sát nút")),
            (self._quotas, self.tr("Hạn mức xếp loại: số suất, ai trong, ai ngoài")),
            (self._published, self.tr("Các bảng xếp hạng đã công bố")),
        )
        for control, text in full:
            control.setAccessibleName(text)
            control.setToolTip(text)

    def _connect(self) -> None:
        self.scope.chosen.connect(self.ask_for)
        self._choice.chosen.connect(self.refresh)
        self._excel.clicked.connect(lambda: self._save(".xlsx"))
        self._pdf.clicked.connect(lambda: self._save(".pdf"))
        self._print.clicked.connect(self._on_print)
        self._publish.clicked.connect(self._on_publish)
        self._compare.clicked.connect(self._on_compare)
        self._what_if.clicked.connect(self._on_what_if)
        self._close.clicked.connect(self._on_close)
        self._quotas.clicked.connect(self._on_quotas)
        self._awards.clicked.connect(lambda: self.context.go_to("awards", "rounds"))
        self._published.clicked.connect(lambda: present(PublishedDialog(self.context, self)))
        self._invitation.taken.connect(lambda: self.context.go_to("scoring", f"@{self._code}"))
        sheet = self.tr("Xem phiếu điểm")
        self._table.offer_acts(row_act(self._table, "sheet", sheet, self._show_sheet))

    @property
    def _code(self) -> str:
        return self.scope.code

    def _show(self, looked: Looked) -> None:
        self._looked = looked
        self.scope.offer(looked.year, looked.campaigns)
        self.scope.choose(looked.campaign)
        self._choice.offer(looked.criteria)
        self._allow(looked)
        if looked.table is None:
            self._invitation.invite(looked.reason, self.tr("Tới trang chấm điểm"))
            self._shown.setCurrentWidget(self._invitation)
            return
        self._table.set_table(looked.table)
        self._told.setText(looked.state)
        # What is published is what a round of commendation goes by.
        self._awards.setVisible(looked.ranking is not None and looked.ranking.published is not None)
        self._rules.setText("\n".join(filter(None, looked.rules)))
        self._shown.setCurrentIndex(1)

    def _allow(self, looked: Looked | None) -> None:
        ranked = looked is not None and looked.ranking is not None
        scored = ranked and looked is not None and bool(looked.criteria)
        for one in (self._excel, self._pdf, self._compare, self._quotas):
            one.setEnabled(ranked)
        for one in (self._what_if, self._close):
            one.setEnabled(scored)
        totals = looked is not None and not looked.choice.criterion
        self._publish.setEnabled(scored and totals and looked is not None and not looked.closed)
        # The reports page shows what stands when nothing else is chosen.
        self._print.setEnabled(ranked and looked is not None and looked.choice == RankingChoice())
        self._published.setEnabled(looked is not None and looked.published > 0)

    def _on_print(self) -> None:
        self.context.go_to("reports", f"ranking@{self._code}")

    def _show_sheet(self) -> None:
        self.context.go_to("scoring", f"{self._table.current_ident()}@{self._code}")

    def _on_publish(self) -> None:
        office, year, code = self._office, self.context.year, self._code
        choice = self._choice.choice
        self.context.ask(
            "ranking.readiness",
            lambda: office.publishing.readiness(year, code, choice),
            lambda ready: self._ask_publish(ready, code, choice),
        )

    def _ask_publish(self, ready: Readiness, code: str, choice: RankingChoice) -> None:
        present(publish_form(self.context, code, choice, ready, self))

    def _on_compare(self) -> None:
        present(CompareDialog(self.context, self._code, self._choice.choice, self))

    def _on_what_if(self) -> None:
        if self._looked is not None:
            dialog = WhatIfDialog(self.context, self._looked, self)
            dialog.choose_subject(self._table.current_ident().partition(":")[2])
            present(dialog)

    def _on_close(self) -> None:
        present(CloseDialog(self.context, self._code, self._choice.choice, self))

    def _on_quotas(self) -> None:
        present(QuotasDialog(self.context, self._code, self._choice.choice, self))

    def _save(self, ending: str) -> None:
        name = self.tr("Bảng xếp hạng {scope}").format(scope=self.scope.file_part)
        choice = self._looked.choice if self._looked else RankingChoice()
        paper = Paper("ranking", self.context.year, self._code, ranking=choice)
        self._export.ask(paper, f"{name}{ending}")
