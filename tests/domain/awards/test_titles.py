"""Which rule of a title counts on a day, and which quota binds."""

import pytest

from desktop_app.domain.awards.titles import (
    Certainty,
    Level,
    Quota,
    Title,
    TitleKind,
    TitleRule,
)
from desktop_app.domain.criteria import Subject

TITLE = Title(
    "ldtt",
    "Lao động tiên tiến",
    TitleKind.EMULATION_TITLE,
    Subject.INDIVIDUAL,
    Level.DEPARTMENT,
    (
        TitleRule("", "A", effective_to="2023-12-31"),
        TitleRule("2024-01-01", "B", effective_to="2025-06-30"),
        TitleRule("2025-07-01", "C", effective_to="2026-09-30"),
    ),
)


@pytest.mark.parametrize(
    ("day", "authority"),
    [
        ("2019-05-01", "A"),
        ("2023-12-31", "A"),
        ("2024-01-01", "B"),
        ("2025-07-01", "C"),
        ("2026-10-01", None),
    ],
)
def test_the_rule_of_a_day_is_the_last_that_began_and_has_not_ended(
    day: str, authority: str | None
) -> None:
    found = TITLE.rule_on(day)
    assert (found and found.authority) == authority


def test_a_part_may_be_less_sure_than_its_rule() -> None:
    rule = TitleRule(
        "",
        "A",
        certainty=Certainty.IN_FORCE,
        doubts={"vote_share": Certainty.UNVERIFIED},
    )
    assert (rule.sure("vote_share"), rule.sure("coefficient")) == (
        Certainty.UNVERIFIED,
        Certainty.IN_FORCE,
    )


@pytest.mark.parametrize(
    ("day", "binds"),
    [("2025-12-31", False), ("2026-01-01", True), ("2026-12-31", True), ("2027-01-01", False)],
)
def test_a_quota_binds_between_its_days(day: str, *, binds: bool) -> None:
    quota = Quota("a", "b", 1500, effective_from="2026-01-01", effective_to="2026-12-31")
    assert quota.binds_on(day) is binds
