import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.intake import BankRow, Kind
from desktop_app.domain.problems import Problem
from desktop_app.importers.bank import account_in, read_signed
from desktop_app.importers.columns import Sense
from desktop_app.importers.workbook import CellValue
from tests.importers.sheets import found, read

STATEMENT = """
NGÂN HÀNG TMCP CÔNG THƯƠNG
SAO KÊ TÀI KHOẢN
Số tài khoản: 0071 000 123 456
Từ ngày 01/10/2024 đến ngày 31/10/2024
Ngày giao dịch ¦ Số tham chiếu ¦ Ghi nợ ¦ Ghi có ¦ Số dư ¦ Nội dung
¦ ¦ ¦ ¦ 1,000,000 ¦ Số dư đầu kỳ
15/10/2024 ¦ FT1 ¦ ¦ 500,000 ¦ 1,500,000 ¦ VAN PHONG NOP QUY
16/10/2024 ¦ FT2 ¦ 200,000 ¦ ¦ 1,300,000 ¦ CHUYEN MTTQ
¦ ¦ 200,000 ¦ 500,000 ¦ ¦ Cộng phát sinh
¦ ¦ ¦ ¦ 1,300,000 ¦ Số dư cuối kỳ
"""


def test_a_statement_has_money_in_and_out_without_its_balances_and_sums() -> None:
    result = read(STATEMENT)
    (table,) = result.tables
    assert (table.kind, table.rows_total, result.problems) == (Kind.BANK, 2, ())
    assert table.rows == (
        BankRow(7, "2024-10-15", 500_000, "FT1", "VAN PHONG NOP QUY"),
        BankRow(8, "2024-10-16", -200_000, "FT2", "CHUYEN MTTQ"),
    )
    assert account_in(table.title) == "0071000123456"


def test_one_column_of_amounts_with_their_signs() -> None:
    (table,) = read("""
    SỔ PHỤ KHO BẠC
    Ngày ¦ Số chứng từ ¦ Số tiền ¦ Nội dung
    15/10/2024 ¦ A1 ¦ -500.000 ¦ Chuyển đi
    16/10/2024 ¦ A2 ¦ +1.500.000 ¦ Thu
    """).tables
    assert [row.amount for row in table.rows if isinstance(row, BankRow)] == [-500_000, 1_500_000]


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        (-70_000.0, -70_000),
        (70_000, 70_000),
        ("(70.000)", -70_000),
        ("90.000 C", 90_000),
        ("90.000 D", -90_000),
        ("90.000 DR", -90_000),
        ("−1.500.000 đ", -1_500_000),
        ("-", None),
        (None, None),
    ],
)
def test_a_sign_is_read_however_it_is_written(value: CellValue, amount: int | None) -> None:
    assert read_signed(value, Sense()) == amount


def test_the_day_of_the_deal_is_read_and_not_the_day_of_its_value() -> None:
    (table,) = read("""
    SAO KÊ CHI TIẾT
    STT ¦ Ngày hiệu lực ¦ Ngày giao dịch ¦ Số tiền ghi nợ/Debit ¦ Số tiền ghi có/Credit ¦ Mô tả
    1 ¦ 14/10/2024 ¦ 15/10/2024 10:21:33 ¦ ¦ 1.200.000 VND ¦ VP NOP
    """).tables
    assert table.rows == (BankRow(3, "2024-10-15", 1_200_000, None, "VP NOP"),)


@given(amount=st.integers(1, 10**12), goes_out=st.booleans())
def test_money_out_is_the_money_in_with_a_minus(amount: int, goes_out: bool) -> None:  # noqa: FBT001  # hypothesis draws it
    told = f"{amount:,}".replace(",", ".")
    written = [f"-{told} đ", f"({told} đ)", f"{told} đ D"] if goes_out else [f"+{told} đ"]
    expected = -amount if goes_out else amount
    assert {read_signed(text, Sense()) for text in written} == {expected}
    assert read_signed(expected, Sense()) == expected


def test_an_amount_that_is_none_is_told() -> None:
    problem = read_signed("năm trăm gì đó", Sense())
    assert isinstance(problem, Problem)


def test_a_small_fee_is_no_question() -> None:
    result = read("""
    SAO KÊ TÀI KHOẢN số 0071000123456
    Ngày ¦ Nội dung ¦ Ghi nợ ¦ Ghi có
    15/10/2024 ¦ PHI DICH VU ¦ 5.500 ¦
    16/10/2024 ¦ LAI ¦ ¦ 1,234 VND
    """)
    assert [row.amount for row in result.tables[0].rows if isinstance(row, BankRow)] == [
        -5500,
        1234,
    ]
    assert result.problems == ()


def test_a_line_without_a_day_or_without_money_is_told() -> None:
    result = read(
        """
        Ngày ¦ Nội dung ¦ Ghi nợ ¦ Ghi có
        ¦ Văn phòng nộp ¦ ¦ 500000
        16/10/2024 ¦ Thanh tra nộp ¦ 0 ¦ 0
        """,
        kind=Kind.BANK,
    )
    assert found(result) == [("date.missing", "A2"), ("amount.missing", "D3")]
    assert result.tables[0].rows == ()


def test_two_lines_alike_both_count_and_are_pointed_out() -> None:
    result = read(
        """
        Ngày ¦ Nội dung ¦ Ghi có
        16/10/2024 ¦ NOP QUY ¦ 50000
        16/10/2024 ¦ NOP QUY ¦ 50000
        """,
        kind=Kind.BANK,
    )
    assert len(result.tables[0].rows) == 2
    assert [(one.code, one.is_error) for one in result.problems] == [("row.duplicate", False)]


@pytest.mark.parametrize(
    ("title", "account"),
    [
        ("Tài khoản số: 3713.0.1058888", "371301058888"),
        ("Số TK: 123-456-789 tại Kho bạc", "123456789"),
        ("SAO KÊ THÁNG 10 NĂM 2024", ""),
    ],
)
def test_the_account_stands_in_the_title(title: str, account: str) -> None:
    assert account_in(title) == account
