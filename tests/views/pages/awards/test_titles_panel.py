"""Titles and their dated rules in the window, conditions in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.awards.conftest import OpenTab
from tests.views.pages.shown import (
    choose,
    click_row,
    double_click_row,
    headings,
    long_text_of,
    row_of,
    rows_shown,
    text_of,
)

TAB, TABLE, RULES = "Danh hiệu, hình thức", "awards.titles.table", "awards.titles.rules"
RULE, TITLE = "awards.rule-dialog", "awards.title-dialog"
CONDITION = f"{RULE}.condition-dialog"
WORDS = "awards.titles.words"
CSTD = "Chiến sĩ thi đua cơ sở"


@pytest.fixture
def tab(qtbot: QtBot, open_records: OpenTab) -> None:
    open_records(TAB, TABLE)
    qtbot.waitUntil(lambda: rows_shown(TABLE) != [])
    click_row(TABLE, CSTD)


def set_text(name: str, text: str) -> None:
    find(name, QLineEdit).setText(text)


def conditions(name: str = f"{RULE}.condition-list") -> list[str]:
    entries = find(name, QListWidget)
    return [entries.item(at).text() for at in range(entries.count())]


@pytest.mark.usefixtures("tab")
def test_a_title_shows_its_rules_in_words_with_how_sure_they_are() -> None:
    assert headings(TABLE)[:4] == ["Danh hiệu, hình thức", "Tặng cho", "Hệ số", "Mức chắc chắn"]
    assert row_of(TABLE, CSTD)[3] == "Đang có hiệu lực, có chỗ cần đối chiếu"
    assert [row[0] for row in rows_shown(RULES)] == ["01/07/2025", "01/01/2024", ""]
    told = long_text_of(WORDS)
    assert "  – đạt “Lao động tiên tiến”;" in told
    assert "Cần đối chiếu – hệ số: văn bản cũ." in told
    # 1 × 2.340.000 = 2.340.000
    assert "Tiền thưởng nếu quyết định hôm nay: Hệ số 1 × 2.340.000 đồng" in told
    assert "= 2.340.000 đồng." in told


@pytest.mark.usefixtures("tab")
def test_a_rule_of_another_day_has_no_money_of_today() -> None:
    click_row(RULES, "01/01/2024")
    assert long_text_of(WORDS).startswith("Quy định áp dụng từ 01/01/2024 đến 30/06/2025.")
    assert "Tiền thưởng: 1 lần mức lương cơ sở." in long_text_of(WORDS)


@pytest.mark.usefixtures("tab")
def test_a_rule_is_changed_by_a_double_click_and_a_doubt_is_settled(qtbot: QtBot) -> None:
    double_click_row(RULES, "01/07/2025")
    qtbot.waitUntil(lambda: is_shown(RULE))
    assert unnamed(find(RULE, QDialog)) == []
    assert conditions()[0] == "Đạt “Lao động tiên tiến”"
    doubts = find(f"{RULE}.doubts", QListWidget)
    assert doubts.item(0).text() == "hệ số: văn bản cũ"
    doubts.item(0).setCheckState(Qt.CheckState.Unchecked)
    set_text(f"{RULE}.vote_share", "quá nửa")
    click(f"{RULE}.ok")
    assert text_of(f"{RULE}.vote_share.problem") != ""
    set_text(f"{RULE}.vote_share", "80")
    set_text(f"{RULE}.coefficient", "0")
    click(f"{RULE}.ok")
    qtbot.waitUntil(lambda: "lớn hơn 0" in text_of(f"{RULE}.coefficient.problem"))
    set_text(f"{RULE}.coefficient", "1,5")
    click(f"{RULE}.ok")
    # 1,5 × 2.340.000 = 3.510.000
    qtbot.waitUntil(lambda: "= 3.510.000 đồng." in long_text_of(WORDS))
    assert "từ 80% số thành viên" in long_text_of(WORDS)
    assert "hệ số: văn bản cũ" not in long_text_of(WORDS)


@pytest.mark.usefixtures("tab")
def test_conditions_are_added_by_their_kind_moved_and_removed(qtbot: QtBot) -> None:
    click("awards.titles.rule-change")
    qtbot.waitUntil(lambda: is_shown(RULE))
    before = conditions()
    click(f"{RULE}.condition-add")
    assert unnamed(find(CONDITION, QDialog)) == []
    choose(f"{CONDITION}.kind", "Khoảng điểm")
    assert not is_shown(f"{CONDITION}.at_least")
    set_text(f"{CONDITION}.low", "90")
    set_text(f"{CONDITION}.high", "80")
    click(f"{CONDITION}.ok")
    assert "không nhỏ hơn" in text_of(f"{CONDITION}.high.problem")
    set_text(f"{CONDITION}.high", "100")
    click(f"{CONDITION}.ok")
    assert conditions()[-1] == "Đạt từ 90,00 đến 100,00 điểm"
    click(f"{RULE}.condition-up")
    assert conditions()[-2] == "Đạt từ 90,00 đến 100,00 điểm"
    click(f"{RULE}.ok")
    qtbot.waitUntil(lambda: "đạt từ 90,00 đến 100,00 điểm" in long_text_of(WORDS))
    click("awards.titles.rule-change")
    qtbot.waitUntil(lambda: is_shown(RULE))
    find(f"{RULE}.condition-list", QListWidget).setCurrentRow(len(before) - 1)
    click(f"{RULE}.condition-remove")
    click(f"{RULE}.ok")
    qtbot.waitUntil(lambda: "90,00" not in long_text_of(WORDS))


@pytest.mark.usefixtures("tab")
def test_one_of_several_conditions_is_edited_in_a_form_of_its_own(qtbot: QtBot) -> None:
    click("awards.titles.rule-change")
    qtbot.waitUntil(lambda: is_shown(RULE))
    find(f"{RULE}.condition-list", QListWidget).setCurrentRow(1)
    click(f"{RULE}.condition-change")
    parts = f"{CONDITION}.part"
    assert len(conditions(f"{parts}-list")) == 2
    click(f"{parts}-add")
    choose(f"{parts}-dialog.kind", "Số người trong đơn vị đạt")
    kinds = find(f"{parts}-dialog.kind", QComboBox)
    assert kinds.findText("Một trong nhiều điều kiện") < 0
    choose(f"{parts}-dialog.holding", CSTD)
    click(f"{parts}-dialog.ok")
    assert text_of(f"{parts}-dialog.share.problem") == "Hãy điền mục này."
    set_text(f"{parts}-dialog.share", "12,5%")
    click(f"{parts}-dialog.ok")
    assert conditions(f"{parts}-list")[-1] == f"Có từ 12,5% số người đạt “{CSTD}”"
    click(f"{CONDITION}.ok")
    assert conditions()[1].endswith(f"hoặc có từ 12,5% số người đạt “{CSTD}”")


@pytest.mark.usefixtures("tab")
def test_a_new_rule_ends_the_one_before_and_is_removed_with_a_reason(qtbot: QtBot) -> None:
    click("awards.titles.rule-add")
    qtbot.waitUntil(lambda: is_shown(RULE))
    assert find(f"{RULE}.authority", QLineEdit).text() == "Giám đốc Sở"
    type_into(f"{RULE}.effective_from", "1/7/2025")
    click(f"{RULE}.ok")
    qtbot.waitUntil(lambda: "Đã có quy định" in text_of(f"{RULE}.effective_from.problem"))
    set_text(f"{RULE}.effective_from", "1/1/2027")
    click(f"{RULE}.ok")
    qtbot.waitUntil(lambda: rows_shown(RULES)[0][0] == "01/01/2027")
    assert row_of(RULES, "01/07/2025")[1] == "31/12/2026"
    click_row(RULES, "01/01/2027")
    click("awards.titles.rule-remove")
    form = "awards.titles.rule-remove-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    type_into(f"{form}.reason", "Ghi nhầm ngày")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: row_of(RULES, "01/07/2025")[1] == "")


@pytest.mark.usefixtures("tab")
def test_a_title_is_added_renamed_and_removed(qtbot: QtBot) -> None:
    click("awards.titles.add")
    qtbot.waitUntil(lambda: is_shown(TITLE))
    assert unnamed(find(TITLE, QDialog)) == []
    type_into(f"{TITLE}.name", "Giấy khen chuyên đề")
    type_into(f"{TITLE}.code", "Giấy khen")
    type_into(f"{TITLE}.authority", "Giám đốc Sở")
    click(f"{TITLE}.ok")
    qtbot.waitUntil(lambda: "không dấu" in text_of(f"{TITLE}.code.problem"))
    set_text(f"{TITLE}.code", "gk-chuyen-de")
    click(f"{TITLE}.ok")
    qtbot.waitUntil(lambda: rows_shown(TABLE)[-1][0] == "Giấy khen chuyên đề")
    assert rows_shown(TABLE)[-1][3] == "Chưa kiểm chứng"
    double_click_row(TABLE, "Giấy khen chuyên đề")
    form = "awards.title-rename-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    set_text(f"{form}.name", "Giấy khen theo chuyên đề")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: rows_shown(TABLE)[-1][0] == "Giấy khen theo chuyên đề")
    click_row(TABLE, "Giấy khen theo chuyên đề")
    click("awards.titles.remove")
    form = "awards.titles.remove-dialog"
    qtbot.waitUntil(lambda: is_shown(form))
    type_into(f"{form}.reason", "Thêm nhầm")
    click(f"{form}.ok")
    qtbot.waitUntil(lambda: rows_shown(TABLE)[-1][0] != "Giấy khen theo chuyên đề")
