"""Drives, goals and how units stand, as tables and sentences."""

from dataclasses import replace

import pytest

from desktop_app.domain.fund_rows import Basis, DriveInfo, FundInfo, Standing, UnitGoal
from desktop_app.reports.fund_drives import (
    basis_text,
    drives_table,
    funds_table,
    goals_table,
    standing_line,
    standing_sentences,
    standing_table,
)
from tests.reports.values import COLLEGE, INSPECTION, OFFICE

DRIVE = DriveInfo(
    1,
    2024,
    "NL",
    "Một ngày lương",
    "vi-nguoi-ngheo",
    "Quỹ “Vì người nghèo”",
    Basis.DAY_WAGE,
    2200,
    None,
    "2024-10-17",
    "2024-11-18",
    "VNN-2024",
    "Phong trào thi đua “Vì người nghèo”",
    takes_returns=True,
)
STANDING = (
    Standing(OFFICE, 2_000_000, 3_000_000, 0, 1_000_000, 2),
    Standing(INSPECTION, None, 500_000, 200_000, 900_000, 1),
    Standing(COLLEGE, 1_000_000, 0, 0, 0, 0),
)


@pytest.mark.parametrize(
    ("drive", "told"),
    [
        (DRIVE, "Một ngày lương (tháng chia 22 ngày)"),
        (replace(DRIVE, divisor=2650), "Một ngày lương (tháng chia 26,5 ngày)"),
        (replace(DRIVE, basis=Basis.AMOUNT_EACH, amount=50_000), "50.000 đồng mỗi người"),
        (replace(DRIVE, basis=Basis.UNIT_TOTAL), "Tổng số của đơn vị"),
        (replace(DRIVE, basis=Basis.FREE), "Tùy lòng hảo tâm"),
    ],
)
def test_a_measure_is_told_in_words(drive: DriveInfo, told: str) -> None:
    assert basis_text(drive) == told


def test_a_drive_is_told_with_its_fund_campaign_and_days() -> None:
    (row,) = drives_table([DRIVE]).rows
    assert row.ident == "drive:NL"
    assert row.cells[2:] == (
        "Quỹ “Vì người nghèo”",
        "Một ngày lương (tháng chia 22 ngày)",
        "2024-10-17",
        "2024-11-18",
        "Vì người nghèo",
        "Có",
    )


def test_funds_are_told_with_who_keeps_them() -> None:
    table = funds_table([FundInfo(1, "nhan-dao", "Quỹ nhân đạo", "Hội Chữ thập đỏ")])
    assert table.rows[0].cells == ("nhan-dao", "Quỹ nhân đạo", "Hội Chữ thập đỏ")


def test_a_goal_says_who_set_it() -> None:
    goals = (
        UnitGoal(OFFICE, 5_000_000, typed=True, note="tự nâng"),
        UnitGoal(INSPECTION, 1_000_000, typed=False),
        UnitGoal(COLLEGE, None, typed=False),
    )
    rows = {row.ident: row.cells for row in goals_table("Mức", goals).rows if row.ident}
    assert rows[f"unit:{OFFICE.code}"][2:] == (5_000_000, "Cơ quan ghi", "tự nâng")
    assert rows[f"unit:{INSPECTION.code}"][3] == "Chỉ tiêu kế hoạch"
    assert rows[f"unit:{COLLEGE.code}"][2:4] == (None, "")
    assert goals_table("Mức", goals).rows[-1].cells[2] == 6_000_000


def test_the_outstanding_of_all_is_the_sum_of_each_units() -> None:
    """2.000.000 of the office; what the inspection gave too much pays nothing of it."""
    table = standing_table("Đợt", STANDING)
    office = next(row for row in table.rows if row.ident == f"unit:{OFFICE.code}")
    # 1.000.000 of a goal of 2.000.000 are 50,00 %.
    assert office.cells[2:] == (2_000_000, 3_000_000, None, 1_000_000, 2_000_000, 5000, "")
    total = table.rows[-1].cells
    # Of goals of 3.000.000, units that have one gave 1.000.000: 33,33 %.
    assert total[2:-1] == (3_000_000, 3_500_000, 200_000, 1_900_000, 2_000_000, 3333)
    college = next(row for row in table.rows if row.ident == f"unit:{COLLEGE.code}")
    assert college.cells[-1] == "Chưa đăng ký"


def test_figures_are_repeated_in_words() -> None:
    assert standing_sentences(STANDING) == (
        "Đã đăng ký: 3.500.000 đồng (Bằng chữ: Ba triệu, năm trăm nghìn đồng).",
        "Đã thu vào quỹ: 1.900.000 đồng (Bằng chữ: Một triệu, chín trăm nghìn đồng).",
        "Đăng ký chưa nộp: 2.000.000 đồng (Bằng chữ: Hai triệu đồng).",
        "1 đơn vị còn đăng ký chưa nộp; 1 đơn vị chưa đăng ký.",
    )
    assert standing_line(STANDING).startswith("Đã đăng ký 3.500.000 đồng; 1 đơn vị còn 2.000.000")
    assert standing_line(STANDING[2:]) == "Chưa đơn vị nào đăng ký."
