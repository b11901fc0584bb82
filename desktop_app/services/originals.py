"""The way back from a stored figure to the file that it came from."""

import dataclasses
import shutil
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath

from sqlalchemy import Connection, select

from desktop_app.config import scratch_folder
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.file_names import safe_name
from desktop_app.domain.intake import Kind, ReadChoices, UnitRow
from desktop_app.domain.intake_rows import FileFix, SheetShown
from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.rows import Origin
from desktop_app.domain.text import match_key
from desktop_app.importers.extract import extract
from desktop_app.importers.reader_process import Reader
from desktop_app.importers.workbook import Workbook
from desktop_app.models.intake import ImportFile, ImportFix, ImportProblem, ImportTable
from desktop_app.services import origins
from desktop_app.services.copies import read_only_copy
from desktop_app.services.desk import Desk
from desktop_app.services.importing import sheets
from desktop_app.services.importing.keeping import kept_bytes
from desktop_app.services.origins import TableOrigin
from desktop_app.services.rereading import COPIES, read_bytes
from desktop_app.services.units import units_of
from desktop_app.services.written import write

# A copy is opened by the program that its ending names, so its ending names no program of its own.
_ENDINGS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv"})
_FIRST_BYTES = {b"PK\x03\x04": ".xlsx", b"\xd0\xcf\x11\xe0": ".xls"}
_OTHER_ENDING = ".csv"


@dataclass(frozen=True, slots=True)
class _Kept:
    """An imported file with its bytes."""

    name: str
    sha256: str
    data: bytes


@dataclass(frozen=True, slots=True)
class _Read:
    """A file that was read again, with what was found and mended in it."""

    workbook: Workbook
    problems: tuple[Problem, ...]
    fixes: tuple[FileFix, ...]


class Originals:
    """Files as units sent them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._last: tuple[int, _Read] | None = None

    def save(self, file_id: int, path: Path, *, replace: bool = False) -> Path:
        """Write the file's exact bytes; a file that is there already stays unless told.

        Raises: NotFound, Refused where there is such a file or no bytes were kept, CannotWrite,
        DiskFull.
        """
        kept = self._kept(file_id)
        if path.exists() and not replace:
            sentence = f"Tệp “{path}” đã có. Hãy chọn tên khác; tệp cũ được giữ nguyên."
            raise Refused(sentence)
        write(path, kept.data)
        return path

    def open_copy(self, file_id: int) -> Path:
        """A copy that cannot be written to, for the system to open; the next start deletes it.

        Raises: NotFound, Refused where no bytes were kept, CannotWrite, DiskFull.
        """
        kept = self._kept(file_id)
        return read_only_copy(f"{file_id}-{kept.sha256[:8]}", _openable(kept), kept.data)

    def sheet_names(self, file_id: int) -> tuple[str, ...]:
        """The sheets of the file.

        Raises: NotFound, Refused where no bytes were kept or they cannot be read.
        """
        return tuple(sheet.name for sheet in self._read(file_id).workbook.sheets)

    def sheet(self, file_id: int, name: str, first_row: int = 1, limit: int = 200) -> SheetShown:
        """Rows of a sheet as it was sent, with the problems and fixes that were stored.

        Raises: NotFound, Refused where no bytes were kept or they cannot be read.
        """
        read = self._read(file_id)
        sheet = sheets.find_sheet(read.workbook, name)
        shown = sheets.sheet_shown(sheet, (first_row, limit), read.problems)
        mended = frozenset(one.cell for one in read.fixes if one.sheet == name)
        return dataclasses.replace(shown, fixed=mended)

    def fixes(self, file_id: int) -> tuple[FileFix, ...]:
        """What was changed in the preview before the file's rows were stored.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            _file(connection, file_id)
            return _fixes(connection, file_id)

    def headcount(self, year: int, unit: str) -> Origin | None:
        """The cell of the newest list of units that gives a unit its headcount, None without one.

        Raises: Refused where the list cannot be read again.
        """
        with self._desk.reading() as connection:
            known = origins.tables(connection, year)
            query = select(ImportTable.id).where(ImportTable.kind == Kind.UNITS.value)
            lists = [known[number] for number in connection.scalars(query) if number in known]
            name = {one.code: one.name for one in units_of(connection, year)}.get(unit, "")
        found = (self._headcount_in(table, unit, name) for table in reversed(lists))
        return next(filter(None, found), None)

    def _headcount_in(self, table: TableOrigin, unit: str, name: str) -> Origin | None:
        """A row of the list is the unit's by its code, or by its name where it has no code."""
        read = extract(self._read(table.file_id).workbook, table.file, ReadChoices(Kind.UNITS))
        rows = (row for one in read.tables if one.sheet == table.sheet for row in one.rows)
        for row in rows:
            if isinstance(row, UnitRow) and row.headcount is not None:
                own = row.code == unit if row.code else match_key(row.name or "") == match_key(name)
                if own:
                    return table.origin(row.row, "headcount")
        return None

    def _kept(self, file_id: int) -> _Kept:
        with self._desk.reading() as connection:
            name, sha256 = _file(connection, file_id)
            data = kept_bytes(connection, sha256)
        if data is None:
            sentence = f"Sổ không giữ bản gốc của tệp “{name}”, vì không có gì của tệp được nhập."
            raise Refused(sentence)
        return _Kept(name, sha256, data)

    def _read(self, file_id: int) -> _Read:
        """The file's sheets; the last one read is at hand, as people look at several cells."""
        if self._last is None or self._last[0] != file_id:
            kept = self._kept(file_id)
            with Reader() as reader:
                found = read_bytes(reader, kept.data, kept.name)
            if isinstance(found, Problem):
                raise Refused(found.message)
            with self._desk.reading() as connection:
                about = (_problems(connection, file_id), _fixes(connection, file_id))
            self._last = (file_id, _Read(found, *about))
        return self._last[1]


def sweep() -> None:
    """Delete the copies that were opened in an earlier run, but for those that are still open."""
    for folder in scratch_folder().glob(f"{COPIES}*"):
        with suppress(OSError):
            for path in folder.glob("*"):
                path.chmod(stat.S_IREAD | stat.S_IWRITE)
        shutil.rmtree(folder, ignore_errors=True)


def _file(connection: Connection, file_id: int) -> tuple[str, str]:
    query = select(ImportFile.name, ImportFile.sha256).where(ImportFile.id == file_id)
    row = connection.execute(query).one_or_none()
    if row is None:
        what = "tệp đã nhập số"
        raise NotFound(what, str(file_id))
    return row.name, row.sha256


def _problems(connection: Connection, file_id: int) -> tuple[Problem, ...]:
    query = select(ImportProblem).where(ImportProblem.file_id == file_id).order_by(ImportProblem.id)
    return tuple(
        Problem(Severity(row.severity), row.code, row.message, row.sheet, row.cell, row.value)
        for row in connection.execute(query)
    )


def _fixes(connection: Connection, file_id: int) -> tuple[FileFix, ...]:
    query = select(ImportFix).where(ImportFix.file_id == file_id).order_by(ImportFix.id)
    return tuple(
        FileFix(row.kind, row.sheet, row.cell, row.found, row.stored, row.reason)
        for row in connection.execute(query)
    )


def _openable(kept: _Kept) -> str:
    name = safe_name(kept.name)
    if PurePath(name).suffix.lower() in _ENDINGS:
        return name
    return name + _FIRST_BYTES.get(kept.data[:4], _OTHER_ENDING)
