from desktop_app.domain.intake import Kind, PledgeRow
from tests.importers.sheets import found, read

SHEET = """
DANH SÁCH ĐĂNG KÝ ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO NĂM 2024
Đơn vị: Văn phòng Sở
STT ¦ Họ và tên ¦ Chức vụ ¦ Số tiền đăng ký ¦ Hiện vật ¦ Ngày đăng ký ¦ Hạn nộp ¦ Ghi chú
1 ¦ Lê Ấm ¦ Chuyên viên ¦ 500000 ¦ ¦ 01/10/2024 ¦ 30/11/2024 ¦ trừ lương
2 ¦ Lê Chén ¦ Kế toán ¦ ¦ 10 bao gạo ¦ nt ¦ ¦
3 ¦ Lê Đĩa ¦ ¦ ¦ ¦ ¦ ¦
¦ Tổng cộng ¦ ¦ 500000 ¦ ¦ ¦ ¦
"""


def test_a_list_of_what_people_promise() -> None:
    result = read(SHEET)
    (table,) = result.tables
    assert (table.kind, table.unit, table.rows_total) == (Kind.PLEDGES, "Văn phòng Sở", 3)
    assert table.rows == (
        PledgeRow(
            row=4,
            donor="Lê Ấm",
            position="Chuyên viên",
            amount=500_000,
            pledged_on="2024-10-01",
            due_on="2024-11-30",
            note="trừ lương",
        ),
        PledgeRow(
            row=5,
            donor="Lê Chén",
            position="Kế toán",
            goods="10 bao gạo",
            pledged_on="2024-10-01",
        ),
    )


def test_a_promise_of_nothing_is_refused_at_its_cell() -> None:
    assert ("amount.missing", "D6") in found(read(SHEET))


def test_until_when_is_read_however_it_is_said_and_keeps_no_promise_out() -> None:
    result = read("""
    ĐĂNG KÝ ỦNG HỘ ĐỒNG BÀO BÃO LŨ NĂM 2024 (nghìn đồng)
    TT ¦ Đơn vị ¦ Mức đăng ký ¦ Hạn nộp
    1 ¦ Văn phòng ¦ 3000 ¦ trước ngày 15/11
    2 ¦ Thanh tra ¦ 1600 ¦ khi có lương
    """)
    days = [row.due_on for row in result.tables[0].rows if isinstance(row, PledgeRow)]
    assert days == ["2024-11-15", None]
    assert [(one.code, one.cell, one.is_error) for one in result.problems] == [
        ("date.unreadable", "D4", False)
    ]


def test_units_promise_too_and_what_was_given_is_another_list() -> None:
    result = read(
        """
        TT ¦ Đơn vị ¦ Số tiền đăng ký ¦ Số tiền đã nộp
        1 ¦ Văn phòng ¦ 5000000 ¦ 2000000
        """,
        kind=Kind.PLEDGES,
    )
    (row,) = result.tables[0].rows
    assert row == PledgeRow(row=2, unit="Văn phòng", amount=5_000_000)
