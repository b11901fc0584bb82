"""Titles and their dated rules, as the office edits them."""

from dataclasses import replace

import pytest

from desktop_app.domain.awards.titles import (
    Certainty,
    Condition,
    ConditionKind,
    Level,
    Title,
    TitleKind,
    TitleRule,
)
from desktop_app.domain.criteria import Subject
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.refusals import EditedMeanwhile, WrongField, WrongFields
from desktop_app.services.awards.titles import Titles
from desktop_app.services.desk import Desk
from tests.services.awards.given import award
from tests.services.desk_work import list_units
from tests.services.trail import trail

NEXT = TitleRule(
    "2026-10-01",
    "Giám đốc Sở",
    (Condition(ConditionKind.ASSESSED, {"at_least": "excellent"}),),
    coefficient=50,
    certainty=Certainty.UNVERIFIED,
    doubts={"coefficient": Certainty.UNVERIFIED},
)
HOUSE = Title(
    "giay-khen-ho",
    "Giấy khen (hộ gia đình)",
    TitleKind.AWARD_FORM,
    Subject.HOUSEHOLD,
    Level.DEPARTMENT,
    (TitleRule("2024-01-01", "Giám đốc Sở", coefficient=60),),
)


def days(desk: Desk, code: str) -> list[tuple[str, str]]:
    return [(one.effective_from, one.effective_to) for one in Titles(desk).one(code).rules]


def test_a_title_is_added_last_with_its_rules(desk: Desk) -> None:
    Titles(desk).add(HOUSE)
    last = Titles(desk).all()[-1]
    assert last == HOUSE
    assert last.rules[0].coefficient == 60
    entry = trail(desk)[-1]
    assert (entry.action, entry.subject) == ("title.add", "title:giay-khen-ho")


def test_a_title_that_cannot_be_is_refused_field_by_field(desk: Desk) -> None:
    odd = replace(HOUSE, code="LĐTT", name=" ", rules=(TitleRule("", " ", coefficient=0),))
    with pytest.raises(WrongFields) as refusal:
        Titles(desk).add(odd)
    assert set(refusal.value.problems) == {"code", "name", "authority", "coefficient"}
    with pytest.raises(WrongFields, match="Mã “ldtt” đã có"):
        Titles(desk).add(replace(HOUSE, code="ldtt"))


def test_a_new_rule_ends_the_one_before(desk: Desk) -> None:
    Titles(desk).add_rule("ldtt", NEXT)
    assert days(desk, "ldtt")[-2:] == [("2025-07-01", "2026-09-30"), ("2026-10-01", "")]
    found = Titles(desk).one("ldtt")
    assert found.rule_on("2026-10-01") == NEXT
    before = found.rule_on("2026-09-30")
    assert before
    assert before.coefficient == 30


def test_a_rule_between_two_others_fits_between_them(desk: Desk) -> None:
    Titles(desk).add_rule("ldtt", replace(NEXT, effective_from="2024-06-01"))
    assert days(desk, "ldtt")[1:3] == [("2024-01-01", "2024-05-31"), ("2024-06-01", "2025-06-30")]


def test_a_rule_of_a_day_that_has_one_is_refused(desk: Desk) -> None:
    with pytest.raises(WrongFields, match="Đã có quy định từ ngày này"):
        Titles(desk).add_rule("ldtt", replace(NEXT, effective_from="2024-01-01"))


def test_a_rule_may_not_name_a_title_that_is_none(desk: Desk) -> None:
    held = (Condition(ConditionKind.HELD, {"title": "anh-hung", "times": 1}),)
    with pytest.raises(WrongFields) as refusal:
        Titles(desk).add_rule("ldtt", replace(NEXT, conditions=held))
    assert "anh-hung" in refusal.value.problems["conditions"]


