"""A grid over very many rows: sorted, filtered and searched in the store, read page by page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal

from desktop_app.reports.listing import Listed, Order, Wanted
from desktop_app.views.memory import memory
from desktop_app.views.paged.answer import Answer, answer
from desktop_app.views.paged.loaded_sum import LoadedSum
from desktop_app.views.paged.page_loader import PageLoader
from desktop_app.views.paged.paged_copy import PagedCopy
from desktop_app.views.paged.paged_filters import PagedFilters
from desktop_app.views.paged.paged_outgoing import print_long, save_long
from desktop_app.views.paged.paged_table import ROWS_OF_PAGE, PagedTable
from desktop_app.views.paged.standing import standing_among
from desktop_app.views.tables.plain_view import PlainView
from desktop_app.views.tables.widths import texts_width

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent

    from desktop_app.reports.report import Column
    from desktop_app.services.listings import Listing
    from desktop_app.views.context import Context

WIDEST = 300
# Where Ctrl with a key goes: the first row or the last, as there is no run of filled cells to see.
ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_Up: 0, Qt.Key.Key_End: -1, Qt.Key.Key_Down: -1}


@dataclass(slots=True)
class Wish:
    """What the view is to show, as it is put together from the page, the headings, the strip."""

    year: int = 0
    search: str = ""
    scope: Mapping[str, str] = field(default_factory=dict)
    order: Order | None = None
    empty_text: str = ""


class PagedView(PlainView):
    """Shows a `Listing`.

    Signals:
        shown: the rows that are wanted came; the `Wanted` that they answer.
        find_wanted: Ctrl+F was pressed; the page has a field for that.
    """

    shown = Signal(object)
    find_wanted = Signal()

    def __init__(
        self, context: Context, named_as: tuple[str, str], columns: Sequence[Column]
    ) -> None:
        rows = PagedTable(columns)
        filters = PagedFilters(rows)
        super().__init__(named_as, rows, filters)
        self.rows = rows
        self.filters = filters
        self._context = context
        self._listing: Listing | None = None
        self._wish = Wish()
        self._whole: dict[Any, int] = {}
        self._answered: Wanted | None = None
        self._is_fitted = False
        self._loader = PageLoader(context, self.objectName(), rows)
        self._copying = PagedCopy(context, self)
        self._sum = LoadedSum(self, rows)
        self._connect()
        self.columns.apply()
        self.columns.freeze_by_page(rows.keys[0])

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
        """Ask for the rows that are wanted; who looks at the same rows stands where they stood."""
        listing, wanted = self._listing, self.wanted
        if listing is None:
            return
        standing = standing_among(self, self.rows.ids, are_same=wanted == self._answered)
        key = (wanted.year, tuple(sorted(wanted.scope.items())))
        whole = self._whole.get(key, -1)

        def question() -> Answer:
            return answer(listing, wanted, standing.near, standing.place, whole)

        def take(found: Answer) -> None:
            self._whole[key] = found.whole
            self._show(listing, wanted, found, standing.above)

        self._context.ask(f"{self.objectName()}.ids", question, take)

    def current_listed(self) -> Listed | None:
        """The current row with its record, None where there is none or it is not here yet."""
        index = self.currentIndex()
        return self.rows.listed(index.row()) if index.isValid() else None

    def current_number(self) -> int:
        """The current row's number, -1 where there is none."""
        index = self.currentIndex()
        return self.rows.ids[index.row()] if index.isValid() else -1

    def empty_text(self) -> str:
        """Why no row is seen; nothing before a listing was asked."""
        if self._listing is None:
            return ""
        if self._wish.search or self.filters.column_filters():
            return self.tr("Không dòng nào khớp với bộ lọc, từ tìm kiếm.")
        return self._wish.empty_text

    def copy(self) -> None:
        """Put the selected cells on the clipboard, tab-separated, as Excel takes them."""
        if self._listing is not None:
            self._copying.start(self._listing, self._wish.year, headings=False)

    def copy_with_headings(self) -> None:
        """The same, with the headings of the columns over them."""
        if self._listing is not None:
            self._copying.start(self._listing, self._wish.year, headings=True)

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

    def stop(self) -> bool:
        """End a copy that is on its way."""
        return self._copying.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """What Excel's keys do, where the window itself did not take them."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in ENDS and self.rows.rowCount():
            row = ENDS[Qt.Key(event.key())] % self.rows.rowCount()
            self.setCurrentIndex(self.rows.index(row, self._column_for_jump()))
        else:
            super().keyPressEvent(event)

    def _column_for_jump(self) -> int:
        current = self.currentIndex()
        shown = (at for at in range(len(self.rows.columns)) if not self.isColumnHidden(at))
        return current.column() if current.isValid() else next(shown, 0)

    def _connect(self) -> None:
        self.selectionModel().currentRowChanged.connect(lambda *_: self._tell_current())
        self.rows.dataChanged.connect(self._on_page_came)
        self.rows.order_wanted.connect(self._on_order_wanted)
        self.filters.changed.connect(self.ask)
        self.filters.choices_wanted.connect(self._ask_choices)
        self.columns.reset_wanted.connect(self._fit_columns)
        self._sum.told.connect(self.selection_summed)
        self._copying.told.connect(self.tell)

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

    def _show(self, listing: Listing, wanted: Wanted, found: Answer, above: int) -> None:
        """Qt stalls where a table that is scrolled deep down is reset: it goes to the top first."""
        self._answered = wanted
        self._loader.serve(listing, wanted.year)
        column, sideways = self._column_for_jump(), self.horizontalScrollBar().value()
        self.scrollToTop()
        self.rows.set_ids(found.ids, found.first, found.place)
        if found.first and not self._is_fitted:
            self._fit_columns()
        self._extras.show_filters(len(found.ids), found.whole)
        row = self.rows.row_of(found.current) if found.current >= 0 else -1
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, column))
        if above >= 0 and found.ids:
            at_top = self.rows.index(max(found.place - above, 0), column)
            self.scrollTo(at_top, self.ScrollHint.PositionAtTop)
        self.horizontalScrollBar().setValue(sideways)
        self._tell_current()
        self.shown.emit(wanted)

    def _fit_columns(self) -> None:
        """As wide as headings and the rows that are here ask for, once: widths do not jump."""
        self._is_fitted = True
        with self.headings.quiet():
            self.widths.take({at: self._width_wanted(at) for at in range(len(self.rows.columns))})

    def _width_wanted(self, column: int) -> int:
        rows = range(min(self.rows.rowCount(), ROWS_OF_PAGE))
        texts = {self.rows.text(row, column) for row in rows if self.rows.are_here(row, row)}
        return min(max(self.headings.width_for(column), texts_width(self, texts)), WIDEST)

    def _on_page_came(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.currentIndex().row() <= last.row():
            self._tell_current()

    def _tell_current(self) -> None:
        self.ident_selected.emit(self.current_ident())
