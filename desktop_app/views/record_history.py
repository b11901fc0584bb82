"""The history of one record: every act on it, the newest first, each field before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QSplitter, QVBoxLayout, QWidget

from desktop_app.reports.report import Format
from desktop_app.reports.trail import trail_table
from desktop_app.views.controls import label
from desktop_app.views.dialogs import name_buttons, present
from desktop_app.views.names import action, named
from desktop_app.views.paged.paged_view import PagedView
from desktop_app.views.record_subjects import subject_of
from desktop_app.views.table_view import TableView
from desktop_app.views.theme import icon
from desktop_app.views.trail_detail import TrailDetail

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from desktop_app.domain.trail import TrailEntry
    from desktop_app.views.context import Context

NAME = "record-history"
SIZE = (940, 560)
SHARES = (3, 2)
ROOM = 200


class RecordHistory(QDialog):
    """The acts above (`record-history.table`), the chosen one below (`record-history.detail`)."""

    def __init__(self, context: Context, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        said = self.tr("Lịch sử: {title}").format(title=title) if title else self.tr("Lịch sử")
        named(self, NAME, said)
        self.setWindowTitle(said)
        self.resize(*SIZE)
        self._context = context
        self._entries: dict[str, TrailEntry] = {}
        self._told = label("", "hint", f"{NAME}.told")
        self._table = TableView(f"{NAME}.table", self.tr("Những việc đã làm"), self)
        self._detail = TrailDetail(f"{NAME}.detail")
        self._table.ident_selected.connect(self._show_one)
        self._table.offer_acts(*self._detail.acts)
        self._detail.record_wanted.connect(self._go_to)
        self._assemble()

    def show_entries(self, entries: Sequence[TrailEntry]) -> None:
        """Show the acts, the newest of them chosen."""
        self._entries = {f"audit:{one.number}": one for one in entries}
        self._told.setText(
            self.tr("{count} việc, mới nhất trên cùng.").format(count=len(entries))
            if entries
            else self.tr("Nhật ký chưa ghi việc nào riêng cho bản ghi này.")
        )
        self._table.set_table(trail_table(entries))
        if entries:
            self._table.select_ident(f"audit:{entries[0].number}")

    def _show_one(self, ident: str) -> None:
        self._detail.show_entry(self._entries.get(ident))

    def _go_to(self, page: str, ident: str) -> None:
        self.accept()
        self._context.go_to(page, ident)

    def _assemble(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        name_buttons(buttons, NAME)
        buttons.rejected.connect(self.reject)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self._table)
        parts.addWidget(self._detail)
        parts.setChildrenCollapsible(False)
        parts.setSizes([share * ROOM // 2 for share in SHARES])
        layout = QVBoxLayout(self)
        layout.addWidget(self._told)
        layout.addWidget(parts, stretch=1)
        layout.addWidget(buttons)


def open_history(context: Context, subject: str, title: str, parent: QWidget) -> None:
    """Ask for the acts on a record, then show them over the window.

    `subject`: the record as `subject_of` names it; `title`: how the user knows it.
    """
    office, year = context.office, context.year

    def show(entries: Sequence[TrailEntry]) -> None:
        dialog = RecordHistory(context, title, parent)
        dialog.show_entries(entries)
        present(dialog)

    context.ask("record-history", lambda: office.trail.of(subject, year), show)


def offer_histories(context: Context, page: QWidget) -> None:
    """Put “Lịch sử…” (`TABLE.history`) into the menu of each table whose rows are records."""
    views: list[TableView | PagedView] = [*page.findChildren(TableView)]
    views += page.findChildren(PagedView)
    for view in views:
        if not any(one.objectName() == f"{view.objectName()}.history" for one in view.actions()):
            _offer(context, view)


def _offer(context: Context, view: TableView | PagedView) -> None:
    act = action(view, f"{view.objectName()}.history", _tr("&Lịch sử…"))
    act.setIcon(icon("history"))
    act.setVisible(False)
    act.triggered.connect(lambda _on: _open(context, view))
    view.ident_selected.connect(lambda ident: _allow(act, view.objectName(), ident))
    view.addAction(act)


def _allow(act: QAction, table: str, ident: str) -> None:
    act.setVisible(bool(subject_of(table, ident)))


def _open(context: Context, view: TableView | PagedView) -> None:
    subject = subject_of(view.objectName(), view.current_ident())
    if subject:
        open_history(context, subject, title_of(view), view.window())


def title_of(view: TableView | PagedView) -> str:
    """What a row is known by: the first text of it that is no code."""
    row = view.currentIndex().row()
    columns = view.rows.columns if isinstance(view, PagedView) else view.rows.table.columns
    texts = (
        view.rows.text(row, at)
        for at, column in enumerate(columns)
        if column.format is Format.TEXT and column.key != "code"
    )
    return next((text for text in texts if text), "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("record_history", text)
