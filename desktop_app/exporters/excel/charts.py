"""A chart as Excel draws it, from the figures that stand under it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop_app.exporters.excel.names import plain_text
from desktop_app.exporters.excel.styles import FONT
from desktop_app.reports.chart import Chart, ChartKind, chart_text
from desktop_app.reports.report import Format

_TYPES: Final[Mapping[ChartKind, dict[str, str]]] = {
    ChartKind.COLUMNS: {"type": "column"},
    ChartKind.STACKED: {"type": "column", "subtype": "stacked"},
    ChartKind.BARS: {"type": "bar"},
    ChartKind.LINE: {"type": "line"},
}
_COLOURS: Final = ("#1F4E79", "#C55A11", "#548235", "#7F6000", "#7030A0", "#404040")
# On a black and white page patterns, dashes and markers tell the series apart.
_PATTERNS: Final = (
    "",
    "wide_upward_diagonal",
    "dotted_grid",
    "horizontal_brick",
    "zigzag",
    "trellis",
)
_DASHES: Final = ("solid", "dash", "round_dot", "long_dash", "dash_dot", "square_dot")
_MARKERS: Final = ("circle", "square", "diamond", "triangle", "x", "star")
_MILLIONS_FROM = 10_000_000
_MILLIONS = "#,##0.0,,;-#,##0.0,,;0"
_MOST_LABELS = 40
_MOST_COLUMN_LABELS = 14
_PIXELS_PER_POINT = 96 / 72
_WHOLE: Final[Mapping[Format, str]] = {Format.PERCENT: "0%", Format.POINTS: "0.00"}
_LABEL: Final[Mapping[Format, str]] = {Format.PERCENT: "0.00%", Format.POINTS: "0.00"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a chart is drawn: from row `top` on, over columns of these widths.

    `header`: the row over its figures, whose first column holds the categories, the others a series
    each. Rows are counted from 0.
    """

    top: int
    header: int
    widths: Sequence[float]


def printable(chart: Chart) -> Chart:
    """The chart with texts that a drawing takes as well as a cell."""
    return replace(
        chart,
        categories=tuple(replace(one, title=plain_text(one.title)) for one in chart.categories),
        series=tuple(replace(one, title=plain_text(one.title)) for one in chart.series),
        unit=plain_text(chart.unit),
    )


def chart_height(chart: Chart) -> float:
    """In points; lying bars take a line each."""
    if chart.kind is ChartKind.BARS:
        return 80.0 + 18.0 * len(chart.categories) * len(chart.series)
    return 270.0


def insert_chart(workbook: Workbook, sheet: Worksheet, chart: Chart, place: Place) -> None:
    """Draw a chart of figures that stand on its sheet."""
    drawn: Any = workbook.add_chart(_TYPES[chart.kind])
    for at in range(len(chart.series)):
        drawn.add_series(_series(chart, at, sheet.get_name(), place.header))
    several = len(chart.series) > 1
    drawn.set_title({"none": True})
    drawn.set_legend({"position": "bottom", "font": _font(10)} if several else {"none": True})
    drawn.show_blanks_as("gap")
    _set_axes(drawn, chart)
    height = round(chart_height(chart) * _PIXELS_PER_POINT)
    drawn.set_size({"width": _pixels(place.widths), "height": height})
    options = {"description": plain_text(chart_text(chart)), "object_position": 2, "y_offset": 4}
    sheet.insert_chart(place.top, 0, drawn, options)


def _pixels(widths: Sequence[float]) -> int:
    """The width of columns so many characters wide."""
    return sum(int(width * 7 + 5) for width in widths)


def _series(chart: Chart, at: int, sheet: str, header: int) -> dict[str, Any]:
    first, last = header + 1, header + len(chart.categories)
    look = _line(at) if chart.kind is ChartKind.LINE else _area(at)
    return {
        "name": [sheet, header, at + 1],
        "categories": [sheet, first, 0, last, 0],
        "values": [sheet, first, at + 1, last, at + 1],
        "gap": 60,
        **look,
        **_labels(chart),
    }


def _area(at: int) -> dict[str, Any]:
    colour, pattern = _COLOURS[at % len(_COLOURS)], _PATTERNS[at % len(_PATTERNS)]
    if not pattern:
        return {"fill": {"color": colour}, "border": {"color": colour}}
    filled = {"pattern": pattern, "fg_color": colour, "bg_color": "#FFFFFF"}
    return {"pattern": filled, "border": {"color": colour}}


def _line(at: int) -> dict[str, Any]:
    colour = _COLOURS[at % len(_COLOURS)]
    return {
        "line": {"color": colour, "width": 2, "dash_type": _DASHES[at % len(_DASHES)]},
        "marker": {
            "type": _MARKERS[at % len(_MARKERS)],
            "size": 6,
            "fill": {"color": colour},
            "border": {"color": colour},
        },
    }


def _labels(chart: Chart) -> dict[str, Any]:
    """Figures at the marks, where they do not run into each other."""
    most = _MOST_LABELS if chart.kind is ChartKind.BARS else _MOST_COLUMN_LABELS
    if len(chart.series) > 1 or len(chart.categories) > most:
        return {}
    figures = _MILLIONS if _in_millions(chart) else _LABEL.get(chart.format, "#,##0")
    return {"data_labels": {"value": True, "num_format": figures, "font": _font(9)}}


def _set_axes(drawn: Any, chart: Chart) -> None:  # noqa: ANN401  # one of XlsxWriter's many kinds
    figures = "#,##0,," if _in_millions(chart) else _WHOLE.get(chart.format, "#,##0")
    unit = f"triệu {chart.unit}" if _in_millions(chart) else chart.unit
    values = {
        "num_format": figures,
        "num_font": _font(9),
        "name": unit,
        "name_font": _font(10),
        "min": 0 if not _goes_below(chart) else None,
        "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
    }
    categories = {"num_font": _font(9), "major_gridlines": {"visible": False}}
    if chart.kind is ChartKind.BARS:
        # The first category stands on top, as in its table.
        drawn.set_y_axis(categories | {"reverse": True, "interval_unit": 1})
        drawn.set_x_axis(values | {"label_position": "high"})
    else:
        drawn.set_x_axis(categories | {"label_position": "low"})
        drawn.set_y_axis(values)


def _values(chart: Chart) -> list[int]:
    marks = (mark for one in chart.series for mark in one.marks)
    return [mark.value for mark in marks if mark.value is not None]


def _goes_below(chart: Chart) -> bool:
    return min(_values(chart), default=0) < 0


def _in_millions(chart: Chart) -> bool:
    return chart.format is Format.MONEY and max(_values(chart), default=0) >= _MILLIONS_FROM


def _font(size: int) -> dict[str, Any]:
    return {"name": FONT, "size": size}
