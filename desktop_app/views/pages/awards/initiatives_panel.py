"""“Sáng kiến”: the year's recognised initiatives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.award_records import initiatives_line, initiatives_table
from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.pages.awards.chooser import person_choices
from desktop_app.views.pages.awards.initiative_form import initiative_form
from desktop_app.views.pages.awards.panel import AwardsPanel
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.awards.initiatives import InitiativeInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context


@dataclass(frozen=True, slots=True)
class Known:
    """A year's initiatives, and whether they may still be changed."""

    initiatives: tuple[InitiativeInfo, ...] = ()
    year: int = 0
    is_closed: bool = True


def look_up(office: Office, year: int) -> Known:
    """The initiatives of a year."""
    return Known(office.initiatives.all(year), year, office.years_book.is_closed(year))


class InitiativesPanel(AwardsPanel):
    """A double click on an initiative changes it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "initiatives", _tr("Sáng kiến"))
        self._office: Office = context.office
        self._known = Known()
        self._table = TableView(f"{self.name}.table", _tr("Sáng kiến được công nhận"))
        self._add = button(f"{self.name}.add", _tr("&Ghi sáng kiến…"), "add")
        self._change = button(f"{self.name}.change", _tr("&Sửa sáng kiến…"), "edit")
        self._withdraw = button(f"{self.name}.withdraw", _tr("&Bỏ sáng kiến…"), "remove")
        self.assemble((self._add, self._change, self._withdraw), (self._table,))
        self._connect()

    def refresh(self) -> None:
        """Ask for the initiatives of the year."""
        office, year = self._office, self.context.year
        self.context.ask("awards.initiatives", lambda: look_up(office, year), self._show)

    def _connect(self) -> None:
        self._table.ident_selected.connect(lambda _ident: self._enable())
        self._table.offer_acts(self._change, self._withdraw)
        self._add.clicked.connect(lambda: self._ask_people(is_new=True))
        self._change.clicked.connect(lambda: self._ask_people(is_new=False))
        self._withdraw.clicked.connect(self._open_withdrawing)

    def _show(self, known: Known) -> None:
        self._known = known
        self.told.setText(initiatives_line(known.initiatives))
        self._table.set_table(initiatives_table(known.initiatives, known.year))
        self._enable()

    def _enable(self) -> None:
        self._add.setEnabled(not self._known.is_closed)
        for one in (self._change, self._withdraw):
            one.setEnabled(not self._known.is_closed and self._chosen() is not None)

    def _chosen(self) -> InitiativeInfo | None:
        ident, every = self._table.current_ident(), self._known.initiatives
        return next((one for one in every if f"initiative:{one.id}" == ident), None)

    def _ask_people(self, *, is_new: bool) -> None:
        office, old = self._office, None if is_new else self._chosen()
        if self._known.is_closed or (old is None and not is_new):
            return
        self.context.ask(
            "awards.initiative-people",
            lambda: person_choices(office.units.people()),
            lambda people: present(initiative_form(self.context, people, old, self)),
        )

    def _open_withdrawing(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Bỏ sáng kiến"),
            lambda values: office.initiatives.withdraw(chosen.id, str(values["reason"])),
            _tr("Đã bỏ sáng kiến; sáng kiến này không còn được xét."),
        )
        name = f"{self.name}.withdraw-dialog"
        present(reason_form(self.context, name, act, _tr("Lý do bỏ"), self))


def _tr(text: str) -> str:
    return QCoreApplication.translate("initiatives_panel", text)
