from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from desktop_app.services.importing import ImportOptions
from desktop_app.services.office import Office
from tests.views.conftest import ACTOR
from tests.views.driving import (
    click,
    click_at,
    click_sidebar,
    find,
    is_shown,
    press,
    type_into,
    unnamed,
)
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import (
    choose,
    click_row,
    headings,
    long_text_of,
    row_of,
    rows_shown,
    text_of,
)

TITLE = "Chấm điểm"
MATRIX, SHEET = "scoring.matrix", "scoring.sheet"
POOR = "Phong trào “Vì người nghèo - Không để ai bị bỏ lại phía sau”"


def change(store: Path, act: Callable[[Office], object]) -> None:
    """Set the scene in a store that no window has open yet."""
    office = Office.open(store, ACTOR)
    act(office)
    office.close()


@pytest.fixture
def unscored(empty_store: Path) -> Path:
    """Units and nothing else."""

    def bring_units(office: Office) -> None:
        folder = resource("sample_year", "01-don-vi")
        office.importing.commit(office.importing.preview([folder], ImportOptions(2024)))

    change(empty_store, bring_units)
    return empty_store


@pytest.fixture
def scored(qtbot: QtBot, open_page: OpenPage, store: Path) -> QWidget:
    window = open_page(store, TITLE)
    wait_for_sheet(qtbot, "Văn phòng Sở")
    return window


def wait_for_sheet(qtbot: QtBot, unit: str) -> None:
    qtbot.waitUntil(lambda: is_shown("scoring.unit") and text_of("scoring.unit") == unit)


def open_form(qtbot: QtBot) -> None:
    click("scoring.enter")
    qtbot.waitUntil(lambda: is_shown("scoring.mark"))


def problem_of_points() -> str:
    return text_of("scoring.mark.points.problem")


@pytest.mark.usefixtures("scored")
def test_the_matrix_has_every_unit_under_its_cluster_and_every_criterion_with_its_maximum() -> None:
    shown = rows_shown(MATRIX)
    clusters = [row[0] for row in shown if row[0].startswith("Cụm")]
    assert clusters == [
        "Cụm 1 - Các phòng chuyên môn, nghiệp vụ",
        "Cụm 2 - Các đơn vị sự nghiệp trực thuộc",
    ]
    assert len(shown) - len(clusters) == 26
    # The program works 1.1 out; it is 25 of the set's 100 points.
    computed = "1. Nhiệm vụ chuyên môn – ƒ 1.1 (25,00) 25%"
    assert headings(MATRIX)[:3] == ["STT", "Đơn vị", computed]
    assert headings(MATRIX)[-2:] == ["Tổng điểm", "Xếp loại"]


@pytest.mark.usefixtures("scored")
def test_a_unit_that_is_chosen_shows_its_sheet_and_how_each_mark_came_about(qtbot: QtBot) -> None:
    click_row(MATRIX, "Thanh tra Sở")
    wait_for_sheet(qtbot, "Thanh tra Sở")
    total = row_of(MATRIX, "Thanh tra Sở")[-2]
    assert text_of("scoring.total").startswith(f"{total} / 85,00 điểm")
    show_tab(1)
    click_row(SHEET, "1.1")
    # The file says 90,9 of 100 planned: 90,9 / 100 × 25 = 22,725, half up 22,73.
    explained = long_text_of("scoring.explained")
    assert (
        "Kết quả chỉ tiêu NVCM: 90,9 (Ket qua chi tieu 2024 - cum 1.xlsx / Chi tieu /" in explained
    )
    assert "→ 90,9 / 100 × 25,00 = 22,725 điểm" in explained
    assert "22,73" in row_of(SHEET, "1.1")


def show_tab(place: int) -> None:
    tabs = find("scoring.tabs", QTabWidget).tabBar()
    click_at(tabs, tabs.tabRect(place).center())


@pytest.mark.usefixtures("scored")
def test_a_campaign_has_a_matrix_of_its_own(qtbot: QtBot) -> None:
    choose("scoring.scope", POOR)
    qtbot.waitUntil(lambda: "2.2" in " ".join(headings(MATRIX)))
    show_tab(1)
    qtbot.waitUntil(lambda: "Số tiền ủng hộ" in sheet_words())
    show_tab(0)
    assert len([row for row in rows_shown(MATRIX) if row[0].isdigit()]) == 26


