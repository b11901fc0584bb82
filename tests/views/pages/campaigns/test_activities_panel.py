"""Activities in the window: by content, typed, given a kind, withdrawn."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.campaigns.conftest import OpenTab
from tests.views.pages.shown import choose, click_row, row_of, rows_shown, text_of

NAME = "campaigns.activities"
TABLE = f"{NAME}.table"
CONTENTS = f"{NAME}.contents"
FORM = f"{NAME}.form"
VISIT = "Thăm, tặng quà hộ nghèo"


@pytest.fixture(autouse=True)
def tab(qtbot: QtBot, open_tab: OpenTab) -> None:
    open_tab("Hoạt động, mô hình", TABLE)
    qtbot.waitUntil(lambda: bool(rows_shown(TABLE)))


def open_form(qtbot: QtBot) -> None:
    click(f"{NAME}.add")
    qtbot.waitUntil(lambda: is_shown(FORM))


def fill(title: str = VISIT, day: str = "17/10/2024") -> None:
    choose(f"{FORM}.unit", "Văn phòng Sở (VP)")
    type_into(f"{FORM}.title", title)
    type_into(f"{FORM}.held_on", day)
    type_into(f"{FORM}.households_helped", "12")
    type_into(f"{FORM}.value", "24.000.000")


def write_visit(qtbot: QtBot) -> None:
    open_form(qtbot)
    fill()
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: any(VISIT in row for row in rows_shown(TABLE)))


def test_contents_without_any_activity_say_so() -> None:
    shown = rows_shown(CONTENTS)
    assert [row[0] for row in shown] == [*map(str, range(1, 9)), ""]
    assert {row[-1] for row in shown[:-1]} == {"Chưa có hoạt động"}
    assert "8/8 nội dung của kế hoạch chưa có hoạt động" in text_of(f"{NAME}.told")


def test_an_activity_is_typed_for_the_chosen_content(qtbot: QtBot) -> None:
    click_row(CONTENTS, "3")
    write_visit(qtbot)
    row = row_of(TABLE, VISIT)
    assert row[1:6] == ["Văn phòng Sở", "Hoạt động", VISIT, "3", "17/10/2024"]
    assert (row[8], row[12]) == ("12", "24.000.000")
    assert row[-1].startswith("Ghi trực tiếp: ")
    qtbot.waitUntil(lambda: row_of(CONTENTS, "3")[2] == "1")
    find(f"{NAME}.only", QCheckBox).click()
    assert [row[3] for row in rows_shown(TABLE)] == [VISIT]


def test_what_cannot_be_is_said_at_its_fields_and_what_was_typed_stays(qtbot: QtBot) -> None:
    open_form(qtbot)
    fill(day="17/10/2023")
    type_into(f"{FORM}.participants", "mười mấy")
    click(f"{FORM}.ok")
    assert is_shown(f"{FORM}.participants.problem")
    assert is_shown(FORM)


def test_a_day_of_another_year_is_refused_by_the_office_at_the_field(qtbot: QtBot) -> None:
    open_form(qtbot)
    fill(day="17/10/2023")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: is_shown(f"{FORM}.held_on.problem"))
    assert "năm 2024" in find(f"{FORM}.held_on.problem", QLabel).text()


def test_no_unit_is_taken_unseen(qtbot: QtBot) -> None:
    open_form(qtbot)
    type_into(f"{FORM}.title", VISIT)
    click(f"{FORM}.ok")
    assert is_shown(f"{FORM}.unit.problem")


def test_the_same_again_is_questioned_and_taken_with_a_reason(qtbot: QtBot) -> None:
    write_visit(qtbot)
    open_form(qtbot)
    fill()
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: is_shown(f"{FORM}.title.problem"))
    type_into(f"{FORM}.another_reason", "Buổi chiều, ở thôn khác")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: [row[3] for row in rows_shown(TABLE)].count(VISIT) == 2)


def test_a_reported_one_is_given_a_kind_and_a_content_only(qtbot: QtBot) -> None:
    title = rows_shown(TABLE)[0][3]
    click_row(TABLE, title)
    assert not find(f"{NAME}.withdraw", QPushButton).isEnabled()
    click(f"{NAME}.edit")
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert not is_shown(f"{FORM}.title")
    choose(f"{FORM}.kind", "Mô hình")
    find(f"{FORM}.content", QComboBox).setCurrentIndex(2)
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: rows_shown(TABLE)[0][2:5] == ["Mô hình", title, "2"])


def test_a_typed_one_is_withdrawn_with_a_reason(qtbot: QtBot) -> None:
    write_visit(qtbot)
    click_row(TABLE, VISIT)
    click(f"{NAME}.withdraw")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.withdraw-form"))
    type_into(f"{NAME}.withdraw-form.reason", "Ghi nhầm đơn vị")
    click(f"{NAME}.withdraw-form.ok")
    qtbot.waitUntil(lambda: not any(VISIT in row for row in rows_shown(TABLE)))


def test_evidence_hangs_on_the_chosen_activity(qtbot: QtBot) -> None:
    title = rows_shown(TABLE)[0][3]
    click_row(TABLE, title)
    click(f"{NAME}.evidence")
    qtbot.waitUntil(lambda: is_shown("documents.about"))
    assert title in text_of("documents.about")
    click("documents.close")


def test_every_control_can_be_found_by_name(qtbot: QtBot) -> None:
    open_form(qtbot)
    assert unnamed(find(f"{NAME}.add", QPushButton).window()) == []
