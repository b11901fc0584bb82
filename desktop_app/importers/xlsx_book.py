"""An Excel workbook's parts looked into: what python-calamine does not tell, or does not check."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from desktop_app.domain.legacy_text import is_old_font
from desktop_app.domain.problems import Problem
from desktop_app.importers import file_problems
from desktop_app.importers.old_text import Runs
from desktop_app.importers.placed import Place
from desktop_app.importers.xlsx_facts import SheetFacts, walk_sheet
from desktop_app.importers.xlsx_screen import is_plain
from desktop_app.importers.xml_parts import EntitiesRefused, each_start, new_parser
from desktop_app.importers.zip_parts import Archive

_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_STYLES, _STRINGS = "xl/styles.xml", "xl/sharedStrings.xml"
_TABLE = re.compile(rb'Target="[^"]*?(tables/[^"]+)"')
_OLD_FONT = re.compile(rb'"(?:\.Vn|VNI[- ])', re.IGNORECASE)
_DECLARATION = b"<!DOCTYPE"
_HEAD_BYTES = 1024


@dataclass(slots=True)
class BookFacts:
    """What is told of a workbook: of each sheet by its name, and of the whole."""

    sheets: dict[str, SheetFacts] = field(default_factory=dict)
    fonts: dict[str, dict[Place, str]] = field(default_factory=dict)
    runs: dict[str, dict[Place, Runs]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def look_into(archive: Archive) -> BookFacts | Problem:
    """What is to be told of the workbook, or why it is not to be read.

    Raises: DamagedZip, EntitiesRefused, xml.parsers.expat.ExpatError.
    """
    return _Look(archive).run()


@dataclass(slots=True)
class _Look:
    archive: Archive
    facts: BookFacts = field(default_factory=BookFacts)
    styles: bytes = b""
    strings: bytes = b""

    def run(self) -> BookFacts | Problem:
        sheets = self._sheets()
        self.styles, self.strings = self._part(_STYLES), self._part(_STRINGS)
        fonts = _OLD_FONT.search(self.styles) or _OLD_FONT.search(self.strings)
        for name, part in sheets.items():
            if part not in self.archive:
                return file_problems.sheet_missing(name)
            found = self._sheet(part, fonts=fonts is not None)
            if found.problem:
                return found.problem.at(name, found.problem.cell)
            self.facts.sheets[name] = found
        if fonts:
            self._fonts()
        self.facts.problems += whole_problems(self.archive)
        return self.facts

    def _sheet(self, part: str, *, fonts: bool) -> SheetFacts:
        count = self.strings.count(b"<si>") + self.strings.count(b"<si ")
        count += self.strings.count(b"<si/>") + self.strings.count(b":si>")
        if not fonts and is_plain(self.archive.chunks(part), count):
            return SheetFacts()
        found = walk_sheet(self.archive.chunks(part), count, fonts=fonts)
        if found.hidden_rows and not found.filtered:
            found.filtered = self._has_filtered_table(part)
        return found

    def _has_filtered_table(self, part: str) -> bool:
        path = PurePosixPath(part)
        relations = self._part(f"{path.parent}/_rels/{path.name}.rels")
        tables = (f"xl/{name.decode('utf-8', 'replace')}" for name in _TABLE.findall(relations))
        return any(b"<filterColumn" in self._part(table) for table in tables)

    def _part(self, name: str) -> bytes:
        if name not in self.archive:
            return b""
        content = self.archive.read(name)
        if _DECLARATION in content[:_HEAD_BYTES]:
            raise EntitiesRefused
        return content

    def _sheets(self) -> dict[str, str]:
        """The part of each sheet of cells by the sheet's name."""
        targets: dict[str, tuple[str, str]] = {}
        sheets: dict[str, str] = {}

        def relation(tag: str, attributes: Mapping[str, str]) -> None:
            if tag == "Relationship":
                kind = attributes.get("Type", "").rpartition("/")[2]
                targets[attributes.get("Id", "")] = kind, attributes.get("Target", "")

        def sheet(tag: str, attributes: Mapping[str, str]) -> None:
            if tag == "sheet":
                ids = (value for key, value in attributes.items() if key.endswith(":id"))
                sheets[attributes.get("name", "")] = next(ids, "")

        each_start(self.archive.read(_RELATIONS), relation)
        each_start(self.archive.read(_BOOK), sheet)
        found = {name: targets.get(ident, ("worksheet", "")) for name, ident in sheets.items()}
        return {
            name: str(PurePosixPath("/xl", target)).lstrip("/")
            for name, (kind, target) in found.items()
            if kind == "worksheet"
        }

    def _fonts(self) -> None:
        """The old font of each text cell, and its pieces where it has several."""
        names = _cell_fonts(self.styles)
        rich = _rich_strings(self.strings) if _OLD_FONT.search(self.strings) else {}
        for name, sheet in self.facts.sheets.items():
            styled = sheet.styles.items()
            fonts = {place: names[style] for place, style in styled if style < len(names)}
            self.facts.fonts[name] = {
                place: font for place, font in fonts.items() if is_old_font(font)
            }
            indexes = sheet.strings.items()
            self.facts.runs[name] = {
                place: rich[index] for place, index in indexes if index in rich
            }


def whole_problems(archive: Archive) -> Iterator[Problem]:
    """What is to be said of the workbook as a whole: macros, and links to elsewhere."""
    if any(name.endswith("vbaproject.bin") for name in archive.parts):
        yield file_problems.macros()
    if any(name.startswith("xl/externallinks/") for name in archive.parts):
        yield file_problems.links()


def _cell_fonts(styles: bytes) -> list[str]:
    """The font's name of each cell format, in their order."""
    fonts: list[str] = []
    formats: list[str] = []
    inside: list[str] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        tag = name.rpartition(":")[2]
        inside.append(tag)
        if tag == "font" and inside[-2:-1] == ["fonts"]:
            fonts.append("")
        elif tag == "name" and inside[-3:-1] == ["fonts", "font"]:
            fonts[-1] = attributes.get("val", "")
        elif tag == "xf" and inside[-2:-1] == ["cellXfs"]:
            number = int(attributes.get("fontId", "0"))
            formats.append(fonts[number] if number < len(fonts) else "")

    parser = new_parser()
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _name: inside.pop()
    parser.Parse(styles, True)  # noqa: FBT003  # expat's own way to say that this is all
    return formats


def _rich_strings(strings: bytes) -> dict[int, Runs]:
    """The pieces of each shared text that has a piece in an old font, by its number."""
    return {
        number: tuple(runs)
        for number, runs in enumerate(_strings(strings))
        if any(is_old_font(font) for _, font in runs)
    }


def _strings(strings: bytes) -> Iterator[list[tuple[str, str]]]:
    found: list[list[tuple[str, str]]] = []
    inside: list[str] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        tag = name.rpartition(":")[2]
        inside.append(tag)
        if tag == "si":
            found.append([])
        elif (tag == "r" or (tag == "t" and "r" not in inside)) and "rPh" not in inside:
            found[-1].append(("", ""))
        elif tag == "rFont" and found and found[-1]:
            found[-1][-1] = (found[-1][-1][0], attributes.get("val", ""))

    def text(content: str) -> None:
        if inside[-1:] == ["t"] and "rPh" not in inside:
            before, font = found[-1][-1]
            found[-1][-1] = (before + content, font)

    parser = new_parser()
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _name: inside.pop()
    parser.CharacterDataHandler = text
    parser.Parse(strings, True)  # noqa: FBT003  # expat's own way to say that this is all
    return iter(found)
