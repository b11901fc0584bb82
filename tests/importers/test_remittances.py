from desktop_app.domain.intake import Kind, RemittanceRow
from tests.importers.sheets import found, read

SHEET = """
BẢNG KÊ CHỨNG TỪ NỘP QUỸ VÌ NGƯỜI NGHÈO NĂM 2024
TT ¦ Đơn vị ¦ Ngày nộp ¦ Số giấy nộp tiền ¦ Số tiền ¦ Nội dung
1 ¦ Văn phòng ¦ 20/10/2024 ¦ FT24294001 ¦ 5000000 ¦ Nộp đợt 1
2 ¦ Thanh tra ¦ 21/10/2024 ¦ FT24295002 ¦ 0 ¦ Nộp
3 ¦ Thanh tra ¦ ¦ FT24295003 ¦ 700000 ¦ Nộp
¦ Tổng cộng ¦ ¦ ¦ 5700000 ¦
"""


def test_what_units_handed_over_with_the_slips() -> None:
    (table,) = read(SHEET).tables
    assert (table.kind, table.rows_total) == (Kind.REMITTANCES, 3)
    assert table.rows == (
        RemittanceRow(
            row=3,
            unit="Văn phòng",
            amount=5_000_000,
            sent_on="2024-10-20",
            bank_reference="FT24294001",
            note="Nộp đợt 1",
        ),
    )


def test_no_money_and_no_day_are_told_at_their_cells() -> None:
    assert [one for one in found(read(SHEET)) if one[0] != "total.differs"] == [
        ("amount.missing", "E4"),
        ("date.missing", "C5"),
    ]
