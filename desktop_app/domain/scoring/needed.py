"""Which facts scoring by a criteria set may read."""

from desktop_app.domain.criteria import CriteriaSet, Criterion, Method, Rule
from desktop_app.domain.scoring.entry import takes_entry
from desktop_app.domain.scoring.facts import HEADCOUNT, LATE_DAYS, TARGET_PARTS, fact_name
from desktop_app.domain.scoring.formula import formula_of
from desktop_app.domain.scoring.results import READ


def needed_facts(criteria_set: CriteriaSet) -> frozenset[str]:
    """The names of all facts that scoring by this set may read."""
    names = (name for leaf in criteria_set.leaves for name in _leaf_facts(leaf))
    return frozenset(names) | _stage_marks(criteria_set)


def _stage_marks(criteria_set: CriteriaSet) -> frozenset[str]:
    """Where stages have weights, their marks of all that people mark."""
    leaves = [leaf for leaf in criteria_set.leaves if takes_entry(leaf)]
    stages = [stage.code for stage in criteria_set.stages if stage.weight is not None]
    return frozenset(f"mark.{leaf.code}.{stage}" for leaf in leaves for stage in stages)


def _leaf_facts(leaf: Criterion) -> tuple[str, ...]:
    bases = (*_bases(leaf), *_assigned(leaf.rule))
    return tuple(fact_name(base, leaf.rule) for base in bases) or (f"mark.{leaf.code}",)


def _assigned(rule: Rule) -> tuple[str, ...]:
    """Whether a target was assigned matters to whatever reads one of its figures."""
    kind, _, rest = rule.fact.partition(".")
    return (f"target.{rest.rpartition('.')[0]}.assigned",) if kind == "target" else ()


def _bases(leaf: Criterion) -> tuple[str, ...]:
    rule = leaf.rule
    if leaf.method is Method.FORMULA:
        return formula_of(rule.formula).facts
    target = tuple(f"target.{rule.fact}.{part}" for part in TARGET_PARTS)
    by_method = {
        Method.TARGET_RATIO: target,
        Method.AGAINST_LEADER: target,
        Method.TIER: tuple(base for base in (rule.fact, rule.per) if base),
        Method.CAMPAIGN_RESULT: READ[rule.reads],
        Method.PARTICIPATION_RATIO: ("participants", HEADCOUNT),
        Method.FUND_RATIO: ("contributed_vnd", "fund_goal_vnd"),
        Method.PER_OCCURRENCE: (rule.fact or "activities",),
        Method.TIMELINESS: (rule.fact or LATE_DAYS,),
    }
    return by_method.get(leaf.method, (rule.fact,) if rule.fact else ())
