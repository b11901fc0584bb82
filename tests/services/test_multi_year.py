"""Totals over years in both views, on a worked example: every figure below was worked out by hand.

A provincial department (LDTBXH) is dissolved on 1 March 2025. Of its figures 40 % go to the
department of home affairs (NV), 25 % to agriculture (NN), 15 % to health (YT), 10 % to education
(GD); the 10 % of what the police took over nobody allocated.

| đồng | 2023 | 2024 | 2025 |
| --- | --- | --- | --- |
| LDTBXH | 100.000.001 | 90.000.000 | 10.000.000 (January, February) |
| NV | 20.000.000 | – | 40.000.000 |
| NN | – | 30.000.000 | 5.000.000 |
"""

import pytest
from sqlalchemy import update

from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.intake import Kind
from desktop_app.domain.multi_year import MultiYear, Series
from desktop_app.domain.reorganisation import Decision, Successor
from desktop_app.models.campaigns import Campaign
from desktop_app.models.scoring import UnitTarget
from desktop_app.reports.multi_year import now_table, reported_table, summary_tables
from desktop_app.services.desk import Desk
from desktop_app.services.funds import Funds
from desktop_app.services.multi_year import multi_year
from desktop_app.services.reorganisation.service import Reorganisation
from tests.services.desk_work import launch, list_units, send, set_targets
from tests.services.fund.fund_work import put_drive, put_fund, put_line

UNITS = ["LDTBXH", "NV", "NN", "YT", "GD", "CA"]
YEARS = (2023, 2024, 2025)
DISSOLVED = Decision("2025-03-01", "Nghị quyết số 18-NQ/TW", "Sắp xếp các sở")
PARTS = (
    Successor("NV", share=4_000),
    Successor("NN", share=2_500),
    Successor("YT", share=1_500),
    Successor("GD", share=1_000),
    Successor("CA"),
)
GIVEN = {
    (2023, "LDTBXH"): 100_000_001,
    (2024, "LDTBXH"): 90_000_000,
    (2025, "LDTBXH"): 10_000_000,
    (2023, "NV"): 20_000_000,
    (2025, "NV"): 40_000_000,
    (2024, "NN"): 30_000_000,
    (2025, "NN"): 5_000_000,
}


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """Three years of giving to one campaign."""
    for year in YEARS:
        list_units(desk, UNITS, year=year)
        launch(desk, "vi-nguoi-ngheo", year=year, due=f"{year}-11-25")
    for (year, unit), amount in GIVEN.items():
        send(desk, unit, f"VNN-{year}", {"donor": "An", "amount": amount}, year=year)
    return desk


@pytest.fixture
def dissolved(filled: Desk) -> Desk:
    from_tomorrow = Desk(filled.database, filled.actor, lambda: filled.clock().replace(year=2025))
    Reorganisation(from_tomorrow).dissolve(DISSOLVED, "LDTBXH", PARTS)
    return from_tomorrow


def money(found: MultiYear) -> Series:
    return next(one for one in found.series if one.measure.key.startswith("amount"))


def by_code(found: MultiYear, figures: dict[int, int]) -> dict[str, int]:
    return {found.units[unit].code: value for unit, value in figures.items() if value}


def test_figures_of_a_dissolved_unit_by_todays_structure(dissolved: Desk) -> None:
    """40.000.000,4 + 25.000.000,25 + 15.000.000,15 + 10.000.000,1 + 10.000.000,1 left of 2023:
    the đồng that is missing goes where most was cut off, to NV.
    """
    found = multi_year(dissolved, 2025, "VNN-2025", 2023)
    series = money(found)
    assert by_code(found, dict(series.now[2023].units)) == {
        "NV": 20_000_000 + 40_000_001,
        "NN": 25_000_000,
        "YT": 15_000_000,
        "GD": 10_000_000,
    }
    assert by_code(found, dict(series.now[2023].left)) == {"LDTBXH": 10_000_000}
    assert by_code(found, dict(series.now[2024].units)) == {
        "NV": 36_000_000,
        "NN": 30_000_000 + 22_500_000,
        "YT": 13_500_000,
        "GD": 9_000_000,
    }
    assert by_code(found, dict(series.now[2025].units)) == {
        "NV": 40_000_000 + 4_000_000,
        "NN": 5_000_000 + 2_500_000,
        "YT": 1_500_000,
        "GD": 1_000_000,
    }
    assert by_code(found, dict(series.now[2025].left)) == {"LDTBXH": 1_000_000}


def test_both_views_differ_only_by_what_is_unallocated_and_that_is_shown(dissolved: Desk) -> None:
    """295.000.001 đồng in all, 20.000.000 of it unallocated: 10 + 9 + 1 million."""
    found = multi_year(dissolved, 2025, "VNN-2025", 2023)
    series = money(found)
    reported, now = reported_table(series, found), now_table(series, found)
    assert reported.rows[-1].cells[1:6] == (
        *("Tổng cộng", 120_000_001, 120_000_000, 55_000_000, 295_000_001),
    )
    assert now.rows[-1].cells == reported.rows[-1].cells
    unallocated = [row.cells for row in now.rows if row.ident == "unit:LDTBXH"]
    assert unallocated == [
        (1, "Phòng LDTBXH", 10_000_000, 9_000_000, 1_000_000, 20_000_000, "đến hết 28/02/2025")
    ]
    subtotals = [row.cells[5] for row in now.rows if row.level == "subtotal"]
    assert subtotals == [275_000_001, 20_000_000]
    summary = summary_tables(found)[0]
    assert summary.rows[0].cells[-3:] == (295_000_001, 275_000_001, 20_000_000)


