"""A report's blocks as a page to read: headings, paragraphs, tables, to be selected and copied."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtGui import QTextFrameFormat as Frame
from PySide6.QtWidgets import QTextEdit, QWidget

from desktop_app.reports.chart import Chart, chart_table
from desktop_app.reports.formatting import align, format_cell
from desktop_app.reports.report import Block, Heading, Paragraph, Table
from desktop_app.views.look import follow
from desktop_app.views.names import named
from desktop_app.views.theme import COLOURS

MARGIN = 16
GAP = 5
GROWTH = {1: 1.3, 2: 1.1}
ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


class BlocksView(QTextEdit):
    """Shows blocks; nothing in it can be typed."""

    def __init__(self, name: str, accessible: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, name, accessible)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._blocks: Sequence[Block] = ()
        follow(self, self._write_all)

    def set_blocks(self, blocks: Sequence[Block]) -> None:
        """Show other blocks from the top."""
        self._blocks = tuple(blocks)
        self._write_all()

    def _write_all(self) -> None:
        self.clear()
        self.document().setDocumentMargin(MARGIN)
        cursor = QTextCursor(self.document())
        # In one go: the page is laid out once, not again for each cell.
        cursor.beginEditBlock()
        for block in self._blocks:
            self._write(cursor, block)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write(self, cursor: QTextCursor, block: Block) -> None:
        match block:
            case Heading():
                self._heading(cursor, block)
            case Paragraph():
                _paragraph(cursor, block.text, self._letters())
            case Table():
                self._table(cursor, block)
            case Chart():
                self._chart(cursor, block)

    def _heading(self, cursor: QTextCursor, heading: Heading) -> None:
        letters = self._letters(bold=True)
        letters.setFontPointSize(self.font().pointSizeF() * GROWTH.get(heading.level, 1))
        if heading.level > 1:
            letters.setForeground(QColor(COLOURS.accent_dark))
        _paragraph(cursor, heading.text, letters, above=GAP if heading.level == 1 else 3 * GAP)

    def _chart(self, cursor: QTextCursor, chart: Chart) -> None:
        self._heading(cursor, Heading(chart.title, 3))
        self._table(cursor, chart_table(chart))
        for note in chart.notes:
            _paragraph(cursor, note, self._letters())

    def _table(self, cursor: QTextCursor, table: Table) -> None:
        cursor.movePosition(QTextCursor.MoveOperation.End)
        made = cursor.insertTable(len(table.rows) + 1, len(table.columns), _grid(table))
        for at, column in enumerate(table.columns):
            _cell(made.cellAt(0, at).firstCursorPosition(), column.title, self._letters(bold=True))
        for number, row in enumerate(table.rows, 1):
            for at, (value, column) in enumerate(zip(row.cells, table.columns, strict=False)):
                place = made.cellAt(number, at).firstCursorPosition()
                side = ALIGNMENTS[align(column.format)]
                _cell(place, format_cell(value, column.format), self._letters(), side)
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _letters(self, *, bold: bool = False) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return letters


def _paragraph(cursor: QTextCursor, text: str, letters: QTextCharFormat, above: float = 0) -> None:
    shape = QTextBlockFormat()
    shape.setTopMargin(above)
    shape.setBottomMargin(GAP)
    if cursor.atStart():
        cursor.setBlockFormat(shape)
    else:
        cursor.insertBlock(shape)
    cursor.insertText(text, letters)


def _cell(
    cursor: QTextCursor,
    text: str,
    letters: QTextCharFormat,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    shape = QTextBlockFormat()
    shape.setAlignment(side)
    cursor.setBlockFormat(shape)
    cursor.insertText(text, letters)


def _grid(table: Table) -> QTextTableFormat:
    shape = QTextTableFormat()
    shape.setBorder(1)
    shape.setBorderStyle(Frame.BorderStyle.BorderStyle_Solid)
    shape.setBorderBrush(QColor(COLOURS.line))
    shape.setBorderCollapse(True)
    shape.setCellPadding(4)
    shape.setHeaderRowCount(1)
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    total = sum(column.width for column in table.columns)
    kind = QTextLength.Type.PercentageLength
    widths = [QTextLength(kind, 100 * column.width / total) for column in table.columns]
    shape.setColumnWidthConstraints(widths)
    return shape
