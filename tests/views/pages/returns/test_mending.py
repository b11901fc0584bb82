"""Mending a previewed file in its grid, with mouse and keys, and what is shown of it."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from tests.views.driving import click, click_at, find, is_shown, press, type_into, unnamed, write
from tests.views.pages.returns.conftest import (
    Book,
    Preview,
    cell_index,
    cell_text,
    click_cell,
    confirm_import,
    current_cell,
    mend,
    statuses,
    type_over,
    wait_for_grid,
    wait_until_checked,
)
from tests.views.pages.shown import choose, click_row, double_click_row, rows_shown, text_of

GOOD = ("Ngô Văn Cam", "300.000")
# Row 5 is ambiguous, row 6 is no amount, row 7 is good.
TROUBLED = [("Lê Thị Bưởi", "1.500"), ("Trần Na", "x1"), GOOD]


def shown_file(
    qtbot: QtBot, preview: Preview, book: Book, givers: Sequence[tuple[str, str]]
) -> Path:
    """Preview one file and wait until its sheet is shown."""
    path = book("a.xlsx", "Thanh tra Sở", givers)
    preview(path.parent)
    wait_for_grid(qtbot, "B5", givers[0][0])
    return path


def look_of(cell: str) -> tuple[bool, bool]:
    """Whether a cell bears a sign, and a colour of its own."""
    index = cell_index(cell)
    sign = index.data(Qt.ItemDataRole.DecorationRole)
    return sign is not None, index.data(Qt.ItemDataRole.BackgroundRole) is not None


def is_struck_out(cell: str) -> bool:
    return bool(cell_index(cell).data(Qt.ItemDataRole.FontRole).strikeOut())


def test_the_sheet_is_shown_with_its_letters_numbers_and_signs(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    assert cell_text("A2") == "Đơn vị: Thanh tra Sở"
    assert [cell_text(f"{letter}4") for letter in "ABC"] == ["STT", "Họ và tên", "Số tiền (đồng)"]
    assert [look_of(cell) for cell in ("C5", "C6", "C7")] == [
        (True, True),
        (True, True),
        (False, False),
    ]
    spoken = str(cell_index("C5").data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("C5: 1.500. ")
    assert "1.500.000" in spoken
    title = find("import.grid", QTableView).model().headerData(2, Qt.Orientation.Horizontal)
    assert str(title).splitlines() == ["C", "Số tiền"]


def test_a_click_on_a_problem_goes_to_its_cell(qtbot: QtBot, preview: Preview, book: Book) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    click_row("import.problems", "C6")
    assert current_cell() == "C6"
    click_row("import.problems", "C5")
    assert current_cell() == "C5"


def test_a_click_on_a_cell_shows_its_problem(qtbot: QtBot, preview: Preview, book: Book) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    click_cell("C6")
    problems = find("import.problems", QTableView)
    row = problems.currentIndex().row()
    assert rows_shown("import.problems")[row][2] == "C6"


def tip_of(cell: str) -> str:
    return str(cell_index(cell).data(Qt.ItemDataRole.ToolTipRole))


def test_a_cell_mended_by_double_click_is_checked_at_once(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    assert statuses() == {"a.xlsx": "Không nhận"}
    mend(qtbot, "C5", "150.000")
    mend(qtbot, "C6", "200.000")
    qtbot.waitUntil(lambda: statuses() == {"a.xlsx": "Nhận đủ"})
    assert "Nhận 3/3 dòng; tiền ủng hộ 650.000 đồng." in text_of("import.summary")
    wait_for_grid(qtbot, "C5", "150.000")
    # The cell says what was typed at once; that it was mended comes with what was checked.
    qtbot.waitUntil(lambda: "Đã sửa tại đây" in tip_of("C5"))
    assert look_of("C5") == (True, True)


def test_the_unit_s_own_file_stays_as_it_was(qtbot: QtBot, preview: Preview, book: Book) -> None:
    path = shown_file(qtbot, preview, book, TROUBLED)
    before = path.read_bytes()
    mend(qtbot, "C5", "150.000")
    assert path.read_bytes() == before


def test_enter_on_a_problem_opens_its_cell_and_esc_leaves_it_as_it_was(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    click_row("import.problems", "C5")
    press(find("import.problems", QTableView), Qt.Key.Key_Return)
    editor = find("import.grid.editor", QLineEdit)
    assert editor.text() == "1.500"
    write(editor, "99")
    press(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not is_shown("import.grid.editor"))
    assert cell_text("C5") == "1.500"
    assert is_shown("import")
    assert not find("import.undo", QPushButton).isEnabled()


def test_enter_on_a_cell_edits_and_confirms_nothing(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    click_cell("C6")
    press(find("import.grid", QTableView), Qt.Key.Key_Return)
    type_over("250.000")
    wait_until_checked(qtbot)
    wait_for_grid(qtbot, "C6", "250.000")
    press(find("import.files", QTableView), Qt.Key.Key_Return)
    assert is_shown("import.files")
    assert not is_shown("import.result.files")


def test_a_text_left_as_it_is_mends_nothing(qtbot: QtBot, preview: Preview, book: Book) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    double_click_row("import.grid", "x1")
    type_over("x1")
    wait_until_checked(qtbot)
    assert not find("import.undo", QPushButton).isEnabled()


def test_a_cell_may_be_emptied(qtbot: QtBot, preview: Preview, book: Book) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    mend(qtbot, "B7", "")
    wait_for_grid(qtbot, "B7", "")
    assert look_of("B7")[0]


def test_undo_takes_the_last_correction_back_then_the_one_before(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    mend(qtbot, "C5", "150.000")
    mend(qtbot, "C6", "200.000")
    click("import.undo")
    wait_for_grid(qtbot, "C6", "x1")
    wait_until_checked(qtbot)
    assert cell_text("C5") == "150.000"
    click("import.undo")
    wait_for_grid(qtbot, "C5", "1.500")
    wait_until_checked(qtbot)
    assert not find("import.undo", QPushButton).isEnabled()
    assert statuses() == {"a.xlsx": "Không nhận"}


def test_what_comes_back_from_the_check_does_not_close_the_next_cell(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    double_click_row("import.grid", "1.500")
    type_over("150.000")
    qtbot.waitUntil(lambda: not is_shown("import.grid.editor"))
    double_click_row("import.grid", "x1")
    editor = find("import.grid.editor", QLineEdit)
    editor.selectAll()
    write(editor, "200")
    wait_for_problems(qtbot, ["C6"])
    write(editor, ".000")
    press(editor, Qt.Key.Key_Return)
    wait_for_problems(qtbot, [])
    # The problems and the sheet are two answers; either may come first.
    qtbot.waitUntil(lambda: (cell_text("C5"), cell_text("C6")) == ("150.000", "200.000"))


def wait_for_problems(qtbot: QtBot, cells: list[str]) -> None:
    """Wait until these cells, and no others, are told to have a problem."""
    qtbot.waitUntil(lambda: [row[2] for row in rows_shown("import.problems")] == cells)


def test_what_is_mended_one_after_another_is_all_kept_and_taken_back_singly(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    for text in ("1.500", "x1", "300.000"):
        double_click_row("import.grid", text)
        type_over(f"4{len(text)}0.000")
        qtbot.waitUntil(lambda: not is_shown("import.grid.editor"))
    wait_until_checked(qtbot)
    # 450.000, 420.000 and 470.000, for the lengths of what stood there
    assert "Nhận 3/3 dòng; tiền ủng hộ 1.340.000 đồng." in text_of("import.summary")
    click("import.undo")
    wait_until_checked(qtbot)
    assert "tiền ủng hộ 1.170.000 đồng." in text_of("import.summary")
    click("import.undo")
    wait_for_grid(qtbot, "C6", "x1")
    assert cell_text("C5") == "450.000"


def test_the_original_value_comes_back_by_its_button(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    click_cell("C5")
    assert not find("import.grid.restore", QPushButton).isEnabled()
    mend(qtbot, "C5", "150.000")
    restore = find("import.grid.restore", QPushButton)
    qtbot.waitUntil(restore.isEnabled)
    click("import.grid.restore")
    wait_for_grid(qtbot, "C5", "1.500")


def test_a_row_is_left_out_and_taken_in_again(qtbot: QtBot, preview: Preview, book: Book) -> None:
    shown_file(qtbot, preview, book, [("Trần Na", "x1"), GOOD])
    click_cell("C5")
    click("import.grid.row")
    qtbot.waitUntil(lambda: statuses() == {"a.xlsx": "Nhận đủ"})
    qtbot.waitUntil(lambda: is_struck_out("C5"))
    assert not is_struck_out("C6")
    wait_until_checked(qtbot)
    assert find("import.grid.row", QPushButton).text() == "Lấy lại dòng này"
    click("import.grid.row")
    qtbot.waitUntil(lambda: statuses() == {"a.xlsx": "Không nhận"})
    qtbot.waitUntil(lambda: not is_struck_out("C5"))


def test_the_menu_of_a_cell_offers_the_same(qtbot: QtBot, preview: Preview, book: Book) -> None:
    shown_file(qtbot, preview, book, [("Trần Na", "x1"), GOOD])
    click_cell("C5")
    grid = find("import.grid", QTableView)
    place = grid.visualRect(grid.currentIndex()).center()
    grid.customContextMenuRequested.emit(place)
    menu = find("import.grid.menu", QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Sửa ô",
        "Bỏ dòng này",
        "Lấy lại giá trị gốc",
    ]
    click_at(menu, menu.actionGeometry(menu.actions()[1]).center())
    qtbot.waitUntil(lambda: statuses() == {"a.xlsx": "Nhận đủ"})


def test_what_was_mended_is_what_goes_in(qtbot: QtBot, preview: Preview, book: Book) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    mend(qtbot, "C5", "150.000")
    click_cell("C6")
    click("import.grid.row")
    qtbot.waitUntil(lambda: statuses() == {"a.xlsx": "Nhận đủ"})
    wait_until_checked(qtbot)
    confirm_import(qtbot)
    assert "tiền ủng hộ 450.000 đồng" in text_of("import.result.summary")


def test_leaving_with_corrections_asks_first(qtbot: QtBot, preview: Preview, book: Book) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    mend(qtbot, "C5", "150.000")
    press(find("import", QDialog), Qt.Key.Key_Escape)
    assert "sẽ mất" in find("import.lose", QMessageBox).text()
    click("import.lose.no")
    wait_for_grid(qtbot, "C5", "150.000")
    click("import.cancel")
    click("import.lose.yes")
    qtbot.waitUntil(lambda: not is_shown("import"))


def test_reading_again_with_corrections_asks_first(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    mend(qtbot, "C5", "150.000")
    click("import.again")
    click("import.lose.yes")
    wait_for_grid(qtbot, "C5", "1.500")
    assert not find("import.undo", QPushButton).isEnabled()


def test_a_long_sheet_is_fetched_where_one_looks(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    givers = [(f"Người Thứ {number}", f"{number}0.000") for number in range(1, 900)]
    givers[700] = ("Người Sai", "x1")  # stands in row 705
    shown_file(qtbot, preview, book, givers)
    assert find("import.grid", QTableView).model().rowCount() == 903
    click_row("import.problems", "C705")
    wait_for_grid(qtbot, "C705", "x1")
    assert current_cell() == "C705"
    mend(qtbot, "C705", "70.000")
    wait_for_grid(qtbot, "C705", "70.000")
    assert current_cell() == "C705"


def test_another_sheet_is_chosen_by_its_name(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    path = book("a.xlsx", "Thanh tra Sở", TROUBLED)
    workbook = load_workbook(path)
    workbook.create_sheet("Thuyết minh")["A1"] = "Lời dặn"
    workbook.save(path)
    preview(inbox)
    wait_for_grid(qtbot, "C5", "1.500")
    choose("import.grid.sheet", "Thuyết minh")
    wait_for_grid(qtbot, "A1", "Lời dặn")
    click_row("import.problems", "C6")
    wait_for_grid(qtbot, "C6", "x1")
    qtbot.waitUntil(lambda: current_cell() == "C6")


def test_a_reason_is_asked_before_a_row_is_let_in(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    shown_file(qtbot, preview, book, [("Lê Thị Bưởi", "20.000.000.000"), GOOD])
    assert statuses() == {"a.xlsx": "Không nhận"}
    click_row("import.problems", "C5")
    click("import.problems.allow")
    click("import.allow.ok")
    assert find("import.allow.reason.problem", QLabel).isVisible()
    type_into("import.allow.reason", "Doanh nghiệp ủng hộ, có giấy báo có")
    click("import.allow.ok")
    qtbot.waitUntil(lambda: statuses() == {"a.xlsx": "Nhận đủ"})
    assert "Doanh nghiệp ủng hộ" in rows_shown("import.problems")[0][5]


def test_every_control_of_the_preview_can_be_found_by_name(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    shown_file(qtbot, preview, book, TROUBLED)
    assert unnamed(find("import", QDialog)) == []
