"""A document cut into its parts: head, title, opening, chapters, last words, closing, annexes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.plan_draft import Passage
from desktop_app.importers.plan.closing import is_annex, split_end
from desktop_app.importers.plan.found import Found
from desktop_app.importers.plan.front import split_front
from desktop_app.importers.plan.leftovers import Place
from desktop_app.importers.plan.lines import Line
from desktop_app.importers.plan.outline import Node, outline
from desktop_app.importers.plan.paragraphs import Paragraph, find_paragraphs
from desktop_app.importers.plan.sections import Section, find_sections
from desktop_app.importers.plan.topics import Topic
from desktop_app.importers.plan.wording import bare

_LAST_WORDS = re.compile(r"tren day la\b")
_NOWHERE = Passage(-1, -1)


@dataclass(frozen=True, slots=True)
class Document:
    """The lines of a document by their part; what is not there is empty."""

    lines: Sequence[Line]
    head: Sequence[Line]
    title: Found[str] | None
    opening: Sequence[Paragraph]
    chapters: Sequence[Node]
    sections: Sequence[Section]
    last_words: Sequence[Paragraph]
    ends: Sequence[Line]
    annexes: Sequence[Line]

    def of(self, topic: Topic) -> list[Section]:
        """The sections of a topic."""
        return [one for one in self.sections if one.topic is topic]

    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs of the opening and the chapters, headings too."""
        yield from self.opening
        for chapter in self.chapters:
            yield from chapter.walk()

    def body_begins(self) -> int:
        """The line of the first chapter."""
        return (
            self.chapters[0].head.first
            if self.chapters
            else 1 + max((one.index for one in self.lines), default=0)
        )

    def places(self) -> dict[int, Place]:
        """For each line the chapter or annex that it stands in."""
        found: dict[int, Place] = {}
        place, order = Place(0, "", _NOWHERE), 0
        heads = {one.head.first: one.head for one in self.chapters}
        after = {one.first for one in self.last_words} | {one.index for one in self.ends[:1]}
        annexes = {one.index: one for one in self.annexes if is_annex(one.text)}
        for line in self.lines:
            if line.index in heads:
                order += 1
                head = heads[line.index]
                place = Place(order, head.printed, head.passage)
            elif line.index in annexes:
                order += 1
                place = Place(order, line.text, Passage(line.index, line.index))
            elif line.index in after:
                order += 1
                place = Place(order, "", _NOWHERE)
            found[line.index] = place
        return found


def cut(lines: Sequence[Line]) -> Document:
    """The parts of a document, by the words that begin them."""
    front = split_front(lines)
    body, ends, annexes = split_end(front.rest)
    paragraphs = find_paragraphs(body)
    end = _last_words(paragraphs)
    tree = outline(paragraphs[:end])
    sections = find_sections(tree.chapters)
    return Document(
        lines, front.head, front.title, tree.opening, tree.chapters, sections,
        paragraphs[end:], ends, annexes,
    )  # fmt: skip


def _last_words(paragraphs: Sequence[Paragraph]) -> int:
    """Where "Trên đây là Kế hoạch …" begins, after which nothing is numbered; else the end."""
    place = len(paragraphs)
    while place and paragraphs[place - 1].marker is None:
        place -= 1
    return next(
        (
            at
            for at in range(place, len(paragraphs))
            if _LAST_WORDS.match(bare(paragraphs[at].text))
        ),
        len(paragraphs),
    )
