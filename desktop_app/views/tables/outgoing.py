"""“In bảng đang xem…” and “Lưu bảng đang xem ra Excel…”, for every table of a page."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop_app.views.dialogs import choose_new_file, present
from desktop_app.views.names import named
from desktop_app.views.pdf_view import PdfView
from desktop_app.views.printing import PdfPages

if TYPE_CHECKING:
    from desktop_app.reports.report import Table
    from desktop_app.views.context import Context

SIZE = (900, 640)
FORBIDDEN = frozenset('\\/:*?"<>|')


def preview_table(over: QWidget, context: Context, table: Table, told: str) -> None:
    """Show a table as it will print (dialog `shown-table`); its button prints."""
    office = context.office

    def make() -> PdfPages:
        pdf = office.exporting.table_pdf(table, told)
        count = office.exporting.page_count(pdf)
        return PdfPages(table.title, count, partial(office.exporting.page_image, pdf))

    context.ask("shown-table", make, lambda pages: _preview(over, context, pages))


def save_shown(over: QWidget, context: Context, table: Table, told: str) -> None:
    """Ask where a table goes (dialog `shown-table.save`), then write it."""
    save = context.office.exporting.save_table

    def write(path: Path) -> None:
        context.command(
            _tr("Xuất tệp"),
            lambda progress: save(table, told, path, progress),
            lambda made: context.tell(_tr("Đã lưu bảng vào tệp “{name}”.").format(name=made.name)),
        )

    place = suggested_place(table.title)
    choose_new_file(over, "shown-table.save", _tr("Lưu bảng đang xem"), place, write)


def suggested_place(title: str) -> Path:
    """Where a table of that title is suggested to go."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place)) / f"{file_name(title)}.xlsx"


def file_name(title: str) -> str:
    """A title without what a file's name cannot bear."""
    plain = "".join("-" if letter in FORBIDDEN else letter for letter in title).strip(" .")
    return plain or _tr("Bảng")


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
