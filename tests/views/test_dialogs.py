from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.dialogs import (
    choose_file,
    choose_files,
    choose_folder,
    choose_new_file,
    confirm,
    message,
)
from tests.views.driving import click, enter_path, find, is_shown, press, unnamed


def test_a_message_is_said_and_put_away(qtbot: QtBot, parent: QWidget) -> None:
    message(parent, "about", "Sổ Thi Đua")
    assert find("qt_msgbox_label", QLabel).text() == "Sổ Thi Đua"
    assert find("about.ok", QPushButton).text() == "Đồng ý"
    click("about.ok")
    qtbot.waitUntil(lambda: not is_shown("about"))


def test_what_is_confirmed_is_done_after_the_question_is_gone(
    qtbot: QtBot, parent: QWidget
) -> None:
    done: list[bool] = []
    confirm(parent, "remove", "Xóa đơn vị?", "Xóa", lambda: done.append(is_shown("remove")))
    assert find("remove.yes", QPushButton).text() == "Xóa"
    click("remove.yes")
    qtbot.waitUntil(lambda: done == [False])


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_what_is_not_confirmed_is_not_done(qtbot: QtBot, parent: QWidget, key: Qt.Key) -> None:
    done: list[bool] = []
    box = confirm(parent, "remove", "Xóa đơn vị?", "Xóa", lambda: done.append(True))
    press(box, key)
    qtbot.waitUntil(lambda: not is_shown("remove"))
    assert done == []


def test_a_file_is_chosen_by_its_path(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "Báo cáo.xlsx"
    path.write_bytes(b"")
    chosen: list[Path] = []
    choose_file(parent, "pick", "Chọn tệp", ["Bảng tính (*.xlsx)"], chosen.append)
    assert find("pick.cancel", QPushButton).accessibleName() == "Hủy"
    enter_path("pick", str(path))
    qtbot.waitUntil(lambda: chosen == [path])


def test_several_files_are_chosen_together(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    for name in ("a.xlsx", "b.xlsx"):
        (tmp_path / name).write_bytes(b"")
    chosen: list[list[Path]] = []
    choose_files(parent, "pick", "Chọn tệp", ["Bảng tính (*.xlsx)"], chosen.append)
    paths = [tmp_path / "a.xlsx", tmp_path / "b.xlsx"]
    enter_path("pick", " ".join(f'"{path}"' for path in paths))
    qtbot.waitUntil(lambda: chosen == [paths])


def test_a_folder_is_chosen(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    chosen: list[Path] = []
    choose_folder(parent, "pick", "Chọn thư mục", chosen.append)
    enter_path("pick", str(tmp_path))
    qtbot.waitUntil(lambda: chosen == [tmp_path])


def test_a_new_file_gets_the_ending_of_its_kind(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    chosen: list[Path] = []
    suggested = tmp_path / "Xếp hạng.pdf"
    dialog = choose_new_file(parent, "save", "Lưu", suggested, chosen.append)
    assert dialog.nameFilters() == ["Tệp PDF (*.pdf)"]
    enter_path("save", str(tmp_path / "Xếp hạng năm 2024"))
    qtbot.waitUntil(lambda: chosen == [tmp_path / "Xếp hạng năm 2024.pdf"])


def test_a_refused_choice_chooses_nothing(qtbot: QtBot, parent: QWidget) -> None:
    chosen: list[Path] = []
    choose_folder(parent, "pick", "Chọn thư mục", chosen.append)
    click("pick.cancel")
    qtbot.waitUntil(lambda: not is_shown("pick"))
    assert chosen == []


def test_the_buttons_of_our_dialogs_have_names(parent: QWidget) -> None:
    assert unnamed(confirm(parent, "remove", "Xóa?", "Xóa", lambda: None)) == []
    click("remove.no")
