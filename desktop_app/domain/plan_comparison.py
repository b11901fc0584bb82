"""A campaign beside what it was made from: its template, or the passages of its plan's document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest

from desktop_app.domain.rows import CampaignDetail, Clause
from desktop_app.domain.text import match_key


class PlanSource(StrEnum):
    """What a campaign was made from."""

    TEMPLATE = "template"
    DOCUMENT = "document"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ComparedField:
    """A field of the head: what it is called, here and in the source."""

    title: str
    ours: str
    theirs: str

    @property
    def differs(self) -> bool:
        """Whether the office changed it."""
        return self.ours != self.theirs


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A clause or target here and in the source; None on one side where it is missing there."""

    ours: Clause | None
    theirs: Clause | None
    differs: bool

    @property
    def section(self) -> str:
        """The section that it stands in."""
        return next(one.section for one in (self.ours, self.theirs) if one is not None)


@dataclass(frozen=True, slots=True)
class PlanComparison:
    """A campaign and its source, side by side; `source_title` names the template."""

    detail: CampaignDetail
    source: PlanSource
    source_title: str
    head: tuple[ComparedField, ...]
    lines: tuple[ComparedLine, ...]

    @property
    def differing(self) -> int:
        """How many fields and lines are not as in the source."""
        return sum(one.differs for one in self.head) + sum(one.differs for one in self.lines)


def compared(ours: Sequence[Clause], theirs: Sequence[Clause]) -> tuple[ComparedLine, ...]:
    """Clauses of all sections beside the source's, in the order of the campaign's sections."""
    order = dict.fromkeys(one.section for one in (*ours, *theirs))
    return tuple(
        line
        for section in order
        for line in _aligned(
            [one for one in ours if one.section == section],
            [one for one in theirs if one.section == section],
        )
    )


def beside_passages(ours: Sequence[Clause]) -> tuple[ComparedLine, ...]:
    """Clauses beside the passages that they were read from; what has none was added."""
    return tuple(
        ComparedLine(
            one,
            Clause(one.section, "", one.passage, "", one.position) if one.passage else None,
            match_key(one.text) not in match_key(one.passage),
        )
        for one in ours
    )


def _aligned(ours: Sequence[Clause], theirs: Sequence[Clause]) -> Iterator[ComparedLine]:
    matcher = SequenceMatcher(None, [_key(one) for one in ours], [_key(one) for one in theirs])
    for same, first, last, their_first, their_last in matcher.get_opcodes():
        pairs = zip_longest(ours[first:last], theirs[their_first:their_last])
        yield from (ComparedLine(one, other, same != "equal") for one, other in pairs)


def _key(clause: Clause) -> tuple[str, str, str]:
    return (clause.label, clause.text, clause.due)
