"""What a unit's people usually give, and what is far from it."""

import pytest

from desktop_app.domain.intake import ContributionRow, ParticipationRow
from desktop_app.services.importing.usual import Slip, Usual, per_person, slip_of, usual_of

DAY_WAGE = Usual(200_000, 50_000)


def test_what_is_usual_is_the_middle_one_and_how_far_half_stray() -> None:
    assert usual_of([], [100, 200, 300, 400, 9_000_000]) == Usual(300, 100)


def test_fewer_than_five_amounts_are_no_custom() -> None:
    assert usual_of([], [1, 2, 3, 4]) is None
    assert usual_of([1, 2], [3, 4, 5]) == Usual(3, 1)


def test_what_the_store_knows_is_not_outvoted_by_a_file_in_the_wrong_measure() -> None:
    assert usual_of([200_000] * 5, [200] * 60) == Usual(200_000, 0)


@pytest.mark.parametrize(
    ("amount", "slip"),
    [
        (200_000, None),
        (1_000_000, None),
        (3_900_000, Slip.FAR),  # 18 usual deviations, and 19 times the usual
        (4_100_000, Slip.FAR),
        (200_000_000, Slip.THREE_ZEROS_MORE),
        (100_000_000, Slip.THREE_ZEROS_MORE),
        (20_000_000, Slip.FAR),
        (20_000, None),
        (9_999, Slip.FAR),
        (200, Slip.THREE_ZEROS_LESS),
        (500, Slip.THREE_ZEROS_LESS),
    ],
)
def test_what_is_odd(amount: int, slip: Slip | None) -> None:
    assert slip_of(DAY_WAGE, amount) is slip


def test_where_all_give_the_same_a_gift_ten_times_that_is_no_slip() -> None:
    assert slip_of(Usual(200_000, 0), 2_000_000) is None


@pytest.mark.parametrize(
    ("row", "amount"),
    [
        (ContributionRow(4, amount=200_000), 200_000),
        (ContributionRow(4, amount=900_000, participants=4), 225_000),
        (ContributionRow(4, amount=900_000, participants=0), 900_000),
        (ContributionRow(4, goods="gạo", in_kind_value=5), 0),
        (ParticipationRow(4, value=700_000), 0),
    ],
)
def test_what_one_person_gave(row: ContributionRow | ParticipationRow, amount: int) -> None:
    assert per_person(row) == amount
