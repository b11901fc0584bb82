"""What python-calamine does not tell of an OpenDocument spreadsheet, from its XML."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop_app.domain.legacy_text import is_old_font
from desktop_app.importers.placed import Place
from desktop_app.importers.workbook import MAX_COLUMNS, MAX_ROWS, NOT_COMPUTED, Merge
from desktop_app.importers.xml_parts import new_parser

_ERROR_SPACES = ("calcext", "office")
_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})
_USUAL = frozenset(
    {
        "table:style-name",
        "office:value-type",
        "calcext:value-type",
        "office:value",
        "office:date-value",
        "office:boolean-value",
    }
)
_HIDDEN = frozenset({"collapse", "filter"})
_LINKS = (b"table:cell-range-source", b"office:dde-source", b"'file:", b"table:dde-link")


@dataclass(slots=True)
class OdsSheet:
    """What is told of one sheet; places absolute, counted from 0.

    `low` and `right` are the numbers of the last filled row and column, counted from 1.
    """

    merges: list[Merge] = field(default_factory=list)
    faults: dict[Place, str] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    filtered: bool = False
    fonts: dict[Place, str] = field(default_factory=dict)
    low: int = 0
    right: int = 0


def look_through(content: bytes, styles: bytes = b"") -> dict[str, OdsSheet]:
    """Each sheet's facts by its name.

    `content` and `styles` are the parts content.xml and styles.xml.

    Raises: EntitiesRefused; xml.parsers.expat.ExpatError on damage.
    """
    walk = _Walk(old_fonts=b".Vn" in content + styles or b"VNI" in content + styles)
    for part in filter(None, (styles, content)):
        parser = new_parser()
        parser.buffer_text = True
        parser.StartElementHandler = walk.start
        parser.EndElementHandler = walk.end
        parser.CharacterDataHandler = walk.text
        parser.Parse(part, True)  # noqa: FBT003  # expat's own way to say that this is all
    return walk.sheets


def has_links(content: bytes) -> bool:
    """Whether cells take values from other files or programs."""
    return any(sign in content for sign in _LINKS)


@dataclass(slots=True)
class _Style:
    parent: str = ""
    font: str = ""


@dataclass(slots=True)
class _Walk:
    """Where the parser stands: sheet, row and column, counted from 0."""

    sheets: dict[str, OdsSheet] = field(default_factory=dict)
    sheet: OdsSheet = field(default_factory=OdsSheet)
    styles: dict[str, _Style] = field(default_factory=dict)
    families: dict[str, str] = field(default_factory=dict)
    style: _Style = field(default_factory=_Style)
    column_styles: list[str] = field(default_factory=list)
    faulty: Place | None = None
    font: str = ""
    in_cell: bool = False
    filled: bool = False
    old_fonts: bool = False
    row: int = 0
    column: int = 0
    row_repeats: int = 1
    cell_repeats: int = 1

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in _CELLS:
            self._cell(attributes)
        elif name == "table:table-row":
            self._row(attributes)
        elif name == "table:table-column":
            self._columns(attributes)
        elif name == "table:table":
            self._table(attributes)
        elif name.startswith("style:"):
            self._style(name, attributes)

    def end(self, name: str) -> None:
        if name == "table:table-row":
            self.row += self.row_repeats
        elif name in _CELLS:
            self.faulty, self.in_cell, self.filled = None, False, False
            self.column += self.cell_repeats
        elif name == "style:style":
            self.style = _Style()  # what follows outside styles is no matter

    def text(self, text: str) -> None:
        """What a cell with an error shows takes the place of its mark."""
        if not self.in_cell or (self.filled and not self.font and self.faulty is None):
            return
        if not text.strip():
            return
        self._fill()
        if self.faulty is not None:
            self.sheet.faults[self.faulty] = text.strip()
            self.faulty = None
        if self.font:
            for place in self._places():
                self.sheet.fonts[place] = self.font

    def _table(self, attributes: Mapping[str, str]) -> None:
        self.sheet = self.sheets.setdefault(attributes.get("table:name", ""), OdsSheet())
        self.row, self.column, self.column_styles = 0, 0, []

    def _columns(self, attributes: Mapping[str, str]) -> None:
        first = len(self.column_styles)
        count = min(_count(attributes, "table:number-columns-repeated"), MAX_COLUMNS - first)
        self.column_styles += [attributes.get("table:default-cell-style-name", "")] * count
        if attributes.get("table:visibility") in _HIDDEN:
            self.sheet.hidden_columns += range(first, first + count)

    def _row(self, attributes: Mapping[str, str]) -> None:
        self.column = 0
        self.row_repeats = min(_count(attributes, "table:number-rows-repeated"), MAX_ROWS)
        if attributes.get("table:visibility") in _HIDDEN:
            self.sheet.hidden_rows += range(self.row, self.row + self.row_repeats)
            self.sheet.filtered |= attributes["table:visibility"] == "filter"

    def _cell(self, attributes: Mapping[str, str]) -> None:
        self.in_cell, self.cell_repeats, self.font = True, 1, ""
        if self.old_fonts:
            self.font = self._font_of(attributes.get("table:style-name", ""))
        if attributes.keys() <= _USUAL and "error" not in attributes.values():
            if "office:value-type" in attributes:
                self._fill()
            return
        self._unusual_cell(attributes)

    def _unusual_cell(self, attributes: Mapping[str, str]) -> None:
        self.cell_repeats = _count(attributes, "table:number-columns-repeated")
        height = _count(attributes, "table:number-rows-spanned")
        width = _count(attributes, "table:number-columns-spanned")
        if height > 1 or width > 1:
            region = (self.row, self.column, self.row + height - 1, self.column + width - 1)
            self.sheet.merges.append(region)
        if "office:value-type" in attributes:
            self._fill()
        self._look_for_fault(attributes)

    def _look_for_fault(self, attributes: Mapping[str, str]) -> None:
        is_error = "error" in {attributes.get(f"{one}:value-type") for one in _ERROR_SPACES}
        has_value = "office:value-type" in attributes
        if is_error or ("table:formula" in attributes and not has_value):
            self._fill()
            self.sheet.faults[self.row, self.column] = NOT_COMPUTED
            self.faulty = (self.row, self.column) if is_error else None

    def _fill(self) -> None:
        self.filled = True
        self.sheet.low = max(self.sheet.low, self.row + self.row_repeats)
        self.sheet.right = max(self.sheet.right, self.column + self.cell_repeats)

    def _places(self) -> Iterator[Place]:
        """The cell's place, and those of a few copies: texts in old fonts are not repeated more."""
        for row in range(self.row, self.row + min(self.row_repeats, 100)):
            for column in range(self.column, self.column + min(self.cell_repeats, 100)):
                yield row, column

    def _style(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "style:font-face":
            family = attributes.get("svg:font-family", "").strip("'\"")
            self.families[attributes.get("style:name", "")] = family
        elif name == "style:style":
            self.style = _Style(attributes.get("style:parent-style-name", "Default"))
            self.styles[attributes.get("style:name", "")] = self.style
        elif name == "style:text-properties":
            named = attributes.get("style:font-name", "")
            font = attributes.get("fo:font-family", "").strip("'\"")
            self.style.font = font or self.families.get(named, named) or self.style.font

    def _font_of(self, style: str) -> str:
        """The old font of cells of a style, "" where it is a Unicode font."""
        name = style
        if not name and self.column < len(self.column_styles):
            name = self.column_styles[self.column]
        for _ in range(len(self.styles)):
            found = self.styles.get(name)
            if found is None or found.font:
                return found.font if found and is_old_font(found.font) else ""
            name = found.parent
        return ""


def _count(attributes: Mapping[str, str], name: str) -> int:
    number = attributes.get(name, "1")
    return max(int(number), 1) if number.isdecimal() else 1
