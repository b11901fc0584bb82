"""“Đơn vị và nhân sự”: the year's units, their people, how units came to be what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.reports.units import people_table
from desktop_app.views.controls import button, label
from desktop_app.views.names import action, named
from desktop_app.views.page import Page
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.pages.returns.source_dialog import show_source
from desktop_app.views.pages.units.acting import UnitActs
from desktop_app.views.pages.units.look import Listed, look_up
from desktop_app.views.pages.units.people_panel import PeoplePanel
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.row_acts import row_act
from desktop_app.views.theme import icon

if TYPE_CHECKING:
    from desktop_app.domain.rows import Origin
    from desktop_app.reports.report import Table
    from desktop_app.views.context import Context

UNIT = "unit:"
PERSON, PEOPLE = "person", "people"
SPLIT = (715, 315)
SEARCH_WIDTH = 220


class UnitsPage(Page):
    """The unit that is chosen on the left shows its people on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "units", self.tr("Đơn vị và nhân sự"))
        self._units = TableView("units.table", self.tr("Đơn vị trong năm"), self)
        self._people = TableView("units.people", self.tr("Danh sách cán bộ"), self)
        self._whose = label("", "subtitle", "units.whose")
        self._search = named(QLineEdit(), "units.search", self.tr("Tìm người theo họ tên, mã"))
        self._everyone = named(
            QCheckBox(self.tr("Mọi đơn vị")), "units.everyone", self.tr("Tìm trong mọi đơn vị")
        )
        self._ended = named(
            QCheckBox(self.tr("Cả đơn vị đã thôi")),
            "units.ended",
            self.tr("Hiện cả đơn vị đã sáp nhập, giải thể"),
        )
        self._invitation = Invitation("units.empty", self.tr("Chưa có đơn vị"))
        self._shown = QStackedWidget()
        self._people_panel = PeoplePanel(context)
        self._tabs = named(QTabWidget(), "units.tabs", self.tr("Đơn vị, nhân sự"))
        self._names: dict[str, str] = {}
        self._wanted = ""
        self._acts = UnitActs(self, self._chosen_unit)
        self._add_actions()
        self._assemble_body()
        self._connect()

    def refresh(self) -> None:
        """Ask for the year's units; people follow."""
        self._people_panel.refresh()
        office, year, ended = self.context.office, self.context.year, self._ended.isChecked()
        self.context.ask(
            "units.table",
            lambda: look_up(office, year, ended=ended),
            self._show_units,
        )

    def reveal(self, ident: str) -> None:
        """Choose a unit, "unit:CODE"; where the units are still asked for, once they are here.

        "person:CODE" shows a person's details over the list of people, "people" that list.
        """
        subject, _, code = ident.partition(":")
        if subject in {PERSON, PEOPLE}:
            self._tabs.setCurrentWidget(self._people_panel)
            if code:
                self._people_panel.reveal(code)
            return
        self._tabs.setCurrentIndex(0)
        # What was revealed is what the keys mean from now on: arrows, Ctrl+F.
        self._units.setFocus()
        if not self._units.select_ident(ident):
            self._wanted = ident

    def _show_units(self, found: Listed) -> None:
        units = found.units
        self._names = {f"{UNIT}{one.code}": one.name for one in (*units, *found.over)}
        self._acts.offer(units)
        self._units.set_table(found.table)
        for key, hidden in found.hidden.items():
            _hide(self._units, key, hidden=hidden)
        self._shown.setCurrentIndex(1 if units else 2)
        self._invitation.invite(
            self.tr(
                "Năm {year} chưa có đơn vị nào. Hãy nhập danh sách đơn vị trước; danh sách cán bộ, "
                "báo cáo và chấm điểm đều dựa vào đó."
            ).format(year=self.context.year),
            self.tr("Nhập danh sách đơn vị…"),
        )
        first = next(iter(self._names), "")
        chosen = self._wanted or self._units.current_ident() or first
        self._wanted = ""
        self._units.select_ident(chosen)
        self._ask_people()

    def _ask_people(self) -> None:
        office = self.context.office
        ident = "" if self._everyone.isChecked() else self._units.current_ident()
        code, search, year = (
            ident.removeprefix(UNIT),
            self._search.text().strip(),
            self.context.year,
        )
        self.context.ask(
            "units.people",
            lambda: people_table(office.units.people(code, search, year)),
            lambda people: self._show_people(ident, people),
        )

    def _show_people(self, ident: str, people: Table) -> None:
        name = self._names.get(ident, self.tr("Mọi đơn vị"))
        said = self.tr("{unit}: {count} người").format(unit=name, count=len(people.rows))
        self._whose.setText(said)
        self._whose.setToolTip(said)
        self._people.set_table(people)
        _hide(self._people, "unit", hidden=bool(ident))

    def _ask_headcount(self) -> None:
        """The cell of the list of units that says how many people the current unit has."""
        ident = self._units.current_ident()
        if not ident:
            return
        office, year, code = self.context.office, self.context.year, ident.removeprefix(UNIT)
        self.context.ask(
            "units.headcount",
            lambda: office.originals.headcount(year, code),
            self._show_headcount,
        )

    def _show_headcount(self, origin: Origin | None) -> None:
        if origin is None:
            told = self.tr("Tổng số người của đơn vị này không lấy từ tệp danh sách đơn vị nào.")
            self.context.tell(told)
        else:
            show_source(self.context, origin, self)

    def _add_actions(self) -> None:
        staff = button("units.import-people", self.tr("Nhập danh sách cán bộ…"), "import")
        staff.clicked.connect(lambda: self.context.go_to("returns", "import:people"))
        units = button(
            "units.import-units", self.tr("Nhập danh sách đơn vị…"), "import", primary=True
        )
        units.clicked.connect(self._import_units)
        self.add_action(self._acts.add)
        self.add_action(self._acts.reorganise)
        self.add_action(staff)
        self.add_action(units)

    def _assemble_body(self) -> None:
        split = named(QSplitter(Qt.Orientation.Horizontal), "units.split", self.tr("Hai phần"))
        split.setChildrenCollapsible(False)
        split.addWidget(self._units_side())
        split.addWidget(self._people_side())
        split.setSizes(SPLIT)
        self._tabs.addTab(split, self.tr("Đơn vị"))
        self._tabs.addTab(self._people_panel, self.tr("Nhân sự"))
        for shown in (QWidget(), self._tabs, self._invitation):
            self._shown.addWidget(shown)
        self.body.addWidget(self._shown)

    def _units_side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 8, 8, 8)
        column.addLayout(self._acts.row)
        column.addWidget(self._ended, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._units, stretch=1)
        return side

    def _chosen_unit(self) -> str:
        return self._units.current_ident().removeprefix(UNIT)

    def _people_side(self) -> QWidget:
        self._search.setPlaceholderText(self.tr("Tìm theo họ tên hoặc mã"))
        self._search.setClearButtonEnabled(False)
        self._search.setMaximumWidth(SEARCH_WIDTH)
        self._search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        for sign in self._search.findChildren(QToolButton):
            named(sign, "units.search.sign", self.tr("Tìm"))
        row = QHBoxLayout()
        row.addWidget(self._search, stretch=1)
        row.addWidget(self._everyone)
        row.addStretch()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self._whose)
        column.addLayout(row)
        column.addWidget(self._people, stretch=1)
        return side

    def _connect(self) -> None:
        see = action(self._units, "units.see-cell", self.tr("Xem ô gốc của tổng số người"))
        see.triggered.connect(self._ask_headcount)
        self._units.offer_acts(*self._acts.for_unit, see)
        self._units.ident_selected.connect(self._on_unit_selected)
        show = self.tr("&Chi tiết…")
        self._people.offer_acts(row_act(self._people, "show", show, self._show_person))
        self._search.textChanged.connect(lambda _: self._ask_people())
        self._ended.toggled.connect(lambda _: self.refresh())
        self._everyone.toggled.connect(lambda _: self._ask_people())
        self._invitation.taken.connect(self._import_units)

    def _show_person(self) -> None:
        self._people_panel.reveal(self._people.current_ident().removeprefix(f"{PERSON}:"))

    def _on_unit_selected(self, ident: str) -> None:
        """A heading or a sum is no unit: the people shown stay."""
        if ident:
            self._everyone.setChecked(False)
            self._ask_people()

    def _import_units(self) -> None:
        self.context.go_to("returns", "import:units")


def _hide(view: TableView, key: str, *, hidden: bool) -> None:
    """Leave out a column that would say the same in every row."""
    keys = [column.key for column in view.rows.table.columns]
    view.setColumnHidden(keys.index(key), hidden)
