"""Signing and checking in the real window, by mouse and keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.config import window_file
from desktop_app.domain.signing import POINTS_TO_THE_MM
from desktop_app.exporters.pdf import pdf_bytes
from desktop_app.reports.report import Paragraph, Report, Signature
from desktop_app.services.signing import verify
from desktop_app.views.memory import memory
from desktop_app.views.pages.file_export import LAST_PDF
from desktop_app.views.pages.reports.signing.means import CERTIFICATE, LIBRARY
from desktop_app.views.pages.reports.signing.page_picture import PagePicture
from tests.exporters.pdf.reading import FONTS
from tests.signing_means import DIRECTOR, PASSWORD, PIN, certificate_file, make_token, pair
from tests.views.driving import click, click_at, enter_path, find, is_shown, press, unnamed, write
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import choose, long_text_of, text_of

TITLE = "Báo cáo và in"
DIALOG = "reports.sign-dialog"
MM = POINTS_TO_THE_MM


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A page with one place for a signature, saved last."""
    people = (Signature("Giám đốc", "Trần Văn Ký"),)
    body = (Paragraph("Kết quả phong trào thi đua."),)
    path = tmp_path / "Báo cáo.pdf"
    path.write_bytes(pdf_bytes(Report("paper", "Báo cáo", blocks=body, signatures=people), FONTS))
    return path


@pytest.fixture
def opened(qtbot: QtBot, open_page: OpenPage, empty_store: Path, file: Path) -> None:
    """The dialog over the page, with the file looked at."""
    open_page(empty_store, TITLE)
    memory().put(LAST_PDF, str(file))
    choose_act("reports.sign")
    qtbot.waitUntil(is_ready)


def choose_act(name: str) -> None:
    """Take an entry of the button's menu."""
    acts = find("reports.signatures", QPushButton).menu().actions()
    next(one for one in acts if one.objectName() == name).trigger()


def fill(name: str, text: object) -> None:
    editor = find(f"{DIALOG}.{name}", QLineEdit)
    editor.setFocus()
    editor.selectAll()
    write(editor, str(text))
    press(editor, Qt.Key.Key_Tab)


def is_ready() -> bool:
    return is_shown(DIALOG) and find(f"{DIALOG}.ok", QPushButton).isEnabled()


def box() -> list[int]:
    """Left, top, width and height of the box of one's own, in millimetres."""
    parts = ("left", "top", "width", "height")
    return [find(f"{DIALOG}.{part}", QSpinBox).value() for part in parts]


