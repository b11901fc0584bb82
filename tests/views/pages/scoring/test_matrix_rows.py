"""What a cell of the matrix says: one's own mark, another stage's, one that is overruled."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.criteria import Criterion, Method, Subject
from desktop_app.domain.judged import Judged
from desktop_app.domain.marks.matrix import MarkMatrix, MatrixCriterion, MatrixRow
from desktop_app.domain.set_rules import StageCode
from desktop_app.reports.mark_matrix import mark_matrix_table
from desktop_app.views.grid.editing import Edit
from desktop_app.views.pages.scoring.matrix_rows import MatrixRows

COMPUTED = "Tiêu chí 1.2 do chương trình tính."


def column(code: str, method: Method = Method.MANUAL, fixed: str = "") -> MatrixCriterion:
    leaf = Criterion(code, f"Tiêu chí {code}", 1000, method)
    return MatrixCriterion(code, leaf.title, 1000, "", 5000, not fixed, fixed, leaf)


@pytest.fixture
def rows() -> MatrixRows:
    """A: nothing at the stage, 9,00 at another, worked out 4,00; B: 7,50, and 8,00 later."""
    units = [Judged(Subject.COLLECTIVE, at, code, f"Phòng {code}") for at, code in enumerate("AB")]
    matrix = MarkMatrix(
        2024, "", Subject.COLLECTIVE, "bo", "Bộ thử", (), StageCode.APPRAISAL, (), "", (),
        (column("1.1"), column("1.2", Method.TIMELINESS, COMPUTED)),
        (
            MatrixRow(units[0], (None, None), (900, None), (900, 400), 1300, "Tốt"),
            MatrixRow(units[1], (750, None), (800, None), (800, None), 800, fixed="Đã chuyển."),
        ),
    )  # fmt: skip
    made = MatrixRows()
    made.take_matrix(matrix)
    made.set_table(mark_matrix_table(matrix))
    return made


def test_another_stage_s_mark_is_in_brackets_and_an_overruled_one_has_a_star(
    rows: MatrixRows,
) -> None:
    # Number, name, 1.1, 1.2, total, class.
    texts = [[rows.text(row, at) for at in range(6)] for row in range(2)]
    assert texts == [
        ["1", "Phòng A", "(9,00)", "4,00", "13,00", "Tốt"],
        ["2", "Phòng B", "7,50*", "", "8,00", ""],
    ]


def test_marks_are_copied_as_plain_figures_and_mended_only_where_they_are_the_stage_s(
    rows: MatrixRows,
) -> None:
    assert [rows.plain_text(row, 2) for row in range(2)] == ["9,00", "7,50"]
    assert [rows.edit_text(row, 2) for row in range(2)] == ["", "7,50"]
    rows.propose([Edit(0, 2, "8")])
    assert (rows.text(0, 2), rows.plain_text(0, 2)) == ("8", "8")


def test_what_is_worked_out_passed_on_or_no_mark_says_why_it_is_fixed(rows: MatrixRows) -> None:
    assert rows.why_fixed(0, 2) == ""
    assert rows.why_fixed(0, 3) == COMPUTED
    assert rows.why_fixed(1, 2) == "Đã chuyển."
    assert "Cột này không nhập được" in rows.why_fixed(0, 1)
    assert [rows.is_blank(row, 2) for row in range(2)] == [True, False]


def test_the_heading_of_a_criterion_tells_its_title(rows: MatrixRows) -> None:
    told = rows.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert told == "1.1 (10,00) 50%\nTiêu chí 1.1"
