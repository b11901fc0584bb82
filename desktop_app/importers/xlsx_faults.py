"""Cells of an Excel workbook without a value: errors, and formulas that were never computed.

python-calamine shows both as blank, and a blank amount would count as nothing given.
"""

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from xml.parsers import expat

from desktop_app.importers.ods_merges import refuse_entities
from desktop_app.importers.workbook import NOT_COMPUTED, Faults

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_CELL = re.compile(rb"<(?:\w+:)?c\b([^>]*?)(?:/>|>(.*?)</(?:\w+:)?c>)", re.DOTALL)
_PLACE = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
_TYPE = re.compile(rb"""\bt=["'](\w+)["']""")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_VALUE = re.compile(rb"<(?:\w+:)?v\b[^>]*>([^<]+)<")


def read_xlsx_faults(path: Path) -> Faults:
    """By sheet and place, the error that a cell shows or `NOT_COMPUTED`; raises on damage."""
    with zipfile.ZipFile(path) as archive:
        if _WORKBOOK not in archive.namelist():
            return {}
        parts = _parts(archive)
        return {
            name: faults
            for name, part in parts.items()
            if (faults := dict(_faults(archive.read(part))))
        }


def _parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Each sheet's part by the sheet's name."""
    names = set(archive.namelist())
    targets: dict[str, str] = {}
    sheets: dict[str, str] = {}

    def relation(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "Relationship":
            targets[attributes.get("Id", "")] = attributes.get("Target", "")

    def sheet(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "sheet":
            ids = (value for key, value in attributes.items() if key.endswith(":id"))
            sheets[attributes.get("name", "")] = next(ids, "")

    _walk(archive.read(_RELATIONS), relation)
    _walk(archive.read(_WORKBOOK), sheet)
    found = {name: _full(targets.get(ident, "")) for name, ident in sheets.items()}
    return {name: part for name, part in found.items() if part in names}


def _full(target: str) -> str:
    return str(PurePosixPath("/xl", target)).lstrip("/")


def _walk(data: bytes, see: Callable[[str, Mapping[str, str]], None]) -> None:
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda tag, attributes: see(tag.rpartition(":")[2], attributes)
    parser.EntityDeclHandler = refuse_entities
    parser.Parse(data, True)  # noqa: FBT003  # expat's own way to say that this is all


def _faults(data: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    for attributes, inside in _CELL.findall(data):
        place = _PLACE.search(attributes)
        fault = _fault(attributes, inside) if place else ""
        if place and fault:
            yield (int(place[2]) - 1, _column(place[1])), fault


def _fault(attributes: bytes, inside: bytes) -> str:
    kind, value = _TYPE.search(attributes), _VALUE.search(inside)
    if kind and kind[1] == b"e":
        return value[1].decode("ascii", "replace") if value else NOT_COMPUTED
    is_text = kind is not None and kind[1] == b"str"
    return NOT_COMPUTED if _FORMULA.search(inside) and not value and not is_text else ""


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number - 1
