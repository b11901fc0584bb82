from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.views.memory import Memory, memory


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cấu hình" / "window.json"


def test_what_was_remembered_is_there_at_the_next_start(qtbot: QtBot, path: Path) -> None:
    first = Memory(path)
    first.put("fund.ledger.widths", [120, 80])
    qtbot.waitUntil(path.exists)
    assert Memory(path).get("fund.ledger.widths") == [120, 80]


def test_what_is_forgotten_is_the_default_again(qapp: QApplication, path: Path) -> None:
    one = Memory(path, qapp)
    one.put("lối vào", "Thi đua")
    one.put("lối vào", None)
    one.save()
    assert Memory(path, qapp).get("lối vào", "không có") == "không có"


@pytest.mark.parametrize("content", ["", "{", "[1, 2]", "\x00"])
def test_a_broken_file_is_as_good_as_none(qapp: QApplication, path: Path, content: str) -> None:
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")
    assert Memory(path, qapp).get("widths") is None


def test_a_folder_that_cannot_be_written_costs_only_the_comfort(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "tệp").write_text("", encoding="utf-8")
    one = Memory(tmp_path / "tệp" / "window.json", qapp)
    one.put("widths", [1])
    one.save()
    assert one.get("widths") == [1]


def test_all_can_be_forgotten(qapp: QApplication, path: Path) -> None:
    one = Memory(path, qapp)
    one.put("widths", [1])
    one.forget()
    assert one.get("widths") is None


def test_the_application_has_one_memory(qapp: QApplication) -> None:
    assert memory() is memory()
    assert memory().parent() is qapp
