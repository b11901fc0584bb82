from desktop_app.domain.intake import FileRead, Kind, ScoreRow
from tests.importers.sheets import found, read

SHEET = """
BẢNG CHẤM ĐIỂM THI ĐUA
Đơn vị: Văn phòng Sở
STT ¦ Nội dung tiêu chí      ¦ Điểm tối đa ¦ Tự chấm ¦ Thẩm định ¦ Nhận xét
1   ¦ Nhiệm vụ               ¦ 15          ¦ 14      ¦ 13        ¦
1.1 ¦ Chất lượng văn bản     ¦ 10          ¦ 9,5     ¦ 9         ¦ có minh chứng
1.2 ¦ Không có đơn thư       ¦ 5           ¦ Đạt     ¦ Không đạt ¦
    ¦ Tổng cộng              ¦ 15          ¦ 14,5    ¦ 9         ¦
    ¦ Người lập biểu         ¦             ¦         ¦           ¦
"""


def marks(result: FileRead) -> list[tuple[str | None, str, int | None, str]]:
    rows = [row for table in result.tables for row in table.rows]
    return [
        (row.criterion, row.stage, row.points, f"{row.column}{row.row}")
        for row in rows
        if isinstance(row, ScoreRow)
    ]


def test_a_sheet_of_one_unit_with_a_column_for_each_stage() -> None:
    result = read(SHEET)
    (table,) = result.tables
    assert (table.kind, table.unit) == (Kind.SCORES, "Văn phòng Sở")
    assert marks(result) == [
        ("1.1", "self", 950, "D5"),
        ("1.1", "appraisal", 900, "E5"),
        ("1.2", "self", 500, "D6"),
        ("1.2", "appraisal", 0, "E6"),
    ]
    first = table.rows[0]
    assert isinstance(first, ScoreRow)
    assert (first.title, first.note) == ("Chất lượng văn bản", "có minh chứng")
    assert result.problems == ()


def test_without_codes_a_criterion_goes_by_its_title() -> None:
    result = read("""
    STT ¦ Tiêu chí  ¦ Điểm chuẩn ¦ Điểm tự chấm
    I   ¦ Nhiệm vụ  ¦ 10         ¦ 9
    1   ¦ Văn bản   ¦ 10         ¦ 9
    """)
    assert marks(result) == [("Văn bản", "self", 900, "D3")]


def test_a_mark_above_its_maximum_is_refused() -> None:
    result = read("Mã ¦ Tiêu chí ¦ Điểm tối đa ¦ Thẩm định\nTC1 ¦ Văn bản ¦ 10 ¦ 11")
    assert found(result) == [("mark.above_max", "D2")]
    assert (result.tables[0].rows, result.tables[0].rows_total) == ((), 1)


def test_a_note_without_a_mark_is_not_lost_silently() -> None:
    result = read("""
    STT ¦ Nội dung tiêu chí ¦ Điểm tối đa ¦ Tự chấm ¦ Thẩm định ¦ Nhận xét
    1   ¦ Nhiệm vụ          ¦ 25          ¦ 9       ¦           ¦ xem từng mục
    1.1 ¦ Văn bản           ¦ 10          ¦ 9       ¦           ¦ tốt
    1.2 ¦ Không có đơn thư  ¦ 5           ¦         ¦           ¦ chưa có căn cứ
    1.3 ¦ Họp đúng giờ      ¦ 5           ¦         ¦           ¦ -
    1.4 ¦ Báo cáo           ¦ 5           ¦         ¦           ¦
    """)
    assert marks(result) == [("1.1", "self", 900, "D3")]
    (problem,) = result.problems
    assert (problem.code, problem.cell, problem.is_error) == ("mark.note_alone", "F4", False)
    assert problem.value == "chưa có căn cứ"


def test_a_mark_that_cannot_be_read_is_told_of_alone() -> None:
    result = read(
        "Mã ¦ Tiêu chí ¦ Điểm tối đa ¦ Thẩm định ¦ Ghi chú\nTC1 ¦ Văn bản ¦ 10 ¦ 11 ¦ vượt"
    )
    assert found(result) == [("mark.above_max", "D2")]
