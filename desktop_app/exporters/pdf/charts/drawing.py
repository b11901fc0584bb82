"""What draws a chart on a page of some width."""

from reportlab.platypus import Flowable

from desktop_app.exporters.pdf.charts.bars import Bars
from desktop_app.exporters.pdf.charts.heat import Heat
from desktop_app.exporters.pdf.charts.rows import Rows
from desktop_app.exporters.pdf.charts.standing import Standing
from desktop_app.reports.chart import Chart, ChartKind


def has_room(chart: Chart, width: float) -> bool:
    """Whether it can be drawn so narrow; if not, its table says it."""
    return chart.kind is not ChartKind.HEAT or Heat.has_room(chart, width)


def drawn(chart: Chart, width: float) -> Flowable:
    """The drawing of a chart with figures, without its title and notes; `width` is in points."""
    lines = range(len(chart.categories))
    if chart.kind is ChartKind.HEAT:
        return Rows(Heat(chart, width), lines)
    if chart.kind is ChartKind.BARS:
        return Rows(Bars(chart, width), lines)
    return Standing(chart, width)
