"""Nominations with the votes on them, and the share that each title's rule asks for."""

from collections.abc import Mapping, Sequence

from desktop_app.domain.awards.nominations import (
    NOMINATION_STATES,
    NominationLine,
    NominationState,
)
from desktop_app.domain.awards.vote_lines import VoteLine
from desktop_app.domain.councils import MeetingInfo
from desktop_app.domain.dates import format_date
from desktop_app.domain.points import format_percent
from desktop_app.reports.report import Column, Format, Row, Table

_NUMBER = Format.NUMBER
_COLUMNS = (
    Column("name", "Họ và tên, tập thể", width=26),
    Column("title", "Danh hiệu, hình thức", width=26),
    Column("state", "Kết quả", width=24),
    Column("required", "Cần đạt", Format.PERCENT, 9),
    Column("in_favour", "Đồng ý", _NUMBER, 8),
    Column("against", "Không đồng ý", _NUMBER, 8),
    Column("blank", "Phiếu trắng", _NUMBER, 8),
    Column("members", "Thành viên", _NUMBER, 8),
    Column("held_on", "Ngày họp", Format.DATE, 11),
)
# What may be put to the vote, or was.
VOTED_ON = (
    NominationState.PROPOSED,
    NominationState.VOTED,
    NominationState.REJECTED,
    NominationState.FORWARDED,
    NominationState.DECIDED,
)


def ballots_table(
    lines: Sequence[NominationLine], votes: Sequence[VoteLine], shares: Mapping[str, int]
) -> Table:
    """Each nomination with its vote; `shares` by title, hundredths of a percent of all members.

    Rows bear "nomination:NUMBER".
    """
    found = {one.nomination_id: one for one in votes}
    rows = tuple(_row(one, found.get(one.id), shares.get(one.title)) for one in lines)
    empty = "Đợt này chưa có đề nghị nào để bỏ phiếu."
    return Table("Bỏ phiếu", _COLUMNS, rows, empty_text=empty)


def ballots_line(
    lines: Sequence[NominationLine], votes: Sequence[VoteLine], shares: Mapping[str, int]
) -> str:
    """How many have a vote, how many of the others must have one."""
    having = {one.nomination_id for one in votes}
    waiting = sum(
        bool(shares.get(one.title)) and one.state is NominationState.PROPOSED for one in lines
    )
    passed = sum(one.passed for one in votes)
    counts = f"Đã ghi {len(having)} kết quả bỏ phiếu ({passed} thông qua)"
    return f"{counts}; còn {waiting} đề nghị phải bỏ phiếu." if waiting else f"{counts}."


def required_told(line: NominationLine, share: int | None, meeting: MeetingInfo) -> str:
    """What it takes in a meeting: the share of all members, and whether enough came."""
    asked = (
        f"Phải có {format_percent(share)} của {meeting.members} thành viên đồng ý"
        if share
        else f"Quy định của “{line.title_name}” không ghi tỷ lệ phiếu; hãy ghi tỷ lệ cần đạt"
    )
    enough = "đủ" if meeting.has_quorum else "không đủ"
    there = f"có mặt {meeting.present}, {enough} số người để họp"
    return f"{asked}; {there} (cần {format_percent(meeting.quorum)})."


def vote_told(line: NominationLine) -> str:
    """What a vote came to."""
    return f"{line.name}: {NOMINATION_STATES[line.state].lower()}. {line.reasons.vote}"


def meeting_choice(meeting: MeetingInfo) -> str:
    """A meeting as it is chosen from a list."""
    came = f"có mặt {meeting.present}/{meeting.members}"
    return f"{format_date(meeting.held_on)} · {came} · {meeting.council}"


def _row(line: NominationLine, vote: VoteLine | None, share: int | None) -> Row:
    waiting = vote is None and share and line.state is NominationState.PROPOSED
    state = "Chưa bỏ phiếu" if waiting else NOMINATION_STATES[line.state]
    required = vote.required if vote else share
    cells = (line.name, line.title_name, state, required, *_counts(vote))
    return Row(cells, ident=f"nomination:{line.id}")


def _counts(vote: VoteLine | None) -> tuple[int | str | None, ...]:
    if vote is None:
        return (None, None, None, None, "")
    return (vote.in_favour, vote.against, vote.blank, vote.members, vote.held_on)
