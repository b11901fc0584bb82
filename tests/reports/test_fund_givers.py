"""Donors and pledges as tables."""

from dataclasses import replace

from desktop_app.domain.fund_rows import DonorInfo, DonorKind, Giver, PledgeInfo
from desktop_app.reports.fund_givers import donors_table, pledges_table

PLEDGE = PledgeInfo(
    3,
    "VP",
    "Văn phòng Sở",
    "NL",
    "",
    Giver.UNIT,
    1_000_000,
    "",
    0,
    "2024-10-01",
    "",
    "",
    cancelled=False,
    reason="",
)


def test_a_donor_is_told_with_the_unit_that_mobilised_it() -> None:
    donor = DonorInfo(
        2, "Công ty Ánh Dương", DonorKind.ENTERPRISE, "VP", "Văn phòng Sở", "", 5_000_000
    )
    (row,) = donors_table([donor]).rows
    assert (row.ident, row.cells[1:5]) == (
        "donor:2",
        ("Công ty Ánh Dương", "Doanh nghiệp", "Văn phòng Sở", 5_000_000),
    )


def test_a_pledge_says_whose_it_is_and_whether_it_counts() -> None:
    other = replace(PLEDGE, name="Lê An", giver=Giver.PERSON, cancelled=True, reason="ghi nhầm")
    first, second = pledges_table([PLEDGE, other]).rows
    assert (first.cells[2], first.cells[8]) == ("Cả đơn vị", "Đang tính")
    assert (second.cells[2], second.cells[8]) == ("Lê An", "Đã hủy: ghi nhầm")
