"""Figures over several years in two views: as reported, and by today's structure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from desktop_app.domain.lineage import Act, Figure, Rounded, last_day_of, rounded, today
from desktop_app.domain.unit_history import ActInfo

# Figures by year, then by unit.
ByYear: TypeAlias = Mapping[int, Mapping[int, int]]
# What a decimal figure is counted in.
FINE = 10_000


class Form(StrEnum):
    """What a measure's whole numbers are: đồng, things, hundredths of a day, parts of `FINE`."""

    MONEY = "money"
    NUMBER = "number"
    DAYS = "days"
    DECIMAL = "decimal"


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that is counted; `adds` is false for a ratio, of which there is no total."""

    key: str
    title: str
    form: Form
    unit: str = ""
    adds: bool = True


@dataclass(frozen=True, slots=True)
class Series:
    """One measure over the years; `now` is empty for what cannot be added up."""

    measure: Measure
    reported: ByYear
    now: Mapping[int, Rounded] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """All of it, as reported."""
        return sum(sum(one.values()) for one in self.reported.values())

    @property
    def left(self) -> int:
        """What today's structure leaves unallocated."""
        return sum(sum(one.left.values()) for one in self.now.values())

    @property
    def is_restated(self) -> bool:
        """Whether today's structure tells anything else than what was reported."""
        return any(
            one.left or _filled(one.units) != _filled(self.reported[year])
            for year, one in self.now.items()
        )

    def units(self) -> tuple[int, ...]:
        """The units that reported a figure."""
        return _keys(self.reported.values())

    def units_now(self) -> tuple[int, ...]:
        """The units that have a figure by today's structure."""
        return _keys(one.units for one in self.now.values())

    def units_left(self) -> tuple[int, ...]:
        """The former units of which something is left unallocated."""
        return _keys(one.left for one in self.now.values())


@dataclass(frozen=True, slots=True)
class UnitNames:
    """A unit in both views: its name at the end of the years and its name today.

    `last_day`: ISO, empty for one that goes on.
    """

    code: str
    then: str
    now: str
    last_day: str = ""


@dataclass(frozen=True, slots=True)
class MultiYear:
    """All measures from a year to another; `campaign`: its title, empty for all campaigns."""

    first: int
    last: int
    campaign: str
    units: Mapping[int, UnitNames]
    series: tuple[Series, ...]
    acts: tuple[ActInfo, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years, in order."""
        return tuple(range(self.first, self.last + 1))


def series(
    measure: Measure, reported: ByYear, acts: Iterable[Act], last_days: Mapping[int, str]
) -> Series:
    """A measure with its figures by today's structure; `last_days` of units that ended, by number.

    A figure of a year is of the structure of the year's last day, or of its unit's last day.
    """
    if not measure.adds:
        return Series(measure, reported)
    known = tuple(acts)
    now = {
        year: rounded(
            today(
                (
                    Figure(unit, last_day_of(year, last_days.get(unit, "")), value)
                    for unit, value in by_unit.items()
                ),
                known,
            )
        )
        for year, by_unit in reported.items()
    }
    return Series(measure, reported, now)


def whole_or_fine(figures: Collection[Fraction]) -> tuple[Form, int]:
    """How exact figures are kept in whole numbers: as they are, or in parts of `FINE`."""
    if all(one.denominator == 1 for one in figures):
        return Form.NUMBER, 1
    return Form.DECIMAL, FINE


def is_ratio(unit: str) -> bool:
    """Whether figures of a unit of measure are ratios, which nobody may add up."""
    plain = unit.casefold()
    return "%" in plain or "phần trăm" in plain or "tỷ lệ" in plain


def _filled(figures: Mapping[int, int]) -> dict[int, int]:
    return {key: value for key, value in figures.items() if value}


def _keys(parts: Iterable[Mapping[int, int]]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(key for part in parts for key, value in part.items() if value))
