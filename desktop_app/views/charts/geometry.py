"""Where the marks of a chart stand in a room of so many pixels; no painting."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from desktop_app.reports.chart import Chart, ChartKind

GAP = 0.28  # of a category's room that stays empty
DOT = 4.0
# Bars are never wider than this many times the height of a letter.
WIDEST = 4.0


@dataclass(frozen=True, slots=True)
class Place:
    """A mark's place: its series, its category, what is painted, and what answers to a press."""

    series: int
    category: int
    mark: QRectF
    press: QRectF


@dataclass(frozen=True, slots=True)
class Room:
    """A plot's own room, and where each value and each category lies in it."""

    plot: QRectF
    places: tuple[Place, ...]
    at: Callable[[int], float]
    slot: float


def room(chart: Chart, plot: QRectF, letter: float) -> Room:
    """Lay a chart out in a plot; bars lie or stand, dots of a line hang at their values."""
    lying = chart.kind is ChartKind.BARS
    low, high = chart.ticks[0], chart.ticks[-1]
    span = max(high - low, 1)

    def at(value: int) -> float:
        part = (value - low) / span
        return plot.left() + part * plot.width() if lying else plot.bottom() - part * plot.height()

    slot = (plot.height() if lying else plot.width()) / max(len(chart.categories), 1)
    make = _Maker(chart, plot, at, slot, letter)
    places = tuple(
        make.place(series, category)
        for category in range(len(chart.categories))
        for series in range(len(chart.series))
    )
    return Room(plot, places, at, slot)


@dataclass(frozen=True, slots=True)
class _Maker:
    chart: Chart
    plot: QRectF
    at: Callable[[int], float]
    slot: float
    letter: float

    def place(self, series: int, category: int) -> Place:
        start, breadth = self._across(series, category)
        first, last = self._along(series, category)
        if self.chart.kind is ChartKind.BARS:
            mark = QRectF(min(first, last), start, abs(last - first), breadth)
            press = QRectF(self.plot.left(), start, self.plot.width(), breadth)
        else:
            mark = QRectF(start, min(first, last), breadth, abs(last - first))
            press = QRectF(start, self.plot.top(), breadth, self.plot.height())
        if self.chart.kind is ChartKind.LINE:
            mark = QRectF(start + breadth / 2 - DOT, last - DOT, 2 * DOT, 2 * DOT)
        return Place(series, category, mark, mark if self._stacked else press)

    @property
    def _stacked(self) -> bool:
        return self.chart.kind is ChartKind.STACKED

    def _across(self, series: int, category: int) -> tuple[float, float]:
        """Where a mark begins across the values' direction, and how broad it is."""
        alone = self._stacked or self.chart.kind is ChartKind.LINE
        beside = 1 if alone else max(len(self.chart.series), 1)
        breadth = min(self.slot * (1 - GAP), self.letter * WIDEST * beside)
        begin = self.plot.top() if self.chart.kind is ChartKind.BARS else self.plot.left()
        start = begin + category * self.slot + (self.slot - breadth) / 2
        return start + (0 if alone else series * breadth / beside), breadth / beside

    def _along(self, series: int, category: int) -> tuple[float, float]:
        """Where a mark begins and ends in the values' direction."""
        value = self.chart.mark(series, category).value or 0
        below = 0
        if self._stacked:
            before = (self.chart.mark(one, category).value or 0 for one in range(series))
            below = sum(one for one in before if (one < 0) == (value < 0))
        return self.at(below), self.at(below + value)
