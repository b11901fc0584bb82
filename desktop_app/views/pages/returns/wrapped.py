"""Cells whose sentences are wrapped, each row as high as its longest asks for."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

# What the style sheet and the style itself leave free at both sides of a text.
BESIDE = 16
ABOVE = 8
ENDLESS = 10_000


class WrappedDelegate(QStyledItemDelegate):
    """Measures as the style sheet paints; the style alone forgets the padding."""

    def sizeHint(  # noqa: N802  # Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """The width of the column, and the height of the text in it."""
        view = self.parent()
        usual = super().sizeHint(option, index)
        if not isinstance(view, QTableView):
            return usual
        room = QRect(0, 0, max(view.columnWidth(index.column()) - BESIDE, 1), ENDLESS)
        how = int(Qt.TextFlag.TextWordWrap)
        text = str(index.data() or "")
        height = QFontMetrics(view.font()).boundingRect(room, how, text).height()
        return QSize(usual.width(), height + ABOVE)
