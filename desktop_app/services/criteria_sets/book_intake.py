"""Workbooks of criteria sets as an import of its own: looked at, or recorded with their files."""

from collections.abc import Iterable, Sequence

from sqlalchemy import insert, select

from desktop_app.domain.intake import CRITERIA
from desktop_app.domain.rows import FileOutcome, ImportOutcome
from desktop_app.models.campaigns import Campaign
from desktop_app.models.intake import ImportBatch, ImportFile
from desktop_app.services import years
from desktop_app.services.criteria_sets.books import (
    ACCEPTED,
    DUPLICATE,
    REJECTED,
    BookFile,
    BooksGiven,
    as_text,
    put,
)
from desktop_app.services.desk import Command
from desktop_app.services.importing.keeping import keep, keep_refused
from desktop_app.services.importing.problem_records import write_problems

_RECORDED = frozenset({ACCEPTED, REJECTED, DUPLICATE})


class OnlyLooked(Exception):  # no error: it takes back what was only tried
    """Carries what an import would do out of the transaction that is rolled back with it."""

    def __init__(self, outcome: ImportOutcome) -> None:
        super().__init__()
        self.outcome = outcome


def take_in(
    command: Command, given: BooksGiven, read: Sequence[BookFile], *, is_trial: bool = False
) -> ImportOutcome:
    """Put every file to its set and record the import.

    Raises: ClosedYear, FileChangedSince; OnlyLooked for a trial, and where there is nothing to
    record, as every set is what its file says.
    """
    files = [put(command, one) for one in read]
    if is_trial or not any(one.status in {ACCEPTED, REJECTED} for one in files):
        raise OnlyLooked(outcome_of(None, [(one, 0) for one in files]))
    # The sets can be taken back by their rows; that the files came in stays on record.
    with command.unrecorded():
        import_id = _open_batch(command, given, files)
        kept = [(one, _record(command, import_id, one)) for one in files]
    after = {"files": len(files), "accepted": sum(one.status == ACCEPTED for one in files)}
    subject = f"import:{import_id}"
    command.audit("criteria.import", subject, after=after, import_id=import_id)
    return outcome_of(import_id, kept)


def outcome_of(import_id: int | None, files: Iterable[tuple[BookFile, int]]) -> ImportOutcome:
    """What became of files, each with its record's number (0 for none)."""
    told = (_told(number, one, ident) for number, (one, ident) in enumerate(files, 1))
    return ImportOutcome(import_id, tuple(told), 0)


def _told(number: int, one: BookFile, file_id: int) -> FileOutcome:
    return FileOutcome(
        number=number,
        path=as_text(str(one.path)),
        sha256=one.sha256,
        status=one.status,
        kind=CRITERIA,
        unit="",
        campaign=one.campaign,
        rows_total=one.rows,
        rows_accepted=one.rows if one.status == ACCEPTED else 0,
        problems=one.problems,
        note=_note(one),
        file_id=file_id,
    )


def _note(one: BookFile) -> str:
    saved = one.saved
    if saved is None:
        return ""
    if saved.is_new_version:
        dropped = f", {saved.marks_dropped} điểm không chuyển được" if saved.dropped else ""
        moved = f"chuyển {saved.kept} điểm đã nhập{dropped}"
        return f"Bộ tiêu chí {saved.code} thành phiên bản {saved.number}, {moved}"
    return f"Bộ tiêu chí {saved.code}, phiên bản {saved.number}"


def _open_batch(command: Command, given: BooksGiven, files: Iterable[BookFile]) -> int:
    named = [one.year for one in files if one.year is not None]
    year = given.year or next(iter(named), command.today.year)
    years.ensure_open(command, year)
    record = {
        "made_at": command.now,
        "actor": command.actor.name,
        "year": year,
        "received_on": command.today.isoformat(),
    }
    added = insert(ImportBatch).returning(ImportBatch.id)
    return command.connection.execute(added, [record]).scalar_one()


def _record(command: Command, import_id: int, one: BookFile) -> int:
    """The file's record with its problems; 0 for a file that is none of an import."""
    if one.status not in _RECORDED:
        return 0
    accepted = one.status == ACCEPTED
    path, name = as_text(str(one.path)), as_text(one.path.name)
    stored = (keep if accepted else keep_refused)(command, path, name, one.sha256)
    record = {
        "import_id": import_id,
        "path": path,
        "name": name,
        "sha256": one.sha256,
        "stored_id": stored,
        "kind": CRITERIA,
        "status": one.status,
        "campaign_id": _campaign(command, one),
        "rows_total": one.rows,
        "rows_accepted": one.rows if accepted else 0,
    }
    added = insert(ImportFile).returning(ImportFile.id)
    file_id = command.connection.execute(added, [record]).scalar_one()
    write_problems(command, file_id, one.problems)
    return file_id


def _campaign(command: Command, one: BookFile) -> int | None:
    query = select(Campaign.id).where(Campaign.code == one.campaign, Campaign.year == one.year)
    return command.connection.scalar(query) if one.campaign else None
