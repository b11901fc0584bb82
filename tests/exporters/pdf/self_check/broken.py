"""Our file with one thing changed."""

from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf

from desktop_app.exporters.pdf import pdf_bytes
from desktop_app.exporters.pdf.self_check import self_check
from tests.exporters import samples
from tests.exporters.pdf.reading import FONTS


@cache
def good() -> bytes:
    """A report with text, tables and pages of both kinds."""
    return pdf_bytes(samples.summary(), FONTS, invariant=True)


def faults(data: bytes) -> dict[str, tuple[str, ...]]:
    """What was found to be wrong, by the check's code."""
    return {one.code: one.faults for one in self_check(data) if one.faults}


def changed(change: Callable[[pikepdf.Pdf], object], **saving: object) -> bytes:
    """The good file after a change."""
    stream = BytesIO()
    with pikepdf.open(BytesIO(good())) as pdf:
        change(pdf)
        pdf.save(stream, **saving)  # type: ignore[arg-type]  # whatever saving takes
    return stream.getvalue()
