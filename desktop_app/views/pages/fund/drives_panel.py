"""“Đợt vận động”: the year's drives, and each unit's goal in the chosen one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.fund_drives import drives_table, goals_table
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.pages.fund.drive_form import drive_form, fund_form, goal_form
from desktop_app.views.pages.fund.out_panel import OutPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.domain.fund_rows import DriveInfo, FundInfo, UnitGoal
    from desktop_app.domain.rows import CampaignInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.fund.panel import Scope

DRIVE = "drive:"


@dataclass(frozen=True, slots=True)
class Driven:
    """What the tab shows, and what its forms offer."""

    drives: tuple[DriveInfo, ...]
    funds: tuple[FundInfo, ...]
    campaigns: tuple[CampaignInfo, ...]
    is_closed: bool


def look_up(office: Office, scope: Scope) -> Driven:
    """The drives of a year, or of one of its campaigns."""
    drives = office.drives.all(scope.year)
    return Driven(
        drives=tuple(one for one in drives if scope.campaign in {"", one.campaign}),
        funds=office.fund_register.all(),
        campaigns=office.campaigns.all(scope.year),
        is_closed=office.years_book.is_closed(scope.year),
    )


class DrivesPanel(OutPanel):
    """A double click on a drive changes it, on a unit writes its goal."""

    def __init__(self, context: Context) -> None:
        title = _tr("Đợt vận động")
        tables = (
            ("table", _tr("Các đợt vận động trong năm")),
            ("goals", _tr("Mức vận động của từng đơn vị")),
        )
        super().__init__(context, "drives", title, tables)
        self._office: Office = context.office
        self._known = Driven((), (), (), is_closed=True)
        self._goals: tuple[UnitGoal, ...] = ()
        self._add = button(f"{self.name}.add", _tr("&Mở đợt vận động…"), "add")
        self._change = button(f"{self.name}.change", _tr("&Sửa đợt…"), "edit")
        self._goal = button(f"{self.name}.goal", _tr("Ghi mứ&c vận động…"), "edit")
        self._funds = button(f"{self.name}.funds", _tr("Các &quỹ…"), "fund")
        acts = (self._add, self._change, self._goal, self._funds)
        self.assemble(acts, (tables[0][1], tables[1][1]))
        self._connect()

    def refresh(self) -> None:
        """Ask for the drives; the goals of the chosen one follow."""
        office, scope = self._office, self.scope
        self.context.ask("fund.drives", lambda: look_up(office, scope), self._show)

    def begin(self) -> None:
        """Ask for a new drive, also where the tab was not looked at yet."""
        self._look_then(self._open_new)

    def _look_then(self, act: Callable[[], object]) -> None:
        """A form offers what is there now, not what was there when the tab was shown."""
        office, scope = self._office, self.scope

        def take(known: Driven) -> None:
            self._show(known)
            act()

        self.context.ask("fund.drive-lists", lambda: look_up(office, scope), take)

    def _connect(self) -> None:
        self.above.setToolTip(_tr("Nhấp đúp một đợt để sửa."))
        self.below.setToolTip(_tr("Nhấp đúp một đơn vị để ghi mức vận động."))
        self._add.clicked.connect(self.begin)
        self._change.clicked.connect(self._open_change)
        self._goal.clicked.connect(lambda: self._open_goal(self.below.current_ident()))
        self._funds.clicked.connect(lambda: self._look_then(self._open_funds))
        self.above.ident_selected.connect(lambda _ident: self._ask_goals())
        self.above.offer_acts(self._change)
        self.below.offer_acts(self._goal)

    def _show(self, known: Driven) -> None:
        self._known = known
        self.above.set_table(drives_table(known.drives))
        self.choose_wanted()
        if not self.above.current_ident() and known.drives:
            self.above.select_ident(f"{DRIVE}{known.drives[0].code}")
        self.told.setText(_next_step(known))
        self._enable()
        self._ask_goals()

    def _enable(self) -> None:
        may = not self._known.is_closed
        chosen = self._chosen() is not None
        self._add.setEnabled(may)
        self._funds.setEnabled(bool(self._known.funds))
        self._change.setEnabled(may and chosen)
        self._goal.setEnabled(may and chosen and bool(self._goals))

    def _chosen(self) -> DriveInfo | None:
        code = self.above.current_ident().removeprefix(DRIVE)
        return next((one for one in self._known.drives if one.code == code), None)

    def _ask_goals(self) -> None:
        office, chosen = self._office, self._chosen()
        if chosen is None:
            self._show_goals((), "")
            return
        year, code, title = chosen.year, chosen.code, chosen.title
        self.context.ask(
            "fund.goals",
            lambda: office.drives.goals(year, code),
            lambda goals: self._show_goals(goals, title),
        )

    def _show_goals(self, goals: tuple[UnitGoal, ...], title: str) -> None:
        self._goals = goals
        self.below.set_table(goals_table(title, goals))
        self._enable()

    def _open_new(self) -> None:
        known = self._known
        present(drive_form(self.context, known.funds, known.campaigns, None, self))

    def _open_funds(self) -> None:
        present(fund_form(self.context, self._known.funds, self))

    def _open_change(self) -> None:
        chosen, known = self._chosen(), self._known
        if chosen is not None and not known.is_closed:
            present(drive_form(self.context, known.funds, known.campaigns, chosen, self))

    def _open_goal(self, ident: str) -> None:
        chosen = self._chosen()
        if chosen is not None and self._goals and not self._known.is_closed:
            unit = ident.removeprefix("unit:") or self._goals[0].unit.code
            present(goal_form(self.context, chosen, self._goals, unit, self))


def _next_step(known: Driven) -> str:
    if known.is_closed:
        return _tr("Năm này đã khóa sổ.")
    if not known.drives:
        return _tr("Chưa có đợt vận động nào. Mở một đợt để ghi đăng ký, khoản thu và nộp quỹ.")
    return _tr("Chọn một đợt để xem mức vận động của từng đơn vị.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("drives_panel", text)
