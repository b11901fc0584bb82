"""The report of a review: what the store tells of its campaigns, and what people wrote."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from desktop_app.domain.amounts import amount_in_words
from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.domain.periods import parse_period
from desktop_app.domain.registrations import RegistrationState
from desktop_app.domain.review_results import CampaignResults, FundResult, UnitResult
from desktop_app.domain.reviews import REVIEW_TITLES, NewReview, Praise, ReviewText
from desktop_app.domain.rows import Department
from desktop_app.reports import returns
from desktop_app.reports.activities import contents_table, contents_told
from desktop_app.reports.layout import Layout, Slot, laid_out, named, paragraphs
from desktop_app.reports.official import (
    campaign_phrase,
    letterhead,
    padded,
    recipients,
    short_title,
    signatures,
)
from desktop_app.reports.report import (
    Block,
    Heading,
    Paragraph,
    Report,
)
from desktop_app.reports.review_tables import sums, units_table, years_table
from desktop_app.reports.target_progress import progress_table
from desktop_app.reports.written import dotted, praised, prose, prose_or_dots

_SIGN = "/BC-……"
LAYOUT: Layout = (
    Slot("mo_dau"),
    Heading("I. CÔNG TÁC CHỈ ĐẠO, TỔ CHỨC THỰC HIỆN"),
    Slot("chi_dao"),
    Heading("II. KẾT QUẢ THỰC HIỆN"),
    Slot("ket_qua"),
    Heading("III. TẬP THỂ, CÁ NHÂN TIÊU BIỂU"),
    Slot("guong_tieu_bieu"),
    Heading("IV. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN"),
    Slot("ton_tai"),
    Heading("V. BÀI HỌC KINH NGHIỆM"),
    Slot("bai_hoc"),
    Heading("VI. PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI"),
    Slot("phuong_huong"),
    Slot("kien_nghi"),
    Slot("ket"),
)


def review_report(
    said: NewReview,
    found: Sequence[CampaignResults],
    department: Department,
    today: date,
    made_from: tuple[tuple[str, str], ...] = (),
) -> Report:
    """The report; what nobody has written yet is dotted lines for people."""
    parts = _parts(said, found, department, today)
    return Report(
        kind="report",
        title="Báo cáo",
        abstract=said.title,
        letterhead=letterhead(department, _SIGN),
        blocks=laid_out(LAYOUT, parts),
        signatures=signatures(department),
        recipients=recipients(department),
        made_from=made_from,
        parts=named(parts),
    )


def _parts(
    said: NewReview, found: Sequence[CampaignResults], department: Department, today: date
) -> dict[str, tuple[Block, ...]]:
    closing = f"Trên đây là báo cáo {_lower(said.title)} của {department.name}./."
    return {
        "mo_dau": paragraphs(_opening(said, found, department, today)),
        "chi_dao": tuple(_organising(found)),
        "ket_qua": tuple(_results(said, found)),
        "guong_tieu_bieu": tuple(_praises(said.praises)),
        **prose_parts(said.text),
        "kien_nghi": tuple(_proposed(said.text)),
        "ket": paragraphs(closing),
    }


def prose_parts(text: ReviewText) -> dict[str, tuple[Block, ...]]:
    """What only people can write, in its parts; dotted lines where nobody has."""
    written = {
        "ton_tai": text.shortcomings,
        "bai_hoc": text.lessons,
        "phuong_huong": text.direction,
    }
    return {name: tuple(prose_or_dots(told)) for name, told in written.items()}


def suggested_title(kind_title: str, titles: Sequence[str], period: str, years: str) -> str:
    """What a review is called until somebody says otherwise."""
    when = parse_period(period).title if period else years
    names = sorted({short_title(title) for title in titles})
    what = "; ".join(f"“{name}”" for name in names)
    return f"{kind_title} phong trào thi đua {what} {_lower(when)}".strip()


def _opening(
    said: NewReview, found: Sequence[CampaignResults], department: Department, today: date
) -> str:
    names = "; ".join(campaign_phrase(one.campaign.title, one.campaign.year) for one in found)
    until = format_date(today.isoformat())
    when = f" {_lower(parse_period(said.period).title)}" if said.period else ""
    return (
        f"Thực hiện {names or 'các phong trào thi đua'}, {department.name} báo cáo "
        f"{REVIEW_TITLES[said.kind].lower()}{when} như sau "
        f"(số liệu trong sổ tính đến ngày {until}):"
    )


def _organising(found: Sequence[CampaignResults]) -> Iterator[Block]:
    for one in found:
        if len(found) > 1:
            yield Heading(_named(one), 2)
        yield Paragraph(_plans(one))
        for board in one.returns:
            yield Paragraph(returns.counts_sentence(board))


def _plans(one: CampaignResults) -> str:
    states = Counter(line.state for line in one.plans if not line.person)
    units = states.total()
    sent = units - states[RegistrationState.NOT_SENT]
    accepted = states[RegistrationState.ACCEPTED]
    return (
        f"Có {padded(sent)}/{padded(units)} đơn vị gửi kế hoạch riêng thực hiện phong trào, "
        f"trong đó {padded(accepted)} kế hoạch đã được chấp nhận."
    )


def _results(said: NewReview, found: Sequence[CampaignResults]) -> Iterator[Block]:
    if said.text.results:
        yield from prose(said.text.results)
    if len(found) > 1:
        yield years_table(found)
    for number, one in enumerate(found, 1):
        if len(found) > 1:
            yield Heading(f"{number}. {_named(one)}", 2)
        yield from _campaign(one)


def _campaign(one: CampaignResults) -> Iterator[Block]:
    yield Paragraph(_sums_told(one.units))
    if one.other_funds:
        yield Paragraph(_others_told(one.other_funds))
    if one.contents:
        yield Paragraph(contents_told(one.contents))
        yield contents_table(one.contents)
    if one.targets:
        yield progress_table(tuple(line for line in one.targets if not line.unit_code))
    yield units_table(one)


def _sums_told(units: Sequence[UnitResult]) -> str:
    activities, households, givers, amount, in_kind, _days = sums(units)
    words = amount_in_words(amount)
    return (
        f"Các đơn vị tổ chức {padded(activities)} hoạt động, giúp {padded(households)} hộ; "
        f"{padded(givers)} lượt người ủng hộ {format_money(amount)} đồng ({words}), hiện vật quy "
        f"đổi {format_money(in_kind)} đồng."
    )


def _others_told(others: Sequence[FundResult]) -> str:
    parts = (
        f"{one.name}: {format_money(one.amount)} đồng, hiện vật quy đổi "
        f"{format_money(one.in_kind_value)} đồng"
        for one in others
    )
    return f"Ngoài số trên, theo từng quỹ riêng: {'; '.join(parts)}."


def _praises(praises: Sequence[Praise]) -> Iterator[Block]:
    yield from praised(praises) if praises else dotted()


def _proposed(text: ReviewText) -> Iterator[Block]:
    if text.proposals:
        yield Heading("VII. KIẾN NGHỊ, ĐỀ XUẤT")
        yield from prose(text.proposals)


def _named(one: CampaignResults) -> str:
    return f"{short_title(one.campaign.title)} (năm {one.campaign.year})"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
