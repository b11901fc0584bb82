"""“Biên lai”: the contributions that wait for a receipt, and the receipts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.fund_rows import LedgerFilter
from desktop_app.reports.receipt import receipts_table, waiting_sentence, waiting_table
from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.pages.fund.out_panel import OutPanel, number_of, numbers_in
from desktop_app.views.pages.fund.receipt_form import receipt_form
from desktop_app.views.pages.reports.certificates.choice import SLIPS, choose_recipients
from desktop_app.views.saving import Outgoing, ask_where, documents

if TYPE_CHECKING:
    from desktop_app.domain.receipts import ReceiptInfo, Waiting
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.fund.panel import Scope

SHOWN = 500


@dataclass(frozen=True, slots=True)
class Receipted:
    """What the tab shows; `proposed`: the book in use and its next number."""

    waiting: Waiting
    receipts: tuple[ReceiptInfo, ...]
    proposed: tuple[str, int]
    is_closed: bool


def look_up(office: Office, scope: Scope) -> Receipted:
    """All of it for a scope."""
    drives = office.drives.all(scope.year)
    codes = {one.code for one in drives if scope.fund in {"", one.fund}}
    receipts = office.receipts.all(scope.year, scope.campaign, scope.unit)
    wanted = LedgerFilter(scope.year, fund=scope.fund, campaign=scope.campaign, unit=scope.unit)
    return Receipted(
        waiting=office.receipts.waiting(wanted, SHOWN),
        receipts=tuple(one for one in receipts if one.drive_code in codes),
        proposed=office.receipts.proposed(scope.year),
        is_closed=office.years_book.is_closed(scope.year),
    )


class ReceiptsPanel(OutPanel):
    """Several contributions that are selected above go on one receipt."""

    def __init__(self, context: Context) -> None:
        title = _tr("Biên lai")
        tables = (
            ("waiting", _tr("Khoản tiền chưa có biên lai")),
            ("receipts", _tr("Các biên lai")),
        )
        super().__init__(context, "receipts", title, tables)
        self._office: Office = context.office
        self._known: Receipted | None = None
        self._issue = button(f"{self.name}.issue", _tr("&Lập biên lai…"), "add")
        self._void = button(f"{self.name}.void", _tr("&Hủy biên lai…"), "remove")
        self._print = button(f"{self.name}.print", _tr("&In ra PDF…"), "print")
        self._slips = button(f"{self.name}.slips", _tr("In &phiếu thu…"), "print")
        self._slips.setToolTip(_tr("Phiếu thu của các biên lai đang chọn, hoặc của mọi biên lai"))
        acts = (self._issue, self._void, self._print, self._slips)
        self.assemble(acts, (tables[0][1], tables[1][1]))
        self._connect()

    def refresh(self) -> None:
        """Ask for what waits and for the receipts."""
        office, scope = self._office, self.scope
        self.context.ask("fund.receipts", lambda: look_up(office, scope), self._show)

    def _connect(self) -> None:
        self.above.setToolTip(
            _tr("Nhấp đúp một khoản để lập biên lai; chọn nhiều khoản để lập chung một biên lai.")
        )
        self._issue.clicked.connect(self._open_form)
        self._void.clicked.connect(self._open_void)
        self._print.clicked.connect(self._ask_where)
        self._slips.clicked.connect(self._show_slips)
        self.above.offer_acts(self._issue)
        self.below.offer_acts(self._print, self._slips, self._void)
        self.above.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.below.ident_selected.connect(lambda _ident: self._enable())

    def _show(self, found: Receipted) -> None:
        self._known = found
        self.told.setText(waiting_sentence(found.waiting))
        self.above.set_table(waiting_table(found.waiting.gifts))
        self.below.set_table(receipts_table(found.receipts))
        self._enable()

    def _enable(self) -> None:
        known, chosen = self._known, self._chosen()
        may = known is not None and not known.is_closed
        self._issue.setEnabled(may and bool(numbers_in(self.above, "gift")))
        self._void.setEnabled(may and chosen is not None and not chosen.voided_on)
        self._print.setEnabled(known is not None and bool(known.receipts))
        self._slips.setEnabled(bool(self._holding()))

    def _chosen(self) -> ReceiptInfo | None:
        number = number_of(self.below.current_ident())
        receipts = self._known.receipts if self._known else ()
        return next((one for one in receipts if one.id == number), None)

    def _holding(self) -> tuple[int, ...]:
        """Of the selected receipts, or of all that are shown where none is, those that hold."""
        shown = self._known.receipts if self._known else ()
        chosen = numbers_in(self.below, "receipt")
        return tuple(
            one.id for one in shown if not one.voided_on and (not chosen or one.id in chosen)
        )

    def _show_slips(self) -> None:
        """Their slips as they will print, on the page of reports."""
        choose_recipients(self.context, SLIPS, None, self._holding())
        self.context.go_to("reports", f"{SLIPS}@")

    def _open_form(self) -> None:
        known, chosen = self._known, set(numbers_in(self.above, "gift"))
        gifts = [one for one in known.waiting.gifts if one.id in chosen] if known else []
        if known is None or known.is_closed or not gifts:
            return
        present(receipt_form(self.context, gifts, known.proposed, self))

    def _open_void(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Hủy biên lai {label}").format(label=chosen.label),
            lambda values: office.receipts.void(chosen.book, chosen.number, str(values["reason"])),
            _tr("Đã hủy biên lai; số của biên lai được giữ nguyên."),
        )
        present(reason_form(self.context, "fund.void-receipt", act, _tr("Lý do hủy"), self))

    def _ask_where(self) -> None:
        """The selected receipts, or all that are shown where none is."""
        shown = self._known.receipts if self._known else ()
        chosen = numbers_in(self.below, "receipt") or tuple(one.id for one in shown)
        year = self.scope.year
        suggested = documents() / _tr("Biên lai {year}.pdf").format(year=year)
        told, office = _tr("Đã lưu {count} biên lai vào “{path}”."), self._office
        outgoing = Outgoing(
            self,
            self.context,
            "fund.save-receipts",
            _tr("Lưu biên lai thành tệp PDF"),
            _tr("In biên lai"),
            lambda path, _progress: office.receipts.write(year, path, chosen=chosen),
            lambda made: self.context.tell(told.format(count=len(chosen), path=made), "success"),
        )
        ask_where(outgoing, suggested)


def _tr(text: str) -> str:
    return QCoreApplication.translate("receipts_panel", text)
