import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, press
from tests.views.pages.returns.conftest import (
    Book,
    Preview,
    choose_folder,
    confirm_import,
    read,
    rows_in,
    statuses,
    turn_to,
)
from tests.views.pages.shown import choose, click_row, row_of, rows_shown, text_of

GOOD = ("Ngô Văn Cam", "300.000")


def fill_with_trouble(book: Book, inbox: Path) -> None:
    """One good file of 300.000 đồng, one of three rows of which one is good, and six that fail."""
    book("0 tốt.xlsx", "Thanh tra Sở", [GOOD])
    book("1 mơ hồ.xlsx", "Văn phòng Sở", [("Lê Thị Bưởi", "1.500"), ("Trần Na", "x1"), GOOD])
    book("2 đơn vị lạ.xlsx", "Trung tâm Không Có Thật", [GOOD])
    (inbox / "3 hỏng.xlsx").write_bytes(b"PK\x03\x04" + b"x" * 400)
    (inbox / "4 trống.xlsx").write_bytes(b"")
    (inbox / "5 ghi chú.txt").write_text("chào")
    (inbox / "~$1 mơ hồ.xlsx").write_bytes(b"\x05Admin")
    shutil.copy(inbox / "0 tốt.xlsx", inbox / "6 trùng.xlsx")


def toggle_accept() -> None:
    press(find("import.accept", QCheckBox), Qt.Key.Key_Space)


def test_each_file_says_what_becomes_of_it(preview: Preview, book: Book, inbox: Path) -> None:
    fill_with_trouble(book, inbox)
    preview(inbox)
    assert statuses() == {
        "0 tốt.xlsx": "Nhận đủ",
        "1 mơ hồ.xlsx": "Không nhận",
        "2 đơn vị lạ.xlsx": "Không nhận",
        "3 hỏng.xlsx": "Không nhận",
        "4 trống.xlsx": "Không nhận",
        "5 ghi chú.txt": "Bỏ qua",
        "6 trùng.xlsx": "Trùng tệp đã nhập",
        "~$1 mơ hồ.xlsx": "Bỏ qua",
    }
    assert text_of("import.summary") == (
        "8 tệp: 1 nhận đủ; 4 không nhận; 1 trùng tệp đã nhập; 2 bỏ qua. "
        "Nhận 1/5 dòng; tiền ủng hộ 300.000 đồng."
    )


def test_an_ambiguous_amount_is_shown_at_its_cell_with_what_to_do(
    preview: Preview, book: Book, inbox: Path
) -> None:
    fill_with_trouble(book, inbox)
    preview(inbox)
    click_row("import.files", "1 mơ hồ.xlsx")
    first = rows_shown("import.problems")[0]
    assert first[1:5] == ["DS", "C5", "Lỗi", "1.500"]
    assert "1.500.000" in first[5]


def test_an_unknown_unit_is_named(preview: Preview, book: Book, inbox: Path) -> None:
    fill_with_trouble(book, inbox)
    preview(inbox)
    click_row("import.files", "2 đơn vị lạ.xlsx")
    assert "Không có đơn vị “Trung tâm Không Có Thật”" in rows_shown("import.problems")[0][5]


