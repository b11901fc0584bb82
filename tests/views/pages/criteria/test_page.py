"""The page of criteria sets: the tree, its nodes, versions, states."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QTableWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.criteria import Method
from desktop_app.services.criteria_sets import CriteriaSets
from desktop_app.services.desk import Desk
from desktop_app.services.scoring import Scoring
from desktop_app.services.store import open_store
from desktop_app.views.tips import WIDTH
from tests.services.desk_work import YEAR
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown, type_into, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.criteria.reading import choose_node, menu, nodes
from tests.views.pages.shown import choose, rows_shown

FORM = "criteria.node-dialog"


def text(name: str) -> str:
    return find(name, QLabel).text()


def wait_for_note(qtbot: QtBot, words: str) -> None:
    qtbot.waitUntil(lambda: text("criteria.detail.note") == words)


def set_text(name: str, words: str) -> None:
    find(name, QLineEdit).setText(words)


@pytest.mark.usefixtures("page")
def test_the_tree_shows_groups_maxima_and_methods() -> None:
    shown = nodes()
    assert shown["1"] == ["Nhiệm vụ chuyên môn", "60,00", ""]
    assert shown["3.4"] == [
        "Báo cáo phong trào vì người nghèo đúng hạn",
        "2,50",
        "Nộp báo cáo đúng hạn",
    ]
    assert "Mã nam-tap-the; dùng cho cả năm 2024, mọi cụm." in text("criteria.state")


@pytest.mark.usefixtures("page")
def test_a_criterion_is_told_in_words() -> None:
    choose_node("3.4")
    assert text("criteria.detail.title") == "3.4 Báo cáo phong trào vì người nghèo đúng hạn"
    assert text("criteria.detail.rule").startswith(
        "Đúng hạn được 2,50 điểm; chậm từ 1 ngày trừ 0,50 điểm;"
    )


@pytest.mark.usefixtures("page")
def test_a_criterion_is_changed_and_the_sum_that_no_longer_adds_up_is_said(qtbot: QtBot) -> None:
    choose_node("1.4")
    click("criteria.node-change")
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert unnamed(find(FORM, QDialog)) == []
    assert find(f"{FORM}.max", QLineEdit).text() == "10,00"
    set_text(f"{FORM}.max", "12,5")
    type_into(f"{FORM}.reason", "Tăng điểm sáng kiến")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: nodes()["1.4"][1] == "12,50")
    # 25 + 15 + 10 + 12,5 = 62,5, and the group still says 60
    assert "60,00" in text("criteria.warnings")
    assert "62,50" in text("criteria.warnings")


@pytest.mark.usefixtures("page")
def test_a_form_asks_only_for_what_the_method_reads(qtbot: QtBot) -> None:
    choose_node("1.4")
    click("criteria.node-change")
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert not is_shown(f"{FORM}.formula")
    method = find(f"{FORM}.method", QComboBox)
    method.setCurrentIndex(method.findData(Method.FORMULA))
    assert is_shown(f"{FORM}.formula")
    set_text(f"{FORM}.formula", "participants +")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "dừng giữa chừng" in text(f"{FORM}.formula.problem"))
    set_text(f"{FORM}.formula", "participants / headcount * max_points")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: nodes()["1.4"][2] == "Công thức")
    assert text("criteria.detail.rule").startswith("Số người tham gia / Tổng số người ×")


@pytest.mark.usefixtures("page")
def test_large_points_and_shares_without_an_end_are_kept_as_they_were(qtbot: QtBot) -> None:
    choose_node("1.1")
    for shown, cap in (("25,00", "100%"), ("1250,00", "1/3")):
        click("criteria.node-change")
        qtbot.waitUntil(lambda: is_shown(FORM))
        assert find(f"{FORM}.max", QLineEdit).text() == shown
        assert find(f"{FORM}.cap", QLineEdit).text() == cap
        set_text(f"{FORM}.max", "1.250,00")
        set_text(f"{FORM}.cap", "1/3")
        set_text(f"{FORM}.note", shown)
        click(f"{FORM}.ok")
        qtbot.waitUntil(lambda: not is_shown(FORM))
        wait_for_note(qtbot, shown)
    assert nodes()["1.1"][1] == "1.250,00"


@pytest.mark.usefixtures("page")
def test_a_figure_of_two_meanings_is_asked_about(qtbot: QtBot) -> None:
    choose_node("1.1")
    click("criteria.node-change")
    qtbot.waitUntil(lambda: is_shown(FORM))
    set_text(f"{FORM}.max", "1.500")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: bool(text(f"{FORM}.max.problem")))
    assert is_shown(FORM)


@pytest.mark.usefixtures("page")
def test_a_criterion_is_added_to_the_group_that_is_chosen_moved_and_removed(qtbot: QtBot) -> None:
    choose_node("2")
    click("criteria.node-add")
    qtbot.waitUntil(lambda: is_shown(FORM))
    assert find(f"{FORM}.code", QLineEdit).text() == "2.4"
    set_text(f"{FORM}.title", "Văn hóa công sở")
    set_text(f"{FORM}.max", "3")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: "2.4" in nodes())
    choose_node("2.4")
    click("criteria.node-up")
    qtbot.waitUntil(lambda: list(nodes()).index("2.4") < list(nodes()).index("2.3"))
    choose_node("2.4")
    click("criteria.node-remove")
    qtbot.waitUntil(lambda: is_shown("criteria.remove.yes"))
    click("criteria.remove.yes")
    qtbot.waitUntil(lambda: "2.4" not in nodes())


@pytest.mark.usefixtures("page")
def test_a_code_that_is_there_already_is_said_at_its_field(qtbot: QtBot) -> None:
    choose_node("2.1")
    click("criteria.node-change")
    qtbot.waitUntil(lambda: is_shown(FORM))
    set_text(f"{FORM}.code", "2.2")
    click(f"{FORM}.ok")
    qtbot.waitUntil(lambda: bool(text(f"{FORM}.code.problem")))
    assert "2.2" in text(f"{FORM}.code.problem")


@pytest.mark.usefixtures("page")
def test_classes_are_changed_in_a_table(qtbot: QtBot, store: Path) -> None:
    menu("criteria.rules", "criteria.bands")
    qtbot.waitUntil(lambda: is_shown("criteria.bands-dialog"))
    dialog = find("criteria.bands-dialog", QDialog)
    (table,) = dialog.findChildren(QTableWidget)
    cell = table.item(0, 1)
    assert cell is not None
    assert cell.text() == "90,00"
    cell.setText("95")
    click("criteria.bands-dialog.ok")
    qtbot.waitUntil(lambda: not is_shown("criteria.bands-dialog"))
    database = open_store(store)
    kept = CriteriaSets(Desk(database, ACTOR)).detail(YEAR, "nam-tap-the").rules.bands
    database.close()
    assert (kept[0].name, kept[0].at_least) == ("Hoàn thành xuất sắc nhiệm vụ", 9500)


@pytest.mark.usefixtures("page")
def test_a_copy_is_a_draft_of_the_next_year(qtbot: QtBot) -> None:
    menu("criteria.more", "criteria.copy")
    qtbot.waitUntil(lambda: is_shown("criteria.copy-dialog"))
    click("criteria.copy-dialog.ok")
    qtbot.waitUntil(lambda: not is_shown("criteria.copy-dialog"))
    assert is_shown("banner")


@pytest.mark.usefixtures("page")
def test_a_shipped_set_for_people_is_taken_beside_the_units(qtbot: QtBot) -> None:
    menu("criteria.more", "criteria.adopt")
    qtbot.waitUntil(lambda: is_shown("criteria.adopt-dialog"))
    shipped = find("criteria.adopt-dialog.shipped", QComboBox)
    shipped.setCurrentIndex(shipped.findData("nam-ca-nhan"))
    click("criteria.adopt-dialog.ok")
    sets = find("criteria.sets", QComboBox)
    qtbot.waitUntil(lambda: sets.count() == 2)


@pytest.mark.usefixtures("page")
def test_a_retired_set_is_no_longer_edited_and_can_be_used_again(qtbot: QtBot) -> None:
    menu("criteria.rules", "criteria.retire")
    qtbot.waitUntil(lambda: is_shown("criteria.retire-dialog"))
    type_into("criteria.retire-dialog.reason", "Dùng bộ mới")
    click("criteria.retire-dialog.ok")
    qtbot.waitUntil(lambda: is_shown("criteria.use"))
    qtbot.waitUntil(lambda: "ngừng dùng" in find("criteria.sets", QComboBox).currentText())
    click("criteria.use")
    qtbot.waitUntil(lambda: "đang dùng" in find("criteria.sets", QComboBox).currentText())


def test_a_scored_set_is_frozen_and_its_edit_is_a_new_version(
    qtbot: QtBot, open_page: OpenPage, store: Path
) -> None:
    database = open_store(store)
    Scoring(Desk(database, ACTOR)).score(YEAR)
    database.close()
    open_page(store, "Bộ tiêu chí")
    qtbot.waitUntil(lambda: is_shown("criteria.tree"))
    assert "chương trình lập bản mới" in text("criteria.state")
    choose_node("2.1")
    click("criteria.node-change")
    qtbot.waitUntil(lambda: is_shown(FORM))
    set_text(f"{FORM}.title", "Xây dựng tổ chức")
    click(f"{FORM}.ok")
    sets = find("criteria.sets", QComboBox)
    qtbot.waitUntil(lambda: sets.count() == 2)
    qtbot.waitUntil(lambda: "bản 2" in sets.currentText())
    assert nodes()["2.1"][0] == "Xây dựng tổ chức"


@pytest.mark.usefixtures("page")
def test_the_set_tells_its_basis_where_the_mouse_rests() -> None:
    tip = find("criteria.sets", QComboBox).toolTip()
    assert tip.startswith("Căn cứ: Bộ mặc định của chương trình, cơ quan có thể sửa.")
    assert "chưa có văn bản áp dụng cho tập thể" in tip.replace("\n", " ")
    assert max(map(len, tip.splitlines())) <= WIDTH


@pytest.mark.usefixtures("page")
def test_a_set_has_its_history(qtbot: QtBot) -> None:
    menu("criteria.rules", "criteria.history")
    qtbot.waitUntil(lambda: is_shown("record-history.table"))
    # It was adopted, and nothing else was done to it.
    assert len(rows_shown("record-history.table")) == 1


def test_the_units_set_comes_first_and_the_one_chosen_last_comes_again(
    qtbot: QtBot, open_page: OpenPage, store: Path
) -> None:
    database = open_store(store)
    CriteriaSets(Desk(database, ACTOR)).adopt("nam-ca-nhan", YEAR)
    database.close()
    window = open_page(store, "Bộ tiêu chí")
    qtbot.waitUntil(lambda: is_shown("criteria.tree"))
    assert "Mã nam-tap-the;" in text("criteria.state")
    choose("criteria.sets", next(one for one in listed() if "cá nhân" in one.lower()))
    qtbot.waitUntil(lambda: "Mã nam-ca-nhan;" in text("criteria.state"))
    window.close()
    open_page(store, "Bộ tiêu chí")
    qtbot.waitUntil(lambda: is_shown("criteria.tree"))
    assert "Mã nam-ca-nhan;" in text("criteria.state")


def listed() -> list[str]:
    sets = find("criteria.sets", QComboBox)
    return [sets.itemText(at) for at in range(sets.count())]
