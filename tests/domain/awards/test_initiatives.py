"""Initiatives: which scope serves, what cannot be."""

import pytest

from desktop_app.domain.awards.initiatives import (
    Author,
    InitiativeScope,
    NewInitiative,
    check,
    reaches,
)

UNIT, PROVINCE, COUNTRY = InitiativeScope


def new(*authors: Author, title: str = "Hồ sơ điện tử", day: str = "") -> NewInitiative:
    return NewInitiative(title, UNIT, authors, recognised_on=day)


def test_a_wider_scope_serves_for_a_narrower_one() -> None:
    assert reaches(COUNTRY, PROVINCE)
    assert reaches(PROVINCE, PROVINCE)
    assert not reaches(UNIT, PROVINCE)


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        (new(Author("A-1")), set()),
        (new(Author("A-1", 6000), Author("A-2", 4000)), set()),
        (new(title=" "), {"title", "authors"}),
        (new(Author("A-1", 5000), Author("A-1", 5000)), {"authors"}),
        (new(Author("A-1", 6000), Author("A-2", 5000)), {"authors"}),
        (new(Author("A-1", 0)), {"authors"}),
        (new(Author(" ")), {"authors"}),
        (new(Author("A-1"), day="2024-11-21"), {"recognised_on"}),
    ],
)
def test_what_cannot_be_is_said_at_its_field(typed: NewInitiative, fields: set[str]) -> None:
    assert set(check(typed, "2024-11-20")) == fields
