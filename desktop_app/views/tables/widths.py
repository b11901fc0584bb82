"""Columns that share the room beside each other: the widest ones give way first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView

from desktop_app.views.tables.heading_room import MARGIN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop_app.views.tables.plain_view import PlainView

# A name or a sentence can still be told apart at this width; the tooltip has the whole of it.
NARROWEST = 130
# The room is shared out once it was drawn to its width, not while it is.
PAUSE_MS = 60


def squeezed(widths: Mapping[int, int], room: int) -> dict[int, int]:
    """By column, pixels that fit into the room together; none is squeezed under `NARROWEST`."""
    over = sum(widths.values()) - room
    if over <= 0:
        return dict(widths)
    low, high = NARROWEST, max(widths.values(), default=NARROWEST)
    while low < high:
        cap = (low + high + 1) // 2
        fits = sum(min(width, cap) for width in widths.values()) <= room
        low, high = (cap, high) if fits else (low, cap - 1)
    return {column: min(width, max(low, NARROWEST)) for column, width in widths.items()}


def shared(widths: Mapping[int, int], room: int) -> dict[int, int]:
    """The same where all fit then; where they scroll anyway, each is as wide as it asks for."""
    found = squeezed(widths, room)
    return found if sum(found.values()) <= room else dict(widths)


def texts_width(view: PlainView, texts: Iterable[str]) -> int:
    """What the widest of some cells asks for in bold, which is never too narrow."""
    font = view.font()
    font.setBold(True)
    return max(map(QFontMetrics(font).horizontalAdvance, texts), default=0) + 4 * MARGIN


class Widths:
    """What the columns of one view ask for, shared out anew when the room changes.

    A column that a page or the user drew to another width is left alone.
    """

    def __init__(self, view: PlainView) -> None:
        self._view = view
        self._wanted: dict[int, int] = {}
        self._given: dict[int, int] = {}
        self._later = QTimer(view)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE_MS)
        self._later.timeout.connect(self.share)
        view.columns.changed.connect(self.share_later)

    def take(self, wanted: Mapping[int, int]) -> None:
        """Give columns what they ask for, by section, as far as there is room."""
        self._wanted, self._given = dict(wanted), {}
        self.share()

    def grow(self, times: float) -> None:
        """Letters are so many times as large: all columns are."""
        view = self._view
        for column in range(view.model().columnCount()):
            view.setColumnWidth(column, round(view.columnWidth(column) * times))
        self._wanted = {at: round(width * times) for at, width in self._wanted.items()}
        self._given = {at: view.columnWidth(at) for at in self._given}
        self._later.start()

    def share_later(self) -> None:
        """Share the room out in a moment."""
        if self._wanted:
            self._later.start()

    def share(self) -> None:
        """Share the room out that there is now."""
        view, header = self._view, self._view.horizontalHeader()
        mine = {at: width for at, width in self._wanted.items() if self._is_free(at)}
        others = sum(header.sectionSize(at) for at in range(header.count()) if at not in mine)
        room = view.viewport().width() - others
        given = shared(mine, room) if view.isVisible() else mine
        for column, width in given.items():
            view.setColumnWidth(column, width)
        self._given |= given

    def _is_free(self, column: int) -> bool:
        header = self._view.horizontalHeader()
        if column >= header.count() or self._view.columns.keeps_width(column):
            return False
        if header.isSectionHidden(column):
            return False
        is_drawn = header.sectionResizeMode(column) is QHeaderView.ResizeMode.Interactive
        given = self._given.get(column)
        return is_drawn and (given is None or given == header.sectionSize(column))
