"""“Sát nút”: neighbours whose difference is within a hair, and who is that near to a class.

Differences are hundredths of a point, or of a percent where ranks or classes go by it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from desktop_app.domain.criteria import Band
from desktop_app.domain.points import round_half_up
from desktop_app.domain.ranking_rows import ClusterRanking, RankedUnit, Ranking

_PERCENT_HUNDREDTHS = 10_000


@dataclass(frozen=True, slots=True)
class ClosePair:
    """Two neighbours of a cluster; `difference` 0 where the tie order alone parts them, or none."""

    cluster: str
    upper: RankedUnit
    lower: RankedUnit
    difference: int
    on_percent: bool = False


@dataclass(frozen=True, slots=True)
class ClassFigure:
    """What a subject's class goes by: `points` of `max_points`, hundredths, on the set's bands."""

    row: RankedUnit
    points: int
    max_points: int
    bands: tuple[Band, ...]
    on_percent: bool


@dataclass(frozen=True, slots=True)
class NearClass:
    """A class that is just reached (`difference` not negative) or just missed (negative)."""

    row: RankedUnit
    band: str
    difference: int
    on_percent: bool = False


@dataclass(frozen=True, slots=True)
class CloseCalls:
    """All that is within `within` hundredths."""

    ranking: Ranking
    within: int
    pairs: tuple[ClosePair, ...]
    classes: tuple[NearClass, ...]


def close_pairs(ranking: Ranking, within: int) -> Iterator[ClosePair]:
    """Neighbours with a rank whose exact difference is at most that many hundredths."""
    for cluster in ranking.clusters:
        ranked = [row for row in cluster.rows if row.rank is not None]
        for upper, lower in pairwise(ranked):
            difference = _height(cluster, upper) - _height(cluster, lower)
            if difference <= within:
                shown = round_half_up(difference)
                yield ClosePair(cluster.name, upper, lower, shown, cluster.on_percent)


def near_classes(figures: Iterable[ClassFigure], within: int) -> Iterator[NearClass]:
    """For each subject the boundaries of classes that it is at most that many hundredths from."""
    for one in figures:
        reached = _share(one.points, one.max_points) if one.on_percent else Fraction(one.points)
        for band in one.bands:
            difference = reached - band.at_least
            # A band that begins at nothing has no boundary that anybody could miss.
            if band.at_least > 0 and abs(difference) <= within:
                yield NearClass(one.row, band.name, _outwards(difference), one.on_percent)


def _height(cluster: ClusterRanking, row: RankedUnit) -> Fraction:
    points = row.points or 0
    return _share(points, row.max_points) if cluster.on_percent else Fraction(points)


def _share(points: int, max_points: int) -> Fraction:
    return Fraction(points * _PERCENT_HUNDREDTHS, max_points) if max_points > 0 else Fraction(0)


def _outwards(difference: Fraction) -> int:
    """A class missed by a part of a hundredth is missed by one, never by nothing."""
    return difference.__floor__() if difference < 0 else round_half_up(difference)
