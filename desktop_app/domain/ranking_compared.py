"""Two years' rankings side by side: each subject then and now, also where units were reorganised.

Ranks are within clusters, points are hundredths.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.points import format_points
from desktop_app.domain.ranking_rows import RankedUnit, Ranking


class Past(StrEnum):
    """What a subject was in the earlier year."""

    SAME = "same"
    NEW = "new"
    MADE_FROM = "made_from"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Compared:
    """One subject then and now; `then` or `now` None where it did not stand in that ranking.

    `formers`: those that it was made from or took in, as they stood then; `became`: names of those
    that one which is gone went into.
    """

    past: Past
    then: RankedUnit | None
    now: RankedUnit | None
    formers: tuple[RankedUnit, ...] = ()
    became: tuple[str, ...] = ()

    @property
    def steps(self) -> int | None:
        """By how many ranks it rose (positive) or fell, None where it lacks a rank on a side."""
        if self.then is None or self.now is None:
            return None
        if self.then.rank is None or self.now.rank is None:
            return None
        return self.then.rank - self.now.rank

    @property
    def notes(self) -> tuple[str, ...]:
        """What keeps the two from being simply compared, in words."""
        return tuple(_notes(self))


@dataclass(frozen=True, slots=True)
class RankingsCompared:
    """Two rankings, the earlier first, and everybody of both."""

    then: Ranking
    now: Ranking
    clusters: tuple[tuple[str, tuple[Compared, ...]], ...]

    @property
    def rows(self) -> tuple[Compared, ...]:
        """Everybody, cluster by cluster, those who are gone at the end."""
        return tuple(row for _, rows in self.clusters for row in rows)


GONE = "Không còn trong danh sách"


def compare(
    then: Ranking, now: Ranking, successors: Mapping[int, Sequence[int]] | None = None
) -> RankingsCompared:
    """Everybody of the later ranking, then those of the earlier one who are gone.

    `successors`: by the number of a subject of the earlier ranking, the numbers of what became of
    it; who is not named there stayed itself.
    """
    successors = successors or {}
    earlier = {row.id: row for cluster in then.clusters for row in cluster.rows}
    later = {row.id: row for cluster in now.clusters for row in cluster.rows}
    formers: dict[int, list[RankedUnit]] = {}
    for ident, row in earlier.items():
        for one in successors.get(ident, (ident,)):
            formers.setdefault(one, []).append(row)
    clusters = [
        (cluster.name, tuple(_now(row, earlier, formers) for row in cluster.rows))
        for cluster in now.clusters
    ]
    gone = tuple(_gone(row, later, successors) for row in earlier.values() if row.id not in later)
    return RankingsCompared(then, now, (*clusters, *(((GONE, gone),) if gone else ())))


def _now(
    row: RankedUnit, earlier: Mapping[int, RankedUnit], formers: Mapping[int, Sequence[RankedUnit]]
) -> Compared:
    itself = earlier.get(row.id)
    others = tuple(one for one in formers.get(row.id, ()) if one.id != row.id)
    if itself is not None:
        return Compared(Past.SAME, itself, row, others)
    return Compared(Past.MADE_FROM if others else Past.NEW, None, row, others)


def _gone(
    row: RankedUnit, later: Mapping[int, RankedUnit], successors: Mapping[int, Sequence[int]]
) -> Compared:
    names = (later[one].name for one in successors.get(row.id, ()) if one in later)
    return Compared(Past.GONE, row, None, became=tuple(names))


def _notes(one: Compared) -> Iterator[str]:
    then, now = one.then, one.now
    if one.past is Past.NEW:
        yield "Năm trước chưa có"
    if one.past is Past.GONE and one.became:
        yield f"Nay thuộc {_list(one.became)}"
    if then and now and then.name != now.name:
        yield f"Năm trước tên là “{then.name}”"
    if then and now and then.cluster != now.cluster:
        yield f"Năm trước thuộc {then.cluster_name or 'diện chưa xếp cụm'}"
    if then and now and then.max_points != now.max_points:
        yield f"Điểm tối đa năm trước là {format_points(then.max_points)}"
    if one.formers:
        verb = "Nhận thêm" if one.past is Past.SAME else "Hình thành từ"
        yield f"{verb} {'; '.join(_former(former) for former in one.formers)}"


def _former(row: RankedUnit) -> str:
    if row.rank is None or row.points is None:
        return f"“{row.name}” (năm trước chưa xếp hạng)"
    where = f" {row.cluster_name}" if row.cluster_name else ""
    band = f", {row.band}" if row.band else ""
    return f"“{row.name}” (hạng {row.rank}{where}, {format_points(row.points)} điểm{band})"


def _list(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
