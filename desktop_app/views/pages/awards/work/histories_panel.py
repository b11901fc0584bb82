"""“Lịch sử”: a person or a unit searched, and everything of theirs, year by year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.awards.histories import AwardHistory
from desktop_app.domain.criteria import Subject
from desktop_app.reports.award_history import history_table, history_told
from desktop_app.reports.award_rules import SUBJECTS
from desktop_app.views.controls import button, label
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named
from desktop_app.views.pages.awards.chooser import Chooser, remembered_choices
from desktop_app.views.pages.awards.discipline_form import Subjects
from desktop_app.views.pages.awards.panel import AwardsPanel
from desktop_app.views.pages.awards.parts import split
from desktop_app.views.saving import Outgoing, ask_where, documents
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

WIDTHS = (340, 700)
GAP = 6


class HistoriesPanel(AwardsPanel):
    """A click on somebody, or Enter in the line to search in, shows the history."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "histories", _tr("Lịch sử"))
        self._office: Office = context.office
        self._subjects: Subjects | None = None
        self._history: AwardHistory | None = None
        whom = [(text, one.value) for one, text in SUBJECTS.items()]
        self._of = named(choice_editor(whom), f"{self.name}.of", _tr("Lịch sử của"))
        self._chooser = Chooser(f"{self.name}.subject", is_tall=True)
        named(self._chooser, f"{self.name}.subject", _tr("Cán bộ, đơn vị"))
        self._who = label("", "subtitle", f"{self.name}.who")
        self._table = TableView(f"{self.name}.table", _tr("Quá trình thi đua, khen thưởng"))
        self._excel = button(f"{self.name}.excel", _tr("Xuất &Excel…"), "export")
        self._pdf = button(f"{self.name}.pdf", _tr("Xuất &PDF…"), "export")
        shown = split(
            f"{self.name}.split",
            _tr("Danh sách và quá trình"),
            (self._left(), self._right()),
            WIDTHS,
            upright=False,
        )
        self.assemble((), (shown,))
        self.told.hide()
        self._connect()
        self._say_nobody()

    def refresh(self) -> None:
        """Ask for everybody, and for the shown history anew."""
        office = self._office
        self.context.ask("awards.history-everybody", lambda: _everybody(office), self._offer)
        shown = self._history
        if shown is not None:
            self._ask(shown.subject, shown.code)

    def _left(self) -> QWidget:
        held = QWidget()
        row, column = QHBoxLayout(), QVBoxLayout(held)
        column.setContentsMargins(0, 0, GAP, 0)
        title = label(_tr("Lịch sử của"))
        title.setBuddy(self._of)
        row.addWidget(title)
        row.addWidget(self._of, stretch=1)
        column.addLayout(row)
        column.addWidget(self._chooser, stretch=1)
        return held

    def _right(self) -> QWidget:
        held = QWidget()
        row, column = QHBoxLayout(), QVBoxLayout(held)
        column.setContentsMargins(GAP, 0, 0, 0)
        self._said = label("", "hint", f"{self.name}.said")
        row.addWidget(self._who, stretch=1)
        row.addWidget(self._excel)
        row.addWidget(self._pdf)
        column.addLayout(row)
        column.addWidget(self._said)
        column.addWidget(self._table, stretch=1)
        return held

    def _connect(self) -> None:
        self._of.activated.connect(lambda _index: self._offer(self._subjects))
        self._chooser.activated.connect(self._ask_chosen)
        self._chooser.clicked.connect(self._ask_chosen)
        self._excel.clicked.connect(lambda: self._save(".xlsx"))
        self._pdf.clicked.connect(lambda: self._save(".pdf"))

    def _say_nobody(self) -> None:
        self._who.setText(_tr("Chưa chọn ai"))
        self._said.setText(
            _tr("Tìm cán bộ hoặc đơn vị ở bên trái, không cần gõ dấu, rồi bấm vào tên.")
        )
        nothing = history_table(AwardHistory(Subject.INDIVIDUAL, "", "", ()))
        self._table.set_table(replace(nothing, empty_text=self._who.text()))
        for one in (self._excel, self._pdf):
            one.setEnabled(False)

    def _offer(self, subjects: Subjects | None) -> None:
        self._subjects = subjects
        if subjects is not None:
            self._chooser.offer(subjects.of(str(self._of.currentData())))

    def _ask_chosen(self) -> None:
        code = self._chooser.value()
        if code:
            self._ask(Subject(str(self._of.currentData())), code)

    def _ask(self, of: Subject, code: str) -> None:
        histories = self._office.award_histories
        find = histories.person if of is Subject.INDIVIDUAL else histories.unit
        self.context.ask("awards.history", lambda: find(code), self._show)

    def _show(self, history: AwardHistory) -> None:
        self._history = history
        self._who.setText(f"{history.name} ({history.code})")
        self._said.setText(history_told(history))
        self._table.set_table(history_table(history))
        for one in (self._excel, self._pdf):
            one.setEnabled(True)

    def _save(self, ending: str) -> None:
        history = self._history
        if history is None:
            return
        name = _tr("Lịch sử khen thưởng {name}").format(name=history.name)
        histories, told = self._office.award_histories, _tr("Đã xuất tệp “{path}”.")
        outgoing = Outgoing(
            self,
            self.context,
            f"{self.name}.save",
            _tr("Lưu thành tệp"),
            _tr("Xuất tệp"),
            lambda path, _progress: histories.export(history, path),
            lambda saved: self.context.tell(told.format(path=saved), "success"),
        )
        ask_where(outgoing, documents() / f"{name}{ending}")


def _everybody(office: Office) -> Subjects:
    """Also those who left, and units that are no more: their histories stay."""
    return Subjects(
        remembered_choices(office.award_histories.everybody(Subject.INDIVIDUAL)),
        remembered_choices(office.award_histories.everybody(Subject.COLLECTIVE)),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("histories_panel", text)
