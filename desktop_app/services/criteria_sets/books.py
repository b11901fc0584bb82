"""Workbooks of criteria sets: written for a set, read back, and what becomes of each file."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection

from desktop_app.domain.errors import ClosedYear, KnownError
from desktop_app.domain.problems import Problem, error, warning
from desktop_app.domain.progress import Progress, steps
from desktop_app.domain.set_edits import book_shape as shape
from desktop_app.domain.set_edits.problems import Part, WrongSet
from desktop_app.domain.set_edits.rows import SavedSet, SetInfo
from desktop_app.exporters.criteria import BookIdentity, book_bytes
from desktop_app.importers.criteria import BookRead, read_book
from desktop_app.importers.file_problems import IGNORED_CODES
from desktop_app.importers.reader_process import Reader
from desktop_app.services import years
from desktop_app.services.criteria_sets import editing, stored
from desktop_app.services.criteria_sets.copying import campaign_of
from desktop_app.services.criteria_sets.writing import NewSet, add, numbered
from desktop_app.services.desk import Command
from desktop_app.services.importing.reading import digest_of, files_below, is_text

ACCEPTED, REJECTED, DUPLICATE, IGNORED = "accepted", "rejected", "duplicate", "ignored"


@dataclass(frozen=True, slots=True)
class BooksGiven:
    """Files and folders, and the year and campaign they are for where the files do not decide."""

    paths: tuple[Path, ...]
    year: int | None = None
    campaign: str = ""


@dataclass(frozen=True, slots=True)
class BookFile:
    """One file and what became of it; `saved`: where it changed a set or began one."""

    path: Path
    sha256: str
    status: str
    problems: tuple[Problem, ...] = ()
    read: BookRead | None = None
    year: int | None = None
    campaign: str = ""
    saved: SavedSet | None = None

    @property
    def rows(self) -> int:
        """How many criteria it has."""
        return self.read.rows if self.read else 0


def written(connection: Connection, info: SetInfo) -> bytes:
    """The workbook of one version of a set."""
    identity = BookIdentity(info.year, info.campaign, info.version)
    return book_bytes(stored.rules_of(connection, info.id), identity)


def read_files(given: BooksGiven, progress: Progress) -> Iterator[BookFile]:
    """Each file as it was read, before the store has a say.

    Raises: CannotRead, Cancelled.
    """
    with Reader() as reader:
        for path in steps(files_below(given.paths), progress, "Đang đọc tệp"):
            yield _placed(_read(reader, path), given)


def _read(reader: Reader, path: Path) -> BookFile:
    if not is_text(path):
        return BookFile(path, "", REJECTED, (_unnameable(path),))
    found = reader.read(path)
    if isinstance(found, Problem):
        status = IGNORED if found.code in IGNORED_CODES else REJECTED
        return BookFile(path, digest_of(path), status, (found,))
    read = read_book(found)
    status = ACCEPTED if read.rules else REJECTED
    return BookFile(path, digest_of(path), status, (*found.problems, *read.problems), read)


def _unnameable(path: Path) -> Problem:
    sentence = "Tên tệp có ký tự không đọc được. Hãy đổi tên tệp rồi nhập lại."
    return error("file.unnameable", sentence, as_text(path.name))


def as_text(name: str) -> str:
    """A file name as far as it is text."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _placed(file: BookFile, given: BooksGiven) -> BookFile:
    """The file with the year and the campaign that it is for."""
    if file.read is None:
        return file
    year = given.year or file.read.year
    campaign = given.campaign or file.read.campaign
    if year is None and file.status == ACCEPTED:
        sentence = "Trang Thông tin chưa ghi năm. Hãy ghi năm, hoặc chọn năm khi nhập."
        return _refused(file, file.read.at(shape.YEAR, error("set.year", sentence)))
    return replace(file, year=year, campaign=campaign)


def put(command: Command, file: BookFile) -> BookFile:
    """Change the set that a file is about, or begin it as a draft; a refusal is a problem of it.

    Raises: ClosedYear.
    """
    if file.status != ACCEPTED or file.read is None or file.read.rules is None:
        return file
    try:
        return _put(command, file, file.read)
    except ClosedYear:
        raise
    except WrongSet as refusal:
        return _refused(file, *(one.problem for one in refusal.problems))
    except KnownError as refusal:
        return _refused(file, error("criteria.refused", str(refusal), file.read.code))


def _put(command: Command, file: BookFile, read: BookRead) -> BookFile:
    year, rules = file.year, read.rules
    if year is None or rules is None:
        return file
    there = stored.listed(command.connection, year)
    info = next((one for one in there if one.code == read.code and one.is_newest), None)
    if info is None:
        return replace(file, saved=_begin(command, file, read))
    stale = _edited_meanwhile(read, info, year)
    if stale is not None:
        return _refused(file, stale)
    before = stored.rules_of(command.connection, info.id)
    if numbered(rules, info, before, is_next=False) == before:
        sentence = f"Bộ tiêu chí “{info.code}” trong sổ đã giống hệt tệp này nên không có gì đổi."
        same = warning("criteria.same", sentence)
        return replace(file, status=DUPLICATE, problems=(*file.problems, same))
    info = editing.newest(command, year, info.code, None)
    reason = f"Nhập từ tệp {as_text(file.path.name)}"
    saved = editing.edit(command, info, lambda _: rules, reason)
    told = (one.problem for one in saved.warnings if one.place.part is Part.HEAD)
    problems = (*file.problems, *(read.at("clusters", one) for one in told))
    return replace(file, saved=saved, problems=problems)


def _begin(command: Command, file: BookFile, read: BookRead) -> SavedSet | None:
    if file.year is None or read.rules is None:
        return None
    years.ensure_open(command, file.year)
    campaign_id, template = campaign_of(command.connection, file.year, file.campaign)
    rules = replace(read.rules, version=1, campaign=template or read.rules.campaign)
    ident = add(command, NewSet(file.year, rules, campaign_id))
    after = {"code": rules.code, "title": rules.title, "file": as_text(file.path.name)}
    command.audit("criteria.new", f"criteria_set:{ident}", after=after)
    return SavedSet(rules.code, 1, 1)


def _edited_meanwhile(read: BookRead, info: SetInfo, year: int) -> Problem | None:
    """A file made from an earlier state of the set would undo what was changed since."""
    made_from = (read.rules.version if read.rules else 0, read.version)
    if read.year != year or read.version is None or made_from == (info.number, info.version):
        return None
    sentence = (
        f"Bộ tiêu chí “{info.code}” đã được sửa sau khi xuất tệp này. Hãy xuất lại rồi sửa, hoặc "
        "xóa ô này để ghi đè lên bản trong sổ."
    )
    return read.at(shape.VERSION, error("set.edited_meanwhile", sentence, str(read.version)))


def _refused(file: BookFile, *problems: Problem) -> BookFile:
    return replace(file, status=REJECTED, problems=(*file.problems, *problems))
