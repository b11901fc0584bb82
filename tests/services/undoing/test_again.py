"""What is entered meanwhile keeps an act or a match with the bank from being done again."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop_app.domain.changes import Actor, Done
from desktop_app.domain.errors import KnownError, Refused
from desktop_app.domain.people import NewPerson
from desktop_app.domain.reorganisation import Decision, Successor
from desktop_app.domain.unit_history import NewUnit
from desktop_app.services.desk import Desk
from desktop_app.services.fund.bank import Bank
from desktop_app.services.fund.remittances import Remittances
from desktop_app.services.people_editing import PeopleEditing
from desktop_app.services.reorganisation.service import Reorganisation
from desktop_app.services.undoing.service import Undoing
from desktop_app.services.unit_editing import UnitEditing
from desktop_app.services.units import Units
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, list_people, list_units
from tests.services.fund.out_work import begin, put_bank_lines, remit
from tests.services.undoing.test_service import content, redo, undo

DECISION = Decision("2024-03-01", "Nghị quyết số 05/NQ-HĐND", "Sắp xếp bộ máy")
JOINED = Successor(name="Phòng Chung")


@pytest.fixture
def merged(desk: Desk) -> Undoing:
    """My steps: units C and D were merged, and that was taken back; one person serves in C."""
    list_units(desk, ["A", "C", "D"])
    list_units(desk, ["A", "C", "D"], year=YEAR + 1)
    list_people(desk, "C", "Trần Thị Nhàn")
    undoing = Undoing(desk)
    Reorganisation(desk).merge(DECISION, ["C", "D"], JOINED)
    undo(undoing)
    return undoing


@pytest.fixture
def theirs(desk: Desk) -> Desk:
    """A colleague's, at the same store."""
    return replace(desk, actor=Actor("Anh Trưởng Phòng"))


def test_a_merge_that_nothing_touched_is_done_again_and_taken_back_again(
    desk: Desk, merged: Undoing
) -> None:
    before = content(desk)
    redo(merged)
    after = content(desk)
    assert after != before
    for _ in range(2):
        undo(merged)
        assert content(desk) == before
        redo(merged)
        assert content(desk) == after


def add_person(desk: Desk) -> Done[str]:
    return PeopleEditing(desk).add(YEAR, NewPerson("Lê Văn Lành", "C"))


def add_part(desk: Desk) -> Done[str]:
    return UnitEditing(desk).add(YEAR, NewUnit("Tổ Một", parent="D"))


def add_alias(desk: Desk) -> Done[None]:
    return UnitEditing(desk).add_alias("C", "P. Xê")


@pytest.mark.parametrize(
    ("meanwhile", "said"),
    [
        (add_person, "đã ghi cán bộ cho đơn vị không còn nữa"),
        (add_part, "đã thay đổi từ lúc đó"),
        (add_alias, "đã ghi cách viết khác cho đơn vị không còn nữa"),
        (lambda desk: Reorganisation(desk).rename(DECISION, "A", "Phòng Ánh"), "đã thay đổi"),
        (lambda desk: Years(desk).close(YEAR + 1), f"sổ năm {YEAR + 1} đã khóa"),
    ],
)
def test_a_merge_is_not_done_again_where_it_would_pass_over_something(
    desk: Desk,
    theirs: Desk,
    merged: Undoing,
    meanwhile: Callable[[Desk], Done[object]],
    said: str,
) -> None:
    again = merged.offers().redo.entry
    meanwhile(theirs)
    before = content(desk)
    with pytest.raises(
        KnownError, match=f"Không làm lại được.* Sáp nhập.*{said}|“Sáp nhập.*{said}"
    ):
        merged.take_back(again)
    assert content(desk) == before


def test_what_is_entered_for_units_that_go_on_does_not_matter(
    theirs: Desk, merged: Undoing
) -> None:
    PeopleEditing(theirs).add(YEAR, NewPerson("Lê Văn Lành", "A"))
    assert redo(merged).startswith("Hoàn tác sắp xếp đơn vị")


