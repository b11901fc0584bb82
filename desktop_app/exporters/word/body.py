"""A report's blocks as paragraphs and tables of a Word document."""

from collections.abc import Iterable
from dataclasses import replace

from docx.document import Document
from docx.shared import Length

from desktop_app.domain.progress import Progress
from desktop_app.exporters.word.charts import add_chart, is_drawn
from desktop_app.exporters.word.grid import grid
from desktop_app.exporters.word.setting import Look, write
from desktop_app.reports.chart import Chart, chart_table
from desktop_app.reports.report import Block, Heading, Paragraph, Table

_BODY = Look(align="justify", indented=True, after=6, spacing=1.15)
_STYLES = {
    "italic": _BODY.but(italic=True),
    "basis": _BODY.but(italic=True),
    "note": _BODY.but(italic=True, size=12),
    "bold": _BODY.but(bold=True),
    "centred": Look(bold=True, align="center", before=6, after=6),
    "under": Look(italic=True, align="center", after=6),
}
_TITLE = Look(size=13, bold=True, align="center", before=6, after=3)
_LETTERED = 3  # headings a), b)


def draw(document: Document, blocks: Iterable[Block], room: Length, progress: Progress) -> None:
    """Write the blocks at the document's end; `room` is how wide a table may be."""
    for block in blocks:
        if isinstance(block, Table):
            _table(document, block, room, progress)
        elif isinstance(block, Chart):
            _chart(document, block, room, progress)
        elif isinstance(block, Heading):
            look = Look(
                bold=True, italic=block.level >= _LETTERED, indented=True, before=6, after=6
            )
            _with_next(document, block.text, look)
        elif isinstance(block, Paragraph):
            write(document.add_paragraph(), block.text, _STYLES.get(block.style, _BODY))


def _chart(document: Document, chart: Chart, room: Length, progress: Progress) -> None:
    """A chart over its figures; what Word does not draw is its figures alone."""
    table = chart_table(chart)
    if is_drawn(chart):
        _with_next(document, chart.title, _TITLE)
        add_chart(document, chart, room)
        table = replace(table, title="")
    _table(document, table, room, progress)
    for note in chart.notes:
        write(document.add_paragraph(), note, _STYLES["note"])


def _table(document: Document, table: Table, room: Length, progress: Progress) -> None:
    if table.title:
        _with_next(document, table.title, _TITLE)
    if table.unit_note:
        _with_next(document, table.unit_note, Look(size=12, italic=True, align="right", after=3))
    grid(document, table, room, progress)
    write(document.add_paragraph(), "", Look(size=6))


def _with_next(document: Document, text: str, look: Look) -> None:
    """A line that stays on the page of what follows it."""
    write(document.add_paragraph(), text, look).paragraph_format.keep_with_next = True
