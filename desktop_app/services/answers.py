"""Answers to units: for each file with problems, a workbook that shows them cell by cell."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path, PurePath

from sqlalchemy import Connection, select

from desktop_app.domain.file_names import safe_name
from desktop_app.domain.intake_rows import AnswersMade
from desktop_app.domain.progress import Progress, silent, steps
from desktop_app.domain.rows import CampaignInfo, FileOutcome
from desktop_app.exporters.annotate import (
    SheetValues,
    list_workbook,
    marked_workbook,
    rebuilt_workbook,
)
from desktop_app.exporters.saving import make_folder, save
from desktop_app.importers.reader_process import Reader
from desktop_app.importers.workbook import Workbook
from desktop_app.models.intake import ImportBatch
from desktop_app.reports.answers import Answer
from desktop_app.services import campaigns, settings
from desktop_app.services.desk import Desk
from desktop_app.services.due_days import due_days
from desktop_app.services.importing.keeping import kept_bytes, read_again
from desktop_app.services.importing.options import Preview
from desktop_app.services.importing.outcome import stored_outcome
from desktop_app.services.rereading import read_bytes
from desktop_app.services.units import units_of

ENDING = " - góp ý"
# A workbook of more cells is not built anew: the list says it all, and the unit has its own file.
MOST_CELLS = 300_000
_ANSWERED = frozenset({"accepted", "partial", "rejected"})

_Bytes = Callable[[FileOutcome], bytes | None]


@dataclass(frozen=True, slots=True)
class _Sent:
    """What answers say beside what was found: `due` empty to go by the campaign's day."""

    year: int
    received_on: str
    stored: bool
    due: str


class Answers:
    """What units are told about the files that they sent."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def write(
        self, import_id: int, folder: Path, progress: Progress = silent, *, due: str = ""
    ) -> AnswersMade:
        """Write an answer for each file of an import that has problems, all of them or none.

        `due`: the day (ISO) by which units send again, empty to go by the campaign's.

        Raises: NotFound, CannotWrite, DiskFull, Cancelled.
        """
        with self._desk.reading() as connection:
            files = stored_outcome(connection, import_id).files
            query = select(ImportBatch.year, ImportBatch.received_on)
            year, received = connection.execute(query.where(ImportBatch.id == import_id)).one()
            sent = _Sent(year, received, stored=True, due=due)
            answers = self._answers(connection, files, sent)
        return self._write(answers, len(files), self._kept, folder, progress)

    def write_preview(
        self, preview: Preview, folder: Path, progress: Progress = silent, *, due: str = ""
    ) -> AnswersMade:
        """The same for files that are not confirmed yet.

        Raises: FileChangedSince, CannotWrite, DiskFull, Cancelled.
        """
        options, files = preview.options, preview.outcome.files
        received = options.received_on or self._today()
        sent = _Sent(options.year, received, stored=False, due=due)
        with self._desk.reading() as connection:
            answers = self._answers(connection, files, sent)
        return self._write(answers, len(files), _from_disk, folder, progress)

    def _today(self) -> str:
        return self._desk.clock().astimezone().date().isoformat()

    def _answers(
        self, connection: Connection, files: Iterable[FileOutcome], sent: _Sent
    ) -> list[tuple[FileOutcome, Answer]]:
        department = settings.department(connection, self._desk.today).name
        units = {one.code: one for one in units_of(connection, sent.year)}
        launched = {one.code: one for one in campaigns.of_year(connection, sent.year)}

        def answer(file: FileOutcome) -> Answer:
            unit, campaign = units.get(file.unit), launched.get(file.campaign)
            period = file.period or str(sent.year)
            return Answer(
                department=department,
                unit=unit.name if unit else "",
                campaign=campaign.title if campaign else "",
                file=PurePath(file.path).name,
                received_on=sent.received_on,
                status=file.status,
                stored=sent.stored,
                rows_total=file.rows_total,
                rows_accepted=file.rows_accepted,
                problems=file.problems,
                due=sent.due or _due(connection, campaign, period, unit.id if unit else 0),
                today=self._today(),
            )

        wanted = [one for one in files if one.problems and one.status in _ANSWERED]
        return [(one, answer(one)) for one in wanted]

    def _kept(self, file: FileOutcome) -> bytes | None:
        with self._desk.reading() as connection:
            return kept_bytes(connection, file.sha256)

    def _write(
        self,
        answers: Sequence[tuple[FileOutcome, Answer]],
        files: int,
        bytes_of: _Bytes,
        folder: Path,
        progress: Progress,
    ) -> AnswersMade:
        make_folder(folder)
        with _all_or_none() as written, Reader() as reader:
            for file, answer in steps(answers, progress, "Đang viết góp ý"):
                data = _workbook(reader, answer, bytes_of(file))
                path = _free_path(folder, answer.file)
                save(path, data)
                written.append(path)
        return AnswersMade(tuple(map(str, written)), files - len(written))


def _from_disk(file: FileOutcome) -> bytes | None:
    name = PurePath(file.path).name
    return read_again(file.path, name, file.sha256) if file.sha256 else None


def _due(connection: Connection, campaign: CampaignInfo | None, period: str, unit: int) -> str:
    if campaign is None:
        return ""
    days = due_days(connection, campaign).get(period)
    return days.of(unit) if days else campaign.due_on


def _workbook(reader: Reader, answer: Answer, data: bytes | None) -> bytes:
    """Only what the reading process could read is opened here."""
    read = None if data is None else read_bytes(reader, data, answer.file)
    if data is None or not isinstance(read, Workbook):
        return list_workbook(answer)
    marked = marked_workbook(data, answer)
    if marked is not None:
        return marked
    sheets = _values(read)
    cells = sum(len(row) for sheet in sheets for row in sheet.rows)
    return rebuilt_workbook(sheets, answer) if cells <= MOST_CELLS else list_workbook(answer)


def _values(workbook: Workbook) -> tuple[SheetValues, ...]:
    return tuple(
        SheetValues(
            name=one.name,
            hidden=one.hidden,
            first_row=one.first_row,
            first_column=one.first_column,
            rows=one.rows,
            merged=one.merged,
        )
        for one in workbook.sheets
    )


@contextmanager
def _all_or_none() -> Iterator[list[Path]]:
    """The files written so far; whatever goes wrong, they are taken away again."""
    written: list[Path] = []
    try:
        yield written
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise


def _free_path(folder: Path, name: str) -> Path:
    """A place for a file's answer where nothing stands yet."""
    stem = PurePath(safe_name(f"{PurePath(name).stem}.xlsx")).stem
    numbers = chain([""], (f" ({number})" for number in count(2)))
    places = (folder / f"{stem}{ENDING}{number}.xlsx" for number in numbers)
    return next(path for path in places if not path.exists())
