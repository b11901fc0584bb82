"""Step 6: targets and marks come in, the program works out the rest, people judge and hand on."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from desktop_app.views.pages.scoring.matrix_view import MatrixView
from tests.views.driving import click, find, is_shown, press, type_into
from tests.views.pages.shown import (
    choose,
    click_row,
    headings,
    long_text_of,
    row_of,
    rows_shown,
    text_of,
)
from tests.views.whole_year.clerk import CONTROL, Clerk, turn_tab
from tests.views.whole_year.receiving import import_kind

PAGE, MATRIX, SHEET = "Chấm điểm", "scoring.matrix", "scoring.sheet"
OFFICE, INSPECTORATE = "Văn phòng Sở", "Thanh tra Sở"
# The file appraised the office at 7,50 of 10 on 1.4; two points more make 91,80 into 93,80.
CRITERION, BEFORE, TYPED = "1.4", "7,50", "9,50"
TOTAL_BEFORE, TOTAL_AFTER = "91,80", "93,80"


def score(clerk: Clerk) -> None:
    """Every scope scored, a mark typed, taken back and typed again, one sheet handed over."""
    import_kind(clerk, "Chỉ tiêu", "03-chi-tieu")
    import_kind(clerk, "Chấm điểm", "06-cham-diem")
    score_the_year_and_its_campaigns(clerk)
    see_how_a_mark_came_about(clerk)
    look_at_a_paste(clerk)
    type_a_mark(clerk)
    score_again(clerk)
    hand_a_sheet_over(clerk)
    score_the_people(clerk)


def score_the_year_and_its_campaigns(clerk: Clerk) -> None:
    clerk.turns_to(PAGE, "scoring.empty")
    scopes = find("scoring.scope", QComboBox)
    for place, subject in enumerate(("Năm 2024", "VNN-2024", "NTM-2024")):
        choose("scoring.scope", scopes.itemText(place))
        clerk.until(partial(is_said_to_be_unscored, subject))
        clerk.opens("scoring.empty.action", MATRIX)
        clerk.until(lambda: len(units_shown()) == len(clerk.truth["units"]))
    choose("scoring.scope", scopes.itemText(0))
    clerk.until(lambda: is_shown(MATRIX) and headings(MATRIX)[2].startswith("1. Nhiệm vụ"))


def is_said_to_be_unscored(subject: str) -> bool:
    return is_shown("scoring.empty") and subject in text_of("scoring.empty.sentence")


def units_shown() -> list[list[str]]:
    return [row for row in rows_shown(MATRIX) if row[0].isdigit()] if is_shown(MATRIX) else []


def see_how_a_mark_came_about(clerk: Clerk) -> None:
    """90,9 of 100 planned, of 25 points: 22,725, half up 22,73."""
    click_row(MATRIX, INSPECTORATE)
    clerk.until(lambda: text_of("scoring.unit") == INSPECTORATE)
    turn_tab("scoring.tabs", "Phiếu điểm")
    clerk.sees_rows(SHEET)
    click_row(SHEET, "1.1")
    clerk.until(lambda: "90,9 / 100 × 25,00 = 22,725" in long_text_of("scoring.explained"))
    assert "22,73" in row_of(SHEET, "1.1")
    clerk.album.take("score-sheet")
    turn_tab("scoring.tabs", "Bảng điểm")


def look_at_a_paste(clerk: Clerk) -> None:
    """Two cells from a spreadsheet, of which one is over its maximum: nothing is let in."""
    go_to_cell(OFFICE, CRITERION)
    QApplication.clipboard().setText("8,5\t99\r\n")
    press(find(MATRIX, MatrixView), Qt.Key.Key_V, CONTROL)
    clerk.sees("scoring.paste")
    assert [row[3] for row in rows_shown("scoring.paste.refused")] == ["99"]
    clerk.album.take("paste-preview")
    click("scoring.paste.cancel")
    clerk.no_longer_sees("scoring.paste")
    assert cell(OFFICE, CRITERION) == BEFORE


def type_a_mark(clerk: Clerk) -> None:
    """Typed, taken back by Ctrl+Z, typed again by Ctrl+Y."""
    go_to_cell(OFFICE, CRITERION)
    press(find(MATRIX, MatrixView), Qt.Key.Key_9)
    editor = find(f"{MATRIX}.editor", QLineEdit)
    press(editor, Qt.Key.Key_Comma)
    press(editor, Qt.Key.Key_5)
    press(editor, Qt.Key.Key_Return)
    clerk.until(lambda: is_shown("scoring.paste.reason") or cell(OFFICE, CRITERION) == TYPED)
    if is_shown("scoring.paste.reason"):
        type_into("scoring.paste.reason", "Có sáng kiến được công nhận")
        click("scoring.paste.ok")
    clerk.until(lambda: cell(OFFICE, CRITERION) == TYPED)
    clerk.takes_back("Nhập điểm")
    clerk.until(lambda: cell(OFFICE, CRITERION) == BEFORE)
    clerk.does_again("Nhập điểm")
    clerk.until(lambda: cell(OFFICE, CRITERION) == TYPED)


def score_again(clerk: Clerk) -> None:
    assert cell(OFFICE, "total") == TOTAL_BEFORE
    clerk.opens("scoring.again", MATRIX)
    clerk.no_longer_sees("scoring.outdated")
    clerk.until(lambda: cell(OFFICE, "total") == TOTAL_AFTER)


def hand_a_sheet_over(clerk: Clerk) -> None:
    click_row(MATRIX, INSPECTORATE)
    clerk.until(lambda: text_of("scoring.unit") == INSPECTORATE)
    clerk.opens("scoring.stages", "scoring.stages.table")
    clerk.until(lambda: text_of("scoring.stages.turn") == "Đến lượt: Tự chấm")
    clerk.opens("scoring.stages.hand-over", "scoring.hand-over")
    clerk.confirms("scoring.hand-over")
    clerk.until(lambda: text_of("scoring.stages.turn") == "Đến lượt: Chấm chéo")
    click("scoring.stages.close")
    clerk.no_longer_sees("scoring.stages.table")


def score_the_people(clerk: Clerk) -> None:
    choose("scoring.subject", "Cá nhân")
    clerk.opens("scoring.score", MATRIX)
    clerk.until(lambda: len(units_shown()) == clerk.truth["people"]["count"])
    choose("scoring.subject", "Tập thể")
    clerk.until(lambda: headings(MATRIX)[1] == "Đơn vị")


def go_to_cell(unit: str, criterion: str) -> None:
    """Click a unit's name and go right by arrow keys."""
    grid = find(MATRIX, MatrixView)
    click_row(MATRIX, unit)
    grid.setFocus()
    for _ in headings(MATRIX):
        if grid.current_key() == criterion:
            return
        press(grid, Qt.Key.Key_Right)
    raise AssertionError(criterion)


def cell(unit: str, key: str) -> str:
    keys = [column.key for column in find(MATRIX, MatrixView).rows.table.columns]
    return row_of(MATRIX, unit)[keys.index(key)]
