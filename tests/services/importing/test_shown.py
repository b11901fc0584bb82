"""The preview's rows as a table."""

from dataclasses import fields

import pytest

from desktop_app.domain.intake import BankRow, Kind, PersonRow, ScoreRow, TargetRow
from desktop_app.reports.report import Format
from desktop_app.services.importing import ImportOptions
from desktop_app.services.importing.shown import rows_table, stage_title
from desktop_app.services.importing.staged import ROW_TYPES, Line, StagedTable
from tests.services import books
from tests.services.importing.conftest import YEAR, Intake


def table(kind: Kind) -> StagedTable:
    return StagedTable(kind, "Tờ 1", 3, {}, "", "", 1, 1)


@pytest.mark.parametrize("kind", list(ROW_TYPES))
def test_every_kind_has_columns_that_its_rows_have(kind: Kind) -> None:
    shown = rows_table(table(kind), [])
    names = {one.name for one in fields(ROW_TYPES[kind])} | {"unit_code"}
    assert len(shown.columns) > 3
    assert {column.key for column in shown.columns} <= names


def test_marks_are_shown_with_their_stage_in_words() -> None:
    row = ScoreRow(7, "C", criterion="1.4", stage="appraisal", points=750)
    shown = rows_table(table(Kind.SCORES), [Line(row, "U1")])
    assert shown.rows[0].cells == (7, "U1", None, "1.4", "Thẩm định", 750, None)
    assert [one.format for one in shown.columns if one.key == "points"] == [Format.POINTS]


def test_a_banks_line_is_no_units() -> None:
    row = BankRow(7, "2024-10-20", -150_000, "FT1", "CHUYEN MTTQ")
    shown = rows_table(table(Kind.BANK), [Line(row)])
    assert [column.key for column in shown.columns][:3] == ["row", "day", "amount"]
    assert shown.rows[0].cells == (7, "2024-10-20", -150_000, "FT1", "CHUYEN MTTQ")


def test_a_row_is_found_again_by_its_sheets_row() -> None:
    lines = [Line(PersonRow(row, name="Lê An"), "U1") for row in (5, 9)]
    shown = rows_table(table(Kind.PEOPLE), lines)
    assert [(row.ident, row.cells[0]) for row in shown.rows] == [("row:5", 5), ("row:9", 9)]


def test_a_target_that_was_not_assigned_says_so() -> None:
    lines = [
        Line(TargetRow(4, code="GN", target="Giảm nghèo", not_assigned=True), "U1"),
        Line(TargetRow(5, code="GN", target="Giảm nghèo", planned="10"), "U2"),
    ]
    shown = rows_table(table(Kind.TARGETS), lines)
    planned = [column.key for column in shown.columns].index("planned")
    assert [row.cells[planned] for row in shown.rows] == ["Không giao", "10"]


@pytest.mark.parametrize(
    ("stage", "title"), [("self", "Tự chấm"), ("cross", "Chấm chéo"), ("final", "Điểm duyệt")]
)
def test_stages_have_names(stage: str, title: str) -> None:
    assert stage_title(stage) == title


def test_pages_of_a_long_file_follow_each_other(intake: Intake) -> None:
    given = [(f"Người {number}", number) for number in range(1, 26)]
    file = books.gifts(intake.folder / "a.xlsx", "Văn phòng", *given)
    preview = intake.service.preview([file], ImportOptions(YEAR))
    pages = [
        intake.service.preview_rows(preview, 1, offset, 10)[0].rows for offset in (0, 10, 20, 30)
    ]
    assert [len(one) for one in pages] == [10, 10, 5, 0]
    rows = [row.cells[0] for page in pages for row in page]
    assert rows == list(range(5, 30))


def test_each_sheet_is_a_table_of_its_own(intake: Intake) -> None:
    title, head = ("ỦNG HỘ QUỸ VÌ NGƯỜI NGHÈO",), ("STT", "Họ và tên", "Số tiền (đồng)")
    sheets = {
        name: [("Đơn vị: Văn phòng",), title, head, (1, name, 5)] for name in ("Tổ 1", "Tổ 2")
    }
    file = books.write_sheets(intake.folder / "a.xlsx", sheets)
    preview = intake.service.preview([file], ImportOptions(YEAR))
    shown = intake.service.preview_rows(preview, 1)
    assert [(one.title, one.rows[0].cells[2]) for one in shown] == [
        ("Tổ 1", "Tổ 1"),
        ("Tổ 2", "Tổ 2"),
    ]


def test_a_file_without_a_table_shows_none(intake: Intake) -> None:
    file = books.write(intake.folder / "a.xlsx", [("Kính gửi Văn phòng Sở",)])
    preview = intake.service.preview([file], ImportOptions(YEAR))
    assert intake.service.preview_rows(preview, 1) == ()
