"""What lies in a table beside its cells: the strip, the bar that finds, the columns that stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.views.tables.filter_strip import FilterStrip
from desktop_app.views.tables.find_bar import FindBar
from desktop_app.views.tables.foot import Foot
from desktop_app.views.tables.frozen import FrozenColumns
from desktop_app.views.tables.table_search import TableSearch

if TYPE_CHECKING:
    from desktop_app.views.header import GroupedHeader
    from desktop_app.views.table_view import TableView
    from desktop_app.views.tables.column_menu import ColumnMenu


class Extras:
    """The parts of one `TableView`; all but its foot are made when wanted."""

    def __init__(self, view: TableView, headings: GroupedHeader, menu: ColumnMenu) -> None:
        self._view = view
        self._headings = headings
        self._menu = menu
        self._foot = Foot(view)
        self._strip: FilterStrip | None = None
        self._find: FindBar | None = None
        self._frozen: FrozenColumns | None = None
        self._foot.height_changed.connect(view.updateGeometries)
        view.columns.changed.connect(self.place)

    @property
    def told(self) -> str:
        """How the rows are filtered, as it is printed over them."""
        words, kept = self._view.filters.words, self._view.rows.kept
        if not words:
            return ""
        text = _tr("Đang lọc: {words} – {left}/{whole} dòng")
        return text.format(words=words, left=kept.left, whole=kept.whole)

    def empty_text(self) -> str:
        """Why no row is seen."""
        rows = self._view.rows
        if rows.table.rows:
            return _tr("Không dòng nào khớp với bộ lọc. Bấm “Bỏ lọc” để xem lại tất cả.")
        return rows.table.empty_text

    def show_filters(self) -> None:
        """Tell in the strip and mark in the headings what is filtered."""
        filters, kept = self._view.filters, self._view.rows.kept
        words = filters.words
        if words and self._strip is None:
            self._strip = self._make_strip()
        if self._strip is not None:
            self._strip.tell(words, kept.left, kept.whole, filters.summed if words else "")
            self._foot.set_shown(self._strip, shown=bool(words))
        self._headings.set_marks(filters.marks)
        if self._frozen is not None:
            self._frozen.headings.set_marks(filters.marks)

    def open_find(self) -> None:
        """Show the find bar and let the user type."""
        bar = self._find
        if bar is None:
            view = self._view
            self._find = bar = FindBar(view.objectName(), TableSearch(view, view.rows))
            bar.closed.connect(self._on_find_closed)
            self._foot.add(bar)
        self._foot.set_shown(bar, shown=True)
        bar.open()

    def close_find(self) -> bool:
        """Put the find bar away; whether it was there."""
        if self._find is None or self._find.isHidden():
            return False
        self._find.leave()
        return True

    def find_next(self) -> None:
        """The next place, or the bar where nothing is looked for."""
        self._step(1)

    def find_previous(self) -> None:
        """The place before."""
        self._step(-1)

    def height_below(self) -> int:
        """Pixels under the cells."""
        return self._foot.wanted

    def frozen_width(self) -> int:
        """Pixels of the columns that stay."""
        return self._frozen.width_wanted() if self._frozen is not None else 0

    def place(self) -> None:
        """Put everything where the view now has room for it."""
        self._foot.place(self._view.viewport().geometry(), self._view.frameWidth())
        if self._frozen is None and self._view.columns.frozen:
            self._frozen = self._make_frozen()
        if self._frozen is not None:
            self._frozen.place()

    def _make_strip(self) -> FilterStrip:
        made = FilterStrip(self._view.objectName())
        made.clear_wanted.connect(lambda: self._view.filters.set_column_filters({}))
        self._foot.add(made)
        return made

    def _make_frozen(self) -> FrozenColumns:
        made = FrozenColumns(self._view, self._view.columns)
        made.headings.set_marks(self._view.filters.marks)
        self._menu.watch(made.headings)
        made.menu_wanted.connect(self._view.open_menu)
        return made

    def _step(self, by: int) -> None:
        if self._find is None or self._find.isHidden():
            self.open_find()
        else:
            self._find.step(by)

    def _on_find_closed(self) -> None:
        if self._find is not None:
            self._foot.set_shown(self._find, shown=False)
        self._view.setFocus()


def _tr(text: str) -> str:
    return QCoreApplication.translate("extras", text)
