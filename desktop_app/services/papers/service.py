"""Making a paper: as it will print, as its tables, as a file."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers import PDF, Paper, PaperKind
from desktop_app.domain.progress import Progress, silent
from desktop_app.reports.chart import without_charts
from desktop_app.reports.report import Report, Table
from desktop_app.services.desk import Desk
from desktop_app.services.papers.kinds import KINDS
from desktop_app.services.papers.makers import REPORTS
from desktop_app.services.papers.making import made
from desktop_app.services.reminders import Reminders
from desktop_app.services.written import write_as


@dataclass(frozen=True, slots=True)
class Look:
    """A paper to look at: a PDF's bytes, or tables where it is not printed."""

    pdf: bytes = b""
    tables: tuple[Table, ...] = ()


class Papers:
    """Every paper by its kind."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def kinds(self) -> tuple[PaperKind, ...]:
        """What there is."""
        return tuple(KINDS.values())

    def look(self, paper: Paper, progress: Progress = silent) -> Look:
        """A paper as it will print; one for Excel alone as its tables. Nothing is written down.

        Raises: Refused where it cannot be made yet, NotFound, WrongField, Cancelled.
        """
        if PDF not in self._kind(paper).endings:
            return Look(tables=without_charts(self.reports(paper, progress)[0]).tables)
        return Look(self._bytes(paper, PDF, progress))

    def reports(self, paper: Paper, progress: Progress = silent) -> tuple[Report, ...]:
        """What a paper says, before it has a format; nothing of a form with places of its own.

        Raises: as `look`.
        """
        self._kind(paper)
        make = REPORTS.get(paper.kind)
        return make(self._desk, paper, progress) if make else ()

    def write(self, paper: Paper, out: Path, progress: Progress = silent) -> Done[Path]:
        """A paper as a file, whole or not at all; its ending is the format.

        A letter to those who are late is noted for each of them.

        Raises: as `look`; Refused for another ending, CannotWrite, DiskFull, ClosedYear.
        """
        endings = self._kind(paper).endings
        if paper.kind == "reminder":
            year, campaign, day = paper.year, paper.campaign, paper.answer_by
            return Reminders(self._desk).write(
                year, out, campaign, answer_by=day, progress=progress
            )
        written = write_as(out, endings, lambda ending: self._bytes(paper, ending, progress))
        return Done(written, Changes.NOTHING)

    def _kind(self, paper: Paper) -> PaperKind:
        kind = KINDS.get(paper.kind)
        if kind is None:
            sentence = f"Không có loại báo cáo “{paper.kind}”."
            raise Refused(sentence)
        return kind

    def _bytes(self, paper: Paper, ending: str, progress: Progress) -> bytes:
        return made(self._desk, paper, ending, progress).data
