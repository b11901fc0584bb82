"""Places of signatures on pages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import Refused
from desktop_app.domain.signing import Place, Signable, ensure_fits, free_place, meet, place_of_mm

A4 = (595.0, 842.0)
LEFT, RIGHT = Place(1, 50, 400, 200, 68), Place(1, 300, 400, 200, 68)


def test_places_that_cover_a_part_of_the_same_page_meet() -> None:
    assert meet(LEFT, Place(1, 249, 467, 100, 68))
    # 50 + 200 is where the other begins.
    assert not meet(LEFT, Place(1, 250, 400, 200, 68))
    assert not meet(LEFT, Place(2, 50, 400, 200, 68))


@given(st.lists(st.floats(0, 500), min_size=4, max_size=4), st.floats(1, 90), st.floats(1, 90))
def test_meeting_is_mutual_and_every_place_meets_itself(
    corners: list[float], width: float, height: float
) -> None:
    one = Place(1, corners[0], corners[1], width, height)
    other = Place(1, corners[2], corners[3], height, width)
    assert meet(one, other) == meet(other, one)
    assert meet(one, one)


def test_the_first_place_that_nobody_took_is_free() -> None:
    kept = (LEFT, RIGHT)
    assert free_place(Signable((A4,), kept)) == LEFT
    assert free_place(Signable((A4,), kept, (LEFT,))) == RIGHT
    # Whoever signs on the right first leaves the left one free.
    assert free_place(Signable((A4,), kept, (RIGHT,))) == LEFT
    assert free_place(Signable((A4,), kept, (RIGHT, LEFT))) is None
    assert free_place(Signable((A4,))) is None


def test_a_place_as_large_as_the_page_still_fits() -> None:
    ensure_fits(Signable((A4,)), Place(1, 0, 0, *A4))
    with pytest.raises(Refused, match="nằm ngoài trang 1"):
        ensure_fits(Signable((A4,)), Place(1, 0, 0, A4[0] + 1, A4[1]))


def test_the_least_place_is_20_by_8_millimetres() -> None:
    ensure_fits(Signable((A4,)), place_of_mm(1, 0, 0, 20, 8))
    for width, height in ((19, 8), (20, 7)):
        with pytest.raises(Refused, match="quá nhỏ"):
            ensure_fits(Signable((A4,)), place_of_mm(1, 0, 0, width, height))


def test_a_page_that_is_not_there_has_no_places() -> None:
    for page in (0, 2):
        with pytest.raises(Refused, match=f"không có trang {page}"):
            ensure_fits(Signable((A4,)), place_of_mm(page, 0, 0, 70, 24))
