"""The bytes of a paper, and what it was made from."""

from dataclasses import dataclass

from desktop_app.config import resource
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers import EXCEL, Paper
from desktop_app.domain.progress import Progress, silent
from desktop_app.exporters.pdf import pdf_of_all
from desktop_app.reports.report import Report
from desktop_app.services.desk import Desk
from desktop_app.services.papers.makers import PDFS, REPORTS
from desktop_app.services.word_templates import document_bytes


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper's file; `made_from`: labels and values, nothing of a form with places of its own."""

    data: bytes
    made_from: tuple[tuple[str, str], ...] = ()


def made(desk: Desk, paper: Paper, ending: str, progress: Progress = silent) -> MadePaper:
    """A paper of a kind that there is, as a file of one of its endings.

    Raises: Refused where it cannot be made yet, NotFound, WrongField, Cancelled.
    """
    if paper.kind in PDFS:
        return MadePaper(PDFS[paper.kind](desk, paper))
    reports = REPORTS[paper.kind](desk, paper, progress)
    return MadePaper(_drawn(desk, reports, ending, progress), reports[0].made_from)


def _drawn(desk: Desk, reports: tuple[Report, ...], ending: str, progress: Progress) -> bytes:
    if len(reports) == 1:
        return document_bytes(desk, reports[0], ending, progress)
    if ending == EXCEL:
        sentence = "Nhiều phiếu chỉ in ra một tệp .pdf. Hãy chọn một phiếu để xuất ra Excel."
        raise Refused(sentence)
    return pdf_of_all(reports, resource("fonts"), progress)
