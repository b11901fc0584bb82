"""Writing a file whole or not at all, and saying why where it cannot be written."""

import errno
import os
from pathlib import Path

from desktop_app.domain.errors import (
    CannotWrite,
    DiskFull,
    FileInUse,
    FolderRefuses,
    NameTooLong,
    PlaceGone,
)
from desktop_app.exporters.temporary import temporary_beside

# The last: a file may not grow beyond what its owner is allowed.
_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}
_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ESTALE, errno.EHOSTDOWN}
# Windows: not ready, bad network path, bad network name, device not connected.
_GONE_ON_WINDOWS = {21, 53, 67, 1167}
_LONGEST_ON_WINDOWS = 259
_WINDOWS_TOO_LONG = 206


def save(path: Path, data: bytes) -> None:
    """Write the file beside its place, then put it there in one step.

    Whatever goes wrong, what stood at `path` stays as it was and nothing half-written is left.

    Raises:
        DiskFull: there is no room for it.
        CannotWrite: the folder is missing or may not be written to, or the file is in use.
    """
    with temporary_beside(path) as beside:
        try:
            _write(beside, data)
        except OSError as failure:
            raise why_not(failure, path) from failure
        put_in_place(beside, path)


def put_in_place(beside: Path, path: Path) -> None:
    """Give a file that was written beside its place its own name, in one step.

    Raises: CannotWrite.
    """
    try:
        beside.replace(path)
    except PermissionError as failure:
        # The folder took the new file: what refuses is the old one, open in Excel or Word.
        raise FileInUse(path) from failure
    except OSError as failure:
        raise why_not(failure, path) from failure


def make_folder(folder: Path) -> None:
    """See that a folder is there.

    Raises: CannotWrite.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as failure:
        raise why_not(failure, folder) from failure


def why_not(failure: OSError, path: Path) -> CannotWrite | DiskFull:
    """What the system's refusal to write at a place means for the user."""
    number, windows = failure.errno, getattr(failure, "winerror", None)
    if number in _NO_ROOM:
        return DiskFull(path)
    if number == errno.ENAMETOOLONG or windows == _WINDOWS_TOO_LONG or _is_too_long(path):
        return NameTooLong(path)
    if windows in _GONE_ON_WINDOWS or number in _GONE:
        return PlaceGone(path)
    return FolderRefuses(path) if number in _NOT_ALLOWED else CannotWrite(path)


def _is_too_long(path: Path) -> bool:
    return os.name == "nt" and len(str(path.absolute())) > _LONGEST_ON_WINDOWS


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
