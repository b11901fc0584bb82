"""The blocks of a report as what reportlab sets, page after page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import starmap
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    Spacer,
)
from reportlab.platypus import Paragraph as SetParagraph

from desktop_app.domain.progress import Progress
from desktop_app.exporters.pdf.charts import chart_part, has_room
from desktop_app.exporters.pdf.column_widths import Need, is_wide, needs
from desktop_app.exporters.pdf.grid import Grid
from desktop_app.exporters.pdf.grid_layout import GridLayout, laid_out, shown
from desktop_app.exporters.pdf.head_and_foot import foot, head
from desktop_app.exporters.pdf.lines import balance, wrap
from desktop_app.exporters.pdf.panel import Caption, CaptionBlock, Panel
from desktop_app.exporters.pdf.paper import LANDSCAPE, PORTRAIT, Paper
from desktop_app.exporters.pdf.typeface import BOLD, BOLD_ITALIC, ITALIC, REGULAR, Face, printable
from desktop_app.exporters.wording import addressee_lines
from desktop_app.reports.chart import Chart, chart_table
from desktop_app.reports.report import Block, Heading, Paragraph, Report, Table

TITLE_FACE = Face(BOLD, 14)
BODY_SIZE = 14
BODY_LEADING = 1.3 * BODY_SIZE
INDENT = 1 * cm
BETWEEN = 6.0
TABLE_TITLE_FACE = Face(BOLD, 13)
UNIT_NOTE_FACE = Face(ITALIC, 12)
ADDRESSEE_FACE = Face(REGULAR, 14)

_HEADING_FACES = {1: Face(BOLD, 14), 2: Face(BOLD, 14), 3: Face(BOLD_ITALIC, 14)}
_ABSTRACT_RULE = 0.4  # of its line: NĐ 30 asks for a third to a half
_TITLE_ROOM = 0.85  # of the width, so that a title's lines look centred
_LINES_AFTER_HEADING = 2
_LIST_ASIDE = 0.25  # of the width: where the list of addressees begins
_ROWS_AFTER_TITLE = 3
_BEFORE_FOOT = 14.0
_BEFORE_HEADING = 9.0
_FONT_OF_STYLE = {
    "italic": ITALIC,
    "basis": ITALIC,
    "note": ITALIC,
    "under": ITALIC,
    "bold": BOLD,
    "centred": BOLD,
}
_CENTRED = frozenset({"centred", "under"})
_SIZE_OF_STYLE = {"note": 12}


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
    yield from _titles(report, paper) if _is_titled(report) else ()
    yield from _addressees(report, paper)
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
        captions = _captions(block, report, paper)
        grid = Grid(layout, progress, range(len(layout.rows)), ending)
        lead = sum(over.caption.height + over.caption.before + 2 for over in captions)
        return Part((*captions, grid, Spacer(1, BETWEEN)), paper, lead + _top(layout))
    if isinstance(block, Heading):
        caption = _heading(block, paper, _outline(report))
        return Part((caption,), paper, caption.caption.height + _BEFORE_HEADING + BETWEEN)
    if isinstance(block, Chart):
        chart = chart_part(block, paper.room, _outline(report))
        return Part(chart.flowables, paper, chart.lead)
    paragraph = _paragraph(block)
    return Part((paragraph,), paper, _lead(paragraph, paper))


def _lead(paragraph: Flowable, paper: Paper) -> float:
    """Two lines stay under a heading; three go with it whole, as one of them may not be alone."""
    height = paragraph.wrap(paper.room, paper.depth)[1]
    lines = _LINES_AFTER_HEADING * BODY_LEADING
    return float(height if height < lines + 2 * BODY_LEADING else lines) + BETWEEN


def _is_titled(report: Report) -> bool:
    """Whether it has a title; a letter has none."""
    return bool(report.title or report.abstract)


def _outline(report: Report) -> int:
    """The bookmarks' level of headings and tables: under the title, where there is one."""
    return int(_is_titled(report))


def _titles(report: Report, paper: Paper) -> Iterator[Flowable]:
    room = paper.room * _TITLE_ROOM
    title = balance(printable(report.title).upper(), TITLE_FACE, room)
    yield CaptionBlock(Caption(title, TITLE_FACE, paper.room, outline=0, before=20, after=2))
    if report.abstract:
        lines = balance(printable(report.abstract), TITLE_FACE, room)
        yield CaptionBlock(Caption(lines, TITLE_FACE, paper.room, rule=_ABSTRACT_RULE))
    yield Spacer(1, 14)


def _addressees(report: Report, paper: Paper) -> Iterator[Flowable]:
    """“Kính gửi:” in the middle where there is one; several stand under it as a list."""
    first, *others = addressee_lines(report.addressees) or ("",)
    if not first:
        return
    aside = paper.room * _LIST_ASIDE if others else 0.0
    place = "left" if others else "center"
    for number, line in enumerate((first, *others)):
        lines = wrap(printable(line), ADDRESSEE_FACE, paper.room - aside)
        before = 2.0 if number else 18.0
        yield CaptionBlock(Caption(lines, ADDRESSEE_FACE, paper.room, place, aside, before=before))
    yield Spacer(1, 12)


def _heading(heading: Heading, paper: Paper, outline: int) -> CaptionBlock:
    face = _HEADING_FACES[min(max(heading.level, 1), 3)]
    lines = wrap(printable(heading.text), face, paper.room - INDENT)
    return CaptionBlock(
        Caption(lines, face, paper.room, "left", INDENT, 0.0, outline, _BEFORE_HEADING)
    )


def _paragraph(paragraph: Paragraph) -> Flowable:
    size = _SIZE_OF_STYLE.get(paragraph.style, BODY_SIZE)
    centred = paragraph.style in _CENTRED
    style = ParagraphStyle(
        paragraph.style,
        fontName=_FONT_OF_STYLE.get(paragraph.style, REGULAR),
        fontSize=size,
        leading=size * BODY_LEADING / BODY_SIZE,
        alignment=TA_CENTER if centred else TA_JUSTIFY,
        firstLineIndent=0 if centred else INDENT,
        spaceBefore=BETWEEN,
        bulletFontName=REGULAR,
        allowWidows=0,
        allowOrphans=0,
    )
    return SetParagraph(escape(printable(paragraph.text)).replace("\n", "<br/>"), style)


def _needs(table: Table) -> list[Need]:
    return needs(table, [shown(row, table) for row in table.rows])


def _captions(table: Table, report: Report, paper: Paper) -> list[CaptionBlock]:
    """The table's title, unless it only repeats the report's, and the note on its unit."""
    captions = []
    if table.title and table.title.casefold() != report.title.casefold():
        lines = balance(printable(table.title), TABLE_TITLE_FACE, paper.room)
        captions.append(
            Caption(
                lines,
                TABLE_TITLE_FACE,
                paper.room,
                outline=_outline(report),
                before=BETWEEN,
                after=3,
            )
        )
    if table.unit_note:
        lines = wrap(printable(table.unit_note), UNIT_NOTE_FACE, paper.room)
        captions.append(Caption(lines, UNIT_NOTE_FACE, paper.room, "right", after=3))
    return [CaptionBlock(caption) for caption in captions]


def _top(layout: GridLayout) -> float:
    rows = layout.tops[min(_ROWS_AFTER_TITLE, len(layout.rows))]
    return layout.header.height + rows


def _height(panel: Panel | None) -> float:
    return panel.wrap(0, 0)[1] + _BEFORE_FOOT + BETWEEN if panel else 0.0
