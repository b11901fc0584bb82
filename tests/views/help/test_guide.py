"""F1 opens the guide at the page that one is on."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QLabel, QListWidget, QTextBrowser, QWidget

from desktop_app.config import Language
from desktop_app.views.help import chapters as chapters_module
from desktop_app.views.help.guide import Guide, open_guide
from desktop_app.views.look import look
from tests.views.driving import click, find, is_shown, press, type_into


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A guide of two chapters."""
    contents = "- [Bắt đầu](bat-dau.md)\n- [Quỹ](fund.md)\n"
    (tmp_path / "muc-luc.md").write_text(contents, encoding="utf-8")
    first = "# Bắt đầu\n\nXem [chương Quỹ](fund.md). Quỹ một, quỹ hai.\n"
    (tmp_path / "bat-dau.md").write_text(first, encoding="utf-8")
    (tmp_path / "fund.md").write_text("# Quỹ\n\nGhi khoản thu.\n", encoding="utf-8")
    monkeypatch.setattr(chapters_module, "guide_folder", lambda: tmp_path)
    return tmp_path


def shown() -> str:
    return find("guide.text", QTextBrowser).toPlainText()


def test_the_chapter_about_the_page_is_open(parent: QWidget, folder: Path) -> None:
    open_guide(parent, "fund")
    assert shown().startswith("Quỹ")
    assert find("guide.chapters", QListWidget).currentRow() == 1
    assert folder.exists()


@pytest.mark.usefixtures("folder")
def test_another_page_turns_the_same_window(parent: QWidget) -> None:
    first = open_guide(parent, "fund")
    assert open_guide(parent, "overview") is first
    assert shown().startswith("Bắt đầu")


@pytest.mark.usefixtures("folder")
def test_a_link_to_a_chapter_turns_to_it(parent: QWidget) -> None:
    open_guide(parent, "overview")
    find("guide.text", QTextBrowser).anchorClicked.emit(QUrl("fund.md"))
    assert shown().startswith("Quỹ")


@pytest.mark.usefixtures("folder")
def test_the_search_goes_round(parent: QWidget) -> None:
    open_guide(parent, "overview")
    text = find("guide.text", QTextBrowser)
    type_into("guide.search", "quỹ")
    places = []
    for _ in range(4):
        click("guide.next")
        places.append(text.textCursor().position())
    # Three places: the link's words and two in the sentence; the fourth is the first again.
    assert len(set(places)) == 3
    assert places[3] == places[0]


@pytest.mark.usefixtures("folder")
def test_escape_closes_it(parent: QWidget) -> None:
    guide = open_guide(parent, "fund")
    assert isinstance(guide, Guide)
    press(guide, Qt.Key.Key_Escape)
    assert not is_shown("guide")


def test_a_missing_guide_is_a_sentence(
    parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chapters_module, "guide_folder", lambda: tmp_path / "không")
    open_guide(parent, "fund")
    assert is_shown("guide-missing")


@pytest.mark.usefixtures("folder")
def test_in_english_one_line_says_that_the_guide_is_vietnamese(parent: QWidget) -> None:
    look().speak(Language.ENGLISH)
    open_guide(parent, "fund")
    assert find("guide.only", QLabel).text() == "The guide is in Vietnamese only."
    look().speak(Language.VIETNAMESE)


@pytest.mark.usefixtures("folder")
def test_in_vietnamese_nothing_is_said_of_the_language(parent: QWidget) -> None:
    open_guide(parent, "fund")
    assert not is_shown("guide.only")
