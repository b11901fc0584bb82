"""“Chấm điểm”: compute the marks, look at how each came about, enter those that people give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QStackedWidget, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.criteria import Subject
from desktop_app.reports.official import short_title
from desktop_app.services.marks.entering import NewMark
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.names import named
from desktop_app.views.page import Page
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.pages.returns.source_dialog import show_source
from desktop_app.views.pages.row_filter import narrowed
from desktop_app.views.pages.scope import ScopeChoice, SubjectChoice
from desktop_app.views.pages.scoring.look import look_up
from desktop_app.views.pages.scoring.mark import MarkForm, given
from desktop_app.views.pages.scoring.notice import Correcting, Outdated
from desktop_app.views.pages.scoring.print_sheet import ask_where
from desktop_app.views.pages.scoring.sheet import SheetPanel
from desktop_app.views.pages.scoring.stage_forms import markable_stages, not_offered
from desktop_app.views.pages.scoring.stages import StagesDialog
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.marks.rows import MarkSheet
    from desktop_app.domain.rows import SubjectSheet
    from desktop_app.reports.report import Table
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values
    from desktop_app.views.pages.scoring.look import Scored

# What marks are computed from: once one of these changes, the sheets are out of date.
MATERIAL = Changes.UNITS | Changes.CAMPAIGNS | Changes.RETURNS | Changes.FUNDS | Changes.SCORES
SPLIT = (320, 280)
# Number, unit or person, then a criterion each, so that a whole set fits the window.
COLUMN_WIDTHS = {"number": 46, "code": 90, "name": 258, "note": 90}
CRITERION_WIDTH = 66
SEARCH_WIDTH = 260
KINDS = {Subject.COLLECTIVE: "unit", Subject.INDIVIDUAL: "person"}


class ScoringPage(Page):
    """The matrix of marks, and under it the sheet of the chosen unit or person, explained.

    A record is revealed by "unit:CODE" or "person:CODE", within a campaign "unit:CODE@CAMPAIGN".
    """

    def __init__(self, context: Context) -> None:
        title = self.tr("Chấm điểm")
        super().__init__(context, "scoring", title)
        self._scope = ScopeChoice("scoring.scope", self.tr("Bộ tiêu chí"))
        self._subject = SubjectChoice("scoring.subject")
        self._search = named(QLineEdit(), "scoring.search", self.tr("Tìm trong bảng điểm"))
        self._score = button("scoring.score", title, "scoring", primary=True)
        self._matrix = TableView("scoring.matrix", self.tr("Bảng điểm"), self)
        self._sheet = SheetPanel()
        self._invitation = Invitation("scoring.empty", self.tr("Chưa chấm điểm"))
        self._outdated = Outdated()
        self._correcting = Correcting()
        self._shown = QStackedWidget()
        self._changed_since: set[tuple[int, str, Subject]] = set()
        self._own_change = False
        self._wanted = ""
        self._scored: Scored | None = None
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask for the marks of the chosen set."""
        self._ask(self._scope.code)

    def reveal(self, ident: str) -> None:
        """Show a unit's sheet."""
        self._wanted, _, campaign = ident.partition("@")
        kind = self._wanted.partition(":")[0]
        if kind in KINDS.values():
            self._subject.choose(next(one for one, name in KINDS.items() if name == kind))
            self._search.clear()
        self._ask(campaign)

    def _ask(self, campaign: str) -> None:
        office, year, subject = self.context.office, self.context.year, self._subject.subject
        self.context.ask(
            "scoring.matrix", lambda: look_up(office, year, campaign, subject), self._show
        )

    def _lay_out(self) -> None:
        self.add_action(self._score)
        split = named(QSplitter(Qt.Orientation.Vertical), "scoring.split", self.tr("Hai phần"))
        split.setChildrenCollapsible(False)
        split.addWidget(self._matrix)
        split.addWidget(self._sheet)
        split.setSizes(SPLIT)
        for one in (QWidget(), split, self._invitation):
            self._shown.addWidget(one)
        self.body.addLayout(self._choices())
        self.body.addWidget(self._outdated)
        self.body.addWidget(self._correcting)
        self.body.addWidget(self._shown, stretch=1)

    def _on_subject(self) -> None:
        # What is shown is still of the others: nothing may be scored before the answer.
        self._score.setEnabled(False)
        self._search.clear()
        self._ask(self._scope.code)

    def _choices(self) -> QHBoxLayout:
        self._search.setPlaceholderText(self.tr("Tìm theo tên, không cần dấu"))
        self._search.setMaximumWidth(SEARCH_WIDTH)
        row = QHBoxLayout()
        row.addWidget(self._subject)
        row.addWidget(self._scope)
        row.addStretch()
        row.addWidget(self._search, stretch=1)
        return row

    def _connect(self) -> None:
        self._scope.chosen.connect(self._ask)
        self._subject.chosen.connect(self._on_subject)
        self._search.textChanged.connect(lambda _: self._narrow())
        self._score.clicked.connect(self._on_score)
        self._outdated.again_wanted.connect(self._on_score)
        self._invitation.taken.connect(self._on_invited)
        self._matrix.ident_selected.connect(self._ask_sheet)
        self._sheet.mark_wanted.connect(self._on_mark_wanted)
        self._sheet.print_wanted.connect(self._on_print_wanted)
        self._sheet.stages_wanted.connect(self._on_stages_wanted)
        self._sheet.source_wanted.connect(lambda source: show_source(self.context, source, self))
        self.context.changed.connect(self._on_changed)

    def _show(self, scored: Scored) -> None:
        self._scored = scored
        self._scope.offer(scored.year, scored.campaigns)
        self._scope.choose(scored.campaign)
        self._score.setEnabled(bool(scored.judged))
        self._show_outdated()
        self._correcting.tell(scored.corrected)
        if scored.table is None:
            self._invite(scored)
            return
        self._sheet.name_campaigns(
            {one.template: short_title(one.title) for one in scored.campaigns}
        )
        self._shown.setCurrentIndex(1)
        self._narrow()

    def _narrow(self) -> None:
        """Show the rows that are searched for; all of them while nothing is typed."""
        scored = self._scored
        if scored is None or scored.table is None:
            return
        table = narrowed(scored.table, scored.folds, self._search.text())
        self._matrix.set_table(table)
        for place, column in enumerate(table.columns):
            self._matrix.setColumnWidth(place, COLUMN_WIDTHS.get(column.key, CRITERION_WIDTH))
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
        if self._matrix.select_ident(chosen):
            self._ask_sheet(chosen)
        else:
            self._sheet.show_sheet(None)

    def _ask_sheet(self, ident: str) -> None:
        scored = self._scored
        if not ident or scored is None:
            return
        office, code = self.context.office, ident.partition(":")[2]
        self.context.ask(
            "scoring.sheet",
            lambda: office.scoring.sheet(scored.year, code, scored.campaign, scored.subject),
            self._sheet.show_sheet,
        )

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
        self._own_change = True
        self._changed_since.discard(scored.key)
        told = (
            self.tr("Đã chấm điểm {many} cán bộ.")
            if scored.subject is Subject.INDIVIDUAL
            else self.tr("Đã chấm điểm {many} đơn vị.")
        )
        self.context.tell(told.format(many=many), "success")

    def _on_print_wanted(self) -> None:
        if self._sheet.sheet is not None and self._scored is not None:
            ask_where(self, self._scored, self._sheet.sheet.subject)

    def _on_stages_wanted(self) -> None:
        if self._sheet.sheet is not None and self._scored is not None:
            subject = self._sheet.sheet.subject
            present(StagesDialog(self.context, subject, self._scored.campaign, self))

    def _on_mark_wanted(self) -> None:
        sheet, scored = self._sheet.sheet, self._scored
        if sheet is None or scored is None:
            return
        office, code = self.context.office, sheet.subject.code
        self.context.ask(
            "scoring.turns",
            lambda: office.marks.of(scored.year, code, scored.campaign, scored.subject),
            lambda turns: self._ask_mark(scored, sheet, turns),
        )

    def _ask_mark(self, scored: Scored, sheet: SubjectSheet, turns: MarkSheet) -> None:
        """Open the form where a stage may mark; else say why none may."""
        if not markable_stages(turns):
            self.context.tell(not_offered(turns), "warning")
            return
        form = MarkForm(self, sheet, turns)
        form.submitted.connect(lambda values: self._enter(form, scored, sheet, values))
        present(form)

    def _enter(self, form: MarkForm, scored: Scored, sheet: SubjectSheet, values: Values) -> None:
        mark, office, unit = given(values), self.context.office, sheet.subject
        form.set_busy(busy=True)
        self.context.command(
            self.tr("Ghi điểm"),
            lambda _progress: office.marks.enter(
                scored.year,
                NewMark(unit.code, mark.criterion, mark.points, mark.stage, reason=mark.reason),
                campaign=scored.campaign,
                subject=scored.subject,
            ),
            lambda _: self._on_entered(form, scored, unit.name),
            lambda error: self._on_refused(form, error),
        )

    def _on_entered(self, form: MarkForm, scored: Scored, unit: str) -> None:
        form.accept()
        self._own_change = True
        self._changed_since.add(scored.key)
        told = self.tr("Đã ghi điểm cho {unit}. Hãy chấm lại để tính vào tổng điểm.")
        self.context.tell(told.format(unit=unit), "success")

    def _on_refused(self, form: MarkForm, error: BaseException) -> None:
        if not form.take_failure(error):
            form.reject()
            self.context.show_failure(error)

    def _on_changed(self, changes: Changes) -> None:
        """Note what has to be scored again; what this page does itself it has noted already."""
        own, self._own_change = self._own_change, False
        scored = self._scored
        if scored is None or own or not changes & MATERIAL:
            return
        codes = ("", *(one.code for one in scored.campaigns))
        self._changed_since |= {(scored.year, code, one) for code in codes for one in KINDS}

    def _show_outdated(self) -> None:
        scored = self._scored
        known = scored is not None and scored.table is not None
        changed = scored is not None and scored.key in self._changed_since
        self._outdated.setVisible(known and changed)
