"""“Đối chiếu ngân hàng”: the bank's lines, and the remittances that they do not show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.reports.bank import bank_table, matched_sentence, open_sentence, unpaid_table
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.pages.fund.match_form import match_form, unmatch_form
from desktop_app.views.pages.fund.out_panel import OutPanel, number_of
from desktop_app.views.pages.returns.source_dialog import show_source_of

if TYPE_CHECKING:
    from desktop_app.domain.bank_rows import BankLineInfo, MatchedLines, Reconciliation
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What the tab shows: the whole year's, whatever the page narrows to."""

    found: Reconciliation
    is_closed: bool


def look_up(office: Office, year: int) -> Reconciled:
    """Both sides of a year."""
    return Reconciled(office.bank.reconciliation(year), office.years_book.is_closed(year))


class BankPanel(OutPanel):
    """A double click on a line matches it by hand where something of it is left."""

    def __init__(self, context: Context) -> None:
        title = _tr("Đối chiếu ngân hàng")
        tables = (
            ("lines", _tr("Dòng sao kê")),
            ("unpaid", _tr("Khoản nộp chưa thấy trên sao kê")),
        )
        super().__init__(context, "bank", title, tables)
        self._office: Office = context.office
        self._known: Reconciled | None = None
        self._import = button(f"{self.name}.import", _tr("Nhập s&ao kê…"), "import")
        self._sure = button(f"{self.name}.match-sure", _tr("&Tự khớp"), "check")
        self._match = button(f"{self.name}.match", _tr("&Khớp tay…"), "edit")
        self._unmatch = button(f"{self.name}.unmatch", _tr("&Bỏ khớp…"), "undo")
        self._source = button(f"{self.name}.source", _tr("&Xem ô gốc…"), "search")
        acts = (self._import, self._sure, self._match, self._unmatch, self._source)
        self.assemble(acts, (tables[0][1], tables[1][1]))
        self._connect()

    def refresh(self) -> None:
        """Ask for both sides."""
        office, year = self._office, self.scope.year
        self.context.ask("fund.bank", lambda: look_up(office, year), self._show)

    def _connect(self) -> None:
        self.above.setToolTip(_tr("Nhấp đúp một dòng chưa khớp để chọn khoản nộp của dòng đó."))
        self._import.clicked.connect(lambda: self.context.go_to("returns", "import:"))
        self._sure.clicked.connect(self._match_sure)
        self._match.clicked.connect(self._open_match)
        self._unmatch.clicked.connect(self._open_unmatch)
        self._source.clicked.connect(self._show_source)
        self.above.offer_acts(self._match, self._unmatch, self._source)
        self.above.ident_selected.connect(lambda _ident: self._enable())

    def _show(self, known: Reconciled) -> None:
        self._known = known
        self.told.setText(open_sentence(known.found))
        self.above.set_table(bank_table(known.found))
        self.below.set_table(unpaid_table(known.found))
        self._enable()

    def _enable(self) -> None:
        line, found = self._chosen(), self._known.found if self._known else None
        may = self._known is not None and not self._known.is_closed
        both = found is not None and bool(found.open_lines and found.open_remittances)
        self._sure.setEnabled(may and both)
        self._match.setEnabled(may and line is not None and bool(line.choices))
        self._unmatch.setEnabled(may and line is not None and bool(line.matches))
        self._source.setEnabled(line is not None and line.origin is not None)

    def _chosen(self) -> BankLineInfo | None:
        number = number_of(self.above.current_ident())
        lines = self._known.found.lines if self._known else ()
        return next((one for one in lines if one.id == number), None)

    def _match_sure(self) -> None:
        office, year = self._office, self.scope.year

        def tell(done: MatchedLines) -> None:
            self.context.tell(matched_sentence(done), "success" if done.made else "info")

        title = _tr("Khớp sao kê với khoản nộp")
        self.context.command(title, lambda _progress: office.bank.match_sure(year), tell)

    def _open_match(self) -> None:
        line, known = self._chosen(), self._known
        if line is None or known is None or not self._match.isEnabled():
            return
        there = {one.id: one for one in known.found.open_remittances}
        choices = [there[number] for number in line.choices if number in there]
        if choices:
            present(match_form(self.context, line, choices, self))

    def _open_unmatch(self) -> None:
        line = self._chosen()
        if line is not None and line.matches:
            present(unmatch_form(self.context, line, self))

    def _show_source(self) -> None:
        show_source_of(self.context, self._chosen(), self)


def _tr(text: str) -> str:
    return QCoreApplication.translate("bank_panel", text)
