"""“Đăng ký ủng hộ”: who pledged what in a drive, and what of it has not come in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.reports.fund_drives import standing_line, standing_table
from desktop_app.reports.fund_givers import pledges_table
from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named
from desktop_app.views.pages.fund.entry_lists import lists
from desktop_app.views.pages.fund.out_panel import OutPanel, number_of
from desktop_app.views.pages.fund.pledge_form import pledge_form
from desktop_app.views.pages.returns.choices import narrow

if TYPE_CHECKING:
    from desktop_app.domain.fund_rows import DriveInfo, PledgeInfo, Standing
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.fund.entry_lists import Lists
    from desktop_app.views.pages.fund.panel import Scope

LETTERS_SHOWN = 56


@dataclass(frozen=True, slots=True)
class Pledged:
    """What the tab shows; `drive` None where the scope has none."""

    drives: tuple[DriveInfo, ...]
    drive: DriveInfo | None
    standing: tuple[Standing, ...]
    pledges: tuple[PledgeInfo, ...]
    is_closed: bool


def look_up(office: Office, scope: Scope, wanted: str) -> Pledged:
    """The wanted drive; the scope's first where it has no such drive."""
    every = office.drives.all(scope.year)
    drives = tuple(one for one in every if scope.campaign in {"", one.campaign})
    drive = next((one for one in drives if one.code == wanted), next(iter(drives), None))
    closed = office.years_book.is_closed(scope.year)
    if drive is None:
        return Pledged(drives, None, (), (), closed)
    standing = office.pledges.standing(scope.year, drive.code)
    pledges = office.pledges.all(scope.year, drive.code, scope.unit)
    return Pledged(drives, drive, standing, pledges, closed)


class PledgesPanel(OutPanel):
    """One drive at a time; a double click on a unit writes a pledge of it."""

    def __init__(self, context: Context) -> None:
        title = _tr("Đăng ký ủng hộ")
        tables = (
            ("standing", _tr("Đăng ký và nộp của từng đơn vị")),
            ("lines", _tr("Các đăng ký")),
        )
        super().__init__(context, "pledges", title, tables)
        self._office: Office = context.office
        self._known: Pledged | None = None
        self._drives = named(narrow(choice_editor([])), f"{self.name}.drive", _tr("Đợt vận động"))
        self._drives.setMinimumContentsLength(LETTERS_SHOWN)
        self._add = button(f"{self.name}.add", _tr("&Ghi đăng ký…"), "add")
        self._cancel = button(f"{self.name}.cancel", _tr("&Hủy đăng ký…"), "remove")
        self.assemble((self._add, self._cancel), (tables[0][1], tables[1][1]))
        self._add_choice()
        self._connect()

    def refresh(self) -> None:
        """Ask how the units stand in the chosen drive."""
        office, scope, wanted = self._office, self.scope, str(self._drives.currentData() or "")
        self.context.ask("fund.pledges", lambda: look_up(office, scope, wanted), self._show)

    def _add_choice(self) -> None:
        row = QHBoxLayout()
        text = label(_tr("Đợt vận động"))
        text.setBuddy(self._drives)
        row.addWidget(text)
        row.addWidget(self._drives)
        row.addStretch()
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(1, row)

    def _connect(self) -> None:
        self.above.setToolTip(_tr("Nhấp đúp một đơn vị để ghi đăng ký của đơn vị đó."))
        self._drives.activated.connect(lambda _index: self.refresh())
        self._add.clicked.connect(lambda: self._ask_lists(self.above.current_ident()))
        self._cancel.clicked.connect(self._open_cancelling)
        self.above.offer_acts(self._add)
        self.below.offer_acts(self._cancel, opens=False)
        self.below.ident_selected.connect(lambda _ident: self._enable())

    def _show(self, found: Pledged) -> None:
        self._known = found
        self._offer(found)
        title = found.drive.title if found.drive else ""
        self.above.set_table(standing_table(title, found.standing))
        self.below.set_table(pledges_table(found.pledges))
        self.told.setText(_told(found))
        self._enable()

    def _offer(self, found: Pledged) -> None:
        self._drives.clear()
        for one in found.drives:
            self._drives.addItem(f"{one.title} – {one.fund_name}", one.code)
        code = found.drive.code if found.drive else ""
        self._drives.setCurrentIndex(max(self._drives.findData(code), 0))

    def _enable(self) -> None:
        known, chosen = self._known, self._chosen()
        may = known is not None and not known.is_closed and known.drive is not None
        self._add.setEnabled(may)
        self._cancel.setEnabled(may and chosen is not None and not chosen.cancelled)

    def _chosen(self) -> PledgeInfo | None:
        number = number_of(self.below.current_ident())
        pledges = self._known.pledges if self._known else ()
        return next((one for one in pledges if one.id == number), None)

    def _ask_lists(self, ident: str) -> None:
        if not self._add.isEnabled():
            return
        office, scope = self._office, self.scope
        unit = ident.removeprefix("unit:") or scope.unit
        self.context.ask(
            "fund.pledge-lists",
            lambda: lists(office, scope),
            lambda found: self._open_form(found, unit),
        )

    def _open_form(self, found: Lists, unit: str) -> None:
        drive = str(self._drives.currentData() or "")
        present(pledge_form(self.context, found, drive, unit, self))

    def _open_cancelling(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Hủy đăng ký số {number}").format(number=chosen.id),
            lambda values: office.pledges.cancel(chosen.id, str(values["reason"])),
            _tr("Đã hủy đăng ký; đăng ký vẫn còn trong danh sách kèm lý do."),
        )
        name = f"{self.name}.cancel-dialog"
        present(reason_form(self.context, name, act, _tr("Lý do hủy"), self))


def _told(found: Pledged) -> str:
    if found.drive is None:
        return _tr("Chưa có đợt vận động nào. Hãy mở một đợt ở phần “Đợt vận động” trước.")
    return standing_line(found.standing)


def _tr(text: str) -> str:
    return QCoreApplication.translate("pledges_panel", text)
