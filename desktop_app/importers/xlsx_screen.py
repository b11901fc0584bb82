"""Whether a sheet of an Excel workbook has nothing to tell but its values.

Most sheets have not. They are passed by a search that takes each row's XML at once; the others
are walked tag by tag (`xlsx_facts`), which is ten times slower.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from desktop_app.importers.workbook import MAX_CELLS, MAX_COLUMNS, MAX_ROWS

_FORMULA = rb"(?:<f(?:>|\s[^<>]*+(?:(?<=/)>|>))(?:(?<=/>)|[^<]*+</f>))?+"
_CELL = (
    rb'<c r="[A-Z]{1,3}\1"(?: s="[0-9]+")?+(?:/>|(?:'
    rb' t="s"><v>[0-9]+</v>|'
    rb'(?: t="n")?+>' + _FORMULA + rb"<v>[^<]++</v>|"
    rb' t="str">' + _FORMULA + rb"(?:<v>[^<]*+</v>|<v/>)?+|"
    rb' t="b">' + _FORMULA + rb"<v>[01]</v>|"
    rb' t="inlineStr"><is><t(?: xml:space="preserve")?+>[^<]*+</t></is>)</c>)'
)
_ROWS = re.compile(
    rb'(?:<row r="([1-9][0-9]{0,6})"[^<>]*+(?:(?<=/)>|>(?:' + _CELL + rb")*+</row>)\s*+)*+"
)
_ROW_NUMBER = re.compile(rb'<row r="([0-9]+)"')
_PLACE = re.compile(rb'<c r="([A-Z]+)"([^>]*)>')
_STRING = rb't="s"><v>([0-9]{%d,})<'
_FLAT = b' ht="0'
_SHOWN = b'hidden="false"'  # LibreOffice writes it on every row
_HEAD_SIGNS = (
    b"hidden=",
    b'width="0',
    b"zeroHeight",
    b"<!",
    b"='",
    b"\0",
    b":row",
    b"<row",
    b"<c ",
)
_TAIL_SIGNS = (b"<filterColumn", b"<!", b"<row", b"<c ", b":c ")
_DIGITS = b"0123456789"
_BAD = -1


def is_plain(chunks: Iterable[bytes], strings: int) -> bool:
    """Whether a sheet has nothing to tell; `strings` is the number of shared strings.

    It may say no of a sheet that has nothing to tell, never yes of one that has.
    """
    screen = _Screen(strings)
    pieces = whole_rows(chunks)
    head = next(pieces)
    if any(sign in head.replace(_SHOWN, b"") for sign in _HEAD_SIGNS):
        return False
    return all(map(screen.passes, pieces)) and screen.low * screen.right <= MAX_CELLS


def whole_rows(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes cut anew: what stands before the first row, then pieces of whole rows."""
    rest, in_rows = b"", False
    for chunk in chunks:
        rest = rest + chunk if rest else chunk
        if not in_rows and (first := rest.find(b"<row ")) >= 0:
            yield rest[:first]
            rest, in_rows = rest[first:], True
        if in_rows and (cut := rest.rfind(b"<row ")) > 0:
            yield rest[:cut]
            rest = rest[cut:]
    yield rest


@dataclass(slots=True)
class _Screen:
    """What was seen of the rows so far; `low` and `right` bound the filled cells, from 1."""

    strings: int
    last_row: int = 0
    low: int = 0
    right: int = 0
    rights: dict[bytes, int] = field(default_factory=dict)

    def passes(self, piece: bytes) -> bool:
        """Whether these rows have nothing to tell."""
        body, _, tail = piece.partition(b"</sheetData>")
        if any(sign in tail for sign in _TAIL_SIGNS):
            return False
        if b"</c>" not in body and b":c" not in body:
            return True  # formats without content, of which a sheet may have a million rows
        numbers = self._numbers(body)
        shapes = body.translate(None, _DIGITS).split(b"<row ")[1:]
        return (
            len(numbers) == len(shapes)
            and self._know_shapes(numbers, shapes)
            and self._know_strings(body)
            and not (any(b' ht="' in shape for shape in self.rights) and _FLAT in body)
        )

    def _numbers(self, body: bytes) -> list[int]:
        """The rows' numbers, none where one is not plain or out of order."""
        if not _ROWS.fullmatch(body):
            return []
        in_order = [self.last_row, *map(int, _ROW_NUMBER.findall(body))]
        return in_order[1:] if sorted(set(in_order)) == in_order else []

    def _know_shapes(self, numbers: list[int], shapes: list[bytes]) -> bool:
        self.rights = {shape: _right(shape) for shape in set(shapes)}
        widths = [self.rights[shape] for shape in shapes]
        if numbers:
            self.last_row = numbers[-1]
            filled = [row for row, width in zip(numbers, widths, strict=True) if width]
            self.low = filled[-1] if filled else self.low
            self.right = max(self.right, *widths, 0)
        return _BAD not in widths and self.last_row <= MAX_ROWS

    def _know_strings(self, piece: bytes) -> bool:
        """Whether no text's number is too high; one with fewer digits than the count cannot be."""
        indexes = re.findall(_STRING % len(str(self.strings)), piece)
        return not indexes or max(map(int, indexes)) < self.strings


@lru_cache(maxsize=1000)
def _right(shape: bytes) -> int:
    """The number of a row's last filled column, from the row without its digits; 0 where none."""
    places = _PLACE.findall(shape)
    columns = [column_number(letters) for letters, _ in places]
    if b"hidden=" in shape.replace(_SHOWN, b"") or sorted(set(columns)) != columns:
        return _BAD
    if columns and columns[-1] > MAX_COLUMNS:
        return _BAD
    filled = [
        column for column, (_, rest) in zip(columns, places, strict=True) if not rest.endswith(b"/")
    ]
    return filled[-1] if filled else 0


def column_number(letters: bytes) -> int:
    """A column's number from its letters, counted from 1; past the last column where too long."""
    if len(letters) > 3:  # noqa: PLR2004  # no column has more letters
        return MAX_COLUMNS + 1
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
