"""Amounts in several columns and names in two, seen through what is read of whole sheets."""

import pytest

from desktop_app.domain.intake import ContributionRow, FileRead
from tests.importers.sheets import found, read


def gifts(result: FileRead) -> list[tuple[str | None, int | None]]:
    rows = [row for table in result.tables for row in table.rows]
    return [(row.donor, row.amount) for row in rows if isinstance(row, ContributionRow)]


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ("Tiền mặt ¦ Chuyển khoản", "Tổng số"),
        ("Quý I ¦ Quý II", "Tổng cộng"),
        ("T1 ¦ T2", "Cộng"),
        ("Đợt 1 ¦ Đợt 2", "Cả năm"),
        ("Tự nguyện ¦ Vận động", "Tổng số tiền"),
    ],
)
def test_the_sum_of_the_parts_is_read_not_one_part(parts: str, whole: str) -> None:
    drawing = f"""
    STT ¦ Họ và tên ¦ Số tiền ủng hộ (đồng)
    ¦ ¦ {parts} ¦ {whole}
    1 ¦ Lê Ấm ¦ 100000 ¦ 200000 ¦ 300000
    """
    assert gifts(read(drawing, merged="A1:A2 B1:B2 C1:E1")) == [("Lê Ấm", 300_000)]


@pytest.mark.parametrize("parts", ["Tiền mặt ¦ Chuyển khoản", "Quý I ¦ Quý II"])
def test_parts_without_their_sum_are_asked_about(parts: str) -> None:
    result = read(f"""
    STT ¦ Họ và tên ¦ Số tiền ủng hộ (đồng)
    ¦ ¦ {parts}
    1 ¦ Lê Ấm ¦ 100000 ¦ 200000
    """)
    assert gifts(result) == []
    assert [code for code, _ in found(result)] == ["column.missing"]
    assert "chia thành nhiều cột mà không có cột cộng" in result.problems[0].message


def test_cash_beside_a_transfer_is_no_whole_amount() -> None:
    result = read("STT ¦ Họ và tên ¦ Tiền mặt ¦ Chuyển khoản\n1 ¦ Lê Ấm ¦ 100000 ¦ 200000")
    assert gifts(result) == []
    result = read("STT ¦ Họ và tên ¦ Tiền mặt ¦ Số biên lai\n1 ¦ Lê Ấm ¦ 100000 ¦ 7")
    assert gifts(result) == [("Lê Ấm", 100_000)]


def test_an_amount_with_its_parts_beside_it_is_read_itself() -> None:
    drawing = """
    STT ¦ Họ và tên ¦ Số tiền ¦ Trong đó
    ¦ ¦ ¦ Tiền mặt ¦ Chuyển khoản
    1 ¦ Lê Ấm ¦ 300000 ¦ 100000 ¦ 200000
    """
    merged = "A1:A2 B1:B2 C1:C2 D1:E1"
    assert gifts(read(drawing, merged=merged)) == [("Lê Ấm", 300_000)]


@pytest.mark.parametrize(
    ("header", "merged"),
    [
        ("STT ¦ Họ và tên ¦ ¦ Số tiền", "B1:C1"),
        ("STT ¦ Họ đệm ¦ Tên ¦ Số tiền", ""),
        ("STT ¦ Họ và tên đệm ¦ Tên ¦ Số tiền", ""),
        ("STT ¦ Họ và tên ¦ ¦ Số tiền\n¦ Họ đệm ¦ Tên ¦", "A1:A2 B1:C1 D1:D2"),
    ],
)
def test_a_name_in_two_columns_is_one_name(header: str, merged: str) -> None:
    result = read(f"{header}\n1 ¦ Nguyễn Văn ¦ An ¦ 300000\n2 ¦ Lê Ấm ¦ ¦ 200000", merged=merged)
    assert gifts(result) == [("Nguyễn Văn An", 300_000), ("Lê Ấm", 200_000)]
    assert result.problems == ()


@pytest.mark.parametrize("paid", ["Đã nộp", "Thực nộp", "Số tiền đã nộp"])
def test_what_was_paid_is_read_not_what_was_promised_or_is_owed(paid: str) -> None:
    drawing = f"""
    STT ¦ Họ và tên ¦ Số tiền ủng hộ (đồng)
    ¦ ¦ Đăng ký ¦ {paid} ¦ Còn thiếu
    1 ¦ Lê Ấm ¦ 500000 ¦ 200000 ¦ 300000
    """
    assert gifts(read(drawing, merged="A1:A2 B1:B2 C1:E1")) == [("Lê Ấm", 200_000)]
