from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.office import Office
from desktop_app.views.pages.history.store import suggested_copy
from tests.views.conftest import ACTOR
from tests.views.driving import (
    click,
    click_at,
    enter_path,
    find,
    is_shown,
    press,
    type_into,
    unnamed,
    write,
)
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import rows_shown, text_of

TITLE = "Nhật ký, sao lưu, cài đặt"
NAME = "history.department.name"
SAVE = "history.department.save"


@pytest.fixture
def filled(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    window = open_page(store, TITLE)
    qtbot.waitUntil(lambda: bool(find(NAME, QLineEdit).text()))
    return window


def open_tab(title: str) -> None:
    bar = find("history.tab-bar", QTabBar)
    at = next(at for at in range(bar.count()) if bar.tabText(at) == title)
    click_at(bar, bar.tabRect(at).center())


def replace_text(name: str, text: str) -> None:
    editor = find(name, QLineEdit)
    click_at(editor, QPoint(5, editor.height() // 2))
    press(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(editor, text)


def told(qtbot: QtBot, sentence: str) -> None:
    qtbot.waitUntil(lambda: is_shown("banner") and text_of("banner.text") == sentence)


@pytest.mark.usefixtures("filled")
def test_the_letterhead_is_saved_and_shown_in_the_heading(qtbot: QtBot) -> None:
    assert not find(SAVE, QPushButton).isEnabled()
    replace_text(NAME, "Sở Nội vụ")
    replace_text("history.department.signatory_position", "Phó Giám đốc")
    click(SAVE)
    told(qtbot, "Đã lưu thông tin cơ quan.")
    qtbot.waitUntil(lambda: text_of("header.department") == "Sở Nội vụ")
    assert not find(SAVE, QPushButton).isEnabled()
    open_tab("Nhật ký")
    qtbot.waitUntil(lambda: rows_shown("history.trail")[0][3] == "Sửa thông tin cơ quan")


@pytest.mark.usefixtures("filled")
def test_a_department_without_a_name_is_not_saved() -> None:
    replace_text(NAME, "")
    press(find(NAME, QLineEdit), Qt.Key.Key_Backspace)
    assert text_of("history.department.problem") == "Hãy điền tên cơ quan."
    assert not find(SAVE, QPushButton).isEnabled()


@pytest.mark.usefixtures("filled")
def test_the_trail_says_who_did_what_newest_first(qtbot: QtBot) -> None:
    open_tab("Nhật ký")
    qtbot.waitUntil(lambda: bool(rows_shown("history.trail")))
    numbers = [int(row[0]) for row in rows_shown("history.trail")]
    assert numbers == sorted(numbers, reverse=True)
    assert rows_shown("history.trail")[-1][3] == "Sửa thông tin cơ quan"
    assert text_of("history.told") == f"{len(numbers)} việc gần nhất, mới nhất trên cùng."


@pytest.mark.usefixtures("filled")
def test_a_sound_store_is_found_sound(qtbot: QtBot, store: Path) -> None:
    open_tab("Kiểm tra, sao lưu")
    qtbot.waitUntil(lambda: text_of("history.path") == str(store))
    click("history.check")
    qtbot.waitUntil(lambda: text_of("history.verdict") == "Sổ nguyên vẹn.")
    qtbot.waitUntil(lambda: is_shown("history.finding.store.sound"))
    assert text_of("history.finding.store.sound").startswith("Tệp dữ liệu nguyên vẹn")


@pytest.mark.usefixtures("filled")
def test_a_copy_is_a_store_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    open_tab("Kiểm tra, sao lưu")
    click("history.backup")
    qtbot.waitUntil(lambda: is_shown("history.backup-file"))
    suggested = Path(find("history.backup-file", QFileDialog).selectedFiles()[0])
    assert suggested.name.startswith("so sao lưu 20")
    enter_path("history.backup-file", str(tmp_path / "bản sao"))
    copy = tmp_path / "bản sao.thidua"
    told(qtbot, f"Đã sao lưu vào “{copy}”.")
    office = Office.open(copy, ACTOR)
    assert office.years() == (2024,)
    office.close()


@pytest.mark.usefixtures("filled")
def test_a_copy_never_replaces_a_file(qtbot: QtBot, store: Path) -> None:
    before = store.read_bytes()
    open_tab("Kiểm tra, sao lưu")
    click("history.backup")
    qtbot.waitUntil(lambda: is_shown("history.backup-file"))
    enter_path("history.backup-file", str(store))
    qtbot.waitUntil(lambda: is_shown("failure.ok"))
    sentence = f"Tệp “{store}” đã có. Hãy chọn tên khác; tệp cũ được giữ nguyên."
    assert text_of("qt_msgbox_label") == sentence
    assert store.read_bytes() == before


@pytest.mark.usefixtures("filled")
def test_a_year_is_closed_after_a_yes_and_opened_again_with_a_reason(qtbot: QtBot) -> None:
    open_tab("Khóa sổ năm")
    qtbot.waitUntil(lambda: text_of("history.year.state") == "Năm 2024 đang mở")
    click("history.year.close")
    click("history.close-year.no")
    assert text_of("history.year.state") == "Năm 2024 đang mở"
    click("history.year.close")
    click("history.close-year.yes")
    qtbot.waitUntil(lambda: text_of("history.year.state") == "Năm 2024 đã khóa sổ")
    click("history.year.reopen")
    click("history.reopen-year.ok")
    assert text_of("history.reopen-year.reason.problem") == "Hãy điền mục này."
    type_into("history.reopen-year.reason", "Bổ sung báo cáo của một đơn vị")
    click("history.reopen-year.ok")
    qtbot.waitUntil(lambda: text_of("history.year.state") == "Năm 2024 đang mở")
    open_tab("Nhật ký")
    qtbot.waitUntil(lambda: rows_shown("history.trail")[0][3] == "Mở lại sổ năm")
    assert rows_shown("history.trail")[0][-1] == "Bổ sung báo cáo của một đơn vị"


def test_a_year_without_anything_has_nothing_to_close(
    qtbot: QtBot, open_page: OpenPage, empty_store: Path
) -> None:
    open_page(empty_store, TITLE)
    open_tab("Khóa sổ năm")
    this_year = datetime.now().astimezone().year
    said = f"Năm {this_year} chưa có số liệu"
    qtbot.waitUntil(lambda: text_of("history.year.state") == said)
    assert not is_shown("history.year.close")


def test_every_control_of_every_tab_can_be_found_by_name(filled: QWidget) -> None:
    for title in ("Cơ quan", "Nhật ký", "Kiểm tra, sao lưu", "Khóa sổ năm"):
        open_tab(title)
        assert unnamed(filled) == []


def test_a_copy_is_suggested_beside_the_store_where_there_are_no_documents() -> None:
    now = datetime(2024, 11, 20, 12, 30).astimezone()
    store = Path("/du-lieu/so.thidua")
    assert suggested_copy(store, now) == Path("/du-lieu/so sao lưu 2024-11-20 12.30.thidua")
