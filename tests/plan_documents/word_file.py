"""Plan documents as Word files: the letterhead as a table, numbers typed or by Word's own lists."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.text.paragraph import Paragraph

_COLUMNS = re.compile(r"^(.*?) {6,}(\S.*)$")
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_MARKS = (
    ("upperRoman", re.compile(r"^([IVX]+)([./-]) (.*)$")),
    ("decimal", re.compile(r"^(\d{1,2})([./]) (.*)$")),
    ("lowerLetter", re.compile(r"^([a-d])([.)]) (.*)$")),
    ("bullet", re.compile(r"^()([-+•]) (.*)$")),
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A line that begins with a mark: its kind, its count, the sign after it, the text."""

    kind: str
    count: int
    sign: str
    text: str


@dataclass(slots=True)
class Lists:
    """The document's lists: a mark goes on with its list, or begins another."""

    document: WordDocument
    current: dict[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    made: int = 0

    def number(self, marked: Marked) -> str:
        """The list whose next number the mark is."""
        key = (marked.kind, marked.sign)
        number, last = self.current.get(key, ("", -1))
        if not number or (marked.kind != "bullet" and marked.count != last + 1):
            number = self._another(marked)
        self.current[key] = (number, marked.count)
        return number

    def _another(self, marked: Marked) -> str:
        self.made += 1
        number = str(900 + self.made)
        root = self.document.part.numbering_part.element
        abstract = _element("w:abstractNum", {"w:abstractNumId": number})
        level = _element("w:lvl", {"w:ilvl": "0"})
        bullet = marked.kind == "bullet"
        text = marked.sign if bullet else f"%1{marked.sign}"
        for name, value in (
            ("w:start", str(max(1, marked.count))),
            ("w:numFmt", marked.kind),
            ("w:lvlText", text),
        ):
            level.append(_element(name, {"w:val": value}))
        abstract.append(level)
        # Word wants every abstract list before the first list.
        first = root.find(qn("w:num"))
        position = len(root) if first is None else list(root).index(first)
        root.insert(position, abstract)
        made = _element("w:num", {"w:numId": number})
        made.append(_element("w:abstractNumId", {"w:val": number}))
        root.append(made)
        return number


def write_word(lines: tuple[str, ...], path: Path, *, numbered: bool) -> Path:
    """The lines as a Word file; `numbered`: marks are lists of Word's, not typed."""
    document = Document()
    lists = Lists(document)
    head, taken = _head(lines)
    if head:
        _table(document, head)
    rest = lines[taken:]
    foot = next((place for place, line in enumerate(rest) if "Nơi nhận" in line), len(rest))
    for place, line in enumerate(rest):
        found = marked(line) if numbered and place < foot else None
        paragraph = document.add_paragraph(found.text if found else line)
        if found:
            _listed(paragraph, lists.number(found))
    document.save(str(path))
    return path


def marked(line: str) -> Marked | None:
    """What the line is marked with; None where a list of Word's cannot count it."""
    for kind, mark in _MARKS:
        found = mark.match(line)
        if found:
            count, sign, text = found.groups()
            return Marked(kind, _count(kind, count), sign, text)
    return None


def _count(kind: str, text: str) -> int:
    if kind == "upperRoman":
        return _ROMAN.get(text, 10 + len(text) - 1)
    if kind == "decimal":
        return int(text)
    return "abcd".index(text) + 1 if text else 0


def _head(lines: tuple[str, ...]) -> tuple[list[tuple[str, str]], int]:
    """The pairs of a letterhead in two columns, and how many lines it takes."""
    pairs: list[tuple[str, str]] = []
    for place, line in enumerate(lines):
        found = _COLUMNS.match(line)
        if line and not found:
            return pairs, place if pairs else 0
        pairs += [(found[1], found[2])] if found else []
    return pairs, len(lines)


def _table(document: WordDocument, pairs: list[tuple[str, str]]) -> None:
    table = document.add_table(rows=len(pairs), cols=2)
    for row, pair in zip(table.rows, pairs, strict=True):
        for cell, text in zip(row.cells, pair, strict=True):
            cell.text = text


def _listed(paragraph: Paragraph, number: str) -> None:
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  # python-docx has no call for it
    listed = _element("w:numPr", {})
    listed.append(_element("w:ilvl", {"w:val": "0"}))
    listed.append(_element("w:numId", {"w:val": number}))
    properties.append(listed)


def _element(name: str, values: dict[str, str]) -> BaseOxmlElement:
    element = OxmlElement(name)
    for key, value in values.items():
        element.set(qn(key), value)
    return element
