"""Tables of year-end classes: read by their headings, each problem at its cell."""

import pytest

from desktop_app.domain.awards.titles import Assessed
from desktop_app.domain.criteria import Subject
from desktop_app.importers.assessments import ClassesRead, read_classes
from tests.importers.sheets import book, sheet

PERSON, UNIT = Subject.INDIVIDUAL, Subject.COLLECTIVE
EXCELLENT, GOOD, FULFILLED, FAILED = Assessed


def read(drawing: str, of: Subject = PERSON) -> ClassesRead:
    return read_classes(book(sheet(drawing)), of)


def found(result: ClassesRead) -> list[tuple[str, str]]:
    return [(one.code, one.cell) for one in result.problems]


def test_a_table_under_its_title_gives_whom_class_points_and_document() -> None:
    result = read("""
        SỞ THỬ NGHIỆM
        DANH SÁCH XẾP LOẠI CUỐI NĂM 2024
        STT ¦ Mã ¦ Họ và tên ¦ Đơn vị ¦ Xếp loại ¦ Điểm ¦ Căn cứ
        (1) ¦ (2) ¦ (3) ¦ (4) ¦ (5) ¦ (6) ¦ (7)
        1 ¦ A-0 ¦ An ¦ Phòng A ¦ Hoàn thành xuất sắc nhiệm vụ ¦ 95.5f ¦ QĐ 12
        2 ¦ ¦ Bình ¦ Phòng A ¦ HTTNV
        ¦ ¦ Người lập biểu ¦ ¦ Thủ trưởng
    """)
    assert result.problems == ()
    first, second = result.rows
    assert (first.subject, first.assessed_as, first.points, first.basis) == (
        "A-0",
        EXCELLENT,
        9550,
        "QĐ 12",
    )
    assert (second.subject, second.assessed_as, second.points) == ("Bình", GOOD, None)
    assert second.cells["name"] == "C6"


def test_units_are_named_in_the_column_of_units() -> None:
    result = read(
        """
        Mã đơn vị ¦ Tên đơn vị ¦ Kết quả xếp loại
        VP ¦ Văn phòng Sở ¦ Hoàn thành nhiệm vụ
        12 ¦ Phòng 12 ¦ failed
        """,
        UNIT,
    )
    assert [(one.code, one.assessed_as) for one in result.rows] == [
        ("VP", FULFILLED),
        ("12", FAILED),
    ]


def test_everything_wrong_is_told_at_its_cell() -> None:
    result = read("""
        Mã ¦ Họ tên ¦ Xếp loại ¦ Điểm
        A-0 ¦ An ¦ Khá ¦ chín
        A-1 ¦ Bình ¦ ¦ 90
        ¦ ¦ Hoàn thành nhiệm vụ ¦ 80
        A-3 ¦ Dũng ¦ #REF!
        A-4 ¦ Em ¦ Hoàn thành nhiệm vụ ¦ 70
    """)
    assert [one.subject for one in result.rows] == ["A-4"]
    assert [cell for _, cell in found(result)] == ["C2", "D2", "C3", "B4", "C5"]
    assert all(one.is_error for one in result.problems)


def test_rows_without_a_class_are_left_out_and_told_once() -> None:
    result = read("""
        Mã ¦ Họ tên ¦ Xếp loại
        A-0 ¦ An ¦ Hoàn thành nhiệm vụ
        A-1 ¦ Bình ¦
        A-2 ¦ Chi ¦ -
    """)
    assert [one.subject for one in result.rows] == ["A-0"]
    (told,) = result.problems
    assert (told.code, told.is_error) == ("assessment.blank", False)
    assert told.message == "2 dòng chưa có xếp loại nên không ghi (dòng 3, 4)."


@pytest.mark.parametrize(
    ("drawing", "code"),
    [
        ("Họ và tên ¦ Số tiền \n An ¦ 100", "assessment.no_table"),
        ("Họ và tên ¦ Xếp loại", "sheet.no_rows"),
    ],
)
def test_a_file_without_such_a_table_or_without_rows_is_refused(drawing: str, code: str) -> None:
    result = read(drawing)
    assert result.rows == ()
    assert [(one.code, one.is_error) for one in result.problems] == [(code, True)]
