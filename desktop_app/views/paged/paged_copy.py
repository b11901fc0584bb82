"""Selected cells of a long table as text; rows that are not here come from the store first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Format
from desktop_app.views.paged.paged_table import plain_text
from desktop_app.views.tables.ranges import selected_ranges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.reports.listing import Listed
    from desktop_app.reports.report import Column
    from desktop_app.services.listings import Listing
    from desktop_app.views.context import Context
    from desktop_app.views.paged.paged_view import PagedView

# Excel takes more, the clipboard of an old computer does not.
MOST_COPIED = 20_000


def copy_cells(
    view: PagedView, context: Context, listing: Listing, year: int, *, headings: bool
) -> None:
    """Put the selection's rows and columns on the clipboard, tab-separated."""
    ranges = selected_ranges(view)
    rows = sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})
    across = {at for one in ranges for at in range(one.left(), one.right() + 1)}
    header = view.horizontalHeader()
    shown = (at for at in across if not view.isColumnHidden(at))
    columns = sorted(shown, key=header.visualIndex)
    if not rows:
        return
    if len(rows) > MOST_COPIED:
        most = format_cell(MOST_COPIED, Format.NUMBER)
        context.tell(_tr("Chỉ sao chép được tới {most} dòng một lần.").format(most=most), "warning")
        return
    ids = [view.rows.ids[row] for row in rows]
    titles = [view.rows.columns[at].title for at in columns] if headings else []

    def text() -> str:
        return as_text(view.rows.columns, listing.rows(year, ids), columns, titles)

    context.ask(f"{view.objectName()}.copying", text, QApplication.clipboard().setText)


def as_text(
    table: Sequence[Column], rows: Sequence[Listed], columns: Sequence[int], titles: Sequence[str]
) -> str:
    """Rows as lines, cells between tabs, under the titles where there are any."""
    lines = ("\t".join(plain_text(table[at], one.row.cells[at]) for at in columns) for one in rows)
    return "\n".join(["\t".join(titles), *lines] if titles else lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("paged_copy", text)
