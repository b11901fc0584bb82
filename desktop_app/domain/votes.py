"""Votes of a council: who may be counted, whether it could decide, whether it agreed.

Counts are people, shares hundredths of a percent (9000 is 90 %). What a question needs is told by
whoever puts it: a title's rule, a council's own rules. No vote says who voted how.
"""

from dataclasses import dataclass

from desktop_app.domain.points import format_percent, share

WHOLE = 10_000


@dataclass(frozen=True, slots=True)
class Ballot:
    """The count on one question.

    `members`: all who have a vote that day, who share every figure; `present`: those of them who
    came; `in_writing`: votes sent in by those who did not. A ballot that was not handed in, or was
    spoilt, is in none of the three counts.
    """

    members: int
    present: int
    in_favour: int
    against: int = 0
    blank: int = 0
    in_writing: int = 0
    secret: bool = True

    @property
    def cast(self) -> int:
        """How many votes were counted."""
        return self.in_favour + self.against + self.blank


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a question passed; `share`: of all members in favour; `reason`: in Vietnamese."""

    passed: bool
    share: int | None
    reason: str


def has_quorum(members: int, present: int, quorum: int) -> bool:
    """Whether enough members came to meet; those who write are not there."""
    return members > 0 and present * WHOLE >= quorum * members


def check_ballot(ballot: Ballot) -> dict[str, str]:
    """What cannot be, by field: more people than there are."""
    wrong: dict[str, str] = {}
    for field in ("present", "in_writing", "in_favour", "against", "blank"):
        if getattr(ballot, field) < 0:
            wrong[field] = "Số người, số phiếu không được âm."
    if wrong:
        return wrong
    if ballot.present > ballot.members:
        wrong["present"] = f"Có mặt nhiều hơn {ballot.members} thành viên có quyền biểu quyết."
    elif ballot.present + ballot.in_writing > ballot.members:
        absent = ballot.members - ballot.present
        wrong["in_writing"] = f"Chỉ có {absent} thành viên vắng mặt để lấy ý kiến bằng văn bản."
    elif ballot.cast > ballot.present + ballot.in_writing:
        voters = ballot.present + ballot.in_writing
        wrong["in_favour"] = f"Có {ballot.cast} phiếu mà chỉ {voters} người biểu quyết."
    return wrong


def check_share(required: int) -> str:
    """What is wrong with a required share, "" if nothing is."""
    if 0 < required <= WHOLE:
        return ""
    return "Tỷ lệ phải lớn hơn 0% và không quá 100%."


def verdict(ballot: Ballot, required: int, quorum: int = 0) -> Verdict:
    """Whether `required` of all members agreed, in a meeting that had its quorum.

    The share is compared exactly; what is told is rounded.
    """
    told = share(ballot.in_favour, ballot.members)
    if not has_quorum(ballot.members, ballot.present, quorum):
        reason = (
            f"Chỉ có {ballot.present} trên {ballot.members} thành viên có mặt, chưa đủ"
            f" {format_percent(quorum)} để họp."
        )
        return Verdict(False, told, reason)  # noqa: FBT003  # named by the class
    passed = ballot.in_favour * WHOLE >= required * ballot.members
    needed = f"{'đạt' if passed else 'chưa đạt'} mức {format_percent(required)}"
    shown = format_percent(told or 0)
    reason = (
        f"{ballot.in_favour} trên {ballot.members} thành viên đồng ý ({shown} tổng số thành viên),"
        f" {needed}."
    )
    return Verdict(passed, told, reason)
