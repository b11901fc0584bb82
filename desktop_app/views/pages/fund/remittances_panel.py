"""“Nộp quỹ”: what each unit collected, handed over and still holds; the remittances below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.balance import balance_table, next_step
from desktop_app.reports.remittances import remittances_table
from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.pages.fund.out_panel import OutPanel, number_of
from desktop_app.views.pages.fund.remit_form import Offered, remit_form
from desktop_app.views.pages.returns.opening import open_path

if TYPE_CHECKING:
    from desktop_app.domain.balance import UnitBalance
    from desktop_app.domain.fund_rows import DriveInfo
    from desktop_app.domain.remittances import RemittanceLine
    from desktop_app.domain.rows import UnitInfo
    from desktop_app.reports.balance import BalanceReport
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.fund.panel import Scope


@dataclass(frozen=True, slots=True)
class Handed:
    """What the tab shows, and what its form offers; `balances`: of all units of the year."""

    balance: BalanceReport
    balances: tuple[UnitBalance, ...]
    lines: tuple[RemittanceLine, ...]
    drives: tuple[DriveInfo, ...]
    units: tuple[UnitInfo, ...]
    is_closed: bool


def look_up(office: Office, scope: Scope) -> Handed:
    """All of it for a scope."""
    place = (scope.year, scope.campaign, scope.unit)
    balance = office.balance.report(*place)
    return Handed(
        balance=replace(balance, units=_of_fund(balance.units, scope.fund)),
        balances=office.balance.report(scope.year).units,
        lines=tuple(
            one for one in office.remittances.lines(*place) if scope.fund in {"", one.drive.fund}
        ),
        drives=tuple(
            one
            for one in office.drives.all(scope.year)
            if scope.campaign in {"", one.campaign} and scope.fund in {"", one.fund}
        ),
        units=office.units.all(scope.year),
        is_closed=office.years_book.is_closed(scope.year),
    )


def _of_fund(units: tuple[UnitBalance, ...], fund: str) -> tuple[UnitBalance, ...]:
    return tuple(one for one in units if fund in {"", one.drive.fund})


class RemittancesPanel(OutPanel):
    """A double click on a unit's balance hands over what it still holds."""

    def __init__(self, context: Context) -> None:
        title = _tr("Nộp quỹ")
        tables = (
            ("balance", _tr("Thu, nộp, còn giữ")),
            ("lines", _tr("Các khoản nộp quỹ")),
        )
        super().__init__(context, "remittances", title, tables)
        self._office: Office = context.office
        self._known: Handed | None = None
        self._remit = button(f"{self.name}.remit", _tr("&Ghi khoản nộp…"), "add")
        self._reverse = button(f"{self.name}.reverse", _tr("Đả&o khoản nộp…"), "undo")
        self._voucher = button(f"{self.name}.voucher", _tr("&Xem chứng từ"), "open")
        acts = (self._remit, self._reverse, self._voucher)
        self.assemble(acts, (tables[0][1], tables[1][1]))
        self._connect()

    def refresh(self) -> None:
        """Ask for balances and remittances."""
        office, scope = self._office, self.scope
        self.context.ask("fund.remittances", lambda: look_up(office, scope), self._show)

    def _connect(self) -> None:
        self.above.setToolTip(_tr("Nhấp đúp một đơn vị để ghi khoản nộp của đơn vị đó."))
        self._remit.clicked.connect(lambda: self._open_form(self._balance_at_hand()))
        self._reverse.clicked.connect(self._open_reversal)
        self._voucher.clicked.connect(self._open_voucher)
        self.above.offer_acts(self._remit)
        self.below.offer_acts(self._voucher, self._reverse)
        self.below.ident_selected.connect(lambda _ident: self._enable())

    def _show(self, found: Handed) -> None:
        self._known = found
        self.told.setText(_next_step(found))
        self.above.set_table(balance_table(found.balance))
        self.below.set_table(remittances_table(found.lines))
        self._enable()

    def _enable(self) -> None:
        known, chosen = self._known, self._chosen()
        may = known is not None and not known.is_closed
        self._remit.setEnabled(may and bool(known and known.drives and known.units))
        self._reverse.setEnabled(may and chosen is not None and chosen.stands)
        self._voucher.setEnabled(chosen is not None and chosen.document_id is not None)

    def _chosen(self) -> RemittanceLine | None:
        number = number_of(self.below.current_ident())
        lines = self._known.lines if self._known else ()
        return next((one for one in lines if one.id == number), None)

    def _balance_of(self, ident: str) -> UnitBalance | None:
        units = self._known.balance.units if self._known else ()
        return next(
            (one for one in units if f"balance:{one.drive.code}:{one.unit.code}" == ident), None
        )

    def _balance_at_hand(self) -> UnitBalance | None:
        """The unit that is pointed at, else the one that has held money longest."""
        chosen = self._balance_of(self.above.current_ident())
        held = self._known.balance.holding() if self._known else ()
        return chosen or next(iter(held), None)

    def _open_form(self, held: UnitBalance | None) -> None:
        known = self._known
        if known is None or not self._remit.isEnabled():
            return
        today = known.balance.today.isoformat()
        offered = Offered(known.drives, known.units, known.balances, today, held)
        present(remit_form(self.context, offered, self))

    def _open_reversal(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Đảo khoản nộp số {number}").format(number=chosen.id),
            lambda values: office.remittances.reverse(chosen.id, str(values["reason"])),
            _tr("Đã đảo khoản nộp; cả hai bút toán vẫn còn trong sổ."),
        )
        name = "fund.reverse-remittance"
        present(reason_form(self.context, name, act, _tr("Lý do đảo"), self))

    def _open_voucher(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None or chosen.document_id is None:
            return
        document = chosen.document_id
        self.context.command(
            _tr("Mở chứng từ"),
            lambda _progress: office.documents.open_copy(document),
            lambda path: open_path(self.context, path),
        )


def _next_step(found: Handed) -> str:
    if not found.drives:
        return _tr("Chưa có đợt vận động nào. Hãy lập đợt ở phần “Đợt vận động” trước.")
    return next_step(found.balance) or _tr("Chưa thu được khoản tiền nào cho các đợt này.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("remittances_panel", text)
