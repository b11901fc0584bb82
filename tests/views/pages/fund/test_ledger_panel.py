from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QDate, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDateEdit,
    QDialog,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.views.page import Page
from desktop_app.views.paged.paged_view import PagedView
from tests.views.driving import (
    click,
    click_at,
    enter_path,
    find,
    is_shown,
    type_into,
    unnamed,
)
from tests.views.pages.fund.out_store import (  # noqa: F401  # fixtures
    OpenTab,
    filled_store,
    open_tab,
    out_store,
)
from tests.views.pages.shown import choose, click_row, row_of, rows_shown, text_of

SUMS, LINES = "fund.ledger.sums", "fund.ledger.lines"
FORM = "fund.entry-dialog"
STATE = 5


@pytest.fixture
def tab(qtbot: QtBot, open_tab: OpenTab) -> None:  # noqa: F811  # the fixture
    open_tab("Sổ thu", LINES)
    qtbot.waitUntil(lambda: text_of("fund.ledger.told") == "2 khoản.")


def open_form(qtbot: QtBot) -> None:
    click("fund.ledger.add")
    qtbot.waitUntil(lambda: is_shown(FORM))


def on(day: str) -> None:
    find(f"{FORM}.given_on", QDateEdit).setDate(QDate.fromString(day, "dd/MM/yyyy"))


@pytest.mark.usefixtures("tab")
def test_goods_are_written_with_quantity_measure_and_value(qtbot: QtBot) -> None:
    open_form(qtbot)
    assert unnamed(find(FORM, QDialog)) == []
    on("25/10/2024")
    choose(f"{FORM}.unit", "Phòng B")
    choose(f"{FORM}.giver", "Người ủng hộ không nêu tên")
    type_into(f"{FORM}.goods", "gạo tẻ")
    type_into(f"{FORM}.quantity", "12,5 kg")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "giá trị quy đổi" in text_of(f"{FORM}.in_kind_value.problem"))
    assert find(f"{FORM}.goods", QLineEdit).text() == "gạo tẻ"
    type_into(f"{FORM}.in_kind_value", "250.000")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: not is_shown(FORM))
    qtbot.waitUntil(lambda: len(rows_shown(LINES)) == 3)
    told = row_of(LINES, "gạo tẻ (12,5 kg)")
    assert told[1:4] == ["25/10/2024", "Phòng B", "Người ủng hộ không nêu tên"]
    assert row_of(SUMS, "Phòng B")[1:4] == ["2", "2.000.000", "250.000"]


@pytest.mark.usefixtures("tab")
def test_a_day_outside_the_drive_is_asked_about_and_a_reason_answers_it(qtbot: QtBot) -> None:
    open_form(qtbot)
    on("01/10/2024")
    type_into(f"{FORM}.amount", "300.000")
    assert text_of(f"{FORM}.words") == "Bằng chữ: Ba trăm nghìn đồng"
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "từ 17/10/2024" in text_of(f"{FORM}.given_on.problem"))
    assert find(f"{FORM}.amount", QLineEdit).text() == "300.000"
    type_into(f"{FORM}.reason", "Nộp sớm")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: len(rows_shown(LINES)) == 3)
    assert "Nộp sớm" in rows_shown(LINES)[0]


@pytest.mark.usefixtures("tab")
def test_a_line_is_reversed_and_both_stay(qtbot: QtBot) -> None:
    assert not find("fund.ledger.reverse", QAbstractButton).isEnabled()
    type_into("fund.ledger.search", "Không Có Ai")
    qtbot.waitUntil(lambda: rows_shown(LINES) == [])
    find("fund.ledger.search", QLineEdit).clear()
    qtbot.waitUntil(lambda: len(rows_shown(LINES)) == 2)
    click_row(LINES, "Phòng A")
    click("fund.ledger.reverse")
    name = "fund.ledger.reverse-dialog"
    qtbot.waitUntil(lambda: is_shown(name))
    type_into(f"{name}.reason", "Ghi nhầm đơn vị")
    click(f"{name}.ok")
    qtbot.waitUntil(lambda: len(rows_shown(LINES)) == 3)
    states = [row[STATE] for row in rows_shown(LINES)]
    assert (states[0], states[2]) == ("Bút toán đảo khoản số 1", "Đã đảo bằng khoản số 3")
    assert row_of(SUMS, "Phòng A")[1:3] == ["0", "0"]
    # What takes back is not taken back.
    click_row(LINES, "Bút toán đảo khoản số 1")
    assert not find("fund.ledger.reverse", QAbstractButton).isEnabled()