def test_a_merge_done_again_is_not_taken_back_once_its_unit_is_used(
    desk: Desk, theirs: Desk, merged: Undoing
) -> None:
    redo(merged)
    joined = next(one.code for one in Units(desk).all(YEAR) if one.name == "Phòng Chung")
    PeopleEditing(theirs).add(YEAR, NewPerson("Lê Văn Lành", joined))
    with pytest.raises(Refused, match="đã ghi cán bộ cho đơn vị tiếp nhận"):
        undo(merged)


@pytest.fixture
def paid(desk: Desk) -> tuple[int, int, int, int]:
    """Remittances of 300 and 200 of D1, 100 of the other fund; a line of the bank of 300."""
    begin(desk)
    first, second = remit(desk, "A", 300), remit(desk, "B", 200)
    other = remit(desk, "A", 100, drive="D2")
    (line,) = put_bank_lines(desk, {"amount": 300})
    return first, second, other, line


@pytest.fixture
def matching(desk: Desk, theirs: Desk, paid: tuple[int, int, int, int]) -> Undoing:
    """My steps: the line was matched with the first remittance, and that was taken back.

    A colleague matched something else meanwhile, so that its number is not given anew.
    """
    undoing = Undoing(desk)
    Bank(desk).match(paid[3], paid[0], 150)
    (line,) = put_bank_lines(theirs, {"amount": 1})
    Bank(theirs).match(line, paid[1])
    undo(undoing)
    return undoing


def test_a_match_that_nothing_touched_holds_again(desk: Desk, matching: Undoing) -> None:
    redo(matching)
    assert [one.left for one in Bank(desk).reconciliation(YEAR).lines] == [150, 0]


def test_a_match_does_not_hold_again_beyond_what_the_line_has(
    theirs: Desk, matching: Undoing, paid: tuple[int, int, int, int]
) -> None:
    # 150 again and 199 are 349, more than the line's 300.
    Bank(theirs).match(paid[3], paid[1], 199)
    with pytest.raises(Refused, match="dòng sao kê 300 đồng đã khớp với phần khác"):
        redo(matching)


def test_a_match_does_not_hold_again_beyond_what_was_handed_over(
    theirs: Desk, matching: Undoing, paid: tuple[int, int, int, int]
) -> None:
    (line,) = put_bank_lines(theirs, {"amount": 300})
    # 200 and 150 again are 350 of the remittance's 300.
    Bank(theirs).match(line, paid[0], 200)
    with pytest.raises(Refused, match="khoản nộp quỹ 300 đồng đã khớp với phần khác"):
        redo(matching)


def test_a_match_does_not_hold_again_once_the_remittance_was_reversed(
    theirs: Desk, matching: Undoing, paid: tuple[int, int, int, int]
) -> None:
    Remittances(theirs).reverse(paid[0], "Ghi nhầm")
    with pytest.raises(Refused, match="không còn hiệu lực"):
        redo(matching)


def test_a_match_does_not_hold_again_beside_one_of_another_fund(
    theirs: Desk, matching: Undoing, paid: tuple[int, int, int, int]
) -> None:
    Bank(theirs).match(paid[3], paid[2], 100)
    with pytest.raises(Refused, match="quỹ khác"):
        redo(matching)


def test_a_match_that_was_let_go_does_not_come_back_over_another(
    desk: Desk, theirs: Desk, paid: tuple[int, int, int, int]
) -> None:
    undoing = Undoing(desk)
    made = Bank(desk).match(paid[3], paid[0]).value
    Bank(desk).unmatch(made)
    Bank(theirs).match(paid[3], paid[1])
    with pytest.raises(Refused, match=r"Không hoàn tác được “Bỏ khớp.*đã khớp với phần khác"):
        undo(undoing)
