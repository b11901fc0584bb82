"""The forms of reorganisation, in the real window on a real store."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDateEdit, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import rows_shown
from tests.views.pages.units.acting import (
    FORM,
    choose_act,
    fill,
    open_units,
    pick,
    tick,
    units_of,
)

BASIS = "Nghị quyết số 05/NQ-HĐND"


@pytest.fixture
def window(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    return open_units(qtbot, open_page, store)


def on(day: str) -> None:
    editor = find(f"{FORM}.day", QDateEdit)
    editor.setDate(editor.date().fromString(day, "yyyy-MM-dd"))


def said_at(field: str) -> str:
    return find(f"{FORM}.{field}.problem", QLabel).text()


def agree(qtbot: QtBot) -> None:
    """See what it would do, and do it."""
    qtbot.waitUntil(lambda: is_shown("units.effect.do"))
    click("units.effect.do")


def test_what_an_act_would_do_is_shown_and_one_may_go_back(
    qtbot: QtBot, window: QWidget, store: Path
) -> None:
    before = units_of(store)
    choose_act(window, "units.act-rename")
    pick(qtbot, "unit", "Phòng Giảm nghèo")
    fill("name", "Phòng Giảm nghèo bền vững")
    fill("basis", BASIS)
    on("2024-07-01")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: is_shown("units.effect.table"))
    assert unnamed(find("units.effect", QWidget)) == []
    assert ["Tên gọi", "Phòng Giảm nghèo (PGN)"] in [
        row[:2] for row in rows_shown("units.effect.table")
    ]
    click("units.effect.back")
    assert is_shown(FORM)
    assert units_of(store) == before


def test_two_units_are_merged_into_a_new_one(qtbot: QtBot, window: QWidget, store: Path) -> None:
    choose_act(window, "units.act-merge")
    assert unnamed(find(FORM, QWidget)) == []
    tick("Phòng Giảm nghèo · PGN", "Phòng Bảo trợ xã hội · PBTXH")
    fill("name", "Phòng Bảo trợ xã hội và Giảm nghèo")
    fill("basis", BASIS)
    on("2025-03-01")
    click(f"{FORM}.ok")
    agree(qtbot)
    qtbot.waitUntil(lambda: not is_shown(FORM))
    assert {"PGN", "PBTXH"} <= set(units_of(store))
    choose_act(window, "units.show-acts")
    qtbot.waitUntil(lambda: is_shown("units.acts.summary"))
    told = "Sáp nhập “Phòng Bảo trợ xã hội”, “Phòng Giảm nghèo” thành đơn vị mới"
    qtbot.waitUntil(lambda: told in find("units.acts.summary", QLabel).text())


def test_what_the_form_lacks_is_said_at_its_fields(window: QWidget) -> None:
    choose_act(window, "units.act-merge")
    tick()
    click(f"{FORM}.ok")
    assert said_at("units") == "Hãy đánh dấu các đơn vị được sáp nhập."
    assert said_at("name") == "Hãy ghi tên đơn vị mới, hoặc chọn đơn vị nhận sáp nhập."
    assert said_at("basis") == "Hãy điền mục này."


def test_a_name_is_asked_for_only_where_a_unit_is_made(qtbot: QtBot, window: QWidget) -> None:
    choose_act(window, "units.act-merge")
    pick(qtbot, "into", "Thanh tra Sở")
    assert not find(f"{FORM}.name", QLineEdit).isEnabled()


def test_a_unit_merged_into_itself_is_said_at_its_field_and_all_stays(
    qtbot: QtBot, window: QWidget
) -> None:
    choose_act(window, "units.act-merge")
    tick("Thanh tra Sở · TTR", "Phòng Giảm nghèo · PGN")
    pick(qtbot, "into", "Thanh tra Sở")
    fill("basis", BASIS)
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: is_shown(f"{FORM}.into.problem"))
    assert "không thể sáp nhập vào chính nó" in said_at("into")
    assert find(f"{FORM}.basis", QLineEdit).text() == BASIS


def test_shares_above_the_whole_are_refused_then_mended(
    qtbot: QtBot, window: QWidget, store: Path
) -> None:
    choose_act(window, "units.act-split")
    pick(qtbot, "unit", "Phòng Người có công")
    pick(qtbot, "parts.1.unit", "Thanh tra Sở")
    fill("parts.1.share", "80")
    pick(qtbot, "parts.2.unit", "Đơn vị mới")
    fill("parts.2.name", "Phòng Chính sách")
    fill("parts.2.share", "nhiều")
    fill("basis", BASIS)
    on("2024-07-01")
    click(f"{FORM}.ok")
    assert "Tỷ lệ “nhiều” không đọc được" in said_at("parts")
    fill("parts.2.share", "30")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "vượt 100%" in said_at("parts"))
    fill("parts.2.share", "12,5")
    click(f"{FORM}.ok")
    agree(qtbot)
    qtbot.waitUntil(lambda: not is_shown(FORM))
    assert "Phòng Chính sách" in units_of(store).values()


def test_a_renamed_unit_shows_its_new_name(qtbot: QtBot, window: QWidget, store: Path) -> None:
    choose_act(window, "units.act-rename")
    pick(qtbot, "unit", "Phòng Giảm nghèo")
    fill("name", "Phòng Giảm nghèo bền vững")
    fill("basis", BASIS)
    on("2024-07-01")
    click(f"{FORM}.ok")
    agree(qtbot)
    qtbot.waitUntil(lambda: not is_shown(FORM))
    assert units_of(store)["PGN"] == "Phòng Giảm nghèo bền vững"
