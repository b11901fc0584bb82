"""What speaks against an act, field by field, all at once."""

from collections.abc import Iterable

import pytest

from desktop_app.domain.problems import Problem
from desktop_app.domain.reorganisation import (
    Decision,
    Life,
    Successor,
    UnfitAct,
    check_below,
    check_decision,
    check_ending,
    check_merged_into,
    check_name,
    check_parent,
    check_shares,
    check_successors,
)

DAY = "2025-03-01"
LABOUR = Life(1, "LD", "Phòng Lao động")
POVERTY = Life(2, "GN", "Phòng Giảm nghèo", valid_from="2022-01-01")
GONE = Life(3, "CU", "Phòng Cũ", valid_to="2024-06-30")
SCHOOL = Life(4, "TN", "Trường Trung cấp", parent="LD")
BUSY = Life(5, "BN", "Phòng Bận", acts=("2025-06-01",))
UNITS = {one.code: one for one in (LABOUR, POVERTY, GONE, SCHOOL, BUSY)}


def codes(problems: Iterable[Problem]) -> list[str]:
    return [one.code for one in problems]


def test_a_decision_has_a_whole_day_and_a_document() -> None:
    assert codes(check_decision(Decision("2025-03", " "))) == ["day.unclear", "basis.missing"]
    assert codes(check_decision(Decision(DAY, "Quyết định số 15/QĐ-UBND"))) == []


@pytest.mark.parametrize(
    ("wanted", "day", "found"),
    [
        ([], DAY, ["units.none"]),
        (["LD", "LD"], DAY, ["units.twice"]),
        (["GN"], "2021-05-01", ["day.before_start"]),
        (["GN"], "2022-01-01", ["day.before_start"]),
        (["CU"], DAY, ["day.after_end"]),
        (["BN"], DAY, ["day.later_act"]),
        (["LD", "GN"], DAY, []),
    ],
)
def test_a_unit_ends_only_while_it_is_there(wanted: list[str], day: str, found: list[str]) -> None:
    assert codes(check_ending(UNITS, wanted, day)) == found


def test_the_sentence_says_since_when_the_unit_has_been_there() -> None:
    (problem,) = check_ending(UNITS, ["GN"], "2021-05-01")
    assert problem.message == "“Phòng Giảm nghèo” có từ ngày 01/01/2022; hãy ghi một ngày sau đó."


def test_no_unit_is_merged_into_itself() -> None:
    (problem,) = check_merged_into(UNITS, ["LD", "GN"], Successor("GN"))
    assert problem.message == (
        "“Phòng Giảm nghèo” không thể sáp nhập vào chính nó; hãy bỏ đơn vị này khỏi các đơn vị "
        "được sáp nhập."
    )
    assert codes(check_merged_into(UNITS, ["LD"], Successor("GN"))) == []


@pytest.mark.parametrize(
    ("shares", "found"),
    [
        ((6_000, 4_001), ["successors.share_total"]),
        ((0, 4_000), ["successors.share"]),
        ((10_001,), ["successors.share"]),
        ((6_000, 4_000), []),
        ((6_000, None), []),
        ((None, None), []),
    ],
)
def test_shares_are_parts_of_the_whole(shares: tuple[int | None, ...], found: list[str]) -> None:
    parts = [Successor(str(place), share=share) for place, share in enumerate(shares)]
    assert codes(check_shares(parts)) == found


def test_people_go_to_one_unit() -> None:
    parts = [Successor("GN", takes_people=True), Successor("BN", takes_people=True)]
    assert codes(check_shares(parts)) == ["successors.people"]


def test_successors_are_there_and_named_once() -> None:
    def check(*parts: Successor) -> list[str]:
        return codes(check_successors(UNITS, parts, DAY, ["LD"]))

    assert check(Successor("GN"), Successor("GN")) == ["successors.twice"]
    assert check(Successor("CU")) == ["successors.not_there"]
    assert check(Successor("GN", name="Phòng Mới")) == ["successors.code"]
    assert check(Successor(name="phòng giảm nghèo")) == ["name.taken"]
    assert check(Successor(name="")) == ["name.missing"]
    assert check(Successor("GN"), Successor(name="Phòng Mới")) == []


def test_the_name_of_a_unit_that_ends_is_free() -> None:
    part = Successor(name="Phòng Lao động")
    assert codes(check_successors(UNITS, [part], DAY, ["LD"])) == []
    assert codes(check_successors(UNITS, [part], DAY, ["GN"])) == ["name.taken"]


def test_a_name_may_stand_under_another_parent() -> None:
    assert codes(check_name(UNITS, "Phòng Lao động", "GN", DAY)) == []
    assert codes(check_name(UNITS, "Phòng Cũ", "", DAY)) == []


def test_no_unit_comes_under_itself_or_its_own() -> None:
    assert codes(check_parent(UNITS, "LD", "TN", DAY)) == ["parent.cycle"]
    assert codes(check_parent(UNITS, "LD", "LD", DAY)) == ["parent.cycle"]
    assert codes(check_parent(UNITS, "TN", "CU", DAY)) == ["parent.not_there"]
    assert codes(check_parent(UNITS, "TN", "GN", DAY)) == []
    assert codes(check_parent(UNITS, "TN", "", DAY)) == []


def test_what_stands_under_a_unit_that_ends_needs_one_place_to_go() -> None:
    assert codes(check_below(UNITS, ["LD"], (), DAY)) == ["units.has_below"]
    assert codes(check_below(UNITS, ["LD"], (Successor("GN"),), DAY)) == []


def test_all_problems_are_told_by_field() -> None:
    problems = [*check_decision(Decision("", "")), *check_ending(UNITS, ["LD", "LD"], DAY)]
    refusal = UnfitAct(problems)
    assert set(refusal.problems) == {"day", "basis", "units"}
    assert str(refusal).startswith("Hãy ghi đủ ngày, tháng, năm có hiệu lực. Hãy ghi văn bản")
