"""“In bảng đang xem…” and “Lưu bảng đang xem ra Excel…”, for every table of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.domain.file_names import safe_name
from desktop_app.views.dialogs import present
from desktop_app.views.names import named
from desktop_app.views.pdf_view import PdfView
from desktop_app.views.printing import PdfPages, pdf_pages
from desktop_app.views.saving import Outgoing, ask_where, documents

if TYPE_CHECKING:
    from pathlib import Path

    from desktop_app.reports.report import Table
    from desktop_app.views.context import Context

SIZE = (900, 640)


def preview_table(over: QWidget, context: Context, table: Table, told: str) -> None:
    """Show a table as it will print (dialog `shown-table`); its button prints."""
    office = context.office

    def make() -> PdfPages:
        pdf = office.exporting.table_pdf(table, told)
        return pdf_pages(office.exporting, table.title, pdf)

    context.ask("shown-table", make, lambda pages: _preview(over, context, pages))


def save_shown(over: QWidget, context: Context, table: Table, told: str) -> None:
    """Ask where a table goes (dialog `shown-table.save`), then write it."""
    save = context.office.exporting.save_table
    outgoing = Outgoing(
        over,
        context,
        "shown-table.save",
        _tr("Lưu bảng đang xem"),
        _tr("Xuất tệp"),
        lambda path, progress: save(table, told, path, progress),
        lambda made: context.tell(_tr("Đã lưu bảng vào tệp “{name}”.").format(name=made.name)),
    )
    ask_where(outgoing, suggested_place(table.title))


def suggested_place(title: str) -> Path:
    """Where a table of that title is suggested to go."""
    return documents() / safe_name(f"{title.strip(' .') or _tr('Bảng')}.xlsx")


def _preview(over: QWidget, context: Context, pages: PdfPages) -> None:
    title = _tr("Xem trước bản in: {title}").format(title=pages.title)
    dialog = named(QDialog(over), "shown-table", title)
    dialog.setWindowTitle(title)
    dialog.resize(*SIZE)
    view = PdfView(context, "shown-table.preview", dialog)
    QVBoxLayout(dialog).addWidget(view)
    present(dialog)
    view.show_pages(pages)


def _tr(text: str) -> str:
    return QCoreApplication.translate("outgoing", text)
