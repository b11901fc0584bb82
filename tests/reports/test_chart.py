"""Charts as values: round axes, figures in words, shares that add up."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.reports.chart import (
    OTHERS,
    Category,
    Chart,
    ChartKind,
    Mark,
    Series,
    chart_table,
    chart_text,
    first_ones,
    mark_text,
    shares,
    short_value,
    tick_labels,
    ticks,
    without_charts,
)
from desktop_app.reports.report import Format, Heading, Report

DONG = st.integers(min_value=-(10**13), max_value=10**13)


def money(*values: int | None, kind: ChartKind = ChartKind.COLUMNS) -> Chart:
    """One series, a category for each value, named A, B, C…"""
    categories = tuple(Category(chr(65 + at), ident=f"unit:{at}") for at in range(len(values)))
    series = Series("Tiền", tuple(Mark(value) for value in values))
    return Chart(kind, "Ủng hộ", categories, (series,), Format.MONEY, "đồng")


@given(DONG, DONG)
def test_ticks_are_evenly_spaced_round_and_hold_zero_and_both_ends(one: int, other: int) -> None:
    low, high = sorted((one, other))
    found = ticks(low, high)
    steps = {after - before for before, after in pairwise(found)}
    assert len(steps) == 1
    assert str(steps.pop()).rstrip("0") in {"1", "2", "5"}
    assert 0 in found
    assert found[0] <= low
    assert found[-1] >= high
    # At most five steps cover the span; rounding both ends outwards may add one each.
    assert 2 <= len(found) <= 5 + 2 + 1


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 0, (0, 1)),
        (0, 7, (0, 2, 4, 6, 8)),
        (0, 8, (0, 2, 4, 6, 8)),
        (0, 194_427_574, (0, 50_000_000, 100_000_000, 150_000_000, 200_000_000)),
        (-3, 10, (-5, 0, 5, 10)),
        (-10, -2, (-10, -8, -6, -4, -2, 0)),
    ],
)
def test_an_axis_ends_on_the_next_round_value(
    low: int, high: int, expected: tuple[int, ...]
) -> None:
    assert ticks(low, high) == expected


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (9_999, "9.999"),
        (12_500, "12,5 nghìn"),
        (999_949, "999,9 nghìn"),
        # 999.950 is 999,95 nghìn, which would be read as 1.000,0 nghìn.
        (999_950, "1 triệu"),
        (1_500_000, "1,5 triệu"),
        (950_000_000, "950 triệu"),
        (1_250_000_000, "1,3 tỷ"),
        (-1_500_000, "-1,5 triệu"),
        (2_000_000_000_000, "2.000 tỷ"),
    ],
)
def test_money_is_said_in_few_letters(value: int, said: str) -> None:
    assert short_value(value, Format.MONEY) == said


def test_hundredths_are_said_without_idle_zeros() -> None:
    assert short_value(10_000, Format.PERCENT) == "100%"
    assert short_value(9_524, Format.PERCENT) == "95,24%"
    assert short_value(1_000, Format.POINTS) == "10"
    assert short_value(250, Format.DAYS) == "2,5"


def test_the_axis_of_money_reads_in_millions() -> None:
    # Up to 2.600.000 in at most five steps: of 1.000.000, as 500.000 × 5 = 2.500.000 is too little.
    assert tick_labels(money(2_600_000, 400_000)) == ("0", "1 triệu", "2 triệu", "3 triệu")


def test_stacks_reach_to_the_sum_of_their_parts() -> None:
    parts = tuple(Series(name, (Mark(4), Mark(None))) for name in ("A", "B"))
    chart = Chart(ChartKind.STACKED, "Chồng", (Category("1"), Category("2")), parts)
    assert chart.ticks == (0, 2, 4, 6, 8)


@given(st.lists(st.integers(min_value=0, max_value=10**12), max_size=30))
def test_shares_add_up_to_a_hundred_percent(values: list[int]) -> None:
    found = shares(values)
    whole = sum(values)
    assert sum(found) == (10_000 if whole else 0)
    # No share is a whole hundredth of a percent away from the exact one.
    assert all(
        abs(one * whole - value * 10_000) < whole or not whole
        for one, value in zip(found, values, strict=True)
    )


def test_a_third_each_gives_the_rest_to_the_first() -> None:
    assert shares([1, 1, 1]) == (3_334, 3_333, 3_333)


def test_a_debt_has_no_share() -> None:
    with pytest.raises(ValueError, match="-1"):
        shares([1, -1])


def test_what_is_missing_is_told_apart_from_nothing_given() -> None:
    chart = money(0, None)
    assert mark_text(chart, 0, 0) == "A: 0 đồng"
    assert mark_text(chart, 0, 1) == "B: chưa có số liệu"
    assert not chart.is_empty
    assert money(None, None).is_empty


def test_a_listener_hears_the_title_and_the_figures() -> None:
    assert chart_text(money(1_000, 20)) == "Ủng hộ. A: 1.000 đồng; B: 20 đồng."
    assert chart_text(money(1, 2, 3), most=2) == "Ủng hộ. A: 1 đồng; B: 2 đồng; và 1 số liệu khác."
    assert chart_text(money(None)) == "Ủng hộ. Chưa có số liệu."


def test_beyond_the_first_ones_the_others_are_one_sum() -> None:
    chart = first_ones(money(50, 40, 3, 2, None), 2, "{count} đơn vị khác")
    assert [one.title for one in chart.categories] == ["A", "B", "3 đơn vị khác"]
    assert [mark.value for mark in chart.series[0].marks] == [50, 40, 3 + 2]
    assert chart.categories[2].ident == OTHERS


def test_a_single_other_is_shown_itself() -> None:
    chart = money(3, 2, 1)
    assert first_ones(chart, 2, "{count} đơn vị khác") == chart


def test_the_table_of_a_chart_has_a_row_for_every_category() -> None:
    table = chart_table(money(3, None))
    assert [row.cells for row in table.rows] == [("A", 3), ("B", None)]
    assert [row.ident for row in table.rows] == ["unit:0", "unit:1"]
    assert table.unit_note == "Đơn vị tính: đồng"


def test_a_cell_of_a_heat_map_is_told_in_words() -> None:
    cell = Mark(1, "return:VNN:2024:A", "Nộp muộn 3 ngày", "M")
    chart = Chart(
        ChartKind.HEAT, "Nộp báo cáo", (Category("Phòng A"),), (Series("VNN-2024", (cell,)),)
    )
    assert mark_text(chart, 0, 0) == "Phòng A, VNN-2024: Nộp muộn 3 ngày"
    assert chart_table(chart).rows[0].cells == ("Phòng A", "Nộp muộn 3 ngày")


def test_a_report_for_what_cannot_draw_has_a_table_in_each_charts_place() -> None:
    chart = money(5, None)
    report = Report("test", "Báo cáo", blocks=(Heading("Trước"), chart, Heading("Sau")))
    plain = without_charts(report)
    assert plain.blocks == (Heading("Trước"), chart_table(chart), Heading("Sau"))
    assert plain.tables == (chart_table(chart),)
