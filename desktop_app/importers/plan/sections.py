"""A plan's chapters cut into parts of one topic each, and the items of a part."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop_app.domain.plan_draft import Passage
from desktop_app.importers.plan.found import spanned
from desktop_app.importers.plan.outline import Node
from desktop_app.importers.plan.paragraphs import Paragraph
from desktop_app.importers.plan.topics import Topic, chapter_topics, part_topic
from desktop_app.importers.plan.wording import tidy

_MOST_WORDS = 9
# A chapter of these has items that are called as it is: "Khen thưởng hằng năm".
_REPEATED = (Topic.REWARDS, Topic.DUTIES, Topic.CRITERIA, Topic.TARGETS, Topic.TIME)


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading and is of one topic (None: not understood)."""

    topic: Topic | None
    topics: tuple[Topic, ...]
    heading: Node
    prose: tuple[Paragraph, ...]
    items: tuple[Node, ...]

    def paragraphs(self) -> Iterator[Paragraph]:
        """All its paragraphs without the heading's."""
        yield from self.prose
        for item in self.items:
            yield from item.walk()


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its paragraphs, the items below it."""

    paragraphs: tuple[Paragraph, ...]
    children: tuple[Node, ...] = ()

    def text(self, without: Callable[[Paragraph], bool] = lambda _: False) -> str:
        """Its text, a paragraph a line, with what stands below it."""
        below = [one.printed for child in self.children for one in child.walk() if not without(one)]
        return tidy("\n".join([one.text for one in self.paragraphs] + below))

    def passage(self, without: Callable[[Paragraph], bool] = lambda _: False) -> Passage:
        """Its lines."""
        below = [one.passage for child in self.children for one in child.walk() if not without(one)]
        return spanned([one.passage for one in self.paragraphs] + below)


def find_sections(chapters: Sequence[Node]) -> list[Section]:
    """The parts of all chapters, in the document's order."""
    return [section for node in chapters for section in _split(node, _topics(node))]


def _topics(node: Node) -> tuple[Topic, ...]:
    if node.label:
        return chapter_topics(node.label)
    return chapter_topics(node.head.text) if node.is_bare else ()


def _split(node: Node, topics: tuple[Topic, ...]) -> Iterator[Section]:
    topic = topics[0] if topics else None
    own = {id(child): _own_topic(child, topic) for child in node.children}
    mine = tuple(child for child in node.children if own[id(child)] is None)
    yield Section(topic, topics, node, _prose(node, topic), mine)
    for child in node.children:
        inner = own[id(child)]
        if inner is not None:
            yield from _split(child, (inner,))


def _own_topic(child: Node, topic: Topic | None) -> Topic | None:
    """What a part of a chapter is about, where that is something else than the chapter's."""
    heading = child.label or (child.head.text if child.is_bare else "")
    if not heading or len(heading.split()) > _MOST_WORDS:
        return None
    if not (child.prose or child.children or child.label):
        return None
    found = part_topic(heading)
    return found if found is not topic or found not in _REPEATED else None


def _prose(node: Node, topic: Topic | None) -> tuple[Paragraph, ...]:
    """The paragraphs under a heading, first what follows it in its own line.

    A moment is told by its heading ("Tổng kết: tháng 12"), which stays.
    """
    if not node.label:
        return node.prose
    if topic is Topic.TIME:
        return (node.head, *node.prose)
    rest = node.head.text[len(node.label) + 1 :].strip()
    return (replace(node.head, text=rest, marker=None, label=""), *node.prose)


def carriers(section: Section) -> list[Item]:
    """The items at the level that says something: headings of lists are gone through."""
    if section.items:
        return list(_carriers(section.items))
    return [Item((one,)) for one in section.prose]


def _carriers(nodes: Sequence[Node]) -> Iterator[Item]:
    for node in nodes:
        if node.children and not node.prose and node.is_bare and not node.label:
            yield from _carriers(node.children)
        else:
            yield Item((node.head, *node.prose), node.children)
