"""Painting a chart's axis, marks, labels and legend in the scheme's colours of the moment."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from desktop_app.reports.chart import Chart, ChartKind, short_value, tick_labels
from desktop_app.views.charts.geometry import Place, Room
from desktop_app.views.colours import COLOURS

SPACE = 6.0
# Series differ by pattern too, so that no colour alone tells them apart.
PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.CrossPattern,
)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


def colour_of(series: int) -> QColor:
    """A series' colour in the scheme of the moment."""
    return QColor((COLOURS.info, COLOURS.accent, COLOURS.success, COLOURS.warning)[series % 4])


def brush_of(series: int) -> QBrush:
    """A series' filling."""
    return QBrush(colour_of(series), PATTERNS[series % len(PATTERNS)])


def plot_of(chart: Chart, size: QRectF, metrics: QFontMetricsF) -> QRectF:
    """The room that labels, figures and the legend leave for the marks."""
    below = 0.0 if chart.kind is ChartKind.BARS else metrics.height() + SPACE
    above = metrics.height() + SPACE + legend_height(chart, metrics)
    if chart.kind is ChartKind.BARS:
        figures = max((metrics.horizontalAdvance(one) for one in _figures(chart)), default=0)
        left = label_width(chart, size, metrics) + SPACE
        return size.adjusted(left, legend_height(chart, metrics), -figures - 2 * SPACE, 0)
    ticks = max((metrics.horizontalAdvance(one) for one in tick_labels(chart)), default=0)
    return size.adjusted(ticks + SPACE, above - metrics.height() / 2, -SPACE, -below)


def label_width(chart: Chart, size: QRectF, metrics: QFontMetricsF) -> float:
    """Room for the names of lying bars: as long as they are, at most two fifths of the whole."""
    longest = max((metrics.horizontalAdvance(one.title) for one in chart.categories), default=0)
    return min(longest + SPACE, size.width() * 0.42)


def legend_height(chart: Chart, metrics: QFontMetricsF) -> float:
    """A line for the legend where there is more than one series."""
    return metrics.height() + SPACE if len(chart.series) > 1 else 0.0


def paint(painter: QPainter, chart: Chart, laid: Room, current: int) -> None:
    """Paint everything; the mark at `current` is framed, none at -1."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chart.kind is not ChartKind.BARS:
        _paint_axis(painter, chart, laid)
    if chart.kind is ChartKind.LINE:
        _paint_lines(painter, chart, laid)
    for place in laid.places:
        _paint_mark(painter, chart, place)
    _paint_names(painter, chart, laid)
    if 0 <= current < len(laid.places):
        painter.setPen(QPen(QColor(COLOURS.text), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(laid.places[current].press.adjusted(-1, 0, 1, 0))


def paint_legend(painter: QPainter, chart: Chart, size: QRectF) -> None:
    """Each series' filling with its title, in one line."""
    metrics, x = QFontMetricsF(painter.font()), size.left()
    if len(chart.series) < 2:  # noqa: PLR2004  # one series needs no legend
        return
    side = metrics.height() * 0.7
    room = size.width() / len(chart.series)
    for at, one in enumerate(chart.series):
        painter.setPen(QPen(colour_of(at), 1))
        painter.setBrush(brush_of(at))
        painter.drawRect(QRectF(x, size.top() + (metrics.height() - side) / 2, side, side))
        painter.setPen(QColor(COLOURS.text))
        beside = QRectF(x + side + SPACE, size.top(), room - side - 2 * SPACE, metrics.height())
        painter.drawText(beside, _LEFT, _cut(metrics, one.title, beside.width()))
        x += min(room, side + 4 * SPACE + metrics.horizontalAdvance(one.title))


def _paint_axis(painter: QPainter, chart: Chart, laid: Room) -> None:
    metrics = QFontMetricsF(painter.font())
    for value, said in zip(chart.ticks, tick_labels(chart), strict=True):
        y = laid.at(value)
        painter.setPen(QPen(QColor(COLOURS.strong_line if value == 0 else COLOURS.line), 1))
        painter.drawLine(QPointF(laid.plot.left(), y), QPointF(laid.plot.right(), y))
        painter.setPen(QColor(COLOURS.muted))
        beside = QRectF(0, y - metrics.height() / 2, laid.plot.left() - SPACE, metrics.height())
        painter.drawText(beside, _RIGHT, said)


def _paint_mark(painter: QPainter, chart: Chart, place: Place) -> None:
    mark = chart.mark(place.series, place.category)
    if mark.value is not None:
        painter.setPen(QPen(colour_of(place.series), 1))
        painter.setBrush(brush_of(place.series))
        if chart.kind is ChartKind.LINE:
            painter.drawEllipse(place.mark)
        elif mark.value:
            painter.drawRect(place.mark)
    if chart.kind in {ChartKind.BARS, ChartKind.COLUMNS}:
        _paint_figure(painter, chart, place)


def _paint_figure(painter: QPainter, chart: Chart, place: Place) -> None:
    """Beside a lying bar always; over a standing one where it has room."""
    metrics = QFontMetricsF(painter.font())
    said = _figure(chart, place.series, place.category)
    width = metrics.horizontalAdvance(said)
    painter.setPen(QColor(COLOURS.text))
    if chart.kind is ChartKind.BARS:
        painter.drawText(
            QRectF(place.mark.right() + SPACE, place.press.top(), width + 1, place.press.height()),
            _LEFT,
            said,
        )
    elif chart.mark(place.series, place.category).value and width <= place.press.width() * 1.35:
        centre = place.mark.center().x()
        top = place.mark.top() - metrics.height()
        painter.drawText(QRectF(centre - width, top, 2 * width, metrics.height()), _CENTRE, said)


def _paint_lines(painter: QPainter, chart: Chart, laid: Room) -> None:
    """A line breaks where nothing is known."""
    for series in range(len(chart.series)):
        painter.setPen(QPen(colour_of(series), 2))
        own = [one for one in laid.places if one.series == series]
        for one, after in pairwise(own):
            known = (chart.mark(series, place.category).value for place in (one, after))
            if all(value is not None for value in known):
                painter.drawLine(one.mark.center(), after.mark.center())


def _paint_names(painter: QPainter, chart: Chart, laid: Room) -> None:
    metrics = QFontMetricsF(painter.font())
    painter.setPen(QColor(COLOURS.text))
    for at, category in enumerate(chart.categories):
        if chart.kind is ChartKind.BARS:
            across = laid.plot.top() + at * laid.slot
            where = QRectF(0, across, laid.plot.left() - SPACE, laid.slot)
            painter.drawText(where, _LEFT, _cut(metrics, category.title, where.width()))
        else:
            across = laid.plot.left() + at * laid.slot
            where = QRectF(across, laid.plot.bottom() + SPACE / 2, laid.slot, metrics.height())
            said = category.short or category.title
            painter.drawText(where, _CENTRE, _cut(metrics, said, where.width()))


def _figures(chart: Chart) -> list[str]:
    return [
        _figure(chart, series, category)
        for series in range(len(chart.series))
        for category in range(len(chart.categories))
    ]


def _figure(chart: Chart, series: int, category: int) -> str:
    value = chart.mark(series, category).value
    return "?" if value is None else short_value(value, chart.format)


def _cut(metrics: QFontMetricsF, text: str, width: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
