"""A grid over very many rows: sorted, filtered and searched in the store, read page by page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractItemView, QTableView

from desktop_app.reports.listing import Listed, Order, Wanted
from desktop_app.views.header import MARGIN, GroupedHeader
from desktop_app.views.memory import memory
from desktop_app.views.names import named
from desktop_app.views.paged.answer import Answer, answer
from desktop_app.views.paged.loaded_sum import LoadedSum
from desktop_app.views.paged.page_loader import PageLoader
from desktop_app.views.paged.paged_copy import copy_cells
from desktop_app.views.paged.paged_filters import PagedFilters
from desktop_app.views.paged.paged_outgoing import print_long, save_long
from desktop_app.views.paged.paged_table import PagedTable
from desktop_app.views.paged.widths import fit_columns
from desktop_app.views.row_table import Role
from desktop_app.views.tables.cell_menu import open_menu
from desktop_app.views.tables.column_menu import ColumnMenu
from desktop_app.views.tables.columns import ColumnLayout
from desktop_app.views.tables.filter_strip import FilterStrip
from desktop_app.views.tables.foot import Foot
from desktop_app.views.tables.status import tell_in_status
from desktop_app.views.theme import COLOURS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from PySide6.QtGui import QContextMenuEvent, QHideEvent, QPaintEvent

    from desktop_app.reports.report import Column
    from desktop_app.services.listings import Listing
    from desktop_app.views.context import Context

Standard = QKeySequence.StandardKey


@dataclass(slots=True)
class Wish:
    """What the view is to show, as it is put together from the page, the headings, the strip."""

    year: int = 0
    search: str = ""
    scope: Mapping[str, str] = field(default_factory=dict)
    order: Order | None = None
    empty_text: str = ""


class PagedView(QTableView):
    """Shows a `Listing`.

    Signals:
        ident_activated: a record's row was double-clicked or Enter was pressed on it.
        ident_selected: the current row changed or came; "" where no record stands behind it.
        shown: the rows that are wanted came; the `Wanted` that they answer.
        find_wanted: Ctrl+F was pressed; the page has a field for that.
    """

    ident_activated = Signal(str)
    ident_selected = Signal(str)
    shown = Signal(object)
    find_wanted = Signal()

    def __init__(
        self, context: Context, named_as: tuple[str, str], columns: Sequence[Column]
    ) -> None:
        super().__init__()
        named(self, *named_as)
        self._context = context
        self._listing: Listing | None = None
        self._wish = Wish()
        self._whole: dict[Any, int] = {}
        self._answered: Wanted | None = None
        self._is_fitted = False
        self.rows = PagedTable(columns, self)
        self.headings = GroupedHeader(self)
        self.setHorizontalHeader(self.headings)
        self.setModel(self.rows)
        self._set_behaviour()
        name = self.objectName()
        self._loader = PageLoader(context, name, self.rows)
        self.columns = ColumnLayout(self, name)
        self.filters = PagedFilters(self.rows)
        self._column_menu = ColumnMenu(self, self.columns, self.filters)
        self._sum = LoadedSum(self, self.rows)
        self._foot = Foot(self)
        self._strip = FilterStrip(name)
        self._foot.add(self._strip)
        self._connect()
        self.columns.apply()

    @property
    def wanted(self) -> Wanted:
        """Which rows are to be seen, in which order."""
        wish = self._wish
        filters = self.filters.column_filters()
        return Wanted(wish.year, filters, wish.search, wish.order, wish.scope)

    def show_listing(
        self, listing: Listing, year: int, scope: Mapping[str, str], empty_text: str = ""
    ) -> None:
        """Show a listing's rows of a year within what the page chose, as they are now."""
        self._listing = listing
        self._wish.year, self._wish.scope, self._wish.empty_text = year, dict(scope), empty_text
        self._whole.clear()
        self.ask()

    def set_search(self, text: str) -> None:
        """Show the rows in which these words stand."""
        if text.strip() != self._wish.search:
            self._wish.search = text.strip()
            self.ask()

    def hide_at_first(self, keys: Collection[str]) -> None:
        """Hide columns until the user arranges them otherwise."""
        if memory().get(f"columns:{self.objectName()}") is None:
            self.columns.hide(keys)

    def ask(self) -> None:
        """Ask for the rows that are wanted; the record that is current stays current."""
        listing, wanted = self._listing, self.wanted
        if listing is None:
            return
        current = self.current_number()
        place = max(self.rowAt(0), 0) if wanted == self._answered else 0
        key = (wanted.year, tuple(sorted(wanted.scope.items())))
        whole = self._whole.get(key, -1)

        def question() -> Answer:
            return answer(listing, wanted, current, place, whole)

        def take(found: Answer) -> None:
            self._whole[key] = found.whole
            self._show(listing, wanted, found, current)

        self._context.ask(f"{self.objectName()}.ids", question, take)

    def current_listed(self) -> Listed | None:
        """The current row with its record, None where there is none or it is not here yet."""
        index = self.currentIndex()
        return self.rows.listed(index.row()) if index.isValid() else None

    def current_number(self) -> int:
        """The current row's number, -1 where there is none."""
        index = self.currentIndex()
        return self.rows.ids[index.row()] if index.isValid() else -1

    def current_ident(self) -> str:
        """The record behind the current row, "" where there is none."""
        return str(self.currentIndex().data(Role.IDENT) or "")

    def copy(self) -> None:
        """Put the selected cells on the clipboard, tab-separated, as Excel takes them."""
        self._copy(headings=False)

    def copy_with_headings(self) -> None:
        """The same, with the headings of the columns over them."""
        self._copy(headings=True)

    def open_find(self) -> None:
        """Finding is searching in the store; the page has the field for it."""
        self.find_wanted.emit()

    def print_shown(self) -> None:
        """Show how all rows that are wanted will print."""
        if self._listing is not None:
            print_long(self, self._context, self._listing, self.wanted)

    def export_shown(self) -> None:
        """Save all rows that are wanted as a workbook."""
        if self._listing is not None:
            save_long(self, self._context, self._listing, self.wanted)

    def updateGeometries(self) -> None:  # noqa: N802  # Qt's name
        """Leave room for the strip under the cells."""
        super().updateGeometries()
        if not hasattr(self, "_foot"):
            return
        margins, below = self.viewportMargins(), self._foot.wanted
        if margins.bottom() != below:
            self.setViewportMargins(margins.left(), margins.top(), margins.right(), below)
        self._foot.place(self.viewport().geometry(), self.frameWidth())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
        """The grid, or the sentence that stands for an empty one."""
        super().paintEvent(event)
        if self.rows.rowCount() or self._listing is None:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(COLOURS.muted))
        painter.drawText(
            self.viewport().rect().adjusted(16, 16, -16, -16),
            int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap),
            self._why_empty(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """What Excel's keys do, where the window itself did not take them."""
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_Up: 0, Qt.Key.Key_End: -1, Qt.Key.Key_Down: -1}
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(Standard.Copy):
            self.copy()
        elif event.matches(Standard.Find):
            self.open_find()
        elif control and event.key() in ends and self.rows.rowCount():
            row = ends[Qt.Key(event.key())] % self.rows.rowCount()
            self.setCurrentIndex(self.rows.index(row, self._column_for_jump()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802  # Qt's name
        """The menu at the mouse, or at the current cell when a key asked for it."""
        place = event.globalPos()
        if event.reason() is event.Reason.Keyboard:
            cell = self.visualRect(self.currentIndex())
            place = self.viewport().mapToGlobal(cell.bottomLeft())
        self.open_menu(place)

    def open_menu(self, place: QPoint) -> None:
        """Open the menu of the cells (`NAME.menu`) at a place on the screen."""
        open_menu(self, self, self._column_menu, place)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """The status bar does not tell of cells that nobody sees."""
        super().hideEvent(event)
        tell_in_status(self, "")

    def _column_for_jump(self) -> int:
        current = self.currentIndex()
        shown = (at for at in range(len(self.rows.columns)) if not self.isColumnHidden(at))
        return current.column() if current.isValid() else next(shown, 0)

    def _set_behaviour(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.headings.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        heights = self.verticalHeader()
        heights.hide()
        heights.setDefaultSectionSize(self.fontMetrics().height() + 2 * MARGIN - 2)

    def _connect(self) -> None:
        self.activated.connect(self._on_activated)
        self.selectionModel().currentRowChanged.connect(lambda *_: self._tell_current())
        self.rows.dataChanged.connect(self._on_page_came)
        self.rows.order_wanted.connect(self._on_order_wanted)
        self.filters.changed.connect(self.ask)
        self.filters.choices_wanted.connect(self._ask_choices)
        self._strip.clear_wanted.connect(lambda: self.filters.set_column_filters({}))
        self._foot.height_changed.connect(self.updateGeometries)
        self.columns.reset_wanted.connect(self._fit_columns)
        self._sum.told.connect(lambda text: tell_in_status(self, text))

    def _on_order_wanted(self, key: str, descending: bool) -> None:  # noqa: FBT001  # Qt's signal
        order = Order(key, descending) if key else None
        if order != self._wish.order:
            self._wish.order = order
            self.ask()

    def _ask_choices(self, key: str, then: Callable[[Any], object]) -> None:
        listing, wanted = self._listing, self.wanted
        if listing is not None:
            name = f"{self.objectName()}.choices"
            self._context.ask(name, lambda: listing.choices(wanted, key), then)

    def _show(self, listing: Listing, wanted: Wanted, found: Answer, current: int) -> None:
        """Qt stalls where a table that is scrolled deep down is reset: it goes to the top first."""
        self._answered = wanted
        self._loader.serve(listing, wanted.year)
        self.scrollToTop()
        self.rows.set_ids(found.ids, found.first, found.place)
        if found.first and not self._is_fitted:
            self._fit_columns()
        self._show_filters(found)
        row = self.rows.row_of(current) if current >= 0 else -1
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, self._column_for_jump()))
        elif current < 0 and found.place:
            self.scrollTo(self.rows.index(found.place, 0), self.ScrollHint.PositionAtTop)
        self._tell_current()
        self.shown.emit(wanted)

    def _show_filters(self, found: Answer) -> None:
        words = self.filters.words
        if words:
            self._strip.tell(words, len(found.ids), found.whole)
        self._foot.set_shown(self._strip, shown=bool(words))
        self.headings.set_marks(self.filters.marks)

    def _why_empty(self) -> str:
        if self._wish.search or self.filters.column_filters():
            return self.tr("Không dòng nào khớp với bộ lọc, từ tìm kiếm.")
        return self._wish.empty_text

    def _fit_columns(self) -> None:
        """As wide as headings and the rows that are here ask for, once: widths do not jump."""
        self._is_fitted = True
        with self.headings.quiet():
            fit_columns(self)

    def _copy(self, *, headings: bool) -> None:
        if self._listing is not None:
            copy_cells(self, self._context, self._listing, self._wish.year, headings=headings)

    def _on_activated(self, index: QModelIndex) -> None:
        ident = str(index.data(Role.IDENT) or "")
        if ident:
            self.ident_activated.emit(ident)

    def _on_page_came(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.currentIndex().row() <= last.row():
            self._tell_current()

    def _tell_current(self) -> None:
        self.ident_selected.emit(self.current_ident())
