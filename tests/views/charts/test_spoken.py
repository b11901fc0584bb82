"""The words of a chart in English; names and figures as they are."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.config import Language
from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series
from desktop_app.views.charts.spoken import spoken
from desktop_app.views.language import speak

CHART = Chart(
    ChartKind.COLUMNS,
    "Tiền ủng hộ theo tháng",
    (Category("Sở A", ident="unit:A"),),
    (Series("Đã thu", (Mark(5, note="chưa có số liệu"),)),),
    unit="đồng",
)


@pytest.fixture
def _english(qapp: QApplication) -> Iterator[None]:
    speak(qapp, Language.ENGLISH)
    yield
    speak(qapp, Language.VIETNAMESE)


@pytest.mark.usefixtures("_english")
def test_titles_series_and_notes_are_said_in_english() -> None:
    chart = spoken(CHART)
    assert chart.title == "Money contributed by month"
    assert chart.series[0].title == "Collected"
    assert chart.mark(0, 0) == Mark(5, note="no figures yet")


@pytest.mark.usefixtures("_english")
def test_names_and_records_stay_as_they_are() -> None:
    assert spoken(CHART).categories == CHART.categories


@pytest.mark.usefixtures("qapp")
def test_in_vietnamese_nothing_changes() -> None:
    assert spoken(CHART) == CHART
