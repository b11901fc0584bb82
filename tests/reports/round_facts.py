"""A round of commendation as values: two people and a unit, a council of nine, its votes."""

from desktop_app.domain.awards.nominations import (
    NominationLine,
    NominationState,
    Origin,
    Reasons,
)
from desktop_app.domain.awards.rounds import RoundInfo, RoundKind, RoundState
from desktop_app.domain.awards.titles import Certainty, Level, Title, TitleKind, TitleRule
from desktop_app.domain.awards.vote_lines import VoteLine
from desktop_app.domain.councils import CouncilInfo, MeetingInfo, MemberInfo, Role
from desktop_app.domain.criteria import Subject
from desktop_app.domain.rows import Department
from desktop_app.reports.award_papers import RoundFacts

DAY = "2024-11-20"
DEPARTMENT = Department(
    "Sở Nội vụ", "ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "An Bình", "Giám đốc", "Trần Thử"
)
LAW = "Điều 24 Luật 06/2022/QH15; Điều 54 Nghị định 98/2023/NĐ-CP"
ABOUT = RoundInfo(
    id=1,
    version=1,
    year=2024,
    kind=RoundKind.MERIT,
    name="Khen thưởng năm 2024",
    campaign="",
    campaign_id=None,
    ranking=None,
    state=RoundState.PROPOSED,
    achievement="",
    sent_on="",
    sent_to="",
    answer="",
    answered_on="",
)


def title(code: str, name: str, level: Level, subject: Subject, rule: TitleRule) -> Title:
    return Title(code, name, TitleKind.EMULATION_TITLE, subject, level, (rule,))


PEOPLE, UNITS = Subject.INDIVIDUAL, Subject.COLLECTIVE
IN_FORCE = TitleRule("2024-01-01", "Giám đốc Sở", basis=LAW, certainty=Certainty.IN_FORCE)
OLD = TitleRule("", "Giám đốc Sở", basis="Nghị định 91/2017/NĐ-CP", certainty=Certainty.OLDER_LAW)
ABOVE = TitleRule(
    "2024-01-01",
    "Chủ tịch Ủy ban nhân dân tỉnh",
    basis="Điều 22 Luật 06/2022/QH15",
    certainty=Certainty.IN_FORCE,
    vote_share=8000,
)
TITLES = (
    title("ldtt", "Lao động tiên tiến", Level.DEPARTMENT, PEOPLE, IN_FORCE),
    title("tt-ldtt", "Tập thể lao động tiên tiến", Level.DEPARTMENT, UNITS, OLD),
    title("cstd-tinh", "Chiến sĩ thi đua cấp tỉnh", Level.PROVINCE, PEOPLE, ABOVE),
)


def line(ident: int, of: Title, name: str, unit: str = "", achievement: str = "") -> NominationLine:
    return NominationLine(
        id=ident,
        version=1,
        round_id=1,
        title=of.code,
        title_name=of.name,
        subject=of.subject,
        subject_id=ident,
        code=f"M-{ident}",
        name=name,
        unit=unit,
        origin=Origin.RULE,
        state=NominationState.PROPOSED,
        reasons=Reasons(),
        achievement=achievement,
    )


LINES = (
    line(1, TITLES[0], "Trần An", "Văn phòng", achievement="Hoàn thành xuất sắc nhiệm vụ"),
    line(2, TITLES[0], "Lê Bình", "Phòng Tổ chức"),
    line(3, TITLES[1], "Phòng Tổ chức"),
)
MEMBERS = (
    MemberInfo(1, "Nguyễn Chủ", "Giám đốc", Role.CHAIR, votes=True, valid_from="", valid_to=""),
    MemberInfo(2, "Lý Thư", "Văn thư", Role.SECRETARY, votes=False, valid_from="", valid_to=""),
    MemberInfo(3, "Vũ Cũ", "", Role.MEMBER, votes=True, valid_from="", valid_to="2023-12-31"),
)
COUNCIL = CouncilInfo(1, 1, "Hội đồng Thi đua - Khen thưởng", 6667, "", "", "", MEMBERS)
MEETING = MeetingInfo(1, 1, COUNCIL.name, DAY, "Phòng họp số 1", 9, 8, 6667, "", 1)
VOTES = (
    VoteLine(1, 1, "Trần An", TITLES[0].name, DAY, 9, 8, 0, 8, 0, 0, True, 8000, True),  # noqa: FBT003
    VoteLine(2, 2, "Lê Bình", TITLES[0].name, DAY, 9, 8, 0, 5, 2, 1, True, 8000, False),  # noqa: FBT003
)
FACTS = RoundFacts(
    ABOUT,
    DEPARTMENT,
    LINES,
    TITLES,
    DAY,
    council=COUNCIL,
    meeting=MEETING,
    votes=VOTES,
    papers=("Biên bản họp hội đồng",),
)
