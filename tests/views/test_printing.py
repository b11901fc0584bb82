"""Pages reach a printer whole, part by part, as finely as it prints."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from desktop_app.views.context import Context
from desktop_app.views.printing import print_pages, to_image
from tests.views.pdfs import Pdf, Picture


@pytest.fixture
def printer(tmp_path: Path) -> QPrinter:
    """A printer that prints into a file."""
    made = QPrinter()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "in.pdf"))
    made.setResolution(150)
    return made


def colours(path: Path) -> list[set[tuple[int, ...]]]:
    """The colours of each printed page, at some places."""
    with pypdfium2.PdfDocument(path) as document:
        images = [page.render(scale=0.2).to_pil().convert("RGB") for page in document]
    return [
        {image.getpixel((x, y)) for x in (5, 80, 160) for y in range(3, image.height - 3, 4)}
        for image in images
    ]


def test_bytes_become_the_picture_they_describe() -> None:
    image = to_image(Picture(2, 1, bytes((200, 0, 0, 255, 0, 0, 200, 255))))
    assert image.pixelColor(0, 0).getRgb() == (200, 0, 0, 255)
    assert image.pixelColor(1, 0).getRgb() == (0, 0, 200, 255)


def test_the_chosen_pages_are_printed_part_by_part_off_the_window_s_thread(
    qtbot: QtBot, context: Context, printer: QPrinter, tmp_path: Path
) -> None:
    pdf = Pdf()
    with qtbot.waitSignal(context.told) as told:
        print_pages(context, pdf.pages, printer, (1, 2))
    assert told.args == ["Đã gửi tới máy in: Xếp hạng năm 2024", "success"]
    # 842 × 595 points at 150 dots to the inch are 1754 × 1240; 285 rows of that are half a million.
    assert pdf.parts == [(page, top) for page in (1, 2) for top in range(0, 1240, 285)]
    assert "MainThread" not in pdf.threads
    written = tmp_path / "in.pdf"
    assert b"/MediaBox [0 0 842.000000 595.000000]" in written.read_bytes()  # lying, as its pages
    # No white line between the parts, nothing of the page before.
    assert colours(written) == [{(0, 200, 0)}, {(0, 0, 200)}]


def test_copies_are_sent_where_the_printer_makes_none(
    qtbot: QtBot, context: Context, printer: QPrinter, tmp_path: Path
) -> None:
    printer.setCopyCount(2)
    with qtbot.waitSignal(context.told):
        print_pages(context, Pdf().pages, printer, (0, 2))
    copies = 1 if printer.supportsMultipleCopies() else 2
    assert colours(tmp_path / "in.pdf") == [{(200, 0, 0)}, {(0, 0, 200)}] * copies


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false", extend=True)
def test_a_printer_that_takes_nothing_is_said(
    qtbot: QtBot, context: Context, printer: QPrinter, tmp_path: Path
) -> None:
    printer.setOutputFileName(str(tmp_path / "không có" / "in.pdf"))
    with qtbot.waitSignal(context.told) as told:
        print_pages(context, Pdf().pages, printer, (0,))
    assert told.args == ["Máy in không nhận được bản in. Hãy kiểm tra máy in.", "error"]
