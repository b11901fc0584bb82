"""The lines of an open document (.odt), as they are read on its pages.

Automatic numbers are written out, tables read cell by cell, text boxes after the paragraph that
holds them; tracked deletions, notes and remarks, headers and footers are left out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from desktop_app.domain.plan_refusals import DamagedDocument
from desktop_app.importers.plan_files.open_lists import Counting, Lists, whole
from desktop_app.importers.plan_files.xml_tree import tree
from desktop_app.importers.zip_parts import Archive

CONTENT, _STYLES = "content.xml", "styles.xml"
_PARAGRAPHS = frozenset({"p", "h"})
_UNSEEN = frozenset(
    {"tracked-changes", "note", "annotation", "covered-table-cell", "desc", "title"}
)
_MOST_SPACES = 400


@dataclass(slots=True)
class _Mark:
    """The label that an item's first paragraph takes."""

    text: str = ""

    def take(self) -> str:
        text, self.text = self.text, ""
        return text


def read_open_document(archive: Archive) -> list[str]:
    """The document's lines.

    Raises: DamagedDocument, TooLargeDocument, zip_parts.DamagedZip.
    """
    content = tree(archive.read(CONTENT))
    text = content.find("body/text")
    if text is None:
        raise DamagedDocument
    roots = [content, *([tree(archive.read(_STYLES))] if _STYLES in archive else [])]
    return list(_Reading(Lists(roots)).blocks(text, _Mark()))


class _Reading:
    """A walk through the document; numbers count on as it goes."""

    def __init__(self, lists: Lists) -> None:
        self._lists = lists

    def blocks(
        self, parent: Iterable[Element], mark: _Mark, *, listed: bool = False
    ) -> Iterator[str]:
        """The lines of paragraphs, lists and tables, wherever in a parent they stand."""
        for child in parent:
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child, mark, listed=listed)
            elif child.tag == "list":
                yield from self._list(child, "", 1, None)
            elif child.tag not in _UNSEEN:
                yield from self.blocks(child, mark, listed=listed)

    def _paragraph(self, paragraph: Element, mark: _Mark, *, listed: bool) -> Iterator[str]:
        label = mark.take()
        if paragraph.tag == "h" and not listed:
            label = self._lists.heading_label(paragraph)
        text = "".join(_texts(paragraph)).strip(" ")
        yield from " ".join(filter(None, (label, text))).split("\n")
        for box in _boxes(paragraph):
            yield from self.blocks(box, _Mark())

    def _list(
        self, element: Element, style: str, level: int, counting: Counting | None
    ) -> Iterator[str]:
        style = element.get("style-name") or style
        standing = counting if counting is not None else self._lists.begin(element, style)
        for item in element:
            if item.tag not in {"list-item", "list-header"}:
                continue
            yield from self._item(item, style, level, standing)

    def _item(self, item: Element, style: str, level: int, counting: Counting) -> Iterator[str]:
        mark = _Mark()
        for child in item:
            if child.tag == "list":
                yield from self._list(child, style, level + 1, counting)
                continue
            if child.tag in _PARAGRAPHS and child is _first(item) and item.tag == "list-item":
                start = item.get("start-value")
                mark = _Mark(self._lists.label(style, level, counting, start))
            yield from self.blocks([child], mark, listed=True)


def _first(item: Element) -> Element | None:
    return next((one for one in item if one.tag in _PARAGRAPHS), None)


def _texts(parent: Element) -> Iterator[str]:
    """A paragraph's text; white space counts once, as in any XML, what is meant is an element."""
    yield _once(parent.text)
    for child in parent:
        if child.tag == "s":
            yield " " * min(whole(child.get("c"), 1), _MOST_SPACES)
        elif child.tag == "tab":
            yield "\t"
        elif child.tag == "line-break":
            yield "\n"
        elif child.tag not in _UNSEEN and child.tag not in {"frame", "custom-shape"}:
            yield from _texts(child)
        yield _once(child.tail)


def _once(text: str | None) -> str:
    plain = (text or "").replace("\n", " ").replace("\t", " ")
    while "  " in plain:
        plain = plain.replace("  ", " ")
    return plain


def _boxes(parent: Element) -> Iterator[Element]:
    for child in parent:
        if child.tag in {"text-box", "custom-shape"}:
            yield child
        elif child.tag not in _UNSEEN:
            yield from _boxes(child)
