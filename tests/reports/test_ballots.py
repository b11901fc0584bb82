"""Nominations with the votes on them."""

from dataclasses import replace

from desktop_app.domain.awards.nominations import NominationState, Reasons
from desktop_app.domain.awards.vote_lines import VoteLine
from desktop_app.domain.councils import MeetingInfo
from desktop_app.reports.ballots import (
    ballots_line,
    ballots_table,
    meeting_choice,
    required_told,
    vote_told,
)
from tests.reports.nominated import LINE

VOTE = VoteLine(
    id=1,
    nomination_id=7,
    name="Trần An",
    title_name="Chiến sĩ thi đua cấp tỉnh",
    held_on="2024-11-20",
    members=9,
    present=8,
    in_writing=0,
    in_favour=8,
    against=0,
    blank=0,
    secret=True,
    required=8_000,
    passed=True,
)
MEETING = MeetingInfo(1, 1, "Hội đồng Sở", "2024-11-20", "", 9, 8, 6_667, "")
SHARES = {"cstd-tinh": 8_000}


def test_a_nomination_that_must_be_voted_on_says_so_until_it_was() -> None:
    (row,) = ballots_table([LINE], [], SHARES).rows
    assert row.cells[2:5] == ("Chưa bỏ phiếu", 8_000, None)
    voted = replace(LINE, state=NominationState.VOTED)
    (row,) = ballots_table([voted], [VOTE], SHARES).rows
    assert row.cells[2:] == ("Đã bỏ phiếu thông qua", 8_000, 8, 0, 0, 9, "2024-11-20")
    assert row.ident == "nomination:7"
    # A title without a share needs no vote.
    (row,) = ballots_table([LINE], [], {}).rows
    assert row.cells[2:4] == ("Đề nghị", None)


def test_the_line_counts_what_is_voted_on_and_what_waits() -> None:
    lines = [replace(LINE, state=NominationState.VOTED), replace(LINE, id=8)]
    told = ballots_line(lines, [VOTE], SHARES)
    assert told == "Đã ghi 1 kết quả bỏ phiếu (1 thông qua); còn 1 đề nghị phải bỏ phiếu."
    assert ballots_line(lines, [VOTE], {}) == "Đã ghi 1 kết quả bỏ phiếu (1 thông qua)."


def test_what_a_vote_takes_is_told_before_it_is_written() -> None:
    assert required_told(LINE, 8_000, MEETING) == (
        "Phải có 80,00% của 9 thành viên đồng ý; có mặt 8, đủ số người để họp (cần 66,67%)."
    )
    # 5 × 10 000 = 50 000 < 6 667 × 9 = 60 003.
    few = replace(MEETING, present=5)
    told = required_told(LINE, None, few)
    assert "không ghi tỷ lệ phiếu; hãy ghi tỷ lệ cần đạt" in told
    assert "không đủ số người để họp" in told
    assert meeting_choice(MEETING) == "20/11/2024 · có mặt 8/9 · Hội đồng Sở"


def test_what_a_vote_came_to_is_told() -> None:
    reasons = Reasons(vote="8 trên 9 thành viên đồng ý.")
    line = replace(LINE, state=NominationState.VOTED, reasons=reasons)
    assert vote_told(line) == "Trần An: đã bỏ phiếu thông qua. 8 trên 9 thành viên đồng ý."
