"""A plan's chapters and items as a tree, by the kinds of their numbers.

A number's value says nothing: real plans begin anew, jump and repeat. A kind that is open above is
returned to, a new kind is one level deeper.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.plan_draft import Passage
from desktop_app.importers.plan.markers import BULLETS, Kind
from desktop_app.importers.plan.paragraphs import Paragraph
from desktop_app.importers.plan.topics import chapter_topics
from desktop_app.importers.plan.wording import bare, is_caps, sentence_texts

_BASIS = re.compile(r"can cu |thuc hien .{0,40}\b[0-9]{1,5}[-/]")
_LONGEST_HEADING = 160
_LONGEST_LABEL = 90


@dataclass(frozen=True, slots=True)
class Node:
    """An item with what stands under it: paragraphs without a number, then items."""

    head: Paragraph
    prose: tuple[Paragraph, ...]
    children: "tuple[Node, ...]"

    @property
    def passage(self) -> Passage:
        """From its number to the end of what stands under it."""
        ends = [self.head.last, *(one.last for one in self.prose)]
        return Passage(self.head.first, max(ends + [one.passage.last for one in self.children]))

    @property
    def is_bare(self) -> bool:
        """Whether its own text is a heading only, not a sentence."""
        text = self.head.text.rstrip(' ”"')
        ended = text.endswith((".", ";", "./", ",")) or len(sentence_texts(text)) > 1
        return len(text) <= _LONGEST_HEADING and not ended

    @property
    def label(self) -> str:
        """The heading before a colon, where text follows it in the same line; else empty."""
        label, colon, rest = self.head.text.partition(":")
        return label if colon and rest.strip() and len(label) <= _LONGEST_LABEL else ""

    def walk(self) -> Iterator[Paragraph]:
        """Its own paragraph and all below it, in order."""
        yield self.head
        yield from self.prose
        for child in self.children:
            yield from child.walk()

    def headings(self) -> "Iterator[Node]":
        """It and all below it that have something under them."""
        if self.prose or self.children:
            yield self
        for child in self.children:
            yield from child.headings()


@dataclass(frozen=True, slots=True)
class Outline:
    """The paragraphs before the first chapter, and the chapters."""

    opening: tuple[Paragraph, ...]
    chapters: tuple[Node, ...]


def is_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph without a number is a chapter's heading all the same."""
    if paragraph.marker is not None or len(paragraph.text) > _LONGEST_HEADING:
        return False
    shown = is_caps(paragraph.text) or paragraph.marked
    return (
        shown and not paragraph.text.endswith((";", ",")) and bool(chapter_topics(paragraph.text))
    )


def outline(paragraphs: Sequence[Paragraph]) -> Outline:
    """The tree of a plan's body."""
    begin = _first_chapter(paragraphs)
    levels = list(_levels(paragraphs[begin:]))
    return Outline(tuple(paragraphs[:begin]), _nodes(paragraphs[begin:], levels, 1))


def _first_chapter(paragraphs: Sequence[Paragraph]) -> int:
    """Where the chapters begin; a list of bases with dashes or numbers is before them."""
    return next(
        (
            place
            for place, one in enumerate(paragraphs)
            if (one.marker and one.marker.kind not in BULLETS and not _BASIS.match(bare(one.text)))
            or is_heading(one)
        ),
        len(paragraphs),
    )


def _levels(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """For each paragraph its depth from 1, 0 without a number."""
    top = _top(paragraphs)
    stack: list[Kind] = []
    labels: dict[Kind, str] = {}
    for paragraph in paragraphs:
        kind = _kind(paragraph, top, labels)
        if kind is None:
            yield 0
            continue
        if kind in stack:
            del stack[stack.index(kind) + 1 :]
        elif kind is top:
            stack = [kind]
        else:
            stack.append(kind)
        labels = {one: labels[one] for one in stack if one in labels}
        labels[kind] = paragraph.marker.label if paragraph.marker else ""
        yield len(stack)


def _top(paragraphs: Sequence[Paragraph]) -> Kind:
    """The kind of the chapters' numbers: that of the first heading which speaks of a plan."""
    for paragraph in paragraphs:
        if paragraph.marker is not None and paragraph.marker.kind not in BULLETS:
            kind = paragraph.marker.kind
            if kind is Kind.ROMAN or chapter_topics(paragraph.text):
                return kind
    return Kind.ROMAN


def _kind(paragraph: Paragraph, top: Kind, labels: dict[Kind, str]) -> Kind | None:
    if paragraph.marker is None:
        return top if is_heading(paragraph) else None
    kind = paragraph.marker.kind
    if kind is Kind.ARABIC and top is Kind.ROMAN and _is_misnumbered(paragraph, labels):
        return top
    return kind


def _is_misnumbered(paragraph: Paragraph, labels: dict[Kind, str]) -> bool:
    """A chapter ("3. TỔ CHỨC …") numbered as an item is: in capitals, and no item's next."""
    label = paragraph.marker.label if paragraph.marker else ""
    follows = label == "1" or labels.get(Kind.ARABIC) == str(int(label) - 1)
    return is_caps(paragraph.text) and bool(chapter_topics(paragraph.text)) and not follows


def _nodes(paragraphs: Sequence[Paragraph], levels: Sequence[int], depth: int) -> tuple[Node, ...]:
    """The nodes that begin at a depth; a number that came too deep counts as of this depth."""
    starts = [place for place, level in enumerate(levels) if 0 < level <= depth]
    spans = itertools.pairwise([*starts, len(levels)])
    return tuple(_node(paragraphs[a:b], levels[a:b], depth) for a, b in spans)


def _node(paragraphs: Sequence[Paragraph], levels: Sequence[int], depth: int) -> Node:
    below = next((place for place in range(1, len(levels)) if levels[place]), len(levels))
    children = _nodes(paragraphs[below:], levels[below:], depth + 1)
    return Node(paragraphs[0], tuple(paragraphs[1:below]), children)
