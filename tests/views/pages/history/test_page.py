from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.config import Language
from desktop_app.domain.rows import Department
from desktop_app.services.office import Office
from desktop_app.views.look import look
from desktop_app.views.pages.history.store import suggested_copy
from desktop_app.views.saving import documents
from tests.views.conftest import ACTOR
from tests.views.driving import (
    click,
    click_at,
    click_sidebar,
    enter_path,
    find,
    is_shown,
    press,
    type_into,
    unnamed,
    write,
)
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import choose, click_row, rows_shown, text_of

TITLE = "Nhật ký, sao lưu, cài đặt"
NAME = "history.department.name"
SAVE = "history.department.save"
TRAIL = "history.trail"


@pytest.fixture
def filled(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    window = open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown(TRAIL) and bool(rows_shown(TRAIL)))
    return window


@pytest.fixture
def department(qtbot: QtBot, filled: QWidget) -> QWidget:
    """The same, at the letterhead."""
    open_tab("Cơ quan")
    qtbot.waitUntil(lambda: bool(find(NAME, QLineEdit).text()))
    return filled


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


@pytest.mark.usefixtures("department")
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


def test_what_is_typed_stays_through_other_pages_and_years_and_is_asked_about_at_the_end(
    qtbot: QtBot, department: QWidget
) -> None:
    replace_text("history.department.signatory", "Trần Văn Ký")
    click_sidebar("Đơn vị và nhân sự")
    years = find("header.year", QComboBox)
    before = years.currentData()
    press(years, Qt.Key.Key_Up if years.currentIndex() else Qt.Key.Key_Down)
    assert years.currentData() != before
    click_sidebar(TITLE)
    qtbot.waitUntil(lambda: is_shown("history.department.signatory"))
    assert find("history.department.signatory", QLineEdit).text() == "Trần Văn Ký"
    department.window().close()
    assert "Đang nhập dở: Thông tin cơ quan." in find("window.stop", QMessageBox).text()
    click("window.stop.no")
    assert find("history.department.signatory", QLineEdit).text() == "Trần Văn Ký"


@pytest.mark.usefixtures("department")
def test_another_language_is_asked_about_where_something_is_typed(qtbot: QtBot) -> None:
    replace_text("history.department.signatory", "Trần Văn Ký")
    open_tab("Giao diện")
    press(find("look.language", QComboBox), Qt.Key.Key_Down)
    assert "Đang nhập dở: Thông tin cơ quan." in find("look.leave", QMessageBox).text()
    assert find("look.language", QComboBox).currentText() == "Tiếng Việt"
    click("look.leave.no")
    assert look().language is Language.VIETNAMESE
    press(find("look.language", QComboBox), Qt.Key.Key_Down)
    with qtbot.waitSignal(look().spoken):
        click("look.leave.yes")
    look().speak(Language.VIETNAMESE)


@pytest.mark.usefixtures("department")
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
    assert text_of("history.told") == f"{len(numbers)} việc, mới nhất trên cùng."


@pytest.mark.usefixtures("filled")
def test_a_sound_store_is_found_sound(qtbot: QtBot, store: Path) -> None:
    open_tab("Sao lưu")
    qtbot.waitUntil(lambda: text_of("history.path") == str(store))
    click("history.check")
    qtbot.waitUntil(lambda: text_of("history.verdict") == "Sổ nguyên vẹn.")
    qtbot.waitUntil(lambda: is_shown("history.finding.store.sound"))
    assert text_of("history.finding.store.sound").startswith("Tệp dữ liệu nguyên vẹn")


@pytest.mark.usefixtures("filled")
def test_a_copy_is_a_store_of_its_own(qtbot: QtBot, tmp_path: Path) -> None:
    open_tab("Sao lưu")
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
    open_tab("Sao lưu")
    click("history.backup")
    qtbot.waitUntil(lambda: is_shown("history.backup-file"))
    enter_path("history.backup-file", str(store))
    qtbot.waitUntil(lambda: is_shown("failure.ok"))
    sentence = f"Tệp “{store}” đã có. Hãy chọn tên khác; tệp cũ được giữ nguyên."
    assert text_of("qt_msgbox_label") == sentence
    assert store.read_bytes() == before


@pytest.mark.usefixtures("filled")
def test_a_year_is_closed_after_a_yes_and_opened_again_with_a_reason(qtbot: QtBot) -> None:
    open_tab("Năm làm việc")
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
    open_tab("Năm làm việc")
    this_year = datetime.now().astimezone().year
    said = f"Năm {this_year} chưa có số liệu"
    qtbot.waitUntil(lambda: text_of("history.year.state") == said)
    assert not is_shown("history.year.close")


@pytest.mark.usefixtures("filled")
def test_every_control_of_every_tab_can_be_found_by_name() -> None:
    for title in ("Nhật ký", "Sao lưu", "Cơ quan", "Năm làm việc", "Giao diện"):
        open_tab(title)
        assert unnamed(find("history", QWidget)) == []


def test_a_copy_is_suggested_beside_the_store_where_there_are_no_documents() -> None:
    now = datetime(2024, 11, 20, 12, 30).astimezone()
    store = Path("/du-lieu/so.thidua")
    assert suggested_copy(store, now) == Path("/du-lieu/so sao lưu 2024-11-20 12.30.thidua")


