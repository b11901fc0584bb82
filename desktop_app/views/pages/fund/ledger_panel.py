"""“Sổ thu”: what was collected by unit, month, kind, cluster and drive, and every line below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.fund_rows import By
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.fund_ledger import (
    HEADINGS,
    LEDGER_COLUMNS,
    amount_told,
    summed_table,
    total_told,
)
from desktop_app.reports.report import Format
from desktop_app.reports.table_filter import ColumnFilter
from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named
from desktop_app.views.paged.paged_view import PagedView
from desktop_app.views.paged.search_field import SearchField
from desktop_app.views.pages.fund.donors_dialog import DonorsDialog
from desktop_app.views.pages.fund.entry_form import entry_form
from desktop_app.views.pages.fund.entry_lists import lists
from desktop_app.views.pages.fund.panel import FundPanel
from desktop_app.views.pages.returns.source_dialog import show_source_of
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.fund_rows import FundTotal, LedgerLine, Summed
    from desktop_app.reports.listing import Wanted
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.fund.entry_lists import Lists
    from desktop_app.views.pages.fund.panel import Scope

SEARCH_WIDTH = 260
REASON_WIDTH = 680
SPLIT = (150, 410)
DAY = "given_on"
# Columns that serve to filter by; whoever wants to read them too shows them.
AT_FIRST_HIDDEN = ("goods", "drive", "reason", "note", "receipt", "kind", "giver")


@dataclass(frozen=True, slots=True)
class Entered:
    """What the tab shows beside the lines: the year's sums, and what may be done."""

    sums: tuple[Summed, ...]
    has_drive: bool
    is_closed: bool


def look_up(office: Office, scope: Scope, by: By) -> Entered:
    """The sums of the year."""
    return Entered(
        sums=office.ledger.summed(scope.year, by, scope.fund),
        has_drive=bool(office.drives.all(scope.year)),
        is_closed=office.years_book.is_closed(scope.year),
    )


