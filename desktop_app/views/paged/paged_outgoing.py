"""Printing a long table and saving it as a workbook: all rows that are wanted, not a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.views.saving import Outgoing, ask_where
from desktop_app.views.tables.outgoing import preview_table, suggested_place

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.reports.listing import Wanted
    from desktop_app.services.listings import Listing
    from desktop_app.services.long_tables import Shown
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.paged.paged_view import PagedView


def print_long(view: PagedView, context: Context, listing: Listing, wanted: Wanted) -> None:
    """Show how the rows will print (dialog `shown-table`); too many are refused in a sentence."""
    office: Office = context.office
    shown = shown_of(view, listing, wanted)
    context.study(
        f"{view.objectName()}.printing",
        lambda progress: office.long_tables.table(shown, progress),
        lambda table: preview_table(view.window(), context, table, shown.told),
    )


def save_long(view: PagedView, context: Context, listing: Listing, wanted: Wanted) -> None:
    """Ask where the rows go (dialog `shown-table.save`), then write them."""
    office: Office = context.office
    shown = shown_of(view, listing, wanted)

    def say_where(path: Path) -> None:
        said = _tr("Đã lưu bảng vào tệp “{name}” trong thư mục “{folder}”.")
        context.tell(said.format(name=path.name, folder=path.parent), "success")

    outgoing = Outgoing(
        view.window(),
        context,
        "shown-table.save",
        _tr("Lưu bảng đang xem"),
        _tr("Lưu bảng ra Excel"),
        lambda path, progress: office.long_tables.save(shown, path, progress),
        say_where,
    )
    ask_where(outgoing, suggested_place(shown.title))


def shown_of(view: PagedView, listing: Listing, wanted: Wanted) -> Shown:
    """The columns as they stand, and in words what is left out."""
    # The services load SQLAlchemy; the window is on the screen before that.
    from desktop_app.services.long_tables import Shown  # noqa: PLC0415

    header = view.horizontalHeader()
    sections = map(header.logicalIndex, range(header.count()))
    columns = tuple(at for at in sections if not header.isSectionHidden(at))
    search = _tr("Tìm “{words}”").format(words=wanted.search) if wanted.search else ""
    told = "; ".join(filter(None, (view.filters.words, search)))
    return Shown(listing, wanted, columns, view.accessibleName(), told)


def _tr(text: str) -> str:
    return QCoreApplication.translate("paged_outgoing", text)
