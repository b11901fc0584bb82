import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QSpinBox
from pytestqt.qtbot import QtBot

from desktop_app.views.context import Context
from desktop_app.views.pdf_view import PdfView
from tests.views.driving import click, find, press, unnamed
from tests.views.pdfs import COLOURS, Pdf


@pytest.fixture
def pdf() -> Pdf:
    return Pdf()


@pytest.fixture
def view(qtbot: QtBot, context: Context, pdf: Pdf) -> PdfView:
    made = PdfView(context, "preview")
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    with qtbot.waitSignal(made.page_shown):
        made.show_pages(pdf.pages)
    return made


def shown_colour() -> tuple[int, ...]:
    colour = find("preview.picture", QLabel).pixmap().toImage().pixelColor(5, 5)
    return colour.getRgb()  # type: ignore[return-value]


def is_as_wide_as(view: PdfView) -> bool:
    return view.width() - 60 < find("preview.picture", QLabel).pixmap().width() <= view.width()


def test_a_document_opens_on_its_first_page_as_wide_as_the_view(
    qtbot: QtBot, view: PdfView, pdf: Pdf
) -> None:
    assert find("preview.count", QLabel).text() == "/ 3"
    assert shown_colour() == COLOURS[0]
    qtbot.waitUntil(lambda: is_as_wide_as(view))
    assert pdf.threads == {"reading_0"}


def test_pages_are_turned_by_button_key_and_number(qtbot: QtBot, view: PdfView) -> None:
    with qtbot.waitSignal(view.page_shown):
        click("preview.next")
    assert shown_colour() == COLOURS[1]
    with qtbot.waitSignal(view.page_shown):
        press(view, Qt.Key.Key_PageDown)
    assert shown_colour() == COLOURS[2]
    assert not find("preview.next", QAbstractButton).isEnabled()
    number = find("preview.page", QSpinBox)
    number.selectAll()
    with qtbot.waitSignal(view.page_shown):
        press(number, Qt.Key.Key_1)
    assert shown_colour() == COLOURS[0]
    assert not find("preview.previous", QAbstractButton).isEnabled()


def test_a_page_seen_before_is_not_drawn_again(qtbot: QtBot, view: PdfView, pdf: Pdf) -> None:
    qtbot.waitUntil(lambda: is_as_wide_as(view))
    with qtbot.waitSignal(view.page_shown):
        click("preview.next")
    drawn = list(pdf.drawn)
    click("preview.previous")
    click("preview.next")
    assert shown_colour() == COLOURS[1]
    assert pdf.drawn == drawn


def test_zooming_draws_the_page_larger_and_fitting_gives_the_width_back(
    qtbot: QtBot, view: PdfView
) -> None:
    qtbot.waitUntil(lambda: is_as_wide_as(view))
    fitting = find("preview.picture", QLabel).pixmap().width()
    with qtbot.waitSignal(view.page_shown):
        click("preview.zoom-in")
    assert find("preview.picture", QLabel).pixmap().width() == pytest.approx(
        fitting * 1.25, rel=0.02
    )
    with qtbot.waitSignal(view.page_shown):
        click("preview.zoom-out")
    click("preview.fit")
    qtbot.waitUntil(lambda: find("preview.picture", QLabel).pixmap().width() == fitting)


def test_an_empty_view_offers_nothing(view: PdfView) -> None:
    view.show_pages(None)
    assert find("preview.picture", QLabel).pixmap().isNull()
    for name in ("previous", "next", "zoom-in", "zoom-out", "fit", "print"):
        assert not find(f"preview.{name}", QAbstractButton).isEnabled()


def test_all_its_controls_have_names(view: PdfView) -> None:
    assert unnamed(view) == []


@pytest.mark.usefixtures("view")
def test_printing_asks_for_the_printer_first(qtbot: QtBot) -> None:
    click("preview.print")
    dialog = find("print-dialog", QDialog)
    press(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())
