"""What holds of every shipped set, whatever the figures are."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.classes import class_reached
from desktop_app.domain.criteria import (
    CriteriaSet,
    Criterion,
    Direction,
    Fact,
    Facts,
    Method,
    ScoreSheet,
)
from desktop_app.domain.judged import Judged
from desktop_app.domain.scoring import needed_facts, score_sheet
from desktop_app.domain.scoring.peers import with_peers
from tests.resources.scored import CRITERIA, shipped_set

SETS = tuple(shipped_set(path.stem) for path in sorted(CRITERIA.glob("*.toml")))
LAW = settings(max_examples=50)
_LEVELS = {Method.PASS_FAIL, Method.GRADED}


def levels(leaf: Criterion) -> list[int]:
    """The marks that may be entered, for a criterion that lets only some."""
    return [step.points for step in leaf.rule.steps] or [0, leaf.max_points]


def figures(made: CriteriaSet, name: str) -> st.SearchStrategy[int]:
    """What people may enter, or a figure of a year; a target is assigned or not."""
    leaf = next((one for one in made.leaves if f"mark.{one.code}" == name), None)
    if leaf is not None:
        whole = st.integers(0, leaf.max_points)
        return st.sampled_from(levels(leaf)) if leaf.method in _LEVELS else whole
    return st.integers(0, 1) if name.endswith(".assigned") else st.integers(0, 300)


@st.composite
def situations(draw: st.DrawFn) -> tuple[CriteriaSet, Facts]:
    """A shipped set and figures for some of the facts that it reads."""
    made = draw(st.sampled_from(SETS))
    values = {name: draw(st.none() | figures(made, name)) for name in sorted(needed_facts(made))}
    return made, {
        name: Fact(name, Fraction(value)) for name, value in values.items() if value is not None
    }


def sheet_of(made: CriteriaSet, known: Facts) -> ScoreSheet:
    """The sheet of who is alone in its cluster."""
    alone = Judged(made.subject, 1, "A", "Đơn vị A")
    return score_sheet(made, with_peers(made, [alone], {alone.id: known})[alone.id])


def by_code(sheet: ScoreSheet) -> Mapping[str, int]:
    return {mark.criterion: mark.points for mark in sheet.marks if mark.points is not None}


@LAW
@given(situations())
def test_a_total_is_the_sum_of_what_is_written(situation: tuple[CriteriaSet, Facts]) -> None:
    made, known = situation
    sheet = sheet_of(made, known)
    assert sheet.total == sum(by_code(sheet).values())
    assert 0 <= sheet.max_points <= made.max_points


@LAW
@given(situations())
def test_no_mark_is_beyond_its_criterion(situation: tuple[CriteriaSet, Facts]) -> None:
    made, known = situation
    marks = by_code(sheet_of(made, known))
    for leaf in made.leaves:
        lowest = -leaf.max_points if leaf.method is Method.PENALTY else 0
        highest = 0 if leaf.method is Method.PENALTY else leaf.max_points
        assert lowest <= marks.get(leaf.code, 0) <= highest


@LAW
@given(situations())
def test_bonuses_in_all_stay_within_their_caps(situation: tuple[CriteriaSet, Facts]) -> None:
    made, known = situation
    sheet = sheet_of(made, known)
    excess = sum(points for code, points in by_code(sheet).items() if code.endswith("+"))
    if made.excess_cap is not None:
        assert excess <= made.excess_cap
    if made.bonus_cap is not None:
        assert sheet.bonus <= made.bonus_cap


@LAW
@given(situations())
def test_every_mark_is_a_multiple_of_the_set_s_step(situation: tuple[CriteriaSet, Facts]) -> None:
    made, known = situation
    computed = {leaf.code for leaf in made.leaves if f"mark.{leaf.code}" not in known}
    marks = by_code(sheet_of(made, known))
    assert all(marks[code] % made.round_to == 0 for code in computed & marks.keys())


@LAW
@given(situations())
def test_only_a_knock_out_takes_a_class_away(situation: tuple[CriteriaSet, Facts]) -> None:
    made, known = situation
    sheet = sheet_of(made, known)
    free = sheet_of(replace(made, knockouts=()), known)
    order = [band.name for band in made.bands]
    assert free.total == sheet.total
    if free.band:
        assert free.band == class_reached(made, free.total, free.max_points, free.bonus)
        assert order.index(sheet.band) >= order.index(free.band)
        assert sheet.band == free.band or sheet.notes


@LAW
@given(situations(), st.integers(1, 100))
def test_a_better_figure_never_lowers_a_mark(
    situation: tuple[CriteriaSet, Facts], more: int
) -> None:
    made, known = situation
    marks = by_code(sheet_of(made, known))
    for leaf in made.leaves:
        better = improved(leaf, known, more)
        if better is not None and leaf.code in marks:
            assert by_code(sheet_of(made, better))[leaf.code] >= marks[leaf.code]


def improved(leaf: Criterion, known: Facts, more: int) -> Facts | None:
    """The facts with the one that the criterion rests on made better; None where it has none."""
    target = f"target.{leaf.rule.fact}.actual"
    base = {
        Method.TARGET_RATIO: target,
        Method.AGAINST_LEADER: target,
        Method.PARTICIPATION_RATIO: "participants",
        Method.FUND_RATIO: "contributed_vnd",
        Method.TIMELINESS: "late_days",
    }.get(leaf.method, leaf.rule.fact)
    name = f"{base}@{leaf.rule.campaign}" if leaf.rule.campaign else base
    fact = known.get(name)
    if fact is None or fact.value is None:
        return None
    worse = leaf.rule.direction is Direction.LOWER
    less = worse or leaf.method in {Method.PENALTY, Method.TIMELINESS}
    value = max(fact.value - more, Fraction(0)) if less else fact.value + more
    return {**known, name: replace(fact, value=value)}
