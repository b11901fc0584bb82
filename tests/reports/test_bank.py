"""A bank statement beside the remittances, as tables and sentences."""

from dataclasses import replace

from desktop_app.domain.bank_rows import BankLineInfo, BankMatchInfo, MatchedLines, Reconciliation
from desktop_app.reports.bank import (
    bank_table,
    choice_text,
    matched_sentence,
    open_sentence,
    unpaid_table,
)
from tests.reports.fund_values import REMITTANCE, changed

LINE = BankLineInfo(1, "0123", "2024-11-05", 1_500, "KB1", "NOP QUY", (), (4,))
MATCH = BankMatchInfo(7, 2, 4, "Phòng A", 1_000, "reference")
DONE = replace(LINE, id=2, amount=1_000, matches=(MATCH,), choices=())
OUT = replace(LINE, id=3, amount=-22, choices=())
FOUND = Reconciliation((OUT, DONE, LINE), (changed(matched=1_000), changed(id=5, matched=250)))


def test_lines_that_wait_stand_first_and_money_out_last() -> None:
    rows = bank_table(FOUND).rows
    assert [row.ident or row.cells[0] for row in rows] == [
        "Chưa khớp, hoặc khớp một phần (1 dòng)",
        "line:1",
        "Đã khớp (1 dòng)",
        "line:2",
        "Tiền ra, không đối chiếu (1 dòng)",
        "line:3",
    ]
    assert rows[1].cells[2:6] == (1_500, 1_500, "NOP QUY", "")
    assert rows[3].cells[3] is None
    assert rows[3].cells[5] == "Số 4 Phòng A: 1.000 đồng, theo số chứng từ"


def test_remittances_that_the_bank_does_not_show_in_full_are_listed() -> None:
    (row,) = unpaid_table(FOUND).rows
    assert (row.ident, row.cells[3:5]) == ("remittance:5", (1_000, 750))


def test_what_is_left_to_do_is_told_for_both_sides() -> None:
    told = "Chưa khớp: 1 dòng sao kê (1.500 đồng) và 1 khoản nộp (750 đồng)."
    assert open_sentence(FOUND) == told
    assert "khớp hết" in open_sentence(Reconciliation((DONE,), ()))
    assert "Chưa nhập sao kê" in open_sentence(Reconciliation((), (REMITTANCE,)))


def test_what_matching_did_is_told() -> None:
    assert matched_sentence(MatchedLines(3, 0)) == "Đã khớp 3 cặp; không còn dòng nào."
    assert "cần người khớp" in matched_sentence(MatchedLines(0, 2))


def test_a_choice_tells_what_is_left_of_a_remittance() -> None:
    assert choice_text(changed(matched=250)) == "Số 4: Phòng A, 750 đồng, 05/11/2024, FT24001"
