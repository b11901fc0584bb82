from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.money import format_money


def test_thousands_are_parted_by_dots() -> None:
    printed = [format_money(dong) for dong in (0, 999, 1_000, 42_413_553_128, -1_500_000)]
    assert printed == ["0", "999", "1.000", "42.413.553.128", "-1.500.000"]


@given(st.integers())
def test_the_digits_are_those_of_the_number(dong: int) -> None:
    assert int(format_money(dong).replace(".", "")) == dong
