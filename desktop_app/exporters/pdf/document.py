"""A report as the bytes of a PDF file."""

from io import BytesIO
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from desktop_app.domain.progress import Progress, silent
from desktop_app.exporters.pdf.paper import (
    BOTTOM,
    LANDSCAPE,
    LEFT,
    NUMBER_FROM_TOP,
    PORTRAIT,
    Paper,
)
from desktop_app.exporters.pdf.story import sized, story
from desktop_app.exporters.pdf.typeface import REGULAR, Face, printable, register
from desktop_app.reports.report import Report

NUMBER_FACE = Face(REGULAR, 13)
_PROGRAM = "Sổ Thi Đua"


def pdf_bytes(
    report: Report, fonts: Path, progress: Progress = silent, *, invariant: bool = False
) -> bytes:
    """The report as a PDF of A4 pages.

    `fonts` is the folder of the four Liberation Serif files. What the font cannot draw is shown
    as “□”. With `invariant`, equal reports give equal bytes, and the file bears no time.
    """
    register(fonts)
    stream = BytesIO()
    blocks = sized(report)
    paper = blocks[0].paper if blocks else LANDSCAPE if report.landscape else PORTRAIT
    document = _document(stream, report, paper, invariant=invariant)
    document.build(list(story(report, blocks, paper, progress)))
    return stream.getvalue()


def _document(stream: BytesIO, report: Report, paper: Paper, *, invariant: bool) -> BaseDocTemplate:
    document = BaseDocTemplate(
        stream,
        pagesize=(paper.width, paper.height),
        title=printable(" - ".join(filter(None, (report.title, report.abstract)))),
        author=printable(report.letterhead.agency) or _PROGRAM,
        subject=printable(report.abstract),
        creator=_PROGRAM,
        producer=_PROGRAM,
        lang="vi-VN",
        displayDocTitle=1,
        initialFontName=REGULAR,
        initialFontSize=NUMBER_FACE.size,
        invariant=int(invariant),
        allowSplitting=1,
    )
    others = [other for other in (PORTRAIT, LANDSCAPE) if other != paper]
    document.addPageTemplates([_template(sheet) for sheet in (paper, *others)])
    return document


def _template(paper: Paper) -> PageTemplate:
    frame = Frame(
        LEFT,
        BOTTOM,
        paper.room,
        paper.depth,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )

    def number_page(canvas: Canvas, _document: BaseDocTemplate) -> None:
        if canvas.getPageNumber() > 1:
            canvas.setFont(NUMBER_FACE.font, NUMBER_FACE.size)
            middle = LEFT + paper.room / 2
            canvas.drawCentredString(
                middle, paper.height - NUMBER_FROM_TOP, str(canvas.getPageNumber())
            )

    return PageTemplate(
        paper.name, [frame], onPage=number_page, pagesize=(paper.width, paper.height)
    )
