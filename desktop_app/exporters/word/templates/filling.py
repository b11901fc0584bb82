"""Filling a template from a report: texts and loops by the library, parts by our own drawing."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Length
from docxtpl import DocxTemplate

from desktop_app.domain.errors import Refused
from desktop_app.domain.progress import Progress, silent
from desktop_app.exporters.word.body import draw
from desktop_app.exporters.word.document import describe, saved
from desktop_app.exporters.word.setting import LEFT, RIGHT, SHORT
from desktop_app.exporters.word.templates.checking import check_document
from desktop_app.exporters.word.templates.expressions import environment
from desktop_app.exporters.word.templates.opening import NotATemplate, opened
from desktop_app.exporters.word.templates.places import places, texts_in
from desktop_app.exporters.word.templates.values import (
    AFTER,
    BEFORE,
    NOTHING,
    Placed,
    plain,
    values_of,
)
from desktop_app.reports.report import Block, Paragraph, Report

_PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")


def filled(template: bytes, report: Report, progress: Progress = silent) -> bytes:
    """A template of the report's kind with the report's text in it.

    A paragraph in which nothing stands but an empty field is left out.

    Raises: Refused with a sentence for each thing that is wrong with the template.
    """
    try:
        looked_through = opened(template)
    except NotATemplate as error:
        raise Refused(str(error)) from error
    problems = check_document(looked_through, report.kind)
    if problems:
        raise Refused("\n".join(one.message for one in problems))
    named, parts = values_of(report)
    document = docx.Document(BytesIO(_rendered(looked_through, named)))
    _place(document, parts, progress)
    describe(document, report)
    return saved(document)


def _rendered(document: Document, named: Mapping[str, str | Placed]) -> bytes:
    for name in _PROPERTIES:
        setattr(document.core_properties, name, "")  # the library reads tags there too
    template = DocxTemplate(BytesIO(saved(document)))
    sandbox = environment()
    sandbox.finalize = _put_out
    template.render(dict(named), sandbox, autoescape=True)
    stream = BytesIO()
    template.save(stream)
    return stream.getvalue()


def _put_out(value: Any) -> Any:  # noqa: ANN401  # whatever a template names
    return str(value) or NOTHING if isinstance(value, str | Placed) else value


def _place(document: Document, parts: Mapping[str, tuple[Block, ...]], progress: Progress) -> None:
    """Put each part's blocks where its sign stands; let empty lines go."""
    for place in list(places(document)):
        text = place.text.strip()
        if text.startswith(BEFORE) and text.endswith(AFTER):
            blocks = parts[text.removeprefix(BEFORE).removesuffix(AFTER)]
            _put(document, place.element, blocks, progress)
        elif NOTHING in text:
            _clear(place.element, text)
    _keep_cells_whole(document)


def _put(
    document: Document,
    paragraph: BaseOxmlElement,
    blocks: tuple[Block, ...],
    progress: Progress,
) -> None:
    lines = [one.text for one in blocks if isinstance(one, Paragraph)]
    if len(lines) == len(blocks):
        made = [_like(paragraph, line) for line in lines]
    else:
        made = list(_drawn(document, blocks, _room(document, paragraph), progress))
    for one in made:
        paragraph.addprevious(one)
    _remove(paragraph)


def _like(paragraph: BaseOxmlElement, line: str) -> BaseOxmlElement:
    """A paragraph that looks as the one in the template does."""
    made = deepcopy(paragraph)
    first, *others = texts_in(made)
    first.text = plain(line)
    first.set(qn("xml:space"), "preserve")
    for one in others:
        one.text = ""
    return made


def _drawn(
    document: Document, blocks: tuple[Block, ...], room: Length, progress: Progress
) -> Iterator[BaseOxmlElement]:
    """The blocks drawn at the document's end and taken from there."""
    body = document.element.body
    before = len(body)
    draw(document, blocks, room, progress)
    last = before - 1 if body[-1].tag == qn("w:sectPr") else before
    made = body[last : len(body) - (before - last)]
    for one in made:
        body.remove(one)
        yield one


def _room(document: Document, paragraph: BaseOxmlElement) -> Length:
    """The width for text where a paragraph stands, by the section that ends after it."""
    body = document.element.body
    top = paragraph
    while top.getparent() is not None and top.getparent() is not body:
        top = top.getparent()
    after = [] if top.getparent() is None else list(body)[body.index(top) :]
    for one in after:
        for section in one.iter(qn("w:sectPr")):
            size, margins = section.find(qn("w:pgSz")), section.find(qn("w:pgMar"))
            if size is not None and margins is not None:
                left, right = (int(margins.get(qn(f"w:{side}"))) for side in ("left", "right"))
                return Length((int(size.get(qn("w:w"))) - left - right) * Length(635))
    return Length(SHORT - LEFT - RIGHT)


def _clear(paragraph: BaseOxmlElement, text: str) -> None:
    if text == NOTHING:
        _remove(paragraph)
        return
    for piece in texts_in(paragraph):
        piece.text = (piece.text or "").replace(NOTHING, "")


def _remove(paragraph: BaseOxmlElement) -> None:
    """Without the end of a section that it may carry, which goes to a paragraph of its own."""
    section = paragraph.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
    if section is not None:
        for one in list(paragraph):
            if one.tag != qn("w:pPr"):
                paragraph.remove(one)
        return
    paragraph.getparent().remove(paragraph)


def _keep_cells_whole(document: Document) -> None:
    """A cell ends with a paragraph, or Word calls the file damaged."""
    for cell in document.element.body.iter(qn("w:tc")):
        if not len(cell) or cell[-1].tag != qn("w:p"):
            cell.append(OxmlElement("w:p"))
