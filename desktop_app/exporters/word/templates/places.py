"""The paragraphs of a Word document in their order, wherever they stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_P, _T, _TR, _TBL = (qn(f"w:{name}") for name in ("p", "t", "tr", "tbl"))
_BODY, _HEADER, _FOOTER = "Nội dung", "Đầu trang", "Chân trang"


@dataclass(frozen=True, slots=True)
class Place:
    """A paragraph: in which part of the document, its number among those with text, its text."""

    where: str
    number: int
    text: str
    element: BaseOxmlElement

    @property
    def container(self) -> BaseOxmlElement | None:
        """What it stands in: the body or a cell."""
        return _parent(self.element)

    @property
    def row(self) -> BaseOxmlElement | None:
        """The row that it stands in, None outside of tables."""
        return _nearest(self.element, _TR)

    @property
    def table(self) -> BaseOxmlElement | None:
        """The table that it stands in, None outside of tables."""
        return _nearest(self.element, _TBL)


def places(document: Document) -> Iterator[Place]:
    """All paragraphs with text: of the body, then of headers and footers, each counted from 1."""
    for where, root in _roots(document):
        number = 0
        for element in root.iter(_P):
            text = text_of(element)
            if text.strip():
                number += 1
                yield Place(where, number, text, element)


def _roots(document: Document) -> Iterator[tuple[str, BaseOxmlElement]]:
    yield _BODY, document.element.body
    seen = set[int]()
    for section in document.sections:
        for where, kinds in (
            (_HEADER, (section.header, section.first_page_header, section.even_page_header)),
            (_FOOTER, (section.footer, section.first_page_footer, section.even_page_footer)),
        ):
            for part in kinds:
                if not part.is_linked_to_previous and id(part.part) not in seen:
                    seen.add(id(part.part))
                    yield where, part._element  # noqa: SLF001  # no public way


def texts_in(paragraph: BaseOxmlElement) -> list[BaseOxmlElement]:
    """The pieces of text that are the paragraph's own, not those of a text box in it."""
    return [one for one in paragraph.iter(_T) if _nearest(one, _P) is paragraph]


def text_of(paragraph: BaseOxmlElement) -> str:
    """What a paragraph says."""
    return "".join(one.text or "" for one in texts_in(paragraph))


def row_text(row: BaseOxmlElement) -> str:
    """What a row says, all its cells."""
    return "".join(one.text or "" for one in row.iter(_T))


def _nearest(element: BaseOxmlElement, tag: str) -> BaseOxmlElement | None:
    parent = _parent(element)
    while parent is not None and parent.tag != tag:
        parent = _parent(parent)
    return parent


def _parent(element: BaseOxmlElement) -> BaseOxmlElement | None:
    parent: BaseOxmlElement | None = element.getparent()
    return parent
