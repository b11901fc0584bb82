"""A document's text as named parts in an order, so that its Word template has the same order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from desktop_app.reports.report import Block, Heading, Paragraph, Part


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a part stands; `style`: how its paragraphs look, where it is paragraphs alone."""

    name: str
    style: str = "body"


Layout: TypeAlias = tuple[Heading | Paragraph | Slot, ...]


def laid_out(layout: Layout, parts: Mapping[str, tuple[Block, ...]]) -> tuple[Block, ...]:
    """The blocks in their order; a heading and a paragraph of the layout stand as they are."""
    return tuple(_blocks(layout, parts))


def _blocks(layout: Layout, parts: Mapping[str, tuple[Block, ...]]) -> Iterator[Block]:
    for one in layout:
        if isinstance(one, Slot):
            yield from parts[one.name]
        else:
            yield one


def named(parts: Mapping[str, tuple[Block, ...]]) -> tuple[Part, ...]:
    """The parts as a report bears them."""
    return tuple(Part(name, blocks) for name, blocks in parts.items())


def paragraphs(*texts: str, style: str = "body") -> tuple[Block, ...]:
    """A paragraph for each text that says something."""
    return tuple(Paragraph(text, style) for text in texts if text)
