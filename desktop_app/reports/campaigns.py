"""Campaigns as a list, and one campaign with the whole of its plan."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from desktop_app.domain.campaign_edits import KIND_TITLES, STATE_TITLES
from desktop_app.domain.campaigns import (
    CampaignKind,
    CampaignState,
    MilestoneKind,
    PurposeKind,
    RewardKind,
)
from desktop_app.domain.dates import format_date
from desktop_app.domain.points import share
from desktop_app.domain.rows import CampaignDetail, CampaignInfo, CampaignTargetInfo, Clause
from desktop_app.domain.scoring.figures import number_text
from desktop_app.reports.formulas import Share
from desktop_app.reports.report import Block, Column, Format, Heading, Paragraph, Row, Table

SECTION_TITLES = {
    "legal_basis": "Căn cứ",
    "ancestor": "Phong trào cấp trên nữa",
    "linked_campaign": "Các phong trào liên quan",
    "purpose": "Mục đích, yêu cầu",
    "collective": "Đối tượng thi đua: tập thể",
    "individual": "Đối tượng thi đua: cá nhân",
    "staff_category": "Loại cán bộ tham gia",
    "content": "Nội dung thi đua",
    "criterion_collective": "Tiêu chí thi đua đối với tập thể",
    "criterion_individual": "Tiêu chí thi đua đối với cá nhân",
    "duty": "Tổ chức thực hiện",
    "milestone": "Các mốc thời gian",
    "reporting": "Chế độ báo cáo",
    "reward": "Khen thưởng",
    "recipient": "Nơi nhận",
    "heading": "Tên chương khi in",
    "other": "Nội dung khác",
}
MILESTONE_TITLES = {
    MilestoneKind.LAUNCH: "Phát động",
    MilestoneKind.DRIVE: "Đợt vận động",
    MilestoneKind.INTERIM_REVIEW: "Sơ kết",
    MilestoneKind.FINAL_REVIEW: "Tổng kết",
    MilestoneKind.REPORT: "Báo cáo",
}
REWARD_TITLES = {
    RewardKind.ANNUAL: "Hằng năm",
    RewardKind.AD_HOC: "Đột xuất",
    RewardKind.REVIEW: "Sơ kết, tổng kết",
    RewardKind.PRINCIPLE: "Nguyên tắc",
}
PURPOSE_TITLES = {PurposeKind.PURPOSE: "Mục đích", PurposeKind.REQUIREMENT: "Yêu cầu"}
# The kinds that label a section's clauses, in the words of the office.
LABEL_TITLES: Mapping[str, Mapping[str, str]] = {
    "milestone": {kind.value: title for kind, title in MILESTONE_TITLES.items()},
    "reward": {kind.value: title for kind, title in REWARD_TITLES.items()},
    "purpose": {kind.value: title for kind, title in PURPOSE_TITLES.items()},
}
_TARGETS_AFTER = "content"
_NUMBER = Format.NUMBER
_CAMPAIGN_COLUMNS = (
    Column("code", "Mã", width=10),
    Column("title", "Phong trào", width=50),
    Column("state", "Trạng thái", width=14),
    Column("due_on", "Hạn nộp báo cáo", Format.DATE, 12),
    Column("returned", "Đã nộp", _NUMBER, 8, group="Số đơn vị"),
    Column("expected", "Tổng số", _NUMBER, 8, group="Số đơn vị"),
    Column("share", "Tỷ lệ", Format.PERCENT, 9, formula=Share("returned", "expected"), bar=True),
)
_TARGET_COLUMNS = (
    Column("code", "Mã", width=8),
    Column("text", "Chỉ tiêu", width=50),
    Column("figure", "Mức đề ra", _NUMBER, 14),
    Column("measure", "Đơn vị tính", width=10),
)


def campaigns_table(campaigns: Sequence[CampaignInfo]) -> Table:
    """A year's campaigns with how many units have answered; rows bear "campaign:CODE".

    A campaign that follows another of them stands under it, set off by a dash.
    """
    rows = tuple(_campaign_row(one, depth) for one, depth in in_tree(campaigns))
    empty = "Chưa phát động phong trào nào."
    return Table("Các phong trào thi đua", _CAMPAIGN_COLUMNS, rows, empty_text=empty)


def in_tree(campaigns: Sequence[CampaignInfo]) -> Iterator[tuple[CampaignInfo, int]]:
    """Campaigns with how deep they stand: each under the one it follows where that is there too."""
    below: dict[str, list[CampaignInfo]] = {}
    known = {one.code for one in campaigns}
    for one in campaigns:
        below.setdefault(one.parent if one.parent in known - {one.code} else "", []).append(one)
    placed = list(_under(below, "", 0))
    yield from placed
    # What follows itself by way of others stands under nobody, but is not left out.
    there = {one.code for one, _ in placed}
    yield from ((one, 0) for one in campaigns if one.code not in there)


def _under(
    below: Mapping[str, Sequence[CampaignInfo]], code: str, depth: int
) -> Iterator[tuple[CampaignInfo, int]]:
    for one in below.get(code, ()):
        yield one, depth
        yield from _under(below, one.code, depth + 1)


def in_order(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    """Clauses in the order of a plan: by section, unknown ones last, then by position."""
    place = {section: number for number, section in enumerate(SECTION_TITLES)}
    return tuple(
        sorted(clauses, key=lambda one: (place.get(one.section, len(place)), one.position))
    )


def detail_blocks(detail: CampaignDetail) -> tuple[Block, ...]:
    """The plan to read: its head, then its clauses by section, the targets after the contents."""
    return (
        Heading(detail.info.title),
        *(Paragraph(f"{label}: {value}") for label, value in head_of(detail) if value),
        *_sections(detail),
    )


def _campaign_row(info: CampaignInfo, depth: int) -> Row:
    part = share(info.returned, info.expected)
    title, state = "– " * depth + info.title, STATE_TITLES[CampaignState(info.state)]
    cells = (info.code, title, state, info.due_on, info.returned, info.expected, part)
    return Row(cells, ident=f"campaign:{info.code}")


def head_of(detail: CampaignDetail) -> tuple[tuple[str, str], ...]:
    """The head's labels and values, empty where the plan says nothing."""
    state, kind = CampaignState(detail.state), CampaignKind(detail.kind)
    return (
        ("Cơ quan ban hành", detail.issuer),
        ("Số, ký hiệu", detail.number),
        ("Ngày ban hành", format_date(detail.issued_on)),
        ("Chủ đề", detail.theme),
        ("Giai đoạn", _span(detail.period_from, detail.period_to)),
        ("Thuộc", _with(detail.parent, detail.parent_code)),
        ("Cơ quan phát động", detail.authority),
        ("Loại thi đua", KIND_TITLES[kind] if kind is CampaignKind.REGULAR else ""),
        ("Hạn nộp báo cáo", format_date(detail.info.due_on)),
        ("Người ký", detail.signatory),
        ("Kết quả", "tính vào bình xét cuối năm" if detail.feeds_year_end else ""),
        ("Trạng thái", _state(detail) if state is not CampaignState.LAUNCHED else ""),
    )


