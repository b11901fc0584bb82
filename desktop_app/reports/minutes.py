"""The minutes (biên bản) of a council's meeting on a round of commendation, with its votes."""

from desktop_app.domain.awards.vote_lines import VoteLine
from desktop_app.domain.councils import ROLES, CouncilInfo, MeetingInfo, MemberInfo, Role
from desktop_app.domain.points import format_percent, share
from desktop_app.reports.award_papers import RoundFacts, day_told
from desktop_app.reports.layout import Layout, Slot, laid_out, named, paragraphs
from desktop_app.reports.official import body_of, padded
from desktop_app.reports.report import (
    Block,
    Column,
    Format,
    Heading,
    Letterhead,
    Report,
    Row,
    Signature,
    Table,
)

LAYOUT: Layout = (
    Slot("mo_dau"),
    Heading("I. THÀNH PHẦN"),
    Slot("thanh_phan"),
    Slot("thanh_vien"),
    Heading("II. NỘI DUNG"),
    Slot("noi_dung_hop"),
    Heading("III. KẾT QUẢ BỎ PHIẾU"),
    Slot("ket_qua"),
    Heading("IV. KẾT LUẬN"),
    Slot("ket_luan"),
    Slot("ket"),
)
_DOTS = "." * 118  # a line of the page to write on
_LINES = 3
_NUMBER = Format.NUMBER
_MEMBER_COLUMNS = (
    Column("number", "STT", _NUMBER, 5),
    Column("name", "Họ và tên", width=28),
    Column("job", "Chức vụ", width=30),
    Column("role", "Vai trò", width=18),
)
_VOTE_COLUMNS = (
    Column("number", "STT", _NUMBER, 5),
    Column("name", "Họ và tên, tập thể", width=24),
    Column("title", "Danh hiệu, hình thức", width=22),
    Column("in_favour", "Đồng ý", _NUMBER, 7, "Số phiếu"),
    Column("against", "Không đồng ý", _NUMBER, 7, "Số phiếu"),
    Column("blank", "Phiếu trắng", _NUMBER, 7, "Số phiếu"),
    Column("share", "Tỷ lệ đồng ý", Format.PERCENT, 9),
    Column("required", "Tỷ lệ cần đạt", Format.PERCENT, 9),
    Column("result", "Kết quả", width=12),
)


def minutes_report(facts: RoundFacts, council: CouncilInfo, meeting: MeetingInfo) -> Report:
    """The minutes; what only those who were there know is dotted lines for people."""
    department = facts.department
    serving = tuple(one for one in council.members if one.serves_on(meeting.held_on))
    parts = _parts(facts, council, meeting, serving)
    chair, secretary = _named(serving, Role.CHAIR), _named(serving, Role.SECRETARY)
    return Report(
        kind="minutes",
        title="Biên bản",
        abstract=f"Họp {council.name} xét khen thưởng {facts.occasion}",
        letterhead=Letterhead(department.name, council.name, "/BB-……", department.place),
        blocks=laid_out(LAYOUT, parts),
        signatures=(Signature("Thư ký", secretary), Signature("Chủ tọa", chair)),
        recipients=(
            f"Lãnh đạo {body_of(department)} (để báo cáo)",
            "Thành viên Hội đồng",
            "Lưu: VT, hồ sơ cuộc họp",
        ),
        made_from=facts.made_from,
        texts=(
            *facts.texts,
            ("chu_toa", chair),
            ("thu_ky", secretary),
            ("dia_diem", meeting.place),
            ("co_mat", padded(meeting.present)),
            ("tong_thanh_vien", padded(meeting.members)),
        ),
        parts=named(parts),
    )


