"""The decision (quyết định) that awards, or takes back, with the list that comes with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.amounts import amount_in_words
from desktop_app.domain.awards.given import DecisionInfo, DecisionKind
from desktop_app.domain.awards.titles import SalaryRate
from desktop_app.domain.money import format_money
from desktop_app.reports.award_papers import (
    Entry,
    RoundFacts,
    annex,
    bases,
    basis_blocks,
    counted,
    list_table,
    money_of,
    numbers_told,
    title_counts,
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
from desktop_app.reports.report import Block, Letterhead, Paragraph, Report

LAYOUT: Layout = (
    Slot("tham_quyen", "centred"),
    Slot("can_cu", "basis"),
    Slot("de_nghi", "basis"),
    Paragraph("QUYẾT ĐỊNH:", "centred"),
    Slot("dieu_1"),
    Slot("dieu_2"),
    Slot("dieu_3"),
)
_SIGN = "/QĐ-……"
_LETTERS = "abcdeghiklmnopqrstuvxy"


@dataclass(frozen=True, slots=True)
class DecisionFacts:
    """A decision, or what is ready to be decided.

    `facts`: its round; `entries`: whom it names, with their money; `info`: as it was written down,
    None for a draft; `salary`: the base salary that the money rests on.
    """

    facts: RoundFacts
    entries: tuple[Entry, ...]
    info: DecisionInfo | None = None
    salary: SalaryRate | None = None

    @property
    def revokes(self) -> bool:
        """Whether it takes awards back."""
        return self.info is not None and self.info.kind is DecisionKind.REVOCATION


def decision_report(decided: DecisionFacts) -> Report:
    """The decision; a draft's number and day are left for the pen."""
    facts, info = decided.facts, decided.info
    department = facts.department
    parts, entries = _parts(decided), decided.entries
    name = "DANH SÁCH THU HỒI KHEN THƯỞNG" if decided.revokes else "DANH SÁCH KHEN THƯỞNG"
    table = list_table(entries, money=any(one.money is not None for one in entries))
    number, day = (info.number, info.decided_on) if info else (f"……{_SIGN}", "")
    with_what = with_document("Quyết định", number, day, department.name, facts.about.year)
    money = money_of(entries)
    above = readable(department.parent_agency)
    return Report(
        kind="decision",
        title="Quyết định",
        abstract=_abstract(decided),
        letterhead=_letterhead(decided),
        blocks=laid_out(LAYOUT, parts),
        signatures=signatures(department),
        recipients=(
            "Như Điều 3",
            *([f"{above} (để báo cáo)"] if above else []),
            "Lưu: VT, VP",
        ),
        made_from=facts.made_from,
        texts=(
            *(one for one in facts.texts if one[0] not in {"so_tap_the", "so_ca_nhan"}),
            *counted(entries),
            ("tong_tien", format_money(money) if money else ""),
            ("tong_tien_chu", amount_in_words(money) if money else ""),
            ("tham_quyen", _authority(decided)),
            ("ten_phu_luc", name),
            ("kem_theo", with_what),
        ),
        parts=named({**parts, "danh_sach": (table,)}),
        annexes=(annex(name, with_what, table, "decision"),),
    )


def _letterhead(decided: DecisionFacts) -> Letterhead:
    info, department = decided.info, decided.facts.department
    if info is None:
        return letterhead(department, _SIGN)
    return Letterhead(
        department.parent_agency, department.name, info.number, department.place, info.decided_on
    )


def _abstract(decided: DecisionFacts) -> str:
    if decided.info is not None and decided.info.abstract:
        return decided.info.abstract
    if decided.revokes:
        return "Về việc thu hồi danh hiệu thi đua, hình thức khen thưởng"
    return f"Về việc tặng danh hiệu thi đua, hình thức khen thưởng {decided.facts.occasion}"


def _authority(decided: DecisionFacts) -> str:
    return f"{DIRECTOR} {decided.facts.department.name}".upper()


def _parts(decided: DecisionFacts) -> dict[str, tuple[Block, ...]]:
    facts = decided.facts
    salary = decided.salary if money_of(decided.entries) else None
    told = bases([one.title for one in decided.entries], facts.titles, facts.day, salary)
    return {
        "tham_quyen": paragraphs(_authority(decided), style="centred"),
        "can_cu": basis_blocks(told, ends=False),
        "de_nghi": paragraphs(_proposed_by(facts), style="basis"),
        "dieu_1": paragraphs(*_first(decided)),
        "dieu_2": paragraphs(_money(decided)),
        "dieu_3": paragraphs(_last(facts)),
    }


def _proposed_by(facts: RoundFacts) -> str:
    met = facts.meeting
    if met is None:
        return "Theo đề nghị của Chánh Văn phòng."
    year, month, day = met.held_on.split("-")
    return f"Theo đề nghị của {met.council} tại Biên bản họp ngày {day}/{month}/{year}."


def _first(decided: DecisionFacts) -> Sequence[str]:
    whom = numbers_told(decided.entries)
    if decided.revokes:
        opening = (
            f"Điều 1. Thu hồi danh hiệu thi đua, hình thức khen thưởng đã tặng cho {whom} "
            "(có danh sách kèm theo), gồm:"
        )
    else:
        opening = (
            f"Điều 1. Tặng danh hiệu thi đua, hình thức khen thưởng {decided.facts.occasion} cho "
            f"{whom} (có danh sách kèm theo), gồm:"
        )
    several = title_counts(decided.entries)
    lines = [
        f"{letter}) {title}: {numbers_told(those)}{';' if at < len(several) else '.'}"
        for at, (letter, (title, those)) in enumerate(
            zip(_LETTERS, several.items(), strict=False), 1
        )
    ]
    return (opening, *lines)


def _money(decided: DecisionFacts) -> str:
    money = money_of(decided.entries)
    if not money:
        return "Điều 2. Tiền thưởng kèm theo thực hiện theo quy định hiện hành."
    words = amount_in_words(money)
    if decided.revokes:
        return (
            f"Điều 2. Thu hồi tiền thưởng đã nhận với tổng số {format_money(money)} đồng "
            f"({words}); số tiền của từng trường hợp ghi trong danh sách."
        )
    unknown = sum(one.money is None for one in decided.entries)
    lacking = (
        f" {padded(unknown)} trường hợp chưa ghi tiền thưởng thực hiện theo quy định hiện hành."
        if unknown
        else ""
    )
    return (
        f"Điều 2. Tiền thưởng kèm theo có tổng số {format_money(money)} đồng ({words}); mức của "
        f"từng trường hợp ghi trong danh sách, chi từ quỹ thi đua, khen thưởng.{lacking}"
    )


def _last(facts: RoundFacts) -> str:
    body = body_of(facts.department)
    return (
        "Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, thủ trưởng các phòng, "
        f"đơn vị thuộc {body} và các tập thể, cá nhân có tên trong danh sách chịu trách nhiệm thi "
        "hành Quyết định này./."
    )
