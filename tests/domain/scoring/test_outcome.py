"""What a method says where it finds no mark."""

from fractions import Fraction

from desktop_app.domain.criteria import Fact
from desktop_app.domain.scoring.outcome import missing

JOINED, STAFF = "participants", "headcount"


def test_each_missing_fact_is_named() -> None:
    found = missing((Fact(JOINED, None), Fact(STAFF, None)))
    assert found.points is None
    assert len(found.steps) == 2
    assert "số người tham gia" in found.steps[0]


def test_a_fact_that_says_why_it_is_missing_is_quoted_once() -> None:
    why = "Báo cáo đang được sửa nên chưa chấm."
    found = missing((Fact(JOINED, None, text=why), Fact("activities", None, text=why)))
    assert found.steps == (why,)


def test_a_fact_that_is_there_is_not_missing() -> None:
    assert missing((Fact(JOINED, Fraction(3)), Fact(STAFF, None))).steps == (
        "Chưa có số liệu về tổng số người: để trống.",
    )
