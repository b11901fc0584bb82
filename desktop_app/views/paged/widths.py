"""Columns made narrower until they fit beside each other, the widest ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetrics

from desktop_app.views.paged.paged_table import ROWS_OF_PAGE
from desktop_app.views.tables.heading_room import MARGIN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.views.paged.paged_view import PagedView

WIDEST = 300
# A name or a sentence can still be told apart at this width; the tooltip has the whole of it.
NARROWEST = 130


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


def fit_columns(view: PagedView) -> None:
    """As wide as headings and loaded rows ask for; a width that the user drew stays."""
    shown = [at for at in range(len(view.rows.columns)) if not view.isColumnHidden(at)]
    drawn = sum(view.columnWidth(at) for at in shown if view.columns.keeps_width(at))
    wanted = {at: _width_wanted(view, at) for at in shown if not view.columns.keeps_width(at)}
    for column, width in squeezed(wanted, view.viewport().width() - drawn).items():
        view.setColumnWidth(column, width)


def _width_wanted(view: PagedView, column: int) -> int:
    font = view.font()
    font.setBold(True)
    metrics = QFontMetrics(font)
    rows = range(min(view.rows.rowCount(), ROWS_OF_PAGE))
    texts = {view.rows.text(row, column) for row in rows if view.rows.are_here(row, row)}
    widest = max(map(metrics.horizontalAdvance, texts), default=0) + 4 * MARGIN
    return min(max(view.headings.width_for(column), widest), WIDEST)
