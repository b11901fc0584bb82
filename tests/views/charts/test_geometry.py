"""Where the marks of a chart stand."""

from PySide6.QtCore import QRectF

from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series
from desktop_app.views.charts.geometry import Room, room

PLOT = QRectF(10, 20, 400, 200)


def laid(kind: ChartKind, *series: tuple[int | None, ...]) -> Room:
    categories = tuple(Category(str(at)) for at in range(len(series[0])))
    made = tuple(Series("S", tuple(Mark(value) for value in one)) for one in series)
    return room(Chart(kind, "T", categories, made), PLOT, 12)


def test_columns_reach_from_the_line_of_nothing_to_their_value() -> None:
    # The axis goes from 0 to 10, so that 10 is the plot's whole height and 5 half of it.
    found = laid(ChartKind.COLUMNS, (10, 5, None)).places
    assert [one.mark.height() for one in found] == [200, 100, 0]
    assert all(one.mark.bottom() == PLOT.bottom() for one in found)
    assert all(PLOT.contains(one.press) for one in found)


def test_what_is_owed_hangs_below_the_line() -> None:
    # From -10 to 10 in steps of 5.
    up, down = laid(ChartKind.COLUMNS, (10, -10)).places
    assert up.mark.bottom() == down.mark.top() == PLOT.center().y()


def test_series_stand_beside_each_other_and_stacks_on_each_other() -> None:
    first, second = laid(ChartKind.COLUMNS, (4,), (2,)).places
    assert first.mark.right() == second.mark.left()
    below, above = laid(ChartKind.STACKED, (4,), (2,)).places
    assert below.mark.top() == above.mark.bottom()
    assert below.mark.left() == above.mark.left()


def test_lying_bars_answer_over_their_whole_line() -> None:
    long, short = laid(ChartKind.BARS, (10, 5)).places
    assert (long.mark.width(), short.mark.width()) == (400, 200)
    assert short.press.width() == 400


def test_a_dot_of_a_line_is_centred_on_its_value() -> None:
    low, high = laid(ChartKind.LINE, (0, 10)).places
    assert low.mark.center().y() == PLOT.bottom()
    assert high.mark.center().y() == PLOT.top()
