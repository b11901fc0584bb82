"""A campaign printed as a plan: its head, its basis, how it opens and ends."""

from dataclasses import replace

import pytest

from desktop_app.domain.rows import CampaignDetail, Clause, Department
from desktop_app.reports.plan import agency_lines, plan_report
from desktop_app.reports.report import Paragraph, Report, Signature
from tests.reports.values import POVERTY

DEPARTMENT = Department("Sở Mẫu tỉnh An Bình", "Ủy ban nhân dân tỉnh An Bình", "An Bình")
NAME = "Phong trào thi đua “Vì dân”"
DETAIL = CampaignDetail(
    info=replace(POVERTY, title=f"{NAME} năm 2024"),
    issuer="Sở Mẫu tỉnh An Bình",
    number="",
    symbol="KH-SM",
    place="An Bình",
    issued_on="2024-08",
    theme="",
    period_from="2021",
    period_to="2025",
    parent="Phong trào thi đua “Toàn tỉnh vì dân” giai đoạn 2021-2025",
    authority="Ủy ban nhân dân tỉnh An Bình; Chính phủ",
    signatory="Phó Giám đốc: Lê Thị Mẫu",
    feeds_year_end=True,
    clauses=(
        Clause("ancestor", "Chính phủ", "Phong trào thi đua “Cả nước vì dân”", ""),
        Clause("content", "", "Giúp dân.", "", 1),
        Clause("recipient", "", "Như Điều 1", "", 1),
        Clause("recipient", "", "Lưu: VT", "", 2),
    ),
    targets=(),
)


def printed(*clauses: Clause, **changes: object) -> Report:
    detail = replace(DETAIL, **changes)  # type: ignore[arg-type]  # the names are the fields'
    return plan_report(replace(detail, clauses=(*detail.clauses, *clauses)), DEPARTMENT)


def paragraphs(report: Report, style: str) -> list[str]:
    found = (block for block in report.blocks if isinstance(block, Paragraph))
    return [block.text for block in found if block.style == style]


def test_what_is_not_known_is_left_to_the_pen() -> None:
    head = printed().letterhead
    assert (head.number, head.place, head.date) == ("/KH-SM", "An Bình", "2024-08")
    assert printed(number="12/KH-SM", issued_on="").letterhead.number == "12/KH-SM"
    assert printed(symbol="", issued_on="").letterhead.number == "/KH-……"
    assert printed(issued_on="").letterhead.date is None


def test_the_title_names_the_campaign_and_its_year_once() -> None:
    assert (printed().title, printed().abstract) == (
        "Kế hoạch",
        "Tổ chức phong trào thi đua “Vì dân” năm 2024",
    )
    undated = printed(info=replace(DETAIL.info, title=NAME))
    assert undated.abstract == "Tổ chức phong trào thi đua “Vì dân” năm 2024"
    long = printed(info=replace(DETAIL.info, title=f"{NAME} giai đoạn 2021-2025"))
    assert long.abstract == "Tổ chức phong trào thi đua “Vì dân” giai đoạn 2021-2025"


@pytest.mark.parametrize(
    ("issuer", "lines"),
    [
        ("Sở Mẫu tỉnh An Bình", ("Ủy ban nhân dân tỉnh An Bình", "Sở Mẫu tỉnh An Bình")),
        ("", ("Ủy ban nhân dân tỉnh An Bình", "Sở Mẫu tỉnh An Bình")),
        ("Sở Khác tỉnh Phú Yên", ("Ủy ban nhân dân tỉnh Phú Yên", "Sở Khác")),
        ("Sở Khác thành phố Huế", ("Ủy ban nhân dân thành phố Huế", "Sở Khác")),
        ("Bộ Mẫu", ("", "Bộ Mẫu")),
    ],
)
def test_the_head_is_the_issuers_own(issuer: str, lines: tuple[str, str]) -> None:
    assert agency_lines(issuer, DEPARTMENT) == lines


def test_a_department_known_by_its_short_name_keeps_its_own_head() -> None:
    short = replace(DEPARTMENT, name="Sở Mẫu", parent_agency="UBND tỉnh An Bình")
    assert agency_lines("Sở Mẫu tỉnh An Bình", short) == ("UBND tỉnh An Bình", "Sở Mẫu")


def test_each_basis_stands_in_italics_with_its_number_and_day() -> None:
    report = printed(
        Clause("legal_basis", "5/KH-UBND", "Kế hoạch của tỉnh về thi đua", "2021-02-09", 1),
        Clause("legal_basis", "6/QĐ", "Căn cứ Quyết định số 6/QĐ ngày 01/3/2021;", "2021-03-01", 2),
        Clause("legal_basis", "7/X", "Văn kiện riêng", "2021-03", 3),
        Clause("legal_basis", "", "Luật Thi đua, khen thưởng", "", 4),
    )
    assert paragraphs(report, "basis") == [
        "Căn cứ Kế hoạch số 5/KH-UBND ngày 09 tháng 02 năm 2021 của tỉnh về thi đua;",
        "Căn cứ Quyết định số 6/QĐ ngày 01/3/2021;",
        "Căn cứ Văn bản số 7/X ngày … tháng 3 năm 2021 Văn kiện riêng;",
        "Căn cứ Luật Thi đua, khen thưởng.",
    ]


def test_the_opening_tells_what_is_followed_and_who_launched_it() -> None:
    assert paragraphs(printed(), "body")[0] == (
        "Hưởng ứng phong trào thi đua “Toàn tỉnh vì dân” giai đoạn 2021-2025 do Ủy ban nhân dân "
        "tỉnh An Bình phát động, Sở Mẫu xây dựng Kế hoạch tổ chức phong trào thi đua “Vì dân” năm "
        "2024 với các nội dung sau:"
    )
    assert paragraphs(printed(parent=""), "body")[0].startswith("Sở Mẫu xây dựng Kế hoạch")


def test_the_closing_ends_as_such_plans_do() -> None:
    assert paragraphs(printed(), "body")[-1].endswith("báo về Văn phòng Sở./.")


def test_it_is_signed_and_sent_as_the_plan_says() -> None:
    report = printed()
    assert report.signatures == (Signature("Phó Giám đốc", "Lê Thị Mẫu", "KT. Giám đốc"),)
    assert printed(signatory="Giám đốc").signatures == (Signature("Giám đốc"),)
    assert report.recipients == ("Như Điều 1", "Lưu: VT")
