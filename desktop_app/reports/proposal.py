"""The proposal (tờ trình): who is put forward for which title, to whoever decides."""

from desktop_app.domain.awards.titles import Level
from desktop_app.domain.points import format_percent
from desktop_app.reports.award_papers import (
    RoundFacts,
    annex,
    bases,
    basis_blocks,
    counts_table,
    list_table,
    meeting_told,
    numbers_told,
    with_document,
)
from desktop_app.reports.layout import Layout, Slot, laid_out, named, paragraphs
from desktop_app.reports.official import (
    DIRECTOR,
    body_of,
    letterhead,
    padded,
    readable,
    signatures,
)
from desktop_app.reports.report import Block, Report, Signature

LAYOUT: Layout = (
    Slot("can_cu", "basis"),
    Slot("mo_dau"),
    Slot("tong_hop"),
    Slot("qua_trinh"),
    Slot("ho_so"),
    Slot("ket"),
)
LIST_NAME = "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"
_SIGN = "/TTr-……"


def is_above(facts: RoundFacts) -> bool:
    """Whether it goes to a higher level: somebody in it is not for the department to award."""
    levels = {one.code: one.level for one in facts.titles}
    return any(
        levels.get(one.title, Level.DEPARTMENT) is not Level.DEPARTMENT for one in facts.lines
    )


def proposal_report(facts: RoundFacts) -> Report:
    """The proposal with its list; to the director where nobody in it is for a higher level."""
    department, above = facts.department, is_above(facts)
    parts = _parts(facts)
    table = list_table(facts.entries)
    with_what = with_document("Tờ trình", f"……{_SIGN}", "", department.name, facts.about.year)
    body = body_of(department)
    return Report(
        kind="proposal",
        title="Tờ trình",
        abstract=f"Về việc đề nghị khen thưởng {facts.occasion}",
        letterhead=letterhead(department, _SIGN),
        addressees=(_addressee(facts),),
        blocks=laid_out(LAYOUT, parts),
        signatures=signatures(department) if above else (Signature("Chánh Văn phòng"),),
        recipients=("Như trên", f"Lãnh đạo {body} (để báo cáo)", "Lưu: VT, VP"),
        made_from=facts.made_from,
        texts=(*facts.texts, ("ten_phu_luc", LIST_NAME), ("kem_theo", with_what)),
        parts=named({**parts, "danh_sach": (table,)}),
        annexes=(annex(LIST_NAME, with_what, table, "proposal"),),
    )


def _addressee(facts: RoundFacts) -> str:
    department = facts.department
    if not is_above(facts):
        return f"{DIRECTOR} {department.name}"
    return facts.about.sent_to or readable(department.parent_agency) or "……"


def _proposer(facts: RoundFacts) -> str:
    department = facts.department
    return department.name if is_above(facts) else f"Văn phòng {body_of(department)}"


def _parts(facts: RoundFacts) -> dict[str, tuple[Block, ...]]:
    to, name = _addressee(facts), _proposer(facts)
    told = bases([one.title for one in facts.lines], facts.titles, facts.day)
    opening = (
        f"{name} đã tổng hợp kết quả xét khen thưởng {facts.occasion} và kính trình {to} xem xét, "
        "quyết định tặng danh hiệu thi đua, hình thức khen thưởng cho "
        f"{numbers_told(facts.entries)}, cụ thể:"
    )
    return {
        "can_cu": basis_blocks(told),
        "mo_dau": paragraphs(opening),
        "tong_hop": (counts_table(facts),),
        "qua_trinh": paragraphs(meeting_told(facts), _votes_told(facts), _ranking_told(facts)),
        "ho_so": _papers(facts),
        "ket": paragraphs(f"{name} kính đề nghị {to} xem xét, quyết định./."),
    }


def _votes_told(facts: RoundFacts) -> str:
    if not facts.votes:
        return ""
    passed = sum(one.passed for one in facts.votes)
    least = min((one.required for one in facts.votes), default=0)
    return (
        f"Hội đồng đã bỏ phiếu {padded(len(facts.votes))} trường hợp, {padded(passed)} trường hợp "
        f"đạt tỷ lệ phiếu phải có (từ {format_percent(least)} tổng số thành viên trở lên)."
    )


def _ranking_told(facts: RoundFacts) -> str:
    return f"Thứ hạng, điểm thi đua theo {facts.ranking}." if facts.ranking else ""


def _papers(facts: RoundFacts) -> tuple[Block, ...]:
    listed = ("Danh sách đề nghị khen thưởng", *facts.papers)
    lines = [f"- {one}{';' if at < len(listed) else '.'}" for at, one in enumerate(listed, 1)]
    return paragraphs("Hồ sơ gửi kèm gồm:", *lines)
