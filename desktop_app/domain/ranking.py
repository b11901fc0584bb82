"""Ranks within clusters: 1-2-2-4, an ordered list of tie-breaks, ties left shared at its end."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby
from typing import TypeAlias

from desktop_app.domain.criteria import Facts, Method, ScoreSheet
from desktop_app.domain.scoring.facts import (
    HEADCOUNT,
    LESS_IS_BETTER,
    PARTICIPATION,
    fact_title,
    split_name,
)
from desktop_app.domain.scoring.stages import weighted_points

TieValues: TypeAlias = tuple[Fraction | None, ...]

NO_MAXIMUM = "Không có điểm tối đa để tính tỷ lệ"

_TITLES = {
    "points_without_bonus": "Tổng điểm không kể điểm thưởng (cao hơn xếp trên)",
    "fewer_penalties": "Điểm trừ (ít hơn xếp trên)",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """One subject before ranking.

    `points`: hundredths, None where it cannot be ranked, for `reason`; `ties`: its values in the
    tie order, greater is better, None the least; `order`: a key for the page among equals.
    """

    code: str
    name: str
    cluster: str
    points: int | None
    max_points: int
    ties: TieValues = ()
    reason: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A standing with its rank, None where it has no points; `tied` where the rank is shared."""

    rank: int | None
    tied: bool
    standing: Standing


def rank(
    standings: Iterable[Standing], on_percent: Container[str] = ()
) -> dict[str, tuple[Ranked, ...]]:
    """The rows of each cluster, best first, by cluster code; the input's order does not matter.

    A rank is one more than the number of strictly better subjects of the cluster. Subjects without
    points stand last, unranked. `on_percent`: the clusters whose ranks go by the exact share of the
    maximum; there a subject without a maximum cannot be ranked.
    """
    by_cluster = sorted(standings, key=lambda item: item.cluster)
    return {
        cluster: _rank_cluster(tuple(members), cluster in on_percent)
        for cluster, members in groupby(by_cluster, key=lambda item: item.cluster)
    }


def tie_values(tie_order: Iterable[str], sheet: ScoreSheet, facts: Facts) -> TieValues:
    """A subject's values in the tie order, greater is better, None where there is no figure.

    Keys: "criterion:CODE", "fact:NAME", "points_without_bonus", "fewer_penalties".
    "fact:participation[@campaign]" is participants over headcount; of late days fewer are better.
    """
    return tuple(_tie_value(key, sheet, facts) for key in tie_order)


def tie_title(key: str, campaigns: Mapping[str, str] | None = None) -> str:
    """What a key of the tie order means, in Vietnamese; `campaigns` gives titles for codes."""
    kind, _, name = key.partition(":")
    if kind == "criterion":
        return f"Điểm tiêu chí {name} (cao hơn xếp trên)"
    if kind == "fact":
        better = "ít hơn" if split_name(name)[0] in LESS_IS_BETTER else "cao hơn"
        return f"{fact_title(name, campaigns)} ({better} xếp trên)"
    return _TITLES.get(key, key)


def _rank_cluster(members: tuple[Standing, ...], on_percent: bool) -> tuple[Ranked, ...]:  # noqa: FBT001  # the cluster's own rule
    members = tuple(_with_share(item) for item in members) if on_percent else members
    placed = [(_worth(item, on_percent), item) for item in members if item.points is not None]
    placed.sort(key=lambda pair: (pair[0], _name_order(pair[1])))
    rows: list[Ranked] = []
    for _, group in groupby(placed, key=lambda pair: pair[0]):
        equals = tuple(item for _, item in group)
        place = len(rows) + 1
        rows.extend(Ranked(place, len(equals) > 1, item) for item in equals)
    unplaced = sorted((item for item in members if item.points is None), key=_name_order)
    return (*rows, *(Ranked(None, tied=False, standing=item) for item in unplaced))


def _with_share(item: Standing) -> Standing:
    """A share needs a maximum; who has none cannot be ranked by it."""
    if item.points is None or item.max_points > 0:
        return item
    return replace(item, points=None, reason=NO_MAXIMUM)


def _worth(item: Standing, on_percent: bool) -> tuple[Fraction, ...]:  # noqa: FBT001  # as above
    """Smaller is better; a missing tie value is worse than any."""
    reached = Fraction(item.points or 0)
    keys = [-reached / item.max_points if on_percent and item.points is not None else -reached]
    for value in item.ties:
        keys += [Fraction(value is None), -(value or Fraction(0))]
    return tuple(keys)


def _name_order(item: Standing) -> tuple[str, str, str]:
    return (item.order, item.code, item.name)


def _tie_value(key: str, sheet: ScoreSheet, facts: Facts) -> Fraction | None:
    kind, _, name = key.partition(":")
    if kind == "criterion":
        return _criterion_points(name, sheet)
    if kind == "fact":
        return _fact_value(name, facts)
    if key == "points_without_bonus":
        return Fraction(sheet.total - sheet.bonus)
    return _penalties(sheet)


def _criterion_points(code: str, sheet: ScoreSheet) -> Fraction | None:
    points = next((mark.points for mark in sheet.marks if mark.criterion == code), None)
    return None if points is None else Fraction(weighted_points(sheet).get(code, points))


def _fact_value(name: str, facts: Facts) -> Fraction | None:
    base, campaign = split_name(name)
    if base == PARTICIPATION:
        joined = _plain(f"participants@{campaign}" if campaign else "participants", facts)
        staff = _plain(HEADCOUNT, facts)
        return joined / staff if joined is not None and staff else None
    value = _plain(name, facts)
    return -value if value is not None and base in LESS_IS_BETTER else value


def _plain(name: str, facts: Facts) -> Fraction | None:
    fact = facts.get(name)
    return fact.value if fact else None


def _penalties(sheet: ScoreSheet) -> Fraction:
    """What penalties took in all, negative, with what corrects them."""
    rows = (mark for mark in sheet.marks if _is_penalty(mark.method, mark.criterion))
    weighted = weighted_points(sheet)
    return Fraction(sum(weighted.get(mark.criterion, mark.points or 0) for mark in rows))


def _is_penalty(method: Method, code: str) -> bool:
    return method is Method.PENALTY or (method is Method.CAP and code == "penalty_cap")
