"""Step 5: who is late, a reminder, and the fund: a drive, a pledge, money in, money out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTextEdit

from tests.views.driving import click, enter_path, find, is_shown, press, type_into
from tests.views.pages.shown import (
    choose,
    click_row,
    double_click_row,
    row_of,
    rows_shown,
    text_of,
)
from tests.views.whole_year.clerk import (
    POOR,
    Clerk,
    as_shown,
    choose_beginning,
    money_given,
    turn_tab,
    type_date,
)
from tests.views.whole_year.receiving import BOARD, WRONG_SUM

RETURNS, FUND = "Báo cáo đơn vị", "Quỹ và vận động"
INSPECTORATE = "Thanh tra Sở"
GOAL, PLEDGED, TYPED, MISTYPED = 5_000_000, 4_000_000, 200_000, 2_000_000
LINES, FORM = "fund.ledger.lines", "fund.entry-dialog"


def follow(clerk: Clerk) -> None:
    """The board and the fund's book."""
    see_who_is_late_and_missing(clerk)
    remind(clerk)
    see_what_was_given(clerk)
    begin_a_drive_with_a_goal(clerk)
    take_a_pledge(clerk)
    type_two_contributions_and_reverse_one(clerk)
    give_a_receipt(clerk)
    hand_the_money_over(clerk)


def inspectorate_gave(clerk: Clerk) -> int:
    """What the inspectorate's return of the poverty campaign says (đồng)."""
    told = clerk.truth["in_force"]["vi-nguoi-ngheo"]["TTR"]
    return int(told["contributions"]["money_vnd"])


def see_who_is_late_and_missing(clerk: Clerk) -> None:
    clerk.turns_to(RETURNS, BOARD)
    clerk.sees_rows(BOARD)
    choose_beginning("returns.campaign", "nông thôn mới")
    clerk.until(lambda: len(rows_shown(BOARD)) == 1 + len(clerk.truth["units"]))
    shown = {row[1]: row[4] for row in rows_shown(BOARD)}
    truth = clerk.truth
    late = {code for code, state in shown.items() if state == "Nộp muộn"}
    missing = {code for code, state in shown.items() if state == "Chưa nộp"}
    assert late == set(truth["late"]["nong-thon-moi"])
    assert missing == set(truth["missing"]["nong-thon-moi"])
    choose("returns.campaign", "Cả năm 2024")


def remind(clerk: Clerk) -> None:
    clerk.opens("returns.remind", "returns.remind-dialog")
    letter = "returns.remind.letter"
    clerk.until(lambda: "Phòng Tổ chức cán bộ" in find(letter, QTextEdit).toPlainText())
    click("returns.remind.word")
    clerk.sees("returns.remind.save")
    enter_path("returns.remind.save", str(clerk.folder / "don doc.docx"))
    clerk.sees("returns.remind-dialog.result")
    click("returns.remind-dialog.close")
    clerk.no_longer_sees("returns.remind-dialog")
    clerk.until(lambda: row_of_missing()[-1] != "")


def row_of_missing() -> list[str]:
    """The office that sent nothing about the countryside, in the second campaign's part."""
    return [row for row in rows_shown(BOARD) if row[1] == "PTCCB"][-1]


def see_what_was_given(clerk: Clerk) -> None:
    clerk.turns_to(FUND, "fund.totals")
    expected = as_shown(money_given(clerk.truth) + WRONG_SUM)
    clerk.until(lambda: rows_shown("fund.totals")[-1][5] == expected)


def begin_a_drive_with_a_goal(clerk: Clerk) -> None:
    turn_tab("fund.tabs", "Đợt vận động")
    clerk.opens("fund.drives.add", "fund.drive-dialog")
    type_into("fund.drive-dialog.code", "NL-2024")
    type_into("fund.drive-dialog.title", "Một ngày lương vì người nghèo")
    choose_beginning("fund.drive-dialog.campaign", POOR)
    clerk.confirms("fund.drive-dialog")
    clerk.until(lambda: len(rows_shown("fund.drives.goals")) > len(clerk.truth["units"]))
    double_click_row("fund.drives.goals", INSPECTORATE)
    clerk.sees("fund.goal-dialog")
    type_into("fund.goal-dialog.amount", "5 triệu")
    clerk.confirms("fund.goal-dialog")
    goals = "fund.drives.goals"
    clerk.until(lambda: row_of(goals, INSPECTORATE)[2] == as_shown(GOAL))


