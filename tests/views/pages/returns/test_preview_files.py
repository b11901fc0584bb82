"""The files of a preview: what is shown of them, and where the keys begin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QDialog, QMessageBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.pages.returns.fitting import fit
from tests.views.driving import click, find, is_shown, press
from tests.views.pages.returns.conftest import (
    Book,
    Preview,
    cell_text,
    choose_folder,
    confirm_import,
    read,
    rows_in,
    statuses,
    turn_to,
    wait_for_grid,
)
from tests.views.pages.shown import choose, click_row, rows_shown, text_of

GOOD, WRONG = ("Ngô Văn Cam", "300.000"), ("Trần Na", "x1")


@pytest.fixture
def two_files(preview: Preview, book: Book) -> None:
    """A previewed folder of a good file and one with an error."""
    book("tốt.xlsx", "Thanh tra Sở", [GOOD])
    preview(book("lỗi.xlsx", "Văn phòng Sở", [WRONG]).parent)


def current_file() -> str:
    return rows_shown("import.files")[find("import.files", QTableView).currentIndex().row()][1]


@pytest.mark.usefixtures("two_files")
def test_the_keys_begin_at_the_files(qtbot: QtBot) -> None:
    files = find("import.files", QTableView)
    assert files.window().focusWidget() is files
    assert current_file() == "lỗi.xlsx"
    press(files, Qt.Key.Key_Down)
    assert current_file() == "tốt.xlsx"
    wait_for_grid(qtbot, "B5", "Ngô Văn Cam")


@pytest.mark.usefixtures("two_files")
def test_a_filter_shows_as_many_files_as_it_says(qtbot: QtBot) -> None:
    click_row("import.files", "tốt.xlsx")
    choose("import.filter", "Có lỗi (1)")
    assert list(statuses()) == ["lỗi.xlsx"]
    wait_for_grid(qtbot, "C5", "x1")
    choose("import.filter", "Sẵn sàng nhập (1)")
    assert list(statuses()) == ["tốt.xlsx"]
    wait_for_grid(qtbot, "B5", "Ngô Văn Cam")


@pytest.mark.usefixtures("two_files")
def test_where_no_file_is_left_to_see_none_can_be_acted_on(qtbot: QtBot) -> None:
    wait_for_grid(qtbot, "C5", "x1")
    choose("import.filter", "Có cảnh báo (0)")
    assert rows_in("import.files") == 0
    assert cell_text("C5") == ""
    for name in ("leave-out", "about-file", "columns-of-file"):
        assert not find(f"import.{name}", QAbstractButton).isEnabled()
    choose("import.filter", "Mọi tệp (2)")
    wait_for_grid(qtbot, "C5", "x1")


def test_a_file_that_is_gone_is_left_out_and_the_others_go_in(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    book("a.xlsx", "Thanh tra Sở", [GOOD])
    gone = book("b.xlsx", "Văn phòng Sở", [("Lê Thị Bưởi", "200.000")])
    preview(gone.parent)
    gone.unlink()
    click("import.commit")
    qtbot.waitUntil(lambda: is_shown("failure"))
    assert "để riêng tệp này ngoài" in find("failure", QMessageBox).text()
    click("failure.ok")
    click_row("import.files", "b.xlsx")
    click("import.leave-out")
    qtbot.waitUntil(lambda: statuses()["b.xlsx"] == "Để ngoài")
    confirm_import(qtbot)
    assert "1 nhận đủ" in text_of("import.result.summary")


def test_a_supplement_says_that_what_came_before_still_counts(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    first = book("a.xlsx", "Thanh tra Sở", [GOOD])
    preview(first.parent)
    confirm_import(qtbot)
    click("import.close")
    first.unlink()
    book("b.xlsx", "Thanh tra Sở", [("Lê Thị Bưởi", "200.000")])
    choose_folder(qtbot, first.parent)
    read(qtbot)
    assert "Bổ sung vào bản đang tính" in rows_shown("import.files")[0][-1]
    wait_for_grid(qtbot, "B5", "Lê Thị Bưởi")
    turn_to("Khác bản trước (2)")
    assert "các dòng của bản trước vẫn được tính" in text_of("import.differences-hint")


def test_a_duplicate_says_why_there_is_nothing_to_see(
    qtbot: QtBot, preview: Preview, book: Book
) -> None:
    folder = book("a.xlsx", "Thanh tra Sở", [GOOD]).parent
    preview(folder)
    confirm_import(qtbot)
    click("import.close")
    choose_folder(qtbot, folder)
    read(qtbot)
    assert statuses() == {"a.xlsx": "Trùng tệp đã nhập"}
    assert rows_in("import.grid") == 0
    assert "“a.xlsx” đã có nên không nhập lại" in rows_shown("import.problems")[0][5]


def test_a_dialog_is_no_larger_than_the_screen(parent: QWidget) -> None:
    parent.resize(4000, 4000)
    dialog = QDialog(parent)
    fit(dialog, 3000, 3000)
    screen = parent.screen().availableGeometry()
    assert dialog.width() <= screen.width()
    assert dialog.height() < screen.height()
