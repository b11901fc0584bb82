"""How the reports of each kind of paper are made."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TypeAlias

from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import Refused
from desktop_app.domain.papers import Paper
from desktop_app.domain.progress import Progress
from desktop_app.reports.lists import list_report
from desktop_app.reports.report import Report
from desktop_app.services.awards.histories import AwardHistories
from desktop_app.services.awards.round_papers import RoundPapers
from desktop_app.services.certificates import Certificates
from desktop_app.services.desk import Desk
from desktop_app.services.fund.receipts import Receipts
from desktop_app.services.papers.lists import LISTS
from desktop_app.services.printed_sheets import PrintedSheets
from desktop_app.services.ranking_comparing import RankingComparing
from desktop_app.services.ranking_files import RankingFiles
from desktop_app.services.reminders import Reminders
from desktop_app.services.reporting import KINDS, Reporting
from desktop_app.services.statistics import Statistics

_Reports: TypeAlias = tuple[Report, ...]
# A sheet's second table says how each mark came about.
_REASONS = 1


def _report(desk: Desk, paper: Paper, _progress: Progress) -> _Reports:
    service = Reporting(desk)
    return (service.report(paper.kind, paper.year, paper.campaign, paper.first, paper.ranking),)


def _tally(desk: Desk, paper: Paper, progress: Progress) -> _Reports:
    return (Reporting(desk).tally(paper.year, paper.campaign, progress),)


def _list(desk: Desk, paper: Paper, _progress: Progress) -> _Reports:
    about = Reporting(desk).about(paper.year, paper.campaign)
    occasion = about.occasion if paper.campaign else ""
    of = occasion[:1].upper() + occasion[1:]
    return (list_report(paper.kind, LISTS[paper.kind].make(desk, paper), about, of=of),)


def _reminder(desk: Desk, paper: Paper, _progress: Progress) -> _Reports:
    letter = Reminders(desk).letter
    return (letter(paper.year, paper.campaign, answer_by=paper.answer_by),)


def _compared(desk: Desk, paper: Paper, _progress: Progress) -> _Reports:
    found = RankingComparing(desk).compare(paper.year, paper.campaign, paper.ranking)
    return (RankingFiles(desk).comparison(found),)


def _history(desk: Desk, paper: Paper, _progress: Progress) -> _Reports:
    histories = AwardHistories(desk)
    if not paper.who:
        whose = "cán bộ" if paper.subject is Subject.INDIVIDUAL else "đơn vị"
        sentence = f"Hãy chọn một {whose} để in quá trình thi đua, khen thưởng."
        raise Refused(sentence)
    find = histories.person if paper.subject is Subject.INDIVIDUAL else histories.unit
    return (histories.report(find(paper.who)),)


def _sheets(desk: Desk, paper: Paper, progress: Progress) -> _Reports:
    reports = PrintedSheets(desk).reports(
        paper.year,
        paper.who,
        campaign=paper.campaign,
        subject=paper.subject,
        cluster=paper.cluster,
        progress=progress,
    )
    return tuple(one if paper.reasons else _without_reasons(one) for one in reports)


def _statistics(desk: Desk, paper: Paper, _progress: Progress) -> _Reports:
    return (Statistics(desk).report(paper.year, paper.form),)


def _without_reasons(report: Report) -> Report:
    left_out = set(report.tables[_REASONS:])
    return replace(report, blocks=tuple(one for one in report.blocks if one not in left_out))


def _receipts(desk: Desk, paper: Paper) -> bytes:
    return Receipts(desk).pdf(paper.year, paper.campaign)


def _certificates(desk: Desk, paper: Paper) -> bytes:
    return Certificates(desk).pdf(paper)


def _slips(desk: Desk, paper: Paper) -> bytes:
    return Certificates(desk).slips(paper)


def _thanks(desk: Desk, paper: Paper) -> bytes:
    return Certificates(desk).thanks(paper)


def _proposal(desk: Desk, paper: Paper, _progress: Progress) -> _Reports:
    return (RoundPapers(desk).proposal(paper.year, paper.round),)


def _minutes(desk: Desk, paper: Paper, _progress: Progress) -> _Reports:
    return (RoundPapers(desk).minutes(paper.year, paper.round),)


def _decision(desk: Desk, paper: Paper, _progress: Progress) -> _Reports:
    return (RoundPapers(desk).decision(paper.year, paper.round, paper.decision),)


# What is reports, of which the formats are drawn.
REPORTS: Mapping[str, Callable[[Desk, Paper, Progress], _Reports]] = {
    **dict.fromkeys(KINDS, _report),
    **dict.fromkeys(LISTS, _list),
    "award-history": _history,
    "decision": _decision,
    "minutes": _minutes,
    "proposal": _proposal,
    "ranking-compared": _compared,
    "reminder": _reminder,
    "score-sheets": _sheets,
    "tally": _tally,
    "statistics": _statistics,
}
# What is a form with places of its own, printed as a PDF alone.
PDFS: Mapping[str, Callable[[Desk, Paper], bytes]] = {
    "certificates": _certificates,
    "receipt-slips": _slips,
    "receipts": _receipts,
    "thanks": _thanks,
}
