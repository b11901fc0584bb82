"""A chart in a report: its title, its unit, the drawing, what a reader must know."""

from dataclasses import dataclass
from typing import Final

from reportlab.platypus import Flowable

from desktop_app.exporters.pdf.charts.drawing import drawn
from desktop_app.exporters.pdf.charts.rows import Rows
from desktop_app.exporters.pdf.lines import balance, wrap
from desktop_app.exporters.pdf.panel import Caption, CaptionBlock
from desktop_app.exporters.pdf.typeface import BOLD, ITALIC, REGULAR, Face, printable
from desktop_app.reports.chart import Chart

TITLE_FACE: Final = Face(BOLD, 13)
_SMALL_FACE = Face(ITALIC, 12)
_EMPTY_FACE = Face(REGULAR, 13)
_BETWEEN = 6.0
_STAYS = 90.0  # of a drawing that goes on on the next page: what has to stand under its title


@dataclass(frozen=True, slots=True)
class ChartPart:
    """What is set, one under the other; `lead` is the height that may not be torn off its top."""

    flowables: tuple[Flowable, ...]
    lead: float


def chart_part(chart: Chart, width: float, outline: int) -> ChartPart:
    """The chart `width` points wide, its bookmark at a level."""
    title = balance(printable(chart.title), TITLE_FACE, width)
    captions = [Caption(title, TITLE_FACE, width, outline=outline, before=_BETWEEN, after=3)]
    if chart.is_empty:
        captions.append(_caption(chart.empty_text, _EMPTY_FACE, width))
        return ChartPart(tuple(map(CaptionBlock, captions)), sum(map(_height, captions)))
    if chart.unit:
        unit = f"Đơn vị tính: {chart.unit}"
        captions.append(_caption(unit, _SMALL_FACE, width, "right"))
    notes = (_caption(one, _SMALL_FACE, width) for one in chart.notes)
    picture = drawn(chart, width)
    high = picture.wrap(width, 0)[1]
    lead = sum(map(_height, captions)) + (min(high, _STAYS) if isinstance(picture, Rows) else high)
    picture.spaceAfter = _BETWEEN
    over, under = map(CaptionBlock, captions), map(CaptionBlock, notes)
    return ChartPart((*over, picture, *under), lead)


def _caption(text: str, face: Face, width: float, side: str = "center") -> Caption:
    return Caption(wrap(printable(text), face, width), face, width, side, after=3)


def _height(caption: Caption) -> float:
    return caption.height + caption.before + caption.after
