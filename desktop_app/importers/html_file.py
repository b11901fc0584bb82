"""Tables of web pages with a spreadsheet's ending, as systems on the web send them out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.old_text import with_unicode
from desktop_app.importers.placed import Place, placed
from desktop_app.importers.text_file import decode_bytes
from desktop_app.importers.workbook import MAX_CELLS, MAX_COLUMNS, CellValue, Merge, Workbook

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEAD_BYTES = 4096
_UNSEEN = frozenset({"style", "script", "title", "xml"})
_BREAKS = frozenset({"br", "p", "div"})
_CELLS = frozenset({"td", "th"})
_MOST_SPANNED = 1000  # as browsers do
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]{1,9}")
_WHITE = re.compile(r"[^\S\n]+|\n")


def read_html(name: str, data: bytes) -> Workbook | Problem:
    """The page as Excel lays it out: lines of text, and tables one below the other, in one sheet.

    Cells are texts: numbers stand on a page as people write them.
    """
    text = _text(data)
    if text is None:
        return file_problems.encoding_unknown()
    page = _Page()
    page.feed(text)
    page.close()
    page.end_line()
    if page.too_large:
        return file_problems.too_large(f"hơn {MAX_CELLS:,} ô".replace(",", "."))
    if not page.has_table:
        return file_problems.web_page()
    sheet = placed(name, page.cells)
    if isinstance(sheet, Problem):
        return sheet
    told = replace(sheet, merged=tuple(page.merges), hidden_rows=tuple(page.hidden_rows))
    return Workbook((with_unicode(told),), (file_problems.read_as_web_page(),))


def _text(data: bytes) -> str | None:
    said = _CHARSET.search(data[:_HEAD_BYTES])
    if said and b"\0" not in data[:_HEAD_BYTES]:
        try:
            return data.decode(said[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            return decode_bytes(data)
    return decode_bytes(data)


@dataclass(slots=True)
class _Cell:
    """A cell being read: its text so far, and how far it reaches."""

    row: int
    column: int
    height: int
    width: int
    text: list[str] = field(default_factory=list)


class _Page(HTMLParser):
    """Where the reading stands; rows and columns counted from 0."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.cells: dict[Place, CellValue] = {}
        self.merges: list[Merge] = []
        self.hidden_rows: list[int] = []
        self.has_table = False
        self.too_large = False
        self._taken: set[Place] = set()
        self._row, self._column = 0, 0
        self._cell: _Cell | None = None
        self._line: list[str] = []
        self._unseen = 0
        self._in_table = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._end_cell()
            self.end_line()
            self._in_table += 1
            self.has_table = True
        elif tag == "tr":
            self._start_row(attributes)
        elif tag in _CELLS:
            self._start_cell(attributes)
        elif tag in _BREAKS:
            self._break()

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
        elif tag in _CELLS:
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table":
            self._end_row()
            self._in_table = max(self._in_table - 1, 0)
        elif tag in _BREAKS:
            self._break()

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        plain = _WHITE.sub(" ", data)
        if self._cell:
            self._cell.text.append(plain)
        elif not self._in_table:
            self._line.append(plain)

    def end_line(self) -> None:
        """Put the text outside tables down as a row of its own."""
        text = "".join(self._line).strip()
        self._line = []
        if text:
            self._put((self._row, 0), text)
            self._row += 1

    def _break(self) -> None:
        if self._cell:
            self._cell.text.append("\n")
        elif not self._in_table:
            self.end_line()

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        self._end_row()
        if _HIDDEN.search(attributes.get("style", "")):
            self.hidden_rows.append(self._row)

    def _end_row(self) -> None:
        self._end_cell()
        if self._column:
            self._row += 1
            self._column = 0

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        self._end_cell()
        while (self._row, self._column) in self._taken:
            self._column += 1
        height, width = _span(attributes, "rowspan"), _span(attributes, "colspan")
        self._cell = _Cell(self._row, self._column, height, width)

    def _end_cell(self) -> None:
        cell, self._cell = self._cell, None
        if cell is None:
            return
        lines = [" ".join(line.split()) for line in "".join(cell.text).split("\n")]
        self._put((cell.row, cell.column), "\n".join(filter(None, lines)))
        if cell.height * cell.width > 1:
            low, right = cell.row + cell.height - 1, cell.column + cell.width - 1
            self.merges.append((cell.row, cell.column, low, right))
            self._take(cell)
        self._column = cell.column + cell.width

    def _take(self, cell: _Cell) -> None:
        if len(self._taken) + cell.height * cell.width > MAX_CELLS:
            self.too_large = True
            return
        self._taken |= {
            (row, column)
            for row in range(cell.row, cell.row + cell.height)
            for column in range(cell.column, cell.column + cell.width)
        }

    def _put(self, place: Place, text: str) -> None:
        if len(self.cells) >= MAX_CELLS or place[1] >= MAX_COLUMNS:
            self.too_large = True
        elif text:
            self.cells[place] = text


def _span(attributes: Mapping[str, str], name: str) -> int:
    found = _NUMBER.match(attributes.get(name, ""))
    return min(max(int(found[0]), 1), _MOST_SPANNED) if found else 1
