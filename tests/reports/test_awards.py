"""Awards of a year in tables and as a document: titles, money, what was taken back."""

from dataclasses import replace

from desktop_app.domain.awards.given import AwardLine, DecisionInfo, DecisionKind, by_title
from desktop_app.domain.criteria import Subject
from desktop_app.domain.rows import Department
from desktop_app.reports.awards import (
    awards_report,
    awards_table,
    awards_told,
    decisions_table,
    sums_table,
)
from desktop_app.reports.official import About

AN = AwardLine(
    id=1,
    decision_id=1,
    number="12/QĐ-S",
    decided_on="2024-12-25",
    authority="Giám đốc Sở",
    title="ldtt",
    title_name="Lao động tiên tiến",
    subject=Subject.INDIVIDUAL,
    subject_id=1,
    code="A-0",
    name="Trần An",
    unit="Phòng A",
    year=2024,
    campaign="",
    achievement="Mười hai việc",
    coefficient=30,
    base_salary=2_340_000,
    money=702_000,
)
BINH = replace(
    AN,
    id=2,
    name="Lê Bình",
    revoked_on="2025-02-01",
    revoked_by="15/QĐ-S",
    revoke_reason="Khai sai",
)
UNIT = replace(
    AN,
    id=3,
    title_name="Tập thể lao động tiên tiến",
    subject=Subject.COLLECTIVE,
    name="Phòng A",
    unit="",
    coefficient=80,
    money=1_872_000,
)
ABOUT = About(Department("Sở Thử Nghiệm"), 2024)


def test_awards_stand_under_their_titles_with_what_they_add_up_to() -> None:
    rows = awards_table([AN, BINH, UNIT]).rows
    assert [row.level for row in rows] == [
        "group",
        "data",
        "data",
        "subtotal",
        "group",
        "data",
        "subtotal",
        "total",
    ]
    assert rows[1].cells == (
        1,
        "Trần An",
        "Phòng A",
        "Mười hai việc",
        "12/QĐ-S",
        "2024-12-25",
        "0,3 × 2.340.000 = 702.000",
        702_000,
        "",
    )
    # 702.000 of An alone, then 1.872.000: 2.574.000 in all.
    assert [row.cells[7] for row in rows if row.level != "group"] == [
        702_000,
        None,
        702_000,
        1_872_000,
        1_872_000,
        2_574_000,
    ]


def test_what_was_taken_back_has_no_money_and_says_why() -> None:
    assert awards_table([BINH]).rows[1].cells[8] == (
        "Đã thu hồi ngày 01/02/2025 theo Quyết định 15/QĐ-S: Khai sai; phải thu hồi 702.000 đồng"
    )
    assert awards_told([AN, BINH]) == (
        "01 khen thưởng, tiền thưởng 702.000 đồng."
        " Đã thu hồi 01 khen thưởng, phải thu hồi 702.000 đồng."
    )
    assert awards_told([]) == "Chưa có khen thưởng nào."


def test_money_that_was_rounded_or_typed_is_told_so() -> None:
    # 0,3 × 1.490.000 = 447.000, rounded up to 450.000.
    rounded = replace(AN, base_salary=1_490_000, money=450_000)
    assert rounded.arithmetic == "0,3 × 1.490.000 = 450.000 (đã làm tròn)"
    assert replace(AN, coefficient=None, money=500_000).arithmetic == "500.000"
    assert replace(AN, money=None).arithmetic == ""


def test_sums_end_in_their_total() -> None:
    rows = sums_table(by_title([AN, BINH, UNIT]), "Danh hiệu").rows
    assert [row.cells for row in rows] == [
        ("Lao động tiên tiến", 1, 702_000, 1, 702_000),
        ("Tập thể lao động tiên tiến", 1, 1_872_000, 0, 0),
        ("Tổng cộng", 2, 2_574_000, 1, 702_000),
    ]


def test_the_document_has_the_list_the_words_and_the_sums() -> None:
    report = awards_report([AN, UNIT], ABOUT)
    assert [table.title for table in report.tables] == [
        "Danh sách khen thưởng",
        "Tiền thưởng theo danh hiệu, hình thức",
        "Tiền thưởng theo đơn vị",
    ]
    texts = [getattr(block, "text", "") for block in report.blocks]
    assert "Hai triệu, năm trăm bảy mươi tư nghìn đồng" in texts[1]
    assert [table.title for table in awards_report([], ABOUT).tables] == ["Danh sách khen thưởng"]
    assert awards_report([AN], replace(ABOUT, campaign="VNN-2024")).tables[0].rows == ()


def test_decisions_are_listed() -> None:
    info = DecisionInfo(
        4, 1, None, "15/QĐ-S", "2025-02-01", "Giám đốc Sở", "", DecisionKind.REVOCATION, 1, 702_000
    )
    (row,) = decisions_table([info]).rows
    assert (row.ident, row.cells[3]) == ("award_decision:4", "Thu hồi, hủy bỏ")
