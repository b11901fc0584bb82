from fractions import Fraction

import pytest

from desktop_app.domain.criteria import CriteriaSet, Criterion, Fact, Method, Rule
from desktop_app.domain.scoring.facts import fact_text, fact_title, needed_facts, plain_value


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("headcount", "Tổng số người"),
        ("participants@vnn", "Số người tham gia trong phong trào “vnn”"),
        ("participation", "Tỷ lệ người tham gia"),
        ("target.GN.actual", "Kết quả chỉ tiêu GN"),
        ("target.GN-TL.planned", "Kế hoạch chỉ tiêu GN-TL"),
        ("mark.4.1", "Điểm nhập của tiêu chí 4.1"),
        ("points.4.1", "Điểm đã tính của tiêu chí 4.1"),
        ("something_else", "something_else"),
    ],
)
def test_each_fact_has_a_vietnamese_title(name: str, title: str) -> None:
    assert fact_title(name) == title


def test_a_campaigns_own_title_replaces_its_code() -> None:
    assert fact_title("activities@ntm", {"ntm": "Nông thôn mới"}) == (
        "Số hoạt động trong phong trào “Nông thôn mới”"
    )


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("contributed_vnd@vnn", 45_000_000, "45.000.000 đồng"),
        ("labour_days", 250, "2,5 ngày công"),
        ("mark.1.4", 850, "8,50 điểm"),
        ("target.NVCM.actual", "95.5", "95,5"),
        ("late_days", 0, "0 ngày"),
        ("headcount", None, "chưa có số liệu"),
    ],
)
def test_a_value_reads_with_what_it_counts(name: str, value: int | str | None, text: str) -> None:
    assert fact_text(Fact(name, None if value is None else Fraction(value))) == text


def test_labour_days_count_in_days_and_people_in_people() -> None:
    assert plain_value("labour_days@ntm", Fraction(250)) == Fraction("2.5")
    assert plain_value("participants", Fraction(250)) == 250


def test_a_set_names_every_fact_that_it_may_read() -> None:
    leaves = (
        Criterion("1", "Nhóm", 4, Method.GROUP),
        Criterion("1.1", "A", 1, Method.TARGET_RATIO, "1", Rule("GN")),
        Criterion("1.2", "B", 1, Method.PARTICIPATION_RATIO, "1", Rule(campaign="vnn")),
        Criterion("1.3", "C", 1, Method.PER_OCCURRENCE, "1", Rule("households_helped")),
        Criterion("1.4", "D", 1, Method.TIMELINESS, "1", Rule(campaign="ntm")),
        Criterion("1.5", "E", 1, Method.MANUAL, "1"),
        Criterion("1.6", "F", 1, Method.FUND_RATIO, "1"),
        Criterion("1.7", "G", 1, Method.BONUS, "1"),
        Criterion("1.8", "H", 1, Method.PENALTY, "1", Rule("late_days")),
    )
    assert needed_facts(CriteriaSet("bo", "Bộ", leaves)) == {
        "target.GN.planned",
        "target.GN.actual",
        "target.GN.assigned",
        "participants@vnn",
        "headcount",
        "households_helped",
        "late_days@ntm",
        "mark.1.5",
        "contributed_vnd",
        "fund_goal_vnd",
        "mark.1.7",
        "late_days",
    }
