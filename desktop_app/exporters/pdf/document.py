"""A report as the bytes of a PDF file."""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import chain
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
)

from desktop_app.domain.progress import Progress, silent
from desktop_app.exporters.pdf.paper import (
    BOTTOM,
    LANDSCAPE,
    LEFT,
    NUMBER_FROM_TOP,
    PORTRAIT,
    Paper,
)
from desktop_app.exporters.pdf.story import Sized, sized, story
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
    return pdf_of_all([report, *report.annexes], fonts, progress, invariant=invariant)


def pdf_of_all(
    reports: Sequence[Report], fonts: Path, progress: Progress = silent, *, invariant: bool = False
) -> bytes:
    """Several reports in one file, each on a page of its own and its pages numbered from 1.

    The file's title is the first one's.
    """
    # Loaded with the first file, not with the program.
    from desktop_app.exporters.pdf.archive import archived  # noqa: PLC0415

    register(fonts)
    stream = BytesIO()
    parts = [(report, sized(report)) for report in reports]
    document = _document(stream, reports[0], _paper(*parts[0]), invariant=invariant)
    document.build(list(chain.from_iterable(_stories(document, parts, progress))))
    return archived(stream.getvalue())


class _Document(BaseDocTemplate):
    """Knows on which page the report that is being set begins.

    Attributes:
        before: The number of pages before it.
    """

    before = 0


class _Ending(Flowable):
    """Nothing to see: the report ends on this page, and the next one counts its pages anew."""

    def __init__(self, document: _Document) -> None:
        super().__init__()
        self._document = document

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """Takes no room."""
        return (0, 0)

    def draw(self) -> None:
        """Note the page."""
        self._document.before = self.canv.getPageNumber()


def _stories(
    document: _Document, parts: Sequence[tuple[Report, list[Sized]]], progress: Progress
) -> Iterator[Iterable[Flowable]]:
    for number, (report, blocks) in enumerate(parts):
        paper = _paper(report, blocks)
        if number:
            yield (_Ending(document), NextPageTemplate(paper.name), PageBreak())
        yield story(report, blocks, paper, progress)


def _paper(report: Report, blocks: Sequence[Sized]) -> Paper:
    if blocks:
        return blocks[0].paper
    return LANDSCAPE if report.landscape else PORTRAIT


def _document(stream: BytesIO, report: Report, paper: Paper, *, invariant: bool) -> _Document:
    document = _Document(
        stream,
        pagesize=(paper.width, paper.height),
        title=printable(_name(report)),
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


def _name(report: Report) -> str:
    """What the file is called by whoever shows it; a letter by its subject."""
    return " - ".join(filter(None, (report.title, report.abstract or report.subject)))


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

    def number_page(canvas: Canvas, document: _Document) -> None:
        number = canvas.getPageNumber() - document.before
        if number > 1:
            canvas.setFont(NUMBER_FACE.font, NUMBER_FACE.size)
            middle = LEFT + paper.room / 2
            canvas.drawCentredString(middle, paper.height - NUMBER_FROM_TOP, str(number))

    return PageTemplate(
        paper.name, [frame], onPage=number_page, pagesize=(paper.width, paper.height)
    )
