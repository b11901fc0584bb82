"""A report as the bytes of a Word document (.docx)."""

from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm, Pt

from desktop_app.domain.progress import Progress, silent
from desktop_app.domain.text import writable
from desktop_app.exporters.word.body import draw
from desktop_app.exporters.word.head_and_foot import addressees, foot, head
from desktop_app.exporters.word.said import Said, said_by
from desktop_app.exporters.word.setting import (
    BOTTOM,
    LEFT,
    LONG,
    RIGHT,
    SHORT,
    TOP,
    Look,
    page_number,
    rule_below,
    set_typeface,
    write,
)
from desktop_app.reports.report import Report

_PROGRAM = "Sổ Thi Đua"
_LONGEST_PROPERTY = 255  # letters: the format's limit
_ABSTRACT_RULE = Mm(56)  # NĐ 30 asks for a third to a half of its line


def word_bytes(report: Report, progress: Progress = silent) -> bytes:
    """The report as a Word document of A4 pages."""
    document = drawn(report, said_by(report), progress)
    describe(document, report)
    return saved(document)


def drawn(report: Report, said: Said, progress: Progress = silent) -> Document:
    """A report's text with these lines around it; annexes follow on pages of their own."""
    document = docx.Document()
    set_typeface(document)
    room = _set_page(document.sections[0], landscape=report.landscape)
    page_number(document.sections[0].header.paragraphs[0])
    if report.is_official:
        head(document, said, room)
    _titles(document, said, room)
    addressees(document, said)
    draw(document, report.blocks, room, progress)
    foot(document, said, room)
    for annex in report.annexes:
        _annex(document, annex, progress)
    return document


def describe(document: Document, report: Report) -> None:
    """What the file says of itself."""
    about = document.core_properties
    title = " - ".join(filter(None, (report.title, report.abstract or report.subject)))
    about.title = writable(title)[:_LONGEST_PROPERTY]
    about.author = writable(report.letterhead.agency)[:_LONGEST_PROPERTY] or _PROGRAM
    about.comments = ""
    about.language = "vi-VN"
    about.created = about.modified = datetime.now(UTC)


def saved(document: Document) -> bytes:
    """The document's file."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _annex(document: Document, annex: Report, progress: Progress) -> None:
    """Its pages are counted anew. Source: NĐ 30/2020/NĐ-CP Phụ lục I."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    room = _set_page(section, landscape=annex.landscape)
    counting = OxmlElement("w:pgNumType")
    counting.set(qn("w:start"), "1")
    after = ("w:cols", "w:formProt", "w:vAlign", "w:titlePg", "w:textDirection", "w:docGrid")
    section._sectPr.insert_element_before(counting, *after)  # noqa: SLF001  # no public way
    _titles(document, said_by(annex), room)
    draw(document, annex.blocks, room, progress)


def _set_page(section: Section, *, landscape: bool) -> Length:
    """A4 with its margins, room for the page number from page 2 on; the width left for text."""
    width, height = (LONG, SHORT) if landscape else (SHORT, LONG)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = width, height
    section.top_margin, section.bottom_margin = TOP, BOTTOM
    section.left_margin, section.right_margin = LEFT, RIGHT
    section.header_distance = Pt(28)
    section.different_first_page_header_footer = True
    return Length(width - LEFT - RIGHT)


def _titles(document: Document, said: Said, room: Length) -> None:
    if not said.title:
        return
    title = Look(bold=True, align="center", before=18)
    write(document.add_paragraph(), said.title, title)
    if said.abstract:
        look = title.but(before=0, after=12)
        write(document.add_paragraph(), said.abstract, look.but(after=0))
        below = write(
            document.add_paragraph(), "", Look(size=4, align="center", before=6, after=12)
        )
        rule_below(below, width=_ABSTRACT_RULE, room=room)
