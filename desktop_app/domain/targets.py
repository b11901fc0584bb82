"""Targets and their results by period: what has been reached, and where the year will end.

Figures are exact: decimal texts in the store, `Fraction` here, None where nothing is known.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.criteria import Direction
from desktop_app.domain.periods import Period, PeriodKind, parse_period
from desktop_app.domain.rows import Origin

MONTHS = 12
_LENGTHS = {PeriodKind.YEAR: 12, PeriodKind.HALF: 6, PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}
_STATES = frozenset({TargetKind.PERCENTAGE, TargetKind.RANGE, TargetKind.QUALITATIVE})


class Gathering(StrEnum):
    """How the figures of parts of a year make the year's: amounts add up, rates follow the last."""

    SUM = "sum"
    LATEST = "latest"


@dataclass(frozen=True, slots=True)
class PeriodFigure:
    """What was reached in a part of the year."""

    period: Period
    actual: Fraction


@dataclass(frozen=True, slots=True)
class NewFigure:
    """What somebody types for a target of a unit, or of the department (`unit` "").

    `period` "" is the whole year; `planned` and `actual` as typed, None to leave what is there;
    `reason`: why a rate above 100% is meant.
    """

    code: str
    unit: str = ""
    period: str = ""
    planned: str | None = None
    actual: str | None = None
    not_assigned: bool = False
    note: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TargetProgress:
    """How far a target is, of a unit or of the whole department (`unit_code` "").

    `low` and `high` are what was planned, equal for a single figure; `reported_by`: the units
    whose results make the department's, 0 where it has its own; `months`: how much of the year the
    result covers; `share` and `forecast_share`: hundredths of a percent of what was planned;
    `is_reached`: None where nobody can tell.
    """

    code: str
    title: str
    measure: str
    kind: TargetKind | None
    unit_code: str
    unit_name: str
    low: Fraction | None
    high: Fraction | None
    not_assigned: bool
    actual: Fraction | None
    months: int
    forecast: Fraction | None
    share: int | None
    forecast_share: int | None
    is_reached: bool | None
    periods: tuple[PeriodFigure, ...] = ()
    reported_by: int = 0
    origin: Origin | None = None


def gathering(kind: TargetKind | None, measure: str) -> Gathering:
    """Rates and states of things are not added up: 40% and 60% of two quarters are not 100%."""
    return Gathering.LATEST if kind in _STATES or "%" in measure else Gathering.SUM


def counted(figures: Iterable[PeriodFigure]) -> tuple[PeriodFigure, ...]:
    """The figures that count, by time: longer parts go first, and no month counts twice."""
    taken: set[int] = set()
    found: list[PeriodFigure] = []
    for figure in sorted(figures, key=_longest_first):
        months = months_of(figure.period)
        if not months & taken:
            taken |= months
            found.append(figure)
    return tuple(sorted(found, key=lambda one: one.period.first_day))


def gathered(figures: Iterable[PeriodFigure], how: Gathering) -> Fraction | None:
    """The year's result so far, None without any figure."""
    parts = counted(figures)
    if not parts:
        return None
    if how is Gathering.LATEST:
        return parts[-1].actual
    return sum((one.actual for one in parts), Fraction(0))


def covered_months(figures: Iterable[PeriodFigure]) -> int:
    """How many months of the year the figures that count tell about."""
    return sum(len(months_of(one.period)) for one in counted(figures))


def forecast(actual: Fraction | None, months: int, how: Gathering) -> Fraction | None:
    """Where the year ends at the pace so far; a rate is taken to stay as it is."""
    if actual is None or not months:
        return None
    return actual if how is Gathering.LATEST else actual * MONTHS / months


def progress(
    actual: Fraction | None, planned: Fraction | None, direction: Direction
) -> Fraction | None:
    """The share of the plan that was reached; where lower is better, plan over result.

    None where a figure is missing, or the divisor is zero.
    """
    if actual is None or planned is None:
        return None
    over, under = (actual, planned) if direction is Direction.HIGHER else (planned, actual)
    return over / under if under else None


def reached(
    actual: Fraction | None, bounds: Sequence[Fraction | None], direction: Direction
) -> bool | None:
    """Whether the plan was reached: a range is from its nearer end on; None where it is unknown."""
    known = [one for one in bounds if one is not None]
    if actual is None or not known:
        return None
    return actual >= min(known) if direction is Direction.HIGHER else actual <= max(known)


def months_of(period: Period) -> frozenset[int]:
    """The months of a period, from 1."""
    length = _LENGTHS[period.kind]
    return frozenset(range((period.index - 1) * length + 1, period.index * length + 1))


def part_of_year(code: str, year: int) -> Period:
    """The period that a code names, "" for the whole year.

    Raises: Refused for no such code.
    """
    return parse_period(code) if code else Period(year)


def _longest_first(figure: PeriodFigure) -> tuple[int, str, Fraction]:
    return (-_LENGTHS[figure.period.kind], figure.period.first_day, figure.actual)
