"""What is being written stands under a temporary name beside its place, and never stays there.

Each temporary name is noted in the scratch folder for as long as it is written, so that the next
start takes away what a killed program or a power cut left behind.
"""

import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO
from uuid import uuid4

from desktop_app.config import scratch_folder

if sys.platform != "win32":
    import fcntl

_NOTES = "dang-ghi-"
_NAME = re.compile(r"\.[0-9a-f]{32}\.tmp")


@contextmanager
def temporary_beside(path: Path) -> Iterator[Path]:
    """A name in the same folder to write to; what still stands there at the end is taken away."""
    key = uuid4().hex
    beside = path.with_name(f".{key}.tmp")
    with _noted(beside, key):
        try:
            yield beside
        finally:
            _take_away(beside)


def sweep() -> None:
    """Take away what earlier runs left half-written; what a running program writes stays."""
    for note in scratch_folder().glob(f"{_NOTES}*"):
        with suppress(OSError):  # a drive that is not there now, or a note that is held after all
            _sweep(note)


def _sweep(note: Path) -> None:
    with note.open("r+", encoding="utf-8") as held:
        if not _lock(held):
            return
        left = Path(held.read())
    # A note that somebody else wrote into names no file of the user's.
    if _NAME.fullmatch(left.name):
        if not left.parent.exists():
            return
        _take_away(left)
    note.unlink(missing_ok=True)


def _take_away(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):  # the drive is gone; the note stays for the next start
            path.unlink(missing_ok=True)


@contextmanager
def _noted(beside: Path, key: str) -> Iterator[None]:
    """A note holds the path, and is held itself; without a scratch folder there is none."""
    try:
        note = scratch_folder() / f"{_NOTES}{key}"
        held = note.open("w", encoding="utf-8")
    except OSError:
        yield
        return
    try:
        with held:
            _lock(held)
            held.write(str(beside.absolute()))
            held.flush()
            yield
    finally:
        with suppress(OSError):
            if not beside.exists():
                note.unlink(missing_ok=True)


def _lock(held: IO[str]) -> bool:
    """Hold a note until its program ends; whether nobody else does.

    On Windows an open note cannot be deleted, which does the same.
    """
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
