"""Where each part stands, in the window: corrected, tried on a test page, put back."""

from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, unnamed, write
from tests.views.pages.reports.certificates.conftest import Opened
from tests.views.pages.reports.certificates.test_choice import wait_for_pages
from tests.views.pages.shown import choose, click_item, double_click_row, row_of, text_of

NAME = "reports.layouts-dialog"
TABLE = f"{NAME}.table"
PART, OFFSET, PAGE = "reports.part-dialog", "reports.offset-dialog", "reports.page-dialog"
WHO = "Tên cá nhân, tập thể"


def retype(name: str, text: str) -> None:
    editor = find(name, QLineEdit)
    editor.selectAll()
    write(editor, text)


def test_a_layout_is_corrected_tried_and_put_back(qtbot: QtBot, opened: Opened) -> None:
    opened("Báo cáo và in")
    click_item("reports.kinds", "Giấy khen, bằng khen")
    wait_for_pages(qtbot, 3)
    click("reports.layouts")
    qtbot.waitUntil(lambda: is_shown(TABLE) and is_shown(f"{NAME}.about"))
    qtbot.waitUntil(lambda: "đi kèm chương trình" in text_of(f"{NAME}.about"))
    assert unnamed(find(NAME, QDialog)) == []
    assert not find(f"{NAME}.reset", QAbstractButton).isEnabled()

    correct_part(qtbot)
    set_offset(qtbot)
    refuse_page(qtbot)
    print_trial(qtbot)
    put_back(qtbot)
    choose("reports.stock", "Phôi in sẵn")
    qtbot.waitUntil(lambda: is_shown("reports.printer"))
    choose("reports.printer", "HP 1020")


def correct_part(qtbot: QtBot) -> None:
    double_click_row(TABLE, WHO)
    qtbot.waitUntil(lambda: is_shown(PART))
    retype(f"{PART}.top", "cao")
    click(f"{PART}.ok")
    assert text_of(f"{PART}.top.problem") == "Hãy ghi một số, ví dụ 12,5."
    retype(f"{PART}.top", "205")
    click(f"{PART}.ok")
    qtbot.waitUntil(lambda: "mép dưới" in text_of(f"{PART}.top.problem"))
    retype(f"{PART}.top", "95,5")
    click(f"{PART}.ok")
    qtbot.waitUntil(lambda: "95,5" in row_of(TABLE, WHO))
    qtbot.waitUntil(lambda: "đã sửa" in text_of(f"{NAME}.about"))


def set_offset(qtbot: QtBot) -> None:
    click(f"{NAME}.offset")
    qtbot.waitUntil(lambda: is_shown(OFFSET))
    retype(f"{OFFSET}.printer", "HP 1020")
    retype(f"{OFFSET}.right", "-80")
    click(f"{OFFSET}.ok")
    qtbot.waitUntil(lambda: "lớn hơn 50 mm" in text_of(f"{OFFSET}.right.problem"))
    retype(f"{OFFSET}.right", "-1,5")
    click(f"{OFFSET}.ok")
    qtbot.waitUntil(lambda: "HP 1020: phải -1,5, xuống 0 mm" in text_of(f"{NAME}.about"))


def refuse_page(qtbot: QtBot) -> None:
    click(f"{NAME}.page")
    qtbot.waitUntil(lambda: is_shown(PAGE))
    retype(f"{PAGE}.page_width", "900")
    click(f"{PAGE}.ok")
    qtbot.waitUntil(lambda: "450 mm" in text_of(f"{PAGE}.page_width.problem"))
    click(f"{PAGE}.cancel")


def print_trial(qtbot: QtBot) -> None:
    click(f"{NAME}.trial")
    qtbot.waitUntil(lambda: is_shown("print-dialog"))
    click("print-dialog.cancel")
    qtbot.waitUntil(lambda: not is_shown("print-dialog"))


def put_back(qtbot: QtBot) -> None:
    click(f"{NAME}.reset")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.reset-ask"))
    click(f"{NAME}.reset-ask.yes")
    qtbot.waitUntil(lambda: "92" in row_of(TABLE, WHO))
    click(f"{NAME}.close")
