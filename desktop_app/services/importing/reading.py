"""The first pass of a preview: every file is read by the child process and staged as it is."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from sqlalchemy import Connection, select

from desktop_app.domain.errors import CannotRead
from desktop_app.domain.problems import Problem, error, warning
from desktop_app.domain.progress import Progress, steps
from desktop_app.importers.extract import extract
from desktop_app.importers.file_problems import IGNORED_CODES, unreadable
from desktop_app.importers.reader_process import Reader
from desktop_app.importers.workbook import Workbook
from desktop_app.models.intake import ImportBatch, ImportFile
from desktop_app.services.importing import sentences
from desktop_app.services.importing.options import ImportOptions
from desktop_app.services.importing.remembered import Columns, choices, notices
from desktop_app.services.importing.staged import GOES_IN, Stage, StagedFile, staged_table
from desktop_app.services.importing.weighing import Weighed

# What Windows marks a folder with that stands for another one; it would be walked twice, or ever.
_JUNCTION = 0xA0000003


def files_below(paths: Sequence[Path]) -> dict[Path, str]:
    """The files named, and those in the folders named, each once, in the order of their names.

    Beside each stands its path from the named folder on: folders' names say something too.

    A folder below that may not be looked into, or is a link, stands for its files: its problem is
    told.

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
    """The files below a folder, and the folders and links that are not looked into."""
    closed: list[OSError] = []
    found: list[Path] = []
    for folder, folders, names in os.walk(top, onerror=closed.append):
        links = [name for name in folders if is_link(Path(folder, name))]
        folders[:] = [name for name in folders if name not in links]
        found += [Path(folder, name) for name in (*names, *links)]
    if any(error.filename == str(top) for error in closed):
        raise CannotRead(top)
    files = [one for one in found if not _hidden(one) and (is_link(one) or _may_be_file(one))]
    return files + [Path(error.filename) for error in closed]


def is_link(path: Path) -> bool:
    """Whether it stands for something elsewhere: a symbolic link, or a junction of Windows."""
    try:
        return path.is_symlink() or getattr(path.lstat(), "st_reparse_tag", 0) == _JUNCTION
    except OSError:
        return False


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


@dataclass(frozen=True, slots=True)
class Given:
    """What reading goes by: digests of known files with their names, columns as chosen before."""

    options: ImportOptions
    known: Mapping[str, str]
    columns: Columns


def read_all(stage: Stage, files: Mapping[Path, str], given: Given, progress: Progress) -> None:
    """Read and stage the files one after another; a digest seen before is not read again."""
    seen = dict(given.known)
    with Reader() as reader:
        for number, path in enumerate(steps(files, progress, "Đang đọc tệp"), start=1):
            settled = _unread(number, path, files[path], seen)
            if settled is not None:
                stage.put_read(settled)
                continue
            digest = digest_of(path)
            file = StagedFile(number, str(path), path.name, digest, told=files[path])
            _read(stage, file, reader.read(path), given)
            seen[digest] = path.name


def read_again(stage: Stage, file: StagedFile, given: Given) -> None:
    """Read a file's sheets once more, by what is settled about it now."""
    workbook = stage.workbook(file.number)
    if workbook is not None:
        _stage(stage, replace(file, tables=(), problems=()), workbook, given)


def _unread(number: int, path: Path, told: str, seen: Mapping[str, str]) -> StagedFile | None:
    """The file as it is where there is nothing to be read in it."""
    if not is_text(path):
        return _unnameable(number, path)
    file = StagedFile(number, str(path), path.name, "", told=told)
    if is_link(path) and not _may_be_file(path):
        return replace(file, settled="ignored").add(sentences.link_passed_over())
    digest = digest_of(path)
    if not digest:
        return file.add(unreadable())
    return _duplicate(replace(file, sha256=digest), seen[digest]) if digest in seen else None


def is_text(path: Path) -> bool:
    """Whether the name is text: names from old systems may hold bytes that are none."""
    return str(path).encode("utf-8", "replace") == os.fsencode(path)


def _unnameable(number: int, path: Path) -> StagedFile:
    shown = str(path).encode("utf-8", "replace").decode("utf-8")
    sentence = "Tên tệp có ký tự không đọc được. Hãy đổi tên tệp rồi nhập lại."
    name = PurePath(shown).name
    return StagedFile(number, shown, name, "").add(error("file.unnameable", sentence, name))


def digest_of(path: Path) -> str:
    """A file's SHA-256, empty where it cannot be read: the others go on."""
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


def _read(stage: Stage, file: StagedFile, found: Workbook | Problem, given: Given) -> None:
    if isinstance(found, Problem):
        settled = "ignored" if found.code in IGNORED_CODES else ""
        stage.put_read(replace(file, settled=settled, problems=(found,)))
    else:
        stage.put_workbook(file.number, found)
        _stage(stage, file, found, given)


def _stage(stage: Stage, file: StagedFile, workbook: Workbook, given: Given) -> None:
    said = stage.corrections(file.number)
    found = extract(workbook, file.told, choices(given.options, said, given.columns))
    noted = [one for table in found.tables for one in notices(table, said, given.columns)]
    tables = tuple(staged_table(table) for table in found.tables)
    problems = (*found.problems, *noted)
    read = replace(file, tables=tables, problems=problems, form=found.form, plans=found.plans)
    stage.put_read(read, found)
