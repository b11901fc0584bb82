"""Conditions as data: every kind is read with its own parameters and written back."""

from typing import Any

import pytest

from desktop_app.domain.awards.condition_data import condition_data, read_condition, titles_named
from desktop_app.domain.awards.titles import ConditionKind
from desktop_app.domain.templates.fields import BadTemplate, Fields

Data = dict[str, Any]
EVERY: list[Data] = [
    {"kind": "assessed", "at_least": "good"},
    {"kind": "held", "title": "ldtt", "times": 3, "consecutive": True, "until": 1},
    {"kind": "held", "assessed": "excellent", "times": 2, "consecutive": False, "until": 0},
    {"kind": "initiative", "scope": "province"},
    {"kind": "no_measure", "from": "warning", "reviews": True},
    {"kind": "no_member_measure", "from": "reprimand", "reviews": False},
    {"kind": "members", "title": "ldtt", "share": "70.00"},
    {"kind": "members", "assessed": "fulfilled", "times": 1},
    {"kind": "served", "months": 6},
    {"kind": "first"},
    {"kind": "campaign_years", "years": 5, "authority": "Thủ tướng Chính phủ"},
    {"kind": "joined"},
    {"kind": "registered"},
    {"kind": "points", "from": "91.00", "to": "100.00"},
    {"kind": "by_hand", "text": "Do tỉnh quy định"},
    {"kind": "any", "parts": [{"kind": "first"}, {"kind": "joined"}]},
]


def test_the_examples_below_leave_no_kind_out() -> None:
    assert {one["kind"] for one in EVERY} == {kind.value for kind in ConditionKind}


@pytest.mark.parametrize("data", EVERY, ids=lambda one: one["kind"])
def test_what_is_read_is_written_back(data: Data) -> None:
    assert condition_data(read_condition(Fields(data))) == data


def test_what_is_left_out_has_its_plain_meaning() -> None:
    held = read_condition(Fields({"kind": "held", "title": "ldtt"}))
    assert held.given == {"title": "ldtt", "times": 1, "consecutive": 0, "until": 0}
    assert titles_named(held) == {"ldtt"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"kind": "assessed", "at_least": "best"}, "at_least"),
        ({"kind": "held", "title": "a", "assessed": "good"}, "title"),
        ({"kind": "held", "times": 2}, "title"),
        ({"kind": "held", "title": "a", "times": 0}, "times"),
        ({"kind": "members", "title": "a"}, "share"),
        ({"kind": "members", "title": "a", "share": "120"}, "share"),
        ({"kind": "initiative"}, "scope"),
        ({"kind": "no_measure", "from": "lashes"}, "from"),
        ({"kind": "points", "from": "90", "to": "80"}, "to"),
        ({"kind": "by_hand"}, "text"),
        ({"kind": "any"}, "parts"),
        (
            {"kind": "any", "parts": [{"kind": "any", "parts": [{"kind": "first"}]}]},
            "parts[1].kind",
        ),
        ({"kind": "any", "parts": [{"kind": "served", "months": 0}]}, "parts[1].months"),
        ({"kind": "first", "months": 6}, "months"),
    ],
)
def test_a_bad_parameter_is_named(data: Data, said: str) -> None:
    with pytest.raises(BadTemplate, match="“" + said.replace("[", r"\[")):
        read_condition(Fields(data))
