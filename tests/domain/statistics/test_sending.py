from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.statistics.sending import due_on, to_send
from tests.domain.statistics.made import form

DECEMBER = replace(form(), due="12-15")


def test_a_form_is_due_on_its_day_of_the_year() -> None:
    assert due_on(DECEMBER, 2024) == "2024-12-15"
    assert due_on(form(), 2024) == ""


@pytest.mark.parametrize(
    ("today", "told"),
    [
        # 60 days before 15 December are 16 October; 60 after are 13 February.
        (date(2024, 10, 15), False),
        (date(2024, 10, 16), True),
        (date(2025, 2, 13), True),
        (date(2025, 2, 14), False),
    ],
)
def test_the_office_is_told_around_the_day(today: date, told: bool) -> None:  # noqa: FBT001
    assert bool(to_send([DECEMBER], 2024, today)) is told


def test_forms_of_one_day_are_told_together() -> None:
    forms = [DECEMBER, replace(DECEMBER, code="T2"), replace(DECEMBER, code="T0", due="12-01")]
    assert to_send([*forms, form()], 2024, date(2024, 12, 1)) == {
        "2024-12-01": ("T0",),
        "2024-12-15": ("T1", "T2"),
    }
