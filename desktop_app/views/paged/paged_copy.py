"""Selected cells of a long table as text; rows that are not here come from the store first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Format
from desktop_app.views.tables.column_table import plain_cell
from desktop_app.views.tables.ranges import selected_ranges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop_app.domain.progress import Progress
    from desktop_app.reports.listing import Listed
    from desktop_app.reports.report import Column
    from desktop_app.services.listings import Listing
    from desktop_app.views.context import Context
    from desktop_app.views.operation import Operation
    from desktop_app.views.paged.paged_view import PagedView

# Excel takes more, the clipboard of an old computer does not.
MOST_COPIED = 20_000
ROWS_AT_ONCE = 500


class PagedCopy(QObject):
    """Copies what is selected in a view, on the reading worker; one copy at a time.

    Signals:
        told: how far a long copy is, and when it is done.
    """

    told = Signal(str)

    def __init__(self, context: Context, view: PagedView) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._running: Operation | None = None

    def start(self, listing: Listing, year: int, *, headings: bool) -> None:
        """Put the selection's rows and columns on the clipboard, tab-separated."""
        rows, columns = self._selected()
        if len(rows) > MOST_COPIED:
            self._refuse()
            return
        if not rows:
            return
        table = self._view.rows
        ids = [table.ids[row] for row in rows]
        titles = [table.columns[at].title for at in columns] if headings else []

        def text(progress: Progress) -> str:
            found = _rows(listing, year, ids, progress)
            return as_text(table.columns, found, columns, titles)

        self._run(self._context.study(f"{self._view.objectName()}.copying", text, self._take))

    def stop(self) -> bool:
        """Leave the clipboard as it is; whether a copy was on its way."""
        if self._running is None:
            return False
        self._running.cancel()
        self.told.emit(self.tr("Đã dừng, chưa sao chép gì."))
        return True

    def _selected(self) -> tuple[list[int], list[int]]:
        view = self._view
        ranges = selected_ranges(view)
        rows = sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})
        across = {at for one in ranges for at in range(one.left(), one.right() + 1)}
        shown = (at for at in across if not view.isColumnHidden(at))
        return rows, sorted(shown, key=view.horizontalHeader().visualIndex)

    def _refuse(self) -> None:
        most = format_cell(MOST_COPIED, Format.NUMBER)
        text = self.tr("Chỉ sao chép được tới {most} dòng một lần.").format(most=most)
        self._context.tell(text, "warning")

    def _run(self, operation: Operation) -> None:
        self._running = operation
        operation.progressed.connect(self._on_progressed)
        operation.finished.connect(lambda: self._on_finished(operation))

    def _take(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.told.emit("")

    def _on_progressed(self, done: int, total: int, _what: str) -> None:
        text = self.tr("Đang sao chép: {percent}%. Bấm Esc để dừng.")
        self.told.emit(text.format(percent=100 * done // max(total, 1)))

    def _on_finished(self, operation: Operation) -> None:
        if self._running is operation:
            self._running = None


def as_text(
    table: Sequence[Column], rows: Iterator[Listed], columns: Sequence[int], titles: Sequence[str]
) -> str:
    """Rows as lines, cells between tabs, under the titles where there are any."""
    lines = ("\t".join(plain_cell(table[at], one.row.cells[at]) for at in columns) for one in rows)
    return "\n".join(["\t".join(titles), *lines] if titles else lines)


def _rows(listing: Listing, year: int, ids: Sequence[int], progress: Progress) -> Iterator[Listed]:
    """The rows in order, some hundreds at a time, so that a copy can be stopped."""
    for at in range(0, len(ids), ROWS_AT_ONCE):
        if at:
            progress(at, len(ids), "")
        yield from listing.rows(year, ids[at : at + ROWS_AT_ONCE])
