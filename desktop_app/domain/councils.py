"""Councils, their members and their meetings as frozen values. Days are ISO, "" for unbounded."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.domain.text import clean
from desktop_app.domain.votes import Ballot, check_share, has_quorum


class Role(StrEnum):
    """What a member is in a council."""

    CHAIR = "chair"
    DEPUTY = "deputy"
    SECRETARY = "secretary"
    MEMBER = "member"


ROLES = {
    Role.CHAIR: "Chủ tịch",
    Role.DEPUTY: "Phó Chủ tịch",
    Role.SECRETARY: "Thư ký",
    Role.MEMBER: "Ủy viên",
}


@dataclass(frozen=True, slots=True)
class NewCouncil:
    """What is typed of a council; `quorum`: hundredths of a percent of those who have a vote."""

    name: str
    quorum: int
    decision: str = ""
    valid_from: str = ""
    valid_to: str = ""


@dataclass(frozen=True, slots=True)
class NewMember:
    """What is typed of a member; `person` is a code, "" for one of no list of the office.

    `votes`: whether the member is counted and has a vote; a secretary often has none.
    """

    name: str
    role: Role = Role.MEMBER
    votes: bool = True
    job: str = ""
    person: str = ""
    valid_from: str = ""
    valid_to: str = ""


@dataclass(frozen=True, slots=True)
class NewMeeting:
    """What is typed of a meeting; `present` counts members who have a vote."""

    held_on: str
    present: int
    place: str = ""
    note: str = ""
    round_id: int | None = None


@dataclass(frozen=True, slots=True)
class Votes:
    """What is typed of a vote: people, and the share of all members that it takes.

    `required`: hundredths of a percent; `in_writing`: how many of the absent sent their vote.
    """

    in_favour: int
    required: int
    against: int = 0
    blank: int = 0
    in_writing: int = 0
    secret: bool = True


@dataclass(frozen=True, slots=True)
class MemberInfo:
    """A member of a council."""

    id: int
    name: str
    job: str
    role: Role
    votes: bool
    valid_from: str
    valid_to: str

    def serves_on(self, day: str) -> bool:
        """Whether the membership holds on an ISO day."""
        return _holds(self.valid_from, self.valid_to, day)


@dataclass(frozen=True, slots=True)
class MeetingInfo:
    """A meeting that stands; `members` had a vote that day, `quorum` as the council has it."""

    id: int
    council_id: int
    council: str
    held_on: str
    place: str
    members: int
    present: int
    quorum: int
    note: str
    round_id: int | None = None

    @property
    def has_quorum(self) -> bool:
        """Whether enough members came to decide."""
        return has_quorum(self.members, self.present, self.quorum)

    def ballot(self, votes: Votes) -> Ballot:
        """The count on a question that was put in this meeting."""
        return Ballot(
            self.members,
            self.present,
            votes.in_favour,
            votes.against,
            votes.blank,
            votes.in_writing,
            votes.secret,
        )


@dataclass(frozen=True, slots=True)
class CouncilInfo:
    """A council with all its members and the meetings that stand, the earliest first."""

    id: int
    version: int
    name: str
    quorum: int
    decision: str
    valid_from: str
    valid_to: str
    members: tuple[MemberInfo, ...] = ()
    meetings: tuple[MeetingInfo, ...] = ()

    def voting_on(self, day: str) -> int:
        """How many members have a vote on an ISO day."""
        return voting(self.members, day)


def voting(members: Iterable[MemberInfo], day: str) -> int:
    """How many of the members have a vote on an ISO day."""
    return sum(one.votes and one.serves_on(day) for one in members)


def as_new(info: CouncilInfo) -> NewCouncil:
    """What would be typed to write a council as it is."""
    return NewCouncil(info.name, info.quorum, info.decision, info.valid_from, info.valid_to)


def check_council(new: NewCouncil) -> dict[str, str]:
    """What cannot be, by field."""
    wrong = _wrong_days(new.valid_from, new.valid_to)
    if not clean(new.name):
        wrong["name"] = "Hãy ghi tên hội đồng."
    problem = check_share(new.quorum)
    if problem:
        wrong["quorum"] = problem
    return wrong


def check_member(new: NewMember) -> dict[str, str]:
    """What cannot be, by field."""
    wrong = _wrong_days(new.valid_from, new.valid_to)
    if not clean(new.name) and not new.person:
        wrong["name"] = "Hãy ghi họ và tên thành viên, hoặc mã cán bộ."
    return wrong


def check_meeting(new: NewMeeting, council: CouncilInfo, today: str) -> dict[str, str]:
    """What cannot be, by field: a day to come or out of the council's term, too many people."""
    wrong: dict[str, str] = {}
    members = council.voting_on(new.held_on)
    if new.held_on > today:
        wrong["held_on"] = "Ngày họp ở sau ngày hôm nay."
    elif not _holds(council.valid_from, council.valid_to, new.held_on):
        wrong["held_on"] = "Ngày họp ở ngoài thời gian hoạt động của hội đồng."
    elif not members:
        wrong["held_on"] = (
            "Hội đồng không có thành viên nào có quyền biểu quyết vào ngày đó."
            " Hãy ghi thành viên trước."
        )
    elif not 0 <= new.present <= members:
        wrong["present"] = f"Hãy ghi số người có mặt, từ 0 đến {members} thành viên."
    return wrong


def tidy(new: NewMember) -> NewMember:
    """A member's texts without idle spaces."""
    return replace(new, name=clean(new.name), job=clean(new.job))


def _holds(valid_from: str, valid_to: str, day: str) -> bool:
    return valid_from <= day and (not valid_to or day <= valid_to)


def _wrong_days(valid_from: str, valid_to: str) -> dict[str, str]:
    if valid_from and valid_to and valid_to < valid_from:
        return {"valid_to": "Ngày kết thúc ở trước ngày bắt đầu."}
    return {}
