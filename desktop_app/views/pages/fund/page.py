"""“Quỹ và vận động”: contributions and activities by unit and line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.page import Page
from desktop_app.views.pages.fund.doing import DoingPanel, listed
from desktop_app.views.pages.fund.drives_panel import DrivesPanel
from desktop_app.views.pages.fund.giving import ASKED, GivingPanel
from desktop_app.views.pages.fund.ledger_panel import LedgerPanel
from desktop_app.views.pages.fund.look import Choice, find_activities, find_lines, look_up
from desktop_app.views.pages.fund.origin import OriginDialog, activity_said, contribution_said
from desktop_app.views.pages.fund.panel import FundPanel, Scope
from desktop_app.views.pages.fund.panels import PANELS
from desktop_app.views.pages.fund.scope_row import ScopeRow
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.pages.panel_tabs import PanelTabs
from desktop_app.views.pages.returns.source_dialog import show_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.rows import Origin
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.fund.look import Tallies
    from desktop_app.views.pages.fund.origin import Said


class FundPage(Page):
    """A campaign and a unit are chosen for both tabs; a double click shows where a line is from."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "fund", self.tr("Quỹ và vận động"))
        self._office: Office = context.office
        self._begin = button("fund.begin", self.tr("&Mở đợt vận động…"), "add")
        self._import = button("fund.import", self.tr("&Nhập tệp…"), "import", primary=True)
        self._scope = ScopeRow()
        self._giving = GivingPanel()
        self._doing = DoingPanel()
        self._tabs = PanelTabs("fund.tabs", self.tr("Các phần"))
        self._invitation = Invitation("fund.empty", self.tr("Chưa có số liệu"))
        self._shown = QStackedWidget()
        self._fill()
        self._connect()
        self.make_in_turns(self._tabs.in_turns(context, PANELS))

    def refresh(self) -> None:
        """Ask for totals and lines of what is chosen."""
        office, choice = self._office, self._choice()
        self.context.ask("fund.totals", lambda: look_up(office, choice), self._show_totals)

    def reveal(self, ident: str) -> None:
        """Show one unit's lines, "unit:CODE", a tab, "tab:receipts", or "month:2024-10".

        "tab:drives/drive:D1" is a row of a tab.
        A month is that of the ledger's lines; "month:" are those without a day.
        """
        if not self.is_grown_for(lambda: self.reveal(ident)):
            return
        subject, _, code = ident.partition(":")
        if subject == "tab":
            self._tabs.turn_to(f"fund.{code}")
        if subject == "month":
            self._show_month(code)
        if subject == "unit":
            self._scope.want_unit(code)
            self.refresh()

    def _show_month(self, month: str) -> None:
        panel = self._tabs.panel(LedgerPanel)
        if panel is not None:
            panel.show_month(month)
            self._tabs.setCurrentWidget(panel)

    def _choice(self) -> Choice:
        scope = self._scope
        search = self._giving.search
        return Choice(self.context.year, scope.campaign, scope.unit, search, scope.fund)

    def _fill(self) -> None:
        self.add_action(self._begin)
        self.add_action(self._import)
        self._tabs.addTab(self._giving, self.tr("Ủng hộ"))
        self._tabs.addTab(self._doing, self.tr("Hoạt động, tham gia"))
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scope)
        column.addWidget(self._tabs, stretch=1)
        for one in (QWidget(), filled, self._invitation):
            self._shown.addWidget(one)
        self.body.addWidget(self._shown)

    def _connect(self) -> None:
        self._begin.clicked.connect(self._begin_drive)
        self._import.clicked.connect(self._go_to_import)
        self._invitation.taken.connect(self._go_to_import)
        self._tabs.currentChanged.connect(lambda _index: self._ask_panel())
        self._scope.chosen.connect(self.refresh)
        self._scope.unit_chosen.connect(self._ask_lines)
        self._giving.search_changed.connect(self._ask_giving)
        self._giving.more_wanted.connect(self._ask_giving)
        self._giving.line_opened.connect(self._open_contribution)
        self._doing.line_opened.connect(self._open_activity)
        for panel in (self._giving, self._doing):
            panel.unit_chosen.connect(self._choose_unit)
            panel.cell_wanted.connect(
                lambda place, name, panel=panel: self._show_cell(panel.line_at(place).origin, name)
            )

    def _show_totals(self, tallies: Tallies) -> None:
        self._scope.offer(tallies)
        self._giving.totals.set_table(tallies.given)
        self._doing.totals.set_table(tallies.done)
        if tallies.is_empty:
            text = self.tr(
                "Năm {year} chưa có số liệu ủng hộ hay hoạt động nào. Nhập tệp của các đơn vị, "
                "hoặc mở một đợt vận động để tự ghi đăng ký và khoản thu."
            )
            action = self.tr("Nhập tệp…")
            self._invitation.invite(text.format(year=tallies.year), action)
        self._begin.setVisible(tallies.is_empty)
        self._shown.setCurrentIndex(2 if tallies.is_empty else 1)
        self._ask_lines()

    def _begin_drive(self) -> None:
        """The first drive is begun before anything was imported."""
        panel = self._tabs.panel(DrivesPanel)
        if panel is not None:
            self._shown.setCurrentIndex(1)
            panel.scope = Scope(self.context.year, self._scope.campaign)
            self._tabs.setCurrentWidget(panel)
            panel.begin()

    def _choose_unit(self, code: str) -> None:
        self._scope.choose_unit(code)
        self._ask_lines()

    def _ask_lines(self) -> None:
        office, choice = self._office, self._choice()
        self._ask_panel()
        self._ask_giving()
        self.context.ask(
            "fund.activities",
            lambda: listed(find_activities(office, choice)),
            self._doing.show_lines,
        )

    def _ask_panel(self) -> None:
        """What the tab in front says of the chosen scope; the others wait to be looked at."""
        panel = self._tabs.currentWidget()
        if isinstance(panel, FundPanel):
            choice = self._choice()
            scope = Scope(choice.year, choice.campaign, choice.unit, choice.fund or "")
            panel.show_scope(scope)

    def _ask_giving(self, offset: int = 0) -> None:
        office, choice = self._office, self._choice()
        self.context.ask(
            "fund.lines",
            lambda: find_lines(office, choice, offset, ASKED),
            lambda found: self._giving.show_lines(found, offset),
        )

    def _open_contribution(self, place: int) -> None:
        line = self._giving.line_at(place)
        self._open_origin(contribution_said(line), line.origin)

    def _open_activity(self, place: int) -> None:
        line = self._doing.line_at(place)
        self._open_origin(activity_said(line), line.origin)

    def _open_origin(self, said: Sequence[Said], origin: Origin) -> None:
        dialog = OriginDialog(said, origin, self)
        dialog.import_wanted.connect(
            lambda number: self.context.go_to("returns", f"outcome:{number}")
        )
        dialog.cell_wanted.connect(lambda: show_source(self.context, origin, self))
        present(dialog)

    def _show_cell(self, origin: Origin, name: str) -> None:
        show_source(self.context, origin.of(name), self)

    def _go_to_import(self) -> None:
        self.context.go_to("returns", "import:")
