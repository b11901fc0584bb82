"""The table of how far targets are."""

from dataclasses import replace
from fractions import Fraction

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.periods import parse_period
from desktop_app.domain.targets import PeriodFigure, TargetProgress
from desktop_app.reports.target_progress import progress_table
from tests.reports.values import rows, well_formed

WHOLE = TargetProgress(
    code="GN",
    title="Giảm hộ nghèo",
    measure="hộ",
    kind=TargetKind.REDUCTION,
    unit_code="",
    unit_name="",
    low=Fraction(500),
    high=Fraction(500),
    not_assigned=False,
    actual=Fraction(200),
    months=6,
    forecast=Fraction(400),
    share=4000,
    forecast_share=8000,
    is_reached=False,
    reported_by=2,
)
QUARTER = PeriodFigure(parse_period("2024-Q2"), Fraction(200))
UNIT = replace(WHOLE, unit_code="A", unit_name="Phòng A", periods=(QUARTER,), reported_by=0)


def test_the_departments_line_stands_first_under_the_targets_text() -> None:
    table = progress_table((WHOLE, UNIT))
    assert rows(table, "group") == [("GN. Giảm hộ nghèo",)]
    assert rows(table) == [
        ("Toàn cơ quan (cộng 2 đơn vị)", "hộ", 500, 200, 4000, "6 tháng", 400, 8000, "Chưa đạt"),
        ("Phòng A", "hộ", 500, 200, 4000, "Quý II năm 2024", 400, 8000, "Chưa đạt"),
    ]
    assert [row.ident for row in table.rows] == ["", "target::GN", "target:A:GN"]
    assert well_formed(table)


def test_a_range_shows_both_its_ends() -> None:
    span = replace(WHOLE, low=Fraction(1, 10), high=Fraction(2, 10), actual=None, months=0)
    (cells,) = rows(progress_table((span,)))
    assert cells[2:4] == ("0,1 - 0,2", None)


def test_what_is_not_assigned_says_so() -> None:
    free = replace(UNIT, not_assigned=True, low=None, high=None, actual=None)
    (cells,) = rows(progress_table((free,)))
    assert cells[2] == "Không giao"


def test_a_forecast_is_shown_to_the_hundredth() -> None:
    third = replace(UNIT, forecast=Fraction(100, 3))
    (cells,) = rows(progress_table((third,)))
    assert cells[6] == "33,33"
