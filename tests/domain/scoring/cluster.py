"""Units of clusters with their targets, judged by one criterion with what their peers make."""

from collections.abc import Mapping
from fractions import Fraction

from desktop_app.domain.criteria import (
    CriteriaSet,
    Criterion,
    Fact,
    Facts,
    Mark,
    Method,
    Rule,
    Source,
    Subject,
)
from desktop_app.domain.judged import Judged
from desktop_app.domain.scoring import score_sheet
from desktop_app.domain.scoring.peers import with_peers

Figure = int | str | Fraction | None


def unit(code: str, cluster: str = "C1") -> Judged:
    return Judged(Subject.COLLECTIVE, ord(code[-1]), code, f"Phòng {code}", cluster)


def target(planned: Figure, actual: Figure, cell: str = "") -> dict[str, Fact]:
    """An assigned target X; a plan of None was not assigned."""
    values = {"planned": planned, "actual": actual, "assigned": int(planned is not None)}
    source = Source("chi-tieu.xlsx", "Tờ 1", cell) if cell else None
    return {
        f"target.X.{part}": Fact(
            f"target.X.{part}", None if value is None else Fraction(str(value)), source
        )
        for part, value in values.items()
    }


def one_criterion(method: Method, rule: Rule, max_points: int = 1000) -> CriteriaSet:
    return CriteriaSet("bo", "Bộ", (Criterion("1", "Tiêu chí", max_points, method, rule=rule),))


def facts_of(rules: CriteriaSet, targets: Mapping[str, Facts]) -> dict[str, Facts]:
    """By unit code, the facts with those of the cluster; "C2:B" is the unit B of cluster C2."""
    units = {}
    for code in targets:
        cluster, _, name = code.rpartition(":")
        units[code] = unit(name, cluster or "C1")
    found = {units[code].id: facts for code, facts in targets.items()}
    derived = with_peers(rules, tuple(units.values()), found)
    return {code: derived[one.id] for code, one in units.items()}


def marks(rules: CriteriaSet, targets: Mapping[str, Facts]) -> dict[str, Mark]:
    """By unit code, the mark of the one criterion."""
    return {
        code: score_sheet(rules, facts).marks[0] for code, facts in facts_of(rules, targets).items()
    }


def points(rules: CriteriaSet, targets: Mapping[str, Facts]) -> dict[str, int | None]:
    return {code: mark.points for code, mark in marks(rules, targets).items()}
