from hypothesis import given
from hypothesis import strategies as st

from desktop_app.views.paged.widths import NARROWEST, squeezed


def test_columns_that_fit_stay_as_wide_as_they_want() -> None:
    assert squeezed({0: 60, 1: 300}, 400) == {0: 60, 1: 300}


def test_the_widest_give_way_first_and_alike() -> None:
    # 60 + 100 leave 340 for two: 170 each.
    assert squeezed({0: 60, 1: 300, 2: 100, 3: 220}, 500) == {0: 60, 1: 170, 2: 100, 3: 170}


@given(st.dictionaries(st.integers(0, 20), st.integers(20, 400)), st.integers(0, 3000))
def test_they_fit_unless_that_would_make_them_too_narrow(widths: dict[int, int], room: int) -> None:
    found = squeezed(widths, room)
    assert all(min(widths[at], NARROWEST) <= width <= widths[at] for at, width in found.items())
    assert sum(found.values()) <= room or max(found.values(), default=0) <= NARROWEST
