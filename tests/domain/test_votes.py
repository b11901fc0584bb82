"""Votes of a council: quorum, share of all members, counts that cannot be."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.votes import Ballot, check_ballot, check_share, has_quorum, verdict

NINETY = 9000
TWO_THIRDS = 6667
# Eleven members, eight came, two wrote.
MET = Ballot(members=11, present=8, in_writing=2, in_favour=10)


def test_ninety_percent_is_of_all_members_and_not_of_those_who_came() -> None:
    # 10 of 11 is 90.909…%, 9 of 11 is 81.818…%, although 9 of the 10 votes cast are 90%.
    assert verdict(MET, NINETY).passed
    missed = verdict(replace(MET, in_favour=9, against=1), NINETY)
    assert (missed.passed, missed.share) == (False, 8182)
    assert missed.reason == (
        "9 trên 11 thành viên đồng ý (81,82% tổng số thành viên), chưa đạt mức 90,00%."
    )


def test_a_share_is_compared_exactly_and_rounded_only_where_it_is_told() -> None:
    # 2 of 3 is 66.666…%: told as 66.67% it is still below 66.67%.
    split = verdict(Ballot(3, 3, in_favour=2, against=1), TWO_THIRDS)
    assert (split.passed, split.share) == (False, 6667)
    assert verdict(Ballot(3, 3, in_favour=2, against=1), 6666).passed


def test_an_exact_share_passes() -> None:
    assert verdict(Ballot(10, 10, in_favour=9, blank=1), NINETY).passed


def test_nothing_passes_in_a_meeting_without_its_quorum() -> None:
    # 5 of 8 members are 62.5%, the council asks for two thirds; all eight agree all the same.
    ballot = Ballot(8, 5, in_writing=3, in_favour=8)
    found = verdict(ballot, 5000, quorum=TWO_THIRDS)
    assert not found.passed
    assert found.reason == "Chỉ có 5 trên 8 thành viên có mặt, chưa đủ 66,67% để họp."


@pytest.mark.parametrize(
    ("members", "present", "enough"), [(9, 6, False), (3, 2, False), (10, 7, True), (0, 0, False)]
)
def test_a_quorum_is_counted_in_people(members: int, present: int, *, enough: bool) -> None:
    # 6 of 9 and 2 of 3 are 66.666…%, just below 66.67%; 7 of 10 is 70%.
    assert has_quorum(members, present, TWO_THIRDS) is enough


@pytest.mark.parametrize(
    ("ballot", "field"),
    [
        (replace(MET, present=12), "present"),
        (replace(MET, in_writing=4), "in_writing"),
        (replace(MET, blank=1), "in_favour"),
        (replace(MET, against=-1), "against"),
    ],
)
def test_more_votes_than_voters_cannot_be(ballot: Ballot, field: str) -> None:
    assert list(check_ballot(ballot)) == [field]


def test_a_ballot_that_was_not_handed_in_is_none_of_the_three() -> None:
    # Ten could vote, nine votes were counted.
    assert check_ballot(replace(MET, in_favour=8, blank=1)) == {}


@pytest.mark.parametrize(
    ("required", "right"), [(0, False), (1, True), (10_000, True), (10_001, False)]
)
def test_a_share_lies_above_nothing_and_at_most_at_the_whole(required: int, *, right: bool) -> None:
    assert (check_share(required) == "") is right


@given(st.integers(1, 60), st.integers(0, 60), st.integers(1, 10_000), st.integers(0, 10_000))
def test_one_more_vote_in_favour_never_loses(
    members: int, in_favour: int, required: int, quorum: int
) -> None:
    before = Ballot(members, members, in_favour=min(in_favour, members - 1))
    after = replace(before, in_favour=before.in_favour + 1)
    assert verdict(before, required, quorum).passed <= verdict(after, required, quorum).passed
