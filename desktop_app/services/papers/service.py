"""Making a paper: as it will print, as its tables, as a file."""

from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.config import resource
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers import EXCEL, PDF, Paper, PaperKind
from desktop_app.domain.progress import Progress, silent
from desktop_app.exporters.pdf import pdf_of_all
from desktop_app.exporters.saving import save
from desktop_app.reports.lists import list_report
from desktop_app.reports.report import Report, Table
from desktop_app.services.awards.histories import AwardHistories
from desktop_app.services.desk import Desk
from desktop_app.services.exporting import make_folder, report_bytes
from desktop_app.services.fund.receipts import Receipts
from desktop_app.services.papers.kinds import KINDS
from desktop_app.services.papers.lists import LISTS
from desktop_app.services.printed_sheets import PrintedSheets
from desktop_app.services.ranking_comparing import RankingComparing
from desktop_app.services.ranking_files import RankingFiles
from desktop_app.services.reminders import Reminders
from desktop_app.services.reporting import Reporting

# A sheet's second table says how each mark came about.
_REASONS = 1


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
            return Look(tables=tuple(self._reports(paper, progress)[0].tables))
        return Look(self._bytes(paper, PDF, progress))

    def write(self, paper: Paper, out: Path, progress: Progress = silent) -> Done[Path]:
        """A paper as a file, whole or not at all; its ending is the format.

        A letter to those who are late is noted for each of them.

        Raises: as `look`; Refused for another ending, CannotWrite, DiskFull, ClosedYear.
        """
        ending = out.suffix.lower()
        endings = self._kind(paper).endings
        if ending not in endings:
            told = " hoặc ".join(sorted(endings))
            sentence = f"Bản này xuất ra tệp {told}, không xuất ra “{ending or 'tệp không đuôi'}”."
            raise Refused(sentence)
        if paper.kind == "reminder":
            year, campaign, day = paper.year, paper.campaign, paper.answer_by
            return Reminders(self._desk).write(
                year, out, campaign, answer_by=day, progress=progress
            )
        data = self._bytes(paper, ending, progress)
        make_folder(out)
        save(out, data)
        return Done(out, Changes.NOTHING)

    def _kind(self, paper: Paper) -> PaperKind:
        kind = KINDS.get(paper.kind)
        if kind is None:
            sentence = f"Không có loại báo cáo “{paper.kind}”."
            raise Refused(sentence)
        return kind

    def _bytes(self, paper: Paper, ending: str, progress: Progress) -> bytes:
        if paper.kind == "receipts":
            return Receipts(self._desk).pdf(paper.year, paper.campaign)
        reports = self._reports(paper, progress)
        if len(reports) == 1:
            return report_bytes(reports[0], ending, progress)
        if ending == EXCEL:
            sentence = "Nhiều phiếu chỉ in ra một tệp .pdf. Hãy chọn một phiếu để xuất ra Excel."
            raise Refused(sentence)
        return pdf_of_all(reports, resource("fonts"), progress)

    def _reports(self, paper: Paper, progress: Progress) -> tuple[Report, ...]:
        desk = self._desk
        if paper.kind in LISTS:
            return (self._list(paper),)
        if paper.kind == "score-sheets":
            return self._sheets(paper, progress)
        if paper.kind == "reminder":
            answer_by = paper.answer_by
            return (Reminders(desk).letter(paper.year, paper.campaign, answer_by=answer_by),)
        if paper.kind == "award-history":
            return (self._history(paper),)
        if paper.kind == "ranking-compared":
            found = RankingComparing(desk).compare(paper.year, paper.campaign, paper.ranking)
            return (RankingFiles(desk).comparison(found),)
        made = Reporting(desk).report(
            paper.kind, paper.year, paper.campaign, paper.first, paper.ranking
        )
        return (made,)

    def _list(self, paper: Paper) -> Report:
        about = Reporting(self._desk).about(paper.year, paper.campaign)
        occasion = about.occasion if paper.campaign else ""
        of = occasion[:1].upper() + occasion[1:]
        return list_report(paper.kind, LISTS[paper.kind].make(self._desk, paper), about, of=of)

    def _sheets(self, paper: Paper, progress: Progress) -> tuple[Report, ...]:
        reports = PrintedSheets(self._desk).reports(
            paper.year,
            paper.who,
            campaign=paper.campaign,
            subject=paper.subject,
            cluster=paper.cluster,
            progress=progress,
        )
        return tuple(one if paper.reasons else _without_reasons(one) for one in reports)

    def _history(self, paper: Paper) -> Report:
        histories = AwardHistories(self._desk)
        if not paper.who:
            whose = "cán bộ" if paper.subject is Subject.INDIVIDUAL else "đơn vị"
            sentence = f"Hãy chọn một {whose} để in quá trình thi đua, khen thưởng."
            raise Refused(sentence)
        find = histories.person if paper.subject is Subject.INDIVIDUAL else histories.unit
        return histories.report(find(paper.who))


def _without_reasons(report: Report) -> Report:
    left_out = set(report.tables[_REASONS:])
    return replace(report, blocks=tuple(one for one in report.blocks if one not in left_out))
