"""Amounts far from what a unit's people usually give: a slip of the zeros, or worth a look."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from statistics import median

from desktop_app.domain.intake import ContributionRow, Row

LEAST_VALUES = 5
FAR = 20
# Below five times the usual nothing is odd, however alike the other amounts are.
NOTABLE = 5
# The median deviation of a bell curve, times this, is its standard deviation.
_DEVIATION = 1.4826
_DEVIATIONS = 12
_THOUSAND = range(250, 4001)
# So many rows of a table that slip alike, and half of it, are one finding.
LEAST_ODD = 3


class Slip(Enum):
    """What is odd about an amount."""

    THREE_ZEROS_MORE = "more"
    THREE_ZEROS_LESS = "less"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Usual:
    """What people of a unit give: the median, and how far half of them stray from it, in đồng."""

    middle: int
    spread: int


def usual_of(stored: Sequence[int], sent: Sequence[int]) -> Usual | None:
    """What is usual by the store, or with the new rows where it has too few; None if all are few.

    By itself where it can, so that a whole file in the wrong measure is no new custom.
    """
    values = stored if len(stored) >= LEAST_VALUES else array("q", [*stored, *sent])
    if len(values) < LEAST_VALUES:
        return None
    middle = median(values)
    spread = median(abs(value - middle) for value in values)
    return Usual(max(1, round(middle)), round(spread))


def per_person(row: Row) -> int:
    """What one person gave, in đồng; 0 where the row gives no money."""
    if not isinstance(row, ContributionRow) or not row.amount:
        return 0
    return row.amount // (row.participants or 1)


def slip_of(usual: Usual, value: int) -> Slip | None:
    """What is odd about a person's amount, None where nothing is."""
    if value // usual.middle in _THOUSAND:
        return Slip.THREE_ZEROS_MORE
    if usual.middle // value in _THOUSAND:
        return Slip.THREE_ZEROS_LESS
    if value > FAR * usual.middle or value * FAR < usual.middle:
        return Slip.FAR
    strayed = value - usual.middle > _DEVIATIONS * _DEVIATION * usual.spread
    return Slip.FAR if usual.spread and strayed and value > NOTABLE * usual.middle else None
