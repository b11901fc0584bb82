"""Donors and pledges as tables."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.fund_rows import DonorGiving, DonorInfo, DonorKind, Giver, PledgeInfo
from desktop_app.reports.report import Column, Format, Row, Table

DONOR_KINDS = {
    DonorKind.ENTERPRISE: "Doanh nghiệp",
    DonorKind.GROUP: "Tổ chức, tập thể",
    DonorKind.HOUSEHOLD: "Hộ gia đình",
    DonorKind.PERSON: "Cá nhân",
}
WHOLE_UNIT = "Cả đơn vị"
DIRECT = "Hỗ trợ trực tiếp"
_NUMBER, _MONEY = Format.NUMBER, Format.MONEY
_DONOR_COLUMNS = (
    Column("id", "Số", _NUMBER, 6),
    Column("name", "Người, tổ chức ủng hộ", width=34),
    Column("kind", "Loại", width=18),
    Column("unit", "Đơn vị vận động", width=30),
    Column("fund", "Quỹ", width=24),
    Column("amount", "Đã ủng hộ (đồng)", _MONEY, 15),
    Column("in_kind_value", "Hiện vật quy đổi (đồng)", _MONEY, 15),
    Column("note", "Ghi chú", width=20),
)
_PLEDGE_COLUMNS = (
    Column("id", "Số", _NUMBER, 6),
    Column("unit", "Đơn vị", width=30),
    Column("name", "Người đăng ký", width=26),
    Column("amount", "Số tiền (đồng)", _MONEY, 14),
    Column("goods", "Hiện vật", width=18),
    Column("in_kind_value", "Hiện vật quy đổi (đồng)", _MONEY, 13),
    Column("pledged_on", "Ngày đăng ký", Format.DATE, 11),
    Column("due_on", "Hẹn nộp", Format.DATE, 11),
    Column("state", "Trạng thái", width=24),
    Column("note", "Ghi chú", width=18),
)


def donors_table(donors: Sequence[DonorInfo]) -> Table:
    """Donors, a row for each fund that they gave to; rows bear "donor:NUMBER"."""
    rows = tuple(row for one in donors for row in _donor_rows(one))
    empty = "Chưa có người, tổ chức ủng hộ nào ngoài đơn vị."
    return Table("Người ủng hộ ngoài đơn vị", _DONOR_COLUMNS, rows, empty_text=empty)


def _donor_rows(donor: DonorInfo) -> Iterator[Row]:
    head = (donor.id, donor.name, DONOR_KINDS[donor.kind], donor.unit_name)
    for given in donor.given or (DonorGiving("", direct=False, amount=0, in_kind_value=0),):
        fund = DIRECT if given.direct else given.fund
        figures = (given.amount or None, given.in_kind_value or None)
        yield Row((*head, fund, *figures, donor.note), ident=f"donor:{donor.id}")


def pledges_table(pledges: Sequence[PledgeInfo]) -> Table:
    """Pledges, cancelled ones with their reason; rows bear "pledge:NUMBER"."""
    rows = tuple(
        Row(
            (
                one.id,
                one.unit_name,
                WHOLE_UNIT if one.giver is Giver.UNIT else one.name,
                one.amount or None,
                one.goods,
                one.in_kind_value or None,
                one.pledged_on,
                one.due_on,
                f"Đã hủy: {one.reason}" if one.cancelled else "Đang tính",
                one.note,
            ),
            ident=f"pledge:{one.id}",
        )
        for one in pledges
    )
    return Table("Đăng ký ủng hộ", _PLEDGE_COLUMNS, rows, empty_text="Chưa có đăng ký nào.")