def sheet_words() -> str:
    """The sheet and its explanations, criterion by criterion, as one who reads them all."""
    words = []
    grid = find(SHEET, QWidget)
    press(grid, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in rows_shown(SHEET):
        words.append(long_text_of("scoring.explained"))
        press(grid, Qt.Key.Key_Down)
    return "\n".join(words)


def test_where_nothing_was_scored_the_page_offers_to_and_does(
    qtbot: QtBot, open_page: OpenPage, unscored: Path
) -> None:
    open_page(unscored, TITLE)
    qtbot.waitUntil(lambda: is_shown("scoring.empty"))
    assert text_of("scoring.empty.sentence") == (
        "Năm 2024 chưa được chấm điểm. Hãy chấm điểm trước."
    )
    click("scoring.empty.action")
    qtbot.waitUntil(lambda: is_shown(MATRIX))
    assert text_of("banner.text") == "Đã chấm điểm 26 đơn vị."
    assert not is_shown("scoring.empty")


def test_without_units_there_is_nobody_to_score(
    qtbot: QtBot, open_page: OpenPage, empty_store: Path
) -> None:
    open_page(empty_store, TITLE)
    qtbot.waitUntil(lambda: is_shown("scoring.empty"))
    assert "chưa có danh sách đơn vị" in text_of("scoring.empty.sentence")
    assert not find("scoring.score", QPushButton).isEnabled()
    click("scoring.empty.action")
    qtbot.waitUntil(lambda: not is_shown("scoring"))


@pytest.mark.usefixtures("scored")
def test_a_mark_that_is_no_number_or_above_the_maximum_is_said_at_its_field(qtbot: QtBot) -> None:
    open_form(qtbot)
    click("scoring.mark.ok")
    assert problem_of_points() == "Hãy điền mục này."
    type_into("scoring.mark.points", "chín rưỡi")
    click("scoring.mark.ok")
    assert problem_of_points() == (
        "Không đọc được số “chín rưỡi”; hãy chỉ ghi một con số, ví dụ 12 hoặc 9,5."
    )
    points = find("scoring.mark.points", QLineEdit)
    points.selectAll()
    type_into("scoring.mark.points", "1")
    points.selectAll()
    press(points, Qt.Key.Key_Delete)
    type_into("scoring.mark.points", "10,5")
    click("scoring.mark.ok")
    qtbot.waitUntil(lambda: "vượt mức tối đa" in problem_of_points())
    assert points.text() == "10,5"
    assert find("scoring.mark.ok", QPushButton).isEnabled()
    click("scoring.mark.cancel")
    qtbot.waitUntil(lambda: not is_shown("scoring.mark"))
    assert not is_shown("scoring.outdated")


@pytest.mark.usefixtures("scored")
def test_a_mark_counts_once_the_year_is_scored_again(qtbot: QtBot) -> None:
    before = row_of(MATRIX, "Văn phòng Sở")
    total = headings(MATRIX).index("Tổng điểm")
    at = next(place for place, head in enumerate(headings(MATRIX)) if "1.4 (" in head)
    assert (before[at], before[total]) == ("7,50", "91,80")
    open_form(qtbot)
    assert find("scoring.mark.criterion", QComboBox).currentText().startswith("1.4. ")
    type_into("scoring.mark.points", "9,5")
    choose("scoring.mark.stage", "Hội đồng duyệt")
    type_into("scoring.mark.reason", "Có sáng kiến được công nhận")
    click("scoring.mark.ok")
    qtbot.waitUntil(lambda: is_shown("scoring.outdated"))
    assert not is_shown("scoring.mark")
    assert text_of("banner.text") == (
        "Đã ghi điểm cho Văn phòng Sở. Hãy chấm lại để tính vào tổng điểm."
    )
    # The appraisal's mark is marked as overruled; the total is still the old one.
    assert (row_of(MATRIX, "Văn phòng Sở")[at], before[total]) == ("7,50*", "91,80")
    click("scoring.again")
    qtbot.waitUntil(lambda: not is_shown("scoring.outdated"))
    # Two points more, 7,50 → 9,50: the total goes from 91,80 to 93,80.
    assert row_of(MATRIX, "Văn phòng Sở")[total] == "93,80"
    choose("scoring.stage", "Hội đồng duyệt")
    qtbot.waitUntil(lambda: row_of(MATRIX, "Văn phòng Sở")[at] == "9,50")
    qtbot.waitUntil(lambda: text_of("scoring.total").startswith("93,80 / 100,00 điểm"))


def hand_over(office: Office, *stages: str) -> None:
    for stage in stages:
        office.sheets.hand_over(2024, ["VP"], stage)


def test_a_stage_that_handed_the_sheet_over_is_not_offered_and_the_form_says_why(
    qtbot: QtBot, open_page: OpenPage, store: Path
) -> None:
    change(store, lambda office: hand_over(office, "self", "cross", "appraisal"))
    open_page(store, TITLE)
    wait_for_sheet(qtbot, "Văn phòng Sở")
    open_form(qtbot)
    offered = find("scoring.mark.stage", QComboBox)
    assert [offered.itemText(at) for at in range(offered.count())] == ["Hội đồng duyệt"]
    said = [one.text() for one in find("scoring.mark", QWidget).findChildren(QLabel)]
    why = "Bước “Thẩm định” đã chuyển phiếu đi nên không sửa điểm được nữa."
    assert any(why in text for text in said)


def test_a_sheet_that_passed_every_stage_takes_no_mark_and_the_page_says_why(
    qtbot: QtBot, open_page: OpenPage, store: Path
) -> None:
    change(store, lambda office: hand_over(office, "self", "cross", "appraisal", "final"))
    open_page(store, TITLE)
    wait_for_sheet(qtbot, "Văn phòng Sở")
    click("scoring.enter")
    why = "Bước “Hội đồng duyệt” đã chuyển phiếu đi nên không sửa điểm được nữa."
    qtbot.waitUntil(lambda: is_shown("banner.text") and why in text_of("banner.text"))
    assert not is_shown("scoring.mark")


@pytest.mark.usefixtures("scored")
def test_figures_that_changed_on_another_page_ask_to_score_again(qtbot: QtBot) -> None:
    click_sidebar("Báo cáo đơn vị")
    qtbot.waitUntil(lambda: is_shown("returns.tabs"))
    tabs = find("returns.tabs", QTabWidget).tabBar()
    click_at(tabs, tabs.tabRect(1).center())
    qtbot.waitUntil(lambda: bool(rows_shown("returns.imports")))
    click_row("returns.imports", "6")
    click("returns.undo")
    click("returns.undo-confirm.yes")
    qtbot.waitUntil(lambda: row_of("returns.imports", "6")[-1] == "Đã rút lại")
    click_sidebar(TITLE)
    qtbot.waitUntil(lambda: is_shown("scoring.outdated"))
    click("scoring.again")
    qtbot.waitUntil(lambda: not is_shown("scoring.outdated"))


@pytest.mark.usefixtures("scored")
def test_a_second_click_on_scoring_does_nothing(qtbot: QtBot) -> None:
    score = find("scoring.score", QPushButton)
    click_at(score, score.rect().center())
    assert not score.isEnabled()
    click_at(score, score.rect().center())
    qtbot.waitUntil(score.isEnabled)
    assert text_of("banner.text") == "Đã chấm điểm 26 đơn vị."


def test_a_closed_year_takes_neither_marks_nor_scores(
    qtbot: QtBot, open_page: OpenPage, store: Path
) -> None:
    change(store, lambda office: office.years_book.close(2024))
    open_page(store, TITLE)
    wait_for_sheet(qtbot, "Văn phòng Sở")
    sentence = "Năm 2024 đã khóa sổ nên không nhận thay đổi."
    open_form(qtbot)
    type_into("scoring.mark.points", "9,5")
    click("scoring.mark.ok")
    qtbot.waitUntil(lambda: text_of("scoring.mark.failure") == sentence)
    click("scoring.mark.cancel")
    click("scoring.score")
    qtbot.waitUntil(lambda: is_shown("failure"))
    assert find("failure", QMessageBox).text() == sentence
    click("failure.ok")
    qtbot.waitUntil(lambda: find("scoring.score", QPushButton).isEnabled())


def test_all_its_controls_have_names(qtbot: QtBot, scored: QWidget) -> None:
    open_form(qtbot)
    assert unnamed(scored) == []
