"""Which of the marks that were given is in force, as facts that scoring reads.

"mark.1.2" is the latest stage's, "mark.1.2.self" that of one stage. At a stage the newest counts;
at the cross stage that of each marking unit, and of several their exact mean; "mark.1.2.cross.1"
and so on are the marks whose mean it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.criteria import Fact, Facts, Source
from desktop_app.domain.scoring.facts import is_part
from desktop_app.domain.set_rules import StageCode

_ORDER = tuple(StageCode)


@dataclass(frozen=True, slots=True)
class Counted:
    """A mark that stands; `marker`: the marking unit's number, 0 for none."""

    subject: int
    criterion: str
    stage: StageCode
    points: int
    marker: int = 0
    source: Source | None = None


def facts_in_force(marks: Iterable[Counted]) -> Mapping[tuple[int, str], Fact]:
    """By subject and fact name without "mark.", from marks in the order in which they were given.

    A mean's source is the newest cell that it rests on.
    """
    newest = _newest(marks)
    facts: dict[tuple[int, str], Fact] = {}
    for subject, criterion, stage in sorted(newest, key=lambda key: _ORDER.index(key[2])):
        given = newest[(subject, criterion, stage)]
        for name in (f"{criterion}.{stage}", criterion):
            facts[(subject, name)] = _fact(f"mark.{name}", stage, tuple(given.values()))
        if len(given) > 1:
            for place, mark in enumerate(given.values(), start=1):
                name = f"{criterion}.{stage}.{place}"
                facts[(subject, name)] = _fact(f"mark.{name}", stage, (mark,))
    return facts


def points_in_force(
    marks: Iterable[Counted],
) -> Mapping[tuple[int, str], Mapping[StageCode, Fraction | int]]:
    """By subject and criterion what each stage gave, the latest stage last; hundredths."""
    newest = _newest(marks)
    found: dict[tuple[int, str], dict[StageCode, Fraction | int]] = {}
    for key in sorted(newest, key=lambda key: _ORDER.index(key[2])):
        subject, criterion, stage = key
        found.setdefault((subject, criterion), {})[stage] = _mean(tuple(newest[key].values()))
    return found


def _newest(marks: Iterable[Counted]) -> dict[tuple[int, str, StageCode], dict[int, Counted]]:
    """By subject, criterion and stage the newest mark of each marking unit, the newest last."""
    newest: dict[tuple[int, str, StageCode], dict[int, Counted]] = {}
    for mark in marks:
        given = newest.setdefault((mark.subject, mark.criterion, mark.stage), {})
        # Taken out first, so that the newest stands last.
        given.pop(_marker(mark), None)
        given[_marker(mark)] = mark
    return newest


def _mean(marks: tuple[Counted, ...]) -> Fraction | int:
    if len(marks) == 1:
        return marks[0].points
    return Fraction(sum(one.points for one in marks), len(marks))


def with_means(
    found: Mapping[int, Facts], marks: Mapping[tuple[int, str], Fact]
) -> Mapping[int, Facts]:
    """By subject number the facts, with those marks that another fact is the mean of."""
    parts: dict[int, dict[str, Fact]] = {}
    for (subject, _), fact in marks.items():
        if subject in found and is_part(fact.name):
            parts.setdefault(subject, {})[fact.name] = fact
    if not parts:
        return found
    return {one: {**facts, **parts.get(one, {})} for one, facts in found.items()}


def _marker(mark: Counted) -> int:
    return mark.marker if mark.stage is StageCode.CROSS else 0


def _fact(name: str, stage: StageCode, marks: tuple[Counted, ...]) -> Fact:
    value = Fraction(_mean(marks))
    source = next((one.source for one in reversed(marks) if one.source), None)
    text = f"{stage}:{len(marks)}" if len(marks) > 1 else stage.value
    return Fact(name, value, source, text)
