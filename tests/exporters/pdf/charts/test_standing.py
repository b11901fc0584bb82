import pytest

from desktop_app.reports.chart import ChartKind
from tests.exporters.pdf.charts.values import areas, chart, words


def test_a_column_is_as_high_as_its_figure_and_the_unknown_has_none() -> None:
    columns = sorted(areas(chart(ChartKind.COLUMNS, (200, None, 100))), key=lambda one: one.left)
    high, half = columns
    assert half.height / high.height == pytest.approx(0.5, abs=0.02)
    assert high.bottom == pytest.approx(half.bottom, abs=0.5)


def test_series_stand_beside_each_other() -> None:
    one, other = sorted(areas(chart(ChartKind.COLUMNS, (10,), (20,))), key=lambda one: one.left)
    assert one.left + one.width == pytest.approx(other.left, abs=1.5)


def test_stacked_series_stand_on_each_other() -> None:
    # Beside the white under their figures.
    parts = [one for one in areas(chart(ChartKind.STACKED, (10,), (20,))) if one.width > 50]
    low, high = sorted(parts, key=lambda one: one.bottom)
    assert low.bottom + low.height == pytest.approx(high.bottom, abs=1.5)
    assert high.height / low.height == pytest.approx(2, abs=0.1)


def test_names_ticks_and_the_legend_are_text() -> None:
    # The highest is 20: five steps of 5 reach from 0 to it.
    assert words(chart(ChartKind.COLUMNS, (10, 3), (20, 4))) == [
        *("Loạt 1", "Loạt 2"),
        *("0", "5", "10", "15", "20"),
        *("10", "20", "3", "4"),
        *("Nơi 1", "Nơi 2"),
    ]


def test_of_many_names_some_are_written_none_over_another() -> None:
    # 60 places over some 435 points are 7 points each: “Nơi”, 12 points
    # wide, and 4 points between two names take three places.
    said = words(chart(ChartKind.LINE, tuple(range(60))))
    assert said.count("Nơi") == 20
    assert said[4:8] == ["Nơi", "1", "Nơi", "4"]


@pytest.mark.parametrize("kind", [ChartKind.COLUMNS, ChartKind.STACKED, ChartKind.LINE])
def test_nothing_but_zeros_is_drawn_all_the_same(kind: ChartKind) -> None:
    assert areas(chart(kind, (0, 0))) == []
    assert "Nơi 2" in words(chart(kind, (0, 0)))
