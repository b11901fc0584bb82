"""Which printer, which pages, how many copies; a machine without a printer offers a file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views import print_dialog
from desktop_app.views.context import Context
from desktop_app.views.print_dialog import ask_to_print, printer_names
from tests.views.driving import click, enter_path, find, is_shown, type_into, unnamed
from tests.views.pdfs import Pdf


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def pdf(qtbot: QtBot, context: Context, over: QWidget) -> Pdf:
    """The dialog is open over a widget."""
    made = Pdf()
    form = ask_to_print(over, context, made.pages)
    qtbot.waitUntil(form.isVisible)
    assert unnamed(form) == []
    return made


def hints() -> str:
    return " ".join(one.text() for one in find("print-dialog", QDialog).findChildren(QLabel))


@pytest.mark.usefixtures("pdf")
def test_a_machine_without_a_printer_says_so_and_offers_a_file() -> None:
    printers = printer_names()
    offered = find("print-dialog.printer", QComboBox)
    assert offered.itemText(offered.count() - 1) == "Lưu thành tệp PDF"
    assert offered.count() == len(printers) + 1
    assert ("chưa có máy in nào" in hints()) == (not printers)


@pytest.mark.usefixtures("pdf")
def test_pages_that_there_are_not_are_said_at_the_field() -> None:
    assert "cả 3 trang" in hints()
    type_into("print-dialog.pages", "2-5")
    click("print-dialog.ok")
    assert is_shown("print-dialog")
    assert "Tài liệu có 3 trang nên không in được “2-5”" in hints()


def test_the_chosen_pages_go_into_a_file(qtbot: QtBot, pdf: Pdf, tmp_path: Path) -> None:
    assert pdf.parts == []
    offered = find("print-dialog.printer", QComboBox)
    offered.setCurrentIndex(offered.count() - 1)
    type_into("print-dialog.pages", "3, 1")
    click("print-dialog.ok")
    qtbot.waitUntil(lambda: is_shown("print-dialog.save"))
    out = tmp_path / "ra.pdf"
    enter_path("print-dialog.save", str(out))
    # The file is there a moment before what is written to it.
    qtbot.waitUntil(lambda: out.is_file() and out.stat().st_size > 0)
    assert out.read_text(encoding="utf-8") == "0,2"


def test_a_printer_gets_the_pages_and_the_copies(
    qtbot: QtBot, context: Context, over: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["HP LaserJet", "Máy in phòng Tổ chức"]
    monkeypatch.setattr(print_dialog, "printer_names", lambda: names)
    sent: list[tuple[int, tuple[int, ...]]] = []
    monkeypatch.setattr(
        print_dialog,
        "print_pages",
        lambda _context, _pages, printer, chosen: sent.append((printer.copyCount(), chosen)),
    )
    ask_to_print(over, context, Pdf().pages)
    qtbot.waitUntil(lambda: is_shown("print-dialog"))
    assert find("print-dialog.printer", QComboBox).currentText() == "HP LaserJet"
    type_into("print-dialog.pages", "2-3")
    find("print-dialog.copies", QSpinBox).setValue(2)
    click("print-dialog.ok")
    assert sent == [(2, (1, 2))]
