"""What can be done with units from their page: the buttons, and the dialogs that they open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu

from desktop_app.domain.intake import Kind
from desktop_app.domain.reorganisation import ACT_TITLES, ActKind
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.names import action, named
from desktop_app.views.pages.units.act_forms import ActForm
from desktop_app.views.pages.units.acts_dialog import ActsDialog
from desktop_app.views.pages.units.clusters_dialog import ClustersDialog
from desktop_app.views.pages.units.history_dialog import HistoryDialog
from desktop_app.views.pages.units.pasting import paste_list
from desktop_app.views.pages.units.unit_forms import AddForm, year_form

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from desktop_app.domain.rows import UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.page import Page
    from desktop_app.views.pages.units.unit_forms import Clusters
    from desktop_app.views.tables.row_acts import RowAct


class UnitActs:
    """The controls of a page, and what they do with the unit that is chosen there.

    Attributes:
        add: The button that adds a unit, for the page's title.
        reorganise: The button with a menu of acts, beside it.
        row: The buttons for the chosen unit, over the list of units.
    """

    def __init__(self, page: Page, chosen: Callable[[], str]) -> None:
        self._page = page
        self._chosen = chosen
        self._units: Sequence[UnitInfo] = ()
        self.add = button("units.add", _tr("&Thêm đơn vị…"), "add")
        self._edit = button("units.edit", _tr("&Cụm, số người…"), "edit")
        self._history = button("units.origin", _tr("&Nguồn gốc…"), "history")
        self.reorganise = button("units.reorganise", _tr("Sắp &xếp, sáp nhập"), "units")
        self._kinds: list[QAction] = []
        self.reorganise.setMenu(self._menu())
        self._clusters = button("units.clusters", _tr("Cụm thi đ&ua…"), "ranking")
        self._paste = button("units.paste", _tr("&Dán từ Excel…"), "import")
        self.row = QHBoxLayout()
        for one in (self._edit, self._history, self._clusters, self._paste):
            self.row.addWidget(one)
        self.row.addStretch()
        self.add.clicked.connect(self._ask_new)
        self._edit.clicked.connect(self._ask_year)
        self._history.clicked.connect(self.show_history)
        self._clusters.clicked.connect(self._show_clusters)
        self._paste.clicked.connect(lambda: paste_list(page.context, Kind.UNITS, page))

    @property
    def for_unit(self) -> tuple[RowAct, ...]:
        """What is done with the chosen unit; its history is what a double click opens."""
        return (self._history, self._edit, *self._kinds)

    def offer(self, units: Sequence[UnitInfo]) -> None:
        """Act on these units from now on."""
        self._units = units
        for one in (self._edit, self._history):
            one.setEnabled(bool(units))

    def show_history(self) -> None:
        """Show the chosen unit's history."""
        if self._chosen():
            present(HistoryDialog(self._page.context, self._chosen(), self._page))

    def _menu(self) -> QMenu:
        menu = named(QMenu(self.reorganise), "units.reorganise.menu", _tr("Sắp xếp, sáp nhập"))
        for kind in ActKind:
            act = action(menu, f"units.act-{kind.value}", f"{ACT_TITLES[kind]}…")
            act.triggered.connect(lambda _checked, kind=kind: self._ask_act(kind))
            self._kinds.append(act)
        menu.addActions(self._kinds)
        menu.addSeparator()
        listed = action(menu, "units.show-acts", _tr("Các lần sắp xếp, hoàn tác…"))
        listed.triggered.connect(self._show_acts)
        menu.addAction(listed)
        return menu

    def _ask_act(self, kind: ActKind) -> None:
        present(ActForm(self._page.context, kind, self._units, self._chosen(), self._page))

    def _show_acts(self) -> None:
        present(ActsDialog(self._page.context, self._page))

    def _show_clusters(self) -> None:
        present(ClustersDialog(self._page.context, self._page))

    def _ask_new(self) -> None:
        self._with_clusters(
            lambda clusters: present(AddForm(self._page.context, self._units, clusters, self._page))
        )

    def _ask_year(self) -> None:
        code = self._chosen()
        unit = next((one for one in self._units if one.code == code), None)
        if unit is not None:
            self._with_clusters(
                lambda clusters: present(year_form(self._page.context, unit, clusters, self._page))
            )

    def _with_clusters(self, then: Callable[[Clusters], None]) -> None:
        context = self._page.context
        office: Office = context.office
        year = context.year
        context.ask("units.clusters", lambda: office.unit_editing.clusters(year), then)


def _tr(text: str) -> str:
    return QCoreApplication.translate("unit_acts", text)
