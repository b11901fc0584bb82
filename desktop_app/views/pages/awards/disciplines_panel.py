"""“Kỷ luật, thanh tra”: what bars titles, with its days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout

from desktop_app.reports.award_records import measures_line, measures_table
from desktop_app.views.command_form import Act, CommandForm, reason_form
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.form import Field
from desktop_app.views.names import named
from desktop_app.views.pages.awards.chooser import person_choices, unit_choices
from desktop_app.views.pages.awards.discipline_form import (
    Subjects,
    check_days,
    discipline_form,
)
from desktop_app.views.pages.awards.panel import AwardsPanel
from desktop_app.views.pages.awards.typed import day_line, day_of
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.awards.measures import Measure
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context


@dataclass(frozen=True, slots=True)
class Known:
    """The measures; `year` 0: of all years."""

    measures: tuple[Measure, ...] = ()
    year: int = 0


def look_up(office: Office, year: int) -> Known:
    """The measures that run on a day of the year, or all."""
    return Known(office.disciplines.all(year or None), year)


def look_up_subjects(office: Office, year: int) -> Subjects:
    """Whom a record can be about, ready to be searched."""
    return Subjects(person_choices(office.units.people()), unit_choices(office.units.all(year)))


class DisciplinesPanel(AwardsPanel):
    """A double click on a record says when it ended."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "disciplines", _tr("Kỷ luật, thanh tra"))
        self._office: Office = context.office
        self._known = Known()
        self._table = TableView(f"{self.name}.table", _tr("Kỷ luật, thanh tra, khiếu nại"))
        self._add = button(f"{self.name}.add", _tr("&Ghi kỷ luật, thanh tra…"), "add")
        self._end = button(f"{self.name}.end", _tr("Ghi ngày &kết thúc…"), "calendar")
        self._withdraw = button(f"{self.name}.withdraw", _tr("&Bỏ bản ghi…"), "remove")
        every = QCheckBox(_tr("Mọi năm"))
        self._every = named(every, f"{self.name}.every", _tr("Hiện mọi năm"))
        self.assemble((self._add, self._end, self._withdraw), (self._table,))
        self._add_choice()
        self._connect()

    def refresh(self) -> None:
        """Ask for the measures of the year, or of all years."""
        office, year = self._office, 0 if self._every.isChecked() else self.context.year
        self.context.ask("awards.disciplines", lambda: look_up(office, year), self._show)

    def _add_choice(self) -> None:
        column = self.layout()
        row = column.itemAt(0).layout() if isinstance(column, QVBoxLayout) else None
        if isinstance(row, QHBoxLayout):
            row.addWidget(self._every)

    def _connect(self) -> None:
        self._every.toggled.connect(lambda _on: self.refresh())
        self._table.ident_selected.connect(lambda _ident: self._enable())
        self._table.offer_acts(self._end, self._withdraw)
        self._add.clicked.connect(self._ask_subjects)
        self._end.clicked.connect(self._open_ending)
        self._withdraw.clicked.connect(self._open_withdrawing)

    def _show(self, known: Known) -> None:
        self._known = known
        self.told.setText(measures_line(known.measures, known.year))
        self._table.set_table(measures_table(known.measures))
        self._enable()

    def _enable(self) -> None:
        for one in (self._end, self._withdraw):
            one.setEnabled(self._chosen() is not None)

    def _chosen(self) -> Measure | None:
        ident = self._table.current_ident()
        return next((one for one in self._known.measures if f"measure:{one.id}" == ident), None)

    def _ask_subjects(self) -> None:
        office, year = self._office, self.context.year
        self.context.ask(
            "awards.discipline-subjects",
            lambda: look_up_subjects(office, year),
            lambda found: present(discipline_form(self.context, found, self)),
        )

    def _open_ending(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Ghi ngày kết thúc"),
            lambda values: office.disciplines.end(
                chosen.id, day_of(values, "to_on"), version=chosen.version
            ),
            _tr("Đã ghi ngày kết thúc."),
        )
        field = Field("to_on", _tr("Ngày cuối cùng"), day_line(chosen.to_on), required=True)
        name = f"{self.name}.end-dialog"
        title = f"{act.text} – {chosen.name}"
        form = CommandForm(self.context, name, title, (field,), act, parent=self, check=check_days)
        present(form)

    def _open_withdrawing(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Bỏ bản ghi"),
            lambda values: office.disciplines.withdraw(chosen.id, str(values["reason"])),
            _tr("Đã bỏ bản ghi; bản ghi này không còn được xét."),
        )
        name = f"{self.name}.withdraw-dialog"
        present(reason_form(self.context, name, act, _tr("Lý do bỏ"), self))


def _tr(text: str) -> str:
    return QCoreApplication.translate("disciplines_panel", text)
