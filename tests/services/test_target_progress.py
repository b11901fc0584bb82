"""How far each target is, unit by unit and for the department."""

from fractions import Fraction

import pytest

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.targets import NewFigure, TargetProgress
from desktop_app.services.desk import Desk
from desktop_app.services.targets import Targets
from tests.services.desk_work import YEAR, launch, list_units, set_targets

VNN = "VNN-2024"


@pytest.fixture
def targets(desk: Desk) -> Targets:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo")
    return Targets(desk)


def line(targets: Targets, code: str, unit: str = "") -> TargetProgress:
    return next(
        one for one in targets.progress(YEAR, VNN) if (one.code, one.unit_code) == (code, unit)
    )


def code_of(targets: Targets, kind: TargetKind) -> str:
    return next(one.code for one in targets.progress(YEAR, VNN) if one.kind is kind)


def test_every_target_of_the_plan_has_a_line_of_the_department(targets: Targets) -> None:
    whole = [one for one in targets.progress(YEAR, VNN) if not one.unit_code]
    reduction = next(one for one in whole if one.low == 500)
    assert reduction.kind is TargetKind.REDUCTION
    assert (reduction.actual, reduction.share) == (None, None)


def test_units_results_add_up_to_the_departments(targets: Targets) -> None:
    targets.set(YEAR, NewFigure("GN", "A", planned="40", actual="30"))
    targets.set(YEAR, NewFigure("GN", "B", planned="60", actual="50"))
    found = line(targets, "GN")
    planned = found.low or Fraction(40 + 60)
    assert found.actual == 80
    assert found.reported_by == 2
    assert found.share == round(80 * 10_000 / planned)


def test_the_departments_own_result_goes_before_that_of_its_units(targets: Targets) -> None:
    targets.set(YEAR, NewFigure("GN", "A", actual="30"))
    targets.set(YEAR, NewFigure("GN", actual="100"))
    found = line(targets, "GN")
    assert found.actual == 100
    assert found.reported_by == 0


def test_half_a_year_leads_to_its_double(targets: Targets) -> None:
    targets.set(YEAR, NewFigure("GN", "A", planned="40"))
    targets.set(YEAR, NewFigure("GN", "A", period="2024-H1", actual="15"))
    found = line(targets, "GN", "A")
    assert found.actual == 15
    assert found.months == 6
    assert found.forecast == 30
    assert (found.share, found.forecast_share, found.is_reached) == (3750, 7500, False)


def test_rates_of_units_make_no_rate_of_the_department(targets: Targets) -> None:
    rate = next(
        one.code for one in targets.progress(YEAR, VNN) if one.kind is TargetKind.PERCENTAGE
    )
    targets.set(YEAR, NewFigure(rate, "A", period="2024-Q1", actual="60"))
    targets.set(YEAR, NewFigure(rate, "A", period="2024-Q2", actual="80"))
    own = line(targets, rate, "A")
    assert own.actual == own.forecast == 80
    assert line(targets, rate).actual is None


def test_a_range_is_reached_at_its_lower_end(targets: Targets) -> None:
    span = line(targets, code_of(targets, TargetKind.RANGE))
    assert span.low == Fraction(1, 10)
    assert span.high == Fraction(2, 10)
    targets.set(YEAR, NewFigure(span.code, actual="0,12"))
    found = line(targets, span.code)
    assert (found.is_reached, found.share) == (True, 12_000)


def test_imported_results_lead_to_their_cell(targets: Targets, desk: Desk) -> None:
    set_targets(desk, ("A", "GN", "40", "12"))
    origin = line(targets, "GN", "A").origin
    assert origin is not None
    assert line(targets, "GN").origin is None


def test_of_the_whole_year_every_target_is_shown(targets: Targets, desk: Desk) -> None:
    set_targets(desk, ("A", "NVCM", "100", "90"))
    codes = {one.code for one in targets.progress(YEAR)}
    assert {"NVCM", "GN"} <= codes
    assert "NVCM" not in {one.code for one in targets.progress(YEAR, VNN)}


def test_what_units_were_given_is_the_departments_plan_where_it_has_none(
    targets: Targets,
) -> None:
    for unit, planned in (("A", "3000000"), ("B", "2000000")):
        targets.set(YEAR, NewFigure("QUY", unit, planned=planned))
    found = line(targets, "QUY")
    assert found.low == 3_000_000 + 2_000_000
    assert found.actual is None
