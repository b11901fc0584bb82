"""What was not understood: every line of a document that no field was read from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.domain.plan_draft import Chapter, Passage
from desktop_app.importers.plan.lines import Line


@dataclass(frozen=True, slots=True)
class Place:
    """The chapter that a line stands in: its order, its heading, the heading's lines."""

    order: int
    heading: str
    passage: Passage


def covered(passages: Iterable[Passage]) -> set[int]:
    """The lines of some passages."""
    return {line for one in passages for line in range(one.first, one.last + 1)}


def with_headings(
    passages: Mapping[str, Passage], headings: Iterable[Passage], lines: Sequence[Line]
) -> dict[str, Passage]:
    """The passages, each begun at the headings that stand right above it."""
    grown = dict(passages)
    following = {one.index: after.index for one, after in pairwise(lines)}
    starts = {one.first: key for key, one in reversed(grown.items())}
    taken = covered(grown.values())
    for heading in sorted(headings, key=lambda one: -one.first):
        key = starts.get(following.get(heading.last, -1))
        if key is not None and heading.first not in taken:
            grown[key] = Passage(heading.first, grown[key].last)
            starts[heading.first] = key
    return grown


def find_unread(
    lines: Iterable[Line], taken: set[int], places: Mapping[int, Place]
) -> tuple[Chapter, ...]:
    """The lines that are not taken, each under its chapter's heading, "" outside chapters."""
    groups: dict[Place, list[str]] = {}
    for line in lines:
        if line.index not in taken:
            place = places[line.index]
            texts = groups.setdefault(place, [])
            if not place.passage.first <= line.index <= place.passage.last:
                texts.append(line.text)
    return tuple(_chapters(groups))


def _chapters(groups: Mapping[Place, Sequence[str]]) -> Iterator[Chapter]:
    for place, texts in groups.items():
        yield Chapter(place.heading, "\n".join(texts))
