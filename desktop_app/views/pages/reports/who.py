"""Whose paper it is: a button that says who, and a dialog in which somebody is found by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.criteria import Subject
from desktop_app.views.controls import button, tool_button
from desktop_app.views.dialogs import present
from desktop_app.views.form import Field, FormDialog
from desktop_app.views.pages.awards.chooser import Chooser, person_choices, unit_choices
from desktop_app.views.pages.reports.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.rows import UnitInfo
    from desktop_app.views.context import Context
    from desktop_app.views.pages.awards.chooser import Choice


class WhoChoice(QWidget):
    """One unit or person, or all (`reports.who`, `reports.who-all`).

    Signals:
        chosen: the user chose another, or all.
    """

    chosen = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._of = Subject.COLLECTIVE
        self._units: Sequence[UnitInfo] = ()
        self._code = self._name = ""
        self._may_be_all = True
        self._button = button("reports.who", tr("Của tất cả…"))
        self._all = tool_button("reports.who-all", tr("Của tất cả"), "close")
        self._button.clicked.connect(self._ask)
        self._all.clicked.connect(lambda: self._take("", ""))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        row.addWidget(self._all)
        self._say()

    @property
    def code(self) -> str:
        """The chosen one's code, "" for all."""
        return self._code

    @property
    def name(self) -> str:
        """The chosen one's name, "" for all."""
        return self._name

    def offer(self, of: Subject, units: Sequence[UnitInfo], *, may_be_all: bool) -> None:
        """Let units or people be chosen; somebody of the other kind is let go of."""
        if of is not self._of:
            self._code = self._name = ""
        self._of, self._units, self._may_be_all = of, units, may_be_all
        self._say()

    def choose(self, code: str, name: str) -> None:
        """Choose somebody without saying so."""
        self._code, self._name = code, name
        self._say()

    def _ask(self) -> None:
        if self._of is Subject.COLLECTIVE:
            self._open(unit_choices(self._units))
            return
        office, year = self._context.office, self._context.year
        self._context.ask(
            "reports.people", lambda: person_choices(office.units.people(year=year)), self._open
        )

    def _open(self, choices: Sequence[Choice]) -> None:
        chooser = Chooser("reports.chosen", choices, is_tall=True)
        title = tr("Chọn cán bộ") if self._of is Subject.INDIVIDUAL else tr("Chọn đơn vị")
        form = FormDialog(
            self, "reports.choose", title, (Field("who", title, chooser, required=True),)
        )
        form.set_action(tr("Chọn"))
        form.submitted.connect(lambda _values: self._take_from(form, chooser))
        chooser.choose(self._code)
        present(form)

    def _take_from(self, form: FormDialog, chooser: Chooser) -> None:
        found = chooser.chosen()
        form.accept()
        if found is not None:
            self._take(found.code, found.name)

    def _take(self, code: str, name: str) -> None:
        self.choose(code, name)
        self.chosen.emit()

    def _say(self) -> None:
        nobody = tr("Của tất cả…") if self._may_be_all else tr("Chọn…")
        self._button.setText(self._name or nobody)
        self._button.setAccessibleName(tr("Của ai: {name}").format(name=self._button.text()))
        self._all.setVisible(bool(self._code) and self._may_be_all)