def _parts(
    facts: RoundFacts, council: CouncilInfo, meeting: MeetingInfo, serving: tuple[MemberInfo, ...]
) -> dict[str, tuple[Block, ...]]:
    place = meeting.place or "……"
    opening = (
        f"Hôm nay, {day_told(meeting.held_on)}, vào hồi … giờ …, tại {place}, {council.name} "
        f"của {facts.department.name} họp xét khen thưởng {facts.occasion}."
    )
    closing = (
        "Cuộc họp kết thúc vào hồi … giờ … cùng ngày. Biên bản đã được đọc lại cho các thành viên "
        "có mặt cùng nghe và nhất trí thông qua./."
    )
    return {
        "mo_dau": paragraphs(opening),
        "thanh_phan": paragraphs(*_present(meeting, serving)),
        "thanh_vien": (_members_table(serving),),
        "noi_dung_hop": paragraphs(*_discussed(facts, meeting)),
        "ket_qua": (_votes_table(facts.votes),),
        "ket_luan": paragraphs(*_concluded(facts)),
        "ket": paragraphs(closing),
    }


def _present(meeting: MeetingInfo, serving: tuple[MemberInfo, ...]) -> tuple[str, ...]:
    absent = meeting.members - meeting.present
    enough = "đủ" if meeting.has_quorum else "không đủ"
    there = f"{padded(meeting.present)}/{padded(meeting.members)} thành viên có quyền biểu quyết"
    quorum = f"{enough} số người để họp (cần ít nhất {format_percent(meeting.quorum)})"
    return (
        f"1. Chủ tọa: {_named(serving, Role.CHAIR) or '……'}.",
        f"2. Thư ký: {_named(serving, Role.SECRETARY) or '……'}.",
        f"3. Có mặt: {there}, {quorum}.",
        f"4. Vắng mặt: {padded(absent)} thành viên (họ và tên, lý do): ……" if absent else "",
    )


def _members_table(serving: tuple[MemberInfo, ...]) -> Table:
    rows = tuple(
        Row((number, one.name, one.job, ROLES[one.role])) for number, one in enumerate(serving, 1)
    )
    return Table("Thành viên Hội đồng", _MEMBER_COLUMNS, rows, empty_text="Chưa ghi thành viên.")


def _discussed(facts: RoundFacts, meeting: MeetingInfo) -> tuple[str, ...]:
    secret = bool(facts.votes) and all(one.secret for one in facts.votes)
    how = "bỏ phiếu kín" if secret else "biểu quyết"
    considered = (
        f"Hội đồng xét {padded(len(facts.lines))} trường hợp đề nghị khen thưởng và {how} "
        f"{padded(len(facts.votes))} trường hợp."
    )
    ranking = f"Thứ hạng, điểm thi đua theo {facts.ranking}." if facts.ranking else ""
    said = meeting.note.splitlines() or ["Ý kiến thảo luận:", *[_DOTS] * _LINES]
    return (considered, ranking, *said)


def _votes_table(votes: tuple[VoteLine, ...]) -> Table:
    rows = tuple(_vote(number, one) for number, one in enumerate(votes, 1))
    empty = "Cuộc họp không bỏ phiếu trường hợp nào."
    return Table("", _VOTE_COLUMNS, rows, empty_text=empty)


def _vote(number: int, one: VoteLine) -> Row:
    return Row(
        (
            number,
            one.name,
            one.title_name,
            one.in_favour,
            one.against,
            one.blank,
            share(one.in_favour, one.members),
            one.required,
            "Thông qua" if one.passed else "Không thông qua",
        )
    )


def _concluded(facts: RoundFacts) -> tuple[str, ...]:
    passed = [one for one in facts.votes if one.passed]
    failed = [one for one in facts.votes if not one.passed]
    voted = {one.nomination_id for one in facts.votes}
    others = [one for one in facts.lines if one.id not in voted]
    return (
        _told("thông qua", passed),
        _told("không thông qua", failed),
        f"Hội đồng thống nhất đề nghị khen thưởng {padded(len(others))} trường hợp mà quy định "
        "không đòi hỏi bỏ phiếu."
        if others
        else "",
    )


def _told(how: str, votes: list[VoteLine]) -> str:
    if not votes:
        return ""
    names = "; ".join(f"{one.name} ({one.title_name})" for one in votes)
    return f"Hội đồng {how} {padded(len(votes))} trường hợp: {names}."


def _named(serving: tuple[MemberInfo, ...], role: Role) -> str:
    return next((one.name for one in serving if one.role is role), "")
