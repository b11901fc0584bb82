import pytest

from desktop_app.importers.extract import extract
from tests.importers.sheets import book, found, read, sheet

STATEMENT = """
QUỸ VÌ NGƯỜI NGHÈO
Ngày giao dịch ¦ Ghi nợ ¦ Ghi có ¦ Số dư ¦ Nội dung giao dịch
15/10/2024 ¦ ¦ 500,000.00 ¦ 500,000.00 ¦ LE AM ung ho
16/10/2024 ¦ ¦ 500,000.00 ¦ 1,000,000.00 ¦ LE CHEN ung ho
"""
BOOK = """
Đơn vị: Phòng A
Ngày ¦ Số chứng từ ¦ Diễn giải ¦ Phát sinh Nợ ¦ Phát sinh Có
15/10/2024 ¦ PT1 ¦ Lê Ấm nộp ¦ ¦ 500000
"""


@pytest.mark.parametrize("drawing", [STATEMENT, BOOK])
def test_an_account_book_is_named_and_not_read_as_activities(drawing: str) -> None:
    result = read(drawing)
    assert found(result) == [("sheet.ledger", "")]
    assert not any(table.rows for table in result.tables)


def test_rows_on_a_second_sheet_without_a_header_are_no_silent_loss() -> None:
    first = sheet("STT ¦ Họ và tên ¦ Số tiền\n1 ¦ Lê Ấm ¦ 200000", name="Trang 1")
    second = sheet("2 ¦ Lê Chén ¦ 300000", name="Trang 2")
    result = extract(book(first, second), "tep.xlsx")
    assert [(one.code, one.sheet) for one in result.problems] == [("sheet.no_header", "Trang 2")]
    assert result.problems[0].is_error