@pytest.mark.usefixtures("opened")
def test_a_saved_paper_is_signed_in_its_place_then_again_where_the_mouse_puts_it_and_checked(
    qtbot: QtBot, file: Path
) -> None:
    assert find(f"{DIALOG}.where", QComboBox).currentText() == "Chỗ ký 1 của văn bản, trang 1"
    assert text_of(f"{DIALOG}.about") == "1 trang, đang có 0 chữ ký."
    out = file.with_name("Báo cáo (đã ký).pdf")
    assert find(f"{DIALOG}.out", QLineEdit).text() == str(out)
    assert unnamed(find(DIALOG, QWidget)) == []
    fill("certificate", certificate_file(file.with_name("Sở.p12")))
    fill("secret", "sai")
    click(f"{DIALOG}.ok")
    qtbot.waitUntil(lambda: is_shown(f"{DIALOG}.failure"))
    assert "“Sở.p12” không đúng" in text_of(f"{DIALOG}.failure")
    assert find(f"{DIALOG}.secret", QLineEdit).text() == ""
    fill("secret", PASSWORD)
    click(f"{DIALOG}.ok")
    qtbot.waitUntil(lambda: not is_shown(DIALOG))
    assert DIRECTOR in text_of("banner.text")
    assert memory().get(CERTIFICATE) == str(file.with_name("Sở.p12"))
    memory().save()
    assert PASSWORD not in window_file().read_text(encoding="utf-8")

    choose_act("reports.sign")
    qtbot.waitUntil(is_ready)
    assert text_of(f"{DIALOG}.about") == "1 trang, đang có 1 chữ ký."
    assert find(f"{DIALOG}.out", QLineEdit).text() == str(out)
    # 210 - 20 - 70 mm from the left, 297 - 20 - 24 mm from the top.
    assert box() == [120, 253, 70, 24]
    picture = find(f"{DIALOG}.picture", PagePicture)
    middle = picture.point_of(105 * MM, 148 * MM)
    click_at(picture, middle.toPoint())
    # A point of the picture is about half a millimetre of the page.
    assert box() == [pytest.approx(70, abs=1), pytest.approx(136, abs=1), 70, 24]
    fill("secret", PASSWORD)
    click(f"{DIALOG}.ok")
    qtbot.waitUntil(lambda: not is_shown(DIALOG))

    choose_act("reports.check")
    enter_path("reports.check-file", str(out))
    qtbot.waitUntil(lambda: is_shown("reports.check-dialog"))
    assert "có 2 chữ ký số, nội dung còn nguyên" in text_of("reports.check-dialog.verdict")
    told = long_text_of("reports.check-dialog.signatures")
    assert told.count(f"{DIRECTOR}, ") == 2
    assert "Nội dung: Còn nguyên; sau đó chỉ có thêm chữ ký" in told
    assert unnamed(find("reports.check-dialog", QWidget)) == []
    click("reports.check-dialog.close")


def look_at_no_pdf(qtbot: QtBot, file: Path) -> None:
    """A file that is no PDF is told and cannot be signed; then back to the first, without means."""
    other = file.with_name("ảnh.pdf")
    other.write_bytes(b"no pdf")
    fill("file", other)
    qtbot.waitUntil(lambda: is_shown(f"{DIALOG}.failure"))
    assert "Không đọc được “ảnh.pdf”" in text_of(f"{DIALOG}.failure")
    assert not find(f"{DIALOG}.ok", QPushButton).isEnabled()
    fill("file", file)
    qtbot.waitUntil(is_ready)
    assert not is_shown(f"{DIALOG}.failure")
    click(f"{DIALOG}.ok")
    assert "Hãy chọn tệp chứng thư số" in text_of(f"{DIALOG}.failure")


@pytest.mark.usefixtures("opened")
def test_a_token_is_read_and_signs_and_a_changed_file_is_told(qtbot: QtBot, file: Path) -> None:
    look_at_no_pdf(qtbot, file)
    library = make_token(file.parent / "token", pair())
    choose(f"{DIALOG}.means", "Thiết bị ký (USB token)")
    assert not is_shown(f"{DIALOG}.certificate")
    click(f"{DIALOG}.read")
    assert "Hãy chọn tệp thư viện" in text_of(f"{DIALOG}.failure")
    fill("library", library)
    click(f"{DIALOG}.read")
    qtbot.waitUntil(find(f"{DIALOG}.held", QComboBox).isEnabled)
    assert find(f"{DIALOG}.held", QComboBox).currentText().startswith(DIRECTOR)
    fill("secret", PIN)
    choose(f"{DIALOG}.where", "Không hiện trên trang")
    out = file.with_name("Xong.pdf")
    fill("out", out)
    click(f"{DIALOG}.ok")
    qtbot.waitUntil(lambda: not is_shown(DIALOG))
    assert memory().get(LIBRARY) == str(library)
    assert [one.holds for one in verify(out).signatures] == [True]

    out.write_bytes(out.read_bytes().replace(b"%PDF-1.7", b"%PDF-1.6", 1))
    choose_act("reports.check")
    enter_path("reports.check-file", str(out))
    qtbot.waitUntil(lambda: is_shown("reports.check-dialog"))
    assert "KHÔNG còn đúng" in text_of("reports.check-dialog.verdict")
    click("reports.check-dialog.close")
