"""Column headings in two storeys: a common heading over its columns, wrapped titles below."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.views.row_table import Role
from desktop_app.views.theme import COLOURS

MARGIN = 6
WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
ARROWS = {Qt.SortOrder.AscendingOrder: "▲", Qt.SortOrder.DescendingOrder: "▼"}


class GroupedHeader(QHeaderView):
    """Draws what a `RowTable` says in the roles TITLE and GROUP."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(True)
        self.setMinimumSectionSize(36)
        self.sectionResized.connect(lambda *_: self.geometriesChanged.emit())

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """High enough for the longest title at the widths the columns have."""
        metrics = QFontMetrics(self._bold())
        title = max((self._title_height(at, metrics) for at in range(self.count())), default=0)
        height = max(title, metrics.height()) + 2 * MARGIN + self._storey()
        return QSize(super().sizeHint().width(), height)

    def width_for(self, section: int) -> int:
        """The pixels that a column's longest word and, up to three lines, its title ask for."""
        metrics = QFontMetrics(self._bold())
        title = self._says(section, Role.TITLE)
        words = max((metrics.horizontalAdvance(word) for word in title.split()), default=0)
        return max(words, metrics.horizontalAdvance(title) // 3) + 2 * MARGIN + metrics.height()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """One column's heading, and over it the heading that it shares."""
        painter.setFont(self._bold())
        if self._says(section, Role.GROUP):
            self._draw(painter, self._group_rect(section, rect), self._says(section, Role.GROUP))
            rect = rect.adjusted(0, self._storey(), 0, 0)
        self._draw(painter, rect, self._titled(section))

    def _draw(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.fillRect(rect, QColor(COLOURS.sunken))
        painter.setPen(QColor(COLOURS.strong_line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(QColor(COLOURS.text))
        painter.drawText(rect.adjusted(MARGIN, 0, -MARGIN, 0), int(WRAPPED), text)

    def _group_rect(self, section: int, rect: QRect) -> QRect:
        """The upper storey over all neighbours of the same group."""
        sections = self._neighbours(section)
        left = self.sectionViewportPosition(sections[0])
        return QRect(left, rect.top(), self._width_of(sections), self._storey())

    def _neighbours(self, section: int) -> list[int]:
        """The sections side by side that share a group with this one, from the left."""
        group = self._says(section, Role.GROUP)
        first = last = self.visualIndex(section)
        while first > 0 and self._says(self.logicalIndex(first - 1), Role.GROUP) == group:
            first -= 1
        while self._says(self.logicalIndex(last + 1), Role.GROUP) == group:
            last += 1
        return [self.logicalIndex(at) for at in range(first, last + 1)]

    def _width_of(self, sections: list[int]) -> int:
        """Their width on the screen, hidden ones left out."""
        return sum(self.sectionSize(at) for at in sections)

    def _titled(self, section: int) -> str:
        title = self._says(section, Role.TITLE)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            return f"{title} {ARROWS[self.sortIndicatorOrder()]}"
        return title

    def _storey(self) -> int:
        """High enough for the longest common heading over the width its columns have."""
        metrics = QFontMetrics(self._bold())
        grouped = (at for at in range(self.count()) if self._says(at, Role.GROUP))
        firsts = {self._neighbours(at)[0] for at in grouped}
        heights = (self._group_height(at, metrics) for at in firsts)
        return max(heights, default=-2 * MARGIN) + 2 * MARGIN

    def _group_height(self, section: int, metrics: QFontMetrics) -> int:
        width = self._width_of(self._neighbours(section)) - 2 * MARGIN
        text = self._says(section, Role.GROUP)
        return metrics.boundingRect(QRect(0, 0, max(width, 1), 10_000), int(WRAPPED), text).height()

    def _title_height(self, section: int, metrics: QFontMetrics) -> int:
        room = QRect(0, 0, max(self.sectionSize(section) - 2 * MARGIN, 1), 10_000)
        return metrics.boundingRect(room, int(WRAPPED), self._titled(section)).height()

    def _says(self, section: int, role: Role) -> str:
        model = self.model()
        if not 0 <= section < model.columnCount(QModelIndex()):
            return ""
        return str(model.headerData(section, Qt.Orientation.Horizontal, role) or "")

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font
