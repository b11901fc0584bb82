"""What python-calamine does not tell of a sheet of an Excel workbook, from its XML."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.workbook import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    NOT_COMPUTED,
    address,
)
from desktop_app.importers.xlsx_screen import column_number
from desktop_app.importers.xml_parts import new_parser

_REFERENCE = re.compile(r"([A-Za-z]{1,7})([0-9]{1,10})")
_TRUE = frozenset({"1", "true"})


@dataclass(slots=True)
class SheetFacts:
    """What is told of one sheet, all places absolute and counted from 0.

    Attributes:
        faults: what cells without a value show: an error, or `NOT_COMPUTED`.
        hidden_rows: rows that are not shown, by a filter too.
        hidden_columns: columns that are not shown.
        filtered: an automatic filter is at work.
        styles: the number of each text cell's format, where fonts are asked for.
        strings: the number of each text cell's shared string, where fonts are asked for.
        problem: why the sheet is not to be read.
    """

    faults: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    filtered: bool = False
    styles: dict[tuple[int, int], int] = field(default_factory=dict)
    strings: dict[tuple[int, int], int] = field(default_factory=dict)
    problem: Problem | None = None


def walk_sheet(chunks: Iterable[bytes], strings: int, *, fonts: bool = False) -> SheetFacts:
    """All that is to be told of a sheet; raises xml.parsers.expat.ExpatError on damage.

    `strings` is the number of shared strings; `fonts` asks for each text cell's format.
    """
    walk = _Walk(strings, fonts)
    parser = new_parser()
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.text
    parser.buffer_text = True
    for chunk in chunks:
        parser.Parse(chunk, False)  # noqa: FBT003  # expat's own way to say that more comes
    parser.Parse(b"", True)  # noqa: FBT003
    return walk.finished()


@dataclass(slots=True)
class _Walk:
    """Where the parser stands; rows and columns counted from 0."""

    strings: int
    fonts: bool
    facts: SheetFacts = field(default_factory=SheetFacts)
    row: int = -1
    column: int = -1
    kind: str = ""
    style: int = 0
    has_formula: bool = False
    value: list[str] | None = None
    text_of: list[str] | None = None
    places: set[int] = field(default_factory=set)
    low: int = -1
    right: int = -1

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        tag = name.rpartition(":")[2]
        if tag == "c":
            self._cell(attributes)
        elif tag == "row":
            self._row(attributes)
        elif tag == "f":
            self.has_formula = True
        elif tag in {"v", "t"}:
            self.text_of = self.value = self.value or []
        elif tag == "col":
            self._columns(attributes)
        elif tag == "filterColumn":
            self.facts.filtered = True

    def end(self, name: str) -> None:
        tag = name.rpartition(":")[2]
        if tag in {"v", "t"}:
            self.text_of = None
        elif tag == "c":
            self._cell_ends()

    def text(self, text: str) -> None:
        if self.text_of is not None:
            self.text_of.append(text)

    def finished(self) -> SheetFacts:
        low, right = self.low + 1, self.right + 1
        if low * right > MAX_CELLS:
            self._refuse(file_problems.stray_cell("", address(self.low, self.right)))
        self.facts.hidden_rows = [row for row in self.facts.hidden_rows if row < low]
        self.facts.hidden_columns = [one for one in self.facts.hidden_columns if one < right]
        return self.facts

    def _row(self, attributes: Mapping[str, str]) -> None:
        number = attributes.get("r", "")
        self.row = int(number) - 1 if number.isdecimal() else self.row + 1
        self.column = -1
        if attributes.get("hidden") in _TRUE or _is_zero(attributes.get("ht")):
            self.facts.hidden_rows.append(self.row)

    def _columns(self, attributes: Mapping[str, str]) -> None:
        if attributes.get("hidden") in _TRUE or _is_zero(attributes.get("width")):
            first, last = int(attributes.get("min", "0")), int(attributes.get("max", "0"))
            self.facts.hidden_columns += range(max(first - 1, 0), min(last, MAX_COLUMNS))

    def _cell(self, attributes: Mapping[str, str]) -> None:
        self.column += 1
        if "r" in attributes:
            self._move_to(attributes["r"])
        self.kind = attributes.get("t", "n")
        style = attributes.get("s", "0")
        self.style = int(style) if style.isdecimal() else 0
        self.has_formula, self.value = False, None
        self._note_place()

    def _move_to(self, reference: str) -> None:
        found = _REFERENCE.fullmatch(reference)
        row = int(found[2]) if found else 0
        column = column_number(found[1].upper().encode("ascii")) if found else 0
        if not 0 < row <= MAX_ROWS or not 0 < column <= MAX_COLUMNS:
            self._refuse(file_problems.cell_outside(reference))
            return
        self.row, self.column = row - 1, column - 1

    def _note_place(self) -> None:
        place = self.row * MAX_COLUMNS + self.column
        if place in self.places:
            self._refuse(file_problems.cell_twice(address(self.row, self.column)))
        self.places.add(place)

    def _cell_ends(self) -> None:
        text = "".join(self.value) if self.value is not None else ""
        place = (self.row, self.column)
        if text or self.has_formula:
            self.low, self.right = max(self.low, self.row), max(self.right, self.column)
        if self.kind == "e":
            self.facts.faults[place] = text.strip() or NOT_COMPUTED
        elif self.has_formula and not text and self.kind != "str":
            self.facts.faults[place] = NOT_COMPUTED
        elif self.kind == "s" and text:
            self._shared_string(place, text.strip())
        if self.fonts and text and self.kind in {"s", "str", "inlineStr"}:
            self.facts.styles[place] = self.style

    def _shared_string(self, place: tuple[int, int], text: str) -> None:
        if not text.isdecimal() or int(text) >= self.strings:
            self._refuse(file_problems.text_missing(address(*place)))
        elif self.fonts:
            self.facts.strings[place] = int(text)

    def _refuse(self, problem: Problem) -> None:
        self.facts.problem = self.facts.problem or problem


def _is_zero(size: str | None) -> bool:
    try:
        return size is not None and float(size) == 0
    except ValueError:
        return False
