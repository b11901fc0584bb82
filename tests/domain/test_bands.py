import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.bands import classify
from desktop_app.domain.criteria import Band

BANDS = (Band("Tốt", 7000), Band("Xuất sắc", 9000), Band("Đạt", 5000))


@pytest.mark.parametrize(
    ("points", "name"),
    [
        (10_700, "Xuất sắc"),
        (9000, "Xuất sắc"),
        (8999, "Tốt"),
        (7000, "Tốt"),
        (5000, "Đạt"),
        (4999, ""),
        (None, ""),
    ],
)
def test_a_band_begins_at_its_own_points(points: int | None, name: str) -> None:
    assert classify(points, 10_000, BANDS) == name


def test_bands_on_percent_measure_the_share_of_what_could_be_had() -> None:
    # 76,50 of 85,00 is exactly 90 %; 76,49 of 85,00 is 89,98… %
    assert classify(7650, 8500, BANDS, on_percent=True) == "Xuất sắc"
    assert classify(7649, 8500, BANDS, on_percent=True) == "Tốt"


def test_a_share_is_not_rounded_up_into_a_band() -> None:
    # 899,96 of 1.000,00 is 89,996 %, which is not 90 %
    assert classify(89_996, 100_000, BANDS, on_percent=True) == "Tốt"


def test_no_maximum_gives_no_class_by_percent() -> None:
    assert classify(0, 0, BANDS, on_percent=True) == ""


@given(st.integers(-1000, 12_000), st.integers(-1000, 12_000), st.booleans())
def test_more_points_never_give_a_lower_class(one: int, other: int, on_percent: bool) -> None:  # noqa: FBT001  # drawn
    height = {"": 0, "Đạt": 1, "Tốt": 2, "Xuất sắc": 3}
    few, many = sorted((one, other))
    lower, higher = (classify(n, 9500, BANDS, on_percent) for n in (few, many))
    assert height[lower] <= height[higher]
