"""What only people can write of a review: their prose, or lines to write it on."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.reviews import Praise
from desktop_app.reports.report import Paragraph

_DOTS = "." * 118  # a line of the page to write on
_LINES = 3


def prose_or_dots(text: str) -> Iterator[Paragraph]:
    """A paragraph for each line that was written; dotted lines where nothing was."""
    return prose(text) if text.strip() else dotted()


def prose(text: str) -> Iterator[Paragraph]:
    """A paragraph for each line that was written."""
    return (Paragraph(line.strip()) for line in text.splitlines() if line.strip())


def dotted() -> Iterator[Paragraph]:
    """Lines for the pen."""
    return (Paragraph(_DOTS) for _ in range(_LINES))


def praised(praises: Sequence[Praise]) -> Iterator[Paragraph]:
    """Who stood out, numbered, each with what for."""
    for number, one in enumerate(praises, 1):
        told = f": {one.text}" if one.text else ""
        yield Paragraph(f"{number}. {one.name}{told}.")
