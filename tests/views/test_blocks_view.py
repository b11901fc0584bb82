import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series
from desktop_app.reports.report import Block, Column, Format, Heading, Paragraph, Row, Table
from desktop_app.views.blocks_view import BlocksView
from tests.views.driving import press

BLOCKS: tuple[Block, ...] = (
    Heading("Phong trào thi đua"),
    Paragraph("Giai đoạn: 2021 - 2025"),
    Heading("Chỉ tiêu", 2),
    Table(
        "",
        (Column("text", "Nội dung", width=40), Column("money", "Mức", Format.MONEY)),
        (Row(("Quỹ", 1_500_000)), Row(("Khác", None))),
    ),
    Paragraph("<b>không phải mã</b>"),
)


@pytest.fixture
def view(qtbot: QtBot, parent: QWidget) -> BlocksView:
    made = BlocksView("plan", "Kế hoạch", parent)
    made.resize(500, 400)
    made.set_blocks(BLOCKS)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_blocks_are_read_in_their_order_with_formatted_figures(view: BlocksView) -> None:
    assert [line for line in view.toPlainText().splitlines() if line] == [
        "Phong trào thi đua",
        "Giai đoạn: 2021 - 2025",
        "Chỉ tiêu",
        "Nội dung",
        "Mức",
        "Quỹ",
        "1.500.000",
        "Khác",
        "<b>không phải mã</b>",
    ]


def test_figures_stand_right_and_words_left(view: BlocksView) -> None:
    sides = {}
    block = view.document().begin()
    while block.isValid():
        sides[block.text()] = block.blockFormat().alignment()
        block = block.next()
    assert sides["1.500.000"] == Qt.AlignmentFlag.AlignRight
    assert sides["Quỹ"] == Qt.AlignmentFlag.AlignLeft


def test_other_blocks_take_the_place_of_the_first(view: BlocksView) -> None:
    view.set_blocks((Paragraph("Chưa có kế hoạch."),))
    assert view.toPlainText() == "Chưa có kế hoạch."


def test_a_chart_is_read_as_its_figures_and_its_notes(view: BlocksView) -> None:
    series = Series("Tiền", (Mark(1_500_000), Mark(None)))
    categories = (Category("Đơn vị A"), Category("Đơn vị B"))
    chart = Chart(
        ChartKind.BARS, "Ủng hộ", categories, (series,), Format.MONEY, "đồng", ("Một câu.",)
    )
    view.set_blocks((chart,))
    told = [line for line in view.toPlainText().splitlines() if line]
    figures = ["Nội dung", "Tiền", "Đơn vị A", "1.500.000", "Đơn vị B"]
    assert told == ["Ủng hộ", *figures, "Một câu."]


def test_what_is_read_can_be_copied_but_not_typed_over(view: BlocksView) -> None:
    before = view.toPlainText()
    view.setFocus()
    press(view, Qt.Key.Key_T)
    press(view, Qt.Key.Key_Delete)
    assert view.toPlainText() == before
    press(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Giai đoạn: 2021 - 2025" in QApplication.clipboard().text()
