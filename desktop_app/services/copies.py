"""Copies of kept files for the system to open: read only, and gone at the next start."""

import stat
from pathlib import Path

from desktop_app.config import scratch_folder
from desktop_app.domain.errors import CannotWrite
from desktop_app.services.rereading import COPIES
from desktop_app.services.written import write


def read_only_copy(key: str, name: str, data: bytes) -> Path:
    """A copy of a kept file under its name; the same copy where it is there already.

    Raises: CannotWrite, DiskFull.
    """
    path = _scratch() / f"{COPIES}{key}" / name
    if not path.exists():
        write(path, data)
        path.chmod(stat.S_IREAD)
    return path


def _scratch() -> Path:
    try:
        return scratch_folder()
    except OSError as error:
        raise CannotWrite(Path(error.filename or ".")) from error
