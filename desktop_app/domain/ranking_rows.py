"""Rankings as frozen rows that leave services; points are hundredths."""

from dataclasses import dataclass, field

from desktop_app.domain.ranking_rules import Publication, RankingTerms
from desktop_app.domain.rows import Department


@dataclass(frozen=True, slots=True)
class RankedUnit:
    """A unit's or a person's place; `rank` None where it cannot be ranked, with the `reason`.

    `notes`: why its class is no higher, what its set prints beside it, that it is provisional;
    `bars`: titles that it is kept from; `share`: hundredths of a percent where ranks go by it;
    `id`: the record's number among its kind.
    """

    rank: int | None
    tied: bool
    code: str
    name: str
    points: int | None
    max_points: int
    band: str
    reason: str = ""
    notes: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    share: int | None = None
    cluster: str = ""
    cluster_name: str = ""
    id: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class ClusterRanking:
    """The places within one cluster, a person's unit or the whole; by the share of the maximum?"""

    code: str
    name: str
    rows: tuple[RankedUnit, ...]
    on_percent: bool = False


@dataclass(frozen=True, slots=True)
class Ranking:
    """A ranking with the rules that made it; `campaign` empty for the year's own.

    A published one stands as it was, with the department that published it.
    """

    year: int
    campaign: str
    criteria_set: str
    criteria_title: str
    tie_order: tuple[str, ...]
    clusters: tuple[ClusterRanking, ...]
    terms: RankingTerms = field(default_factory=RankingTerms)
    published: Publication | None = None
    department: Department | None = None
