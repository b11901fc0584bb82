"""Who has to do what: one duty an item, in running text one a sentence that names somebody."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.domain.campaigns import Duty
from desktop_app.domain.plan_draft import Passage
from desktop_app.importers.plan.found import Found
from desktop_app.importers.plan.outline import Node
from desktop_app.importers.plan.paragraphs import Paragraph
from desktop_app.importers.plan.roles import given_role, heading_role, is_told, sentence_role
from desktop_app.importers.plan.sections import Item, Section
from desktop_app.importers.plan.wording import bare, low, sentence_texts, tidy

_CLOSING = re.compile(
    r"tren day la|trong qua trinh|neu co (?:kho khan|vuong mac)|ke hoach nay|ket qua thuc hien"
)
_REPORTS = re.compile(r"(?<!\btheo )(?<!\bqua )(?<!\bcác )\bbáo cáo\b(?! viên| thành tích)")


@dataclass(frozen=True, slots=True)
class Task:
    """What somebody is to do: an item or a sentence; `role` empty where nobody is named."""

    role: str
    text: str
    passage: Passage


def find_tasks(section: Section) -> list[Task]:
    """All that a chapter of duties asks for."""
    prose = [task for one in section.prose for task in _in_prose(one)]
    role = heading_role(section.heading.head.text) if section.heading.is_bare else ""
    return prose + [task for node in section.items for task in _under(node, role)]


def _in_prose(paragraph: Paragraph) -> Iterator[Task]:
    """The sentences of running text that make somebody do something."""
    for sentence in sentence_texts(paragraph.text):
        role = "" if closes(sentence) else sentence_role(sentence)
        if role:
            yield Task(role, tidy(sentence), paragraph.passage)


def _under(node: Node, role: str) -> Iterator[Task]:
    text = node.head.text
    headed = bool(node.children or node.prose) and _is_heading(node)
    if node.label and heading_role(node.label):
        yield from _labelled(node)
    elif headed:
        named = heading_role(text) or (sentence_role(text) if text.endswith(":") else "")
        yield from _headed(node, named or role)
    else:
        yield from _item(node, role)


def _is_heading(node: Node) -> bool:
    """Whether an item only says whose the items below it are; a sentence says what to do."""
    return node.head.text.endswith(":") or (node.is_bare and not is_told(node.head.text))


def _labelled(node: Node) -> Iterator[Task]:
    """A role before a colon ("Văn phòng: làm A.") with the items below it."""
    role = heading_role(node.label)
    rest = node.head.text[len(node.label) + 1 :].strip()
    if not (rest.endswith(":") and node.children):
        yield Task(role, tidy(rest), node.head.passage)
    yield from (_given(one, role) for one in node.prose)
    for child in node.children:
        yield from _under(child, role)


def _headed(node: Node, role: str) -> Iterator[Task]:
    for paragraph in node.prose:
        if role:
            yield _given(paragraph, role)
        else:
            yield from _in_prose(paragraph)
    for child in node.children:
        yield from _under(child, role)


def _given(paragraph: Paragraph, role: str) -> Task:
    return Task(given_role(paragraph.text) or role, tidy(paragraph.text), paragraph.passage)


def _item(node: Node, role: str) -> Iterator[Task]:
    """An item is one duty, with its other paragraphs unless these turn to somebody else."""
    apart = [one for one in node.prose if _turns(one)]
    with_it = tuple(one for one in node.prose if one not in apart and not closes(one.text))
    item = Item((node.head, *with_it), node.children)
    who = (given_role(node.head.text) or role) if role else _subject(node)
    if not closes(node.head.text):
        yield Task(who, item.text(), item.passage())
    for paragraph in apart:
        yield from _in_prose(paragraph)


def _subject(node: Node) -> str:
    """Whom an item names that stands under no role, also after a label ("Cấp tỉnh: …")."""
    rest = node.head.text[len(node.label) + 1 :].strip() if node.label else ""
    return sentence_role(node.head.text) or sentence_role(rest)


def _turns(paragraph: Paragraph) -> bool:
    return not closes(paragraph.text) and bool(given_role(paragraph.text))


def closes(text: str) -> bool:
    """Whether a text only ends the plan or says what becomes of its results."""
    return _CLOSING.match(bare(text)) is not None


def find_duties(tasks: Sequence[Task]) -> list[Found[Duty]]:
    """The tasks as duties; a role begins with a capital, as it does in a list."""
    return [
        Found(Duty(task.role[:1].upper() + task.role[1:], task.text), task.passage)
        for task in tasks
    ]


def find_reports(tasks: Sequence[Task]) -> list[Found[str]]:
    """What of the tasks makes somebody report: the sentences which say so, one text a task."""
    told = ((task, [one for one in sentence_texts(task.text) if reports(one)]) for task in tasks)
    return [Found(tidy(" ".join(texts)), task.passage) for task, texts in told if texts]


def reports(text: str) -> bool:
    """Whether a sentence makes somebody report."""
    return _REPORTS.search(low(text)) is not None


def reporting_items(section: Section) -> list[Found[str]]:
    """What a chapter on reporting asks for: its items, in running text its sentences."""
    found = [Found(one.text(), one.passage()) for one in map(_whole, section.items)]
    for paragraph in section.prose:
        texts = sentence_texts(paragraph.text)
        asked = [one for one in texts if reports(one)] or [paragraph.text]
        found += [Found(tidy(one), paragraph.passage) for one in asked]
    return sorted(found, key=lambda one: one.passage.first)


def _whole(node: Node) -> Item:
    return Item((node.head, *node.prose), node.children)
