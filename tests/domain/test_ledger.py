"""The ledger's laws: order never matters, a reversal cancels exactly, all sums agree."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.fund_refusals import ReversedBefore
from desktop_app.domain.fund_rows import Basis, Giver, NewContribution, NewDrive, NewPledge
from desktop_app.domain.ledger import (
    Entry,
    Figures,
    month_of,
    outside_drive,
    refuse_reversal,
    reversal_of,
    totals,
    wrong_contribution,
    wrong_drive,
    wrong_pledge,
)

NOTHING = Figures()
MONEY = st.integers(0, 10**12)
FIGURES = st.builds(Figures, MONEY, MONEY, st.integers(0, 10**6))
UNITS = st.sampled_from("ABC")
FUNDS = st.sampled_from(["", "vi-nguoi-ngheo", "thien-tai"])
DAYS = st.sampled_from(["", "2024", "2024-10", "2024-10-17", "2024-11-02"])


@st.composite
def ledgers(draw: st.DrawFn) -> list[Entry]:
    """Entries, and reversals of some of them."""
    parts = st.tuples(UNITS, FUNDS, DAYS, FIGURES)
    entries = [
        Entry(number, *part) for number, part in enumerate(draw(st.lists(parts, max_size=12)), 1)
    ]
    taken_back = draw(st.sets(st.sampled_from(entries))) if entries else set()
    first = len(entries) + 1
    ordered = sorted(taken_back, key=lambda one: one.id)
    return [*entries, *(reversal_of(one, first + at, ()) for at, one in enumerate(ordered))]


KEYS: tuple[Callable[[Entry], Any], ...] = (
    lambda entry: entry.unit,
    lambda entry: entry.fund,
    lambda entry: month_of(entry.day),
    lambda entry: (entry.fund, entry.unit),
)


@given(ledgers(), st.randoms(use_true_random=False))
def test_no_order_of_entry_changes_a_total(entries: list[Entry], chance: Any) -> None:  # noqa: ANN401  # hypothesis's own
    other = list(entries)
    chance.shuffle(other)
    for key in KEYS:
        assert totals(other, key) == totals(entries, key)


@given(ledgers(), FIGURES)
def test_a_reversal_cancels_exactly(entries: list[Entry], figures: Figures) -> None:
    new = Entry(10_000, "A", "thien-tai", "2024-10-17", figures)
    before = totals(entries, lambda entry: entry.unit)
    both = [*entries, new, reversal_of(new, 10_001, ())]
    after = totals(both, lambda entry: entry.unit)
    assert {**before, "A": before.get("A", NOTHING)} == after


@given(ledgers())
def test_whatever_it_is_summed_by_the_whole_is_the_same(entries: list[Entry]) -> None:
    whole = totals(entries, lambda _: "").get("", NOTHING)
    for key in KEYS:
        assert sum(totals(entries, key).values(), NOTHING) == whole


@given(ledgers())
def test_each_fund_for_itself_makes_up_the_whole(entries: list[Entry]) -> None:
    """No entry counts in two funds, and none in no fund's sum."""
    by_fund = totals(entries, lambda entry: entry.fund)
    for fund, told in by_fund.items():
        own = [entry for entry in entries if entry.fund == fund]
        assert totals(own, lambda _: "")[""] == told


def test_what_takes_back_is_not_taken_back_and_a_line_only_once() -> None:
    entry = Entry(1, "A", "", "", Figures(5))
    back = reversal_of(entry, 2, ())
    assert (back.figures, back.reverses, back.unit) == (Figures(-5), 1, "A")
    with pytest.raises(ReversedBefore, match="mỗi khoản chỉ đảo một lần"):
        reversal_of(entry, 3, [1])
    with pytest.raises(ReversedBefore, match="Khoản số 2 là bút toán đảo"):
        refuse_reversal(2, 1, is_reversed=False)


@pytest.mark.parametrize(
    ("day", "month"), [("2024-10-17", "2024-10"), ("2024-10", "2024-10"), ("2024", ""), ("", "")]
)
def test_a_month_is_known_or_not(day: str, month: str) -> None:
    assert month_of(day) == month


