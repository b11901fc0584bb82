"""A report's text as what reportlab sets: titles, addressees, headings, paragraphs, captions."""

from collections.abc import Iterator
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import Flowable, Spacer
from reportlab.platypus import Paragraph as SetParagraph

from desktop_app.exporters.pdf.lines import balance, wrap
from desktop_app.exporters.pdf.panel import Caption, CaptionBlock
from desktop_app.exporters.pdf.paper import Paper
from desktop_app.exporters.pdf.typeface import BOLD, BOLD_ITALIC, ITALIC, REGULAR, Face, printable
from desktop_app.exporters.wording import addressee_lines
from desktop_app.reports.report import Heading, Paragraph, Report, Table

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
_LIST_ASIDE = 0.25  # of the width: where the list of addressees begins
BEFORE_HEADING = 9.0
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


def is_titled(report: Report) -> bool:
    """Whether it has a title; a letter has none."""
    return bool(report.title or report.abstract)


def outline_level(report: Report) -> int:
    """The bookmarks' level of headings and tables: under the title, where there is one."""
    return int(is_titled(report))


def titles(report: Report, paper: Paper) -> Iterator[Flowable]:
    """The title and, with a line under it, the abstract."""
    room = paper.room * _TITLE_ROOM
    title = balance(printable(report.title).upper(), TITLE_FACE, room)
    yield CaptionBlock(Caption(title, TITLE_FACE, paper.room, outline=0, before=20, after=2))
    if report.abstract:
        lines = balance(printable(report.abstract), TITLE_FACE, room)
        yield CaptionBlock(Caption(lines, TITLE_FACE, paper.room, rule=_ABSTRACT_RULE))
    yield Spacer(1, 14)


def addressees(report: Report, paper: Paper) -> Iterator[Flowable]:
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


def heading_block(heading: Heading, paper: Paper, outline: int) -> CaptionBlock:
    """A heading, its bookmark at a level."""
    face = _HEADING_FACES[min(max(heading.level, 1), 3)]
    lines = wrap(printable(heading.text), face, paper.room - INDENT)
    return CaptionBlock(
        Caption(lines, face, paper.room, "left", INDENT, 0.0, outline, BEFORE_HEADING)
    )


def paragraph_block(paragraph: Paragraph) -> Flowable:
    """A paragraph in the look of its style."""
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


def table_captions(table: Table, report: Report, paper: Paper) -> list[CaptionBlock]:
    """The table's title, unless it only repeats the report's, and the note on its unit."""
    captions = []
    if table.title and table.title.casefold() != report.title.casefold():
        lines = balance(printable(table.title), TABLE_TITLE_FACE, paper.room)
        captions.append(
            Caption(
                lines,
                TABLE_TITLE_FACE,
                paper.room,
                outline=outline_level(report),
                before=BETWEEN,
                after=3,
            )
        )
    if table.unit_note:
        lines = wrap(printable(table.unit_note), UNIT_NOTE_FACE, paper.room)
        captions.append(Caption(lines, UNIT_NOTE_FACE, paper.room, "right", after=3))
    return [CaptionBlock(caption) for caption in captions]
