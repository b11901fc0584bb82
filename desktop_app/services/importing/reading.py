"""The first pass of a preview: every file is read by the child process and staged as it is."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from sqlalchemy import Connection, select

from desktop_app.domain.errors import CannotRead
from desktop_app.domain.intake import FileRead, ReadChoices
from desktop_app.domain.problems import Problem, error, warning
from desktop_app.domain.progress import Progress, steps
from desktop_app.importers.extract import extract
from desktop_app.importers.file_problems import IGNORED_CODES, unreadable
from desktop_app.importers.reader_process import Reader
from desktop_app.models.intake import ImportBatch, ImportFile
from desktop_app.services.importing.options import ImportOptions
from desktop_app.services.importing.staged import GOES_IN, Line, Stage, StagedFile, staged_table
from desktop_app.services.importing.weighing import Weighed


def files_below(paths: Sequence[Path]) -> dict[Path, str]:
    """The files named, and those in the folders named, each once, in the order of their names.

    Beside each stands its path from the named folder on: folders' names say something too.

    A folder below that may not be looked into stands for its files: its problem is told.

    Raises: CannotRead where a path does not exist or is out of reach.
    """
    return {file: told for path in paths for file, told in _walk(path)}


def _walk(path: Path) -> Iterator[tuple[Path, str]]:
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except OSError as error:  # missing, out of reach, or a name too long
        raise CannotRead(path) from error
    if not is_folder:
        yield path, path.name
        return
    for file in sorted(_within(path)):
        yield file, str(file.relative_to(path.parent))


def _within(top: Path) -> list[Path]:
    """The files below a folder, and the folders that may not be looked into."""
    closed: list[OSError] = []
    walk = os.walk(top, onerror=closed.append)
    found = [Path(folder, name) for folder, _, names in walk for name in names]
    if any(error.filename == str(top) for error in closed):
        raise CannotRead(top)
    files = [file for file in found if not _hidden(file) and _may_be_file(file)]
    return files + [Path(error.filename) for error in closed]


def _may_be_file(path: Path) -> bool:
    """Whether it is a file, or cannot be looked at, which is to be told."""
    try:
        return path.is_file()
    except OSError:
        return True


def _hidden(path: Path) -> bool:
    return path.name.startswith(".")


def known_files(connection: Connection, options: ImportOptions) -> dict[str, str]:
    """By digest, the name of each file of the year that an import which stands brought in."""
    query = (
        select(ImportFile.sha256, ImportFile.name)
        .join(ImportBatch, ImportBatch.id == ImportFile.import_id)
        .where(
            ImportBatch.undone_at.is_(None),
            ImportBatch.year == options.year,
            ImportFile.status.in_(("accepted", "partial")),
        )
    )
    return {row.sha256: row.name for row in connection.execute(query)}


def read_all(
    stage: Stage,
    files: Mapping[Path, str],
    known: dict[str, str],
    options: ImportOptions,
    progress: Progress,
) -> None:
    """Read and stage the files one after another; a digest seen before is not read again."""
    seen = dict(known)
    with Reader() as reader:
        for number, path in enumerate(steps(files, progress, "Đang đọc tệp"), start=1):
            if not _is_text(path):
                stage.put(_unnameable(number, path))
                continue
            digest = _digest(path)
            file = StagedFile(number, str(path), path.name, digest)
            if not digest:
                stage.put(file.add(unreadable()))
                continue
            if digest in seen:
                stage.put(_duplicate(file, seen[digest]))
                continue
            found = _read(reader, path, files[path], options)
            stage.put(_staged(stage, file, found))
            seen[digest] = path.name


def _is_text(path: Path) -> bool:
    """Whether the name is text: names from old systems may hold bytes that are none."""
    return str(path).encode("utf-8", "replace") == os.fsencode(path)


def _unnameable(number: int, path: Path) -> StagedFile:
    shown = str(path).encode("utf-8", "replace").decode("utf-8")
    sentence = "Tên tệp có ký tự không đọc được. Hãy đổi tên tệp rồi nhập lại."
    name = PurePath(shown).name
    return StagedFile(number, shown, name, "").add(error("file.unnameable", sentence, name))


def _digest(path: Path) -> str:
    """Empty where the file cannot be read: the others go on."""
    try:
        with path.open("rb") as source:
            return hashlib.file_digest(source, "sha256").hexdigest()
    except OSError:
        return ""


def _duplicate(file: StagedFile, first: str) -> StagedFile:
    sentence = f"Nội dung tệp giống hệt tệp “{first}” đã có nên không nhập lại."
    return replace(file, settled="duplicate").add(warning("file.duplicate", sentence))


def without_known(files: Sequence[Weighed], known: Mapping[str, str]) -> list[Weighed]:
    """The same, less what another import brought in since the preview (`known` as above)."""
    return [
        (_duplicate(file, known[file.sha256]), "duplicate")
        if status in GOES_IN and file.sha256 in known
        else (file, status)
        for file, status in files
    ]


def _read(reader: Reader, path: Path, told: str, options: ImportOptions) -> FileRead | Problem:
    workbook = reader.read(path)
    if isinstance(workbook, Problem):
        return workbook
    return extract(workbook, told, ReadChoices(options.kind))


def _staged(stage: Stage, file: StagedFile, found: FileRead | Problem) -> StagedFile:
    if isinstance(found, Problem):
        settled = "ignored" if found.code in IGNORED_CODES else ""
        return replace(file, settled=settled, problems=(found,))
    for part, table in enumerate(found.tables):
        stage.put_lines(file.number, part, (Line(row) for row in table.rows))
    tables = tuple(staged_table(table) for table in found.tables)
    return replace(file, tables=tables, problems=found.problems)
