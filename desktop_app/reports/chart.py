"""A chart is a value: what it shows, in which order; screen, PDF and Excel all draw it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice

from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Cell, Column, Format, Report, Row, Table

UNKNOWN = "chưa có số liệu"
OTHERS = "others"


class ChartKind(StrEnum):
    """How marks are drawn; COLUMNS stand beside each other, STACKED ones on each other.

    BARS lie, a category in each line; HEAT has a cell for each category (its line) and series (its
    column).
    """

    COLUMNS = "columns"
    STACKED = "stacked"
    BARS = "bars"
    LINE = "line"
    HEAT = "heat"


class Tone(StrEnum):
    """What a mark means beside its figure; whoever draws it chooses a colour and keeps its sign."""

    PLAIN = ""
    GOOD = "good"
    NOTED = "noted"
    WARNED = "warned"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure: `value` None where nothing is known, which is not 0.

    `ident`: the record behind it; `note`: what it says in words beside its figure; `sign`: a letter
    or two that stand for it where a figure has no room.
    """

    value: int | None
    ident: str = ""
    note: str = ""
    sign: str = ""
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Category:
    """What the marks of one place are about; `short` where there is little room."""

    title: str
    short: str = ""
    ident: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """Marks of one kind, one for each category; `short` where there is little room."""

    title: str
    marks: tuple[Mark, ...]
    short: str = ""
    ident: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: its values are in `format`'s unit, which `unit` names ("đồng").

    `legend`: signs with what they mean. `notes`: what a reader must know, in sentences.
    """

    kind: ChartKind
    title: str
    categories: tuple[Category, ...]
    series: tuple[Series, ...]
    format: Format = Format.NUMBER
    unit: str = ""
    notes: tuple[str, ...] = ()
    legend: tuple[Mark, ...] = ()
    empty_text: str = "Chưa có số liệu."

    @property
    def is_empty(self) -> bool:
        """Whether no figure at all is known."""
        return all(mark.value is None for one in self.series for mark in one.marks)

    @property
    def ticks(self) -> tuple[int, ...]:
        """The values at which an axis is marked; it begins at or below 0."""
        stacked = self.kind is ChartKind.STACKED
        reached = list(self._sums() if stacked else self._values())
        return ticks(min(reached, default=0), max(reached, default=0))

    def mark(self, series: int, category: int) -> Mark:
        """One mark."""
        return self.series[series].marks[category]

    def _values(self) -> Iterator[int]:
        for one in self.series:
            yield from (mark.value for mark in one.marks if mark.value is not None)

    def _sums(self) -> Iterator[int]:
        """Where stacks end, above the line and below it."""
        for at in range(len(self.categories)):
            values = [one.marks[at].value or 0 for one in self.series]
            yield sum(value for value in values if value > 0)
            yield sum(value for value in values if value < 0)


def ticks(low: int, high: int, wanted: int = 5) -> tuple[int, ...]:
    """Round values from at most `low` to at least `high`, 0 among them; steps of 1, 2 or 5.

    About as many steps as wanted, never fewer than one.
    """
    low, high = min(low, 0), max(high, 0)
    step = _step(max(high - low, 1), wanted)
    first, last = low // step, -(-high // step)
    return tuple(step * at for at in range(first, max(last, first + 1) + 1))


def _step(span: int, wanted: int) -> int:
    """The least of 1, 2, 5, 10, 20, 50… of which `wanted` cover the span."""
    size = 1
    while True:
        for step in (size, 2 * size, 5 * size):
            if step * wanted >= span:
                return step
        size *= 10


def short_value(value: int, kind: Format) -> str:
    """A figure in few letters: 1,5 triệu; 20 tỷ; rounded to a tenth, a half away from zero."""
    if kind not in {Format.MONEY, Format.NUMBER}:
        return _bare(value, kind)
    for size, least, name in _SIZES:
        # What would be rounded to a thousand of a size is one of the next.
        if abs(value) + size // 20_000 >= least:
            return f"{_tenths(value, size)} {name}"
    return format_cell(value, kind)


# What a name stands for, and from which value on it is used.
_SIZES = (
    (1_000_000_000, 1_000_000_000, "tỷ"),
    (1_000_000, 1_000_000, "triệu"),
    (1_000, 10_000, "nghìn"),
)


def _tenths(value: int, size: int) -> str:
    whole, tenth = divmod((20 * abs(value) + size) // (2 * size), 10)
    text = format_cell(whole, Format.NUMBER) + (f",{tenth}" if tenth else "")
    return f"-{text}" if value < 0 else text


def _bare(value: int, kind: Format) -> str:
    """A figure of hundredths without idle zeros."""
    text = format_cell(value, kind)
    bare, percent = (text[:-1], "%") if text.endswith("%") else (text, "")
    return (bare.rstrip("0").rstrip(",") if "," in bare else bare) + percent


def tick_labels(chart: Chart) -> tuple[str, ...]:
    """The axis' values as they are read."""
    return tuple(short_value(value, chart.format) for value in chart.ticks)


