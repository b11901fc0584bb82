"""The lines of a Word document (.docx), as they are read on its pages.

Automatic numbers are written out, tables read cell by cell, text boxes after the paragraph that
holds them; what was struck out in tracked changes, hidden text, notes, headers and footers are
left out.
"""

from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from desktop_app.domain.legacy_text import decode_by_font
from desktop_app.domain.plan_refusals import DamagedDocument
from desktop_app.importers.plan_files.word_numbering import Numbering, read_numbering
from desktop_app.importers.plan_files.word_styles import (
    Look,
    NumberPlace,
    Styles,
    look_of,
    number_place_of,
    read_styles,
    value,
)
from desktop_app.importers.plan_files.xml_tree import tree
from desktop_app.importers.zip_parts import Archive

DOCUMENT = "word/document.xml"
_STYLES, _NUMBERING = "word/styles.xml", "word/numbering.xml"
_UNSEEN = frozenset({"del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_NOT_NUMBERED = "0"
_Piece = tuple[str, str]  # a text and its font


def read_word(archive: Archive) -> list[str]:
    """The document's lines.

    Raises: DamagedDocument, TooLargeDocument, zip_parts.DamagedZip.
    """
    body = tree(archive.read(DOCUMENT)).find("body")
    if body is None:
        raise DamagedDocument
    styles = read_styles(_part(archive, _STYLES))
    return _Reading(styles, read_numbering(_part(archive, _NUMBERING))).lines(body)


def _part(archive: Archive, name: str) -> Element | None:
    return tree(archive.read(name)) if name in archive else None


class _Reading:
    """A walk through the document; numbers count on as it goes."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._begun = ""  # the text of a paragraph whose end was struck out

    def lines(self, body: Element) -> list[str]:
        found = list(self._blocks(body))
        return [*found, self._begun] if self._begun else found

    def _blocks(self, parent: Element) -> Iterator[str]:
        """The lines of paragraphs and tables, wherever in a parent they stand."""
        for child in parent:
            if child.tag == "p":
                yield from self._paragraph(child)
            elif child.tag not in _UNSEEN:
                yield from self._blocks(_chosen(child))

    def _paragraph(self, paragraph: Element) -> Iterator[str]:
        properties = paragraph.find("pPr")
        style = value(None if properties is None else properties.find("pStyle"))
        style = style or self._styles.usual_style
        label = self._label(properties, style)
        look = self._styles.usual.under(self._styles.look(style))
        pieces = list(self._pieces(paragraph, look))
        text = self._begun + " ".join(filter(None, (label, _in_unicode(pieces))))
        self._begun = ""
        if _end_is_struck_out(properties):
            self._begun = text
        else:
            yield from text.split("\n")
        for box in _boxes(paragraph):
            yield from self._blocks(box)

    def _label(self, properties: Element | None, style: str) -> str:
        own, of_style = number_place_of(properties), self._styles.number_place(style)
        list_id = own.list_id or of_style.list_id
        level = of_style.level if own.level is None else own.level
        if list_id in {None, _NOT_NUMBERED}:
            return ""
        return self._numbering.label(NumberPlace(list_id, level), style)

    def _pieces(self, parent: Element, look: Look) -> Iterator[_Piece]:
        for child in parent:
            if child.tag == "r":
                yield from self._run(child, look)
            elif child.tag not in _UNSEEN and child.tag != "txbxContent":
                yield from self._pieces(_chosen(child), look)

    def _run(self, run: Element, look: Look) -> Iterator[_Piece]:
        properties = run.find("rPr")
        style = value(None if properties is None else properties.find("rStyle"))
        if style:
            look = look.under(self._styles.look(style))
        look = look.under(look_of(properties))
        if look.hidden:
            return
        text = "".join(_SIGNS.get(one.tag, one.text or "") for one in run if _is_text(one))
        yield (text.upper() if look.caps else text, look.font or "")


def _is_text(element: Element) -> bool:
    return element.tag == "t" or element.tag in _SIGNS


def _chosen(element: Element) -> Element:
    """Of the ways in which one thing is kept for several versions of Word, the first."""
    if element.tag != "AlternateContent":
        return element
    choice = element.find("Choice")
    return element if choice is None else choice


def _boxes(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag == "txbxContent":
            yield child
        elif child.tag not in _UNSEEN:
            yield from _boxes(_chosen(child))


def _end_is_struck_out(properties: Element | None) -> bool:
    mark = None if properties is None else properties.find("rPr")
    return mark is not None and mark.find("del") is not None


def _in_unicode(pieces: list[_Piece]) -> str:
    """The pieces' text; neighbours in one font are decoded together, a letter may be in two."""
    fonts = groupby(pieces, key=lambda piece: piece[1])
    return "".join(decode_by_font("".join(one for one, _ in same), font) for font, same in fonts)
