from dataclasses import replace
from fractions import Fraction

from desktop_app.domain.criteria import Fact, Mark, Method, Source
from desktop_app.domain.rows import SubjectSheet
from desktop_app.reports.scores import (
    criteria_table,
    how,
    matrix_table,
    scores_report,
    sheet_table,
)
from tests.reports.values import (
    MATRIX,
    SCORED,
    YEAR,
    column,
    paragraphs,
    rows,
    titles,
    well_formed,
)

PEOPLE = Fact("participants", Fraction(14), Source("VP.xlsx", "Danh sách", "C9"))
STAFF = Fact("headcount", Fraction(15), Source("don-vi.xlsx", "Đơn vị", "E5"))
JOINED = Mark(
    "3.1",
    "Tỷ lệ người tham gia",
    500,
    467,
    Method.PARTICIPATION_RATIO,
    facts=(PEOPLE, STAFF, PEOPLE),
    steps=("14 ÷ 15 = 0,9333…", "× 5,00 = 4,6666… điểm"),
    rounding="Làm tròn đến 0,01 điểm, từ nửa trở lên thì tăng: 4,6666… → 4,67",
)
BLANK = Mark("3.2", "Sáng kiến", 300, None, Method.MANUAL, steps=("Chưa có điểm",))
CAP = Mark(
    "bonus_cap",
    "Giới hạn tổng điểm thưởng",
    500,
    -100,
    Method.CAP,
    rounding="Không phải làm tròn",
)
SHEET = SubjectSheet(SCORED, "Bộ tiêu chí năm", 367, 800, "Tốt", (JOINED, BLANK, CAP))


def test_criteria_of_one_group_stand_under_one_heading() -> None:
    columns = matrix_table(MATRIX).columns[2:]
    assert [(one.group, one.title) for one in columns] == [
        ("Nhóm 1", "1.1 (25,00)"),
        ("Nhóm 1", "1.2 (10,00)"),
        ("", "2.1 (5,00)"),
        ("", "Giới hạn tổng điểm thưởng"),
        ("", "Tổng điểm"),
    ]


def test_units_stand_under_their_clusters_blank_where_nothing_was_marked() -> None:
    table = matrix_table(MATRIX)
    assert rows(table, "group") == [("Cụm 1",), ("Cụm 2",)]
    assert rows(table) == [
        (1, "Văn phòng Sở", 2350, None, 500, -100, 2750),
        (2, "Trường Cao đẳng nghề", 2000, 900, 0, None, 2900),
    ]
    assert well_formed(table)


def test_the_numbers_over_the_matrix_are_told_beside_it() -> None:
    assert rows(criteria_table(MATRIX)) == [
        ("1.1", "Nhiệm vụ", 2500),
        ("1.2", "Sáng kiến", 1000),
        ("2.1", "Điểm thưởng", 500),
        ("", "Giới hạn tổng điểm thưởng", 400),
    ]


def test_a_sheet_tells_how_each_mark_came_about_and_from_which_cells() -> None:
    table = sheet_table(SHEET)
    assert titles(table) == [
        "Mã",
        "Tiêu chí",
        "Điểm tối đa",
        "Điểm",
        "Cách tính",
        "Nguồn số liệu",
    ]
    assert rows(table)[0] == (
        "3.1",
        "Tỷ lệ người tham gia",
        500,
        467,
        how(JOINED),
        "VP.xlsx / Danh sách / C9; don-vi.xlsx / Đơn vị / E5",
    )
    assert rows(table, "total") == [("Tổng điểm", "", 800, 367, "Xếp loại: Tốt", "")]
    assert well_formed(table)


def test_a_mark_that_is_blank_stays_blank_and_a_cap_has_no_code() -> None:
    table = sheet_table(SHEET)
    assert column(table, "points") == [467, None, -100]
    assert column(table, "criterion") == ["3.1", "3.2", ""]


def test_only_a_rounding_that_happened_is_told() -> None:
    assert how(JOINED) == (
        "14 ÷ 15 = 0,9333…; × 5,00 = 4,6666… điểm; "
        "Làm tròn đến 0,01 điểm, từ nửa trở lên thì tăng: 4,6666… → 4,67"
    )
    assert how(CAP) == ""


def test_a_sheet_without_marks_says_that_nothing_was_scored() -> None:
    table = sheet_table(replace(SHEET, marks=()))
    assert (table.rows, table.empty_text) == ((), "Chưa chấm điểm.")


def test_the_report_names_the_set_and_shows_the_matrix_and_its_criteria() -> None:
    report = scores_report(MATRIX, YEAR)
    assert paragraphs(report) == ["Chấm theo Bộ tiêu chí năm."]
    assert report.tables == (matrix_table(MATRIX), criteria_table(MATRIX))
    assert paragraphs(scores_report(replace(MATRIX, criteria_title=""), YEAR)) == []
