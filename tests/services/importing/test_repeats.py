"""Rows that may mean the same: how sure that is, and what order has to do with it (nothing)."""

from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.intake import ContributionRow, ParticipationRow, TargetRow
from desktop_app.services.importing.repeats import (
    COMMON,
    Entry,
    Level,
    Source,
    find_copied,
    find_repeats,
    key_of,
    level,
)

FIRST = Source(1, 1, 0, "a.xlsx", "Tờ 1", "contributions", "VNN", "2024", adds=False)
SECOND = replace(FIRST, turn=2, file=2, name="b.xlsx")
STORED = replace(FIRST, turn=0, file=0, part=77, name="cũ.xlsx")
OTHER_SHEET = replace(FIRST, part=1, sheet="Tờ 2")
DAY = "2024-10-17"


def entry(source: Source, unit: str = "A", row: int = 5, **values: object) -> Entry:
    return Entry(source, row, unit, **values)  # type: ignore[arg-type]


def test_a_persons_gift_is_the_same_whatever_unit_tells_it() -> None:
    row = ContributionRow(4, donor="Nguyễn  Văn AN", amount=200_000, given_on=DAY)
    again = replace(row, row=9, donor="nguyễn văn an", note="chuyển khoản")
    assert key_of("VNN", "A", row) == key_of("VNN", "B", again)


@pytest.mark.parametrize(
    "change",
    [
        {"amount": 200_001},
        {"given_on": "2024-10-18"},
        {"donor": "Nguyễn Văn Anh"},
        {"goods": "gạo"},
        {"labour_days": 50},
    ],
)
def test_another_figure_day_or_name_is_another_gift(change: dict[str, object]) -> None:
    row = ContributionRow(4, donor="Nguyễn Văn An", amount=200_000, given_on=DAY)
    other = replace(row, **change)  # type: ignore[arg-type]
    assert key_of("VNN", "A", row) != key_of("VNN", "A", other)


@pytest.mark.parametrize("told", [{}, {"donor": "Tổ 1", "participants": 5}])
def test_what_is_no_one_persons_is_only_its_own_units(told: dict[str, object]) -> None:
    row = ContributionRow(4, amount=900_000, **told)  # type: ignore[arg-type]
    assert key_of("VNN", "A", row) == key_of("VNN", "A", row)
    assert key_of("VNN", "A", row) != key_of("VNN", "B", row)


def test_an_activity_is_only_its_own_units() -> None:
    row = ParticipationRow(4, activity="Thăm hộ", held_on=DAY)
    assert key_of("NTM", "A", row) == key_of("NTM", "A", replace(row, row=7, note="lần 2"))
    assert key_of("NTM", "A", row) != key_of("NTM", "B", row)


@pytest.mark.parametrize("row", [ContributionRow(4, donor="An"), TargetRow(4)])
def test_a_row_that_gives_nothing_repeats_nothing(row: ContributionRow | TargetRow) -> None:
    assert key_of("VNN", "A", row) is None


def test_rows_of_one_table_are_its_importers_business() -> None:
    assert level(entry(FIRST), entry(FIRST, row=6)) is None


def test_the_same_day_again_in_one_unit_is_sure() -> None:
    for other in (SECOND, STORED, OTHER_SHEET):
        assert level(entry(FIRST, day=DAY), entry(other, day=DAY)) is Level.SURE


def test_without_a_day_the_same_period_is_sure_another_may_be_another_month() -> None:
    assert level(entry(FIRST), entry(STORED)) is Level.SURE
    assert level(entry(FIRST), entry(replace(STORED, period="2024-H1"))) is Level.AGAIN
    assert level(entry(FIRST), entry(OTHER_SHEET)) is Level.AGAIN


def test_two_known_people_or_two_receipts_are_two_gifts() -> None:
    mine, theirs = entry(FIRST, day=DAY, person="1"), entry(SECOND, day=DAY, person="2")
    assert level(mine, theirs) is None
    assert level(entry(FIRST, receipt="01"), entry(SECOND, receipt="02")) is None


def test_of_another_unit_a_day_a_receipt_or_a_person_makes_it_sure() -> None:
    assert level(entry(FIRST, "A", day=DAY), entry(SECOND, "B", day=DAY)) is Level.SURE
    assert level(entry(FIRST, "A", receipt="7"), entry(SECOND, "B", receipt="7")) is Level.SURE
    assert level(entry(FIRST, "A"), entry(SECOND, "B")) is Level.FAINT
    assert level(entry(FIRST, "A", day="2024-10"), entry(SECOND, "B", day="2024-10")) is Level.FAINT


