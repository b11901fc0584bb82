"""Measures, inspections and complaints in the window."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.awards.conftest import OpenTab
from tests.views.pages.shown import choose, double_click_row, row_of, rows_shown, text_of

TAB, TABLE = "Kỷ luật, thanh tra", "awards.disciplines.table"
FORM = "awards.discipline-dialog"


@pytest.fixture
def tab(qtbot: QtBot, open_records: OpenTab) -> None:
    open_records(TAB, TABLE)
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 1)


@pytest.mark.usefixtures("tab")
def test_a_measure_is_written_for_somebody_who_is_found_without_marks(qtbot: QtBot) -> None:
    assert text_of("awards.disciplines.told").startswith("Năm 2024: 1 kỷ luật; 0 việc")
    click("awards.disciplines.add")
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert unnamed(find(FORM, QDialog)) == []
    click(f"{FORM}.ok")
    assert text_of(f"{FORM}.subject.problem") == "Hãy điền mục này."
    type_into(f"{FORM}.subject-search", "binh phong a")
    choose(f"{FORM}.kind", "Cảnh cáo")
    type_into(f"{FORM}.from_on", "2024")
    click(f"{FORM}.ok")
    assert "đủ ngày, tháng, năm" in text_of(f"{FORM}.from_on.problem")
    find(f"{FORM}.from_on", QLineEdit).setText("5/6/2024")
    find(f"{FORM}.to_on", QLineEdit).setText("5/5/2024")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "ở trước" in text_of(f"{FORM}.to_on.problem"))
    find(f"{FORM}.to_on", QLineEdit).setText("")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 2)
    assert row_of(TABLE, "Trần Bình")[1:4] == ["Cá nhân", "Cảnh cáo", "05/06/2024"]


@pytest.mark.usefixtures("tab")
def test_a_unit_under_inspection_is_chosen_from_the_units(qtbot: QtBot) -> None:
    click("awards.disciplines.add")
    qtbot.waitUntil(lambda: is_shown(FORM))
    choose(f"{FORM}.of", "Tập thể")
    type_into(f"{FORM}.subject-search", "phong b")
    choose(f"{FORM}.kind", "Đang thanh tra, kiểm tra, xem xét xử lý")
    type_into(f"{FORM}.from_on", "1/2/2024")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 2)
    assert row_of(TABLE, "Phòng B")[1] == "Tập thể"


@pytest.mark.usefixtures("tab")
def test_a_double_click_says_when_it_ended_and_other_years_do_not_show_it(qtbot: QtBot) -> None:
    assert not find("awards.disciplines.end", QAbstractButton).isEnabled()
    double_click_row(TABLE, "Phạm Dũng")
    form = "awards.disciplines.end-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    type_into(f"{form}.to_on", "1/1/2024")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: "ở trước ngày bắt đầu" in text_of(f"{form}.to_on.problem"))
    find(f"{form}.to_on", QLineEdit).setText("31/12/2024")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: row_of(TABLE, "Phạm Dũng")[4] == "31/12/2024")
    click("awards.disciplines.every")
    qtbot.waitUntil(lambda: text_of("awards.disciplines.told").startswith("Tất cả các năm"))


@pytest.mark.usefixtures("tab")
def test_a_record_is_withdrawn_with_a_reason(qtbot: QtBot) -> None:
    double_click_row(TABLE, "Phạm Dũng")
    qtbot.waitUntil(lambda: is_shown("awards.disciplines.end-dialog"))
    click("awards.disciplines.end-dialog.cancel")
    click("awards.disciplines.withdraw")
    form = "awards.disciplines.withdraw-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    type_into(f"{form}.reason", "Đã xóa kỷ luật")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: rows_shown(TABLE) == [])
