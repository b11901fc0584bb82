"""Receipts: numbers without gaps, no contribution covered twice."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.receipts import (
    NewReceipt,
    OpenGift,
    next_number,
    problems,
    receipt_label,
    shared_out,
)

TODAY = date(2024, 11, 20)
NEW = NewReceipt(2024, (1,), "2024-11-05", "BL-2024")
GIFT = OpenGift(1, 7, "Đợt", 3, "A", "Phòng A", "Lê An", "2024-11-01", 500_000)
USED = {1: "Lê An, 500.000 đồng, ngày 05/11/2024", 2: "Phòng B, 1 đồng, ngày 06/11/2024"}
GIFTS = st.lists(st.integers(1, 10**9), min_size=1, max_size=8).map(
    lambda amounts: [replace(GIFT, id=place, amount=one) for place, one in enumerate(amounts)]
)


@given(st.sets(st.integers(1, 50)))
def test_the_next_number_leaves_no_gap_after_the_last(used: set[int]) -> None:
    found = next_number(used)
    assert found not in used
    assert found == 1 or found - 1 in used


def test_a_number_used_twice_is_refused_with_whose_it_is() -> None:
    found = problems(replace(NEW, number=1), [GIFT], USED, TODAY)
    assert "Lê An, 500.000 đồng, ngày 05/11/2024" in found["number"]
    assert "Số tiếp theo là 3" in found["number"]


def test_a_gap_is_refused_but_a_new_book_may_begin_anywhere() -> None:
    assert "không bỏ trống số" in problems(replace(NEW, number=4), [GIFT], USED, TODAY)["number"]
    assert problems(replace(NEW, number=3), [GIFT], USED, TODAY) == {}
    assert problems(replace(NEW, number=51), [GIFT], {}, TODAY) == {}
    assert "number" in problems(replace(NEW, number=0), [GIFT], {}, TODAY)


@pytest.mark.parametrize(
    ("gifts", "said"),
    [
        ([], "ít nhất một khoản"),
        ([GIFT, replace(GIFT, id=2, unit_id=4)], "của một đơn vị"),
        ([GIFT, replace(GIFT, id=2, drive_id=8)], "một đợt vận động"),
        ([replace(GIFT, receipted=500_000)], "Đã có biên lai cho toàn bộ khoản của Lê An"),
    ],
)
def test_contributions_that_do_not_go_on_one_receipt(gifts: list[OpenGift], said: str) -> None:
    assert said in problems(NEW, gifts, {}, TODAY)["contributions"]


def test_no_more_than_what_is_left_goes_on_a_receipt() -> None:
    gifts = [replace(GIFT, receipted=200_000)]
    assert problems(replace(NEW, amount=300_000), gifts, {}, TODAY) == {}
    found = problems(replace(NEW, amount=300_001), gifts, {}, TODAY)
    assert "300.001" in found["amount"]
    assert "300.000" in found["amount"]
    assert "amount" in problems(replace(NEW, amount=0), gifts, {}, TODAY)


def test_what_is_blank_or_yet_to_come_is_said_at_its_field() -> None:
    found = problems(replace(NEW, book="", issued_on="2024-11-21"), [GIFT], {}, TODAY)
    assert set(found) == {"book", "issued_on"}
    assert problems(replace(NEW, issued_on=""), [GIFT], {}, TODAY).keys() == {"issued_on"}


@given(GIFTS, st.data())
def test_an_amount_is_shared_out_whole_and_never_beyond_a_contribution(
    gifts: list[OpenGift], data: st.DataObject
) -> None:
    amount = data.draw(st.integers(1, sum(one.left for one in gifts)))
    parts = shared_out(amount, gifts)
    left = {one.id: one.left for one in gifts}
    assert sum(parts.values()) == amount
    assert all(0 < part <= left[ident] for ident, part in parts.items())


def test_a_label_has_the_book_and_seven_digits() -> None:
    assert receipt_label("BL-2024", 12) == "BL-2024 0000012"


def test_a_receipt_of_a_year_before_its_contributions_is_asked_about() -> None:
    assert problems(replace(NEW, issued_on="1924-11-05"), [GIFT], USED, TODAY) == {
        "issued_on": "Ngày lập 05/11/1924 trước năm 2024 của khoản thu; hãy kiểm tra lại ngày."
    }
