"""What stored rows do not say of a criterion by themselves, for everybody at once.

The stages' weights correct the total in a row of their own; a criterion that was not assigned
keeps its maximum on its row, though it does not count.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, select

from desktop_app.domain.criteria import CriteriaSet, Criterion
from desktop_app.domain.scoring.stages import STAGE_WEIGHT, is_weighted, weighted_in
from desktop_app.domain.scoring.unassigned import is_left_out
from desktop_app.domain.templates.rule_data import OF_TARGETS
from desktop_app.models.scoring import MarkRecord, ScoreSheetRecord
from desktop_app.services import score_sheets
from desktop_app.services.criteria import StoredSet

Found = Iterator[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Corrections:
    """By sheet, in hundredths: what weights add to the points, and what leaves the maximum."""

    points: Mapping[int, int]
    not_assigned: Mapping[int, int]


def corrections(connection: Connection, stored: StoredSet, codes: Collection[str]) -> Corrections:
    """For the marks of these leaves alone."""
    return Corrections(
        _summed(_weights(connection, stored, codes)),
        _summed(_not_assigned(connection, stored, codes)),
    )


def _summed(found: Found) -> Mapping[int, int]:
    sums: defaultdict[int, int] = defaultdict(int)
    for sheet, points in found:
        sums[sheet] += points
    return sums


def _weights(connection: Connection, stored: StoredSet, codes: Collection[str]) -> Found:
    if not is_weighted(stored.rules):
        return
    weighted: dict[tuple[int, str], int] = {}
    for row in connection.execute(_rows(stored, (STAGE_WEIGHT,))):
        told = weighted_in(score_sheets.mark_of(row))
        weighted |= {(row.sheet_id, code): told[code] for code in told.keys() & set(codes)}
    query = _rows(stored, codes).where(MarkRecord.points.is_not(None))
    for row in connection.execute(query):
        yield row.sheet_id, weighted.get((row.sheet_id, row.criterion), row.points) - row.points


def _not_assigned(connection: Connection, stored: StoredSet, codes: Collection[str]) -> Found:
    of_targets = _of_targets(stored.rules) & set(codes)
    if not of_targets:
        return
    query = _rows(stored, of_targets).where(MarkRecord.points.is_(None))
    for row in connection.execute(query):
        if is_left_out(score_sheets.mark_of(row)):
            yield row.sheet_id, row.max_points


def _of_targets(rules: CriteriaSet) -> set[str]:
    return {leaf.code for leaf in rules.leaves if _reads_target(leaf)}


def _reads_target(leaf: Criterion) -> bool:
    return leaf.method in OF_TARGETS or leaf.rule.fact.startswith("target.")


def _rows(stored: StoredSet, codes: Collection[str]) -> Select[*tuple[Any, ...]]:
    query: Select[*tuple[Any, ...]] = (
        select(MarkRecord)
        .join(ScoreSheetRecord, ScoreSheetRecord.id == MarkRecord.sheet_id)
        .where(ScoreSheetRecord.set_id == stored.id, MarkRecord.criterion.in_(list(codes)))
    )
    return query
