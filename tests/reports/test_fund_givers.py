"""Donors and pledges as tables."""

from dataclasses import replace

from desktop_app.domain.fund_rows import DonorGiving, DonorInfo, DonorKind, Giver, PledgeInfo
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


def test_a_donor_is_told_with_the_unit_that_mobilised_it_fund_by_fund() -> None:
    poor = DonorGiving("Quỹ “Vì người nghèo”", direct=False, amount=5_000_000, in_kind_value=0)
    helped = DonorGiving("", direct=True, amount=0, in_kind_value=700_000)
    kind = DonorKind.ENTERPRISE
    donor = DonorInfo(2, "Công ty Ánh Dương", kind, "VP", "Văn phòng Sở", "", (poor, helped))
    first, second = donors_table([donor]).rows
    assert first.ident == second.ident == "donor:2"
    assert first.cells[1:4] == ("Công ty Ánh Dương", "Doanh nghiệp", "Văn phòng Sở")
    assert first.cells[4:7] == ("Quỹ “Vì người nghèo”", 5_000_000, None)
    assert second.cells[4:7] == ("Hỗ trợ trực tiếp", None, 700_000)


def test_a_donor_who_gave_nothing_yet_has_a_row() -> None:
    donor = DonorInfo(3, "Nhóm Bạn", DonorKind.GROUP, "", "", "")
    (row,) = donors_table([donor]).rows
    assert row.cells[4:7] == ("", None, None)


def test_a_pledge_says_whose_it_is_and_whether_it_counts() -> None:
    other = replace(PLEDGE, name="Lê An", giver=Giver.PERSON, cancelled=True, reason="ghi nhầm")
    first, second = pledges_table([PLEDGE, other]).rows
    assert (first.cells[2], first.cells[8]) == ("Cả đơn vị", "Đang tính")
    assert (second.cells[2], second.cells[8]) == ("Lê An", "Đã hủy: ghi nhầm")