@pytest.mark.usefixtures("filled")
def test_the_trail_is_searched_without_marks_and_an_act_told_field_by_field(qtbot: QtBot) -> None:
    every = len(rows_shown(TRAIL))
    type_into("history.search", "phat dong")
    qtbot.waitUntil(lambda: 0 < len(rows_shown(TRAIL)) < every)
    assert {row[3] for row in rows_shown(TRAIL)} == {"Phát động phong trào"}
    click_row(TRAIL, "Phát động phong trào")
    qtbot.waitUntil(lambda: is_shown("history.entry.fields"))
    titles = [row[0] for row in rows_shown("history.entry.fields")]
    assert titles == ["• Mẫu"]
    click("history.clear")
    qtbot.waitUntil(lambda: len(rows_shown(TRAIL)) == every)


@pytest.mark.usefixtures("filled")
def test_the_trail_is_narrowed_to_an_act_and_to_days(qtbot: QtBot) -> None:
    every = len(rows_shown(TRAIL))
    qtbot.waitUntil(lambda: find("history.action", QComboBox).count() > 1)
    choose("history.action", "Chấm điểm")
    qtbot.waitUntil(lambda: {row[3] for row in rows_shown(TRAIL)} == {"Chấm điểm"})
    choose("history.action", "Mọi việc")
    qtbot.waitUntil(lambda: len(rows_shown(TRAIL)) == every)
    type_into("history.last", "1/1/2020")
    press(find("history.last", QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows_shown(TRAIL) == [])
    assert not is_shown("history.day-problem")


@pytest.mark.usefixtures("filled")
def test_a_day_that_is_none_is_said_under_it() -> None:
    type_into("history.first", "32/13/2024")
    press(find("history.first", QLineEdit), Qt.Key.Key_Return)
    assert text_of("history.day-problem")
    assert is_shown("history.day-problem")
    click("history.clear")
    assert not is_shown("history.day-problem")


@pytest.mark.usefixtures("filled")
def test_an_act_leads_to_its_record_and_to_the_records_history(qtbot: QtBot) -> None:
    click_row(TRAIL, "Phát động phong trào")
    qtbot.waitUntil(lambda: text_of("history.entry.title").startswith("Phát động phong trào"))
    click("history.entry.history")
    qtbot.waitUntil(lambda: is_shown("record-history"))
    assert rows_shown("record-history.table")[-1][3] == "Phát động phong trào"
    click("record-history.close")
    click("history.entry.open")
    qtbot.waitUntil(lambda: is_shown("campaigns.table"))


@pytest.mark.usefixtures("department")
def test_a_folder_for_files_is_set_and_let_go_of(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "bao cao"
    folder.mkdir()
    click("history.folder.choose")
    qtbot.waitUntil(lambda: is_shown("history.folder.dialog"))
    enter_path("history.folder.dialog", str(folder))
    qtbot.waitUntil(lambda: text_of("history.folder") == str(folder))
    assert documents() == folder
    click("history.folder.forget")
    assert text_of("history.folder") != str(folder)


@pytest.mark.usefixtures("filled")
def test_a_copy_is_looked_at_and_brought_back_and_the_store_before_it_kept(
    qtbot: QtBot, store: Path
) -> None:
    office = Office.open(store, ACTOR)
    copy = office.safekeeping.backup(store.with_name("so sao lưu 1.thidua"))
    office.settings.set_department(Department("Sở Mới"))
    office.close()
    open_tab("Sao lưu")
    # What a page shows of a folder it looks at again when something is copied.
    click("history.backup")
    qtbot.waitUntil(lambda: is_shown("history.backup-file"))
    enter_path("history.backup-file", str(store.with_name("so sao lưu 2.thidua")))
    qtbot.waitUntil(lambda: len(rows_shown("history.copies")) == 2)
    click_row("history.copies", copy.name)
    click("history.restore")
    qtbot.waitUntil(lambda: is_shown("restore"))
    assert "26 đơn vị" in text_of("restore.contents")
    click("restore.cancel")
    qtbot.waitUntil(lambda: not is_shown("restore"))
    click("history.restore")
    qtbot.waitUntil(lambda: is_shown("restore.ok"))
    click("restore.ok")
    qtbot.waitUntil(lambda: is_shown("banner") and "Đã phục hồi sổ" in text_of("banner.text"))
    qtbot.waitUntil(lambda: text_of("header.department").startswith("Sở Lao động"))
    kept = list(store.parent.glob("so.truoc-phuc-hoi-*.thidua"))
    before = Office.open(kept[0], ACTOR)
    assert before.department() == "Sở Mới"
    before.close()


@pytest.mark.usefixtures("filled")
def test_what_is_no_copy_is_said_and_the_store_stays_open(qtbot: QtBot, store: Path) -> None:
    (store.parent / "gia.thidua").write_text("không phải sổ", encoding="utf-8")
    open_tab("Sao lưu")
    click("history.restore-other")
    qtbot.waitUntil(lambda: is_shown("history.restore-file"))
    enter_path("history.restore-file", str(store.parent / "gia.thidua"))
    qtbot.waitUntil(lambda: is_shown("failure.ok"))
    click("failure.ok")
    assert is_shown("history.copies")
