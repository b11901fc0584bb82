"""What may not be in a title, a rule, a quota or a base salary."""

from dataclasses import replace

import pytest

from desktop_app.domain.awards.title_checks import (
    check_quota,
    check_rule,
    check_salary,
    check_title,
    rests_on,
)
from desktop_app.domain.awards.titles import (
    Condition,
    ConditionKind,
    Level,
    Quota,
    SalaryRate,
    Title,
    TitleKind,
    TitleRule,
)
from desktop_app.domain.criteria import Subject

RULE = TitleRule("2024-01-01", "Giám đốc Sở", coefficient=30, vote_share=8000)
TITLE = Title("ldtt", "LĐTT", TitleKind.EMULATION_TITLE, Subject.INDIVIDUAL, Level.DEPARTMENT)
QUOTA = Quota("cstd-co-so", "ldtt", 1500)
CODES = ("ldtt", "cstd-co-so")


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({}, set()),
        ({"authority": " "}, {"authority"}),
        ({"effective_to": "2023-12-31"}, {"effective_to"}),
        ({"effective_to": "2024-01-01"}, set()),
        ({"coefficient": 0}, {"coefficient"}),
        ({"coefficient": None}, set()),
        ({"multiplier": 0}, {"multiplier"}),
        ({"vote_share": 10_001}, {"vote_share"}),
        ({"vote_share": 10_000}, set()),
        ({"conditions": (Condition(ConditionKind.HELD, {"title": "x"}),)}, {"conditions"}),
        ({"conditions": (Condition(ConditionKind.HELD, {"title": "ldtt"}),)}, set()),
    ],
)
def test_a_rule(changed: dict[str, object], fields: set[str]) -> None:
    assert set(check_rule(replace(RULE, **changed), CODES)) == fields  # type: ignore[arg-type]


@pytest.mark.parametrize("code", ["", "LDTT", "lđtt", "a--b", "-a", "a b"])
def test_a_code_is_plain(code: str) -> None:
    assert "code" in check_title(replace(TITLE, code=code), ())


def test_a_new_title_may_name_itself_and_not_take_a_code() -> None:
    held = (Condition(ConditionKind.HELD, {"title": "ldtt"}),)
    own = replace(TITLE, rules=(replace(RULE, conditions=held),))
    assert check_title(own, ("cstd-co-so",)) == {}
    assert set(check_title(own, CODES)) == {"code"}


@pytest.mark.parametrize(
    ("quota", "fields"),
    [
        (QUOTA, set()),
        (replace(QUOTA, what="x"), {"what"}),
        (replace(QUOTA, of="cstd-co-so"), {"of"}),
        (replace(QUOTA, share=0), {"share"}),
        (replace(QUOTA, effective_from="2024-01-02", effective_to="2024-01-01"), {"effective_to"}),
        (Quota("excellent", "good", 2000, classes=True), set()),
        (Quota("good", "good", 2000, classes=True), {"of"}),
    ],
)
def test_a_quota(quota: Quota, fields: set[str]) -> None:
    assert set(check_quota(quota, CODES)) == fields


def test_a_base_salary() -> None:
    assert check_salary(SalaryRate("2024-07-01", 2_340_000)) == {}
    assert set(check_salary(SalaryRate("", -1))) == {"effective_from", "amount"}


def test_what_rests_on_a_rule_is_told_with_its_day() -> None:
    assert rests_on("2024-01-01", 3).startswith("Đã có 3 khen thưởng theo quy định từ 01/01/2024.")
    assert rests_on("", 1).startswith("Đã có 1 khen thưởng theo quy định này.")
