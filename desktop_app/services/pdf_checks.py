"""Looking at a PDF file for what it must hold to be kept for years."""

from pathlib import Path

from desktop_app.domain.errors import CannotRead
from desktop_app.domain.self_checks import SelfCheck


def check_pdf(path: Path) -> tuple[SelfCheck, ...]:
    """Every check of the program with what it found in a file; it needs no store.

    Raises: CannotRead, Refused where it is no PDF that can be opened.
    """
    # Loaded with the first file that is looked at, not with the program.
    from desktop_app.exporters.pdf.self_check import self_check  # noqa: PLC0415

    try:
        data = path.read_bytes()
    except OSError as error:
        raise CannotRead(path) from error
    return self_check(data)
