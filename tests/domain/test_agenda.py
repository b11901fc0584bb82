"""What is to be done next, by deadline."""

from datetime import date

import pytest

from desktop_app.domain.agenda import (
    AGENDA_KINDS,
    AgendaItem,
    AgendaKind,
    Urgency,
    agenda,
    time_left,
    urgency,
)

TODAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("due", "how_near", "said"),
    [
        ("", Urgency.UNDATED, ""),
        ("2024-11-18", Urgency.OVERDUE, "quá hạn 2 ngày"),
        ("2024-09-20", Urgency.OVERDUE, "đã hết hạn"),
        ("2024-11-20", Urgency.NEAR, "hôm nay là ngày cuối"),
        ("2024-11-27", Urgency.NEAR, "còn 7 ngày"),
        ("2024-11-28", Urgency.LATER, "còn 8 ngày"),
        # A month is due by its last day, the thirtieth; a year by the thirty-first of December.
        ("2024-11", Urgency.LATER, "còn 10 ngày"),
        ("2024", Urgency.LATER, "còn 41 ngày"),
    ],
)
def test_a_deadline_says_how_long_there_is(due: str, how_near: Urgency, said: str) -> None:
    assert urgency(due, TODAY) is how_near
    assert time_left(due, TODAY) == said


def test_the_earliest_comes_first_and_what_has_no_day_last() -> None:
    days = ["", "2025-01-01", "2024-11", "2024-11-01"]
    found = agenda([AgendaItem(AgendaKind.TASK, day, due=day) for day in days], TODAY)
    assert [one.due for one in found.items] == ["2024-11-01", "2024-11", "2025-01-01", ""]
    assert found.count(Urgency.OVERDUE) == 1
    assert found.time_left(found.items[0]) == "quá hạn 19 ngày"


def test_every_kind_has_a_name() -> None:
    assert set(AGENDA_KINDS) == set(AgendaKind)
