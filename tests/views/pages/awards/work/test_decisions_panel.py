"""Decisions, awards and money in the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog
from pytestqt.qtbot import QtBot

from tests.views.driving import click, enter_path, find, is_shown, type_into, unnamed
from tests.views.pages.awards.work.conftest import OpenTab
from tests.views.pages.shown import (
    choose,
    click_row,
    double_click_row,
    row_of,
    rows_shown,
    text_of,
)

TAB, TABLE, AWARDS = "Quyết định", "awards.decisions.table", "awards.decisions.awards"
FORM, NUMBER = "awards.decision-dialog", "12/QĐ-STN"


@pytest.fixture
def tab(qtbot: QtBot, open_round: OpenTab) -> None:
    open_round(TAB, TABLE)
    decide = "awards.decisions.decide"
    qtbot.waitUntil(lambda: find(decide, QAbstractButton).isEnabled())


def decide(qtbot: QtBot, title: str = "Lao động tiên tiến") -> None:
    """A decision for all nominations of a title."""
    click("awards.decisions.decide")
    qtbot.waitUntil(lambda: is_shown(FORM))
    choose(f"{FORM}.nominations-title", title)
    titles = find(f"{FORM}.nominations-title", QComboBox)
    titles.activated.emit(titles.currentIndex())
    click(f"{FORM}.nominations-every")
    type_into(f"{FORM}.number", NUMBER)
    type_into(f"{FORM}.decided_on", "20/12/2024")
    click(f"{FORM}.ok")


@pytest.mark.usefixtures("tab")
def test_a_decision_awards_what_is_ticked_with_the_arithmetic_of_the_money(qtbot: QtBot) -> None:
    click("awards.decisions.decide")
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert unnamed(find(FORM, QDialog)) == []
    click(f"{FORM}.ok")
    assert text_of(f"{FORM}.nominations.problem") == "Hãy chọn ít nhất một đề nghị."
    assert text_of(f"{FORM}.nominations-told") == "Đã chọn 0; đang hiện 4."
    click(f"{FORM}.cancel")
    decide(qtbot)
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 1)
    # 0,3 × 2 340 000 = 702 000 for each of An, Bình and Cúc; 3 × 702 000 = 2 106 000.
    qtbot.waitUntil(lambda: len(rows_shown(AWARDS)) == 5)
    assert row_of(AWARDS, "Lê Bình")[6:8] == ["0,3 × 2.340.000 = 702.000", "702.000"]
    assert row_of(TABLE, NUMBER)[3:7] == ["Khen thưởng", "Giám đốc Sở", "3", "2.106.000"]
    assert "tiền thưởng 2.106.000 đồng" in text_of("awards.decisions.told")


@pytest.mark.usefixtures("tab")
def test_a_title_of_the_province_waits_until_it_was_forwarded(qtbot: QtBot) -> None:
    decide(qtbot, "Chiến sĩ thi đua cấp tỉnh")
    qtbot.waitUntil(lambda: "phải bỏ phiếu trước khi quyết định" in text_of(f"{FORM}.failure"))


@pytest.mark.usefixtures("tab")
def test_an_award_is_taken_back_with_a_reason_and_its_money_is_told(qtbot: QtBot) -> None:
    decide(qtbot)
    qtbot.waitUntil(lambda: len(rows_shown(AWARDS)) == 5)
    click_row(AWARDS, "Lê Bình")
    click("awards.decisions.revoke")
    form = "awards.revoke-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    assert unnamed(find(form, QDialog)) == []
    type_into(f"{form}.number", "3/QĐ-STN")
    type_into(f"{form}.decided_on", "1/2/2025")
    type_into(f"{form}.reason", "Khai man thành tích")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: is_shown("banner") and "thu hồi: 702.000" in text_of("banner.text"))
    qtbot.waitUntil(lambda: "Khai man thành tích" in row_of(AWARDS, "Lê Bình")[8])
    assert row_of(AWARDS, "Lê Bình")[7] == ""


@pytest.mark.usefixtures("tab")
def test_a_decision_entered_by_mistake_is_undone(qtbot: QtBot) -> None:
    decide(qtbot)
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 1)
    click_row(TABLE, NUMBER)
    qtbot.waitUntil(lambda: text_of("awards.decisions.told").startswith(f"Quyết định {NUMBER}"))
    click("awards.decisions.undo")
    qtbot.waitUntil(lambda: is_shown("awards.undo-dialog"))
    type_into("awards.undo-dialog.reason", "Ghi nhầm số")
    click("awards.undo-dialog.ok")
    qtbot.waitUntil(lambda: rows_shown(TABLE) == [])


@pytest.mark.usefixtures("tab")
def test_a_double_click_opens_the_documents_of_a_decision(qtbot: QtBot) -> None:
    decide(qtbot)
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 1)
    double_click_row(TABLE, NUMBER)
    qtbot.waitUntil(lambda: is_shown("documents.table"))
    assert text_of("documents.about") == f"Quyết định {NUMBER} ngày 20/12/2024"
    click("documents.close")


@pytest.mark.usefixtures("tab")
def test_an_award_of_former_times_is_written_once(qtbot: QtBot) -> None:
    form = "awards.history-dialog"
    for number in ("7/QĐ-STN", "8/QĐ-STN"):
        click("awards.decisions.history")
        qtbot.waitUntil(lambda: is_shown(form))
        type_into(f"{form}.subject-search", "ho cuc")
        type_into(f"{form}.number", number)
        type_into(f"{form}.decided_on", "20/12/2023")
        click(f"{form}.ok")
        if number.startswith("7"):
            qtbot.waitUntil(lambda: not is_shown(form))
    qtbot.waitUntil(lambda: "đã có trong sổ" in text_of(f"{form}.subject.problem"))


@pytest.mark.usefixtures("tab")
def test_the_list_of_awards_becomes_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    assert not find("awards.decisions.excel", QAbstractButton).isEnabled()
    decide(qtbot)
    qtbot.waitUntil(lambda: find("awards.decisions.excel", QAbstractButton).isEnabled())
    click("awards.decisions.excel")
    qtbot.waitUntil(lambda: is_shown("awards.decisions.save"))
    out = tmp_path / "khen.xlsx"
    enter_path("awards.decisions.save", str(out))
    qtbot.waitUntil(out.exists)
    qtbot.waitUntil(lambda: "Đã xuất tệp “khen.xlsx”" in text_of("banner.text"))
