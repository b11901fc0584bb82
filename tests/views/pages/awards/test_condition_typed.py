"""What is typed of a condition becomes the condition, or is said at its row."""

import pytest

from desktop_app.domain.awards.titles import Condition, ConditionKind
from desktop_app.views.form import Values
from desktop_app.views.pages.awards.condition_typed import READS, condition_of, wrong_in

TYPED: Values = {
    "at_least": "good",
    "holding": "title:ldtt",
    "count_by": "share",
    "share": "70%",
    "times": 2,
    "consecutive": True,
    "until": True,
    "scope": "unit",
    "from": "reprimand",
    "reviews": True,
    "months": 6,
    "years": 5,
    "authority": "",
    "low": "80",
    "high": "89,5",
    "text": "Có thành tích đột xuất",
    "parts": (Condition(ConditionKind.FIRST),),
}


def typed(kind: ConditionKind, **more: object) -> Values:
    return {**TYPED, "kind": kind.value, **more}


@pytest.mark.parametrize("kind", list(ConditionKind))
def test_every_kind_is_read_from_its_own_rows(kind: ConditionKind) -> None:
    values = typed(kind)
    assert kind in READS
    assert wrong_in(values) == {}
    assert condition_of(values).kind is kind


@pytest.mark.parametrize(
    ("kind", "more", "given"),
    [
        ("held", {}, {"title": "ldtt", "times": 2, "consecutive": 1, "until": 1}),
        (
            "held",
            {"holding": "assessed:good", "consecutive": False, "until": False},
            {"assessed": "good", "times": 2, "consecutive": 0, "until": 0},
        ),
        ("members", {}, {"title": "ldtt", "share": 7_000}),
        ("members", {"count_by": "times"}, {"title": "ldtt", "times": 2}),
        ("points", {}, {"from": 8_000, "to": 8_950}),
        ("campaign_years", {}, {"years": 5}),
        ("campaign_years", {"authority": "UBND tỉnh"}, {"years": 5, "authority": "UBND tỉnh"}),
        ("no_measure", {"reviews": False}, {"from": "reprimand", "reviews": 0}),
        ("by_hand", {}, {"text": "Có thành tích đột xuất"}),
        ("joined", {}, {}),
    ],
)
def test_figures_become_hundredths_and_ticks_numbers(
    kind: str, more: dict[str, object], given: dict[str, object]
) -> None:
    assert condition_of(typed(ConditionKind(kind), **more)).given == given


def test_the_parts_of_one_of_several_are_kept() -> None:
    made = condition_of(typed(ConditionKind.ANY))
    assert made.parts == (Condition(ConditionKind.FIRST),)


@pytest.mark.parametrize(
    ("kind", "more", "row", "told"),
    [
        ("points", {"low": "cao"}, "low", "Không đọc được"),
        ("points", {"low": ""}, "low", "Hãy điền"),
        ("points", {"high": "70"}, "high", "không nhỏ hơn"),
        ("members", {"share": "0"}, "share", "lớn hơn 0"),
        ("members", {"share": "120%"}, "share", "không quá 100"),
        ("by_hand", {"text": ""}, "text", "Hãy điền"),
        ("any", {"parts": ()}, "parts", "Hãy điền"),
    ],
)
def test_what_cannot_be_is_said_at_its_row(
    kind: str, more: dict[str, object], row: str, told: str
) -> None:
    wrong = wrong_in(typed(ConditionKind(kind), **more))
    assert list(wrong) == [row]
    assert told in wrong[row]
