from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.office import Office
from tests.services.test_plan_drafts import CODE, LINES, TITLE
from tests.views.driving import click, enter_path, find, is_shown, write
from tests.views.pages.campaigns.drafting import choose, retype, row
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import long_text_of, rows_shown, text_of

TABLE = "campaigns.table"
THIS_YEAR = datetime.now().astimezone().year
CONTENTS = ("Trồng cây ở khuôn viên cơ quan.", "Phân loại rác tại nguồn.")


@pytest.fixture
def window(qtbot: QtBot, open_page: OpenPage, empty_store: Path) -> QWidget:
    shown = open_page(empty_store, "Phong trào")
    qtbot.waitUntil(lambda: is_shown("campaigns.empty"))
    return shown


@pytest.fixture
def dialog(qtbot: QtBot, window: QWidget) -> QWidget:
    assert window.isVisible()
    paste(qtbot, "\n".join(LINES))
    qtbot.waitUntil(lambda: is_shown("draft"))
    return find("draft", QWidget)


def paste(qtbot: QtBot, text: str) -> None:
    click("campaigns.paste-plan")
    qtbot.waitUntil(lambda: is_shown("paste.text"))
    find("paste.text", QPlainTextEdit).setPlainText(text)
    click("paste.ok")


def launched(store: Path) -> tuple[str, ...]:
    office = Office.open(store)
    texts = tuple(
        one.text for one in office.campaigns.detail(CODE).clauses if one.section == "content"
    )
    office.close()
    return texts


@pytest.mark.usefixtures("dialog")
def test_a_corrected_draft_is_launched(qtbot: QtBot, empty_store: Path) -> None:
    choose("Số")
    retype("draft.part.text", "45/KH-SYT")
    assert row("Số")[1] == "45/KH-SYT"
    choose("Nội dung 1")
    click("draft.down")
    click("draft.add")
    find("draft.part.text", QPlainTextEdit).setPlainText("Tiết kiệm điện, nước.")
    click("draft.ok")
    qtbot.waitUntil(lambda: is_shown(TABLE) and bool(rows_shown(TABLE)))
    assert rows_shown(TABLE)[0][:2] == [CODE, TITLE]
    qtbot.waitUntil(lambda: not is_shown("draft"))
    assert launched(empty_store) == (CONTENTS[1], CONTENTS[0], "Tiết kiệm điện, nước.")


@pytest.mark.usefixtures("window")
def test_a_campaign_is_written_from_nothing_and_launched(qtbot: QtBot, empty_store: Path) -> None:
    click("campaigns.compose")
    qtbot.waitUntil(lambda: is_shown("draft"))
    assert find("draft", QWidget).windowTitle() == "Soạn phong trào mới"
    assert not is_shown("draft.text")
    assert row("Cơ quan ban hành")[1] == "Sở Thử nghiệm"
    assert row("Nội dung")[1] == "Chưa ghi"
    click("draft.ok")  # without a title
    assert "tên kế hoạch" in text_of("draft.part.text.problem")
    type_text("draft.part.text", "Kế hoạch tổ chức phong trào thi đua “Công sở xanh”")
    choose("Nội dung")
    click("draft.add")
    type_text("draft.part.text", "Phân loại rác.")
    click("draft.ok")
    qtbot.waitUntil(lambda: is_shown(TABLE) and bool(rows_shown(TABLE)))
    assert rows_shown(TABLE)[0][:2] == [f"CSX-{THIS_YEAR}", "Phong trào thi đua “Công sở xanh”"]
    qtbot.waitUntil(lambda: text_of("campaigns.source").startswith("Soạn mới tại đây"))
    office = Office.open(empty_store)
    clauses = office.campaigns.detail(f"CSX-{THIS_YEAR}").clauses
    office.close()
    assert [(one.section, one.text) for one in clauses] == [("content", "Phân loại rác.")]


def type_text(name: str, text: str) -> None:
    find(name, QPlainTextEdit).setPlainText(text)


@pytest.mark.usefixtures("dialog")
def test_what_was_typed_stays_where_launching_fails(qtbot: QtBot, empty_store: Path) -> None:
    choose("Chỉ tiêu")
    click("draft.add")
    find("draft.part.text", QPlainTextEdit).setPlainText("Thu gom rác")
    kind = find("draft.part.kind", QComboBox)
    kind.setCurrentIndex(kind.findData("percentage"))
    retype("draft.part.value", "120")
    click("draft.ok")
    qtbot.waitUntil(lambda: is_shown("draft.reason"))
    assert "vượt 100%" in text_of("draft.failure")
    assert text_of("draft.part.value.problem") == "Lớn hơn 100%."
    assert row("Chỉ tiêu")[1] == "Thu gom rác · Tỷ lệ % · 120"
    write(find("draft.reason", QLineEdit), "Gồm cả rác tồn")
    click("draft.ok")
    qtbot.waitUntil(lambda: not is_shown("draft"))
    assert launched(empty_store) == CONTENTS


@pytest.mark.usefixtures("window")
def test_a_text_that_is_no_plan_stays_where_it_was_pasted(qtbot: QtBot) -> None:
    paste(qtbot, "Mưa sớm")
    qtbot.waitUntil(lambda: is_shown("paste.failure"))
    assert text_of("paste.failure").endswith(".")
    assert long_text_of("paste.text") == "Mưa sớm"


@pytest.mark.usefixtures("window")
def test_a_plan_is_read_from_a_chosen_file(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "ke-hoach.txt"
    path.write_text("\n".join(LINES), encoding="utf-8")
    click("campaigns.read-plan")
    qtbot.waitUntil(lambda: is_shown("campaigns.plan-file"))
    enter_path("campaigns.plan-file", str(path))
    qtbot.waitUntil(lambda: is_shown("draft"), timeout=20_000)
    assert "ke-hoach.txt" in find("draft", QWidget).windowTitle()
    click("draft.cancel")


def test_a_dropped_plan_is_read_and_other_files_are_not_taken(
    qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    page = window.findChild(QWidget, "campaigns")
    assert isinstance(page, QWidget)
    path = tmp_path / "ke-hoach.txt"
    path.write_text("\n".join(LINES), encoding="utf-8")
    assert not dropped(page, tmp_path / "bang.xlsx")
    assert dropped(page, path)
    qtbot.waitUntil(lambda: is_shown("draft"), timeout=20_000)
    click("draft.cancel")


def dropped(page: QWidget, path: Path) -> bool:
    """Drop a file on a page; whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    given = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, *given)
    entering.setAccepted(False)
    QApplication.sendEvent(page, entering)
    if entering.isAccepted():
        QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, *given))
    return entering.isAccepted()
