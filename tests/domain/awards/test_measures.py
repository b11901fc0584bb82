"""Measures: which bar, on which days they run, what cannot be."""

import pytest

from desktop_app.domain.awards.measures import MeasureKind, NewMeasure, bars, check

TODAY = "2024-11-20"


@pytest.mark.parametrize(
    ("kind", "lightest", "barred"),
    [
        ("warning", "reprimand", True),
        ("reprimand", "reprimand", True),
        ("reprimand", "warning", False),
        ("expulsion", "warning", True),
        ("inspection", "reprimand", False),
        ("inspection", "inspection", True),
        ("complaint", "inspection", False),
        ("warning", "inspection", False),
    ],
)
def test_a_measure_bars_from_the_lightest_on(kind: str, lightest: str, *, barred: bool) -> None:
    assert bars(MeasureKind(kind), MeasureKind(lightest)) is barred


@pytest.mark.parametrize("review", [MeasureKind.INSPECTION, MeasureKind.COMPLAINT])
def test_a_review_bars_where_it_is_asked(review: MeasureKind) -> None:
    assert bars(review, MeasureKind.REPRIMAND, reviews=True)


@pytest.mark.parametrize(
    ("new", "fields"),
    [
        (NewMeasure("A-1", MeasureKind.WARNING, "2024-05-01"), set()),
        (NewMeasure("A-1", MeasureKind.WARNING, "2024-05-01", to_on="2024-05-01"), set()),
        (NewMeasure("", MeasureKind.WARNING, ""), {"subject", "from_on"}),
        (NewMeasure("A-1", MeasureKind.WARNING, "2024-11-21"), {"from_on"}),
        (NewMeasure("A-1", MeasureKind.WARNING, "2024-05-01", to_on="2024-04-30"), {"to_on"}),
    ],
)
def test_what_cannot_be_is_said_at_its_field(new: NewMeasure, fields: set[str]) -> None:
    assert set(check(new, TODAY)) == fields
