"""Comma-, semicolon-, bar- and tab-separated text as one sheet of text cells."""

import codecs
import csv
import io
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from desktop_app.domain.legacy_text import OldEncoding, decode, share
from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.calamine_sheets import without_blank_end
from desktop_app.importers.old_text import with_unicode
from desktop_app.importers.workbook import MAX_CELLS, Sheet, Workbook

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = "\t;,|"
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_QUOTED = re.compile(r'"(?:[^"]|"")*"')
_CONTROL = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 20_000
_NUL_SHARE = 4
_LONGEST_FIELD = 2**27


@dataclass(frozen=True, slots=True)
class _Decoded:
    """A file's text, and the old encoding that it was in ("" for Unicode)."""

    text: str
    encoding: str = ""


def read_text(name: str, data: bytes) -> Workbook | Problem:
    """The lines as rows of a sheet with this name, or why they are not read."""
    decoded = _decode(data)
    if decoded is None:
        return file_problems.encoding_unknown()
    text, separator = _separator(decoded.text)
    csv.field_size_limit(_LONGEST_FIELD)
    if text.count(separator) + text.count("\n") > MAX_CELLS:
        return file_problems.too_large(f"hơn {MAX_CELLS:,} ô".replace(",", "."))
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows = tuple(tuple(cell or None for cell in line) for line in lines)
    except csv.Error:
        return file_problems.open_quote(lines.line_num)
    sheet = with_unicode(Sheet(name, rows=without_blank_end(rows)))
    if not decoded.encoding:
        return Workbook((sheet,))
    return Workbook((sheet,), (file_problems.text_encoding(decoded.encoding),))


def decode_bytes(data: bytes) -> str | None:
    """The bytes as text in the encoding that they are most likely in; None where in none."""
    decoded = _decode(data)
    return decoded.text if decoded else None


def looks_like_table(data: bytes) -> bool:
    """Whether bytes of no known kind are lines of text with the same columns."""
    sample = data[:_SAMPLE]
    if _CONTROL.search(sample.decode("latin-1")) and not _is_utf16(data):
        return False
    decoded = _decode(data)
    if decoded is None:
        return False
    lines = [line for line in decoded.text[:_SAMPLE].splitlines() if line.strip()]
    widths = Counter(_QUOTED.sub("", line).count(_commonest(lines)) for line in lines[:50])
    width, times = widths.most_common(1)[0] if widths else (0, 0)
    return width > 0 and len(lines) > 1 and times * 2 > sum(widths.values())


def _commonest(lines: list[str]) -> str:
    bare = [_QUOTED.sub("", line) for line in lines[:50]]
    return max(_SEPARATORS, key=lambda sign: sum(line.count(sign) for line in bare))


def _decode(data: bytes) -> _Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    if _is_utf16(data):
        return _strict(data, "utf-16-le" if _nuls(data, 1) > _nuls(data, 0) else "utf-16-be")
    return _strict(data, "utf-8") or _of_before_unicode(data)


def _is_utf16(data: bytes) -> bool:
    """Text in UTF-16 has a NUL beside each ASCII letter, always on the same side."""
    even, odd = _nuls(data, 0), _nuls(data, 1)
    many, few = max(even, odd), min(even, odd)
    return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or (
        many * _NUL_SHARE > len(data[:_SAMPLE]) // 2 and few * _NUL_SHARE < many
    )


def _nuls(data: bytes, first: int) -> int:
    """How many of every second byte from `first` on are zero."""
    return data[first:_SAMPLE:2].count(0)


def _strict(data: bytes, encoding: str) -> _Decoded | None:
    try:
        return _Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        return None


def _of_before_unicode(data: bytes) -> _Decoded | None:
    """Of the readings in which nine strange words in ten are Vietnamese, the best; else None."""
    western = data.decode("cp1252", "surrogateescape")
    readings = [_Decoded(decode(western, one), str(one)) for one in OldEncoding]
    windows = _strict(data, "cp1258")  # it writes tone marks as characters of their own
    if windows:
        composed = unicodedata.normalize("NFC", windows.text)
        readings.insert(0, _Decoded(composed, "Windows-1258"))
    shares = [(share(reading.text), reading) for reading in readings]
    good = [(one, reading) for one, reading in shares if one.words and one.is_convincing]
    if not good:
        return None
    return max(good, key=lambda pair: pair[0].syllables / pair[0].words)[1]


def _separator(text: str) -> tuple[str, str]:
    """The text without Excel's own "sep=;" line, and what parts its columns."""
    said = _SEPARATOR_LINE.match(text)
    if said:
        return text[said.end() :], said[1]
    return text, _commonest(text[:_SAMPLE].splitlines())
