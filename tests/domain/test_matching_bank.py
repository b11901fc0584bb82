"""Which bank line paid which remittance."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.matching_bank import (
    Line,
    MatchedBy,
    Sent,
    candidates,
    days_between,
    sure_matches,
)

BY_REFERENCE, BY_AMOUNT = MatchedBy.REFERENCE, MatchedBy.AMOUNT_AND_DAY
REFERENCES = st.sampled_from(["", "FT24001", "FT24002", "UNC 15"])
DAYS = st.sampled_from(["2024-11-01", "2024-11-03", "2024-11-20", "2024-11"])
AMOUNTS = st.integers(0, 4)


def lines_of(count: int = 5) -> st.SearchStrategy[list[Line]]:
    line = st.builds(
        Line, id=st.just(0), day=DAYS, left=AMOUNTS, reference=REFERENCES, content=REFERENCES
    )
    return st.lists(line, max_size=count).map(numbered)


def sent_of(count: int = 5) -> st.SearchStrategy[list[Sent]]:
    sent = st.builds(
        Sent,
        id=st.just(0),
        day=DAYS,
        left=AMOUNTS,
        fund=st.sampled_from(["VNN", "TT"]),
        reference=REFERENCES,
    )
    return st.lists(sent, max_size=count).map(numbered)


def numbered(items: list) -> list:  # type: ignore[type-arg]
    return [replace(one, id=place) for place, one in enumerate(items, 1)]


@given(lines_of(), sent_of())
def test_no_amount_is_ever_used_twice(lines: list[Line], sent: list[Sent]) -> None:
    found = sure_matches(lines, sent)
    of_line: Counter[int] = Counter()
    of_sent: Counter[int] = Counter()
    for one in found:
        assert one.amount > 0
        of_line[one.line] += one.amount
        of_sent[one.sent] += one.amount
    assert all(of_line[one.id] <= one.left for one in lines)
    assert all(of_sent[one.id] <= one.left for one in sent)
    pairs = [(one.line, one.sent) for one in found]
    assert len(pairs) == len(set(pairs))


@given(lines_of(), sent_of(), st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(
    lines: list[Line], sent: list[Sent], mix: Random
) -> None:
    expected = sure_matches(lines, sent)
    mix.shuffle(lines)
    mix.shuffle(sent)
    assert sure_matches(lines, sent) == expected


@given(lines_of(), sent_of())
def test_no_line_pays_into_two_funds(lines: list[Line], sent: list[Sent]) -> None:
    funds = {one.id: one.fund for one in sent}
    paid: dict[int, set[str]] = {}
    for one in sure_matches(lines, sent):
        paid.setdefault(one.line, set()).add(funds[one.sent])
    assert all(len(one) == 1 for one in paid.values())


def matched(lines: Sequence[Line], sent: Sequence[Sent]) -> list[tuple[int, int, int, str]]:
    return [(one.line, one.sent, one.amount, one.by) for one in sure_matches(lines, sent)]


LINE = Line(1, "2024-11-05", 5_000_000, "", "NOP QUY VNN")
SENT = Sent(1, "2024-11-04", 5_000_000, "VNN")


@pytest.mark.parametrize(
    ("line", "reference"),
    [
        (replace(LINE, reference="FT24001"), "FT24001"),
        (replace(LINE, reference="ft 24/001"), "FT24001"),
        (replace(LINE, content="UBND NOP FT24001 THANG 11"), "FT24001"),
        (replace(LINE, content="Nộp quỹ, GBC 24/001-A"), "GBC24001A"),
    ],
)
def test_a_reference_is_found_as_the_lines_own_or_in_its_text(line: Line, reference: str) -> None:
    far = replace(SENT, day="2024-01-01", reference=reference)
    assert matched([line], [far]) == [(1, 1, 5_000_000, BY_REFERENCE)]


def test_a_part_of_a_word_is_no_reference() -> None:
    line = replace(LINE, content="FT240012", day="2024-01-01")
    assert matched([line], [replace(SENT, reference="FT24001")]) == []


def test_without_a_reference_amount_and_day_decide_where_only_one_fits() -> None:
    assert matched([LINE], [SENT]) == [(1, 1, 5_000_000, BY_AMOUNT)]
    assert matched([LINE], [replace(SENT, day="2024-10-30")]) == []
    assert matched([LINE], [replace(SENT, day="2024-11")]) == []
    assert matched([LINE], [SENT, replace(SENT, id=2)]) == []
    assert matched([LINE, replace(LINE, id=2)], [SENT]) == []


def test_one_line_pays_several_remittances() -> None:
    line = replace(LINE, reference="FT24001")
    parts = [
        replace(SENT, reference="FT24001", left=3_000_000),
        replace(SENT, id=2, reference="FT24001", left=2_000_000),
    ]
    assert matched([line], parts) == [
        (1, 1, 3_000_000, BY_REFERENCE),
        (1, 2, 2_000_000, BY_REFERENCE),
    ]
    # More than the line brought is for a person to sort out.
    assert matched([line], [parts[0], replace(parts[1], left=2_000_001)]) == []


def test_several_lines_pay_one_remittance() -> None:
    lines = [
        replace(LINE, reference="FT24001", left=1_000_000),
        replace(LINE, id=2, content="NOP TIEP FT24001", left=4_000_000),
    ]
    assert matched(lines, [replace(SENT, reference="FT24001")]) == [
        (1, 1, 1_000_000, BY_REFERENCE),
        (2, 1, 4_000_000, BY_REFERENCE),
    ]


def test_where_amounts_differ_under_one_reference_the_rest_stays_open() -> None:
    line = replace(LINE, reference="FT24001", left=5_500_000)
    told = replace(SENT, reference="FT24001")
    assert matched([line], [told]) == [(1, 1, 5_000_000, BY_REFERENCE)]


def test_candidates_are_offered_the_likeliest_first() -> None:
    line = replace(LINE, content="FT24009")
    sent = [
        replace(SENT, id=1, left=7, day="2024-11-05"),
        replace(SENT, id=2, day="2024-01-01"),
        replace(SENT, id=3, day="2024-11-01"),
        replace(SENT, id=4, left=9, day="2024-01-01", reference="FT24009"),
        replace(SENT, id=5, left=0),
    ]
    assert [one.id for one in candidates(line, sent)] == [4, 3, 2, 1]


def test_days_between_are_known_between_known_days_only() -> None:
    assert days_between("2024-11-05", "2024-10-30") == 6
    assert days_between("2024-11", "2024-10-30") is None
