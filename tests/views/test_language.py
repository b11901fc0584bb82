import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.config import Language
from desktop_app.domain.errors import ClosedYear, NotFound
from desktop_app.views.language import QT_WORDS, has_english, said, said_name, speak

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


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks Vietnamese again afterwards."""
    yield qapp
    speak(qapp, Language.VIETNAMESE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A catalogue of one word."""
    words = {"Tệp": "File", "Chưa dịch": ""}
    (tmp_path / "views.json").write_text(json.dumps(words), encoding="utf-8")
    return tmp_path


def asked(text: str) -> str:
    return QCoreApplication.translate("Anywhere", text)


def test_english_is_said_once_it_is_chosen_and_vietnamese_again(
    speaking: QApplication, folder: Path
) -> None:
    speak(speaking, Language.ENGLISH, folder)
    assert (asked("Tệp"), asked("Chưa dịch"), asked("Không có")) == (
        "File",
        "Chưa dịch",
        "Không có",
    )
    speak(speaking, Language.VIETNAMESE, folder)
    assert asked("Tệp") == "Tệp"


def test_qts_own_words_change_with_the_language(
    speaking: QApplication, folder: Path, qtbot: QtBot
) -> None:
    def cancel() -> str:
        box = QDialogButtonBox(Standard.Cancel)
        qtbot.addWidget(box)
        return box.button(Standard.Cancel).text()

    speak(speaking, Language.ENGLISH, folder)
    assert cancel() == "Cancel"
    speak(speaking, Language.VIETNAMESE)
    assert cancel() == "Hủy"


def test_numbers_mean_the_same_in_either_language(speaking: QApplication, folder: Path) -> None:
    speak(speaking, Language.ENGLISH, folder)
    assert QLocale().toString(1_500) == "1.500"


def test_where_the_catalogue_is_missing_vietnamese_stays(
    speaking: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    speak(speaking, Language.ENGLISH, tmp_path / "en")
    box = QDialogButtonBox(Standard.Cancel)
    qtbot.addWidget(box)
    assert box.button(Standard.Cancel).text() == "Hủy"


def test_what_lower_floors_say_is_said_in_the_windows_language(speaking: QApplication) -> None:
    assert said("Năm 2024 đã khóa sổ nên không nhận thay đổi.") == (
        "Năm 2024 đã khóa sổ nên không nhận thay đổi."
    )
    speak(speaking, Language.ENGLISH)
    assert said(str(ClosedYear(2024))) == "The year 2024 is closed and takes no changes."
    assert said(str(NotFound("đơn vị", "PH-9", ["PH-1", "PH-2"]))) == (
        "There is no unit “PH-9”. Codes there are: PH-1, PH-2."
    )


def test_a_name_is_said_only_where_it_is_a_word_of_the_program(speaking: QApplication) -> None:
    speak(speaking, Language.ENGLISH)
    assert said_name("Toàn cơ quan") == "Whole department"
    assert said_name("Phòng Thi đua; Khen thưởng") == "Phòng Thi đua; Khen thưởng"


def test_a_subclass_says_what_its_base_says(speaking: QApplication) -> None:
    class Base(QLabel):
        def told(self) -> str:
            return self.tr("Đóng")

    class Derived(Base):
        pass

    speak(speaking, Language.ENGLISH)
    assert Derived().told() == "Close"


def test_the_english_catalogue_is_shipped() -> None:
    assert has_english()
