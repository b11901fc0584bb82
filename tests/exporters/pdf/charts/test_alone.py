from desktop_app.exporters.pdf.charts import chart_page
from desktop_app.reports.chart import ChartKind
from tests.exporters.pdf.charts.values import WIDTH, chart
from tests.exporters.pdf.reading import FONTS, page_sizes


def test_a_chart_alone_is_a_page_as_wide_as_asked_and_as_high_as_it_is() -> None:
    ((width, height),) = page_sizes(chart_page(chart(ChartKind.BARS, (5, 6)), FONTS, WIDTH))
    assert round(width) == WIDTH
    # Two lines of 10 points' type at 1.2, with 4 points after each, and 2 points around.
    assert round(height) == 2 * (12 + 4) + 2 * 2


def test_what_has_nothing_to_show_is_no_page() -> None:
    assert chart_page(chart(ChartKind.BARS, (None,)), FONTS, WIDTH) == b""