def test_without_an_act_both_views_are_one(filled: Desk) -> None:
    found = multi_year(filled, 2025, "VNN-2025", 2023)
    assert not any(one.is_restated for one in found.series)
    assert found.acts == ()


def test_an_act_that_is_still_to_come_changes_nothing(filled: Desk) -> None:
    """The clerk's desk stands in November 2024."""
    Reorganisation(filled).dissolve(DISSOLVED, "LDTBXH", PARTS)
    assert not money(multi_year(filled, 2025, "VNN-2025", 2023)).is_restated


def test_activities_and_people_are_counted_year_by_year(dissolved: Desk) -> None:
    held = {"title": "Thăm hộ nghèo", "participants": 12, "households_helped": 10}
    (campaign,) = launch(dissolved, "nong-thon-moi", year=2024)
    send(dissolved, "LDTBXH", campaign, held, kind=Kind.PARTICIPATION, year=2024)
    found = multi_year(dissolved, 2025, first=2024)
    figures = {one.measure.key: one for one in found.series}
    assert figures["households"].total == 10
    assert by_code(found, dict(figures["households"].now[2024].units)) == {
        "NV": 4, "NN": 3, "YT": 1, "GD": 1,
    }  # fmt: skip
    assert figures["households"].left == 1
    assert figures["givers"].total == 2 + 3


def test_targets_are_split_too_but_never_ratios(dissolved: Desk) -> None:
    set_targets(dissolved, ("LDTBXH", "C1", "100", "80"), ("LDTBXH", "C2", "95", "90"))
    with dissolved.command() as command:
        percent = update(UnitTarget).where(UnitTarget.code == "C2").values(measure="%")
        command.connection.execute(percent)
        command.audit("thử", "đơn vị tính")
    found = multi_year(dissolved, 2025, first=2024)
    figures = {one.measure.key: one for one in found.series}
    assert by_code(found, dict(figures["target:C1:actual"].now[2024].units)) == {
        "NV": 32, "NN": 20, "YT": 12, "GD": 8,
    }  # fmt: skip
    assert figures["target:C2:actual"].now == {}
    rows = reported_table(figures["target:C2:actual"], found).rows
    assert [row.cells for row in rows] == [(1, "Phòng LDTBXH", 90, None, "đến hết 28/02/2025")]


def test_the_years_begin_where_the_campaigns_period_does(dissolved: Desk) -> None:
    with dissolved.command() as command:
        command.connection.execute(
            update(Campaign)
            .where(Campaign.code == "VNN-2025")
            .values(period_from="2021", period_to="2025")
        )
        command.audit("thử", "phong trào")
    assert multi_year(dissolved, 2025, "VNN-2025").years == (2021, 2022, 2023, 2024, 2025)


def test_years_that_are_none_are_refused(dissolved: Desk) -> None:
    with pytest.raises(Refused, match="phải không sau năm cuối"):
        multi_year(dissolved, 2024, first=2025)
    with pytest.raises(Refused, match="tối đa 10 năm"):
        multi_year(dissolved, 2025, first=2010)
    with pytest.raises(NotFound):
        multi_year(dissolved, 2025, "XX")


def test_no_order_of_entry_changes_a_figure(filled: Desk) -> None:
    """Each order is tried on the same store, as acts are taken back whole."""
    desk = Desk(filled.database, filled.actor, lambda: filled.clock().replace(year=2025))
    acts = Reorganisation(desk)
    merged = Decision("2025-05-01", "Quyết định số 8")

    def dissolve() -> None:
        acts.dissolve(DISSOLVED, "LDTBXH", (Successor("NV", share=3_333), Successor("CA")))

    def merge() -> None:
        acts.merge(merged, ["NN", "YT"], Successor("NNYT", "Phòng Nông nghiệp và Y tế"))

    def rename() -> None:
        acts.rename(merged, "GD", "Phòng Giáo dục")

    found = []
    for order in ((dissolve, merge, rename), (rename, merge, dissolve)):
        for act in order:
            act()
        figures = multi_year(desk, 2025, "VNN-2025", 2023)
        series = money(figures)
        found.append(
            [(by_code(figures, dict(one.units)), by_code(figures, dict(one.left)))
             for one in series.now.values()]
        )  # fmt: skip
        for _ in order:
            acts.undo()
    assert all(one == found[0] for one in found)
    assert not money(multi_year(desk, 2025, "VNN-2025", 2023)).is_restated


def test_goods_of_several_funds_are_not_mixed_and_direct_help_stands_apart(filled: Desk) -> None:
    """As the year's own list has it: 700 and 40 for the funds, 2.5 days; 9 and 1 day directly."""
    for code, value in (("VNN", 700), ("TT", 40)):
        drive = put_drive(filled, put_fund(filled, code), code)
        put_line(filled, drive, "NV", goods="Gạo", in_kind_value=value)
    put_line(filled, drive, "NV", labour_days=250)
    put_line(filled, drive, "NV", goods="Chăn", in_kind_value=9, labour_days=100, direct=True)
    found = {one.measure.title: one for one in multi_year(filled, 2024, first=2023).series}
    assert {
        title: sum(one.reported[2024].values())
        for title, one in found.items()
        if title.startswith(("Hiện vật", "Ngày công"))
    } == {
        "Hiện vật quy đổi Quỹ VNN": 700,
        "Hiện vật quy đổi Quỹ TT": 40,
        "Hiện vật hỗ trợ trực tiếp, ngoài quỹ": 9,
        "Ngày công đóng góp": 250,
        "Ngày công hỗ trợ trực tiếp, ngoài quỹ": 100,
    }
    of_year = Funds(filled).totals(2024)
    assert sum(one.in_kind_value for one in of_year) == 740
    assert sum(one.labour_days for one in of_year) == 250
