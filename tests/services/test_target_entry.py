"""Typing what was planned and reached."""

import pytest

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.errors import AboveHundred, ClosedYear, NotFound, Refused
from desktop_app.domain.targets import NewFigure
from desktop_app.services.desk import Desk
from desktop_app.services.history import History
from desktop_app.services.targets import Targets
from desktop_app.services.years import Years
from tests.services.desk_work import YEAR, launch, list_units, set_targets


@pytest.fixture
def targets(desk: Desk) -> Targets:
    list_units(desk, ["A", "B"])
    launch(desk, "vi-nguoi-ngheo")
    return Targets(desk)


def figures(targets: Targets) -> dict[str, tuple[str, str, bool]]:
    return {
        one.unit_code: (one.planned, one.actual, one.not_assigned)
        for one in targets.lines(YEAR, "VNN-2024")
        if one.code == "GN"
    }


def test_what_is_typed_counts(targets: Targets) -> None:
    targets.set(YEAR, NewFigure("GN", "A", planned="40", actual="12"))
    assert figures(targets) == {"A": ("40", "12", False)}


def test_a_result_leaves_the_plan_as_it_was(targets: Targets) -> None:
    targets.set(YEAR, NewFigure("GN", "A", planned="40"))
    targets.set(YEAR, NewFigure("GN", "A", actual="12,5"))
    assert figures(targets) == {"A": ("40", "12.5", False)}


def test_what_is_typed_goes_before_what_was_imported_earlier(targets: Targets, desk: Desk) -> None:
    set_targets(desk, ("A", "GN", "40", "12"), ("B", "GN", "30", "9"))
    targets.set(YEAR, NewFigure("GN", "A", actual="15"))
    assert figures(targets) == {"A": ("40", "15", False), "B": ("30", "9", False)}


def test_quarters_make_the_years_result(targets: Targets) -> None:
    targets.set(YEAR, NewFigure("GN", "A", planned="40"))
    for period, actual in (("2024-Q1", "12"), ("2024-Q2", "9")):
        targets.set(YEAR, NewFigure("GN", "A", period=period, actual=actual))
    assert figures(targets) == {"A": ("40", "21", False)}


def test_figures_are_erased_by_blanks(targets: Targets) -> None:
    targets.set(YEAR, NewFigure("GN", "A", planned="40", actual="12"))
    targets.set(YEAR, NewFigure("GN", "A", planned="", actual=""))
    assert figures(targets) == {"A": ("", "", False)}


def test_not_assigned_is_neither_zero_nor_blank(targets: Targets) -> None:
    targets.set(YEAR, NewFigure("GN", "A", not_assigned=True))
    assert figures(targets) == {"A": ("", "", True)}
    targets.set(YEAR, NewFigure("GN", "A", planned="0"))
    assert figures(targets) == {"A": ("0", "", False)}


def test_what_is_not_assigned_has_no_figures(targets: Targets) -> None:
    with pytest.raises(Refused, match="không giao"):
        targets.set(YEAR, NewFigure("GN", "A", planned="4", not_assigned=True))
    assert figures(targets) == {}


def test_a_rate_above_a_hundred_percent_is_questioned(targets: Targets) -> None:
    rate = next(
        one.code for one in targets.progress(YEAR, "VNN-2024") if one.kind is TargetKind.PERCENTAGE
    )
    with pytest.raises(AboveHundred, match="105,5% lớn hơn 100%"):
        targets.set(YEAR, NewFigure(rate, "A", actual="105,5"))
    targets.set(YEAR, NewFigure(rate, "A", actual="105,5", reason="Thêm hộ phát sinh"))
    (line,) = [one for one in targets.lines(YEAR, "VNN-2024") if one.code == rate]
    assert line.actual == "105.5"


def test_an_amount_above_a_hundred_is_none_of_that(targets: Targets) -> None:
    targets.set(YEAR, NewFigure("GN", "A", actual="500"))
    assert figures(targets)["A"][1] == "500"


@pytest.mark.parametrize("typed", ["nhiều", "-5"])
def test_a_figure_that_is_none_is_refused(targets: Targets, typed: str) -> None:
    with pytest.raises(Refused, match=typed):
        targets.set(YEAR, NewFigure("GN", "A", actual=typed))
    assert figures(targets) == {}


def test_a_period_of_another_year_is_refused(targets: Targets) -> None:
    with pytest.raises(Refused, match="không thuộc năm 2024"):
        targets.set(YEAR, NewFigure("GN", "A", period="2023-Q1", actual="1"))


def test_an_unknown_target_names_those_that_there_are(targets: Targets) -> None:
    with pytest.raises(NotFound, match="GN"):
        targets.set(YEAR, NewFigure("XYZ", "A", actual="1"))
    with pytest.raises(NotFound, match="đơn vị năm 2024"):
        targets.set(YEAR, NewFigure("GN", "Z", actual="1"))


def test_the_trail_tells_the_figures(targets: Targets, desk: Desk) -> None:
    targets.set(YEAR, NewFigure("GN", "A", period="2024-Q1", actual="12"))
    newest = History(desk).entries().rows[0].cells
    assert newest[3] == "Nhập số liệu chỉ tiêu"
    assert newest[5] == "đơn vị: A; kỳ: 2024-Q1; thực hiện: 12"


def test_a_closed_year_takes_none(targets: Targets, desk: Desk) -> None:
    Years(desk).close(YEAR)
    with pytest.raises(ClosedYear):
        targets.set(YEAR, NewFigure("GN", "A", actual="12"))
