import threading
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from desktop_app.domain.progress import Progress
from desktop_app.views.main_window import Doors, MainWindow
from desktop_app.views.table_view import TableView
from tests.views.conftest import ACTOR
from tests.views.driving import (
    click,
    click_sidebar,
    enter_path,
    find,
    is_shown,
    press,
    type_into,
    unnamed,
)
from tests.views.office import GridPage, PlainOffice, specs

THIS_YEAR = datetime.now().astimezone().year


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "mẫu.thidua"
    path.write_bytes(b"")
    return path


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, store: Path) -> MainWindow:
    window.open_store(store)
    qtbot.waitUntil(lambda: is_shown("ranking.table"))
    qtbot.waitUntil(lambda: find("header.year", QComboBox).count() > 0)
    qtbot.waitUntil(lambda: find("ranking.table", TableView).rows.rowCount() > 0)
    return window


def page(name: str) -> GridPage:
    return find(name, GridPage)


def until_told(progress: Progress, stop: threading.Event) -> None:
    step = 0
    while not stop.wait(0.01):
        step += 1
        progress(step, step + 5, "Văn phòng Sở.xlsx")


def test_without_a_store_it_offers_two_choices(window: MainWindow) -> None:
    assert is_shown("welcome.create")
    assert is_shown("welcome.open")
    assert not is_shown("header.department")
    assert unnamed(window) == []


def test_an_open_store_shows_department_year_and_its_first_page(opened: MainWindow) -> None:
    assert find("header.department", QLabel).text() == "Sở Nông nghiệp và Môi trường"
    assert find("header.year", QComboBox).currentText() == "2024"
    assert opened.windowTitle() == "mẫu.thidua – Sổ Thi Đua"
    grid = find("ranking.table", TableView)
    assert grid.rows.index(1, 1).data() == "Văn phòng Sở"


@pytest.mark.usefixtures("opened")
def test_the_windows_thread_never_asks_the_office(office: PlainOffice) -> None:
    assert set(office.threads) == {"reading_0"}


def test_every_control_of_an_open_window_can_be_found_by_name(opened: MainWindow) -> None:
    assert unnamed(opened) == []


def test_a_page_is_made_when_it_is_first_shown_and_kept(opened: MainWindow) -> None:
    assert opened.findChild(GridPage, "settings") is None
    click_sidebar("Cài đặt")
    made = page("settings")
    click_sidebar("Xếp hạng")
    click_sidebar("Cài đặt")
    assert page("settings") is made
    assert made.refreshed == 1


@pytest.mark.usefixtures("opened")
def test_the_sidebar_answers_the_arrow_keys() -> None:
    press(find("sidebar", QListWidget), Qt.Key.Key_Down)
    assert is_shown("settings")


@pytest.mark.usefixtures("opened")
def test_a_change_refreshes_the_shown_page_that_cares_and_the_heading(qtbot: QtBot) -> None:
    click_sidebar("Cài đặt")
    click("settings.rename")  # announces SETTINGS
    qtbot.waitUntil(lambda: find("header.department", QLabel).text() == "Sở Xây dựng")
    assert page("settings").refreshed == 2


@pytest.mark.usefixtures("opened")
def test_a_hidden_page_is_refreshed_only_when_it_is_shown_and_cares(qtbot: QtBot) -> None:
    ranking = page("ranking")
    click_sidebar("Cài đặt")
    settings = page("settings")
    click_sidebar("Xếp hạng")
    click("ranking.rename")
    qtbot.waitUntil(lambda: find("header.department", QLabel).text() == "Sở Xây dựng")
    assert (ranking.refreshed, settings.refreshed) == (1, 1)  # one cares not, one is hidden
    click_sidebar("Cài đặt")
    assert settings.refreshed == 2


@pytest.mark.usefixtures("opened")
def test_another_year_refreshes_every_page_that_is_looked_at() -> None:
    years = find("header.year", QComboBox)
    listed = [years.itemText(at) for at in range(years.count())]
    assert listed == [str(THIS_YEAR), "2024", "2023", "", "Chọn năm khác…"]
    years.setFocus()
    press(years, Qt.Key.Key_Down)
    assert page("ranking").refreshed == 2
    assert page("ranking").context.year == 2023


@pytest.mark.usefixtures("opened")
def test_a_page_can_send_the_user_to_a_record_of_another() -> None:
    click_sidebar("Cài đặt")
    page("settings").context.go_to("ranking", "unit:3")
    assert find("ranking.table", TableView).current_ident() == "unit:3"


def test_a_sentence_over_the_page_goes_when_it_is_closed_or_the_page_left(
    opened: MainWindow,
) -> None:
    context = page("ranking").context
    context.tell("Đã nhập 24 tệp.", "success")
    assert find("banner.text", QLabel).text() == "Đã nhập 24 tệp."
    assert unnamed(opened) == []
    click("banner.close")
    assert not is_shown("banner")
    context.tell("Đã nhập 24 tệp.", "success")
    click_sidebar("Cài đặt")
    assert not is_shown("banner")


@pytest.mark.usefixtures("opened")
def test_long_work_shows_how_far_it_is_and_can_be_stopped(qtbot: QtBot) -> None:
    stop = threading.Event()
    operation = page("ranking").context.command("Nhập báo cáo", lambda say: until_told(say, stop))
    heard: list[str] = []
    operation.cancelled.connect(lambda: heard.append("cancelled"))
    qtbot.waitUntil(lambda: is_shown("status.progress"))
    assert find("status.text", QLabel).text() == "Nhập báo cáo: Văn phòng Sở.xlsx"
    assert find("status.progress", QProgressBar).value() > 0
    click("status.cancel")
    qtbot.waitUntil(lambda: heard == ["cancelled"])
    assert not is_shown("status.progress")


