"""“In”: on which printer, which pages, how many copies; without a printer, a PDF file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QLineEdit, QSpinBox

from desktop_app.domain.errors import Refused
from desktop_app.domain.page_ranges import pages_meant
from desktop_app.views.dialogs import present
from desktop_app.views.form import Field, FormDialog, Values, choice_editor
from desktop_app.views.printing import PdfPages, print_pages
from desktop_app.views.saving import Outgoing, ask_where, documents

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.views.context import Context

NAME = "print-dialog"
MOST_COPIES = 99
# What stands for a printer where a file is wanted; no printer has a blank name.
AS_FILE = ""


def ask_to_print(parent: QWidget, context: Context, pages: PdfPages) -> FormDialog:
    """Let the user choose (dialog `print-dialog`), then print, or save the pages as a PDF."""
    form = FormDialog(parent, NAME, _tr("In"), _fields(pages), lambda said: _wrong(said, pages))
    form.set_action(_tr("In"))
    form.submitted.connect(lambda said: _go(form, parent, context, pages, said))
    present(form)
    return form


def printer_names() -> list[str]:
    """The machine's printers, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual)


def _fields(pages: PdfPages) -> tuple[Field, ...]:
    printers = printer_names()
    choices = [(name, name) for name in printers]
    offered = choice_editor([*choices, (_tr("Lưu thành tệp PDF"), AS_FILE)])
    none = _tr("Máy này chưa có máy in nào. Có thể lưu thành tệp PDF rồi in ở máy khác.")
    copies = QSpinBox()
    copies.setRange(1, MOST_COPIES)
    which = _tr("Để trống là in cả {count} trang. Ví dụ: 1-3, 5.").format(count=pages.page_count)
    duplex = QPrinter.DuplexMode
    sides = (
        (_tr("Như máy in đang đặt"), duplex.DuplexAuto.value),
        (_tr("Một mặt"), duplex.DuplexNone.value),
        (_tr("Hai mặt"), duplex.DuplexLongSide.value),
    )
    return (
        Field("printer", _tr("Máy in"), offered, hint="" if printers else none),
        Field("pages", _tr("Các trang"), QLineEdit(), hint=which),
        Field("copies", _tr("Số bản"), copies),
        Field("sides", _tr("In trên"), choice_editor(sides)),
    )


def _wrong(said: Values, pages: PdfPages) -> Mapping[str, str]:
    try:
        pages_meant(str(said["pages"]), pages.page_count)
    except Refused as why:
        return {"pages": str(why)}
    return {}


def _go(form: FormDialog, over: QWidget, context: Context, pages: PdfPages, said: Values) -> None:
    chosen = pages_meant(str(said["pages"]), pages.page_count)
    form.accept()
    if said["printer"] == AS_FILE:
        _save(over, context, pages, chosen)
        return
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPrinterName(str(said["printer"]))
    printer.setDocName(pages.title)
    printer.setCopyCount(int(str(said["copies"])))
    printer.setDuplex(QPrinter.DuplexMode(said["sides"]))
    print_pages(context, pages, printer, chosen)


def _save(over: QWidget, context: Context, pages: PdfPages, chosen: tuple[int, ...]) -> None:
    told = _tr("Đã lưu {count} trang vào tệp “{name}” trong thư mục “{folder}”.")
    outgoing = Outgoing(
        over,
        context,
        f"{NAME}.save",
        _tr("Lưu thành tệp PDF"),
        _tr("Lưu thành tệp PDF"),
        lambda path, _progress: pages.save(chosen, path),
        lambda made: context.tell(
            told.format(count=len(chosen), name=made.name, folder=made.parent), "success"
        ),
    )
    ask_where(outgoing, documents() / f"{pages.title.replace('/', '-')}.pdf")


def _tr(text: str) -> str:
    return QCoreApplication.translate("print_dialog", text)
