"""Classes, measures and initiatives as tables."""

from desktop_app.domain.awards.assessments import AssessmentLine
from desktop_app.domain.awards.initiatives import Author, InitiativeInfo, InitiativeScope
from desktop_app.domain.awards.measures import Measure, MeasureKind
from desktop_app.domain.awards.titles import Assessed
from desktop_app.domain.criteria import Subject
from desktop_app.reports.award_records import (
    assessments_line,
    assessments_table,
    authors_text,
    initiatives_line,
    initiatives_table,
    left_out_table,
    measures_line,
    measures_table,
)

PERSON, UNIT = Subject.INDIVIDUAL, Subject.COLLECTIVE
AN = AssessmentLine(PERSON, 1, "A-0", "An", "Phòng A", Assessed.GOOD, 9_150, "QĐ 12", "Chị Hà")
BINH = AssessmentLine(PERSON, 2, "A-1", "Bình", "Phòng A")
IDEA = InitiativeInfo(
    7,
    1,
    2024,
    "Trạm bơm",
    InitiativeScope.PROVINCE,
    "2024-05-01",
    "Sở",
    "QĐ 3",
    (Author("A-0", 6_000, "An"), Author("A-1", 4_000, "Bình")),
)


def test_everybody_stands_with_a_class_or_without() -> None:
    first, second = assessments_table([AN, BINH], 2024, PERSON).rows
    told = ("An", "Phòng A", "Hoàn thành tốt nhiệm vụ", 9_150, "QĐ 12", "Chị Hà", "A-0")
    assert first.cells == told
    assert second.cells[2:4] == ("Chưa xếp loại", None)
    assert (first.ident, second.ident) == ("A-0", "A-1")
    assert assessments_line([AN, BINH], PERSON) == (
        "2 người. Hoàn thành tốt nhiệm vụ: 1; chưa xếp loại: 1."
    )


def test_units_have_no_column_for_their_unit() -> None:
    unit = AssessmentLine(UNIT, 3, "A", "Phòng A", "", Assessed.EXCELLENT)
    table = assessments_table([unit], 2024, UNIT)
    assert [column.title for column in table.columns][:2] == ["Đơn vị", "Xếp loại cuối năm"]
    assert table.rows[0].cells[:2] == ("Phòng A", "Hoàn thành xuất sắc nhiệm vụ")
    assert len(table.rows[0].cells) == len(table.columns)
    assert assessments_line([], UNIT) == ""


def test_who_was_left_out_is_named() -> None:
    (row,) = left_out_table([("A-1", "đã có xếp loại")], {"A-1": "Bình"}).rows
    assert row.cells == ("Bình", "A-1", "đã có xếp loại")


def test_measures_and_reviews_are_counted_apart() -> None:
    measure = Measure(4, 1, PERSON, 1, "A-0", "An", MeasureKind.WARNING, "2024-01-02")
    review = Measure(5, 1, UNIT, 3, "A", "Phòng A", MeasureKind.INSPECTION, "2024-03-04")
    table = measures_table([measure, review])
    assert table.rows[0].cells[:4] == ("An", "Cá nhân", "Cảnh cáo", "2024-01-02")
    assert table.rows[1].ident == "measure:5"
    told = measures_line([measure, review], 2024)
    assert told.startswith("Năm 2024: 1 kỷ luật; 1 việc thanh tra, khiếu nại.")
    assert measures_line([], 0).startswith("Tất cả các năm: 0 kỷ luật")


def test_authors_stand_with_their_shares() -> None:
    (row,) = initiatives_table([IDEA], 2024).rows
    assert row.cells[:3] == ("Trạm bơm", "Cấp tỉnh", "An (60%), Bình (40%)")
    assert row.ident == "initiative:7"
    told = "1 sáng kiến được công nhận (cấp cơ sở: 0; cấp tỉnh: 1; toàn quốc: 0)."
    assert initiatives_line([IDEA]) == told


def test_who_did_all_of_it_stands_without_a_share() -> None:
    alone = InitiativeInfo(
        8, 1, 2024, "Sổ điện tử", InitiativeScope.UNIT, "", "", "", (Author("A-0", name="An"),)
    )
    assert authors_text(alone) == "An"
