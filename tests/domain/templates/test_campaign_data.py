from typing import Any

import pytest

from desktop_app.domain.campaigns import Milestone, MilestoneKind, MonthDay, TargetKind
from desktop_app.domain.templates import BadTemplate, campaign_template

SMALLEST: dict[str, Any] = {
    "code": "vi-nguoi-ngheo",
    "short_code": "VNN",
    "title": "Phong trào",
    "issuer": "Sở",
    "year": 2024,
    "theme": "Chung tay",
    "criteria_set": "pt",
    "return_due": {"month": 11, "day": 30},
    "signatory": {"position": "Giám đốc", "name": "Người Ký"},
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
            "fund_target": "GN",
        }
    )
    assert made.targets[0].kind is TargetKind.RANGE
    assert (made.targets[0].low, made.targets[0].high) == ("0.1", "0.2")
    assert made.milestones == (Milestone(MilestoneKind.FINAL_REVIEW, 2025, "Tổng kết"),)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"colour": "red"}, "“colour”"),
        ({"title": ""}, "“title”: còn thiếu"),
        ({"short_code": "vnn"}, "“short_code”"),
        ({"date": "08/2024"}, "“date”"),
        ({"period": {"from": "2021", "until": "2025"}}, "period.until"),
        ({"return_due": {"month": 2, "day": 29}}, "return_due.day"),
        ({"return_due": {"month": 11}}, "return_due.day"),
        ({"signatory": {"position": "Giám đốc"}}, "signatory.name"),
        ({"duties": [{"role": "Văn phòng Sở"}]}, r"duties\[1\].text"),
        ({"targets": [target(), target()]}, "mã “GN” bị lặp lại"),
        ({"targets": [target(kind="dream")]}, "“dream” không thuộc"),
        ({"targets": [target(low="500")]}, r"targets\[1\].high"),
        ({"targets": [target(low="0.2", high="0.1")]}, r"targets\[1\].high"),
        ({"targets": [target(low=0.1, high=0.2)]}, r"targets\[1\].low"),
        ({"milestones": [{"kind": "party", "year": 2024, "text": "x"}]}, "“party” không thuộc"),
        ({"fund_target": "QUY"}, "không có chỉ tiêu “QUY”"),
        ({"participants": ["mọi người"]}, "“participants”: phải là một bảng"),
    ],
)
def test_what_is_wrong_is_refused_by_its_place(more: dict[str, object], said: str) -> None:
    with pytest.raises(BadTemplate, match=said):
        campaign_template(SMALLEST | more)