@pytest.mark.usefixtures("tab")
def test_the_sums_are_shown_by_month_and_donors_are_kept(qtbot: QtBot) -> None:
    choose("fund.ledger.by", "Tháng")
    find("fund.ledger.by", QComboBox).activated.emit(1)
    qtbot.waitUntil(lambda: ["Tháng 10/2024", "2", "7.000.000", "0", "0"] in rows_shown(SUMS))
    click("fund.ledger.donors")
    qtbot.waitUntil(lambda: is_shown("fund.donors"))
    assert unnamed(find("fund.donors", QDialog)) == []
    click("fund.donors.add")
    qtbot.waitUntil(lambda: is_shown("fund.donor-dialog"))
    type_into("fund.donor-dialog.name", "Công ty Ánh Dương")
    click("fund.donor-dialog.ok")
    qtbot.waitUntil(lambda: len(rows_shown("fund.donors.table")) == 1)
    assert row_of("fund.donors.table", "Công ty Ánh Dương")[2] == "Doanh nghiệp"
    click("fund.donors.close")


@pytest.mark.usefixtures("tab")
def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find("fund.ledger", QWidget)) == []


def test_a_month_of_the_first_page_opens_its_lines_alone(
    qtbot: QtBot,
    open_tab: OpenTab,  # noqa: F811  # the fixture
) -> None:
    open_tab("Sổ thu", LINES)
    qtbot.waitUntil(lambda: text_of("fund.ledger.told") == "2 khoản.")
    page = find("fund", Page)
    page.reveal("month:2024-11")
    qtbot.waitUntil(lambda: text_of("fund.ledger.told") == "0 khoản.")
    assert "11/2024" in text_of(f"{LINES}.filtered")
    page.reveal("month:2024-10")
    qtbot.waitUntil(lambda: text_of("fund.ledger.told") == "2 khoản.")
    page.reveal("month:")
    qtbot.waitUntil(lambda: text_of("fund.ledger.told") == "0 khoản.")


@pytest.mark.usefixtures("tab")
def test_the_lines_that_are_looked_at_are_saved_whole_and_shown_as_they_print(
    qtbot: QtBot, tmp_path: Path
) -> None:
    type_into("fund.ledger.search", "Phong B")
    qtbot.waitUntil(lambda: text_of("fund.ledger.told") == "1 khoản.")
    lines = find(LINES, PagedView)
    lines.open_menu(QPoint(0, 0))
    choose_in_menu(f"{LINES}.menu", f"{LINES}.export-shown")
    qtbot.waitUntil(lambda: is_shown("shown-table.save"))
    enter_path("shown-table.save", str(tmp_path / "so-thu.xlsx"))
    qtbot.waitUntil(lambda: "so-thu.xlsx" in text_of("banner.text"))
    sheet = load_workbook(tmp_path / "so-thu.xlsx").worksheets[0]
    rows = [row for row in sheet.iter_rows(values_only=True) if any(row)]
    assert rows[0][0] == "Các khoản của sổ thu"
    assert rows[1][0] == "Tìm “Phong B”"
    names = [column.title for column in lines.rows.columns]
    shown = [at for at in range(len(names)) if not lines.isColumnHidden(at)]
    assert [one for one in rows[-2] if one] == [names[at] for at in shown]
    lines.open_menu(QPoint(0, 0))
    choose_in_menu(f"{LINES}.menu", f"{LINES}.print-shown")
    qtbot.waitUntil(lambda: is_shown("shown-table"))


def choose_in_menu(menu: str, entry: str) -> None:
    opened = find(menu, QMenu)
    act = opened.findChild(QAction, entry)
    assert isinstance(act, QAction)
    click_at(opened, opened.actionGeometry(act).center())
