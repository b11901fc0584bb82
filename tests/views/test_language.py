import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.views.language import QT_WORDS

Standard = QDialogButtonBox.StandardButton


def messages() -> list[tuple[str, str, str]]:
    root = ET.parse(QT_WORDS.with_suffix(".ts")).getroot()  # noqa: S314  # our own file
    return [
        (
            context.findtext("name") or "",
            message.findtext("source") or "",
            message.findtext("translation") or "",
        )
        for context in root.iter("context")
        for message in context.iter("message")
    ]


@pytest.mark.parametrize(
    ("button", "text"),
    [
        (Standard.Ok, "Đồng ý"),
        (Standard.Cancel, "Hủy"),
        (Standard.Yes, "&Có"),
        (Standard.No, "&Không"),
        (Standard.Open, "Mở"),
        (Standard.Save, "Lưu"),
        (Standard.SaveAll, "Lưu tất cả"),
        (Standard.Close, "Đóng"),
        (Standard.Retry, "Thử lại"),
        (Standard.Ignore, "Bỏ qua"),
        (Standard.Abort, "Bỏ dở"),
        (Standard.Discard, "Không lưu"),
        (Standard.Help, "Trợ giúp"),
        (Standard.Apply, "Áp dụng"),
        (Standard.Reset, "Đặt lại"),
        (Standard.RestoreDefaults, "Về mặc định"),
        (Standard.YesToAll, "Có với &tất cả"),
        (Standard.NoToAll, "K&hông với tất cả"),
    ],
)
def test_a_standard_button_speaks_vietnamese(qtbot: QtBot, button: Standard, text: str) -> None:
    box = QDialogButtonBox(button)
    qtbot.addWidget(box)
    assert box.button(button).text() == text


def test_the_edit_menu_speaks_vietnamese(qtbot: QtBot) -> None:
    editor = QLineEdit()
    qtbot.addWidget(editor)
    menu = editor.createStandardContextMenu()
    texts = [action.text().split("\t")[0].replace("&", "") for action in menu.actions()]
    assert [text for text in texts if text] == [
        "Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xóa", "Chọn tất cả",
    ]  # fmt: skip


def test_the_file_dialog_speaks_vietnamese(qtbot: QtBot) -> None:
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    labels = {label.text().replace("&", "") for label in dialog.findChildren(QLabel)}
    assert labels == {"Tìm trong:", "Tên tệp:", "Loại tệp:"}


def test_what_the_program_loads_is_what_the_source_of_the_words_says(qapp: QApplication) -> None:
    words = QTranslator(qapp)
    assert words.load(str(QT_WORDS))
    assert [
        (context, source, words.translate(context, source)) for context, source, _ in messages()
    ] == messages()


def test_every_word_is_translated_with_its_placeholders() -> None:
    for _context, source, translation in messages():
        assert translation
        assert translation.count("%1") == source.count("%1")
        assert ("&" in translation) == ("&" in source)


@pytest.mark.usefixtures("qapp")
def test_words_of_no_context_of_ours_stay_as_they_are() -> None:
    assert QCoreApplication.translate("Elsewhere", "OK") == "OK"


@pytest.mark.usefixtures("qapp")
def test_numbers_and_dates_are_written_as_in_viet_nam() -> None:
    assert QLocale().name() == "vi_VN"
    assert QLocale().toString(42_413_553_128) == "42.413.553.128"
