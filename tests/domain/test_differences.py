"""Versions held against each other: nothing unequal is passed over, nothing equal is told."""

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.differences import PAIRS_WEIGHED, Entry, Pair, align, changed
from desktop_app.domain.text import match_key

NAMES = ("Nguyễn Văn An", "Nguyễn Văn Ân", "Nguyễn Văn Ans", "Trần Thị Bình", "")


def gift(name: str, amount: str, code: str = "", note: str = "") -> Entry:
    return Entry(name, match_key(name), (name, amount, note), code)


ENTRIES = st.builds(
    gift,
    st.sampled_from(NAMES),
    st.sampled_from(["100.000", "200.000", "300.000"]),
    st.sampled_from(["", "", "CB01", "CB02"]),
    st.sampled_from(["", "đợt 2"]),
)
LISTS = st.lists(ENTRIES, max_size=9)
WITHOUT_CODES = st.lists(ENTRIES.map(lambda one: replace(one, code="")), max_size=9)


def told(pairs: tuple[Pair, ...]) -> Counter[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The pairs that differ, whatever their order."""
    shown = ((old.values if old else (), new.values if new else ()) for old, new in pairs)
    return Counter(pair for pair in shown if pair[0] != pair[1])


@given(old=LISTS, data=st.data())
def test_equal_versions_have_no_differences_in_any_order(
    old: list[Entry], data: st.DataObject
) -> None:
    new = data.draw(st.permutations(old))
    assert told(align(old, new)) == Counter()


@given(old=LISTS, new=LISTS)
def test_the_differences_applied_to_the_old_version_give_the_new_one(
    old: list[Entry], new: list[Entry]
) -> None:
    rows = Counter(one.values for one in old)
    for (before, after), times in told(align(old, new)).items():
        if before:
            assert rows[before] >= times
            rows[before] -= times
        if after:
            rows[after] += times
    assert +rows == Counter(one.values for one in new)


@given(old=WITHOUT_CODES, new=WITHOUT_CODES, data=st.data())
def test_the_order_of_rows_changes_no_difference(
    old: list[Entry], new: list[Entry], data: st.DataObject
) -> None:
    mixed = data.draw(st.permutations(old)), data.draw(st.permutations(new))
    assert told(align(*mixed)) == told(align(old, new))


@given(old=LISTS, new=LISTS)
def test_every_row_is_told_once(old: list[Entry], new: list[Entry]) -> None:
    pairs = align(old, new)
    assert [after for _, after in pairs if after] == new
    assert Counter(before for before, _ in pairs if before) == Counter(old)


def test_a_changed_amount_is_one_change() -> None:
    old = [gift("An", "100.000"), gift("Bình", "50.000")]
    new = [gift("Bình", "50.000"), gift("An", "200.000")]
    (pair,) = told(align(old, new))
    assert pair == (("An", "100.000", ""), ("An", "200.000", ""))


def test_the_places_of_what_changed_are_told() -> None:
    assert changed(gift("An", "1", note="a"), gift("An", "2", note="a")) == (1,)


def test_namesakes_are_paired_by_what_they_share_most() -> None:
    old = [gift("An", "100.000", note="ca một"), gift("An", "200.000", note="ca hai")]
    new = [gift("An", "300.000", note="ca hai"), gift("An", "400.000", note="ca một")]
    assert told(align(old, new)) == Counter(
        {
            (old[1].values, new[0].values): 1,
            (old[0].values, new[1].values): 1,
        }
    )


def test_namesakes_with_other_codes_are_other_people() -> None:
    old, new = gift("An", "100.000", "CB01"), gift("An", "200.000", "CB02")
    assert align([old], [new]) == ((None, new), (old, None))


def test_a_corrected_name_is_a_change_where_all_else_is_equal() -> None:
    old, new = gift("Nguyễn Văn Am", "100.000"), gift("Nguyễn Văn An", "100.000")
    assert align([old], [new]) == ((old, new),)


def test_somebody_else_with_the_same_amount_is_no_corrected_name() -> None:
    old, new = gift("Nguyễn Văn An", "100.000"), gift("Trần Thị Bình", "100.000")
    assert align([old], [new]) == ((None, new), (old, None))


def test_a_person_whose_name_was_corrected_is_known_by_the_code() -> None:
    old, new = gift("An", "100.000", "CB01"), gift("Nguyễn Thị An", "200.000", "CB01")
    assert align([old], [new]) == ((old, new),)


def test_long_lists_without_names_are_still_told_whole() -> None:
    size = int(PAIRS_WEIGHED**0.5) + 1
    old = [gift("", str(number)) for number in range(size)]
    new = [gift("", str(number + size)) for number in range(size)]
    pairs = align(old, new)
    assert len(pairs) == size
    assert told(align(old[::-1], new)) == told(pairs)
