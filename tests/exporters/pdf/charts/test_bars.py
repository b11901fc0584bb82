from dataclasses import replace

import pytest

from desktop_app.reports.chart import Category, ChartKind, Mark, Series
from tests.exporters.pdf.charts.values import areas, chart, words


def test_a_bar_is_as_long_as_its_figure() -> None:
    # 100, 50 and 25 on one scale; 0 has no bar.
    long, half, quarter = sorted(
        areas(chart(ChartKind.BARS, (100, 50, 25, 0))), key=lambda one: -one.width
    )
    assert half.width / long.width == pytest.approx(0.5, abs=0.01)
    assert quarter.width / long.width == pytest.approx(0.25, abs=0.01)
    assert long.left == half.left == quarter.left


def test_what_is_below_zero_lies_on_the_other_side() -> None:
    first, second = areas(chart(ChartKind.BARS, (40, -40)))
    assert second.left + second.width == pytest.approx(first.left, abs=1)


def test_figures_and_names_are_text_and_what_is_unknown_is_no_zero() -> None:
    drawn = chart(ChartKind.BARS, (1_234_567, None, 0))
    assert words(drawn) == ["Nơi 1", "1.234.567", "Nơi 2", "…", "Nơi 3", "0"]


def test_a_note_stands_beside_its_figure() -> None:
    drawn = replace(chart(ChartKind.BARS, (5,)), series=(Series("", (Mark(5, note="12,50%"),)),))
    assert words(drawn) == ["Nơi 1", "5 (12,50%)"]


def test_a_long_name_takes_more_lines_and_stays_whole() -> None:
    name = "Trung tâm Hỗ trợ Phát triển Giáo dục hòa nhập và Dạy nghề cho người khuyết tật tỉnh"
    drawn = replace(chart(ChartKind.BARS, (5,)), categories=(Category(name),))
    assert " ".join(words(drawn)) == f"{name} 5"