def _with(text: str, code: str) -> str:
    return f"{text} ({code})" if code else text


def _state(detail: CampaignDetail) -> str:
    """“đã bàn giao cho VNN-2025: sáp nhập Sở”."""
    title = STATE_TITLES[CampaignState(detail.state)]
    whom = f" cho {detail.successor}" if detail.successor else ""
    return f"{title}{whom}: {detail.state_reason}" if detail.state_reason else f"{title}{whom}"


def _span(first: str, last: str) -> str:
    days = (format_date(day) for day in dict.fromkeys((first, last)) if day)
    return " - ".join(days)


def _sections(detail: CampaignDetail) -> Iterator[Block]:
    known = dict.fromkeys((*SECTION_TITLES, *(clause.section for clause in detail.clauses)))
    for section in known:
        clauses = [clause for clause in detail.clauses if clause.section == section]
        if clauses:
            yield Heading(SECTION_TITLES.get(section, section), 2)
            yield from (Paragraph(_clause(clause)) for clause in clauses)
        if section == _TARGETS_AFTER and detail.targets:
            rows = tuple(map(_target_row, detail.targets))
            yield Heading("Chỉ tiêu", 2)
            yield Table("", _TARGET_COLUMNS, rows)


def label_title(clause: Clause) -> str:
    """Who, which document, or the kind of a milestone, reward or purpose in Vietnamese."""
    return LABEL_TITLES.get(clause.section, {}).get(clause.label, clause.label)


def _clause(clause: Clause) -> str:
    """“- Văn phòng Sở: tổng hợp, báo cáo (15/12/2024)”."""
    label = label_title(clause)
    due = f" ({format_date(clause.due)})" if clause.due else ""
    return f"- {label}: {clause.text}{due}" if label else f"- {clause.text}{due}"


def _target_row(target: CampaignTargetInfo) -> Row:
    bounds = dict.fromkeys(filter(None, (target.low, target.high)))
    shown = " - ".join(number_text(Fraction(bound)) for bound in bounds)
    return Row((target.code, target.text, shown, target.measure), ident=f"target:{target.code}")
