"""Year-end classes: their order, and which class names mean one of them."""

import pytest

from desktop_app.domain.awards.assessments import ASSESSED_NAMES, assessed_from, at_least
from desktop_app.domain.awards.titles import Assessed


def test_better_classes_serve_where_a_lesser_one_is_asked() -> None:
    assert at_least(Assessed.EXCELLENT, Assessed.GOOD)
    assert at_least(Assessed.GOOD, Assessed.GOOD)
    assert not at_least(Assessed.FULFILLED, Assessed.GOOD)


@pytest.mark.parametrize(
    ("band", "found"),
    [
        ("Hoàn thành xuất sắc nhiệm vụ", Assessed.EXCELLENT),
        ("XUẤT SẮC", Assessed.EXCELLENT),
        ("hoàn thành tốt", Assessed.GOOD),
        ("Tốt", Assessed.GOOD),
        ("Hoàn thành", Assessed.FULFILLED),
        ("Không hoàn thành nhiệm vụ", Assessed.FAILED),
        ("Khá", None),
        ("", None),
    ],
)
def test_a_class_name_means_a_year_end_class_or_none(band: str, found: Assessed | None) -> None:
    assert assessed_from(band) is found


def test_every_class_is_found_by_its_own_name() -> None:
    assert [assessed_from(name) for name in ASSESSED_NAMES.values()] == list(Assessed)
