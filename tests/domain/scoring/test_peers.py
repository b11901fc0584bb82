from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.criteria import CriteriaSet, Criterion, Direction, Fact, Facts, Method, Rule
from desktop_app.domain.scoring import score_sheet
from desktop_app.domain.scoring.peers import with_peers
from desktop_app.domain.set_rules import Unassigned
from tests.domain.scoring.cluster import facts_of, one_criterion, target, unit

AMONG = Unassigned.AMONG_THEMSELVES
RULES = one_criterion(Method.AGAINST_LEADER, Rule("X", unassigned=AMONG))
TARGETS = st.builds(target, st.none() | st.integers(0, 20), st.none() | st.integers(-2, 40))


def test_the_leaders_excess_names_the_leader_and_its_cell() -> None:
    found = facts_of(RULES, {"A": target(10, 12), "B": target(10, 13, "G7"), "C": target(10, 9)})
    leader = found["A"]["leader.X.over"]
    assert (leader.value, leader.text) == (Fraction(3, 10), "Phòng B")
    assert leader.source is not None
    assert leader.source.cell == "G7"
    assert found["C"]["leader.X.over"] == leader


def test_several_leaders_are_named_and_many_are_counted() -> None:
    two = facts_of(RULES, {"B": target(10, 12), "A": target(20, 24)})
    assert two["A"]["leader.X.over"].text == "Phòng A, Phòng B"
    five = facts_of(RULES, {code: target(10, 12) for code in "EDCBA"})
    assert five["A"]["leader.X.over"].text == "Phòng A, Phòng B, Phòng C và 2 nơi khác"


def test_where_nobody_exceeded_there_is_no_leader() -> None:
    assert "leader.X.over" not in facts_of(RULES, {"A": target(10, 10)})["A"]


def test_who_has_no_target_is_told_the_best_of_those_like_it_alone() -> None:
    found = facts_of(
        RULES,
        {"A": target(10, 99), "B": target(None, 7), "C": target(None, 4), "C2:D": target(None, 9)},
    )
    best = found["C"]["group.X.most"]
    assert (best.value, best.text) == (Fraction(7), "Phòng B")
    assert "leader.X.over" not in found["C"]
    assert "group.X.most" not in found["A"]
    assert found["C2:D"]["group.X.most"].value == 9


def test_where_less_is_better_the_least_is_the_best() -> None:
    lower = Rule("X", direction=Direction.LOWER, unassigned=AMONG)
    found = facts_of(
        one_criterion(Method.TARGET_RATIO, lower), {"A": target(None, 7), "B": target(None, 4)}
    )
    assert found["A"]["group.X.least"].value == 4


def test_a_set_that_compares_nobody_leaves_the_facts_as_they_are() -> None:
    facts: dict[int, Facts] = {unit("A").id: target(10, 12)}
    rules = one_criterion(Method.TARGET_RATIO, Rule("X"))
    assert with_peers(rules, (unit("A"),), facts) is facts


def test_what_was_derived_before_is_replaced() -> None:
    once = facts_of(RULES, {"A": target(10, 12), "B": target(10, 15)})
    changed = {**once["B"], **target(10, 10)}
    again = facts_of(RULES, {"A": once["A"], "B": changed})
    assert again["A"]["leader.X.over"].value == Fraction(2, 10)
    alone = facts_of(RULES, {"B": changed})
    assert "leader.X.over" not in alone["B"]


@given(
    st.lists(TARGETS, min_size=1, max_size=8),
    st.lists(st.sampled_from("xyz"), min_size=8),
    st.randoms(),
)
def test_neither_order_nor_the_clusters_names_change_a_result(
    targets: list[Facts], clusters: list[str], shuffle: Random
) -> None:
    rules = CriteriaSet(
        "bo",
        "Bộ",
        (
            Criterion("1", "Theo đơn vị dẫn đầu", 1000, Method.AGAINST_LEADER, rule=Rule("X")),
            Criterion("2", "Tỷ lệ", 700, Method.TARGET_RATIO, rule=Rule("X", unassigned=AMONG)),
        ),
    )
    units = [unit("ABCDEFGH"[place], clusters[place]) for place in range(len(targets))]
    found = {one.id: facts for one, facts in zip(units, targets, strict=True)}
    turned = [replace(one, cluster=f"cụm {'zxy'['xyz'.index(one.cluster)]}") for one in units]
    shuffle.shuffle(turned)
    one = with_peers(rules, units, found)
    other = with_peers(rules, turned, dict(reversed(found.items())))
    assert {number: score_sheet(rules, facts) for number, facts in one.items()} == {
        number: score_sheet(rules, facts) for number, facts in other.items()
    }


def test_facts_are_kept_beside_what_is_derived() -> None:
    mark = Fact("mark.9", Fraction(5))
    found = facts_of(RULES, {"A": {**target(10, 12), "mark.9": mark}})
    assert found["A"]["mark.9"] == mark
