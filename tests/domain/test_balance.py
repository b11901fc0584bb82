"""Collected = handed over + on hand, whatever the order of entries."""

from collections import Counter
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.balance import (
    Entry,
    Money,
    Side,
    UnitBalance,
    balanced,
    held_since,
    holding,
    last_day,
)
from desktop_app.domain.fund_rows import Basis, DriveInfo
from desktop_app.domain.rows import UnitInfo

ENTRIES = st.builds(
    Entry,
    unit=st.integers(1, 3),
    drive=st.integers(1, 2),
    side=st.sampled_from(Side),
    amount=st.integers(-(10**12), 10**12),
)
DAYS = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(date.isoformat)
UNIT = UnitInfo(1, "A", "Phòng A", "", "", "", 10, 0)
DRIVE = DriveInfo(
    1, 2024, "D", "Đợt", "VNN", "Quỹ", Basis.FREE, None, None, "", "", "", "", takes_returns=False
)


@given(st.lists(ENTRIES))
def test_collected_is_handed_over_plus_on_hand(entries: list[Entry]) -> None:
    for (unit, drive), money in balanced(entries).items():
        own = [one for one in entries if (one.unit, one.drive) == (unit, drive)]
        came = sum(one.amount for one in own if one.side is Side.COLLECTED)
        went = sum(one.amount for one in own if one.side is Side.HANDED_OVER)
        assert (money.collected, money.handed_over) == (came, went)
        assert money.collected == money.handed_over + money.on_hand


@given(st.lists(ENTRIES), st.randoms())
def test_no_order_of_entry_changes_a_balance(entries: list[Entry], shuffle: Random) -> None:
    mixed = list(entries)
    shuffle.shuffle(mixed)
    assert balanced(mixed) == balanced(entries)


@given(st.lists(ENTRIES), st.lists(ENTRIES))
def test_reversals_cancel_exactly(entries: list[Entry], wrong: list[Entry]) -> None:
    taken_back = [one.reversed() for one in wrong]
    found = balanced([*entries, *wrong, *taken_back])
    kept = balanced(entries)
    assert {place: kept.get(place, Money()) for place in found} == dict(found)


@given(st.lists(st.tuples(DAYS, st.integers(1, 10**9))), st.integers(0, 10**10))
def test_money_is_held_exactly_where_some_is_left(
    collected: list[tuple[str, int]], handed_over: int
) -> None:
    since = held_since(collected, handed_over)
    by_day: Counter[str] = Counter()
    for day, amount in collected:
        by_day[day] += amount
    assert bool(since) == (sum(by_day.values()) > handed_over)
    if since:
        # All before that day is handed over, and of that day something is left.
        before = sum(amount for day, amount in by_day.items() if day < since)
        assert before <= handed_over < before + by_day[since]


def test_the_oldest_money_goes_first() -> None:
    collected = [("2024-10-20", 300), ("2024-10-01", 500), ("", 100)]
    assert held_since(collected, 0) == "2024-10-01"
    assert held_since(collected, 500) == "2024-10-20"
    assert held_since(collected, 800) == ""  # what is left came on a day that nobody knows
    assert held_since(collected, 900) == ""


@pytest.mark.parametrize(
    ("iso", "day"),
    [
        ("", None),
        ("2024", date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2024-12", date(2024, 12, 31)),
        ("2024-11-05", date(2024, 11, 5)),
    ],
)
def test_a_partly_known_day_is_taken_as_the_latest_that_it_may_be(
    iso: str, day: date | None
) -> None:
    assert last_day(iso) == day


def held(since: str, on_hand: int) -> UnitBalance:
    return UnitBalance(UNIT, DRIVE, Money(on_hand, 0), held_since=since)


def test_who_holds_money_longest_stands_first() -> None:
    balances = [held("2024-11-10", 5), held("2024-10-01", 7), held("", 0), held("", 9)]
    today = date(2024, 11, 20)
    found = holding(balances, today)
    assert [(one.money.on_hand, one.days_held(today)) for one in found] == [
        (7, 50),
        (5, 10),
        (9, None),
    ]
    assert [one.money.on_hand for one in holding(balances, today, 30)] == [7]
