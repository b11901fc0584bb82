"""Whom a line is about: collectives, individuals, or both; who takes part, by what standards."""

import re
from collections.abc import Iterator, Sequence
from enum import Flag, auto

from desktop_app.importers.plan.found import Found
from desktop_app.importers.plan.outline import Node
from desktop_app.importers.plan.sections import Item, Section
from desktop_app.importers.plan.wording import bare, tidy


class Subject(Flag):
    """Collectives, individuals, or both."""

    COLLECTIVE = auto()
    INDIVIDUAL = auto()


BOTH = Subject.COLLECTIVE | Subject.INDIVIDUAL
NEITHER = Subject(0)
_INDIVIDUAL = re.compile(r"\bca nhan\b")
_PEOPLE = re.compile(
    r"(?:(?:toan the|tat ca|moi|cac|nhung|doi ngu|dong chi)\s){0,3}(?:can bo|cong chuc|vien chuc"
    r"|nguoi lao dong"
    r"|doan vien|hoi vien|hoc sinh|sinh vien|giao vien|nha giao|dang vien|cong nhan|nhan dan"
    r"|nguoi dan"
    r"|nhan vien|ca nhan|chien si|nong dan|phu nu|thanh nien|y bac si|bac si|nguoi)\b"
)
_LABEL = 60
_TOWARDS = re.compile(r"doi voi\s")


def labelled(text: str) -> Subject:
    """Whom a heading names."""
    copy = bare(text)
    found = NEITHER
    if re.search(r"\btap the\b|\bho gia dinh\b", copy):
        found |= Subject.COLLECTIVE
    if _INDIVIDUAL.search(copy):
        found |= Subject.INDIVIDUAL
    return found


def described(text: str) -> Subject:
    """Whom a line describes that takes part."""
    copy = bare(text[:200])
    named = labelled(copy)
    if named:
        return named
    return Subject.INDIVIDUAL if _PEOPLE.match(copy) else Subject.COLLECTIVE


def _addressed(heading: str) -> Subject:
    """Whom a heading of standards addresses: by its words, or after "Đối với"."""
    led = _TOWARDS.match(bare(heading))
    return labelled(heading) or (described(heading[led.end() :]) if led else NEITHER)


def find_participants(section: Section) -> list[tuple[Subject, Found[str]]]:
    """Who takes part, one for each printed line."""
    found = [one for item in section.items for one in _participants(item, NEITHER)]
    prose = [] if found else section.prose
    return found + [_described(one.text, Item((one,)), NEITHER) for one in prose]


def _participants(node: Node, subject: Subject) -> Iterator[tuple[Subject, Found[str]]]:
    item = Item((node.head,))
    named = labelled(node.label) if node.label else NEITHER
    if named:
        rest = node.head.text[len(node.label) + 1 :].strip()
        if not (node.children and rest.endswith(":")):
            yield named, Found(_tidy(rest), item.passage())
        subject = named
    elif (node.children or node.prose) and node.is_bare:
        subject = labelled(node.head.text) or subject
    else:
        yield _described(node.head.text, item, subject)
    for paragraph in node.prose:
        yield _described(paragraph.text, Item((paragraph,)), subject)
    for child in node.children:
        yield from _participants(child, subject)


def _described(text: str, item: Item, subject: Subject) -> tuple[Subject, Found[str]]:
    label, colon, rest = text.partition(":")
    if colon and rest.strip() and len(label) <= _LABEL and labelled(label):
        subject, text = labelled(label), rest
    return subject or described(text), Found(_tidy(text), item.passage())


def find_criteria(section: Section) -> list[tuple[Subject, Found[str]]]:
    """The standards of a chapter, by whom they are for; both where it does not say."""
    subject = labelled(section.heading.head.text)
    if not section.items:
        return [(subject or BOTH, Found(tidy(one.text), one.passage)) for one in section.prose]
    return list(_criteria(section.items, subject))


def _criteria(nodes: Sequence[Node], subject: Subject) -> Iterator[tuple[Subject, Found[str]]]:
    for node in nodes:
        named = _addressed(node.label or (node.head.text if node.is_bare else ""))
        who = named or subject
        if node.label and named and not node.head.text.endswith(":"):
            rest = node.head.text[len(node.label) + 1 :].strip()
            item = Item((node.head, *node.prose), node.children)
            below = item.text().split("\n")[1:]
            yield who, Found("\n".join([rest, *below]), item.passage())
        elif (node.children or node.prose) and (node.is_bare or node.head.text.endswith(":")):
            for paragraph in node.prose:
                yield who or BOTH, Found(tidy(paragraph.text), paragraph.passage)
            yield from _criteria(node.children, who)
        else:
            item = Item((node.head, *node.prose), node.children)
            yield who or BOTH, Found(item.text(), item.passage())


def _tidy(text: str) -> str:
    return text.strip().rstrip(";.").strip()
