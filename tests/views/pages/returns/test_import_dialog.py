import json
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QListWidget,
    QMessageBox,
    QPushButton,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from desktop_app.services.office import Office
from desktop_app.views.main_window import MainWindow
from tests.views.conftest import ACTOR
from tests.views.driving import click, click_at, enter_path, find, is_shown, press, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.returns.conftest import (
    Book,
    Preview,
    choose_folder,
    confirm_import,
    read,
    rows_in,
    statuses,
    turn_to,
    wait_for_preview,
)
from tests.views.pages.shown import click_row, row_of, rows_shown, text_of

GOOD = [("Phạm Thị Đào", "700.000"), ("Phạm Văn Mận", "800.000")]
PATIENCE = 30_000


def money_of(folder: str) -> int:
    """What the sample year's generator says that it wrote into a folder's files."""
    text = resource("sample_year", "truth.json").read_text(encoding="utf-8")
    return sum(
        file["totals"]["contributions"]["money_vnd"]
        for file in json.loads(text)["files"]
        if file["path"].startswith(folder)
    )


def turn_to_imports() -> None:
    tabs = find("returns.tabs", QTabWidget).tabBar()
    click_at(tabs, tabs.tabRect(1).center())


def drop(target: QWidget, path: Path) -> None:
    """Drag a file over a widget and let it go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), copy, data, left, none)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(20, 20), copy, data, left, none))


def test_a_folder_goes_in_and_its_units_are_on_the_board(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    book("Thanh tra.xlsx", "Thanh tra Sở", GOOD)
    preview(inbox)
    assert statuses() == {"Thanh tra.xlsx": "Nhận đủ"}
    assert text_of("import.summary") == (
        "1 tệp: 1 nhận đủ. Nhận 2/2 dòng; tiền ủng hộ 1.500.000 đồng."
    )
    confirm_import(qtbot)
    assert text_of("import.result.summary") == (
        "Lần nhập số 2. 1 tệp: 1 nhận đủ. Nhận 2/2 dòng; tiền ủng hộ 1.500.000 đồng."
    )
    click("import.close")
    qtbot.waitUntil(lambda: row_of("returns.board", "TTR")[4] != "Chưa nộp")
    assert row_of("returns.board", "VP")[4] == "Chưa nộp"
    turn_to_imports()
    assert [row[0] for row in rows_shown("returns.imports")] == ["2", "1"]


def test_the_whole_sample_folder_goes_in_once_its_campaign_is_chosen(
    qtbot: QtBot, campaign_store: Path, open_page: OpenPage
) -> None:
    open_page(campaign_store, "Báo cáo đơn vị")
    choose_folder(qtbot, resource("sample_year", "04-nguoi-ngheo", "dot-1"))
    press(find("import.campaign", QComboBox), Qt.Key.Key_Down)
    assert "Vì người nghèo" in find("import.campaign", QComboBox).currentText()
    read(qtbot)
    money = f"{money_of('04-nguoi-ngheo/dot-1'):,}".replace(",", ".")
    told = f"23 tệp: 23 nhận đủ. Nhận 445/445 dòng; tiền ủng hộ {money} đồng."
    assert text_of("import.summary") == told
    confirm_import(qtbot)
    assert text_of("import.result.summary") == f"Lần nhập số 2. {told}"


def test_files_that_do_not_tell_their_campaign_ask_for_it(preview: Preview) -> None:
    preview(resource("sample_year", "04-nguoi-ngheo", "dot-1"))
    refused = [name for name, status in statuses().items() if status == "Không nhận"]
    assert refused == ["BQLNT-export-20241118.xls", "PTCCB_ungho_2024.xlsx"]
    click_row("import.files", "PTCCB_ungho_2024.xlsx")
    assert rows_shown("import.problems")[0][-1] == (
        "Không rõ bảng này thuộc phong trào nào. Hãy chọn phong trào khi nhập."
    )


def test_files_are_chosen_one_by_one_too_and_may_be_taken_off_the_list(
    qtbot: QtBot, campaign_store: Path, open_page: OpenPage, book: Book
) -> None:
    one, two = book("1.xlsx", "Thanh tra Sở", GOOD), book("2.xlsx", "Văn phòng Sở", GOOD)
    open_page(campaign_store, "Báo cáo đơn vị")
    choose_folder(qtbot, one.parent)
    click("import.add-files")
    enter_path("import.choose-files", f'"{one}" "{two}"')
    paths = find("import.paths", QListWidget)
    qtbot.waitUntil(lambda: paths.count() == 3)
    click_at(paths.viewport(), paths.visualItemRect(paths.item(0)).center())
    click("import.remove")
    assert [paths.item(row).text() for row in range(paths.count())] == [str(one), str(two)]
    read(qtbot)
    assert list(statuses()) == ["1.xlsx", "2.xlsx"]


def test_nothing_can_be_read_before_something_is_chosen(
    qtbot: QtBot, campaign_store: Path, open_page: OpenPage
) -> None:
    open_page(campaign_store, "Báo cáo đơn vị")
    qtbot.waitUntil(lambda: is_shown("returns.board"))
    click("returns.import")
    qtbot.waitUntil(lambda: is_shown("import.read"))
    assert not find("import.read", QPushButton).isEnabled()


def test_a_file_dropped_on_the_page_opens_the_import_with_it(
    qtbot: QtBot, campaign_store: Path, open_page: OpenPage, book: Book
) -> None:
    path = book("a.xlsx", "Thanh tra Sở", GOOD)
    open_page(campaign_store, "Báo cáo đơn vị")
    qtbot.waitUntil(lambda: is_shown("returns.board"))
    drop(find("returns", QWidget), path)
    qtbot.waitUntil(lambda: is_shown("import.paths"))
    assert find("import.paths", QListWidget).item(0).text() == str(path)
    other = book("b.xlsx", "Văn phòng Sở", GOOD)
    drop(find("import", QDialog), other)
    assert find("import.paths", QListWidget).item(1).text() == str(other)


def test_two_clicks_open_one_import(
    qtbot: QtBot, campaign_store: Path, open_page: OpenPage
) -> None:
    open_page(campaign_store, "Báo cáo đơn vị")
    qtbot.waitUntil(lambda: is_shown("returns.board"))
    click("returns.import")
    click("returns.import")
    qtbot.waitUntil(lambda: is_shown("import"))
    press(find("import", QDialog), Qt.Key.Key_Escape)
    assert not is_shown("import")


def test_stopping_while_files_are_read_leads_back_to_the_choice(
    qtbot: QtBot, campaign_store: Path, open_page: OpenPage, book: Book, inbox: Path
) -> None:
    for number in range(30):
        book(f"{number:02}.xlsx", "Thanh tra Sở", [*GOOD, (f"Người {number}", "10.000")])
    open_page(campaign_store, "Báo cáo đơn vị")
    choose_folder(qtbot, inbox)
    click("import.read")
    click("import.stop")
    qtbot.waitUntil(lambda: is_shown("import.read"), timeout=PATIENCE)
    assert text_of("import.note") == "Đã dừng. Sổ giữ nguyên như trước."
    read(qtbot)
    assert rows_in("import.files") == 30


def test_stopping_while_files_go_in_leaves_the_store_as_it_was(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    for number in range(30):
        book(f"{number:02}.xlsx", "Thanh tra Sở", [*GOOD, (f"Người {number}", "10.000")])
    preview(inbox)
    click("import.commit")
    press(find("import", QDialog), Qt.Key.Key_Escape)
    wait_for_preview(qtbot)
    assert text_of("import.note") == "Đã dừng. Sổ giữ nguyên như trước."
    click("import.cancel")
    turn_to_imports()
    assert [row[0] for row in rows_shown("returns.imports")] == ["1"]


def test_refusing_a_preview_changes_nothing_and_the_folder_can_come_again(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    book("a.xlsx", "Thanh tra Sở", GOOD)
    preview(inbox)
    click("import.cancel")
    assert not is_shown("import")
    assert row_of("returns.board", "TTR")[4] == "Chưa nộp"
    choose_folder(qtbot, inbox)
    read(qtbot)
    assert statuses() == {"a.xlsx": "Nhận đủ"}


def test_confirming_twice_imports_once(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    book("a.xlsx", "Thanh tra Sở", GOOD)
    preview(inbox)
    confirm = find("import.commit", QPushButton)
    for _ in range(2):
        QTest.keyClick(confirm, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: is_shown("import.result.files"), timeout=PATIENCE)
    click("import.close")
    turn_to_imports()
    qtbot.waitUntil(lambda: rows_in("returns.imports") == 2)


def test_a_file_changed_since_the_preview_is_told_and_read_again(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    book("a.xlsx", "Thanh tra Sở", GOOD)
    preview(inbox)
    book("a.xlsx", "Thanh tra Sở", [("Người Mới", "900.000")])
    click("import.commit")
    qtbot.waitUntil(lambda: is_shown("failure"), timeout=PATIENCE)
    assert "“a.xlsx” đã bị sửa" in find("failure", QMessageBox).text()
    click("failure.ok")
    click("import.again")
    wait_for_preview(qtbot)
    assert "tiền ủng hộ 900.000 đồng" in text_of("import.summary")
    confirm_import(qtbot)
    assert "tiền ủng hộ 900.000 đồng" in text_of("import.result.summary")


def test_the_same_file_again_is_nothing_new(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    book("a.xlsx", "Thanh tra Sở", GOOD)
    preview(inbox)
    confirm_import(qtbot)
    click("import.close")
    choose_folder(qtbot, inbox)
    read(qtbot)
    assert statuses() == {"a.xlsx": "Trùng tệp đã nhập"}
    assert not find("import.commit", QPushButton).isEnabled()


def test_a_folder_that_is_gone_is_told_and_the_choice_stays(
    qtbot: QtBot, campaign_store: Path, open_page: OpenPage, inbox: Path
) -> None:
    open_page(campaign_store, "Báo cáo đơn vị")
    choose_folder(qtbot, inbox)
    inbox.rmdir()
    click("import.read")
    qtbot.waitUntil(lambda: is_shown("failure"), timeout=PATIENCE)
    assert "Không đọc được" in find("failure", QMessageBox).text()
    click("failure.ok")
    assert find("import.paths", QListWidget).count() == 1


def test_a_closed_year_takes_no_files_and_says_so(
    qtbot: QtBot, campaign_store: Path, open_page: OpenPage
) -> None:
    office = Office.open(campaign_store, ACTOR)
    office.years_book.close(2024)
    office.close()
    window = open_page(campaign_store, "Báo cáo đơn vị")
    qtbot.waitUntil(lambda: not find("returns.import", QPushButton).isEnabled())
    assert "khóa sổ" in find("returns.import", QPushButton).toolTip()
    go_to(window, "import:scores")
    qtbot.waitUntil(lambda: is_shown("banner"))
    assert text_of("banner.text") == "Năm 2024 đã khóa sổ nên không nhận thêm tệp."
    assert not is_shown("import")


def test_a_year_closed_meanwhile_refuses_the_import(
    qtbot: QtBot, preview: Preview, campaign_store: Path, book: Book, inbox: Path
) -> None:
    book("a.xlsx", "Thanh tra Sở", GOOD)
    preview(inbox)
    colleague = Office.open(campaign_store, ACTOR)
    colleague.years_book.close(2024)
    colleague.close()
    click("import.commit")
    qtbot.waitUntil(lambda: is_shown("failure"), timeout=PATIENCE)
    assert find("failure", QMessageBox).text() == "Năm 2024 đã khóa sổ nên không nhận thay đổi."


@pytest.mark.parametrize(
    ("ident", "kind"),
    [
        ("import:", "Tự nhận biết từng tệp"),
        ("import:units", "Danh sách đơn vị"),
        ("import:people", "Danh sách cán bộ"),
        ("import:targets", "Chỉ tiêu"),
        ("import:scores", "Chấm điểm"),
    ],
)
def test_another_page_opens_the_import_of_a_kind(
    qtbot: QtBot, campaign_store: Path, open_page: OpenPage, ident: str, kind: str
) -> None:
    window = open_page(campaign_store, "Tổng quan")
    go_to(window, ident)
    qtbot.waitUntil(lambda: is_shown("import.kind"))
    assert find("import.kind", QComboBox).currentText() == kind


def test_every_control_of_the_import_can_be_found_by_name(
    qtbot: QtBot, preview: Preview, book: Book, inbox: Path
) -> None:
    book("a.xlsx", "Thanh tra Sở", GOOD)
    preview(inbox)
    assert unnamed(find("import", QDialog)) == []
    click_row("import.files", "a.xlsx")
    turn_to("Sẽ ghi vào sổ")
    qtbot.waitUntil(lambda: rows_in("import.rows") == 2)
    assert find("import.rows-title", QLabel).text() == "Các dòng sẽ ghi vào sổ"


def go_to(window: MainWindow, ident: str) -> None:
    """What another page's button does."""
    view = window.findChild(QWidget, "returns") or window.findChild(QWidget, "overview")
    assert view is not None
    view.context.go_to("returns", ident)  # type: ignore[attr-defined]