@pytest.mark.parametrize(
    ("day", "opens", "closes", "asked"),
    [
        ("2024-10-16", "2024-10-17", "2024-11-18", True),
        ("2024-11-19", "2024-10-17", "2024-11-18", True),
        ("2024-10-17", "2024-10-17", "2024-11-18", False),
        ("2024-10", "2024-10-17", "2024-11-18", False),
        ("2023", "2024-10-17", "", True),
        ("2030-01-01", "2024-10-17", "", False),
        ("1999-01-01", "", "", False),
        ("", "2024-10-17", "2024-11-18", False),
    ],
)
def test_only_what_surely_lies_outside_a_drive_is_asked_about(
    day: str, opens: str, closes: str, *, asked: bool
) -> None:
    assert bool(outside_drive(day, opens, closes)) is asked


MONEY_LINE = NewContribution(2024, "D1", "A", amount=500_000, given_on="2024-10-20")
PLEDGE = NewPledge(2024, "D1", "A", amount=1_000_000)
WAGE = NewDrive(2024, "NL", "vi-nguoi-ngheo", "Một ngày lương", Basis.DAY_WAGE, divisor=2600)
Wrong = dict[str, Any]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"amount": 0}, "amount"),
        ({"amount": -5}, "amount"),
        ({"labour_days": -50}, "labour_days"),
        ({"goods": "5 kg gạo"}, "in_kind_value"),
        ({"in_kind_value": 100}, "goods"),
        ({"quantity": "mười"}, "quantity"),
        ({"quantity": "NaN", "measure": "kg"}, "quantity"),
        ({"quantity": "0", "measure": "kg"}, "quantity"),
        ({"quantity": "5"}, "measure"),
        ({"measure": "kg"}, "quantity"),
        ({"given_on": ""}, "given_on"),
        ({"given_on": "20/10/2024"}, "given_on"),
        ({"given_on": "2024-02-30"}, "given_on"),
        ({"giver": Giver.PERSON}, "person"),
        ({"giver": Giver.DONOR}, "donor"),
        ({"giver": Giver.ANONYMOUS, "participants": 3}, "participants"),
        ({"participants": 0}, "participants"),
    ],
)
def test_a_line_that_cannot_be_is_wrong_at_its_field(wrong: Wrong, field: str) -> None:
    assert set(wrong_contribution(replace(MONEY_LINE, **wrong))) == {field}


@pytest.mark.parametrize(
    "right",
    [
        {},
        {"amount": 0, "labour_days": 50},
        {"amount": 0, "goods": "gạo", "in_kind_value": 1, "quantity": "5.5", "measure": "kg"},
        {"given_on": "2024-10"},
        {"participants": 7},
        {"direct": True},
    ],
)
def test_a_line_that_can_be_is_right(right: Wrong) -> None:
    assert wrong_contribution(replace(MONEY_LINE, **right)) == {}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"amount": 0}, "amount"),
        ({"amount": -1}, "amount"),
        ({"goods": "gạo"}, "in_kind_value"),
        ({"in_kind_value": 5}, "goods"),
        ({"pledged_on": "15/10/2024"}, "pledged_on"),
        ({"due_on": "2024-13"}, "due_on"),
        ({"person": "A-0", "donor": 1}, "donor"),
    ],
)
def test_a_pledge_that_cannot_be_is_wrong_at_its_field(wrong: Wrong, field: str) -> None:
    assert wrong_pledge(PLEDGE) == {}
    assert set(wrong_pledge(replace(PLEDGE, **wrong))) == {field}


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"divisor": None}, "divisor"),
        ({"divisor": 0}, "divisor"),
        ({"basis": Basis.AMOUNT_EACH}, "amount"),
        ({"title": "  "}, "title"),
        ({"code": ""}, "code"),
        ({"fund": ""}, "fund"),
        ({"opens_on": "2024-10-17", "closes_on": "2024-10-16"}, "closes_on"),
        ({"opens_on": "2024-02-30"}, "opens_on"),
    ],
)
def test_a_drive_that_cannot_be_is_wrong_at_its_field(wrong: Wrong, field: str) -> None:
    assert wrong_drive(WAGE) == {}
    assert set(wrong_drive(replace(WAGE, **wrong))) == {field}
