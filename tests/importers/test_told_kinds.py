"""Kinds that only a title tells, or somebody who chooses them."""

import pytest

from desktop_app.domain.intake import Kind
from tests.importers.sheets import found, read

LIST = """
{title}
STT ¦ Họ và tên ¦ Số tiền
1 ¦ Lê Ấm ¦ 500000
"""


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO", Kind.CONTRIBUTIONS),
        ("DANH SÁCH ĐĂNG KÝ ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO", Kind.PLEDGES),
        ("Bản cam kết đóng góp năm 2024", Kind.PLEDGES),
        ("KẾT QUẢ ĐĂNG KÝ ỦNG HỘ", Kind.PLEDGES),
        ("DANH SÁCH ĐĂNG KÝ ỦNG HỘ VÀ SỐ ĐÃ NỘP", Kind.CONTRIBUTIONS),
        ("DANH SÁCH CÁN BỘ NỘP TIỀN ỦNG HỘ", Kind.CONTRIBUTIONS),
    ],
)
def test_a_promise_is_told_from_a_gift_by_the_title(title: str, kind: Kind) -> None:
    assert read(LIST.format(title=title)).tables[0].kind is kind


def test_without_a_title_the_files_name_tells() -> None:
    plain = "STT ¦ Họ và tên ¦ Số tiền\n1 ¦ Lê Ấm ¦ 500000"
    assert read(plain, file="Đăng ký ủng hộ - Văn phòng.xlsx").tables[0].kind is Kind.PLEDGES
    assert read(plain, file="Ủng hộ - Văn phòng.xlsx").tables[0].kind is Kind.CONTRIBUTIONS


def test_a_title_of_gifts_stands_before_a_files_name() -> None:
    """A unit that sends its bank's lines in place of a list is told so."""
    lines = """
    Đơn vị: Văn phòng
    DANH SÁCH ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO
    Ngày giao dịch ¦ Ghi nợ ¦ Ghi có ¦ Số dư ¦ Nội dung giao dịch
    15/10/2024 ¦ ¦ 500,000 ¦ 500,000 ¦ LE AM ung ho
    """
    result = read(lines, file="sao ke ngan hang.xlsx")
    assert found(result) == [("sheet.ledger", "")]
    assert "chọn loại bảng “Sao kê ngân hàng”" in result.problems[0].message


def test_a_chosen_kind_needs_no_title() -> None:
    plain = "STT ¦ Họ và tên ¦ Số tiền đăng ký\n1 ¦ Lê Ấm ¦ 500000"
    (table,) = read(plain, kind=Kind.PLEDGES).tables
    assert (table.kind, len(table.rows)) == (Kind.PLEDGES, 1)
    lacking = read("STT ¦ Họ và tên ¦ Chức vụ\n1 ¦ Lê Ấm ¦ Kế toán", kind=Kind.PLEDGES)
    assert [code for code, _ in found(lacking)] == ["column.missing"]