def test_it_closes_only_after_asking_while_work_runs(
    qtbot: QtBot, opened: MainWindow, office: PlainOffice
) -> None:
    stop = threading.Event()
    page("ranking").context.command("Nhập báo cáo", lambda say: until_told(say, stop))
    opened.close()
    click("window.stop.no")
    assert opened.isVisible()
    assert not office.closed
    opened.close()
    click("window.stop.yes")
    qtbot.waitUntil(lambda: not opened.isVisible())
    assert office.closed


def test_closing_lets_go_of_the_store(opened: MainWindow, office: PlainOffice) -> None:
    opened.close()
    assert office.closed


def test_a_store_that_is_missing_is_a_sentence_and_the_welcome_stays(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.open_store(tmp_path / "không có.thidua")
    qtbot.waitUntil(lambda: is_shown("failure.ok"))
    assert "Không tìm thấy tệp dữ liệu" in find("qt_msgbox_label", QLabel).text()
    click("failure.ok")
    assert is_shown("welcome.open")


@pytest.mark.usefixtures("window")
def test_a_store_is_opened_from_the_welcome(qtbot: QtBot, store: Path) -> None:
    click("welcome.open")
    enter_path("open-store", str(store))
    qtbot.waitUntil(lambda: is_shown("header.department"))


def test_a_store_is_made_for_a_department(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    entered: list[Path] = []
    window.store_entered.connect(entered.append)
    click("welcome.create")
    type_into("create-store.department", "Sở Y tế")
    assert find("create-store.file", QLineEdit).text() == str(tmp_path / "Sở Y tế.thidua")
    click("create-store.ok")
    qtbot.waitUntil(lambda: is_shown("header.department"))
    qtbot.waitUntil(lambda: find("header.department", QLabel).text() == "Sở Y tế")
    assert entered == [tmp_path / "Sở Y tế.thidua"]
    qtbot.waitUntil(lambda: not is_shown("create-store"))


@pytest.mark.usefixtures("window")
def test_the_file_of_a_new_store_may_be_chosen_and_stays_chosen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    click("welcome.create")
    click("create-store.file.choose")
    enter_path("create-store.file.dialog", str(tmp_path / "y-te"))
    chosen = str(tmp_path / "y-te.thidua")
    qtbot.waitUntil(lambda: find("create-store.file", QLineEdit).text() == chosen)
    type_into("create-store.department", "Sở Y tế")
    assert find("create-store.file", QLineEdit).text() == chosen


@pytest.mark.usefixtures("window")
def test_a_new_store_without_a_name_is_asked_for_it() -> None:
    click("welcome.create")
    click("create-store.ok")
    assert find("create-store.department.problem", QLabel).text() == "Hãy điền mục này."


@pytest.mark.usefixtures("window")
def test_a_new_store_never_replaces_a_file_and_what_was_typed_stays(
    qtbot: QtBot, tmp_path: Path
) -> None:
    taken = tmp_path / "Sở Y tế.thidua"
    taken.write_bytes("của người khác".encode())
    click("welcome.create")
    type_into("create-store.department", "Sở Y tế")
    click("create-store.ok")
    qtbot.waitUntil(lambda: is_shown("create-store.failure"))
    assert "đã có. Hãy chọn tên khác" in find("create-store.failure", QLabel).text()
    assert find("create-store.department", QLineEdit).text() == "Sở Y tế"
    assert taken.read_bytes() == "của người khác".encode()
    click("create-store.cancel")
    assert is_shown("welcome.create")


@pytest.mark.usefixtures("opened")
def test_a_year_that_the_list_does_not_hold_can_be_begun(qtbot: QtBot) -> None:
    choose_another_year()
    year = find("year.year", QSpinBox)
    year.setFocus()
    press(year, Qt.Key.Key_Up)
    click("year.ok")
    shown = find("header.year", QComboBox)
    qtbot.waitUntil(lambda: shown.currentText() == "2025")
    assert page("ranking").context.year == 2025
    assert [shown.itemText(at) for at in range(4)] == [str(THIS_YEAR), "2025", "2024", "2023"]


@pytest.mark.usefixtures("opened")
def test_the_year_stays_when_no_other_is_chosen() -> None:
    choose_another_year()
    click("year.cancel")
    assert find("header.year", QComboBox).currentText() == "2024"
    assert page("ranking").refreshed == 1


def choose_another_year() -> None:
    years = find("header.year", QComboBox)
    years.setFocus()
    press(years, Qt.Key.Key_End)
    assert is_shown("year")


def test_the_store_last_open_is_offered_again(
    qtbot: QtBot, office: PlainOffice, store: Path
) -> None:
    doors = Doors(lambda _: office, lambda *_: office, lambda _: store, recent=store)
    made = MainWindow(doors, specs(), ACTOR)
    qtbot.addWidget(made)
    made.show()
    assert find("welcome.recent", QPushButton).text() == "Mở lại “mẫu.thidua”"
    click("welcome.recent")
    qtbot.waitUntil(lambda: is_shown("header.department"))


def test_another_store_takes_the_place_of_the_first(
    qtbot: QtBot, opened: MainWindow, office: PlainOffice, store: Path
) -> None:
    first = page("ranking")
    opened.open_store(store)
    qtbot.waitUntil(lambda: office.closed)
    qtbot.waitUntil(lambda: is_shown("ranking") and page("ranking") is not first)


def test_the_menu_says_what_the_program_is(qtbot: QtBot, window: MainWindow) -> None:
    press(window, Qt.Key.Key_G, Qt.KeyboardModifier.AltModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    press(menu, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: is_shown("about.ok"))
    assert find("qt_msgbox_label", QLabel).text().startswith("Sổ Thi Đua")
    click("about.ok")