class LedgerPanel(FundPanel):
    """A double click on a line of a return shows the cell that it came from."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "ledger", _tr("Sổ thu"))
        self._office: Office = context.office
        self._known: Entered | None = None
        self.above = TableView(f"{self.name}.sums", _tr("Cộng sổ thu"), self)
        lines = (f"{self.name}.lines", _tr("Các khoản của sổ thu"))
        self.below = PagedView(context, lines, LEDGER_COLUMNS)
        self.told = label("", "subtitle", f"{self.name}.told")
        self._totals = label("", name=f"{self.name}.totals")
        headings = [(title, by.value) for by, title in HEADINGS.items()]
        self._by = named(choice_editor(headings), f"{self.name}.by", _tr("Cộng theo"))
        hint = _tr("Tìm người ủng hộ, đơn vị, số chứng từ")
        self._search = SearchField(f"{self.name}.search", hint, self.below)
        self._search.setMinimumWidth(SEARCH_WIDTH)
        self._add = button(f"{self.name}.add", _tr("&Ghi khoản thu…"), "add")
        self._reverse = button(f"{self.name}.reverse", _tr("Đả&o khoản này…"), "undo")
        self._source = button(f"{self.name}.source", _tr("&Xem ô gốc…"), "search")
        self._donors = button(f"{self.name}.donors", _tr("Người ủng &hộ…"), "people")
        self._assemble()
        self._connect()

    def refresh(self) -> None:
        """Ask for sums and lines."""
        office, scope, by = self._office, self.scope, By(self._by.currentData())
        self.context.ask("fund.ledger", lambda: look_up(office, scope, by), self._show)
        place = {"campaign": scope.campaign, "unit": scope.unit, "fund": scope.fund}
        self.below.show_listing(
            office.ledger_listing, scope.year, place, _tr("Chưa có khoản nào trong phạm vi này.")
        )

    def show_month(self, month: str) -> None:
        """Show the lines of a month ("2024-10") alone, of none where it is empty."""
        only = ColumnFilter(low=month, high=month) if month else ColumnFilter(blank=True)
        self.below.filters.set_column_filters({DAY: only})

    def _assemble(self) -> None:
        self.told.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.told, stretch=1)
        for one in (self._add, self._reverse, self._source, self._donors):
            row.addWidget(one)
        split = QSplitter(Qt.Orientation.Vertical)
        named(split, f"{self.name}.split", _tr("Hai phần"))
        split.setChildrenCollapsible(False)
        split.addWidget(under(self._choice(), self.above))
        split.addWidget(self._lines())
        split.setSizes(SPLIT)
        split.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(split, stretch=1)

    def _choice(self) -> QHBoxLayout:
        row = QHBoxLayout()
        text = label(_tr("Cộng theo"), "subtitle")
        text.setBuddy(self._by)
        row.addWidget(text)
        row.addWidget(self._by)
        row.addStretch()
        return row

    def _lines(self) -> QWidget:
        """The lines, and under them, always in view, what those that are looked at add up to."""
        row = QHBoxLayout()
        row.addWidget(label(_tr("Các khoản của sổ thu"), "subtitle"))
        row.addStretch()
        row.addWidget(self._search)
        self._totals.setWordWrap(True)
        self.below.hide_at_first(AT_FIRST_HIDDEN)
        return under(row, self.below, self._totals)

    def _connect(self) -> None:
        self.below.setToolTip(_tr("Nhấp đúp một khoản theo báo cáo để xem ô gốc."))
        self._by.activated.connect(lambda _index: self.refresh())
        self._add.clicked.connect(self._ask_lists)
        self._reverse.clicked.connect(self._open_reversal)
        self._source.clicked.connect(self._open_source)
        self._donors.clicked.connect(lambda: present(DonorsDialog(self.context, self)))
        self.below.shown.connect(self._ask_totals)
        self.below.ident_selected.connect(lambda _ident: self._enable())
        self.below.offer_acts(self._source, self._reverse)

    def _show(self, found: Entered) -> None:
        self._known = found
        self.above.set_table(summed_table(By(self._by.currentData()), found.sums))
        self._tell()
        self._enable()

    def _ask_totals(self, wanted: Wanted) -> None:
        office = self._office
        self._tell()
        self.context.ask(
            "fund.ledger.totals", lambda: office.ledger_listing.totals(wanted), self._show_totals
        )

    def _show_totals(self, totals: Sequence[FundTotal]) -> None:
        self._totals.setText("\n".join(total_told(one) for one in totals))

    def _tell(self) -> None:
        known, count = self._known, self.below.rows.rowCount()
        if known is not None and not known.has_drive:
            text = _tr("Chưa có đợt vận động nào. Hãy mở một đợt ở phần “Đợt vận động” trước.")
            self.told.setText(text)
            return
        shown = format_cell(count, Format.NUMBER)
        self.told.setText(_tr("{lines} khoản.").format(lines=shown))

    def _enable(self) -> None:
        known, chosen = self._known, self._chosen()
        may = known is not None and not known.is_closed
        stands = chosen is not None and not (chosen.reverses or chosen.reversed_by)
        self._add.setEnabled(may and known is not None and known.has_drive)
        self._reverse.setEnabled(may and stands)
        self._source.setEnabled(chosen is not None and chosen.origin is not None)

    def _chosen(self) -> LedgerLine | None:
        found = self.below.current_listed()
        return found.record if found is not None else None

    def _ask_lists(self) -> None:
        office, scope = self._office, self.scope
        chosen = self._chosen()
        self.context.ask(
            "fund.entry-lists",
            lambda: lists(office, scope),
            lambda found: self._open_form(
                replace(found, unit=found.unit or (chosen.unit_code if chosen else ""))
            ),
        )

    def _open_form(self, found: Lists) -> None:
        present(entry_form(self.context, found, self))

    def _open_reversal(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Đảo khoản số {number}").format(number=chosen.id),
            lambda values: office.ledger.reverse(chosen.id, str(values["reason"])),
            _tr("Đã đảo khoản thu; cả hai bút toán vẫn còn trong sổ."),
        )
        said = _tr("Lý do đảo {what}").format(what=_worth(chosen))
        form = reason_form(self.context, f"{self.name}.reverse-dialog", act, said, self)
        form.setMinimumWidth(REASON_WIDTH)
        present(form)

    def _open_source(self) -> None:
        show_source_of(self.context, self._chosen(), self)


def _worth(line: LedgerLine) -> str:
    return amount_told(line.amount) if line.amount else line.goods or _tr("khoản ngày công")


def under(row: QHBoxLayout, table: QWidget, *below: QWidget) -> QWidget:
    """A table under a row, and what stands beneath it."""
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 2, 0, 2)
    column.addLayout(row)
    column.addWidget(table, stretch=1)
    for one in below:
        column.addWidget(one)
    return held


def _tr(text: str) -> str:
    return QCoreApplication.translate("ledger_panel", text)
