"""Printing score sheets: of one unit or person, of a cluster or of everybody, each on its page."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from sqlalchemy import Connection, select

from desktop_app.config import resource
from desktop_app.domain.criteria import Mark, Subject
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.judged import Judged
from desktop_app.domain.printed_sheets import PrintedSheet, by_stage
from desktop_app.domain.progress import Progress, silent, steps
from desktop_app.domain.set_rules import StageCode
from desktop_app.exporters.excel import workbook_bytes
from desktop_app.exporters.pdf import pdf_of_all
from desktop_app.models.scoring import MarkRecord, ScoreSheetRecord
from desktop_app.reports.official import About
from desktop_app.reports.report import Report
from desktop_app.reports.score_sheet import score_sheet_report
from desktop_app.services import score_sheets
from desktop_app.services.criteria import StoredSet, set_for
from desktop_app.services.desk import Desk
from desktop_app.services.judged import judged
from desktop_app.services.marks.stored import given
from desktop_app.services.reporting import Reporting
from desktop_app.services.scoring import scored_sets
from desktop_app.services.slices import slices
from desktop_app.services.written import ending_of, write

ENDINGS = frozenset({".pdf", ".xlsx"})
_SEVERAL = "Nhiều phiếu chỉ in ra một tệp .pdf. Hãy sửa đuôi tệp, hoặc chọn một phiếu."
# Sheets whose marks are read at once.
CHUNK = 250


class PrintedSheets:
    """Score sheets as papers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def write(  # noqa: PLR0913  # which sheets, and where to
        self,
        year: int,
        out: Path,
        code: str = "",
        *,
        campaign: str = "",
        subject: Subject = Subject.COLLECTIVE,
        cluster: str = "",
        progress: Progress = silent,
    ) -> Path:
        """Write a subject's sheet (.pdf, .xlsx), or those of a cluster or of all (.pdf) to a file.

        `code`: the unit's or person's, empty for several; `cluster`: the cluster's, of people
        their unit's, empty for all. The file is the result.

        Raises: NotFound, Refused where nothing was scored or the ending does not fit, CannotWrite,
        DiskFull, Cancelled.
        """
        ending = ending_of(out, ENDINGS)
        if ending == ".xlsx" and not code:
            raise Refused(_SEVERAL)
        reports = self.reports(
            year, code, campaign=campaign, subject=subject, cluster=cluster, progress=progress
        )
        data = (
            workbook_bytes(reports[0], progress)
            if ending == ".xlsx"
            else pdf_of_all(reports, resource("fonts"))
        )
        write(out, data)
        return out

    def reports(  # noqa: PLR0913  # which sheets
        self,
        year: int,
        code: str = "",
        *,
        campaign: str = "",
        subject: Subject = Subject.COLLECTIVE,
        cluster: str = "",
        progress: Progress = silent,
    ) -> Sequence[Report]:
        """The sheets that `write` prints, each a report.

        Raises: NotFound, Refused where nothing was scored, Cancelled.
        """
        about = Reporting(self._desk).about(year, campaign, subject)
        with self._desk.reading() as connection:
            sets = scored_sets(connection, about.year, about.campaign, about.subject)
            chosen = _chosen(judged(connection, about.year, about.subject), code, cluster, about)
            found = list(_printed(connection, sets, chosen))
        if not found:
            whose = chosen[0].name if code else "Phần được chọn"
            sentence = f"{whose} chưa được chấm điểm. Hãy chấm điểm trước khi in phiếu."
            raise Refused(sentence)
        return [
            score_sheet_report(one, about) for one in steps(found, progress, "Đang in phiếu điểm")
        ]


def _chosen(
    everybody: Sequence[Judged], code: str, cluster: str, about: About
) -> tuple[Judged, ...]:
    """One by its code, all of a cluster, or everybody.

    Raises: NotFound.
    """
    if code:
        found = tuple(one for one in everybody if one.code == code)
        what = "cán bộ" if about.subject is Subject.INDIVIDUAL else "đơn vị"
    else:
        found = tuple(one for one in everybody if cluster in {"", one.cluster})
        what = "đơn vị" if about.subject is Subject.INDIVIDUAL else "cụm"
    if not found and (code or cluster):
        what = f"{what} năm {about.year}"
        raise NotFound(what, code or cluster)
    return found


def _printed(
    connection: Connection, sets: Sequence[StoredSet], chosen: Sequence[Judged]
) -> Iterator[PrintedSheet]:
    """In the order of the list, a few queries for each slice of it."""
    for some in slices(chosen, CHUNK):
        by_set: dict[int, list[Judged]] = {}
        own = {one.id: set_for(sets, one) for one in some}
        for one in some:
            if stored := own[one.id]:
                by_set.setdefault(stored.id, []).append(one)
        found = {
            printed.sheet.subject.id: printed
            for stored in sets
            for printed in _of_set(connection, stored, by_set.get(stored.id, []))
        }
        yield from (found[one.id] for one in some if one.id in found)


def _of_set(
    connection: Connection, stored: StoredSet, members: Sequence[Judged]
) -> Iterator[PrintedSheet]:
    numbers = [one.id for one in members]
    query = select(ScoreSheetRecord, score_sheets.SUBJECT_ID).where(
        ScoreSheetRecord.set_id == stored.id, score_sheets.SUBJECT_ID.in_(numbers)
    )
    sheets = {row.subject: row for row in connection.execute(query)}
    marks = _marks(connection, [row.id for row in sheets.values()])
    by_hand = _by_hand(connection, stored, members)
    for one in members:
        if row := sheets.get(one.id):
            sheet = score_sheets.subject_sheet(stored, one, row, tuple(marks.get(row.id, ())))
            yield PrintedSheet(sheet, stored.rules, by_hand.get(one.id, {}))


def _marks(connection: Connection, sheets: Sequence[int]) -> Mapping[int, list[Mark]]:
    query = (
        select(MarkRecord)
        .where(MarkRecord.sheet_id.in_(sheets))
        .order_by(MarkRecord.sheet_id, MarkRecord.position)
    )
    found: dict[int, list[Mark]] = {}
    for row in connection.execute(query):
        found.setdefault(row.sheet_id, []).append(score_sheets.mark_of(row))
    return found


def _by_hand(
    connection: Connection, stored: StoredSet, members: Sequence[Judged]
) -> Mapping[int, dict[str, dict[StageCode, int]]]:
    found: dict[int, dict[str, dict[StageCode, int]]] = {}
    for (subject, criterion), marks in given(connection, stored, members).items():
        found.setdefault(subject, {})[criterion] = by_stage(marks)
    return found
