"""How a ranking's classes stand to the quotas in force: who is inside, who is tied at the cut."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from desktop_app.domain.awards.assessments import assessed_from
from desktop_app.domain.awards.quotas import Allotment, Candidate, allot
from desktop_app.domain.awards.titles import Quota
from desktop_app.domain.criteria import Subject
from desktop_app.domain.ranking_rows import ClusterRanking, RankedUnit, Ranking
from desktop_app.domain.ranking_rules import Scope


@dataclass(frozen=True, slots=True)
class QuotaPlaces:
    """One quota over a ranking: what it leaves each group; who is in no group holds no such class.

    `exempt`: codes of whom it does not bind.
    """

    quota: Quota
    groups: tuple[Allotment, ...]
    exempt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RankingQuotas:
    """A ranking beside the quotas of its classes on an ISO day, in the order of the quotas."""

    ranking: Ranking
    day: str
    quotas: tuple[QuotaPlaces, ...]


def class_quotas(
    ranking: Ranking, quotas: Iterable[Quota], day: str, clusters: Mapping[str, str]
) -> RankingQuotas:
    """What the quotas of year-end classes leave; `clusters`: each unit's cluster, by codes.

    A class is taken by its name, as year-end classes are; nobody's class is changed by this.
    """
    subject = ranking.terms.subject
    rows = [(cluster, row) for cluster in ranking.clusters for row in cluster.rows]
    binding = (
        one for one in quotas if one.classes and one.subject is subject and one.binds_on(day)
    )
    return RankingQuotas(
        ranking, day, tuple(_places(one, ranking, rows, clusters) for one in binding)
    )


def _places(
    quota: Quota,
    ranking: Ranking,
    rows: Iterable[tuple[ClusterRanking, RankedUnit]],
    clusters: Mapping[str, str],
) -> QuotaPlaces:
    by_class: dict[str, list[Candidate]] = {quota.what: [], quota.of: []}
    for cluster, row in rows:
        assessed = assessed_from(row.band)
        if assessed is not None and assessed.value in by_class:
            by_class[assessed.value].append(_candidate(ranking, cluster, row, clusters))
    allotted = allot(quota, by_class[quota.what], by_class[quota.of])
    return QuotaPlaces(quota, allotted.groups, allotted.exempt)


def _candidate(
    ranking: Ranking, cluster: ClusterRanking, row: RankedUnit, clusters: Mapping[str, str]
) -> Candidate:
    within = row.cluster or cluster.code
    is_person = ranking.terms.subject is Subject.INDIVIDUAL
    unit = within if is_person else row.code
    return Candidate(
        row.code,
        unit,
        clusters.get(unit, "") if is_person else within,
        tuple(_standing(ranking, cluster, row)),
    )


def _standing(
    ranking: Ranking, cluster: ClusterRanking, row: RankedUnit
) -> Iterator[int | Fraction | None]:
    """Points or percent; places break ties only where all stand in one order."""
    yield row.share if cluster.on_percent else row.points
    if ranking.terms.scope is Scope.DEPARTMENT or len(ranking.clusters) == 1:
        yield None if row.rank is None else -row.rank