def shares(values: Sequence[int]) -> tuple[int, ...]:
    """Each value's share in hundredths of a percent; together exactly 100 %, or all 0.

    What rounding leaves over goes to those that lost most by it, earlier ones first.

    Raises:
        ValueError: a value is below 0.
    """
    if any(value < 0 for value in values):
        raise ValueError(values)
    whole = sum(values)
    if not whole:
        return tuple(0 for _ in values)
    parts = [divmod(value * 10_000, whole) for value in values]
    left = 10_000 - sum(part for part, _ in parts)
    most_lost = sorted(range(len(values)), key=lambda at: -parts[at][1])[:left]
    return tuple(part + (at in most_lost) for at, (part, _) in enumerate(parts))


def figure_text(chart: Chart, mark: Mark) -> str:
    """A mark's figure with its unit, and what it says in words."""
    if mark.value is None:
        return mark.note or UNKNOWN
    if chart.kind is ChartKind.HEAT and mark.note:
        return mark.note
    figure = " ".join(filter(None, (format_cell(mark.value, chart.format), chart.unit)))
    return f"{figure} ({mark.note})" if mark.note else figure


def mark_text(chart: Chart, series: int, category: int) -> str:
    """What one mark says, whole: “Tháng 3, Quỹ “Vì người nghèo”: 1.200.000 đồng”."""
    about = [chart.categories[category].title]
    if len(chart.series) > 1 or chart.kind is ChartKind.HEAT:
        about.append(chart.series[series].title)
    return f"{', '.join(about)}: {figure_text(chart, chart.mark(series, category))}"


def chart_text(chart: Chart, most: int = 20) -> str:
    """The chart as a listener hears it: its title, its figures (at most so many), its notes."""
    if chart.is_empty:
        return f"{chart.title}. {chart.empty_text}"
    places = ((s, c) for c in range(len(chart.categories)) for s in range(len(chart.series)))
    told = [mark_text(chart, *place) for place in islice(places, most)]
    left = len(chart.categories) * len(chart.series) - most
    if left > 0:
        told.append(f"và {left} số liệu khác")
    return " ".join((f"{chart.title}.", "; ".join(told) + ".", *chart.notes))


def chart_table(chart: Chart) -> Table:
    """The same figures as a table, every category a row."""
    kind = Format.TEXT if chart.kind is ChartKind.HEAT else chart.format
    columns = (
        Column("category", "Nội dung", width=34),
        *(Column(f"series_{at}", one.title, kind, 16) for at, one in enumerate(chart.series)),
    )
    rows = tuple(
        Row((category.title, *_cells(chart, at)), ident=category.ident)
        for at, category in enumerate(chart.categories)
    )
    note = f"Đơn vị tính: {chart.unit}" if chart.unit else ""
    return Table(chart.title, columns, rows, note, chart.empty_text)


def without_charts(report: Report) -> Report:
    """The report with a table in each chart's place, for what cannot draw it."""
    blocks = (chart_table(one) if isinstance(one, Chart) else one for one in report.blocks)
    return replace(report, blocks=tuple(blocks))


def _cells(chart: Chart, category: int) -> Iterator[Cell]:
    for one in chart.series:
        mark = one.marks[category]
        yield mark.note if chart.kind is ChartKind.HEAT else mark.value


def first_ones(chart: Chart, most: int, others: str) -> Chart:
    """The first categories of a chart, and the sum of all others under a title of their own.

    `others`: with “{count}” for how many there are. A sum of what is unknown is unknown.
    """
    left = len(chart.categories) - most
    if left <= 1:
        return chart
    rest = Category(others.format(count=left), ident=OTHERS)
    return replace(
        chart,
        categories=(*chart.categories[:most], rest),
        series=tuple(
            replace(one, marks=(*one.marks[:most], _summed(one.marks[most:])))
            for one in chart.series
        ),
    )


def _summed(marks: Sequence[Mark]) -> Mark:
    known = [mark.value for mark in marks if mark.value is not None]
    return Mark(sum(known) if known else None, OTHERS)
