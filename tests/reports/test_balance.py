"""Collected, handed over, on hand, as a table and in words."""

from datetime import date

from desktop_app.domain.balance import Money, UnitBalance
from desktop_app.domain.fund_rows import Basis, DriveInfo
from desktop_app.domain.rows import UnitInfo
from desktop_app.reports.balance import BalanceReport, balance_table, next_step, sentences

TODAY = date(2024, 11, 20)


def drive(number: int, fund: str) -> DriveInfo:
    return DriveInfo(
        number,
        2024,
        f"D{number}",
        f"Đợt {number}",
        fund,
        f"Quỹ {fund}",
        Basis.FREE,
        None,
        None,
        "",
        "",
        "",
        "",
        takes_returns=False,
    )


def unit(code: str) -> UnitInfo:
    return UnitInfo(ord(code), code, f"Phòng {code}", "", "", "", 10, 0)


POVERTY, LATER, STORMS = drive(1, "VNN"), drive(2, "VNN"), drive(3, "TT")
UNITS = (
    UnitBalance(unit("A"), POVERTY, Money(500, 200), 600, 700, "2024-10-21"),
    UnitBalance(unit("B"), POVERTY, Money(90, 90)),
    UnitBalance(unit("A"), LATER, Money(50, 0), held_since="2024-11-10"),
    UnitBalance(unit("B"), STORMS, Money(10, 30)),
)
REPORT = BalanceReport(UNITS, TODAY)


def test_units_stand_under_their_drives_with_what_they_still_hold() -> None:
    rows = balance_table(REPORT).rows
    assert rows[0].cells == ("Quỹ VNN – Đợt 1",)
    assert rows[1].cells == (1, "Phòng A", 700, 600, 500, 200, 300, "2024-10-21", 30, "")
    assert rows[2].cells == (2, "Phòng B", None, None, 90, 90, 0, "", None, "")
    assert rows[3].cells == (None, "Cộng", 700, 600, 590, 290, 300, "", None, "")
    assert rows[1].ident == "balance:D1:A"


def test_each_fund_has_its_own_total_and_none_is_over_funds() -> None:
    table = balance_table(REPORT)
    labels = [row.cells[1] for row in table.rows if row.level == "subtotal"]
    assert labels == ["Cộng", "Cộng", "Cộng Quỹ VNN", "Cộng"]
    assert [row for row in table.rows if row.level == "total"] == []
    of_fund = next(row for row in table.rows if row.cells[1:2] == ("Cộng Quỹ VNN",))
    assert of_fund.cells[4:7] == (640, 290, 350)


def test_more_handed_over_than_reported_is_said() -> None:
    last = balance_table(REPORT).rows[-2]
    assert last.cells[4:7] == (10, 30, -20)
    assert last.cells[-1] == "Nộp nhiều hơn số đã báo thu"


def test_the_next_step_says_who_still_holds_money_fund_by_fund() -> None:
    assert next_step(REPORT) == "Quỹ VNN: 1 đơn vị còn giữ 350 đồng chưa nộp."
    both = BalanceReport((*UNITS[2:3], UnitBalance(unit("B"), STORMS, Money(7))), TODAY)
    assert next_step(both).splitlines() == [
        "Quỹ VNN: 1 đơn vị còn giữ 50 đồng chưa nộp.",
        "Quỹ TT: 1 đơn vị còn giữ 7 đồng chưa nộp.",
    ]
    paid = BalanceReport((UNITS[1],), TODAY)
    assert next_step(paid) == "Không đơn vị nào còn giữ tiền chưa nộp."
    assert next_step(BalanceReport((), TODAY)) == ""


def test_sentences_keep_funds_apart_and_repeat_sums_in_words() -> None:
    poverty, storms = sentences(REPORT)
    assert poverty == (
        "Quỹ VNN: đã thu 640 đồng (Bằng chữ: Sáu trăm bốn mươi đồng), đã nộp 290 đồng; "
        "1 đơn vị còn giữ 350 đồng chưa nộp."
    )
    assert storms == "Quỹ TT: đã thu 10 đồng (Bằng chữ: Mười đồng), đã nộp 30 đồng."
