"""The matrix typed into in the window: marks by keys, pasted, refused, taken out, looked for."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.domain.changes import Actor
from desktop_app.domain.criteria import CriteriaSet, Criterion, Method
from desktop_app.domain.marks.cells import MarkScope, TypedMark
from desktop_app.services import store
from desktop_app.services.desk import Desk
from desktop_app.services.marks.matrix import MarkMatrices
from desktop_app.services.scoring import Scoring
from desktop_app.services.years import Years
from desktop_app.views.main_window import MainWindow
from desktop_app.views.pages.scoring.matrix_view import MatrixView
from tests.services.desk_work import YEAR, give, list_units, use_criteria
from tests.services.trail import trail
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown, press, type_into, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import (
    choose,
    headings,
    long_text_of,
    row_of,
    rows_shown,
    text_of,
)

Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
TITLE, MATRIX = "Chấm điểm", "scoring.matrix"
BY_HAND = ("1.1", "1.2", "2")
SET = CriteriaSet(
    "bo",
    "Bộ thử",
    (
        Criterion("1", "Chuyên môn", 2000, Method.GROUP),
        Criterion("1.1", "Kế hoạch", 1000, Method.MANUAL, "1"),
        Criterion("1.2", "Kết quả", 1000, Method.MANUAL, "1"),
        Criterion("2", "Nội quy", 500, Method.MANUAL),
    ),
)
FEW, MANY = 14, 510


@pytest.fixture(scope="module")
def listed(new_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """14 units, the first ten in cluster C1; P000 has marks of its own and was scored."""
    path = Path(shutil.copy(new_store, tmp_path_factory.mktemp("matrix")))
    on(path, prepare)
    return path


def prepare(desk: Desk) -> None:
    list_units(desk, [f"{'C1' if at < 10 else 'C2'}:P{at:03}" for at in range(FEW)])
    use_criteria(desk, SET)
    give(desk, "P000", "1.1", 900, stage="self")
    give(desk, "P001", "1.1", 700)
    Scoring(desk).score(YEAR)


def on(path: Path, act: Callable[[Desk], object], actor: str = ACTOR.name) -> None:
    database = store.open_store(path)
    act(Desk(database, Actor(actor)))
    database.close()


@pytest.fixture
def year(listed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(listed, tmp_path / "so.thidua"))


@pytest.fixture
def page(qtbot: QtBot, open_page: OpenPage, year: Path) -> QWidget:
    return open_matrix(qtbot, open_page, year)


def open_matrix(qtbot: QtBot, open_page: OpenPage, path: Path) -> MainWindow:
    window = open_page(path, TITLE)
    qtbot.waitUntil(lambda: is_shown("scoring.unit") and text_of("scoring.unit") == "Phòng P000")
    return window


def grid() -> MatrixView:
    return find(MATRIX, MatrixView)


def go(unit: str, criterion: str) -> None:
    view = grid()
    rows = [row[1] for row in rows_shown(MATRIX)]
    keys = [column.key for column in view.rows.table.columns]
    view.go(rows.index(f"Phòng {unit}"), keys.index(criterion))
    view.setFocus()


def cell(unit: str, criterion: str) -> str:
    keys = [column.key for column in grid().rows.table.columns]
    return row_of(MATRIX, f"Phòng {unit}")[keys.index(criterion)]


def type_mark(text: str, end: Qt.Key = Key.Key_Return) -> None:
    view = grid()
    keys = {",": Key.Key_Comma} | {str(at): getattr(Key, f"Key_{at}") for at in range(10)}
    press(view, keys[text[0]])
    editor = find(f"{MATRIX}.editor", QLineEdit)
    for letter in text[1:]:
        press(editor, keys[letter])
    press(editor, end)


def paste(text: str) -> None:
    QApplication.clipboard().setText(text)
    press(grid(), Key.Key_V, CONTROL)


@pytest.mark.usefixtures("page")
def test_a_mark_is_typed_kept_and_told_to_be_scored(qtbot: QtBot) -> None:
    go("P000", "1.1")
    # What the unit gave itself stands in brackets until the appraisal has marked.
    assert cell("P000", "1.1") == "(9,00)"
    type_mark("8,5")
    assert grid().currentIndex().data() == "7,00"
    # The appraisal differs from the unit's own mark, so it needs a reason.
    qtbot.waitUntil(lambda: is_shown("scoring.paste.reason"))
    type_into("scoring.paste.reason", "Thiếu minh chứng")
    press(find("scoring.paste.reason", QLineEdit), Key.Key_Return)
    qtbot.waitUntil(lambda: cell("P000", "1.1") == "8,50")
    qtbot.waitUntil(lambda: is_shown("scoring.outdated"))
    assert not is_shown("scoring.paste")
    go("P000", "1.1")
    qtbot.waitUntil(lambda: "Thẩm định: 8,50 điểm" in long_text_of("scoring.explained"))
    click("scoring.again")
    total = headings(MATRIX).index("Tổng điểm")
    qtbot.waitUntil(lambda: row_of(MATRIX, "Phòng P000")[total] == "8,50")
    assert not is_shown("scoring.outdated")


@pytest.mark.usefixtures("page")
def test_a_mark_over_its_maximum_is_said_at_its_cell_and_kept_as_typed(qtbot: QtBot) -> None:
    go("P002", "2")
    type_mark("9", Key.Key_Tab)
    qtbot.waitUntil(lambda: is_shown("scoring.refused"))
    assert text_of("scoring.refused") == (
        "Điểm 9,00 cao hơn điểm tối đa 5,00 của tiêu chí. Hãy kiểm tra và ghi lại."
    )
    assert cell("P002", "2") == "⚠ 9"
    go("P002", "2")
    type_mark("4")
    qtbot.waitUntil(lambda: cell("P002", "2") == "4,00")
    assert not is_shown("scoring.refused")


def test_five_hundred_rows_are_pasted_looked_at_and_go_in_without_a_stall(
    qtbot: QtBot, open_page: OpenPage, year: Path
) -> None:
    on(year, lambda desk: list_units(desk, [f"C2:P{at:03}" for at in range(FEW, MANY)]))
    open_matrix(qtbot, open_page, year)
    beats: list[float] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start(10)
    go("P005", "1.1")
    started = time.monotonic()
    paste("".join(f"{at % 10},5\t{at % 5}\r\n" for at in range(500)))
    assert time.monotonic() - started < 0.5
    qtbot.waitUntil(lambda: is_shown("scoring.paste"))
    assert text_of("scoring.paste.told") == "Nhận được 1000 ô."
    click("scoring.paste.ok")
    # Rows P005, P006 … hold 0,5, 1,5 … and 0, 1 …: the 500th is P504 with 9,5 and 4.
    qtbot.waitUntil(lambda: cell("P504", "1.1") == "9,50")
    assert (cell("P504", "1.2"), cell("P006", "1.1"), cell("P505", "1.1")) == ("4,00", "1,50", "")
    heart.stop()
    assert len(beats) > 2
    entries: list[Any] = []
    on(year, lambda desk: entries.extend(trail(desk)))
    last = entries[-1]
    assert (last.action, last.after) == ("mark.enter", {"stage": "Thẩm định", "marks": 1000})


@pytest.mark.usefixtures("page")
def test_a_paste_with_mistakes_lists_them_and_lets_the_right_cells_in(qtbot: QtBot) -> None:
    go("P010", "1.1")
    paste("8\t99\r\nchín\t7\r\n")
    qtbot.waitUntil(lambda: is_shown("scoring.paste"))
    assert [row[2:4] for row in rows_shown("scoring.paste.refused")] == [
        ["1.2", "99"],
        ["1.1", "chín"],
    ]
    assert len(rows_shown("scoring.paste.accepted")) == 2
    assert unnamed(find("scoring.paste", QWidget)) == []
    click("scoring.paste.ok")
    qtbot.waitUntil(lambda: cell("P010", "1.1") == "8,00")
    assert (cell("P010", "1.2"), cell("P011", "1.1"), cell("P011", "1.2")) == (
        "⚠ 99",
        "⚠ chín",
        "7,00",
    )


@pytest.mark.usefixtures("page")
def test_nothing_goes_in_where_that_is_chosen(qtbot: QtBot) -> None:
    go("P010", "1.1")
    paste("8\t99\r\n")
    qtbot.waitUntil(lambda: is_shown("scoring.paste"))
    click("scoring.paste.cancel")
    qtbot.waitUntil(lambda: not is_shown("scoring.paste"))
    assert (cell("P010", "1.1"), cell("P010", "1.2")) == ("", "")


def test_another_s_mark_is_taken_out_only_with_a_reason(
    qtbot: QtBot, open_page: OpenPage, year: Path
) -> None:
    marks = [TypedMark("P003", "2", "3"), TypedMark("P004", "2", "4")]
    on(year, lambda desk: MarkMatrices(desk).enter(MarkScope(YEAR), marks), "Chị Lan")
    open_matrix(qtbot, open_page, year)
    go("P003", "2")
    press(grid(), Key.Key_Delete)
    qtbot.waitUntil(lambda: is_shown("scoring.paste.reason"))
    assert not find("scoring.paste.ok", QPushButton).isEnabled()
    type_into("scoring.paste.reason", "Chấm nhầm đơn vị")
    click("scoring.paste.ok")
    qtbot.waitUntil(lambda: cell("P003", "2") == "")
    assert cell("P004", "2") == "4,00"


@pytest.mark.usefixtures("page")
def test_filling_down_is_one_step(qtbot: QtBot) -> None:
    go("P001", "1.1")
    for _ in range(3):
        press(grid(), Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(grid(), Key.Key_D, CONTROL)
    qtbot.waitUntil(lambda: is_shown("banner.text"))
    assert text_of("banner.text") == "Đã ghi 3 ô. Hãy chấm lại để tính vào tổng điểm."
    assert cell("P004", "1.1") == "7,00"


@pytest.mark.usefixtures("page")
def test_f4_goes_to_the_next_cell_that_is_to_be_marked() -> None:
    go("P001", "1.1")
    press(grid(), Key.Key_F4)
    assert grid().current_key() == "1.2"
    click("scoring.next-blank")
    assert (grid().current_ident(), grid().current_key()) == ("unit:P001", "2")


@pytest.mark.usefixtures("page")
def test_a_cluster_and_a_name_narrow_the_matrix(qtbot: QtBot) -> None:
    choose("scoring.cluster", "C1")
    qtbot.waitUntil(lambda: len(rows_shown(MATRIX)) == 11)
    type_into("scoring.search", "phong p003")
    assert [row[1] for row in rows_shown(MATRIX)] == ["", "Phòng P003"]


@pytest.mark.usefixtures("page")
def test_another_stage_shows_its_own_marks_and_is_remembered(qtbot: QtBot) -> None:
    choose("scoring.stage", "Tự chấm")
    qtbot.waitUntil(lambda: cell("P000", "1.1") == "9,00")
    assert cell("P001", "1.1") == "(7,00)"
    choose("scoring.stage", "Chấm chéo")
    qtbot.waitUntil(lambda: is_shown("scoring.marker"))


def test_a_closed_year_says_so_where_one_types(
    qtbot: QtBot, open_page: OpenPage, year: Path
) -> None:
    on(year, lambda desk: Years(desk).close(YEAR))
    open_matrix(qtbot, open_page, year)
    go("P001", "1.1")
    press(grid(), Key.Key_7)
    assert text_of("scoring.refused") == "Năm 2024 đã khóa sổ nên không nhận thay đổi."
    go("P001", "name")
    press(grid(), Key.Key_7)
    assert "Cột này không nhập được" in text_of("scoring.refused")
    assert unnamed(grid().window()) == []
