"""The people of the year by mouse and keys, in the real window on a real store."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.services.office import Office
from desktop_app.views.paged.paged_view import PagedView
from desktop_app.views.pages.units import UnitsPage
from tests.views.conftest import ACTOR
from tests.views.driving import (
    click,
    click_at,
    find,
    is_shown,
    press,
    type_into,
    unnamed,
)

TABLE = "people.table"


def click_tab(at: int) -> None:
    bar = find("units.tabs", QTabWidget).tabBar()
    click_at(bar, bar.tabRect(at).center())


@pytest.fixture
def people(qtbot: QtBot, page: UnitsPage) -> QWidget:
    """The tab of people; all three are listed."""
    qtbot.waitUntil(lambda: is_shown("units.tabs"))
    click_tab(1)
    qtbot.waitUntil(lambda: len(listed()) == 3)
    return page


def listed() -> list[str]:
    """Name and unit of each row that is here."""
    rows = find(TABLE, PagedView).rows
    keys = [rows.keys.index(key) for key in ("name", "unit")]
    return [" · ".join(rows.text(row, at) for at in keys) for row in range(rows.rowCount())]


def cell(row: int) -> QPoint:
    table = find(TABLE, PagedView)
    return table.visualRect(table.rows.index(row, 1)).center()


def choose(row: int) -> None:
    click_at(find(TABLE, PagedView).viewport(), cell(row))


def ask(store: Path, question: Callable[[Office], object]) -> object:
    office = Office.open(store, ACTOR)
    try:
        return question(office)
    finally:
        office.close()


def places(store: Path, code: str) -> object:
    return ask(
        store,
        lambda office: [
            (one.unit, one.job, one.valid_from, one.valid_to)
            for one in office.people_editing.detail(code).places
        ],
    )


@pytest.mark.usefixtures("people")
def test_people_are_found_as_one_types_without_marks(qtbot: QtBot) -> None:
    type_into("people.search", "nguyen van a")
    qtbot.waitUntil(lambda: len(listed()) == 2)
    assert listed() == ["Nguyễn Văn Á · Phòng A", "Nguyễn Văn Á · Phòng D"]
    assert find("people.count", QLabel).text() == "2 người"


@pytest.mark.usefixtures("people")
def test_people_are_restricted_to_a_unit_or_a_cluster(qtbot: QtBot) -> None:
    type_into("people.unit.text", "phong b")
    qtbot.waitUntil(lambda: is_shown("people.unit.hits"))
    press(find("people.unit.text", QLineEdit), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed() == ["Đỗ Thị Bưởi · Phòng B"])
    field = find("people.unit.text", QLineEdit)
    field.selectAll()
    press(field, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: len(listed()) == 3)
    clusters = find("people.cluster", QComboBox)
    clusters.setFocus()
    press(clusters, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: listed() == ["Nguyễn Văn Á · Phòng D"])


@pytest.mark.usefixtures("people")
def test_a_person_is_added_and_a_namesake_is_told(qtbot: QtBot, small: Path) -> None:
    click("people.add")
    assert unnamed(find("people.add-form", QWidget)) == []
    type_into("people.add-form.name", "Nguyễn Văn Á")
    type_into("people.add-form.unit.text", "phong a")
    qtbot.waitUntil(lambda: is_shown("people.add-form.unit.hits"))
    press(find("people.add-form.unit.text", QLineEdit), Qt.Key.Key_Return)
    type_into("people.add-form.born_on", "31/02/1990")
    click("people.add-form.ok")
    assert is_shown("people.add-form.born_on.problem")
    find("people.add-form.born_on", QLineEdit).clear()
    type_into("people.add-form.born_on", "02/1990")
    click("people.add-form.ok")
    qtbot.waitUntil(lambda: is_shown("people.add-form.name.problem"))
    assert "đã có Nguyễn Văn Á (mã N1" in find("people.add-form.name.problem", QLabel).text()
    click("people.add-form.other")
    click("people.add-form.ok")
    qtbot.waitUntil(lambda: not is_shown("people.add-form"))
    qtbot.waitUntil(lambda: len(listed()) == 4)
    detail = ask(small, lambda office: office.people_editing.detail("CB01").born_on)
    assert detail == "1990-02"


@pytest.mark.usefixtures("people")
def test_a_code_in_use_is_said_at_its_field_and_what_was_typed_stays(qtbot: QtBot) -> None:
    choose(0)
    click("people.edit")
    qtbot.waitUntil(lambda: is_shown("people.edit-form"))
    code = find("people.edit-form.code", QLineEdit)
    code.selectAll()
    type_into("people.edit-form.code", "B1x")
    code.setText("n2")
    click("people.edit-form.ok")
    qtbot.waitUntil(lambda: is_shown("people.edit-form.code.problem"))
    assert "đã dùng cho Nguyễn Văn Á" in find("people.edit-form.code.problem", QLabel).text()
    assert code.text() == "n2"


@pytest.mark.usefixtures("people")
def test_a_person_moves_leaves_and_comes_back(qtbot: QtBot, small: Path) -> None:
    row = next(at for at, one in enumerate(listed()) if "Bưởi" in one)
    choose(row)
    press(find(TABLE, PagedView), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_shown("people.detail.told"))
    qtbot.waitUntil(lambda: "Đang công tác ở Phòng B" in find("people.detail.told", QLabel).text())
    assert unnamed(find("people.detail-dialog", QWidget)) == []
    click("people.detail.move")
    qtbot.waitUntil(lambda: is_shown("people.move-form"))
    unit = find("people.move-form.unit.text", QLineEdit)
    unit.selectAll()
    press(unit, Qt.Key.Key_Backspace)
    type_into("people.move-form.unit.text", "phong d")
    qtbot.waitUntil(lambda: is_shown("people.move-form.unit.hits"))
    press(unit, Qt.Key.Key_Return)
    click("people.move-form.ok")
    qtbot.waitUntil(lambda: not is_shown("people.move-form"))
    qtbot.waitUntil(lambda: "ở Phòng D" in find("people.detail.told", QLabel).text())
    assert places(small, "B1") == [
        ("B", "Chuyên viên", "", "2024-01-01"),
        ("D", "Chuyên viên", "2024-01-01", ""),
    ]
    click("people.detail.leave")
    qtbot.waitUntil(lambda: is_shown("people.leave-form"))
    click("people.leave-form.ok")
    # The first day of the place is the day of leaving: refused in the form, nothing is lost.
    qtbot.waitUntil(lambda: is_shown("people.leave-form.day.problem"))
    click("people.leave-form.cancel")
    click("people.detail.close")
    qtbot.waitUntil(lambda: "Đỗ Thị Bưởi · Phòng D" in listed())


@pytest.mark.usefixtures("people")
def test_a_list_that_was_copied_in_excel_opens_the_import_of_people(qtbot: QtBot) -> None:
    QApplication.clipboard().setText("một chữ")
    click("people.paste")
    qtbot.waitUntil(lambda: is_shown("units.paste-empty"))
    click("units.paste-empty.ok")
    rows = ("STT\tMã cán bộ\tHọ và tên\tĐơn vị", "1\tX1\tLê Văn Lành\tPhòng A", "")
    QApplication.clipboard().setText("\r\n".join(rows))
    click("people.paste")
    qtbot.waitUntil(lambda: is_shown("import.read"))
    click("import.read")
    qtbot.waitUntil(lambda: is_shown("import.commit"))
    click("import.commit")
    qtbot.waitUntil(lambda: is_shown("import.close"))
    click("import.close")
    qtbot.waitUntil(lambda: "Lê Văn Lành · Phòng A" in listed())


def test_every_control_has_a_name(people: QWidget) -> None:
    assert unnamed(people) == []
