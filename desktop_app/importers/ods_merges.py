"""What python-calamine does not tell of an OpenDocument spreadsheet: merged regions and faults."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from desktop_app.importers.workbook import NOT_COMPUTED, Faults, Merge

_ERROR_SPACES = ("calcext", "office")
_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})


class EntitiesRefused(ValueError):
    """The document declares entities, which no office program writes: it is meant to do harm."""


def read_ods_merges(path: Path) -> dict[str, tuple[Merge, ...]]:
    """Each sheet's merged regions by its name; raises on damaged documents."""
    found = _walked(path, b"-spanned").merges
    return {name: tuple(regions) for name, regions in found.items()}


def read_ods_faults(path: Path) -> Faults:
    """By sheet and place, the error that a cell shows or `NOT_COMPUTED`; raises on damage."""
    return {name: faults for name, faults in _walked(path, b":formula").faults.items() if faults}


def refuse_entities(*_declaration: object) -> None:
    """A handler for declarations of entities.

    Raises: EntitiesRefused.
    """
    raise EntitiesRefused


def _walked(path: Path, sign: bytes) -> "_Walk":
    """The whole document walked through, where it has anything of what is looked for."""
    with zipfile.ZipFile(path) as archive:
        content = archive.read("content.xml")
    walk = _Walk()
    if sign in content:
        parser = expat.ParserCreate()
        parser.StartElementHandler = walk.start
        parser.EndElementHandler = walk.end
        parser.CharacterDataHandler = walk.text
        parser.EntityDeclHandler = refuse_entities
        parser.Parse(content, True)  # noqa: FBT003  # expat's own way to say that this is all
    return walk


@dataclass(slots=True)
class _Walk:
    """Where the parser stands: sheet, row and column, counted from 0."""

    merges: dict[str, list[Merge]] = field(default_factory=dict)
    faults: dict[str, dict[tuple[int, int], str]] = field(default_factory=dict)
    sheet: str = ""
    faulty: tuple[int, int] | None = None
    row: int = 0
    column: int = 0
    row_repeats: int = 1

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "table:table":
            self.sheet = attributes.get("table:name", "")
            self.merges[self.sheet], self.faults[self.sheet] = [], {}
            self.row = 0
        elif name == "table:table-row":
            self.column = 0
            self.row_repeats = _count(attributes, "table:number-rows-repeated")
        elif name in _CELLS:
            self._cell(attributes)

    def end(self, name: str) -> None:
        if name == "table:table-row":
            self.row += self.row_repeats
        elif name in _CELLS:
            self.faulty = None

    def text(self, text: str) -> None:
        """What a cell with an error shows takes the place of its mark."""
        if self.faulty is not None and text.strip():
            self.faults[self.sheet][self.faulty] = text.strip()
            self.faulty = None

    def _cell(self, attributes: Mapping[str, str]) -> None:
        height = _count(attributes, "table:number-rows-spanned")
        width = _count(attributes, "table:number-columns-spanned")
        if height > 1 or width > 1:
            region = (self.row, self.column, self.row + height - 1, self.column + width - 1)
            self.merges[self.sheet].append(region)
        self._look_for_fault(attributes)
        self.column += _count(attributes, "table:number-columns-repeated")

    def _look_for_fault(self, attributes: Mapping[str, str]) -> None:
        place = (self.row, self.column)
        is_error = "error" in {attributes.get(f"{one}:value-type") for one in _ERROR_SPACES}
        has_value = "office:value-type" in attributes
        if is_error or ("table:formula" in attributes and not has_value):
            self.faults[self.sheet][place] = NOT_COMPUTED
            self.faulty = place if is_error else None


def _count(attributes: Mapping[str, str], name: str) -> int:
    return int(attributes.get(name, "1"))
