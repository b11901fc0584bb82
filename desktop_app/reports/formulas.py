"""What a column's figures come from: whoever checks a table finds its arithmetic in the cells."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Share:
    """One column of the row over another, to hundredths of a percent, a half away from zero."""

    of: str
    over: str


@dataclass(frozen=True, slots=True)
class Sum:
    """Some columns of the row together, less others."""

    of: tuple[str, ...]
    less: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rank:
    """The place among the rows under one heading, the most first, equals sharing theirs: 1-2-2-4.

    `by`: the columns that may decide; the first that gives the table's own places does.
    """

    by: tuple[str, ...]


Formula: TypeAlias = Share | Sum | Rank


def named(formula: Formula) -> tuple[str, ...]:
    """The columns that a formula speaks of."""
    match formula:
        case Share(of, over):
            return (of, over)
        case Sum(of, less):
            return (*of, *less)
        case Rank(by):
            return by
