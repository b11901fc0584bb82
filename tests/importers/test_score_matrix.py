import pytest

from desktop_app.domain.intake import FileRead, Kind, ScoreRow
from tests.importers.sheets import found, read

HEADER = "TT ¦ Đơn vị ¦ 1.1 Chất lượng ¦ 1.2 Kỷ luật ¦ 2.1 Điểm trừ ¦ Cộng\n"
LIMITS = "¦ Điểm tối đa ¦ 10 ¦ 5 ¦ 3 ¦\n"


def marks(result: FileRead) -> list[tuple[str | None, str | None, int | None, str]]:
    rows = [row for table in result.tables for row in table.rows]
    return [
        (row.unit, row.criterion, row.points, f"{row.column}{row.row}")
        for row in rows
        if isinstance(row, ScoreRow)
    ]


def test_units_down_and_criteria_across() -> None:
    result = read(
        f"{HEADER}{LIMITS}1 ¦ Văn phòng ¦ 9,5 ¦ Đạt ¦ 1 ¦ 13,5\n2 ¦ Thanh tra ¦ 0 ¦ ¦ ¦ 0"
    )
    assert result.tables[0].kind is Kind.SCORES
    assert marks(result) == [
        ("Văn phòng", "1.1", 950, "C3"),
        ("Văn phòng", "1.2", 500, "D3"),
        ("Văn phòng", "2.1", 100, "E3"),
        ("Thanh tra", "1.1", 0, "C4"),
    ]
    assert result.problems == ()


def test_every_wrong_mark_is_told() -> None:
    body = "1 ¦ Văn phòng ¦ 10,5 ¦ tốt ¦ -2 ¦\n2 ¦ ¦ 9 ¦ 4 ¦ ¦\n3 ¦ VĂN PHÒNG ¦ 9 ¦ ¦ ¦"
    result = read(HEADER + LIMITS + body)
    assert found(result) == [
        ("unit.missing", "B4"),
        ("mark.above_max", "C3"),
        ("number.unreadable", "D3"),
        ("row.duplicate", "B5"),
    ]
    assert marks(result) == [("Văn phòng", "2.1", -200, "E3")]


def test_words_need_a_maximum() -> None:
    assert found(read(f"{HEADER}1 ¦ Văn phòng ¦ 9 ¦ Đạt ¦ ¦")) == [("mark.max_unknown", "D2")]


def test_the_maximum_may_stand_in_the_heading() -> None:
    result = read("TT ¦ Đơn vị ¦ 1.1 A (10 điểm) ¦ 1.2 B (tối đa 7,5 điểm)\n1 ¦ VP ¦ Đạt ¦ 7,6")
    assert marks(result) == [("VP", "1.1", 1000, "C2")]
    assert found(result) == [("mark.above_max", "D2")]


def test_a_rows_own_total_is_checked_with_penalties_taken_off() -> None:
    result = read(f"{HEADER}{LIMITS}1 ¦ Văn phòng ¦ 9 ¦ 5 ¦ 1 ¦ 15")
    assert found(result) == [("total.mismatch", "F3")]


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("BẢNG TỰ CHẤM ĐIỂM", "self"),
        ("BẢNG ĐIỂM THẨM ĐỊNH", "appraisal"),
        ("BẢNG ĐIỂM", "appraisal"),
    ],
)
def test_the_title_names_the_stage(title: str, stage: str) -> None:
    (table,) = read(f"{title}\n{HEADER}1 ¦ Văn phòng ¦ 9 ¦ 5 ¦ ¦").tables
    assert {row.stage for row in table.rows if isinstance(row, ScoreRow)} == {stage}


def test_a_criterion_may_have_a_column_for_each_stage() -> None:
    result = read(
        """
        TT ¦ Đơn vị ¦ 1.1 Chất lượng ¦           ¦ 1.2 Kỷ luật ¦
           ¦        ¦ Tự chấm        ¦ Thẩm định ¦ Tự chấm     ¦ Thẩm định
        1  ¦ VP     ¦ 9              ¦ 8         ¦ 5           ¦ 4
        """,
        merged="A1:A2 B1:B2 C1:D1 E1:F1",
    )
    rows = [row for row in result.tables[0].rows if isinstance(row, ScoreRow)]
    assert [(row.criterion, row.stage, row.points) for row in rows] == [
        ("1.1", "self", 900),
        ("1.1", "appraisal", 800),
        ("1.2", "self", 500),
        ("1.2", "appraisal", 400),
    ]


CODES = "TT ¦ Đơn vị ¦ 1.1f ¦ 1.2f ¦ 2.1f ¦ Cộng\n"
UNDER = "TT ¦ Đơn vị ¦ Tiêu chí ¦ ¦ ¦ Cộng\n¦ ¦ 1.1f ¦ 1.2f ¦ 2.1f ¦\n"


@pytest.mark.parametrize(
    ("header", "merged"), [(CODES, ""), (UNDER, "A1:A2 B1:B2 C1:E1 F1:F2"), (UNDER, "")]
)
def test_codes_may_be_typed_as_numbers(header: str, merged: str) -> None:
    result = read(f"{header}1 ¦ Văn phòng ¦ 9 ¦ 8 ¦ 7 ¦ 24", merged=merged)
    assert [mark[:3] for mark in marks(result)] == [
        ("Văn phòng", "1.1", 900),
        ("Văn phòng", "1.2", 800),
        ("Văn phòng", "2.1", 700),
    ]
    assert result.problems == ()


def test_numbers_of_columns_are_no_codes() -> None:
    drawing = "TT ¦ Đơn vị ¦ 1.1 A ¦ 1.2 B\n1 ¦ 2 ¦ 3 ¦ 4\n1 ¦ Văn phòng ¦ 9 ¦ 8"
    assert [mark[1] for mark in marks(read(drawing))] == ["1.1", "1.2"]
