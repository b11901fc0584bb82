"""“Quỹ và vận động”: contributions and activities by unit and line by line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.reports.contributions import totals_table as giving_table
from desktop_app.reports.participation import totals_table as doing_table
from desktop_app.views.choice_box import ChoiceBox
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.page import Page
from desktop_app.views.pages.fund.doing import DoingPanel, listed
from desktop_app.views.pages.fund.drives_panel import DrivesPanel
from desktop_app.views.pages.fund.giving import ASKED, GivingPanel
from desktop_app.views.pages.fund.ledger_panel import LedgerPanel
from desktop_app.views.pages.fund.origin import OriginDialog, activity_said, contribution_said
from desktop_app.views.pages.fund.panel import FundPanel, Scope
from desktop_app.views.pages.fund.panels import PANELS
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.pages.returns.source_dialog import show_source
from desktop_app.views.pages.scope import ScopeChoice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_app.domain.activities import ActivityLine
    from desktop_app.domain.fund_rows import FundInfo
    from desktop_app.domain.rows import (
        CampaignInfo,
        ContributionLine,
        Origin,
        UnitInfo,
    )
    from desktop_app.reports.report import Table
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.fund.origin import Said

UNIT_WIDTH = 260


@dataclass(frozen=True, slots=True)
class Choice:
    """Which lines are wanted; what is empty does not restrict."""

    year: int
    campaign: str = ""
    unit: str = ""
    search: str = ""
    fund: str | None = None


@dataclass(frozen=True, slots=True)
class Tallies:
    """What the page's lists offer and what its totals say; `campaign` "" for the whole year.

    `funds`: those that have figures, of which `fund` is shown; None where there is nothing to mix.
    """

    year: int
    campaign: str
    funds: tuple[FundInfo, ...]
    fund: str | None
    campaigns: tuple[CampaignInfo, ...]
    units: tuple[UnitInfo, ...]
    given: Table
    done: Table
    is_empty: bool


def look_up(office: Office, choice: Choice) -> Tallies:
    """The totals of a campaign; of the year where it has no such campaign."""
    campaigns = office.campaigns.all(choice.year)
    code = choice.campaign if any(one.code == choice.campaign for one in campaigns) else ""
    whole = Choice(choice.year)
    funds = office.funds.kept_apart(choice.year, code)
    fund = _one_of(funds, choice.fund)
    return Tallies(
        year=choice.year,
        campaign=code,
        funds=funds,
        fund=fund,
        campaigns=campaigns,
        units=office.units.all(choice.year),
        given=giving_table(office.funds.totals(choice.year, code, fund)),
        done=doing_table(office.participation.totals(choice.year, code)),
        is_empty=not find_lines(office, whole, 0, 1)
        and not find_activities(office, whole)
        and not office.drives.all(choice.year),
    )


def _one_of(funds: tuple[FundInfo, ...], wanted: str | None) -> str | None:
    """One fund where there are several: the wanted one, else the first; two are never mixed."""
    codes = [one.code for one in funds]
    if len(codes) <= 1:
        return None
    return wanted if wanted in codes else codes[0]


def find_lines(
    office: Office, choice: Choice, offset: int, limit: int
) -> tuple[ContributionLine, ...]:
    """Some of the lines of giving that are wanted."""
    # The services load SQLAlchemy; the window is on the screen before that.
    from desktop_app.services.funds import Filter  # noqa: PLC0415

    wanted = Filter(choice.year, choice.campaign, choice.unit, choice.search, choice.fund)
    return office.funds.lines(wanted, offset, limit)


def find_activities(office: Office, choice: Choice) -> tuple[ActivityLine, ...]:
    """The activities that are wanted."""
    return office.participation.lines(choice.year, choice.campaign, choice.unit)


class FundPage(Page):
    """A campaign and a unit are chosen for both tabs; a double click shows where a line is from."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "fund", self.tr("Quỹ và vận động"))
        self._office: Office = context.office
        self._unit_wanted = ""
        self._begin = button("fund.begin", self.tr("&Mở đợt vận động…"), "add")
        self._import = button("fund.import", self.tr("&Nhập tệp…"), "import", primary=True)
        self._scope = ScopeChoice("fund.campaign", self.tr("Phong trào"))
        self._units = named(ChoiceBox(), "fund.unit", self.tr("Đơn vị"))
        self._funds = named(QComboBox(), "fund.fund", self.tr("Quỹ"))
        self._fund_label = label(self.tr("Quỹ"))
        self._giving = GivingPanel()
        self._doing = DoingPanel()
        self._tabs = named(QTabWidget(), "fund.tabs", self.tr("Các phần"))
        self._panels: list[FundPanel] = []
        self._invitation = Invitation("fund.empty", self.tr("Chưa có số liệu"))
        self._shown = QStackedWidget()
        self._fill()
        self._connect()
        self.make_in_turns(partial(self._add, make) for make in PANELS)

    def _add(self, make: Callable[[Context], FundPanel]) -> None:
        panel = make(self.context)
        self._panels.append(panel)
        self._tabs.addTab(panel, panel.title)

    def refresh(self) -> None:
        """Ask for totals and lines of what is chosen."""
        office, choice = self._office, self._choice()
        self.context.ask("fund.totals", lambda: look_up(office, choice), self._show_totals)

    def reveal(self, ident: str) -> None:
        """Show one unit's lines, "unit:CODE", a tab, "tab:receipts", or "month:2024-10".

        A month is that of the ledger's lines; "month:" are those without a day.
        """
        if not self.is_grown_for(lambda: self.reveal(ident)):
            return
        subject, _, code = ident.partition(":")
        for panel in self._panels:
            if subject == "tab" and panel.objectName() == f"fund.{code}":
                self._tabs.setCurrentWidget(panel)
        if subject == "month":
            self._show_month(code)
        if subject == "unit":
            self._unit_wanted = code
            self.refresh()

    def _show_month(self, month: str) -> None:
        panel = next((one for one in self._panels if isinstance(one, LedgerPanel)), None)
        if panel is not None:
            panel.show_month(month)
            self._tabs.setCurrentWidget(panel)

    def _choice(self) -> Choice:
        unit = str(self._units.currentData() or "")
        fund = str(self._funds.currentData()) if self._funds.count() > 1 else None
        return Choice(self.context.year, self._scope.code, unit, self._giving.search, fund)

    def _fill(self) -> None:
        self.add_action(self._begin)
        self.add_action(self._import)
        self._units.setMinimumWidth(UNIT_WIDTH)
        unit = label(self.tr("Đơn vị"))
        unit.setBuddy(self._units)
        row = QHBoxLayout()
        row.addWidget(self._scope)
        row.addWidget(unit)
        row.addWidget(self._units)
        self._fund_label.setBuddy(self._funds)
        row.addWidget(self._fund_label)
        row.addWidget(self._funds)
        self._tabs.addTab(self._giving, self.tr("Ủng hộ"))
        self._tabs.addTab(self._doing, self.tr("Hoạt động, tham gia"))
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._tabs, stretch=1)
        for one in (QWidget(), filled, self._invitation):
            self._shown.addWidget(one)
        self.body.addWidget(self._shown)

    def _connect(self) -> None:
        self._begin.clicked.connect(self._begin_drive)
        self._import.clicked.connect(self._go_to_import)
        self._invitation.taken.connect(self._go_to_import)
        self._tabs.currentChanged.connect(lambda _index: self._ask_panel())
        self._scope.chosen.connect(lambda _code: self.refresh())
        self._units.activated.connect(lambda _index: self._ask_lines())
        self._funds.activated.connect(lambda _index: self.refresh())
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
        self._scope.offer(tallies.year, tallies.campaigns)
        self._scope.choose(tallies.campaign)
        self._offer_units(tallies.units)
        self._offer_funds(tallies)
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

    def _offer_units(self, units: Sequence[UnitInfo]) -> None:
        wanted = self._unit_wanted or self._units.currentData() or ""
        self._unit_wanted = ""
        every = (self.tr("Tất cả đơn vị"), "")
        self._units.offer([every, *((one.name, one.code) for one in units)], wanted)

    def _offer_funds(self, tallies: Tallies) -> None:
        """Which fund the figures are of; there is nothing to choose while only one has any."""
        self._funds.clear()
        for one in tallies.funds:
            self._funds.addItem(said(one.name), one.code)
        if tallies.fund is not None:
            self._funds.setCurrentIndex(self._funds.findData(tallies.fund))
        for shown in (self._funds, self._fund_label):
            shown.setVisible(len(tallies.funds) > 1)

    def _begin_drive(self) -> None:
        """The first drive is begun before anything was imported."""
        panel = next((one for one in self._panels if isinstance(one, DrivesPanel)), None)
        if panel is not None:
            self._shown.setCurrentIndex(1)
            panel.scope = Scope(self.context.year, self._scope.code)
            self._tabs.setCurrentWidget(panel)
            panel.begin()

    def _choose_unit(self, code: str) -> None:
        self._units.setCurrentIndex(max(self._units.findData(code), 0))
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
