"""Reading kept bytes again, in the reading process, as the file was read when it came."""

import tempfile
from dataclasses import replace
from pathlib import Path, PurePath

from desktop_app.config import scratch_folder
from desktop_app.domain.errors import CannotWrite
from desktop_app.domain.problems import Problem
from desktop_app.importers.reader_process import Reader
from desktop_app.importers.workbook import Workbook

# What stands in the scratch folder under this name is deleted at the next start.
COPIES = "tep-goc-"
_STEM = "tep-goc"


def read_bytes(reader: Reader, data: bytes, name: str) -> Workbook | Problem:
    """The sheets of a file called `name`; a text file's one sheet is named after the file.

    Raises: CannotWrite where the user's folder takes no files.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=COPIES, dir=scratch_folder()) as folder:
            path = Path(folder, _STEM + _ending(name))
            path.write_bytes(data)
            found = reader.read(path)
    except OSError as error:
        raise CannotWrite(Path(error.filename or ".")) from error
    return found if isinstance(found, Problem) else _named(found, PurePath(name).stem)


def _ending(name: str) -> str:
    suffix = PurePath(name).suffix
    return suffix if suffix[1:].isascii() and suffix[1:].isalnum() else ""


def _named(workbook: Workbook, stem: str) -> Workbook:
    if [sheet.name for sheet in workbook.sheets] != [_STEM]:
        return workbook
    return Workbook((replace(workbook.sheets[0], name=stem),))
