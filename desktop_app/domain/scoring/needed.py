"""Which facts scoring by a criteria set may read."""

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.scoring.facts import HEADCOUNT, TARGET_PARTS, fact_name
from desktop_app.domain.scoring.formula import formula_of


def needed_facts(criteria_set: CriteriaSet) -> frozenset[str]:
    """The names of all facts that scoring by this set may read."""
    names = (name for leaf in criteria_set.leaves for name in _leaf_facts(leaf))
    return frozenset(names)


def _leaf_facts(leaf: Criterion) -> tuple[str, ...]:
    return tuple(fact_name(base, leaf.rule) for base in _bases(leaf)) or (f"mark.{leaf.code}",)


def _bases(leaf: Criterion) -> tuple[str, ...]:
    rule = leaf.rule
    if leaf.method is Method.FORMULA:
        return formula_of(rule.formula).facts
    by_method = {
        Method.TARGET_RATIO: tuple(f"target.{rule.fact}.{part}" for part in TARGET_PARTS),
        Method.PARTICIPATION_RATIO: ("participants", HEADCOUNT),
        Method.FUND_RATIO: ("contributed_vnd", "fund_goal_vnd"),
        Method.PER_OCCURRENCE: (rule.fact or "activities",),
        Method.TIMELINESS: (rule.fact or "late_days",),
    }
    return by_method.get(leaf.method, (rule.fact,) if rule.fact else ())
