"""Days as far as they are known: sorted, told, and past only when that is sure."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.due import (
    due_key,
    due_text,
    first_day,
    is_near,
    is_past,
    last_day,
    parse_due,
)
from desktop_app.domain.problems import Problem

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
DUES = st.builds(lambda day, known: day.isoformat()[:known], DAYS, st.sampled_from((0, 4, 7, 10)))


@pytest.mark.parametrize(
    ("due", "told"),
    [
        ("2025-10-05", "05/10/2025"),
        ("2025-10", "tháng 10/2025"),
        ("2025", "trong năm 2025"),
        ("", "không ấn định ngày"),
    ],
)
def test_a_day_is_told_as_far_as_it_is_known(due: str, told: str) -> None:
    assert due_text(due) == told


def test_what_is_due_in_a_month_or_a_year_is_due_by_its_end() -> None:
    assert (first_day("2024-02"), last_day("2024-02")) == ("2024-02-01", "2024-02-29")
    assert (first_day("2024"), last_day("2024")) == ("2024-01-01", "2024-12-31")
    assert (first_day(""), last_day("")) == ("", "")


def test_they_are_sorted_by_their_last_day_and_the_undated_last() -> None:
    dues = ["", "2025", "2024-10", "2025-12-31", "2024-10-31", "2024-11-01", "2024"]
    ordered = ["2024-10-31", "2024-10", "2024-11-01", "2024", "2025-12-31", "2025", ""]
    assert sorted(dues, key=due_key) == ordered


@pytest.mark.parametrize(
    ("due", "past"),
    [
        ("2024-11-19", True),
        ("2024-11-20", False),
        ("2024-11", False),
        ("2024-10", True),
        ("2024", False),
        ("2023", True),
        ("", False),
    ],
)
def test_only_what_is_surely_past_is_past(due: str, past: bool) -> None:  # noqa: FBT001  # a column
    assert is_past(due, date(2024, 11, 20)) is past


def test_a_day_is_near_within_so_many_days() -> None:
    today = date(2024, 11, 20)
    assert is_near("2024-11", today, 10)
    assert not is_near("2024-11", today, 9)
    assert not is_near("2024-11-19", today, 30)
    assert not is_near("", today, 30)


@given(DUES, DUES)
def test_what_surely_comes_first_is_sorted_first(one: str, other: str) -> None:
    if one and other and last_day(one) < first_day(other):
        assert due_key(one) < due_key(other)


@given(st.lists(DUES))
def test_the_undated_stand_last(dues: list[str]) -> None:
    ordered = sorted(dues, key=due_key)
    dated = [due for due in dues if due]
    assert ordered[len(dated) :] == [""] * (len(dues) - len(dated))


@given(DUES, DAYS)
def test_what_is_past_no_day_of_it_is_left(due: str, today: date) -> None:
    if is_past(due, today):
        assert last_day(due) < today.isoformat()
        assert not is_near(due, today, 10_000)
    elif due:
        assert last_day(due) >= today.isoformat()


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("", ""),
        ("2025", "2025"),
        ("10/2025", "2025-10"),
        ("tháng 10 năm 2025", "2025-10"),
        ("05/10/2025", "2025-10-05"),
        ("2025-10-05", "2025-10-05"),
        ("Quý III/2025", "2025-09"),
        ("quý 1 năm 2025", "2025-03"),
    ],
)
def test_a_day_is_read_as_people_type_it(typed: str, due: str) -> None:
    assert parse_due(typed) == due


def test_what_is_no_day_is_a_problem() -> None:
    assert isinstance(parse_due("31/02/2025"), Problem)
    assert isinstance(parse_due("cuối năm"), Problem)
