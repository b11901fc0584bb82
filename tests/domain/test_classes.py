from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.classes import band_note, class_reached, held_down
from desktop_app.domain.criteria import Band, CriteriaSet

BANDS = (Band("Khá", 7000), Band("Xuất sắc", 9000, "Hội đồng bỏ phiếu"), Band("Đạt", 5000))
NAMES = [band.name for band in BANDS]
HEIGHTS = {band.name: band.at_least for band in BANDS}


def rules(*, with_bonus: bool = True, on_percent: bool = False) -> CriteriaSet:
    return CriteriaSet(
        "bo", "Bộ", (), bands=BANDS, bands_with_bonus=with_bonus, bands_on_percent=on_percent
    )


def test_the_set_says_whether_bonuses_count_towards_the_class() -> None:
    # 92,00 of which 3,00 are bonus: 89,00 without
    assert class_reached(rules(), 9200, 10_000, 300) == "Xuất sắc"
    assert class_reached(rules(with_bonus=False), 9200, 10_000, 300) == "Khá"


def test_a_class_on_percent_can_leave_out_bonuses_too() -> None:
    # 78,00 − 1,50 = 76,50 of 85,00, exactly 90 %
    without = rules(with_bonus=False, on_percent=True)
    assert class_reached(without, 7800, 8500, 150) == "Xuất sắc"
    assert class_reached(without, 7800, 8500, 151) == "Khá"


def test_the_lowest_limit_holds_and_none_lifts() -> None:
    assert held_down(BANDS, "Xuất sắc", ["Khá"]) == "Khá"
    assert held_down(BANDS, "Xuất sắc", ["Khá", "Đạt", ""]) == "Đạt"
    assert held_down(BANDS, "Đạt", ["Khá"]) == "Đạt"
    assert held_down(BANDS, "", ["Khá"]) == ""


def test_what_is_printed_beside_a_class_is_the_sets_own() -> None:
    assert band_note(BANDS, "Xuất sắc") == "Hội đồng bỏ phiếu"
    assert band_note(BANDS, "Khá") == band_note(BANDS, "") == ""


@given(st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES)))
def test_a_limit_never_lifts_a_class(reached: str, limits: list[str]) -> None:
    found = held_down(BANDS, reached, limits)
    assert all(HEIGHTS[found] <= HEIGHTS[name] for name in (reached, *limits))