def test_where_many_give_the_same_on_one_day_a_shared_name_says_little() -> None:
    mine = entry(FIRST, "A", day=DAY, common=COMMON)
    assert level(mine, entry(SECOND, "B", day=DAY, common=COMMON)) is Level.LIKELY
    known = replace(mine, person="1")
    assert level(known, entry(SECOND, "B", day=DAY, person="1")) is Level.SURE


def test_the_surest_earlier_row_is_named() -> None:
    faint, sure = entry(FIRST, "B"), entry(STORED, "A")
    later = entry(SECOND, "A")
    (found,) = [one for one in find_repeats([[faint, later, sure]]) if one.later == later]
    assert (found.earlier, found.level) == (sure, Level.SURE)


def test_what_is_stored_already_repeats_nothing() -> None:
    stored = [entry(STORED, "A", day=DAY), entry(replace(STORED, part=78), "B", day=DAY)]
    assert find_repeats([stored]) == []


def test_a_table_mostly_of_anothers_rows_is_a_copy_of_it() -> None:
    groups = [[entry(FIRST, "A", row), entry(SECOND, "B", row)] for row in range(5, 8)]
    (copied,) = find_copied(find_repeats(groups), {SECOND: 6})
    assert (copied.source, copied.original, len(copied.repeats)) == (SECOND, FIRST, 3)
    assert copied.is_sure
    assert find_copied(find_repeats(groups), {SECOND: 7}) == []
    assert find_copied(find_repeats(groups[:2]), {SECOND: 2}) == []


def test_people_who_give_alike_every_month_make_no_sure_copy() -> None:
    month = replace(STORED, period="2024-09")
    groups = [[entry(month, "A", row), entry(FIRST, "A", row)] for row in range(5, 9)]
    (copied,) = find_copied(find_repeats(groups), {FIRST: 4})
    assert not copied.is_sure


SOURCES = (FIRST, SECOND, STORED, OTHER_SHEET, replace(STORED, part=78, period="2024-H1"))
ENTRIES = st.builds(
    Entry,
    source=st.sampled_from(SOURCES),
    row=st.integers(1, 4),
    unit=st.sampled_from("AB"),
    day=st.sampled_from(("", "2024-10", DAY)),
    person=st.sampled_from(("", "1", "2")),
    receipt=st.sampled_from(("", "R1", "R2")),
    common=st.sampled_from((0, COMMON)),
)


@given(ENTRIES, ENTRIES)
def test_whether_two_rows_mean_the_same_does_not_depend_on_which_comes_first(
    one: Entry, other: Entry
) -> None:
    other = replace(other, day=one.day)  # a part of their equal keys
    assert level(one, other) == level(other, one)


@given(st.data())
def test_no_order_of_rows_changes_which_are_found(data: st.DataObject) -> None:
    """However the rows come in, the same pairs are found."""
    size = data.draw(st.integers(2, 8))
    rows = [replace(data.draw(ENTRIES), row=number) for number in range(size)]
    groups = defaultdict[str, list[Entry]](list)
    for one in rows:
        groups[one.day].append(one)
    shuffled = [list(data.draw(st.permutations(some))) for some in groups.values()]
    straight = {(one.later, one.earlier, one.level) for one in find_repeats(groups.values())}
    again = {(one.later, one.earlier, one.level) for one in find_repeats(shuffled)}
    assert straight == again


@given(st.permutations((1, 2, 3)), st.lists(st.sampled_from("ABC"), min_size=2, max_size=3))
def test_no_order_of_files_changes_which_pairs_of_units_are_found(
    turns: list[int], units: list[str]
) -> None:
    """Three units send the same gift: of any two it is found, whichever file goes in first."""

    def found(order: list[int]) -> bool:
        sent = [
            entry(replace(FIRST, turn=turn, file=turn, name=f"{unit}.xlsx"), unit, day=DAY)
            for turn, unit in zip(order, units, strict=False)
        ]
        repeats = find_repeats([sent])
        named = {frozenset((one.later.unit, one.earlier.unit)) for one in repeats}
        return len(repeats) == len(units) - 1 and set().union(*named) == set(units)

    assert found(turns)
    assert found([1, 2, 3])
