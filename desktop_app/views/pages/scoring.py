"""“Chấm điểm”: compute the marks, look at how each came about, enter those that people give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import Refused
from desktop_app.reports.official import short_title
from desktop_app.reports.scores import matrix_table
from desktop_app.services.marks.entering import NewMark
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.names import named
from desktop_app.views.page import Page
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.pages.returns.source_dialog import show_source
from desktop_app.views.pages.scope import ScopeChoice
from desktop_app.views.pages.scoring_mark import MarkForm, given
from desktop_app.views.pages.scoring_notice import Outdated
from desktop_app.views.pages.scoring_sheet import SheetPanel
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.rows import CampaignInfo, ScoreMatrix, SubjectSheet
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values

# What marks are computed from: once one of these changes, the sheets are out of date.
MATERIAL = Changes.UNITS | Changes.CAMPAIGNS | Changes.RETURNS | Changes.FUNDS | Changes.SCORES
SPLIT = (320, 280)
# Number, unit, then a criterion each, so that a whole set fits the window.
COLUMN_WIDTHS = (46, 258)
CRITERION_WIDTH = 66


@dataclass(frozen=True, slots=True)
class Scored:
    """What there is to show; `matrix` None, with the reason, where nothing was scored."""

    year: int
    campaign: str
    campaigns: tuple[CampaignInfo, ...]
    units: int
    matrix: ScoreMatrix | None
    reason: str = ""


def look_up(office: Office, year: int, campaign: str) -> Scored:
    """The marks of a year or of a campaign; of the year where there is no such campaign."""
    campaigns = office.campaigns.all(year)
    code = campaign if any(one.code == campaign for one in campaigns) else ""
    units = len(office.units.all(year))
    try:
        return Scored(year, code, campaigns, units, office.scoring.matrix(year, code))
    except Refused as refusal:
        return Scored(year, code, campaigns, units, None, str(refusal))


class ScoringPage(Page):
    """The matrix of marks, and under it the sheet of the chosen unit with its explanations.

    A record is revealed by a unit's "unit:CODE", within a campaign "unit:CODE@CAMPAIGN".
    """

    def __init__(self, context: Context) -> None:
        title = self.tr("Chấm điểm")
        super().__init__(context, "scoring", title)
        self._scope = ScopeChoice("scoring.scope", self.tr("Bộ tiêu chí"))
        self._score = button("scoring.score", title, "scoring", primary=True)
        self._matrix = TableView("scoring.matrix", self.tr("Bảng điểm các đơn vị"), self)
        self._sheet = SheetPanel()
        self._invitation = Invitation("scoring.empty", self.tr("Chưa chấm điểm"))
        self._outdated = Outdated()
        self._shown = QStackedWidget()
        self._changed_since: set[tuple[int, str]] = set()
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
        self._ask(campaign)

    def _ask(self, campaign: str) -> None:
        office, year = self.context.office, self.context.year
        self.context.ask("scoring.matrix", lambda: look_up(office, year, campaign), self._show)

    def _lay_out(self) -> None:
        self.add_action(self._score)
        split = named(QSplitter(Qt.Orientation.Vertical), "scoring.split", self.tr("Hai phần"))
        split.setChildrenCollapsible(False)
        split.addWidget(self._matrix)
        split.addWidget(self._sheet)
        split.setSizes(SPLIT)
        for one in (QWidget(), split, self._invitation):
            self._shown.addWidget(one)
        self.body.addWidget(self._scope)
        self.body.addWidget(self._outdated)
        self.body.addWidget(self._shown, stretch=1)

    def _connect(self) -> None:
        self._scope.chosen.connect(self._ask)
        self._score.clicked.connect(self._on_score)
        self._outdated.again_wanted.connect(self._on_score)
        self._invitation.taken.connect(self._on_invited)
        self._matrix.ident_selected.connect(self._ask_sheet)
        self._sheet.mark_wanted.connect(self._on_mark_wanted)
        self._sheet.source_wanted.connect(lambda source: show_source(self.context, source, self))
        self.context.changed.connect(self._on_changed)

    def _show(self, scored: Scored) -> None:
        self._scored = scored
        self._scope.offer(scored.year, scored.campaigns)
        self._scope.choose(scored.campaign)
        self._score.setEnabled(bool(scored.units))
        self._show_outdated()
        if scored.matrix is None:
            self._invite(scored)
            return
        self._sheet.name_campaigns(
            {one.template: short_title(one.title) for one in scored.campaigns}
        )
        self._matrix.set_table(matrix_table(scored.matrix))
        self._set_widths()
        self._shown.setCurrentIndex(1)
        self._select(scored.matrix)

    def _set_widths(self) -> None:
        for column in range(self._matrix.model().columnCount()):
            narrow = column >= len(COLUMN_WIDTHS)
            width = CRITERION_WIDTH if narrow else COLUMN_WIDTHS[column]
            self._matrix.setColumnWidth(column, width)

    def _invite(self, scored: Scored) -> None:
        self._shown.setCurrentWidget(self._invitation)
        if scored.units:
            self._invitation.invite(scored.reason, self.tr("Chấm điểm ngay"))
            return
        sentence = self.tr("Năm {year} chưa có danh sách đơn vị nên chưa có ai để chấm điểm.")
        self._invitation.invite(sentence.format(year=scored.year), self.tr("Tới trang đơn vị"))

    def _on_invited(self) -> None:
        if self._scored is not None and self._scored.units:
            self._on_score()
        else:
            self.context.go_to("units")

    def _select(self, matrix: ScoreMatrix) -> None:
        """The unit that was asked for, else the one that was chosen, else the first."""
        wanted, self._wanted = self._wanted, ""
        first = f"unit:{matrix.rows[0][0].code}" if matrix.rows else ""
        chosen = wanted or self._matrix.current_ident() or first
        if self._matrix.select_ident(chosen):
            self._ask_sheet(chosen)
        else:
            self._sheet.show_sheet(None)

    def _ask_sheet(self, ident: str) -> None:
        scored = self._scored
        if not ident or scored is None:
            return
        office, code = self.context.office, ident.removeprefix("unit:")
        self.context.ask(
            "scoring.sheet",
            lambda: office.scoring.sheet(scored.year, code, scored.campaign),
            self._sheet.show_sheet,
        )

    def _on_score(self) -> None:
        scored = self._scored
        if scored is None or not self._score.isEnabled():
            return
        self._score.setEnabled(False)
        office = self.context.office
        operation = self.context.command(
            self.tr("Chấm điểm"),
            lambda progress: office.scoring.score(scored.year, scored.campaign, progress),
            lambda units: self._on_scored(scored, units),
        )
        operation.finished.connect(lambda: self._score.setEnabled(True))

    def _on_scored(self, scored: Scored, units: int) -> None:
        self._own_change = True
        self._changed_since.discard((scored.year, scored.campaign))
        self.context.tell(self.tr("Đã chấm điểm {units} đơn vị.").format(units=units), "success")

    def _on_mark_wanted(self) -> None:
        sheet, scored = self._sheet.sheet, self._scored
        if sheet is None or scored is None:
            return
        form = MarkForm(self, sheet)
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
            ),
            lambda _: self._on_entered(form, scored, unit.name),
            lambda error: self._on_refused(form, error),
        )

    def _on_entered(self, form: MarkForm, scored: Scored, unit: str) -> None:
        form.accept()
        self._own_change = True
        self._changed_since.add((scored.year, scored.campaign))
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
        self._changed_since |= {(scored.year, code) for code in codes}

    def _show_outdated(self) -> None:
        scored = self._scored
        known = scored is not None and scored.matrix is not None
        changed = scored is not None and (scored.year, scored.campaign) in self._changed_since
        self._outdated.setVisible(known and changed)
