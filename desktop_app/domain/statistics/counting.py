"""Filling a form: each cell counts the facts that meet its line and its column."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from desktop_app.domain.statistics.facts import Fact
from desktop_app.domain.statistics.forms import (
    Condition,
    Correction,
    Form,
    Measure,
    Part,
    Source,
    Way,
    children,
)

Place: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Figure:
    """What stands in a cell; `records` are those that it counts, in the order of the facts.

    `computed` is None where the form asks people for it; `correction` goes before it.
    """

    line: str
    column: str
    computed: int | None
    records: tuple[str, ...] = ()
    measure: Measure = Measure.RECORDS
    correction: Correction | None = None

    @property
    def shown(self) -> int | None:
        """The figure that is printed."""
        return self.correction.figure if self.correction else self.computed


@dataclass(frozen=True, slots=True)
class Filled:
    """A form with its figures by line and column; its parts are those that `each` unfolded.

    `strays` are corrections whose line or column the form has no longer.
    """

    form: Form
    figures: Mapping[Place, Figure]
    strays: tuple[Correction, ...] = field(default=())

    def at(self, line: str, column: str) -> Figure:
        """The figure of a cell."""
        return self.figures[line, column]


def fill(form: Form, facts: Iterable[Fact], corrections: Iterable[Correction] = ()) -> Filled:
    """The figures of a form that has been unfolded.

    A sum adds what is shown, so that a corrected figure is in it too.
    """
    filling = _Filling(form, _alike(facts), {(one.line, one.column): one for one in corrections})
    figures = {
        (line.code, column.code): filling.figure(line, column)
        for line in form.lines
        for column in form.columns
    }
    strays = [one for place, one in filling.corrections.items() if place not in figures]
    return Filled(form, figures, tuple(strays))


# Facts of one source with the same traits: most cells ask the same of hundreds of them.
_Alike: TypeAlias = Mapping[tuple[Source, frozenset[tuple[str, str]]], Sequence[tuple[int, Fact]]]


def _alike(facts: Iterable[Fact]) -> _Alike:
    found = defaultdict[tuple[Source, frozenset[tuple[str, str]]], list[tuple[int, Fact]]](list)
    for place, fact in enumerate(facts):
        found[fact.source, frozenset(fact.traits.items())].append((place, fact))
    return found


def meets(traits: Mapping[str, str], conditions: Iterable[Condition]) -> bool:
    """Whether a record has all that is asked; a trait that it lacks has no value."""
    return all((traits.get(one.trait, "") in one.values) != one.negated for one in conditions)


class _Filling:
    """A form that is being filled; sums ask for their parts first."""

    def __init__(self, form: Form, alike: _Alike, corrections: Mapping[Place, Correction]) -> None:
        self.corrections = corrections
        self._form = form
        self._alike = alike
        self._done: dict[Place, Figure] = {}

    def figure(self, line: Part, column: Part) -> Figure:
        place = (line.code, column.code)
        if place not in self._done:
            self._done[place] = self._made(line, column)
        return self._done[place]

    def _made(self, line: Part, column: Part) -> Figure:
        if line.way is Way.SUMMED:
            parts = children(self._form.lines, line.code)
            return self._sum(line, column, [self.figure(one, column) for one in parts])
        if column.way is Way.SUMMED:
            parts = children(self._form.columns, column.code)
            return self._sum(line, column, [self.figure(line, one) for one in parts])
        if Way.BY_HAND in (line.way, column.way):
            return self._of(line, column, None, ())
        return self._counted(line, column)

    def _sum(self, line: Part, column: Part, parts: Sequence[Figure]) -> Figure:
        known = [one.shown for one in parts if one.shown is not None]
        records = dict.fromkeys(ident for one in parts for ident in one.records)
        return self._of(line, column, sum(known) if known else None, tuple(records))

    def _counted(self, line: Part, column: Part) -> Figure:
        source = line.source or column.source or self._form.source
        own = self._form.where if source is self._form.source else ()
        asked = (*own, *line.where, *column.where)
        found = sorted(
            (
                one
                for (of, traits), some in self._alike.items()
                if of is source and meets(dict(traits), asked)
                for one in some
            ),
            key=lambda one: one[0],
        )
        facts = [fact for _, fact in found]
        counted = measured(facts, self._measure(line, column))
        return self._of(line, column, counted, tuple(fact.ident for fact in facts))

    def _of(
        self, line: Part, column: Part, computed: int | None, records: tuple[str, ...]
    ) -> Figure:
        correction = self.corrections.get((line.code, column.code))
        measure = self._measure(line, column)
        return Figure(line.code, column.code, computed, records, measure, correction)

    def _measure(self, line: Part, column: Part) -> Measure:
        return column.measure or line.measure or Measure.RECORDS


def measured(facts: Sequence[Fact], measure: Measure) -> int:
    """How many there are, or whom they are about, or their money in đồng."""
    if measure is Measure.MONEY:
        return sum(fact.money for fact in facts)
    if measure is Measure.SUBJECTS:
        return len({fact.subject or fact.ident for fact in facts})
    return len(facts)
