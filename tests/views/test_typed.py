"""Days and figures as they are typed into forms."""

from desktop_app.domain.amounts import parse_amount
from desktop_app.domain.dates import parse_date
from desktop_app.views.typed import iso_day, problems_of

VALUES = {"held": "10/07/2024", "year": "2024", "none": "", "wrong": "31/02/2024", "money": "x1"}


def test_a_day_is_known_as_far_as_it_was_typed() -> None:
    assert [iso_day(VALUES, key) for key in ("held", "year", "none")] == ["2024-07-10", "2024", ""]


def test_each_field_that_cannot_be_read_has_its_sentence() -> None:
    readers = {**dict.fromkeys(("held", "none", "wrong"), parse_date), "money": parse_amount}
    assert set(problems_of(VALUES, readers)) == {"wrong", "money"}
