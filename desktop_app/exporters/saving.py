"""Writing a file whole or not at all, and names that every system takes."""

import errno
import os
import re
import unicodedata
from pathlib import Path
from uuid import uuid4

from desktop_app.domain.errors import CannotWrite, DiskFull
from desktop_app.domain.text import clean

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT}
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|$)", re.IGNORECASE)
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_LONGEST_NAME = 200  # bytes; file systems take 255, and a temporary or numbered name is longer
_NAMELESS = "Không tên"


def save(path: Path, data: bytes) -> None:
    """Write the file beside its place, then put it there in one step.

    Whatever goes wrong, what stood at `path` stays as it was and nothing half-written is left.

    Raises:
        DiskFull: there is no room for it.
        CannotWrite: the folder is missing or may not be written to, or the file is in use.
    """
    try:
        _replace(path, data)
    except OSError as failure:
        raise _known(failure, path) from failure


def safe_name(text: str) -> str:
    """A file name that Windows takes too; Vietnamese letters and the ending stay."""
    name = clean(_FORBIDDEN.sub(" ", unicodedata.normalize("NFC", text))).rstrip(". ")
    name = f"_{name}" if _RESERVED.match(name) else name
    ending = _ENDING.search(name)
    if ending is None or not ending.start():
        return _shortened(name, _LONGEST_NAME) or _NAMELESS
    return (_shortened(name[: ending.start()], _LONGEST_NAME) or _NAMELESS) + ending[0]


def _replace(path: Path, data: bytes) -> None:
    temporary = path.with_name(f".{uuid4().hex}.tmp")
    temporary.touch(exist_ok=False)
    try:
        _write(temporary, data)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _known(failure: OSError, path: Path) -> CannotWrite | DiskFull:
    return DiskFull(path) if failure.errno in _NO_ROOM else CannotWrite(path)


def _shortened(text: str, most: int) -> str:
    return text.encode()[:most].decode(errors="ignore").rstrip(". ")
