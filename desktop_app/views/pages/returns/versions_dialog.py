"""“Các bản đã gửi”: the versions of a unit's return, and what two of them do not share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.dates import format_date
from desktop_app.domain.rows import Origin
from desktop_app.reports.versions import differences_table, versions_table
from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.pages.returns.fitting import fit
from desktop_app.views.pages.returns.opening import open_original
from desktop_app.views.pages.returns.source_dialog import show_source
from desktop_app.views.table_view import TableView
from desktop_app.views.tables.row_acts import row_act

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.intake_rows import Difference, ReturnVersion
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "returns.versions"
SIZE = (1080, 640)
SPLIT = (180, 380)
FILE_WIDTH = 240


class VersionsDialog(QDialog):
    """The chosen version is held against another of the same return: kind and period.

    Signals:
        figures_wanted: to see what the unit gave and did.
    """

    figures_wanted = Signal()

    def __init__(
        self,
        context: Context,
        campaign: str,
        unit: str,
        title: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        named(self, f"{NAME}-dialog", self.tr("Các bản đã gửi"))
        self.setWindowTitle(self.tr("Các bản đã gửi"))
        self._context = context
        self._office: Office = context.office
        self._versions: tuple[ReturnVersion, ...] = ()
        self._pair: tuple[ReturnVersion, ReturnVersion] | None = None
        self._differences: tuple[Difference, ...] = ()
        self._title = label(title, "subtitle", f"{NAME}.title")
        self._table = TableView(f"{NAME}.table", self.tr("Các bản đã gửi"), self)
        self._other = named(narrow(QComboBox()), f"{NAME}.other", self.tr("So với bản"))
        self._told = label("", "hint", f"{NAME}.told")
        self._found = TableView(f"{NAME}.differences", self.tr("Những chỗ khác nhau"), self)
        self._old = button(f"{NAME}.old-cell", self.tr("Xem ô bản &trước"), "search")
        self._new = button(f"{NAME}.new-cell", self.tr("Xem ô bản &sau"), "search")
        self._open = button(f"{NAME}.open", self.tr("&Mở tệp gốc"), "open")
        self._assemble()
        self._connect()
        fit(self, *SIZE)
        self._ask(campaign, unit)

    def _assemble(self) -> None:
        self._title.setWordWrap(True)
        for table in (self._table, self._found):
            table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        split = named(QSplitter(Qt.Orientation.Vertical), f"{NAME}.split", self.tr("Hai phần"))
        split.setChildrenCollapsible(False)
        split.addWidget(self._table)
        split.addWidget(self._lower())
        split.setSizes(SPLIT)
        layout = QVBoxLayout(self)
        layout.addWidget(self._title)
        layout.addWidget(split, stretch=1)
        layout.addLayout(self._buttons())

    def _lower(self) -> QWidget:
        head = QHBoxLayout()
        other = label(self.tr("So bản đang chọn với"))
        other.setBuddy(self._other)
        for one in (other, self._other, self._told):
            head.addWidget(one)
        head.setStretch(2, 1)
        lower = QWidget()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, 4, 0, 0)
        column.addLayout(head)
        column.addWidget(self._found, stretch=1)
        return lower

    def _buttons(self) -> QHBoxLayout:
        figures = button(f"{NAME}.figures", self.tr("Số liệu của &đơn vị"), "fund")
        close = button(f"{NAME}.close", self.tr("Đón&g"), primary=True)
        figures.clicked.connect(self._on_figures)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        for one in (self._open, self._old, self._new, figures, close):
            one.setAutoDefault(False)
            row.addWidget(one)
        row.insertStretch(row.count() - 1)
        return row

    def _connect(self) -> None:
        self._table.ident_selected.connect(lambda _ident: self._offer_others())
        self._table.offer_acts(self._open)
        self._other.activated.connect(lambda _at: self._compare())
        self._found.ident_selected.connect(lambda _ident: self._set_buttons())
        self._old.clicked.connect(lambda: self._show_cell(self._old_place()))
        self._new.clicked.connect(lambda: self._show_cell(self._new_place()))
        self._open.clicked.connect(self._on_open)
        see = row_act(self._found, "see", self.tr("Xem ô gốc"), self._on_activated)
        self._found.offer_acts(see, self._old, self._new)
        self._set_buttons()

    def _ask(self, campaign: str, unit: str) -> None:
        office, year = self._office, self._context.year
        ask_while_open(
            self,
            self._context,
            f"{NAME}.of",
            lambda: office.versions.of(year, unit, campaign),
            self._show,
        )

    def _show(self, versions: Sequence[ReturnVersion]) -> None:
        self._versions = tuple(versions)
        self._table.set_table(versions_table(self.tr("Các bản đã gửi"), versions))
        keys = [column.key for column in self._table.rows.table.columns]
        self._table.setColumnWidth(keys.index("file"), FILE_WIDTH)
        if versions:
            self._table.select_ident(f"return:{_first_choice(versions).id}")
        self._offer_others()

    def _chosen(self) -> ReturnVersion | None:
        ident = self._table.current_ident()
        return next((one for one in self._versions if ident == f"return:{one.id}"), None)

    def _offer_others(self) -> None:
        chosen = self._chosen()
        others = [one for one in self._versions if chosen and _same(one, chosen)]
        self._other.clear()
        for one in others:
            text = self.tr("Lần {number}, nhận {day}: {file}")
            day = format_date(one.received_on)
            self._other.addItem(text.format(number=one.number, day=day, file=one.file), one.id)
        before = [at for at, one in enumerate(others) if chosen and one.number < chosen.number]
        self._other.setCurrentIndex(before[-1] if before else 0)
        self._other.setEnabled(bool(others))
        self._compare()

    def _compare(self) -> None:
        chosen, other = self._chosen(), self._other.currentData()
        wanted = next((one for one in self._versions if one.id == other), None)
        if chosen is None or wanted is None:
            self._pair = None
            self._show_differences(())
            return
        older, newer = sorted((chosen, wanted), key=lambda one: one.number)
        self._pair = (older, newer)
        office = self._office
        ask_while_open(
            self,
            self._context,
            f"{NAME}.differences",
            lambda: office.versions.differences(older.id, newer.id),
            self._show_differences,
        )

    def _show_differences(self, differences: Sequence[Difference]) -> None:
        self._differences = tuple(differences)
        self._found.setVisible(self._pair is not None)
        if self._pair is None:
            text = self.tr("Chỉ có một bản nên chưa có gì để so.") if self._versions else ""
            self._told.setText(text)
        else:
            text = self.tr("{count} chỗ khác: bản trước là lần {old}, bản sau là lần {new}.")
            old, new = (one.number for one in self._pair)
            self._told.setText(text.format(count=len(differences), old=old, new=new))
            self._found.set_table(differences_table(self.tr("Khác nhau"), differences))
        self._set_buttons()

    def _difference(self) -> Difference | None:
        ident = self._found.current_ident()
        at = int(ident.partition(":")[2]) if ident else -1
        return self._differences[at] if 0 <= at < len(self._differences) else None

    def _old_place(self) -> Origin | None:
        chosen = self._difference()
        return chosen.old_origin if chosen else None

    def _new_place(self) -> Origin | None:
        chosen = self._difference()
        if chosen is None or self._pair is None or not chosen.new_cell:
            return None
        newer = self._pair[1]
        place = (newer.import_id, newer.file, chosen.new_sheet, chosen.new_cell)
        return Origin(*place, newer.file_id)

    def _set_buttons(self) -> None:
        self._open.setEnabled(self._chosen() is not None)
        self._old.setEnabled(self._old_place() is not None)
        self._new.setEnabled(self._new_place() is not None)

    def _show_cell(self, place: Origin | None) -> None:
        if place is not None:
            show_source(self._context, place, self)

    def _on_activated(self) -> None:
        self._show_cell(self._new_place() or self._old_place())

    def _on_open(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            open_original(self._context, chosen.file_id)

    def _on_figures(self) -> None:
        self.accept()
        self.figures_wanted.emit()


def _same(one: ReturnVersion, other: ReturnVersion) -> bool:
    """Whether two are different versions of one return."""
    return one.id != other.id and (one.kind, one.period) == (other.kind, other.period)


def _first_choice(versions: Sequence[ReturnVersion]) -> ReturnVersion:
    """The newest that has a version before it; else the newest of all."""
    later = [one for one in versions if any(_same(one, other) for other in versions)]
    return (later or list(versions))[-1]