def test_a_rule_is_changed_on_its_own_day(desk: Desk) -> None:
    rule = Titles(desk).one("ldtt").rules[-1]
    changed = replace(rule, effective_from="1999-01-01", coefficient=40)
    Titles(desk).change_rule(rule.id, changed, version=rule.version)
    found = Titles(desk).one("ldtt").rules[-1]
    assert (found.effective_from, found.coefficient) == ("2025-07-01", 40)
    assert (trail(desk)[-1].before["coefficient"], trail(desk)[-1].after["coefficient"]) == (
        "0.30",
        "0.40",
    )


def test_a_rule_that_somebody_else_changed_is_not_written_over(desk: Desk) -> None:
    rule = Titles(desk).one("ldtt").rules[-1]
    Titles(desk).change_rule(rule.id, replace(rule, coefficient=40), version=rule.version)
    with pytest.raises(EditedMeanwhile):
        Titles(desk).change_rule(rule.id, replace(rule, coefficient=50), version=rule.version)


def test_a_rule_that_an_award_rests_on_stays(desk: Desk) -> None:
    list_units(desk, ["A"])
    award(desk, "tt-ldtt", "A", "2024-12-20")
    older, newer = Titles(desk).one("tt-ldtt").rules
    with pytest.raises(WrongFields, match="Đã có 1 khen thưởng theo quy định từ 01/01/2024"):
        Titles(desk).change_rule(older.id, replace(older, coefficient=90))
    with pytest.raises(WrongFields, match="thêm quy định mới"):
        Titles(desk).remove_rule(older.id, "Nhầm")
    Titles(desk).change_rule(newer.id, replace(newer, coefficient=90))
    Titles(desk).add_rule("tt-ldtt", replace(NEXT, effective_from="2024-07-01"))
    assert [one.coefficient for one in Titles(desk).one("tt-ldtt").rules] == [80, 50, 90]


def test_a_rule_added_by_mistake_gives_its_days_back(desk: Desk) -> None:
    ident = Titles(desk).add_rule("ldtt", NEXT).value
    before = days(desk, "ldtt")[:-1]
    Titles(desk).remove_rule(ident, "Chưa ban hành")
    assert days(desk, "ldtt") == [*before[:-1], ("2025-07-01", "")]
    assert trail(desk)[-1].reason == "Chưa ban hành"
    with pytest.raises(NotFound):
        Titles(desk).remove_rule(ident, "Chưa ban hành")


def test_a_title_is_renamed(desk: Desk) -> None:
    title = Titles(desk).one("giay-khen-ca-nhan")
    Titles(desk).rename(title.code, "Giấy khen của Giám đốc", version=title.version)
    assert Titles(desk).one(title.code).name == "Giấy khen của Giám đốc"
    with pytest.raises(EditedMeanwhile):
        Titles(desk).rename(title.code, "Giấy khen", version=title.version)
    with pytest.raises(WrongField):
        Titles(desk).rename(title.code, " ")


def test_a_title_added_by_mistake_is_removed_while_nothing_rests_on_it(desk: Desk) -> None:
    Titles(desk).add(HOUSE)
    with pytest.raises(WrongField, match="lý do"):
        Titles(desk).remove(HOUSE.code, " ")
    Titles(desk).remove(HOUSE.code, "Ghi nhầm")
    with pytest.raises(NotFound, match="ldtt"):
        Titles(desk).one(HOUSE.code)


@pytest.mark.parametrize(
    ("code", "said"),
    [("ldtt", "đang là điều kiện của: Chiến sĩ thi đua cơ sở"), ("tt-ldtt", "đã có khen thưởng")],
)
def test_a_title_that_something_rests_on_stays(desk: Desk, code: str, said: str) -> None:
    list_units(desk, ["A"])
    award(desk, "tt-ldtt", "A", "2024-12-20")
    with pytest.raises(Refused, match=said):
        Titles(desk).remove(code, "Nhầm")


def test_the_office_knows_its_day(desk: Desk) -> None:
    assert Titles(desk).today == "2024-11-20"
