"""Excel workbooks as one XML file ("XML Spreadsheet 2003"), as systems on the web send them out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop_app.domain.legacy_text import is_old_font
from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.calamine_sheets import plain_value
from desktop_app.importers.old_text import with_unicode
from desktop_app.importers.placed import Place, placed
from desktop_app.importers.workbook import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    NOT_COMPUTED,
    CellValue,
    Merge,
    Sheet,
    Workbook,
    address,
)
from desktop_app.importers.xml_parts import new_parser

_SHEETS = "urn:schemas-microsoft-com:office:spreadsheet"
_EXCEL = "urn:schemas-microsoft-com:office:excel"
_HIDDEN_STATES = frozenset({"SheetHidden", "SheetVeryHidden"})


def read_xml2003(data: bytes) -> Workbook | Problem:
    """The workbook, or why it is not read.

    Raises: EntitiesRefused; xml.parsers.expat.ExpatError on damage.
    """
    walk = _Walk()
    parser = new_parser(namespaces=True)
    parser.buffer_text = True
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.text
    parser.Parse(data, True)  # noqa: FBT003  # expat's own way to say that this is all
    if walk.problem:
        return walk.problem
    sheets = [_finished(one, walk.fonts) for one in walk.sheets]
    refused = next((one for one in sheets if isinstance(one, Problem)), None)
    return refused or Workbook(tuple(one for one in sheets if isinstance(one, Sheet)))


@dataclass(slots=True)
class _Sheet:
    name: str
    hidden: bool = False
    cells: dict[Place, CellValue] = field(default_factory=dict)
    styles: dict[Place, str] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    filtered: bool = False


def _finished(read: _Sheet, fonts: Mapping[str, str]) -> Sheet | Problem:
    sheet = placed(read.name, read.cells, hidden=read.hidden)
    if isinstance(sheet, Problem):
        return sheet
    old = {place: fonts[style] for place, style in read.styles.items() if style in fonts}
    told = replace(
        sheet,
        merged=tuple(read.merges),
        hidden_rows=tuple(read.hidden_rows),
        hidden_columns=tuple(read.hidden_columns),
        filtered=read.filtered and bool(read.hidden_rows),
    )
    return with_unicode(told, old)


@dataclass(slots=True)
class _Walk:
    """Where the parser stands; rows and columns counted from 0."""

    sheets: list[_Sheet] = field(default_factory=list)
    fonts: dict[str, str] = field(default_factory=dict)
    problem: Problem | None = None
    style: str = ""
    row: int = -1
    row_span: int = 0
    column: int = -1
    width: int = 1
    kind: str = ""
    has_formula: bool = False
    value: list[str] | None = None
    visible: list[str] | None = None

    def start(self, name: str, given: Mapping[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        attributes = {key.rpartition(" ")[2]: value for key, value in given.items()}
        if space == _SHEETS:
            self._of_sheet(tag, attributes)
        elif space == _EXCEL and tag == "Visible":
            self.visible = []
        elif space == _EXCEL and tag == "AutoFilterColumn" and self.sheets:
            self.sheets[-1].filtered = True

    def end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "Data" and self.value is not None and self.sheets:
            text, self.value = "".join(self.value), None
            if self.problem is None:
                self.sheets[-1].cells[self.row, self.column] = _value(self.kind, text)
        elif tag == "Cell":
            self._cell_ends()
        elif tag == "Visible" and self.visible is not None and self.sheets:
            self.sheets[-1].hidden = "".join(self.visible).strip() in _HIDDEN_STATES
            self.visible = None

    def text(self, text: str) -> None:
        if self.value is not None:
            self.value.append(text)
        elif self.visible is not None:
            self.visible.append(text)

    def _of_sheet(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "Style":
            self.style = attributes.get("ID", "")
        elif tag == "Font" and is_old_font(attributes.get("FontName", "")):
            self.fonts[self.style] = attributes["FontName"]
        elif tag == "Worksheet":
            self.sheets.append(_Sheet(attributes.get("Name", "")))
        elif tag == "Table":
            self.row = self.column = -1
            self.row_span = 0
        elif tag in {"Row", "Column", "Cell", "Data"} and self.sheets:
            self._of_table(tag, attributes)

    def _of_table(self, tag: str, attributes: Mapping[str, str]) -> None:
        sheet = self.sheets[-1]
        if tag == "Column":
            first = self.column = _index(attributes, self.column)
            self.column += _number(attributes, "Span", 0)
            if attributes.get("Hidden") == "1":
                sheet.hidden_columns += range(first, min(self.column, MAX_COLUMNS) + 1)
        elif tag == "Row":
            self.row = _index(attributes, self.row + self.row_span)
            self.row_span = _number(attributes, "Span", 0)
            self.column, self.width = -1, 1
            if attributes.get("Hidden") == "1":
                sheet.hidden_rows += range(self.row, self.row + self.row_span + 1)
        elif tag == "Cell":
            self._cell(sheet, attributes)
        else:
            self.kind, self.value = attributes.get("Type", "String"), []

    def _cell(self, sheet: _Sheet, attributes: Mapping[str, str]) -> None:
        self.column = _index(attributes, self.column + self.width - 1)
        if self.row >= MAX_ROWS or self.column >= MAX_COLUMNS or len(sheet.cells) > MAX_CELLS:
            self.problem = file_problems.cell_outside(address(self.row, self.column))
        across, down = _number(attributes, "MergeAcross", 0), _number(attributes, "MergeDown", 0)
        self.width = across + 1
        if across or down:
            region = (self.row, self.column, self.row + down, self.column + across)
            sheet.merges.append(region)
        self.has_formula = "Formula" in attributes
        sheet.styles[self.row, self.column] = attributes.get("StyleID", "Default")

    def _cell_ends(self) -> None:
        if self.has_formula and self.sheets:
            self.sheets[-1].cells.setdefault((self.row, self.column), NOT_COMPUTED)


def _value(kind: str, text: str) -> CellValue:
    try:
        if kind == "Number":
            return plain_value(float(text))
        if kind == "DateTime":
            return plain_value(datetime.fromisoformat(text))
    except ValueError:
        return text or None
    return text == "1" if kind == "Boolean" else text or None


def _index(attributes: Mapping[str, str], last: int) -> int:
    return _number(attributes, "Index", last + 2) - 1


def _number(attributes: Mapping[str, str], name: str, default: int) -> int:
    text = attributes.get(name, "")
    return min(int(text), MAX_ROWS + 1) if text.isdecimal() else default
