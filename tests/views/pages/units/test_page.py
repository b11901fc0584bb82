from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.domain.reorganisation import Decision, Successor
from desktop_app.domain.unit_history import NewUnit
from desktop_app.services.office import Office
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown, press, type_into, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import click_row, headings, row_of, rows_shown, text_of

TITLE = "Đơn vị và nhân sự"
UNITS = "units.table"
PEOPLE = "units.people"


@pytest.fixture
def filled(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    window = open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown(UNITS) and bool(rows_shown(PEOPLE)))
    return window


def whose() -> str:
    return text_of("units.whose")


@pytest.mark.usefixtures("filled")
def test_units_stand_under_their_clusters_with_their_sums() -> None:
    shown = rows_shown(UNITS)
    clusters = [row[0] for row in shown if row[0].startswith("Cụm")]
    assert clusters == [
        "Cụm 1 - Các phòng chuyên môn, nghiệp vụ",
        "Cụm 2 - Các đơn vị sự nghiệp trực thuộc",
    ]
    assert len([row for row in shown if row[0].isdecimal()]) == 26
    people = headings(UNITS).index("Số người trong danh sách")
    assert row_of(UNITS, "Tổng cộng")[people] == "598"


def test_units_that_are_over_are_shown_when_asked_for_with_what_became_of_them(
    qtbot: QtBot, open_page: OpenPage, store: Path
) -> None:
    office = Office.open(store, ACTOR)
    act = Decision("2023-06-30", "Quyết định số 1")
    office.unit_editing.add(2022, NewUnit("Phòng Cũ", code="CU"))
    office.reorganisation.merge(act, ["CU"], Successor("VP"))
    office.close()
    open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown(UNITS) and bool(rows_shown(PEOPLE)))
    table = find(UNITS, QTableView)
    shown = [one for at, one in enumerate(headings(UNITS)) if not table.isColumnHidden(at)]
    # Nothing is known of when the sample's units began or ended.
    assert "Từ đơn vị" in shown
    assert "Đến ngày" not in shown
    assert "Phòng Cũ" in row_of(UNITS, "Văn phòng Sở")
    click("units.ended")
    qtbot.waitUntil(lambda: any("Đã thôi hoạt động" in row for row in rows_shown(UNITS)))
    assert row_of(UNITS, "CU")[-3:] == ["29/06/2023", "", "Văn phòng Sở"]


@pytest.mark.usefixtures("filled")
def test_the_first_units_people_are_shown_at_once_without_a_column_that_repeats_it() -> None:
    assert whose() == "Văn phòng Sở: 15 người"
    assert len(rows_shown(PEOPLE)) == 15
    hidden = [
        title
        for at, title in enumerate(headings(PEOPLE))
        if find(PEOPLE, QTableView).isColumnHidden(at)
    ]
    assert hidden == ["Đơn vị"]


@pytest.mark.usefixtures("filled")
def test_another_unit_shows_its_own_people(qtbot: QtBot) -> None:
    click_row(UNITS, "Thanh tra Sở")
    qtbot.waitUntil(lambda: whose() == "Thanh tra Sở: 8 người")
    assert {row[-1] for row in rows_shown(PEOPLE)} == {"Thanh tra Sở"}


def test_after_going_to_a_unit_the_keys_mean_the_table_of_units(
    qtbot: QtBot, filled: QWidget
) -> None:
    filled.activateWindow()
    press(filled, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    type_into("palette.text", "thanh tra")
    entries = find("palette.list", QListWidget)
    qtbot.waitUntil(lambda: any("Thanh tra Sở" in row for row in lines_of(entries)))
    entries.setCurrentRow(next(at for at, row in enumerate(lines_of(entries)) if "TTR" in row))
    press(find("palette.text", QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: whose() == "Thanh tra Sở: 8 người")
    # Without a window manager the window itself does not come back to the front.
    assert filled.focusWidget() is find(UNITS, QTableView)


def lines_of(entries: QListWidget) -> list[str]:
    return [entries.item(at).text() for at in range(entries.count())]


@pytest.mark.usefixtures("filled")
def test_a_cluster_is_no_unit_and_leaves_the_people_as_they_are() -> None:
    before = rows_shown(PEOPLE)
    click_row(UNITS, "Cụm 2 - Các đơn vị sự nghiệp trực thuộc")
    assert whose() == "Văn phòng Sở: 15 người"
    assert rows_shown(PEOPLE) == before


@pytest.mark.usefixtures("filled")
def test_people_are_found_as_one_types_also_without_marks(qtbot: QtBot) -> None:
    type_into("units.search", "buoi")
    with_marks = lambda row: "Bưởi" in row[2]  # noqa: E731  # a question of one line
    click("units.everyone")
    qtbot.waitUntil(lambda: bool(rows_shown(PEOPLE)) and all(map(with_marks, rows_shown(PEOPLE))))
    assert not find(PEOPLE, QTableView).isColumnHidden(headings(PEOPLE).index("Đơn vị"))
    assert whose() == f"Mọi đơn vị: {len(rows_shown(PEOPLE))} người"


@pytest.mark.usefixtures("filled")
def test_everyone_is_shown_where_every_unit_is_searched(qtbot: QtBot) -> None:
    click("units.everyone")
    qtbot.waitUntil(lambda: whose() == "Mọi đơn vị: 598 người")


@pytest.mark.usefixtures("filled")
def test_choosing_a_unit_ends_the_search_in_every_unit_but_keeps_the_words(qtbot: QtBot) -> None:
    click("units.everyone")
    type_into("units.search", "không có ai tên thế")
    qtbot.waitUntil(lambda: whose() == "Mọi đơn vị: 0 người")
    click_row(UNITS, "Thanh tra Sở")
    qtbot.waitUntil(lambda: whose() == "Thanh tra Sở: 0 người")
    assert not find("units.everyone", QCheckBox).isChecked()
    assert find("units.search", QLineEdit).text() == "không có ai tên thế"


def test_an_empty_year_says_what_comes_first_and_leads_there(
    qtbot: QtBot, open_page: OpenPage, empty_store: Path
) -> None:
    window = open_page(empty_store, TITLE)
    qtbot.waitUntil(lambda: is_shown("units.empty"))
    assert "chưa có đơn vị nào" in find("units.empty.sentence", QLabel).text()
    assert unnamed(window) == []
    click("units.empty.action")
    qtbot.waitUntil(lambda: is_shown("returns"))


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("control", ["units.import-units", "units.import-people"])
def test_lists_are_imported_on_the_page_of_imports(qtbot: QtBot, control: str) -> None:
    click(control)
    qtbot.waitUntil(lambda: is_shown("returns"))
    assert not is_shown("units")


def test_every_control_can_be_found_by_name(filled: QWidget) -> None:
    assert unnamed(filled) == []
