"""Random criteria sets that are whole: for laws of checking, editing and workbooks."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as st

from desktop_app.domain.criteria import Band, CriteriaSet, Criterion, Direction, Method, Rule, Step
from desktop_app.domain.set_rules import (
    Knockout,
    MissingStage,
    Reading,
    Stage,
    StageCode,
    Unassigned,
)
from desktop_app.domain.text import clean

# What a spreadsheet could take for a formula, a number or a date is among them.
TEXTS = st.one_of(
    st.sampled_from(["=1+2", "+84 24", "-5", "@anh", "1.10", "3/4", "100%", "Có", "TRUE", "1e5"]),
    st.text("aăâđêơư =+-@'\"%;,.1234ÁỆ", min_size=1, max_size=20).map(clean).filter(bool),
)
SHARES = st.one_of(
    st.integers(0, 40_000).map(lambda number: Fraction(number, 10_000)),
    st.builds(Fraction, st.integers(1, 40), st.sampled_from([3, 7, 11])),
)
# A rate of a bonus and its cap go together.
EXCESS = st.just((Fraction(0), Fraction(0))) | st.tuples(SHARES.filter(bool), SHARES.filter(bool))
POINTS = st.integers(0, 100_000)
FACTS = st.sampled_from(["headcount", "participants", "late_days", "target.GN.actual"])
CAMPAIGNS = st.sampled_from(["", "vi-nguoi-ngheo"])
STEPS = st.lists(st.builds(Step, SHARES, POINTS, TEXTS), min_size=1, max_size=3).map(tuple)
RULES = {
    Method.MANUAL: st.just(Rule()),
    Method.PASS_FAIL: st.builds(Rule, fact=FACTS, campaign=CAMPAIGNS),
    Method.TARGET_RATIO: st.builds(
        lambda rule, bonus: replace(rule, excess=bonus[0], excess_cap=bonus[1]),
        st.builds(
            Rule,
            fact=TEXTS,
            campaign=CAMPAIGNS,
            direction=st.sampled_from(Direction),
            cap=SHARES,
            unassigned=st.sampled_from(Unassigned),
        ),
        EXCESS,
    ),
    Method.AGAINST_LEADER: st.builds(Rule, fact=TEXTS, reach=SHARES),
    Method.TIER: st.builds(Rule, fact=FACTS, per=FACTS, steps=STEPS),
    Method.PER_OCCURRENCE: st.builds(Rule, fact=FACTS, points_each=st.integers(1, 900)),
    Method.PARTICIPATION_RATIO: st.builds(Rule, campaign=CAMPAIGNS, cap=SHARES),
    Method.TIMELINESS: st.builds(Rule, steps=STEPS),
    Method.FORMULA: st.builds(Rule, formula=st.sampled_from(["headcount / 2", "participants"])),
    Method.CAMPAIGN_RESULT: st.builds(
        Rule, campaign=TEXTS, reads=st.sampled_from(Reading), steps=STEPS
    ),
    Method.BONUS: st.builds(Rule, fact=FACTS, points_each=st.integers(1, 900)),
    Method.PENALTY: st.just(Rule()),
}


@st.composite
def criteria(draw: st.DrawFn) -> tuple[Criterion, ...]:
    """A tree of two levels below groups, in order, with at least one leaf."""
    nodes: list[Criterion] = []
    for group in range(1, draw(st.integers(1, 3)) + 1):
        nodes.append(Criterion(f"{group}", draw(TEXTS), draw(POINTS), note=draw(TEXTS)))
        for place in range(1, draw(st.integers(1, 3)) + 1):
            method = draw(st.sampled_from(list(RULES)))
            nodes.append(
                Criterion(
                    f"{group}.{place}0",
                    draw(TEXTS),
                    draw(POINTS),
                    method,
                    f"{group}",
                    draw(RULES[method]),
                    example=draw(st.booleans()),
                )
            )
    return tuple(nodes)


@st.composite
def criteria_sets(draw: st.DrawFn) -> CriteriaSet:
    """A whole set that the strict reader takes."""
    nodes = draw(criteria())
    leaf = draw(st.sampled_from([one.code for one in nodes if one.parent]))
    names = draw(st.lists(TEXTS, min_size=1, max_size=3, unique=True))
    bands = tuple(Band(name, 9000 - 1000 * place) for place, name in enumerate(names))
    weight = draw(st.none() | st.just(Fraction(1, 3)))
    return CriteriaSet(
        code=draw(TEXTS),
        title=draw(TEXTS),
        criteria=nodes,
        version=draw(st.integers(1, 9)),
        campaign=draw(CAMPAIGNS),
        bands=bands,
        bands_on_percent=draw(st.booleans()),
        bonus_cap=draw(st.none() | POINTS),
        penalty_cap=draw(st.none() | POINTS),
        tie_order=(f"criterion:{leaf}", "fewer_penalties"),
        basis=draw(st.just("") | TEXTS),
        clusters=draw(st.sampled_from([(), ("C1",), ("C1", "C2")])),
        bands_with_bonus=draw(st.booleans()),
        rank_on_percent=draw(st.booleans()),
        round_to=draw(st.sampled_from([1, 5, 50])),
        stages=(Stage(StageCode.SELF, (leaf,), weight), Stage(StageCode.FINAL, (), weight, True)),  # noqa: FBT003  # the council's vote
        missing_stage=draw(st.sampled_from(MissingStage)),
        knockouts=(
            Knockout(leaf, below=draw(SHARES), highest=names[0], text=draw(TEXTS)),
            Knockout(penalty=draw(POINTS), bars=("LĐTT", "CSTĐ")),
        ),
    )