def take_a_pledge(clerk: Clerk) -> None:
    turn_tab("fund.tabs", "Đăng ký ủng hộ")
    clerk.sees_rows("fund.pledges.standing")
    double_click_row("fund.pledges.standing", INSPECTORATE)
    clerk.sees("fund.pledge-dialog")
    type_into("fund.pledge-dialog.amount", "4 triệu")
    assert text_of("fund.pledge-dialog.words") == "Bằng chữ: Bốn triệu đồng"
    clerk.confirms("fund.pledge-dialog")
    left = as_shown(PLEDGED - inspectorate_gave(clerk))
    clerk.until(lambda: row_of("fund.pledges.standing", INSPECTORATE)[6] == left)


def type_two_contributions_and_reverse_one(clerk: Clerk) -> None:
    """The one typed wrong is not deleted: Ctrl+Z writes its reversal."""
    turn_tab("fund.tabs", "Sổ thu")
    clerk.sees_rows(LINES)
    type_contribution(clerk, "200.000")
    type_contribution(clerk, "2.000.000")
    clerk.takes_back("Ghi khoản vào sổ thu")
    clerk.is_told("Đã hoàn tác: ")
    look_for_the_typed_lines(clerk)


def type_contribution(clerk: Clerk, amount: str) -> None:
    clerk.opens("fund.ledger.add", FORM)
    choose(f"{FORM}.unit", INSPECTORATE)
    choose(f"{FORM}.giver", "Người ủng hộ không nêu tên")
    type_date(f"{FORM}.given_on", "20/11/2024")
    type_into(f"{FORM}.amount", amount)
    clerk.confirms(FORM)


def look_for_the_typed_lines(clerk: Clerk) -> None:
    type_into("fund.ledger.search", "thanh tra so")
    clerk.until(lambda: sorted(typed_amounts()) == ["-2.000.000", "2.000.000", "200.000"])
    search = find("fund.ledger.search", QLineEdit)
    press(search, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(search, Qt.Key.Key_Delete)


def typed_amounts() -> list[str]:
    wanted = {"-2.000.000", "2.000.000", "200.000"}
    return [cell for row in rows_shown(LINES) for cell in row if cell in wanted]


def give_a_receipt(clerk: Clerk) -> None:
    turn_tab("fund.tabs", "Biên lai")
    clerk.sees_rows("fund.receipts.waiting")
    double_click_row("fund.receipts.waiting", as_shown(TYPED))
    clerk.sees("fund.receipt-dialog")
    assert text_of("fund.receipt-dialog.words") == "Bằng chữ: Hai trăm nghìn đồng"
    type_into("fund.receipt-dialog.payer", "Nguyễn Thị Sen")
    clerk.confirms("fund.receipt-dialog")
    clerk.until(lambda: bool(rows_shown("fund.receipts.receipts")))
    click_row("fund.receipts.receipts", "0000001")
    clerk.saves("fund.receipts.print", "fund.save-receipts", clerk.folder / "bien lai.pdf")


def hand_the_money_over(clerk: Clerk) -> None:
    """All that the inspectorate holds: what its return says and what was typed."""
    turn_tab("fund.tabs", "Nộp quỹ")
    balance = "fund.remittances.balance"
    clerk.sees_rows(balance)
    double_click_row(balance, INSPECTORATE)
    clerk.sees("fund.remit-dialog")
    type_date("fund.remit-dialog.sent_on", "10/12/2024")
    clerk.confirms("fund.remit-dialog")
    clerk.until(lambda: row_of(balance, INSPECTORATE)[6] == "0")
    sent = as_shown(inspectorate_gave(clerk) + TYPED)
    clerk.until(lambda: any(sent in row for row in rows_shown("fund.remittances.lines")))
    turn_tab("fund.tabs", "Ủng hộ")
    assert is_shown("fund.totals")
