"""“Sổ thu”: what was collected by unit, month, kind, cluster and drive, and every line below."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from desktop_app.domain.fund_rows import By, LedgerFilter
from desktop_app.reports.fund_ledger import HEADINGS, amount_told, ledger_table, summed_table
from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named
from desktop_app.views.pages.fund.donors_dialog import DonorsDialog
from desktop_app.views.pages.fund.entry_form import Lists, entry_form
from desktop_app.views.pages.fund.out_panel import OutPanel, number_of
from desktop_app.views.pages.returns.source_dialog import show_source

if TYPE_CHECKING:
    from desktop_app.domain.fund_rows import LedgerLine, Summed
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.fund.panel import Scope

SHOWN = 500
SEARCH_WIDTH = 320
REASON_WIDTH = 680


@dataclass(frozen=True, slots=True)
class Entered:
    """What the tab shows: sums, the newest lines, whether there are more of them."""

    sums: tuple[Summed, ...]
    lines: tuple[LedgerLine, ...]
    more: bool
    has_drive: bool
    is_closed: bool


def look_up(office: Office, scope: Scope, by: By, search: str) -> Entered:
    """The sums of the year; the lines of the whole scope that the search finds."""
    place = {"campaign": scope.campaign, "unit": scope.unit}
    wanted = LedgerFilter(scope.year, **place, search=search)
    lines = office.ledger.lines(wanted, 0, SHOWN + 1)
    return Entered(
        sums=office.ledger.summed(scope.year, by),
        lines=lines[:SHOWN],
        more=len(lines) > SHOWN,
        has_drive=bool(office.drives.all(scope.year)),
        is_closed=office.years_book.is_closed(scope.year),
    )


def lists(office: Office, scope: Scope) -> Lists:
    """What the form of a new line offers; in another year than this one, that year's last day."""
    drives = office.drives.all(scope.year)
    own = (one for one in drives if scope.campaign in {"", one.campaign})
    first = next((one.code for one in own), "")
    today = date.today()  # noqa: DTZ011  # the clerk's own day
    day = today if today.year == scope.year else date(scope.year, 12, 31)
    return Lists(
        drives=drives,
        units=office.units.all(scope.year),
        people=office.units.people(),
        donors=office.donors.all(),
        today=day.isoformat(),
        drive=first,
        unit=scope.unit,
    )


class LedgerPanel(OutPanel):
    """A double click on a line of a return shows the cell that it came from."""

    def __init__(self, context: Context) -> None:
        title = _tr("Sổ thu")
        tables = (("sums", _tr("Cộng sổ thu")), ("lines", _tr("Các khoản của sổ thu")))
        super().__init__(context, "ledger", title, tables)
        self._office: Office = context.office
        self._known: Entered | None = None
        self._by = named(
            choice_editor([(title, by.value) for by, title in HEADINGS.items()]),
            f"{self.name}.by",
            _tr("Cộng theo"),
        )
        hint = _tr("Tìm theo tên người ủng hộ hoặc số chứng từ")
        self._search = named(QLineEdit(), f"{self.name}.search", hint)
        self._search.setPlaceholderText(hint)
        self._search.setMinimumWidth(SEARCH_WIDTH)
        self._add = button(f"{self.name}.add", _tr("&Ghi khoản thu…"), "add")
        self._reverse = button(f"{self.name}.reverse", _tr("Đả&o khoản này…"), "undo")
        self._source = button(f"{self.name}.source", _tr("Xem ô &gốc…"), "search")
        self._donors = button(f"{self.name}.donors", _tr("&Người ủng hộ…"), "people")
        acts = (self._add, self._reverse, self._source, self._donors)
        self.assemble(acts, (tables[0][1], tables[1][1]))
        self._add_choice()
        self._connect()

    def refresh(self) -> None:
        """Ask for sums and lines."""
        office, scope, by = self._office, self.scope, By(self._by.currentData())
        search = self._search.text().strip()
        self.context.ask("fund.ledger", lambda: look_up(office, scope, by, search), self._show)

    def _add_choice(self) -> None:
        row = QHBoxLayout()
        text = label(_tr("Cộng theo"))
        text.setBuddy(self._by)
        row.addWidget(text)
        row.addWidget(self._by)
        row.addStretch()
        row.addWidget(self._search)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(1, row)

    def _connect(self) -> None:
        self.below.setToolTip(_tr("Nhấp đúp một khoản theo báo cáo để xem ô gốc."))
        self._by.activated.connect(lambda _index: self.refresh())
        self._search.textChanged.connect(lambda _text: self.refresh())
        self._add.clicked.connect(self._ask_lists)
        self._reverse.clicked.connect(self._open_reversal)
        self._source.clicked.connect(self._open_source)
        self._donors.clicked.connect(lambda: present(DonorsDialog(self.context, self)))
        self.below.ident_selected.connect(lambda _ident: self._enable())
        self.below.ident_activated.connect(lambda _ident: self._open_source())

    def _show(self, found: Entered) -> None:
        self._known = found
        self.above.set_table(summed_table(By(self._by.currentData()), found.sums))
        self.below.set_table(ledger_table(found.lines))
        self.told.setText(_told(found))
        self._enable()

    def _enable(self) -> None:
        known, chosen = self._known, self._chosen()
        may = known is not None and not known.is_closed
        stands = chosen is not None and not (chosen.reverses or chosen.reversed_by)
        self._add.setEnabled(may and known is not None and known.has_drive)
        self._reverse.setEnabled(may and stands)
        self._source.setEnabled(chosen is not None and chosen.origin is not None)

    def _chosen(self) -> LedgerLine | None:
        number = number_of(self.below.current_ident())
        lines = self._known.lines if self._known else ()
        return next((one for one in lines if one.id == number), None)

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
        chosen = self._chosen()
        if chosen is not None and chosen.origin is not None:
            show_source(self.context, chosen.origin, self)


def _worth(line: LedgerLine) -> str:
    return amount_told(line.amount) if line.amount else line.goods or _tr("khoản ngày công")


def _told(found: Entered) -> str:
    if not found.has_drive:
        return _tr("Chưa có đợt vận động nào. Hãy mở một đợt ở phần “Đợt vận động” trước.")
    if not found.lines:
        return _tr("Chưa có khoản nào trong phạm vi đang xem.")
    if found.more:
        return _tr("Đang xem {lines} khoản mới nhất.").format(lines=SHOWN)
    return _tr("{lines} khoản.").format(lines=len(found.lines))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ledger_panel", text)
