"""The history of one record, from the menu of the table that it stands in."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.unit_history import NewUnit
from desktop_app.reports.report import Row
from desktop_app.reports.units import units_table
from desktop_app.services.office import Office
from desktop_app.views.context import Context
from desktop_app.views.operation import Workers
from desktop_app.views.record_history import offer_histories
from desktop_app.views.table_view import TableView
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown, unnamed
from tests.views.pages.shown import click_row, rows_shown, text_of

TABLE = "units.table"


@pytest.fixture
def real(new_store: Path, tmp_path: Path, workers: Workers) -> Iterator[Context]:
    """An office with two units, one of which was spelt otherwise as well."""
    office = Office.open(Path(shutil.copy(new_store, tmp_path)), ACTOR)
    office.unit_editing.add(2024, NewUnit("Phòng Tổ chức", code="A"))
    office.unit_editing.add(2024, NewUnit("Phòng Kế hoạch", code="B"))
    office.unit_editing.add_alias("A", "Tổ chức cán bộ")
    yield Context(office, workers, ACTOR, 2024)
    office.close()


@pytest.fixture
def table(parent: QWidget, real: Context) -> TableView:
    """The units, with what is offered of each."""
    view = TableView(TABLE, "Đơn vị", parent)
    QVBoxLayout(parent).addWidget(view)
    view.set_table(units_table(real.office.units.all(2024)))
    offer_histories(real, parent)
    view.show()
    return view


def menu_entry(view: TableView) -> list[str]:
    """What of histories the menu would offer now."""
    return [one.objectName() for one in view.actions() if one.isVisible()]


def open_of(qtbot: QtBot, table: TableView, text: str) -> None:
    click_row(TABLE, text)
    act = next(one for one in table.actions() if one.objectName() == f"{TABLE}.history")
    act.trigger()
    qtbot.waitUntil(lambda: is_shown("record-history"))


def test_the_history_of_a_unit_opens_from_its_row(qtbot: QtBot, table: TableView) -> None:
    open_of(qtbot, table, "Phòng Tổ chức")
    dialog = find("record-history", QWidget)
    assert dialog.windowTitle() == "Lịch sử: Phòng Tổ chức"
    told = [row[3] for row in rows_shown("record-history.table")]
    assert told == ["Sửa cách viết khác của đơn vị", "Thêm đơn vị"]
    # The newest is chosen; what was not there before has no value there.
    fields = rows_shown("record-history.detail.fields")
    assert fields == [["• Cách viết khác", "", "Tổ chức cán bộ"]]
    assert ACTOR.name in text_of("record-history.detail.who")
    assert unnamed(dialog) == []
    click("record-history.close")
    qtbot.waitUntil(lambda: not is_shown("record-history"))


def test_another_act_shows_its_own_fields(qtbot: QtBot, table: TableView) -> None:
    open_of(qtbot, table, "Phòng Tổ chức")
    click_row("record-history.table", "Thêm đơn vị")
    titles = [row[0] for row in rows_shown("record-history.detail.fields")]
    assert "• Tên" in titles


def test_the_record_of_an_act_is_gone_to(qtbot: QtBot, table: TableView, real: Context) -> None:
    wanted: list[tuple[str, str]] = []
    real.page_wanted.connect(lambda page, ident: wanted.append((page, ident)))
    open_of(qtbot, table, "Phòng Kế hoạch")
    click("record-history.detail.open")
    assert wanted == [("units", "unit:B")]
    qtbot.waitUntil(lambda: not is_shown("record-history"))


def test_it_is_offered_once_and_only_of_records(table: TableView, real: Context) -> None:
    offer_histories(real, table.window())
    assert len([one for one in table.actions() if one.objectName().endswith(".history")]) == 1
    click_row(TABLE, "Phòng Tổ chức")
    assert menu_entry(table) == [f"{TABLE}.history"]
    table.set_table(replace(table.rows.table, rows=(Row(("Cụm 1",), level="group"),)))
    click_row(TABLE, "Cụm 1")
    assert menu_entry(table) == []
