"""A paper's file: its ending is the format, its folder is made, it is written whole."""

from collections.abc import Callable, Collection
from pathlib import Path

from desktop_app.domain.errors import Refused
from desktop_app.exporters.saving import make_folder, save


def write_as(out: Path, endings: Collection[str], make: Callable[[str], bytes]) -> Path:
    """Make the bytes of a file by its ending, then write it; the file is the result.

    `make` gets the ending in small letters (".pdf").

    Raises: Refused for another ending; CannotWrite, DiskFull; what `make` raises, before anything
    is written.
    """
    data = make(ending_of(out, endings))
    write(out, data)
    return out


def ending_of(out: Path, endings: Collection[str]) -> str:
    """The ending of a file to be, where it is one of those that there are.

    Raises: Refused.
    """
    ending = out.suffix.lower()
    if ending not in endings:
        told = " hoặc ".join(sorted(endings))
        sentence = (
            f"Bản này xuất ra tệp {told}, không xuất ra “{ending or 'tệp không đuôi'}”. "
            "Hãy sửa đuôi tệp."
        )
        raise Refused(sentence)
    return ending


def write(out: Path, data: bytes) -> None:
    """Write a file whole or not at all, into a folder that is made where there is none.

    Raises: CannotWrite, DiskFull.
    """
    make_folder(out.parent)
    save(out, data)
