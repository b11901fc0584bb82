"""Measures: which bar, on which days they run, what cannot be."""

import pytest

from desktop_app.domain.awards.measures import Measure, MeasureKind, NewMeasure, bars, check
from desktop_app.domain.criteria import Subject

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
    ("from_on", "to_on", "runs"),
    [
        ("2023-05-01", "2024-01-01", True),
        ("2023-05-01", "2023-12-31", False),
        ("2023-05-01", "", True),
        ("2024-12-31", "", True),
        ("2025-01-01", "", False),
    ],
)
def test_a_measure_runs_in_a_year_where_a_day_of_it_does(
    from_on: str, to_on: str, *, runs: bool
) -> None:
    kind = MeasureKind.WARNING
    one = Measure(1, 1, Subject.INDIVIDUAL, 7, "A-1", "An", kind, from_on, to_on)
    assert one.runs_in("2024-01-01", "2024-12-31") is runs


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
