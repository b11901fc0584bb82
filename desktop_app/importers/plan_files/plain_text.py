"""Lines of a text, typed, pasted or kept in a file of any usual encoding."""

import re

from desktop_app.domain.plan_refusals import StrangeLetters, UnknownDocument
from desktop_app.importers.old_text import with_unicode
from desktop_app.importers.text_file import decode_bytes
from desktop_app.importers.workbook import Sheet

_LINE_END = re.compile("\r\n|[\n\r\v\f\u2028\u2029]")
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1a]")
_FOR_THE_PEN = re.compile(
    r"(\b(?:số ?:?|ngày|tháng|năm))[ \t\xa0]{3,}(?=/|tháng\b|năm\b|[0-9])", re.IGNORECASE
)
_SAMPLE = 20_000


def read_plain(data: bytes) -> list[str]:
    """The lines of a text file.

    Raises: StrangeLetters, UnknownDocument where it is no text at all.
    """
    text = decode_bytes(data)
    if text is None:
        raise StrangeLetters
    if _NOT_TEXT.search(text[:_SAMPLE]):
        raise UnknownDocument
    return text_lines(text)


def text_lines(text: str) -> list[str]:
    """The lines of a text."""
    return _LINE_END.split(text)


def without_wide_blanks(line: str) -> str:
    """The line with what is left for the pen (“Số:       /KH”) no wider than it need be.

    Wide blanks part columns, these do not.
    """
    return _FOR_THE_PEN.sub(r"\1  ", line)


def in_unicode(lines: list[str]) -> list[str]:
    """The lines, those in an old Vietnamese encoding converted where it is sure which one."""
    sheet = with_unicode(Sheet("", rows=tuple((line,) for line in lines)))
    return [str(row[0]) for row in sheet.rows]