def test_the_good_rows_of_a_file_with_errors_go_in_when_the_user_says_so(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    fill_with_trouble(book, inbox)
    preview(inbox)
    toggle_accept()
    qtbot.waitUntil(lambda: statuses()["1 mơ hồ.xlsx"] == "Nhận một phần")
    assert "Nhận 2/5 dòng; tiền ủng hộ 600.000 đồng." in text_of("import.summary")
    toggle_accept()
    qtbot.waitUntil(lambda: statuses()["1 mơ hồ.xlsx"] == "Không nhận")
    toggle_accept()
    qtbot.waitUntil(lambda: statuses()["1 mơ hồ.xlsx"] == "Nhận một phần")
    confirm_import(qtbot)
    assert "1 nhận đủ; 1 nhận một phần; 3 không nhận" in text_of("import.result.summary")
    assert "tiền ủng hộ 600.000 đồng" in text_of("import.result.summary")


def test_files_without_errors_leave_nothing_to_accept(
    preview: Preview, book: Book, inbox: Path
) -> None:
    book("a.xlsx", "Thanh tra Sở", [GOOD])
    preview(inbox)
    assert not find("import.accept", QCheckBox).isEnabled()


def test_a_file_left_out_stays_out_and_may_come_back(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    book("a.xlsx", "Thanh tra Sở", [GOOD])
    book("b.xlsx", "Văn phòng Sở", [("Lê Thị Bưởi", "200.000")])
    preview(inbox)
    click_row("import.files", "b.xlsx")
    click("import.leave-out")
    qtbot.waitUntil(lambda: statuses() == {"a.xlsx": "Nhận đủ", "b.xlsx": "Để ngoài"})
    assert "tiền ủng hộ 300.000 đồng" in text_of("import.summary")
    assert find("import.leave-out", QAbstractButton).text() == "Đưa tệp này &vào lại"
    click("import.leave-out")
    qtbot.waitUntil(lambda: statuses()["b.xlsx"] == "Nhận đủ")
    click("import.leave-out")
    qtbot.waitUntil(lambda: statuses()["b.xlsx"] == "Để ngoài")
    confirm_import(qtbot)
    assert [row[1] for row in rows_shown("import.result.files")] == ["a.xlsx"]


def test_with_every_file_left_out_there_is_nothing_to_confirm(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    book("a.xlsx", "Thanh tra Sở", [GOOD])
    book("b.xlsx", "Văn phòng Sở", [("Lê Thị Bưởi", "200.000")])
    preview(inbox)
    press(find("import.files", QTableView), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    click("import.leave-out")
    qtbot.waitUntil(lambda: set(statuses().values()) == {"Để ngoài"})
    assert not find("import.commit", QPushButton).isEnabled()


def test_a_duplicate_cannot_be_left_out_as_it_does_not_go_in(
    preview: Preview, book: Book, inbox: Path
) -> None:
    fill_with_trouble(book, inbox)
    preview(inbox)
    click_row("import.files", "6 trùng.xlsx")
    assert not find("import.leave-out", QAbstractButton).isEnabled()


def test_an_empty_folder_says_that_nothing_is_there(preview: Preview, inbox: Path) -> None:
    preview(inbox)
    assert text_of("import.summary").startswith("Không có tệp nào.")
    assert not find("import.commit", QPushButton).isEnabled()


def test_rows_are_shown_as_they_will_be_stored_page_by_page(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    book("dài.xlsx", "Thanh tra Sở", [(f"Người Thứ {n}", f"{n}0000 đ") for n in range(1, 431)])
    preview(inbox)
    turn_to("Sẽ ghi vào sổ")
    qtbot.waitUntil(lambda: rows_in("import.rows") == 200)
    assert rows_shown("import.rows")[0][:6] == ["5", "TTR", "Người Thứ 1", "", "", "10.000"]
    assert find("import.rows-place", QLabel).text() == "Dòng 1–200"
    click("import.rows-next")
    qtbot.waitUntil(lambda: rows_shown("import.rows")[0][2] == "Người Thứ 201")
    click("import.rows-next")
    qtbot.waitUntil(lambda: rows_in("import.rows") == 30)
    assert find("import.rows-place", QLabel).text() == "Dòng 401–430"
    assert not find("import.rows-next", QAbstractButton).isEnabled()
    click("import.rows-back")
    qtbot.waitUntil(lambda: rows_shown("import.rows")[0][2] == "Người Thứ 201")


def test_a_file_that_cannot_be_read_shows_no_rows_of_the_one_before(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    fill_with_trouble(book, inbox)
    preview(inbox)
    click_row("import.files", "0 tốt.xlsx")
    turn_to("Sẽ ghi vào sổ")
    qtbot.waitUntil(lambda: rows_in("import.rows") == 1)
    click_row("import.files", "3 hỏng.xlsx")
    assert rows_in("import.rows") == 0
    assert "Tệp bị hỏng" in rows_shown("import.problems")[0][5]


def test_leaving_at_once_after_a_click_does_no_harm(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    fill_with_trouble(book, inbox)
    preview(inbox)
    toggle_accept()
    click_row("import.files", "0 tốt.xlsx")
    click("import.cancel")
    assert not is_shown("import")
    choose_folder(qtbot, inbox)
    read(qtbot)
    assert not find("import.accept", QCheckBox).isChecked()


def test_a_supplement_adds_to_what_the_unit_sent_before(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    first = book("a.xlsx", "Thanh tra Sở", [GOOD])
    preview(inbox)
    confirm_import(qtbot)
    click("import.close")
    first.unlink()
    book("b.xlsx", "Thanh tra Sở", [("Lê Thị Bưởi", "200.000")])
    choose_folder(qtbot, inbox)
    choose("import.version", "Bổ sung, cộng thêm vào bản đã có")
    read(qtbot)
    confirm_import(qtbot)
    click("import.close")
    qtbot.waitUntil(lambda: row_of("returns.board", "TTR")[7] == "2")
