"""A chapter's pictures are as wide as there is room."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.views.help.reading import ChapterText

PICTURE = QUrl("hinh/window.png")


@pytest.fixture
def text(parent: QWidget, tmp_path: Path) -> ChapterText:
    """A chapter with a picture of 1000 × 500, in a room that is narrower."""
    (tmp_path / "hinh").mkdir()
    picture = QImage(1000, 500, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    assert picture.save(str(tmp_path / PICTURE.path()))
    lines = "\n\n".join(["# Quỹ", f"![Trang Quỹ]({PICTURE.path()})", *["Một dòng."] * 40])
    (tmp_path / "fund.md").write_text(lines, encoding="utf-8")
    made = ChapterText("guide.text", "Nội dung", parent)
    made.resize(600, 400)
    made.show()
    made.setSource(QUrl.fromLocalFile(str(tmp_path / "fund.md")))
    return made


def drawn(text: ChapterText) -> QImage:
    found = text.document().resource(QTextDocument.ResourceType.ImageResource, PICTURE)
    assert isinstance(found, QImage)
    return found


def test_a_picture_that_is_too_wide_is_made_as_wide_as_the_text(text: ChapterText) -> None:
    shown = drawn(text).deviceIndependentSize()
    assert shown.width() == text.room
    # 1000 × 500: half as high as wide.
    assert abs(shown.height() - text.room / 2) <= 1
    assert text.document().idealWidth() <= text.viewport().width()


def test_a_picture_follows_the_window_and_the_reader_stays_where_he_was(
    text: ChapterText, qtbot: QtBot
) -> None:
    bar = text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = text.room
    text.resize(440, 400)
    assert text.room < before
    qtbot.waitUntil(lambda: drawn(text).deviceIndependentSize().width() == text.room)
    assert bar.maximum() // 3 < bar.value() < bar.maximum() * 2 // 3


def test_a_picture_is_never_made_wider_than_it_is(text: ChapterText, qtbot: QtBot) -> None:
    text.resize(1400, 400)
    qtbot.waitUntil(lambda: drawn(text).deviceIndependentSize().width() == 1000)


def test_the_text_never_moves_sideways(text: ChapterText) -> None:
    assert text.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_a_picture_that_is_missing_leaves_the_text(text: ChapterText) -> None:
    found = text.loadResource(2, QUrl("hinh/nothing.png"))
    assert isinstance(found, QImage)
    assert found.isNull()
    assert "Một dòng." in text.toPlainText()
