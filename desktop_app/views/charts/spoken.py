"""A chart in the language of the window; printed ones stay as they are."""

from dataclasses import replace

from desktop_app.reports.chart import Category, Chart, Mark, Series
from desktop_app.views.language import said, speaks_vietnamese


def spoken(chart: Chart) -> Chart:
    """The same chart, its words as the window says them."""
    if speaks_vietnamese():
        return chart
    return replace(
        chart,
        title=said(chart.title),
        categories=tuple(map(_category, chart.categories)),
        series=tuple(map(_series, chart.series)),
        unit=said(chart.unit),
        notes=tuple(map(said, chart.notes)),
        legend=tuple(map(_mark, chart.legend)),
        empty_text=said(chart.empty_text),
    )


def _category(one: Category) -> Category:
    return replace(one, title=said(one.title), short=said(one.short))


def _series(one: Series) -> Series:
    marks = tuple(map(_mark, one.marks))
    return replace(one, title=said(one.title), short=said(one.short), marks=marks)


def _mark(one: Mark) -> Mark:
    return replace(one, note=said(one.note), sign=said(one.sign))
