"""Looking through a template before it is filled: every wrong tag with its paragraph, at once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.oxml.ns import qn

from desktop_app.domain.problems import Problem, Severity
from desktop_app.exporters.word.templates.expressions import (
    LOOP,
    Reading,
    is_placed,
    unknown,
    wrong_condition,
    wrong_output,
)
from desktop_app.exporters.word.templates.opening import NotATemplate, opened
from desktop_app.exporters.word.templates.places import Place, places, row_text
from desktop_app.exporters.word.templates.tags import Tag, Torn, tags
from desktop_app.reports.word_fields import FIELDS, FieldKind

_FOR = re.compile(r"for\s+(?P<row>\w+)\s+in\s+(?P<of>\w+)")
_BLOCKS = {"for": "endfor", "if": "endif"}
_CLOSERS = {"endfor": "for", "endif": "if"}
_SHOWN = 60  # letters of a paragraph that a sentence quotes
_TRACKED = tuple(qn(f"w:{name}") for name in ("ins", "del", "moveFrom", "moveTo"))


@dataclass(frozen=True, slots=True)
class _Opened:
    """A loop or a condition that waits for its end; `reading`: what names meant before it."""

    tag: Tag
    place: Place
    reading: Reading


def check(data: bytes, kind: str) -> tuple[Problem, ...]:
    """What is wrong with a template of a kind of document, all at once."""
    try:
        document = opened(data)
    except NotATemplate as error:
        return (Problem(Severity.ERROR, "word_template.file", str(error)),)
    return check_document(document, kind)


def check_document(document: Document, kind: str) -> tuple[Problem, ...]:
    """What is wrong with a template that was opened."""
    tracked = document.element.body.iter(*_TRACKED)
    if next(tracked, None) is not None:
        return (Problem(Severity.ERROR, "word_template.tracked", _TOLD_TRACKED),)
    found: list[Problem] = []
    for where in _parts(document):
        found += _Walk(kind).walk(where)
    return tuple(found)


_TOLD_TRACKED = (
    "Mẫu còn dấu theo dõi thay đổi. Trong Word, hãy chọn Review, Accept All Changes rồi lưu lại."
)


def _parts(document: Document) -> Iterator[Sequence[Place]]:
    """The paragraphs of the body, of each header and of each footer."""
    several: list[Place] = []
    for place in places(document):
        if several and place.number == 1:
            yield several
            several = []
        several.append(place)
    yield several


class _Walk:
    """Goes through one part of a document, loops and conditions at hand."""

    def __init__(self, kind: str) -> None:
        self._reading = Reading({one.name: one for one in FIELDS[kind]})
        self._open: list[_Opened] = []
        self._found: list[Problem] = []

    def walk(self, found: Sequence[Place]) -> list[Problem]:
        """All problems of the paragraphs."""
        for place in found:
            for tag in tags(place.text):
                self._look(tag, place)
        for waiting in self._open:
            self._say(waiting.place, "unclosed", _unclosed(waiting.tag))
        return self._found

    def _look(self, tag: Tag | Torn, place: Place) -> None:
        if isinstance(tag, Torn):
            self._say(place, "torn", f"thẻ “{tag.text}” thiếu dấu đóng hoặc dấu mở.")
        elif tag.opening == "{{":
            self._look_at_output(tag, place)
        elif tag.opening == "{%":
            self._look_at_block(tag, place)

    def _look_at_output(self, tag: Tag, place: Place) -> None:
        words = tag.words
        if tag.scope:
            wrong = f"ghi “{{{{ {words} }}}}”, không ghi “{{{{{tag.scope} …”."
        else:
            wrong = wrong_output(words, self._reading)
        if wrong:
            self._say(place, "field", wrong)
        elif is_placed(words, self._reading) and not _alone(tag, place.text):
            told = f"trường “{words}” là cả một phần nên phải đứng một mình trong một đoạn."
            self._say(place, "alone", told)

    def _look_at_block(self, tag: Tag, place: Place) -> None:
        wrong = _wrong_scope(tag, place)
        if wrong:
            self._say(place, "scope", wrong)
        if tag.first in _BLOCKS:
            self._begin(tag, place)
        elif tag.first in {*_CLOSERS, "else", "elif"}:
            self._go_on(tag, place)
        else:
            known = "for, endfor, if, elif, else, endif"
            told = f"không có thẻ “{tag.first or tag.words}”. Chỉ dùng: {known}."
            self._say(place, "tag", told)

    def _begin(self, tag: Tag, place: Place) -> None:
        self._open.append(_Opened(tag, place, self._reading))
        if tag.first == "if":
            self._condition(tag, place)
            return
        found = _FOR.fullmatch(tag.words)
        if found is None:
            told = f"không đọc được “{tag.words}”. Hãy ghi như “for dong in danh_sach”."
            self._say(place, "loop", told)
            return
        row, of = found["row"], self._reading.fields.get(found["of"])
        if of is None:
            self._say(place, "field", unknown(found["of"], self._reading))
        elif of.kind is FieldKind.TEXT:
            self._say(place, "loop", f"“{of.name}” không phải bảng hay nhiều đoạn để lặp.")
        elif row in self._reading.fields or row == LOOP:
            told = f"“{row}” đã là tên một trường; hãy gọi dòng của vòng lặp bằng tên khác."
            self._say(place, "loop", told)
        else:
            self._reading = self._reading.within(row, of)

    def _go_on(self, tag: Tag, place: Place) -> None:
        wanted = _CLOSERS.get(tag.first, "if")
        if not self._open or self._open[-1].tag.first != wanted:
            told = f"thẻ “{tag.first}” không có “{wanted}” nào mở trước nó."
            self._say(place, "unopened", told)
            return
        begun = self._open[-1]
        if not _stand_together(begun, tag, place):
            self._say(place, "crossing", _crossing(begun, tag))
        if tag.first == "elif":
            self._condition(tag, place)
        elif tag.first in _CLOSERS:
            self._reading = self._open.pop().reading

    def _condition(self, tag: Tag, place: Place) -> None:
        wrong = wrong_condition(tag.words.removeprefix(tag.first).strip(), self._reading)
        if wrong:
            self._say(place, "field", wrong)

    def _say(self, place: Place, code: str, told: str) -> None:
        text = place.text.strip()
        shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
        message = f"{place.where}, đoạn {place.number} (“{shown}”): {told}"
        self._found.append(
            Problem(
                Severity.ERROR,
                f"word_template.{code}",
                message,
                place.where,
                str(place.number),
                text,
            )
        )


def _alone(tag: Tag, text: str) -> bool:
    return not (text[: tag.start] + text[tag.stop :]).strip()


def _wrong_scope(tag: Tag, place: Place) -> str:
    if tag.scope in {"tc", "r"}:
        return (
            f"không dùng “{{%{tag.scope}”; chỉ có “{{%p” cho cả đoạn và “{{%tr” cho cả dòng bảng."
        )
    if tag.scope == "p" and not _alone(tag, place.text):
        return f"thẻ “{{%p {tag.words} %}}” phải đứng một mình trong một đoạn."
    if tag.scope != "tr":
        return ""
    if place.row is None:
        return f"thẻ “{{%tr {tag.words} %}}” phải đứng trong một dòng của bảng."
    if row_text(place.row).strip() != place.text.strip() or not _alone(tag, place.text):
        return f"thẻ “{{%tr {tag.words} %}}” phải đứng một mình trong một dòng của bảng."
    return ""


def _stand_together(begun: _Opened, tag: Tag, place: Place) -> bool:
    """Whether a block's two ends stand where what is between them is whole."""
    if begun.tag.scope != tag.scope:
        return False
    if tag.scope == "p":
        return begun.place.container is place.container
    if tag.scope == "tr":
        return begun.place.table is place.table
    return begun.place.element is place.element


def _unclosed(tag: Tag) -> str:
    scope = tag.scope
    what = "vòng lặp" if tag.first == "for" else "điều kiện"
    return f"{what} “{tag.words}” chưa được đóng bằng “{{%{scope} {_BLOCKS[tag.first]} %}}”."


def _crossing(begun: _Opened, tag: Tag) -> str:
    opening = f"“{begun.tag.words}” mở ở đoạn {begun.place.number}"
    if begun.tag.scope != tag.scope:
        told = f"hãy đóng bằng cùng một loại thẻ “{{%{begun.tag.scope} {tag.first} %}}”"
    elif tag.scope:
        told = "hãy đóng trong cùng một ô, một bảng hoặc cùng phần văn bản"
    else:
        told = "hãy đóng trong cùng một đoạn, hoặc dùng “{%p … %}” ở các đoạn riêng"
    return f"{opening}; {told}."
