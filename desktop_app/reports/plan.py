"""A campaign printed as a plan in the layout of NĐ 30/2020/NĐ-CP Phụ lục I."""

import re
from collections.abc import Iterator
from dataclasses import replace

from desktop_app.domain.rows import CampaignDetail, Clause, Department
from desktop_app.reports.official import body_of, campaign_phrase, signatures
from desktop_app.reports.plan_chapters import chapters, printed
from desktop_app.reports.report import Block, Heading, Letterhead, Paragraph, Report, Signature

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_PROVINCE = re.compile(r"^(?P<agency>.+?) (?P<place>(?:tỉnh|thành phố) .+)$")
_LEADING = re.compile(r"^(?:Căn cứ|Thực hiện)\s+", re.IGNORECASE)
_KINDS = (
    *("Kế hoạch", "Quyết định", "Nghị quyết", "Nghị định", "Chỉ thị", "Thông tư", "Hướng dẫn"),
    *("Công văn", "Luật", "Chương trình"),
)


def plan_report(detail: CampaignDetail, department: Department) -> Report:
    """The plan: head, basis, opening, chapters under Roman numbers, closing, recipients.

    What is not known (number, day) is left blank for the pen.
    """
    return Report(
        kind="plan",
        title="Kế hoạch",
        abstract=f"Tổ chức {_named(detail)}",
        letterhead=_letterhead(detail, department),
        blocks=(*_opening(detail), *_numbered(detail), _closing(detail, department)),
        signatures=_signed(detail, department),
        recipients=tuple(one.text for one in printed(detail, "recipient")),
    )


def _letterhead(detail: CampaignDetail, department: Department) -> Letterhead:
    parent, agency = agency_lines(detail.issuer, department)
    return Letterhead(
        parent_agency=parent,
        agency=agency,
        number=detail.number or f"/{detail.symbol or 'KH-……'}",
        place=detail.place or department.place,
        date=detail.issued_on or None,
    )


def agency_lines(issuer: str, department: Department) -> tuple[str, str]:
    """The two lines over the number: who stands above, and who issues.

    The department's own letterhead counts for its own plans; another issuer's province is its
    people's committee.
    """
    own = department.name.casefold()
    if not issuer or issuer.casefold() == own:
        return department.parent_agency, department.name
    found = _PROVINCE.match(issuer)
    if found is None:
        return "", issuer
    above = department.parent_agency if found["agency"].casefold() == own else ""
    return above or f"Ủy ban nhân dân {found['place']}", found["agency"]


def _named(detail: CampaignDetail) -> str:
    """“phong trào thi đua “…” năm 2024”; a year is added only where no period is named."""
    title = detail.info.title
    if "giai đoạn" in title.casefold():
        return title[:1].lower() + title[1:]
    return campaign_phrase(title, detail.info.year)


def _opening(detail: CampaignDetail) -> Iterator[Paragraph]:
    bases = [_basis(one) for one in printed(detail, "legal_basis")]
    for place, text in enumerate(bases, 1):
        yield Paragraph(f"{text}{'.' if place == len(bases) else ';'}", "basis")
    issuer = agency_lines(detail.issuer, Department(""))[1]
    followed = _followed(detail)
    first = f"{followed}, {issuer}" if followed else issuer
    yield Paragraph(f"{first} xây dựng Kế hoạch tổ chức {_named(detail)} với các nội dung sau:")


def _basis(basis: Clause) -> str:
    """“Căn cứ Kế hoạch số 246/KH-… ngày 07 tháng 9 năm 2022 của Sở …”."""
    text = _LEADING.sub("", basis.text).rstrip(" ;.,")
    if not basis.label or basis.label in text:
        return f"Căn cứ {text}"
    kind = next((one for one in _KINDS if text.casefold().startswith(one.casefold())), "")
    dated = f" ngày {_long_date(basis.due)}" if basis.due else ""
    told = f"{kind or 'Văn bản'} số {basis.label}{dated}"
    return f"Căn cứ {told} {text[len(kind) :].strip()}".rstrip()


def _long_date(iso: str) -> str:
    """“07 tháng 9 năm 2022”, as far as it is known."""
    year, month, day = [*iso.split("-"), "", ""][:3]
    parts = (f"{int(day):02}" if day else "…", f"tháng {_month(month)}", f"năm {year}")
    return " ".join(parts)


def _month(month: str) -> str:
    return "…" if not month else f"{int(month):02}" if int(month) < 3 else str(int(month))  # noqa: PLR2004  # NĐ 30: 01, 02


def _followed(detail: CampaignDetail) -> str:
    """The campaign that this one follows, and who launched it; empty where it follows none."""
    if not detail.parent:
        return ""
    above = len([one for one in detail.clauses if one.section == "ancestor"])
    names = [one for one in detail.authority.split("; ") if one and one != detail.issuer]
    launched = " và ".join(names[: len(names) - above] if above else names)
    parent = detail.parent[:1].lower() + detail.parent[1:]
    return f"Hưởng ứng {parent}" + (f" do {launched} phát động" if launched else "")


def _numbered(detail: CampaignDetail) -> Iterator[Block]:
    for number, (heading, blocks) in zip(ROMAN, chapters(detail), strict=False):
        yield Heading(f"{number}. {heading.upper()}")
        yield from blocks


def _closing(detail: CampaignDetail, department: Department) -> Paragraph:
    body = body_of(replace(department, name=detail.issuer or department.name))
    return Paragraph(
        f"Trên đây là Kế hoạch tổ chức {_named(detail)}; đề nghị các phòng, đơn vị thuộc {body} "
        f"triển khai thực hiện, có vướng mắc thì báo về Văn phòng {body}./."
    )


def _signed(detail: CampaignDetail, department: Department) -> tuple[Signature, ...]:
    position, _, name = detail.signatory.partition(": ")
    if not position:
        return signatures(department)
    return signatures(replace(department, signatory_position=position, signatory=name))
