"""“Chấm điểm”: the matrix of marks, typed into as a spreadsheet; sheets, stages, explanations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QTabWidget, QWidget

from desktop_app.domain.criteria import Subject
from desktop_app.domain.marks.cells import MarkScope
from desktop_app.reports.official import short_title
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.names import named
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.pages.returns.source_dialog import show_source
from desktop_app.views.pages.scope import ScopedPage, SubjectChoice
from desktop_app.views.pages.scoring.bar import MatrixBar
from desktop_app.views.pages.scoring.entering import Entering
from desktop_app.views.pages.scoring.explained import ExplainedPanel
from desktop_app.views.pages.scoring.look import look_up, narrowed, sheet_of
from desktop_app.views.pages.scoring.mark import ask_mark
from desktop_app.views.pages.scoring.matrix_view import MatrixView
from desktop_app.views.pages.scoring.notice import Correcting, Outdated, Said
from desktop_app.views.pages.scoring.print_sheet import ask_where
from desktop_app.views.pages.scoring.sheet import SheetTab
from desktop_app.views.pages.scoring.stages import StagesDialog
from desktop_app.views.pages.scoring.stale import Stale

if TYPE_CHECKING:
    from desktop_app.domain.marks.rows import MarkSheet
    from desktop_app.domain.rows import SubjectSheet
    from desktop_app.reports.report import Table
    from desktop_app.views.context import Context
    from desktop_app.views.pages.scoring.look import Scored

SPLIT = (780, 280)
KINDS = {Subject.COLLECTIVE: "unit", Subject.INDIVIDUAL: "person"}


class ScoringPage(ScopedPage):
    """The matrix, and beside it the explanation of its current cell; the whole sheet in a tab.

    A record is revealed by "unit:CODE" or "person:CODE", within a campaign "unit:CODE@CAMPAIGN".
    """

    def __init__(self, context: Context) -> None:
        title = self.tr("Chấm điểm")
        super().__init__(context, "scoring", title)
        self._subject = SubjectChoice("scoring.subject")
        self._bar = MatrixBar()
        self._score = button("scoring.score", title, "scoring", primary=True)
        self._matrix = MatrixView("scoring.matrix", self.tr("Bảng điểm"), self)
        self._sheet = SheetTab()
        self._tabs = named(QTabWidget(), "scoring.tabs", self.tr("Bảng điểm và phiếu điểm"))
        self._explained = ExplainedPanel()
        self._entering = Entering(context, self._matrix.marks, self)
        self._invitation = Invitation("scoring.empty", self.tr("Chưa chấm điểm"))
        self._outdated = Outdated()
        self._correcting = Correcting()
        self._said = Said()
        self._shown = QStackedWidget()
        self._stale = Stale()
        self._wanted = ""
        self._current = ""
        self._scored: Scored | None = None
        self._lay_out()
        self._connect()

    def reveal(self, ident: str) -> None:
        """Show a unit's or a person's marks."""
        self._wanted, _, campaign = ident.partition("@")
        kind = self._wanted.partition(":")[0]
        if kind in KINDS.values():
            self._subject.choose(next(one for one, name in KINDS.items() if name == kind))
            self._bar.clear()
        self.ask_for(campaign)

    def ask_for(self, campaign: str) -> None:
        """Ask for the marks of the chosen set, of a campaign or of the year."""
        office, code = self.context.office, self._bar.set_code
        scope = MarkScope(
            self.context.year, campaign, self._subject.subject, self._bar.stage, self._bar.marker
        )
        self.context.ask("scoring.matrix", lambda: look_up(office, scope, code), self._show)

    def _lay_out(self) -> None:
        self.add_action(self._score)
        self._tabs.addTab(self._matrix, self.tr("Bảng điểm"))
        self._tabs.addTab(self._sheet, self.tr("Phiếu điểm"))
        split = named(QSplitter(Qt.Orientation.Horizontal), "scoring.split", self.tr("Hai phần"))
        split.setChildrenCollapsible(False)
        split.addWidget(self._tabs)
        split.addWidget(self._explained)
        split.setStretchFactor(0, 1)
        split.setSizes(SPLIT)
        for one in (QWidget(), split, self._invitation):
            self._shown.addWidget(one)
        choices = QHBoxLayout()
        choices.addWidget(self._subject)
        choices.addWidget(self.scope)
        choices.addStretch()
        self.body.addLayout(choices)
        for one in (self._bar, self._outdated, self._correcting, self._said):
            self.body.addWidget(one)
        self.body.addWidget(self._shown, stretch=1)

    def _connect(self) -> None:
        self.scope.chosen.connect(self._on_scope)
        self._subject.chosen.connect(self._on_subject)
        self._bar.asked.connect(self.refresh)
        self._bar.narrowed.connect(self._narrow)
        self._bar.blank_wanted.connect(self._on_blank_wanted)
        self._score.clicked.connect(self._on_score)
        self._outdated.again_wanted.connect(self._on_score)
        self._invitation.taken.connect(self._on_invited)
        self._matrix.cell_chosen.connect(self._on_cell)
        self._matrix.said.connect(self._said.tell)
        self._sheet.criterion_chosen.connect(self._explained.explain)
        self._matrix.offer_acts(*self._explained.acts, opens=False)
        self._sheet.offer_acts(*self._explained.acts)
        self._entering.entered.connect(self._on_entered)
        self._entering.refused.connect(self._said.tell)
        self._explained.mark_wanted.connect(self._on_mark_wanted)
        self._explained.print_wanted.connect(self._on_print_wanted)
        self._explained.stages_wanted.connect(self._on_stages_wanted)
        self._explained.source_wanted.connect(lambda one: show_source(self.context, one, self))
        self.context.changed.connect(self._stale.on_changed)

    def _on_scope(self, campaign: str) -> None:
        # What is shown is still the other's: nothing may be scored before the answer.
        self._score.setEnabled(False)
        self.ask_for(campaign)

    def _on_subject(self) -> None:
        # What is shown is still of the others: nothing may be scored before the answer.
        self._score.setEnabled(False)
        self._bar.clear()
        self.ask_for(self.scope.code)

    def _show(self, scored: Scored) -> None:
        self._scored = scored
        self._stale.scored = scored
        self._entering.scope = scored.scope if scored.matrix else None
        self.scope.offer(scored.year, scored.campaigns)
        self.scope.choose(scored.campaign)
        self._bar.setVisible(scored.matrix is not None)
        self._bar.offer(scored)
        self._score.setEnabled(bool(scored.judged))
        self._outdated.setVisible(self._stale.is_stale)
        self._correcting.tell(scored.corrected)
        if scored.table is None:
            self._invite(scored)
            return
        titles = {one.template: short_title(one.title) for one in scored.campaigns}
        self._explained.name_campaigns(titles)
        self._shown.setCurrentIndex(1)
        self._narrow()

    def _narrow(self) -> None:
        """Show the rows that are searched for; all of them while nothing is typed."""
        scored = self._scored
        if scored is None or scored.matrix is None:
            return
        table = narrowed(scored, self._bar.typed, self._bar.cluster)
        if table is not None:
            self._matrix.show_matrix(scored.matrix, table)
            self._select(table)

    def _invite(self, scored: Scored) -> None:
        self._shown.setCurrentWidget(self._invitation)
        if scored.judged:
            self._invitation.invite(scored.reason, self.tr("Chấm điểm ngay"))
            return
        sentence = (
            self.tr("Năm {year} chưa có danh sách cán bộ nên chưa có ai để chấm điểm.")
            if scored.subject is Subject.INDIVIDUAL
            else self.tr("Năm {year} chưa có danh sách đơn vị nên chưa có ai để chấm điểm.")
        )
        self._invitation.invite(sentence.format(year=scored.year), self.tr("Tới trang đơn vị"))

    def _on_invited(self) -> None:
        if self._scored is not None and self._scored.judged:
            self._on_score()
        else:
            self.context.go_to("units")

    def _select(self, table: Table) -> None:
        """The row that was asked for, else the one that was chosen, else the first."""
        wanted, self._wanted = self._wanted, ""
        first = next((row.ident for row in table.rows if row.ident), "")
        chosen = wanted or self._matrix.current_ident() or first
        if chosen != self._matrix.current_ident():
            self._matrix.choose(chosen)
        if self._matrix.current_ident():
            self._ask_sheet(self._matrix.current_ident())
        else:
            self._show_sheet((None, None))

    def _on_cell(self, ident: str, criterion: str) -> None:
        self._said.clear()
        if criterion:
            self._explained.explain(criterion)
            self._sheet.choose(criterion)
        if ident and ident != self._current:
            self._ask_sheet(ident)

    def _ask_sheet(self, ident: str) -> None:
        scored = self._scored
        if scored is None:
            return
        self._current = ident
        office, code = self.context.office, ident.partition(":")[2]
        self.context.ask("scoring.sheet", lambda: sheet_of(office, scored, code), self._show_sheet)

    def _show_sheet(self, found: tuple[SubjectSheet | None, MarkSheet | None]) -> None:
        self._explained.show_sheet(*found)
        self._sheet.show_sheet(*found)
        if found[1] is None:
            self._current = ""

    def _on_score(self) -> None:
        scored = self._scored
        if scored is None or not self._score.isEnabled():
            return
        self._score.setEnabled(False)
        office, accepted = self.context.office, self._correcting.accepted
        operation = self.context.command(
            self.tr("Chấm điểm"),
            lambda progress: office.scoring.score(
                scored.year, scored.campaign, progress, scored.subject, accept_correcting=accepted
            ),
            lambda many: self._on_scored(scored, many),
        )
        operation.finished.connect(lambda: self._score.setEnabled(True))

    def _on_scored(self, scored: Scored, many: int) -> None:
        self._stale.is_scored(scored)
        told = (
            self.tr("Đã chấm điểm {many} cán bộ.")
            if scored.subject is Subject.INDIVIDUAL
            else self.tr("Đã chấm điểm {many} đơn vị.")
        )
        self.context.tell(told.format(many=many), "success")

    def _on_entered(self, many: int) -> None:
        self._stale.is_marked()
        if many > 1:
            told = self.tr("Đã ghi {many} ô. Hãy chấm lại để tính vào tổng điểm.")
            self.context.tell(told.format(many=many), "success")

    def _on_blank_wanted(self) -> None:
        self._tabs.setCurrentWidget(self._matrix)
        self._matrix.setFocus()
        if not self._matrix.go_to_blank():
            self._said.tell(self.tr("Không còn ô nào phải chấm ở bước này."))

    def _on_print_wanted(self) -> None:
        if self._explained.sheet is not None and self._scored is not None:
            ask_where(self, self._scored, self._explained.sheet.subject)

    def _on_stages_wanted(self) -> None:
        if self._explained.marks is not None and self._scored is not None:
            subject = self._explained.marks.subject
            present(StagesDialog(self.context, subject, self._scored.campaign, self))

    def _on_mark_wanted(self) -> None:
        sheet, marks, scored = self._explained.sheet, self._explained.marks, self._scored
        if sheet is not None and marks is not None and scored is not None:
            ask_mark(self, scored, sheet, marks, self._stale.is_marked)
