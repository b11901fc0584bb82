"""The figures of a statistical form: what each counts, and what the office writes over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QVBoxLayout

from desktop_app.reports.statistics import (
    cell_of,
    correction_told,
    figures_table,
    form_told,
    records_table,
)
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present, present_and_ask
from desktop_app.views.failure import show_failure
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.reports.statistics.figure_forms import (
    correct_form,
    reset_form,
    send_form,
)
from desktop_app.views.pages.reports.statistics.layout_form import layout_form
from desktop_app.views.pages.reports.statistics.look import Known, look_up
from desktop_app.views.pages.reports.statistics.records_dialog import RecordsDialog
from desktop_app.views.pages.reports.words import tr
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.statistics.counting import Figure
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "reports.figures"
SIZE = (1100, 600)
PROBLEMS_SHOWN = 3


class FiguresDialog(QDialog):
    """One form of a year; each act is done at once, and the figures are asked for anew."""

    def __init__(self, context: Context, year: int, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        title = tr("Biểu {code} năm {year}").format(code=code, year=year)
        named(self, f"{NAME}-dialog", title)
        self.setWindowTitle(title)
        self._context = context
        self._office: Office = context.office
        self._year, self._code = year, code
        self._known: Known | None = None
        self._told = label("", "hint", f"{NAME}.told")
        self._problems = label("", "warning", f"{NAME}.problems")
        self._cell = label("", "hint", f"{NAME}.cell")
        self._table = TableView(f"{NAME}.table", tr("Số liệu của biểu"), self)
        self._records = button(f"{NAME}.records", tr("&Bản ghi được đếm…"), "search", primary=True)
        self._correct = button(f"{NAME}.correct", tr("&Ghi số khác…"), "edit")
        self._uncorrect = button(f"{NAME}.uncorrect", tr("&Trở lại số đếm được"), "undo")
        self._layout = button(f"{NAME}.layout", tr("&Sửa cách lập biểu…"), "edit")
        self._reset = button(f"{NAME}.reset", tr("Bỏ cách lập &riêng…"), "remove")
        self._send = button(f"{NAME}.send", tr("Ghi đã &gửi…"), "check")
        self._close = button(f"{NAME}.close", tr("Đón&g"))
        self._assemble()
        self._connect()
        self._ask()

    def _ask(self) -> None:
        office, year, code = self._office, self._year, self._code
        ask_while_open(self, self._context, NAME, lambda: look_up(office, year, code), self._show)

    def _show(self, known: Known) -> None:
        self._known = known
        self._told.setText(said(form_told(known.form.kept, self._year, known.sent_on)))
        told = _problems_told([said(one.message) for one in known.form.problems])
        self._problems.setText(told)
        self._problems.setVisible(bool(told))
        self._table.set_table(figures_table(known.form.filled))
        self._enable()

    def _figure(self) -> Figure | None:
        """The figure of the cell that is current."""
        columns, at = self._table.rows.table.columns, self._table.currentIndex().column()
        if self._known is None or not 0 <= at < len(columns):
            return None
        place = cell_of(self._table.current_ident(), columns[at].key)
        return self._known.form.cell(*place) if place else None

    def _enable(self) -> None:
        figure = self._figure()
        self._cell.setText(_cell_told(figure))
        self._records.setEnabled(bool(figure and figure.records))
        self._correct.setEnabled(figure is not None)
        self._uncorrect.setEnabled(bool(figure and figure.correction))
        self._layout.setEnabled(self._known is not None)
        self._reset.setVisible(bool(self._known and self._known.form.kept.is_own))

    def _show_records(self) -> None:
        figure = self._figure()
        if self._known is None or figure is None or not figure.records:
            return
        records = self._known.form.records(figure.line, figure.column)
        title = self._place_told(figure)
        present(RecordsDialog(self._context, records_table(title, records), self))

    def _place_told(self, figure: Figure) -> str:
        """“Tổng số phong trào thi đua – Từ 3 năm trở lên”."""
        if self._known is None:
            return ""
        form = self._known.form.filled.form
        named_so = {one.code: one.label for one in form.columns}
        lines = {one.code: one.label for one in form.lines}
        return f"{lines[figure.line]} – {named_so[figure.column]}"

    def _ask_figure(self) -> None:
        figure = self._figure()
        if figure is not None:
            where = (self._year, self._code, self._place_told(figure))
            form = correct_form(self._context, where, figure, self)
            present_and_ask(form, self._ask)

    def _drop(self) -> None:
        figure, statistics = self._figure(), self._office.statistics
        year, code = self._year, self._code
        if figure is None or figure.correction is None:
            return
        line, column = figure.line, figure.column
        self._context.command(
            tr("Trở lại số đếm được"),
            lambda _progress: statistics.uncorrect(year, code, line, column),
            lambda _done: self._ask(),
            lambda error: show_failure(self, error),
        )

    def _ask_layout(self) -> None:
        if self._known is not None:
            form = layout_form(
                self._context, self._known.form.kept, self._known.values, self._year, self
            )
            present_and_ask(form, self._ask)

    def _ask_reset(self) -> None:
        if self._known is not None and self._known.form.kept.is_own:
            present_and_ask(reset_form(self._context, self._known.form.kept, self), self._ask)

    def _ask_sent(self) -> None:
        if self._known is not None:
            form = send_form(self._context, self._year, self._known.sent_on, self)
            present_and_ask(form, self._ask)

    def _assemble(self) -> None:
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setSortingEnabled(False)
        for one in (self._told, self._problems, self._cell):
            one.setWordWrap(True)
        acts = QHBoxLayout()
        for made in (self._records, self._correct, self._uncorrect):
            acts.addWidget(made)
        acts.addStretch()
        others = QHBoxLayout()
        for made in (self._layout, self._reset, self._send):
            others.addWidget(made)
        others.addStretch()
        others.addWidget(self._close)
        column = QVBoxLayout(self)
        column.addWidget(self._told)
        column.addWidget(self._table, stretch=1)
        column.addWidget(self._cell)
        column.addWidget(self._problems)
        column.addLayout(acts)
        column.addLayout(others)
        self.resize(*SIZE)

    def _connect(self) -> None:
        self._table.selectionModel().currentChanged.connect(lambda _now, _before: self._enable())
        self._table.ident_activated.connect(lambda _ident: self._show_records())
        self._table.offer_acts(self._records, self._correct, self._uncorrect)
        self._records.clicked.connect(self._show_records)
        self._correct.clicked.connect(self._ask_figure)
        self._uncorrect.clicked.connect(self._drop)
        self._layout.clicked.connect(self._ask_layout)
        self._reset.clicked.connect(self._ask_reset)
        self._send.clicked.connect(self._ask_sent)
        self._close.clicked.connect(self.accept)


def _problems_told(sentences: Sequence[str]) -> str:
    """The first sentences, and how many more there are."""
    more = len(sentences) - PROBLEMS_SHOWN
    shown = list(sentences[:PROBLEMS_SHOWN])
    if more > 0:
        shown.append(tr("Còn {count} chỗ khác chưa khớp.").format(count=more))
    return "\n".join(shown)


def _cell_told(figure: Figure | None) -> str:
    """What is behind the current cell."""
    if figure is None:
        return tr("Chọn một ô số để xem bản ghi được đếm hoặc ghi số khác.")
    if figure.correction is not None:
        return said(correction_told(figure))
    if figure.computed is None:
        return tr("Ô này do cơ quan tự ghi.")
    return tr("Đếm từ {count} bản ghi.").format(count=len(figure.records))
