from typing import Any

import pytest

from desktop_app.domain.campaigns import Milestone, MilestoneKind, MonthDay, TargetKind
from desktop_app.domain.templates import BadTemplate, campaign_template

OFFICE: dict[str, Any] = {
    "short_code": "VNN",
    "criteria_set": "pt",
    "return_due": {"month": 11, "day": 30},
}
SMALLEST: dict[str, Any] = {
    "code": "vi-nguoi-ngheo",
    "title": "Phong trào",
    "issuer": "Sở",
    "year": 2024,
    "signatory": {"position": "Giám đốc"},
    "office": OFFICE,
}


def target(**more: object) -> dict[str, object]:
    return {"code": "GN", "text": "Giảm hộ nghèo", "kind": "reduction", **more}


def test_what_a_plan_leaves_blank_stays_blank() -> None:
    made = campaign_template(SMALLEST)
    assert (made.number, made.date, made.period_from) == ("", "", "")
    assert made.targets == ()
    assert made.return_due == MonthDay(11, 30)
    assert not made.feeds_year_end


def test_targets_and_milestones_are_typed() -> None:
    made = campaign_template(
        SMALLEST
        | {
            "targets": [target(low="0.1", high="0.2", kind="range", unit="%")],
            "milestones": [{"kind": "final_review", "year": 2025, "text": "Tổng kết"}],
            "office": OFFICE | {"fund_target": "GN"},
        }
    )
    assert made.targets[0].kind is TargetKind.RANGE
    assert (made.targets[0].low, made.targets[0].high) == ("0.1", "0.2")
    assert made.milestones == (Milestone(MilestoneKind.FINAL_REVIEW, "Tổng kết", 2025),)


def test_what_the_office_adds_comes_after_the_plan_and_is_told_apart() -> None:
    added = {"targets": [target(code="QUY")], "criteria": {"collective": ["Có sáng kiến"]}}
    made = campaign_template(
        SMALLEST
        | {
            "targets": [target()],
            "criteria": {"collective": ["Đúng hạn"]},
            "office": OFFICE | added | {"feeds_year_end": True},
        }
    )
    assert [one.code for one in made.targets] == ["GN", "QUY"]
    assert made.criteria.collective == ("Đúng hạn", "Có sáng kiến")
    assert [one.code for one in made.plan_part.targets] == ["GN"]
    assert made.plan_part.criteria.collective == ("Đúng hạn",)
    assert (made.feeds_year_end, made.plan_part.feeds_year_end) == (True, False)


def test_a_plan_that_names_no_year_is_given_one_by_the_office() -> None:
    plan = {key: value for key, value in SMALLEST.items() if key != "year"}
    made = campaign_template(plan | {"office": OFFICE | {"year": 2022}})
    assert (made.year, made.printed_year) == (2022, None)
    assert campaign_template(SMALLEST).printed_year == 2024


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"colour": "red"}, "“colour”"),
        ({"title": ""}, "“title”: còn thiếu"),
        ({"office": OFFICE | {"short_code": "vnn"}}, "office.short_code"),
        ({"date": "08/2024"}, "“date”"),
        ({"period": {"from": "2021", "until": "2025"}}, "period.until"),
        ({"office": OFFICE | {"return_due": {"month": 2, "day": 29}}}, "return_due.day"),
        ({"office": OFFICE | {"return_due": {"month": 11}}}, "return_due.day"),
        ({"office": OFFICE | {"colour": "red"}}, "office.colour"),
        ({"signatory": {"name": "Người Ký"}}, "signatory.position"),
        ({"contents": ["Một"], "content_groups": [{"title": "a", "count": 2}]}, "chứa 2 nội dung"),
        ({"rewards": [{"text": "x", "kind": "daily"}]}, "“daily” không thuộc"),
        ({"duties": [{"role": "Văn phòng Sở"}]}, r"duties\[1\].text"),
        ({"targets": [target(), target()]}, "mã “GN” bị lặp lại"),
        ({"targets": [target(kind="dream")]}, "“dream” không thuộc"),
        ({"targets": [target(low="500")]}, r"targets\[1\].high"),
        ({"targets": [target(low="0.2", high="0.1")]}, r"targets\[1\].high"),
        ({"targets": [target(low=0.1, high=0.2)]}, r"targets\[1\].low"),
        ({"milestones": [{"kind": "party", "year": 2024, "text": "x"}]}, "“party” không thuộc"),
        ({"office": OFFICE | {"fund_target": "QUY"}}, "không có chỉ tiêu “QUY”"),
        ({"participants": ["mọi người"]}, "“participants”: phải là một bảng"),
    ],
)
def test_what_is_wrong_is_refused_by_its_place(more: dict[str, object], said: str) -> None:
    with pytest.raises(BadTemplate, match=said):
        campaign_template(SMALLEST | more)
