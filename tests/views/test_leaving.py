"""The window, or its store, is left only after what is half done was named and given up."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Changes, Done
from desktop_app.views import operation
from desktop_app.views.context import Context
from desktop_app.views.dialogs import present
from desktop_app.views.form import Field, FormDialog
from desktop_app.views.grid.rows import EditableRows
from desktop_app.views.grid.view import EditableView
from desktop_app.views.main_window import MainWindow
from tests.views.driving import click, find, is_shown, press, type_into, write
from tests.views.office import PlainOffice, ranking

ASKED = "window.stop"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    path = tmp_path / "so.thidua"
    path.write_bytes(b"")
    window.open_store(path)
    qtbot.waitUntil(lambda: is_shown("sidebar"))
    qtbot.waitUntil(lambda: not window.workers.writing)
    return window


def context_of(window: MainWindow) -> Context:
    context = window._context  # noqa: SLF001  # stands for any command of any page
    assert context is not None
    return context


def said() -> str:
    return find(ASKED, QMessageBox).text()


def open_form(window: MainWindow, text: str = "") -> FormDialog:
    """A form of one field, typed into."""
    form = FormDialog(window, "form", "Thêm cán bộ", [Field("name", "Họ tên", QLineEdit())])
    present(form)
    if text:
        type_into("form.name", text)
    return form


def test_with_nothing_typed_it_closes_at_once(opened: MainWindow, office: PlainOffice) -> None:
    form = open_form(opened)
    form.findChild(QLineEdit, "form.name").setText("Do chương trình điền")  # type: ignore[union-attr]
    opened.close()
    assert not opened.isVisible()
    assert office.closed


def test_a_form_that_is_typed_into_is_named_and_staying_is_what_enter_means(
    opened: MainWindow, office: PlainOffice
) -> None:
    open_form(opened, "Trần Thị Nhàn")
    for _ in range(2):
        opened.close()
        assert "Đang nhập dở: Thêm cán bộ." in said()
        assert "đóng chương trình?" in said()
    press(find(ASKED, QMessageBox), Qt.Key.Key_Return)
    assert not is_shown(ASKED)
    assert find("form.name", QLineEdit).text() == "Trần Thị Nhàn"
    opened.close()
    click(f"{ASKED}.yes")
    assert not opened.isVisible()
    assert office.closed


def test_what_is_typed_and_what_runs_is_asked_about_once(
    qtbot: QtBot, opened: MainWindow, running: threading.Event
) -> None:
    open_form(opened, "Trần Thị Nhàn")
    opened.close()
    assert "Đang nhập dở: Thêm cán bộ.\nĐang làm: Nhập báo cáo." in said()
    click(f"{ASKED}.yes")
    running.set()
    qtbot.waitUntil(lambda: not opened.isVisible())


@pytest.fixture
def running(opened: MainWindow) -> Iterator[threading.Event]:
    """A command that goes on until it is let go."""
    go_on = threading.Event()

    def work(_progress: object) -> Done[str]:
        go_on.wait(30)
        return Done("", Changes.SCORES)

    context_of(opened).command("Nhập báo cáo", work)
    yield go_on
    go_on.set()


def test_a_long_question_is_named_too(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operation, "SECONDS_OF_PATIENCE", 0)
    go_on = threading.Event()
    context_of(opened).study("preview", lambda _progress: go_on.wait(30), lambda _: None)
    opened.close()
    assert "Đang lập bản in, bản xem hoặc chép bảng." in said()
    go_on.set()
    click(f"{ASKED}.no")
    assert opened.isVisible()


class Typed(QWidget):
    """A part of a page that is typed into without a dialog."""

    def unfinished(self) -> str:
        return "Thông tin cơ quan"


def test_ctrl_q_asks_where_a_page_itself_is_typed_into(opened: MainWindow) -> None:
    Typed(opened)
    press(opened, Qt.Key.Key_Q, CONTROL)
    assert "Đang nhập dở: Thông tin cơ quan." in said()
    click(f"{ASKED}.no")
    assert opened.isVisible()


def test_another_store_is_opened_only_after_asking(opened: MainWindow) -> None:
    Typed(opened)
    press(opened, Qt.Key.Key_O, CONTROL)
    assert "để mở sổ khác?" in said()
    click(f"{ASKED}.no")
    assert not is_shown("open-store")
    press_again(opened, Qt.Key.Key_O)
    click(f"{ASKED}.yes")
    assert is_shown("open-store")


def press_again(window: MainWindow, key: Qt.Key) -> None:
    """Where no window manager runs, nothing becomes active again by itself."""
    window.activateWindow()
    QApplication.processEvents()
    press(window, key, CONTROL)


def test_what_is_being_typed_into_a_cell_is_kept_before_it_closes(
    qtbot: QtBot, opened: MainWindow
) -> None:
    kept: list[str] = []

    def keep(typed: tuple[object, ...]) -> None:
        context_of(opened).command("Nhập điểm", lambda _progress: kept.append(str(typed)))

    view = EditableView("thử", "Bảng điểm", EditableRows(), opened)
    view.set_table(ranking())
    view.editable.edited.connect(keep)
    view.show()
    view.setFocus()
    view.setCurrentIndex(view.rows.index(1, 2))
    view.edit(view.currentIndex())
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    write(editor, "9,5")
    opened.close()
    qtbot.waitUntil(lambda: not opened.isVisible())
    assert len(kept) == 1
    assert "9,5" in kept[0]


def test_the_cross_of_a_form_asks_and_esc_leaves_it(qtbot: QtBot, opened: MainWindow) -> None:
    form = open_form(opened, "Trần Thị Nhàn")
    form.close()
    assert "Đang nhập dở: Thêm cán bộ." in find("form.leave", QMessageBox).text()
    click("form.leave.no")
    assert form.isVisible()
    form.close()
    click("form.leave.yes")
    qtbot.waitUntil(lambda: not is_shown("form"))
    again = open_form(opened, "Trần Thị Nhàn")
    press(again, Qt.Key.Key_Escape)
    assert not is_shown("form")


def test_the_cross_of_an_untouched_form_closes_it(opened: MainWindow) -> None:
    open_form(opened).close()
    assert not is_shown("form")
    assert not isinstance(QApplication.activeModalWidget(), QDialog)
