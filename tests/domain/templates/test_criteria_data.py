import json
from fractions import Fraction
from typing import Any

import pytest

from desktop_app.domain.criteria import Band, Direction, Method, Step
from desktop_app.domain.templates import BadTemplate, criteria_set, criteria_set_data


def leaf(code: str = "1.1", **more: object) -> dict[str, object]:
    return {"code": code, "title": f"Tiêu chí {code}", "max": "10", "method": "manual", **more}


def data(*criteria: dict[str, object], **more: object) -> dict[str, object]:
    return {"code": "bo", "title": "Bộ", "criteria": list(criteria or (leaf(),)), **more}


def ratio(**more: object) -> dict[str, object]:
    return {**leaf(), "method": "target_ratio", "fact": "GN", **more}


FULL = data(
    {"code": "1", "title": "Nhóm", "max": "30"},
    leaf("1.1", parent="1", method="target_ratio", fact="GN", direction="lower", cap="1.1"),
    leaf("1.2", parent="1", method="timeliness", campaign="vnn",
         steps=[{"at_least": "1", "points": "0.5"}, {"at_least": "4", "points": "2.25"}]),
    leaf("1.3", parent="1", method="graded",
         steps=[{"points": "10", "label": "A"}, {"points": "5", "label": "B"}]),
    leaf("4.1", method="bonus", fact="activities", points_each="0.25"),
    leaf("5.1", method="penalty"),
    subject="individual",
    version=3,
    campaign="vnn",
    bands=[{"name": "Tốt", "at_least": "70"}, {"name": "Đạt", "at_least": "50.5"}],
    bands_on_percent=True,
    bonus_cap="5",
    tie_order=["criterion:1.1", "fact:participation@vnn", "points_without_bonus"],
    basis="Theo kế hoạch",
)  # fmt: skip


def test_a_set_is_read_with_exact_figures() -> None:
    made = criteria_set(FULL)
    ratio, late, graded, bonus, penalty = made.leaves
    assert (ratio.max_points, ratio.rule.fact) == (1000, "GN")
    assert (ratio.rule.direction, ratio.rule.cap) == (Direction.LOWER, Fraction(11, 10))
    assert late.rule.steps == (Step(Fraction(1), 50), Step(Fraction(4), 225))
    assert [step.label for step in graded.rule.steps] == ["A", "B"]
    assert (bonus.rule.points_each, penalty.method) == (25, Method.PENALTY)
    assert made.bands == (Band("Tốt", 7000), Band("Đạt", 5050))
    assert (made.bonus_cap, made.penalty_cap, made.version) == (500, None, 3)
    assert made.max_points == 3000


def test_a_set_comes_back_equal_from_its_data_through_json() -> None:
    made = criteria_set(FULL)
    assert criteria_set(json.loads(json.dumps(criteria_set_data(made)))) == made


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (data(colour="red"), "“colour”: trường này không dùng"),
        (data(leaf(colour="red")), r"criteria\[1\].colour"),
        (data(leaf(max="-1")), r"criteria\[1\].max"),
        (data(leaf(max=9.5)), r"criteria\[1\].max"),
        (data(leaf(method="guess")), "“guess” không thuộc"),
        (data(leaf(method="cap")), "do chương trình tự thêm"),
        (data(leaf(), leaf()), "mã “1.1” bị lặp lại"),
        (data(leaf(parent="9")), "không có nhóm “9”"),
        (data(leaf(method="target_ratio")), "fact”: còn thiếu"),
        (data(ratio(excess="1")), "excess_cap”: còn thiếu, thưởng vượt chỉ tiêu cần mức"),
        (data(ratio(excess_cap="0.1")), "excess”: còn thiếu, có mức thưởng nhiều nhất"),
        (data(leaf(fact="activities")), "phương pháp “manual” không dùng"),
        (data(leaf(method="per_occurrence")), "points_each”: còn thiếu"),
        (data(leaf(method="per_occurrence", fact="cats", points_each="1")), "dữ kiện “cats”"),
        (data(leaf(method="pass_fail", fact="target..actual")), "dữ kiện “target..actual”"),
        (data(leaf(method="timeliness")), "steps”: còn thiếu"),
        (data(leaf(method="graded", steps=[])), "các mức phải"),
        (data(leaf(method="graded", steps=[{"points": "11", "label": "A"}])), "các mức phải"),
        (data(leaf(method="graded", steps=[{"points": "5"}, {"points": "5"}])), "các mức phải"),
        (data(leaf(method="bonus", points_each="1")), "dữ kiện phải đi cùng"),
        (data(leaf(method="bonus", fact="activities")), "dữ kiện phải đi cùng"),
        (data(tie_order=["criterion:9.9"]), "không hiểu “criterion:9.9”"),
        (data(tie_order=["fact:cats"]), "không hiểu “fact:cats”"),
        (data(tie_order=["older_first"]), "không hiểu “older_first”"),
        (data(bands=[{"name": "Tốt"}]), r"bands\[1\].at_least”: còn thiếu"),
        (data(subject="animal"), "“animal” không thuộc"),
        ({"title": "Bộ"}, "“code”: còn thiếu"),
    ],
)
def test_what_is_wrong_is_refused_by_its_place(broken: dict[str, Any], said: str) -> None:
    with pytest.raises(BadTemplate, match=said):
        criteria_set(broken)
