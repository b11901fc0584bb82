"""Column headings in two storeys: a common heading over its columns, wrapped titles below."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from desktop_app.views.tables.column_table import Role
from desktop_app.views.tables.heading_room import MARGIN, SIGN, WRAPPED, HeadingRoom
from desktop_app.views.theme import COLOURS, icon

ARROWS = {Qt.SortOrder.AscendingOrder: "▲", Qt.SortOrder.DescendingOrder: "▼"}
# In a narrower column there is no room for the button beside a click that sorts.
NARROWEST_WITH_BUTTON = 56


class GroupedHeader(QHeaderView):
    """Draws what a `RowTable` says in the roles TITLE and GROUP, and which columns are filtered.

    Signals:
        menu_wanted: the small button of a heading was pressed; the section, where on the screen.
    """

    menu_wanted = Signal(int, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._marks: Mapping[str, str] = {}
        self._hovered = -1
        self._is_quiet = False
        self._bold = _bold(self.font())
        self._room = HeadingRoom(self, lambda at: self._says(at, Role.GROUP), self._drawn)
        self._room.take_metrics(QFontMetrics(self._bold))
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.geometriesChanged)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorClearable(True)
        self.setMinimumSectionSize(36)
        self.setMouseTracking(True)
        self.sectionResized.connect(self._on_arranged)
        self.sectionMoved.connect(self._on_arranged)
        self.sortIndicatorChanged.connect(lambda *_: self._room.forget())

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's name
        """High enough for the longest title at the widths the columns have."""
        least = max(self._room.known_height, self._room.line)
        height = least if self._is_quiet else self._room.height()
        return QSize(self.minimumSectionSize(), height)

    def width_for(self, section: int) -> int:
        """The pixels that a column's longest word and, up to three lines, its title ask for."""
        return self._room.width_for(self._says(section, Role.TITLE))

    def set_marks(self, marks: Mapping[str, str]) -> None:
        """Mark the filtered columns, by key, each with its filter in words."""
        before, self._marks = self._marks, marks
        if before != marks:
            self._on_arranged()
            self.geometriesChanged.emit()
            self.viewport().update()

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """Measure once after many changes, not after each."""
        self._is_quiet = True
        try:
            yield
        finally:
            self._is_quiet = False
            self._on_arranged()
            self.geometriesChanged.emit()

    def reset(self) -> None:
        """The model has other headings."""
        self._room.forget()
        super().reset()

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """One column's heading, and over it the heading that it shares."""
        painter.setFont(self._bold)
        if self._says(section, Role.GROUP):
            self._draw(painter, self._group_rect(section, rect), self._says(section, Role.GROUP))
            rect = rect.adjusted(0, self._room.storey(), 0, 0)
        is_marked = self._is_marked(section)
        room = rect.adjusted(0, 0, -SIGN, 0) if is_marked else rect
        self._draw(painter, rect, self._titled(section), room)
        if is_marked:
            icon("filter", "info").paint(painter, _sign(rect))
        elif section == self._hovered and self._has_button(section):
            painter.setPen(QColor(COLOURS.muted))
            painter.drawText(_sign(rect), int(Qt.AlignmentFlag.AlignCenter), "▾")

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """The small button opens the menu; elsewhere a heading sorts, moves or is drawn wider."""
        section = self._button_at(event.position().toPoint())
        if section >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.menu_wanted.emit(section, event.globalPosition().toPoint())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt's name
        """Show the button of the heading under the mouse."""
        self._hover(self.logicalIndexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """No heading is under the mouse."""
        self._hover(-1)
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """The tooltip says the whole heading and how it is filtered."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.told(self.logicalIndexAt(event.pos()))
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  # Qt's name
        """Another size of letters asks for another height."""
        self._bold = _bold(self.font())
        self._room.take_metrics(QFontMetrics(self._bold))
        super().changeEvent(event)

    def told(self, section: int) -> str:
        """A heading in words, with its filter."""
        whole = self._says(section, Qt.ItemDataRole.ToolTipRole)
        mark = self._marks.get(self._says(section, Role.KEY), "")
        return (
            self.tr("{heading}\nĐang lọc: {filter}").format(heading=whole, filter=mark)
            if mark
            else whole
        )

    def _on_arranged(self) -> None:
        """Ask the view for room once for all sections that are drawn or moved in one go."""
        if not self._is_quiet:
            self._room.forget()
            self._later.start()

    def _hover(self, section: int) -> None:
        before, self._hovered = self._hovered, section
        if before != section:
            self.viewport().update()

    def _is_marked(self, section: int) -> bool:
        return bool(self._marks) and self._says(section, Role.KEY) in self._marks

    def _has_button(self, section: int) -> bool:
        return self.receivers("2menu_wanted(int,QPoint)") > 0 and (
            self.sectionSize(section) >= NARROWEST_WITH_BUTTON
        )

    def _button_at(self, place: QPoint) -> int:
        """The section whose small button is there, -1 for none."""
        section = self.logicalIndexAt(place)
        if section < 0 or not self._has_button(section):
            return -1
        right = self.sectionViewportPosition(section) + self.sectionSize(section)
        rect = QRect(right - self.sectionSize(section), 0, self.sectionSize(section), self.height())
        return section if _sign(rect).contains(place) else -1

    def _draw(self, painter: QPainter, rect: QRect, text: str, room: QRect | None = None) -> None:
        painter.fillRect(rect, QColor(COLOURS.sunken))
        painter.setPen(QColor(COLOURS.strong_line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(QColor(COLOURS.text))
        painter.drawText((room or rect).adjusted(MARGIN, 0, -MARGIN, 0), int(WRAPPED), text)

    def _group_rect(self, section: int, rect: QRect) -> QRect:
        """The upper storey over all neighbours of the same group."""
        sections = self._room.neighbours(section)
        left = self.sectionViewportPosition(sections[0])
        return QRect(left, rect.top(), self._room.width_of(sections), self._room.storey())

    def _drawn(self, section: int) -> tuple[str, int]:
        """What is drawn of a title, and the pixels beside it that its filter's sign takes."""
        return self._titled(section), SIGN if self._is_marked(section) else 0

    def _titled(self, section: int) -> str:
        title = self._says(section, Role.TITLE)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == section:
            return f"{title} {ARROWS[self.sortIndicatorOrder()]}"
        return title

    def _says(self, section: int, role: int) -> str:
        model = self.model()
        if not 0 <= section < model.columnCount(QModelIndex()):
            return ""
        return str(model.headerData(section, Qt.Orientation.Horizontal, role) or "")


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made


def _sign(rect: QRect) -> QRect:
    """The corner of a heading where its filter sign or its button is."""
    return QRect(rect.right() - SIGN - 1, rect.bottom() - SIGN - 2, SIGN, SIGN)
