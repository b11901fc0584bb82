"""The first columns of a table, over the others, which scroll away beneath them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from desktop_app.views.header import GroupedHeader
from desktop_app.views.names import named
from desktop_app.views.row_table import RowTable
from desktop_app.views.tables.group_rows import paint_groups

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop_app.views.tables.columns import ColumnLayout


class FrozenColumns(QTableView):
    """Shares the view's model, selection and rows; hides all columns but those that stay.

    Signals:
        menu_wanted: the menu of the cells, where on the screen.
    """

    menu_wanted = Signal(QPoint)

    def __init__(self, view: QTableView, layout: ColumnLayout) -> None:
        super().__init__(view)
        named(self, f"{view.objectName()}.frozen", self.tr("Các cột giữ lại khi cuộn ngang"))
        self._view = view
        self._layout = layout
        self._is_placing = False
        # Headings speak while they go too, when the view is no longer there to be asked.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.place)
        self.headings = GroupedHeader(self)
        self.setHorizontalHeader(self.headings)
        self.setModel(view.model())
        self.setSelectionModel(view.selectionModel())
        self._set_behaviour()
        self._connect()
        view.installEventFilter(self)
        self.hide()

    def place(self) -> None:
        """Show the columns that stay, where the view has them; nothing where none stays."""
        sections = self._layout.frozen
        self.setVisible(bool(sections) and not self._is_placing)
        if not sections or self._is_placing:
            return
        self._is_placing = True
        self._take_columns(sections)
        cells, header = self._view.viewport().geometry(), self._view.horizontalHeader()
        self.headings.setFixedHeight(header.height())
        height = self._view.verticalHeader().defaultSectionSize()
        self.verticalHeader().setDefaultSectionSize(height)
        wide = min(self.width_wanted(), cells.width())
        high = cells.height() + header.height()
        self.setGeometry(cells.left(), header.geometry().top(), wide, high)
        self.verticalScrollBar().setValue(self._view.verticalScrollBar().value())
        self.raise_()
        self._is_placing = False

    def width_wanted(self) -> int:
        """Pixels that the columns take, 0 where none stays."""
        return sum(map(self._view.columnWidth, self._layout.frozen))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The cells, and the group rows over them."""
        super().paintEvent(event)
        model = self.model()
        if isinstance(model, RowTable):
            paint_groups(self, model)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Follow the view's font."""
        if watched is self._view and event.type() is QEvent.Type.FontChange:
            self.place()
        return super().eventFilter(watched, event)

    def _set_behaviour(self) -> None:
        view = self._view
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTableView { border: none; }")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(view.selectionBehavior())
        self.setSelectionMode(view.selectionMode())
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(view.wordWrap())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(view.verticalHeader().defaultSectionSize())
        its = view.horizontalHeader()
        self.headings.setSortIndicator(its.sortIndicatorSection(), its.sortIndicatorOrder())
        self.headings.setSortIndicatorShown(True)

    def _connect(self) -> None:
        view, mine, its = self._view, self.headings, self._view.horizontalHeader()
        view.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(view.verticalScrollBar().setValue)
        view.verticalHeader().sectionResized.connect(
            lambda at, _, high: self.setRowHeight(at, high)
        )
        mine.sortIndicatorChanged.connect(its.setSortIndicator)
        its.sortIndicatorChanged.connect(mine.setSortIndicator)
        mine.sectionResized.connect(self._on_resized)
        its.sectionResized.connect(self._later.start)
        its.geometriesChanged.connect(self._later.start)
        self.activated.connect(view.activated)
        self.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self.viewport().mapToGlobal(at))
        )
        self.pressed.connect(lambda _: view.setFocus())
        self._layout.changed.connect(self.place)

    def _take_columns(self, sections: list[int]) -> None:
        mine, its = self.headings, self._view.horizontalHeader()
        for place in range(its.count()):
            section = its.logicalIndex(place)
            mine.moveSection(mine.visualIndex(section), place)
            mine.setSectionHidden(section, section not in sections)
            if section in sections:
                mine.resizeSection(section, its.sectionSize(section))

    def _on_resized(self, section: int, _old: int, new: int) -> None:
        if not self._is_placing and new and self._view.columnWidth(section) != new:
            self._layout.set_width(section, new)


def uncover(view: QTableView, section: int, covered: int) -> None:
    """Scroll a cell out from under the columns that stay."""
    left = view.columnViewportPosition(section)
    bar = view.horizontalScrollBar()
    if covered and left < covered:
        bar.setValue(bar.value() - (covered - left))
