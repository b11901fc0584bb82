"""The days of a title's rules, whatever the order in which they are written."""

from itertools import pairwise, permutations

from desktop_app.domain.awards.titles import Level, Title, TitleKind, TitleRule
from desktop_app.domain.criteria import Subject
from desktop_app.domain.dates import day_before
from desktop_app.services.awards.titles import Titles
from desktop_app.services.desk import Desk

DAYS = ("2024-01-01", "2025-07-01", "2026-10-01")


def rules(desk: Desk, code: str) -> list[tuple[str, str]]:
    return [(one.effective_from, one.effective_to) for one in Titles(desk).one(code).rules]


def begin(desk: Desk, code: str) -> None:
    kinds = (TitleKind.AWARD_FORM, Subject.INDIVIDUAL, Level.DEPARTMENT)
    Titles(desk).add(Title(code, "Giấy khen", *kinds))


def test_rules_follow_each_other_in_whatever_order_they_are_written(desk: Desk) -> None:
    for number, order in enumerate(permutations(DAYS)):
        code = f"thu-{number}"
        begin(desk, code)
        for day in order:
            Titles(desk).add_rule(code, TitleRule(day, "Giám đốc Sở"))
        ends = [day_before(after) for _, after in pairwise(DAYS)]
        assert rules(desk, code) == list(zip(DAYS, (*ends, ""), strict=True)), order


def test_a_gap_that_was_meant_stays(desk: Desk) -> None:
    begin(desk, "thu")
    first = TitleRule(DAYS[0], "Giám đốc Sở", effective_to="2024-12-31")
    Titles(desk).add_rule("thu", first)
    ident = Titles(desk).add_rule("thu", TitleRule(DAYS[1], "Giám đốc Sở")).value
    assert rules(desk, "thu")[0] == (DAYS[0], "2024-12-31")
    Titles(desk).remove_rule(ident, "Nhầm")
    assert rules(desk, "thu") == [(DAYS[0], "2024-12-31")]
