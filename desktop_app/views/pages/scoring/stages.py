"""“Các bước chấm”: self, cross, appraisal and council side by side, whose turn it is, what next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from desktop_app.domain.set_rules import STAGE_TITLES
from desktop_app.reports.given_marks import moment, told, turn_text
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.pages.scoring.stage_forms import (
    hand_over_form,
    mark_form,
    markable_stages,
    open_stages,
    return_form,
    returnable_stages,
)
from desktop_app.views.pages.scoring.stages_table import StagesView

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.changes import Changes
    from desktop_app.domain.judged import Judged
    from desktop_app.domain.marks.rows import MarkSheet
    from desktop_app.services.office import Office
    from desktop_app.views.command_form import CommandForm
    from desktop_app.views.context import Context

NAME = "scoring.stages"
SIZE = (1080, 560)
DETAIL_HEIGHT = 110


class StagesDialog(QDialog):
    """One sheet: the stages above, who gave the chosen criterion's marks and why below."""

    def __init__(self, context: Context, one: Judged, campaign: str, parent: QWidget) -> None:
        super().__init__(parent)
        title = _tr("Các bước chấm: {name}").format(name=one.name)
        named(self, f"{NAME}-dialog", title)
        self.setWindowTitle(title)
        self._context = context
        self._office: Office = context.office
        self._one, self._year, self._campaign = one, context.year, campaign
        self._sheet: MarkSheet | None = None
        self._turn = label("", "subtitle", f"{NAME}.turn")
        self._last = label("", "hint", f"{NAME}.last")
        self._table = StagesView(f"{NAME}.table", _tr("Các bước chấm"), self)
        self._told = named(QPlainTextEdit(), f"{NAME}.told", _tr("Ai chấm, khi nào, vì sao"))
        self._enter = button(f"{NAME}.enter", _tr("&Nhập điểm…"), "edit")
        self._hand_over = button(f"{NAME}.hand-over", _tr("&Chuyển phiếu…"), "check")
        self._send_back = button(f"{NAME}.send-back", _tr("&Trả lại phiếu…"), "undo")
        self._close = button(f"{NAME}.close", _tr("Đón&g"))
        self._assemble()
        self._connect()
        self._ask()

    def _ask(self) -> None:
        office, one, year, campaign = self._office, self._one, self._year, self._campaign
        ask_while_open(
            self,
            self._context,
            NAME,
            lambda: office.marks.of(year, one.code, campaign, one.kind),
            self._show,
        )

    def _show(self, sheet: MarkSheet) -> None:
        self._sheet = sheet
        self._turn.setText(_tr("Đến lượt: {stage}").format(stage=said(turn_text(sheet.turn))))
        self._last.setText(_last_step(sheet))
        self._last.setVisible(bool(sheet.steps))
        self._enter.setEnabled(bool(markable_stages(sheet) and sheet.criteria))
        self._hand_over.setEnabled(bool(open_stages(sheet)))
        self._send_back.setEnabled(bool(returnable_stages(sheet)))
        self._table.show_sheet(sheet)
        self._tell(self._table.current_ident())

    def _tell(self, ident: str) -> None:
        line = self._table.sheet_rows.line_of(ident)
        if line is None:
            self._told.setPlainText("")
            return
        words = list(told(line)) or [_tr("Chưa ai chấm tiêu chí này.")]
        self._told.setPlainText("\n".join((f"{line.code}. {line.title}", *map(said, words))))

    @property
    def _criterion(self) -> str:
        return self._table.current_ident().partition(":")[2]

    def _open(self, form: CommandForm) -> None:
        present(form)

    def _on_enter(self) -> None:
        if self._sheet is not None:
            self._open(mark_form(self._context, self._sheet, self._criterion, self))

    def _on_hand_over(self) -> None:
        if self._sheet is not None:
            self._open(hand_over_form(self._context, self._sheet, self))

    def _on_send_back(self) -> None:
        if self._sheet is not None:
            self._open(return_form(self._context, self._sheet, self._criterion, self))

    def _on_changed(self, _changes: Changes) -> None:
        self._ask()

    def _assemble(self) -> None:
        self.resize(*SIZE)
        self._told.setReadOnly(True)
        self._told.setMaximumHeight(DETAIL_HEIGHT)
        for one in (self._enter, self._hand_over, self._send_back):
            one.setEnabled(False)
        acts = QHBoxLayout()
        for one in (self._enter, self._hand_over, self._send_back):
            acts.addWidget(one)
        acts.addStretch()
        acts.addWidget(self._close)
        column = QVBoxLayout(self)
        column.addWidget(self._turn)
        column.addWidget(self._last)
        column.addWidget(self._table, stretch=1)
        column.addWidget(self._told)
        column.addLayout(acts)

    def _connect(self) -> None:
        self._table.ident_selected.connect(self._tell)
        self._table.offer_acts(self._enter, self._hand_over, self._send_back)
        self._enter.clicked.connect(self._on_enter)
        self._hand_over.clicked.connect(self._on_hand_over)
        self._send_back.clicked.connect(self._on_send_back)
        self._close.clicked.connect(self.reject)
        self._context.changed.connect(self._on_changed)


def _last_step(sheet: MarkSheet) -> str:
    """What was done with the sheet last, by whom, when and why."""
    if not sheet.steps:
        return ""
    step = sheet.steps[-1]
    stage = STAGE_TITLES[step.stage]
    words = (
        _tr("Trả lại bước {stage}, chấm lại tiêu chí {criteria}")
        if step.criteria
        else _tr("Bước {stage} đã chuyển phiếu đi")
    )
    done = words.format(stage=f"“{stage}”", criteria=", ".join(step.criteria))
    when = f"{step.actor}, {moment(step.entered_at)}"
    return " – ".join(filter(None, (done, when, step.reason)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("scoring_stages", text)
