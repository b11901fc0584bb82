from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import choose, click_row, double_click_row, rows_shown, text_of

TABLE = "campaigns.lines.table"
HEAD = "campaigns.head-dialog"


@pytest.fixture
def page(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    window = open_page(store, "Phong trào")
    qtbot.waitUntil(lambda: is_shown("campaigns.table") and bool(plan()))
    return window


def plan() -> str:
    return find("campaigns.detail", QTextEdit).toPlainText()


def write(name: str, text: str) -> None:
    editor = find(name, QLineEdit)
    editor.selectAll()
    editor.insert(text)


def open_dialog(qtbot: QtBot, control: str, shown: str) -> None:
    click(control)
    qtbot.waitUntil(lambda: is_shown(shown))


@pytest.mark.usefixtures("page")
def test_a_campaign_stands_beside_its_template_and_differences_are_counted(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "chỗ khác mẫu" in text_of("campaigns.source"))
    choose("campaigns.shown", "Đặt cạnh bản gốc")
    find("campaigns.shown", QComboBox).activated.emit(1)
    qtbot.waitUntil(lambda: "Kế hoạch mẫu" in plan())
    assert "So sánh" in plan()
    assert "Người ký" in plan()
    choose("campaigns.shown", "Chỉ những chỗ khác")
    find("campaigns.shown", QComboBox).activated.emit(2)
    qtbot.waitUntil(lambda: "Người ký" not in plan())
    assert "Hạn nộp báo cáo" in plan()


@pytest.mark.usefixtures("page")
def test_the_head_is_changed_and_the_plan_shows_it(qtbot: QtBot) -> None:
    open_dialog(qtbot, "campaigns.head", f"{HEAD}.ok")
    write(f"{HEAD}.number", "12/KH-SLĐTBXH")
    write(f"{HEAD}.issued_on", "20/8/2024")
    click(f"{HEAD}.ok")
    qtbot.waitUntil(lambda: not is_shown(HEAD))
    qtbot.waitUntil(lambda: "Số, ký hiệu: 12/KH-SLĐTBXH" in plan())
    assert "Ngày ban hành: 20/08/2024" in plan()


@pytest.mark.usefixtures("page")
def test_a_wrong_field_of_the_head_says_so_and_keeps_what_was_typed(qtbot: QtBot) -> None:
    open_dialog(qtbot, "campaigns.head", f"{HEAD}.ok")
    write(f"{HEAD}.title", "")
    write(f"{HEAD}.due_on", "tháng 11/2024")
    write(f"{HEAD}.number", "12")
    click(f"{HEAD}.ok")
    assert is_shown(f"{HEAD}.title.problem")
    write(f"{HEAD}.title", "Phong trào “Mới”")
    click(f"{HEAD}.ok")
    qtbot.waitUntil(lambda: is_shown(f"{HEAD}.due_on.problem"))
    assert "ngày đầy đủ" in find(f"{HEAD}.due_on.problem", QLabel).text()
    assert find(f"{HEAD}.number", QLineEdit).text() == "12"


@pytest.mark.usefixtures("page")
def test_a_campaign_is_suspended_with_a_reason(qtbot: QtBot) -> None:
    dialog = "campaigns.state-dialog"
    open_dialog(qtbot, "campaigns.state", f"{dialog}.ok")
    choose(f"{dialog}.state", "Đã bàn giao")
    write(f"{dialog}.reason", "Sắp xếp bộ máy")
    click(f"{dialog}.ok")
    qtbot.waitUntil(lambda: is_shown(f"{dialog}.successor.problem"))
    choose(f"{dialog}.state", "Tạm dừng")
    click(f"{dialog}.ok")
    qtbot.waitUntil(lambda: "Trạng thái: tạm dừng: Sắp xếp bộ máy" in plan())


@pytest.mark.usefixtures("page")
def test_clauses_are_added_moved_and_removed(qtbot: QtBot) -> None:
    open_dialog(qtbot, "campaigns.lines", TABLE)
    count = len(rows_shown(TABLE))
    open_dialog(qtbot, "campaigns.lines.add", "campaigns.clause-dialog.ok")
    find("campaigns.clause-dialog.text", QPlainTextEdit).setPlainText("Việc làm mới")
    click("campaigns.clause-dialog.ok")
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == count + 1)
    click_row(TABLE, "Việc làm mới")
    click("campaigns.lines.up")
    qtbot.waitUntil(lambda: rows_shown(TABLE)[count - 1][2] == "Việc làm mới")
    open_dialog(qtbot, "campaigns.lines.remove", "campaigns.lines.remove-dialog.ok")
    write("campaigns.lines.remove-dialog.reason", "Trùng")
    click("campaigns.lines.remove-dialog.ok")
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == count)
    assert "Việc làm mới" not in [row[2] for row in rows_shown(TABLE)]


@pytest.mark.usefixtures("page")
def test_a_target_above_a_hundred_is_questioned_in_the_form(qtbot: QtBot) -> None:
    open_dialog(qtbot, "campaigns.lines", TABLE)
    choose("campaigns.lines.section", "Chỉ tiêu")
    find("campaigns.lines.section", QComboBox).activated.emit(1)
    double_click_row(TABLE, "TH")
    qtbot.waitUntil(lambda: is_shown("campaigns.target-dialog.ok"))
    for bound in ("low", "high"):
        write(f"campaigns.target-dialog.{bound}", "120")
    click("campaigns.target-dialog.ok")
    qtbot.waitUntil(lambda: is_shown("campaigns.target-dialog.failure"))
    assert "lớn hơn 100%" in text_of("campaigns.target-dialog.failure")
    write("campaigns.target-dialog.reason", "Có lớp mở thêm")
    click("campaigns.target-dialog.ok")
    qtbot.waitUntil(lambda: any("120%" in row[2] for row in rows_shown(TABLE)))


@pytest.mark.usefixtures("page")
def test_the_plan_is_saved_as_a_word_file(qtbot: QtBot, tmp_path: Path) -> None:
    open_dialog(qtbot, "campaigns.word", "campaigns.save")
    find("campaigns.save", QFileDialog).fileSelected.emit(str(tmp_path / "ke-hoach.docx"))
    qtbot.waitUntil((tmp_path / "ke-hoach.docx").is_file)


def test_every_control_can_be_found_by_name(qtbot: QtBot, page: QWidget) -> None:
    open_dialog(qtbot, "campaigns.lines", TABLE)
    assert unnamed(page) == []
