import pytest

from desktop_app.domain.intake import Kind
from desktop_app.domain.problems import error, warning
from desktop_app.domain.rows import FileOutcome, ImportInfo, ImportOutcome
from desktop_app.reports.imports import (
    files_table,
    imports_table,
    kind_title,
    problems_table,
)
from tests.reports.values import rows, well_formed

AMBIGUOUS = error("amount.ambiguous", "Không rõ “1.500” là bao nhiêu.", "1.500").at("Bảng 1", "E12")
STRANGE = warning("date.outside_period", "Ngày nằm ngoài kỳ.", "05/01/2025").at("Bảng 1", "F3")
OUTCOME = ImportOutcome(
    None,
    (
        FileOutcome(
            1,
            "nop/VP.xlsx",
            "ab",
            "partial",
            "contributions",
            "VP",
            "VNN-2024",
            60,
            58,
            (AMBIGUOUS, STRANGE),
        ),
        FileOutcome(
            2, "nop/~$VP.xlsx", "cd", "ignored", "", "", "", 0, 0, (), "Tệp khóa của Excel"
        ),
    ),
    123_000_000,
)


def test_imports_tell_whether_they_still_count() -> None:
    table = imports_table(
        (
            ImportInfo(
                id=2, made_at="03/12/2024 08:30", actor="Lan", files=3, rows=90, undone=True
            ),
            ImportInfo(id=1, made_at="", actor="Lan", files=1, rows=0, undone=False),
        )
    )
    assert rows(table) == [
        (2, "03/12/2024 08:30", "Lan", 3, 90, "Đã rút lại"),
        (1, "", "Lan", 1, 0, "Có hiệu lực"),
    ]
    assert [row.ident for row in table.rows] == ["import:2", "import:1"]


def test_files_tell_what_became_of_them_and_how_much_is_wrong() -> None:
    table = files_table(OUTCOME)
    assert rows(table) == [
        (
            1,
            "VP.xlsx",
            "Nhận một phần",
            "Ủng hộ, đóng góp",
            "VP",
            "VNN-2024",
            60,
            58,
            1,
            1,
            "",
        ),
        (2, "~$VP.xlsx", "Bỏ qua", "", "", "", 0, 0, 0, 0, "Tệp khóa của Excel"),
    ]
    assert [row.ident for row in table.rows] == ["file:1", "file:2"]
    assert well_formed(table)


def test_every_problem_has_its_cell_and_the_file_it_is_in() -> None:
    table = problems_table(OUTCOME)
    assert rows(table) == [
        ("VP.xlsx", "Bảng 1", "E12", "Lỗi", "1.500", "Không rõ “1.500” là bao nhiêu."),
        ("VP.xlsx", "Bảng 1", "F3", "Cảnh báo", "05/01/2025", "Ngày nằm ngoài kỳ."),
    ]
    assert [row.ident for row in table.rows] == ["file:1", "file:1"]


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_sheet_has_a_vietnamese_name(kind: Kind) -> None:
    assert kind_title(kind.value) not in {kind.value, ""}


def test_an_unknown_kind_is_shown_as_it_is() -> None:
    assert kind_title("household_scores") == "household_scores"


def test_nothing_wrong_is_said_so() -> None:
    nothing = ImportOutcome(1, (), 0)
    assert (problems_table(nothing).rows, files_table(nothing).rows) == ((), ())
    assert problems_table(nothing).empty_text == "Không có lỗi, cảnh báo."
    assert imports_table(()).empty_text == "Chưa nhập tệp nào."
