"""The blocks of a report as what reportlab sets, page after page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import starmap

from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    Spacer,
)

from desktop_app.domain.progress import Progress
from desktop_app.exporters.pdf.charts import chart_part, has_room
from desktop_app.exporters.pdf.column_widths import Need, is_wide, needs
from desktop_app.exporters.pdf.grid import Grid
from desktop_app.exporters.pdf.grid_layout import GridLayout, laid_out, shown
from desktop_app.exporters.pdf.head_and_foot import foot, head
from desktop_app.exporters.pdf.panel import CaptionBlock, Panel
from desktop_app.exporters.pdf.paper import LANDSCAPE, PORTRAIT, Paper
from desktop_app.exporters.pdf.text import (
    BEFORE_HEADING,
    BETWEEN,
    BODY_LEADING,
    addressees,
    heading_block,
    is_titled,
    outline_level,
    paragraph_block,
    table_captions,
    titles,
)
from desktop_app.reports.chart import Chart, chart_table
from desktop_app.reports.report import Block, Heading, Report, Table

_LINES_AFTER_HEADING = 2
_ROWS_AFTER_TITLE = 3
_BEFORE_FOOT = 14.0


@dataclass(frozen=True, slots=True)
class Sized:
    """A block with its paper, and what its columns need where it is a table."""

    block: Block
    paper: Paper
    columns: list[Need]


@dataclass(frozen=True, slots=True)
class Part:
    """A block made ready for its paper; `lead` is the height that may not be torn off its top."""

    flowables: tuple[Flowable, ...]
    paper: Paper
    lead: float


def sized(report: Report) -> list[Sized]:
    """The blocks with their papers: landscape for a wide table and the headings right over it.

    A report that asks for landscape, or begins with such a table, is landscape throughout.
    """
    blocks = [_drawable(block) for block in report.blocks]
    columns = [_needs(block) if isinstance(block, Table) else [] for block in blocks]
    wide = [is_wide(needed, PORTRAIT.room) for needed in columns]
    for number in range(len(wide) - 2, -1, -1):
        if isinstance(blocks[number], Heading):
            wide[number] = wide[number + 1]
    base = LANDSCAPE if report.landscape or any(wide[:1]) else PORTRAIT
    papers = [LANDSCAPE if is_turned else base for is_turned in wide]
    return list(starmap(Sized, zip(blocks, papers, columns, strict=True)))


def story(
    report: Report, blocks: Sequence[Sized], paper: Paper, progress: Progress
) -> Iterator[Flowable]:
    """All flowables of the report from its head, on `paper`, to its foot."""
    if report.is_official:
        yield head(report.letterhead, paper, report.subject)
    yield from titles(report, paper) if is_titled(report) else ()
    yield from addressees(report, paper)
    ending = foot(report, blocks[-1].paper if blocks else paper)
    parts = [_part(block, report, progress, 0.0) for block in blocks[:-1]]
    parts += [_part(block, report, progress, _height(ending)) for block in blocks[-1:]]
    yield from _joined(parts, paper, _signed(ending))


def _drawable(block: Block) -> Block:
    """A chart that has no room on any paper is a table."""
    if isinstance(block, Chart) and not has_room(block, PORTRAIT.room):
        return chart_table(block)
    return block


def _signed(ending: Panel | None) -> tuple[Flowable, ...]:
    return () if ending is None else (Spacer(1, _BEFORE_FOOT), ending)


def _joined(parts: list[Part], paper: Paper, ending: tuple[Flowable, ...]) -> Iterator[Flowable]:
    """The parts with page breaks where the paper turns or a heading would be left alone."""
    for part, lead in zip(parts, _leads(parts), strict=True):
        if part.paper != paper:
            paper = part.paper
            yield NextPageTemplate(paper.name)
            yield PageBreak()
        yield CondPageBreak(min(lead, paper.depth * 0.8))
        if ending and part is parts[-1] and not isinstance(part.flowables[-1], Spacer):
            yield KeepTogether([*part.flowables, *ending])
            return
        yield from part.flowables
    yield from ending


def _leads(parts: list[Part]) -> list[float]:
    """For each part what has to stand together: a heading adds what follows it."""
    leads: list[float] = []
    following = 0.0
    for part in reversed(parts):
        is_heading = len(part.flowables) == 1 and isinstance(part.flowables[0], CaptionBlock)
        following = part.lead + (following if is_heading else 0.0)
        leads.append(following)
    return leads[::-1]


def _part(item: Sized, report: Report, progress: Progress, ending: float) -> Part:
    block, paper = item.block, item.paper
    if isinstance(block, Table):
        layout = laid_out(block, item.columns, paper, progress)
        captions = table_captions(block, report, paper)
        grid = Grid(layout, progress, range(len(layout.rows)), ending)
        lead = sum(over.caption.height + over.caption.before + 2 for over in captions)
        return Part((*captions, grid, Spacer(1, BETWEEN)), paper, lead + _top(layout))
    if isinstance(block, Heading):
        caption = heading_block(block, paper, outline_level(report))
        return Part((caption,), paper, caption.caption.height + BEFORE_HEADING + BETWEEN)
    if isinstance(block, Chart):
        chart = chart_part(block, paper.room, outline_level(report))
        return Part(chart.flowables, paper, chart.lead)
    paragraph = paragraph_block(block)
    return Part((paragraph,), paper, _lead(paragraph, paper))


def _lead(paragraph: Flowable, paper: Paper) -> float:
    """Two lines stay under a heading; three go with it whole, as one of them may not be alone."""
    height = paragraph.wrap(paper.room, paper.depth)[1]
    lines = _LINES_AFTER_HEADING * BODY_LEADING
    return float(height if height < lines + 2 * BODY_LEADING else lines) + BETWEEN


def _needs(table: Table) -> list[Need]:
    return needs(table, [shown(row, table) for row in table.rows])


def _top(layout: GridLayout) -> float:
    rows = layout.tops[min(_ROWS_AFTER_TITLE, len(layout.rows))]
    return layout.header.height + rows


def _height(panel: Panel | None) -> float:
    return panel.wrap(0, 0)[1] + _BEFORE_FOOT + BETWEEN if panel else 0.0
