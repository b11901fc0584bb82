"""Which statistical form is shown, and the way to its figures and its layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.pages.reports.statistics.figures_dialog import FiguresDialog
from desktop_app.views.pages.reports.titled_list import TitledList
from desktop_app.views.pages.reports.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.statistics.forms import KeptForm
    from desktop_app.views.context import Context


class StatisticChoice(QWidget):
    """One form or all (`reports.form`), with a button to its figures (`reports.figures`).

    Signals:
        chosen: the user chose another.
    """

    chosen = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._year = 0
        self._forms: Sequence[KeptForm] = ()
        self._list = TitledList("reports.form", tr("Biểu"), ())
        self._figures = button("reports.figures", tr("Số liệu, cách lập biểu…"), "edit")
        self._list.chosen.connect(self.chosen)
        self._figures.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._list)
        row.addWidget(self._figures)

    @property
    def code(self) -> str:
        """The chosen form's code, "" for all."""
        return str(self._list.value or "")

    def offer(self, year: int, forms: Sequence[KeptForm]) -> None:
        """Let the forms of a year be chosen."""
        self._year, self._forms = year, forms
        named = tuple((one.form.code, one.form.code) for one in forms)
        self._list.offer(((tr("Mọi biểu có số liệu"), ""), *named))

    def choose(self, code: object) -> None:
        """Choose a form without saying so."""
        self._list.choose(code)

    def _open(self) -> None:
        """Show the figures of the chosen form, or of the first."""
        if self._forms:
            code = self.code or self._forms[0].form.code
            present(FiguresDialog(self._context, self._year, code, self))
