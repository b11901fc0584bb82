from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services.slices import slices


@given(st.lists(st.integers(), max_size=50), st.integers(min_value=1, max_value=12))
def test_no_item_is_lost_or_doubled_where_two_slices_meet(items: list[int], size: int) -> None:
    found = list(slices(iter(items), size))
    assert [item for one in found for item in one] == items
    assert all(len(one) == size for one in found[:-1])
