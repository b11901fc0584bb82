"""The score sheet that is printed and signed."""

from dataclasses import replace
from fractions import Fraction

from desktop_app.domain.criteria import (
    CriteriaSet,
    Criterion,
    Fact,
    Mark,
    Method,
    Rule,
    Source,
    Subject,
)
from desktop_app.domain.judged import Judged
from desktop_app.domain.printed_sheets import PrintedSheet
from desktop_app.domain.rows import SubjectSheet
from desktop_app.domain.set_rules import Stage, StageCode
from desktop_app.reports.score_sheet import marks_table, reasons_table, score_sheet_report
from tests.reports.values import SCORED, YEAR, paragraphs, well_formed

RULES = CriteriaSet(
    "bo",
    "Bộ thử",
    (
        Criterion("1", "Nhóm một", 1500),
        Criterion("1.1", "Tham gia", 500, Method.PARTICIPATION_RATIO, "1", Rule()),
        Criterion("1.2", "Chất lượng", 1000, Method.MANUAL, "1"),
        Criterion("2", "Bị nhắc nhở", 1000, Method.PENALTY),
    ),
    stages=(Stage(StageCode.SELF), Stage(StageCode.APPRAISAL)),
)
JOINED = Mark(
    "1.1",
    "Tham gia",
    500,
    467,
    Method.PARTICIPATION_RATIO,
    facts=(Fact("participants", Fraction(14), Source("VP.xlsx", "Danh sách", "C9")),),
    steps=("14 / 15 × 5,00 = 4,6666… điểm",),
    rounding="Làm tròn đến 0,01 điểm: 4,6666… → 4,67",
)
BY_HAND = Mark("1.2", "Chất lượng", 1000, 875, Method.MANUAL, "appraisal")
LATE = Mark("2", "Bị nhắc nhở", 1000, -200, Method.PENALTY)
SHEET = SubjectSheet(
    SCORED, "Bộ thử", 1142, 1500, "Tốt", (JOINED, BY_HAND, LATE), ("Bị nhắc nhở nên hạ một bậc",)
)
SHEET = replace(SHEET, leaves=RULES.leaves)
GIVEN = {
    "1.2": {StageCode.SELF: 1000, StageCode.APPRAISAL: 875},
    "2": {StageCode.APPRAISAL: 200},
}
PRINTED = PrintedSheet(SHEET, RULES, GIVEN)


def test_marks_stand_under_their_groups_beside_what_each_stage_gave() -> None:
    table = marks_table(PRINTED)
    assert well_formed(table)
    assert [column.title for column in table.columns] == [
        "Mã",
        "Tiêu chí",
        "Điểm tối đa",
        "Tự chấm",
        "Thẩm định",
        "Điểm tính",
    ]
    assert [row.cells for row in table.rows] == [
        ("1. Nhóm một (15,00)",),
        ("1.1", "Tham gia", 500, None, None, 467),
        ("1.2", "Chất lượng", 1000, 1000, 875, 875),
        ("2", "Bị nhắc nhở", 1000, None, -200, -200),
        ("", "Tổng điểm", 1500, None, None, 1142),
    ]


def test_each_mark_has_its_rule_figures_arithmetic_and_cell() -> None:
    row = reasons_table(PRINTED, YEAR).rows[0]
    code, rule, facts, steps, origin = row.cells
    assert code == "1.1"
    assert "5,00" in str(rule)
    assert facts == "Số người tham gia: 14 người"
    assert steps == "14 / 15 × 5,00 = 4,6666… điểm; Làm tròn đến 0,01 điểm: 4,6666… → 4,67"
    assert "VP.xlsx" in str(origin)
    assert "C9" in str(origin)


def test_total_class_and_notes_stand_under_the_marks() -> None:
    told = paragraphs(score_sheet_report(PRINTED, YEAR))
    assert told == [
        "Đơn vị: Văn phòng Sở (mã VP); cụm thi đua: Cụm 1.",
        "Chấm theo Bộ thử.",
        "Tổng điểm: 11,42 (tối đa 15,00). Xếp loại: Tốt.",
        "Bị nhắc nhở nên hạ một bậc.",
    ]


def test_a_persons_sheet_names_job_and_unit_and_is_signed_by_them() -> None:
    person = Judged(Subject.INDIVIDUAL, 1, "CB1", "Lê Mẫu", "VP", "Văn phòng", 1, job="Kế toán")
    sheet = replace(SHEET, subject=person, provisional=True, bars=("CSTĐ",), notes=())
    report = score_sheet_report(replace(PRINTED, sheet=sheet), YEAR)
    told = paragraphs(report)
    assert told[0] == "Họ và tên: Lê Mẫu (mã CB1); chức vụ: Kế toán; đơn vị: Văn phòng."
    assert told[2].startswith("Tạm tính")
    assert told[-1] == "Không xét danh hiệu, hình thức khen thưởng: CSTĐ."
    assert report.signatures[0].position == "Người được chấm điểm"
    assert len(report.signatures) == 3


def test_caps_have_no_code() -> None:
    cap = Mark("bonus_cap", "Giới hạn", 100, -50, Method.CAP)
    printed = replace(PRINTED, sheet=replace(SHEET, marks=(*SHEET.marks, cap)))
    assert marks_table(printed).rows[-2].cells[:2] == ("", "Giới hạn")
    assert reasons_table(printed, YEAR).rows[-1].cells[:2] == ("", "Giới hạn")
