"""What lies in a table beside its cells: the strip that tells of filters, the columns that stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.views.tables.filter_strip import FilterStrip
from desktop_app.views.tables.foot import Foot
from desktop_app.views.tables.frozen import FrozenColumns

if TYPE_CHECKING:
    from desktop_app.views.tables.column_menu import ColumnMenu
    from desktop_app.views.tables.filterable import Filterable
    from desktop_app.views.tables.plain_view import PlainView


class Extras:
    """The parts of one view; all but its foot are made when wanted.

    Attributes:
        foot: The room under the cells, for a bar that finds too.
    """

    def __init__(self, view: PlainView, menu: ColumnMenu, filterable: Filterable) -> None:
        self._view = view
        self._menu = menu
        self._filterable = filterable
        self.foot = Foot(view)
        self._strip: FilterStrip | None = None
        self._frozen: FrozenColumns | None = None
        self.foot.height_changed.connect(view.updateGeometries)
        view.columns.changed.connect(self.place)

    def show_filters(self, left: int, whole: int, summed: str = "") -> None:
        """Tell in the strip and mark in the headings what is filtered, and what is left of it."""
        words, marks = self._filterable.words, self._filterable.marks
        if words and self._strip is None:
            self._strip = self._make_strip()
        if self._strip is not None:
            self._strip.tell(words, left, whole, summed if words else "")
            self.foot.set_shown(self._strip, shown=bool(words))
        self._view.headings.set_marks(marks)
        if self._frozen is not None:
            self._frozen.headings.set_marks(marks)

    def height_below(self) -> int:
        """Pixels under the cells."""
        return self.foot.wanted

    def frozen_width(self) -> int:
        """Pixels of the columns that stay."""
        return self._frozen.width_wanted() if self._frozen is not None else 0

    def place(self) -> None:
        """Put everything where the view now has room for it."""
        self.foot.place(self._view.viewport().geometry(), self._view.frameWidth())
        # Where all columns are in view there is nothing for them to stay over.
        is_wider = self._view.horizontalScrollBar().maximum() > 0
        if self._frozen is None and is_wider and self._view.columns.frozen:
            self._frozen = self._make_frozen()
        if self._frozen is not None:
            self._frozen.place()

    def _make_strip(self) -> FilterStrip:
        made = FilterStrip(self._view.objectName())
        made.clear_wanted.connect(lambda: self._filterable.set_column_filters({}))
        self.foot.add(made)
        return made

    def _make_frozen(self) -> FrozenColumns:
        made = FrozenColumns(self._view, self._view.columns)
        made.headings.set_marks(self._filterable.marks)
        self._menu.watch(made.headings)
        made.menu_wanted.connect(self._view.open_menu)
        return made
