"""Titles, quotas and base salaries as data: read strictly, the bad field named."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from desktop_app.domain.awards.award_data import (
    PARTS,
    named_in,
    read_quotas,
    read_rule,
    read_salaries,
    read_titles,
    rule_data,
)
from desktop_app.domain.awards.titles import (
    Certainty,
    ConditionKind,
    Rounding,
    Scope,
    TitleKind,
    salary_on,
)
from desktop_app.domain.templates.fields import BadTemplate, Fields

Data = dict[str, Any]
RULE: Data = {
    "effective_from": "2024-01-01",
    "authority": "Giám đốc Sở",
    "coefficient": "0.8",
    "multiplier": 2,
    "vote_share": "66.67",
    "certainty": "in_force",
    "basis": "Điều 28",
    "doubts": {"vote_share": "practice"},
    "conditions": [
        {"kind": "assessed", "at_least": "good"},
        {"kind": "members", "title": "ldtt", "share": "70"},
        {"kind": "any", "parts": [{"kind": "first"}, {"kind": "campaign_years", "years": 3}]},
    ],
}
LDTT: Data = {
    "code": "ldtt",
    "name": "Lao động tiên tiến",
    "kind": "emulation_title",
    "subject": "individual",
    "level": "department",
    "rules": [{"authority": "Giám đốc Sở", "certainty": "older_law"}],
}
TEAM: Data = {**LDTT, "code": "tt-ldtt", "subject": "collective", "rules": [RULE]}
QUOTA: Data = {
    "what": "cstd-co-so",
    "of": "ldtt",
    "share": "15",
    "scope": "unit",
    "rounding": "half_up",
    "certainty": "practice",
}


def titles(*several: Data) -> Data:
    return {"titles": [deepcopy(one) for one in several]}


def rule(**changed: object) -> Data:
    return {**deepcopy(RULE), **changed}


def test_a_title_is_read_with_its_rules() -> None:
    first, second = read_titles(titles(LDTT, TEAM))
    assert (first.code, first.kind) == ("ldtt", TitleKind.EMULATION_TITLE)
    (one,) = second.rules
    assert (one.coefficient, one.multiplier, one.vote_share) == (80, 2, 6667)
    assert (one.sure("vote_share"), one.sure("coefficient")) == (
        Certainty.PRACTICE,
        Certainty.IN_FORCE,
    )
    assert one.conditions[1].given == {"title": "ldtt", "share": 7000}
    assert [part.kind for part in one.conditions[2].parts] == [
        ConditionKind.FIRST,
        ConditionKind.CAMPAIGN_YEARS,
    ]


def test_a_rule_written_and_read_is_the_same_rule() -> None:
    made = read_rule(Fields(rule()))
    assert read_rule(Fields(rule_data(made))) == made


def test_the_titles_that_conditions_name_are_found_in_their_parts_too() -> None:
    parts = [{"kind": "held", "title": "a"}, {"kind": "members", "title": "b", "times": 1}]
    made = read_rule(Fields(rule(conditions=[{"kind": "any", "parts": parts}])))
    assert named_in([made]) == {"a", "b"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"authority": ""}, "authority"),
        ({"coefficient": "0.333"}, "coefficient"),
        ({"multiplier": 0}, "multiplier"),
        ({"vote_share": "101"}, "vote_share"),
        ({"certainty": "sure"}, "certainty"),
        ({"effective_from": "2024-01"}, "effective_from"),
        ({"effective_to": "2023-12-31"}, "effective_to"),
        ({"doubts": {"weather": "practice"}}, "doubts.weather"),
        ({"doubts": {"served": "maybe"}}, "doubts.served"),
        ({"colour": "red"}, "colour"),
        ({"conditions": [{"kind": "luck"}]}, "conditions[1].kind"),
    ],
)
def test_a_bad_field_of_a_rule_is_named(changed: Data, said: str) -> None:
    with pytest.raises(BadTemplate, match="“" + said.replace("[", r"\[")):
        read_rule(Fields(rule(**changed)))


def twice(data: Data) -> None:
    data["titles"].append(data["titles"][0])


def overlapping(data: Data) -> None:
    data["titles"][0]["rules"] *= 2


def strange(data: Data) -> None:
    data["titles"][1]["rules"][0]["conditions"] = [{"kind": "held", "title": "anh-hung"}]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [(twice, "bị lặp lại"), (overlapping, "nối tiếp"), (strange, "không có danh hiệu “anh-hung”")],
)
def test_titles_that_cannot_stand_together_are_refused(
    spoil: Callable[[Data], None], said: str
) -> None:
    data = titles(LDTT, TEAM)
    spoil(data)
    with pytest.raises(BadTemplate, match=said):
        read_titles(data)


def test_every_kind_of_condition_may_be_doubted() -> None:
    assert {kind.value for kind in ConditionKind} < PARTS


def test_a_quota_is_of_titles_or_of_classes() -> None:
    classes = {**QUOTA, "classes": True, "what": "excellent", "of": "good", "share": "20"}
    of_titles, of_classes = read_quotas({"quotas": [QUOTA, classes]})
    assert (of_titles.share, of_titles.scope, of_titles.rounding) == (
        1500,
        Scope.UNIT,
        Rounding.HALF_UP,
    )
    assert (of_classes.what, of_classes.of, of_classes.classes) == ("excellent", "good", True)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"share": "0"}, "share"),
        ({"share": "100.5"}, "share"),
        ({"scope": "world"}, "scope"),
        ({"classes": True}, "what"),
        ({"exempt": ["", "A"]}, "exempt"),
    ],
)
def test_a_bad_field_of_a_quota_is_named(changed: Data, said: str) -> None:
    with pytest.raises(BadTemplate, match=rf"quotas\[1\]\.{said}"):
        read_quotas({"quotas": [{**QUOTA, **changed}]})


def test_a_quota_without_a_share_is_refused() -> None:
    without = {key: value for key, value in QUOTA.items() if key != "share"}
    with pytest.raises(BadTemplate, match="share"):
        read_quotas({"quotas": [without]})


def salary(day: str, amount: int = 1_000_000) -> Data:
    return {"effective_from": day, "amount": amount, "certainty": "in_force"}


def test_the_base_salary_of_a_day_is_the_last_that_began() -> None:
    found = read_salaries({"base_salaries": [salary("2023-07-01"), salary("2024-07-01", 2)]})
    amounts = [
        one and one.amount
        for one in (salary_on(found, day) for day in ("2023-06-30", "2024-06-30", "2024-07-01"))
    ]
    assert amounts == [None, 1_000_000, 2]


@pytest.mark.parametrize(
    "wrong",
    [
        [salary("2024-07-01"), salary("2024-07-01")],
        [salary("2024-07-01"), salary("2023-07-01")],
        [salary("2024-07-01", 0)],
        [{"amount": 5, "certainty": "in_force"}],
    ],
)
def test_base_salaries_follow_each_other(wrong: list[Data]) -> None:
    with pytest.raises(BadTemplate, match="base_salaries"):
        read_salaries({"base_salaries": wrong})
