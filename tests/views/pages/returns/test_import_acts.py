from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QTableView, QTabWidget
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from tests.views.driving import click, click_at, enter_path, find, is_shown
from tests.views.pages.returns.conftest import Opened, rows_in
from tests.views.pages.shown import click_row, double_click_row, row_of, rows_shown, text_of


@pytest.fixture
def imports(qtbot: QtBot, board: Path) -> Path:
    """The fourth import of the sample year: the first batch of gifts."""
    tabs = find("returns.tabs", QTabWidget).tabBar()
    click_at(tabs, tabs.tabRect(1).center())
    click_row("returns.imports", "4")
    qtbot.waitUntil(lambda: "số 4." in text_of("returns.outcome.summary"))
    return board


@pytest.mark.usefixtures("imports")
def test_each_file_with_problems_gets_an_answer(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "gop-y"
    folder.mkdir()
    files = rows_shown("returns.outcome.files")
    troubled = sum(any(int(count or 0) for count in row[8:10]) for row in files)
    click("returns.answers")
    enter_path("import.answers-folder", str(folder))
    qtbot.waitUntil(lambda: is_shown("import.answers-made"))
    assert f"Đã tạo {troubled} tệp góp ý" in find("import.answers-made", QMessageBox).text()
    assert len(list(folder.glob("*.xlsx"))) == troubled > 0


@pytest.mark.usefixtures("imports")
def test_a_file_of_the_list_is_opened_as_it_was_sent(qtbot: QtBot, opened: Opened) -> None:
    click_row("returns.outcome.files", "Book1 (1).xlsx")
    click("returns.open-file")
    qtbot.waitUntil(lambda: bool(opened.paths))
    (sent,) = resource("sample_year").rglob("Book1 (1).xlsx")
    assert opened.paths[0].read_bytes() == sent.read_bytes()


@pytest.mark.usefixtures("imports")
def test_a_file_of_the_list_is_saved_as_it_was_sent(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "ban goc.xlsx"
    click_row("returns.outcome.files", "Book1 (1).xlsx")
    click("returns.save-file")
    enter_path("source.save-as", str(path))
    qtbot.waitUntil(path.exists)
    (sent,) = resource("sample_year").rglob("Book1 (1).xlsx")
    assert path.read_bytes() == sent.read_bytes()


@pytest.mark.usefixtures("imports")
def test_a_double_click_on_a_problem_shows_its_cell(qtbot: QtBot) -> None:
    cell = next(row[2] for row in rows_shown("returns.outcome.problems") if row[2])
    name = row_of("returns.outcome.problems", cell)[4]
    double_click_row("returns.outcome.problems", cell)
    qtbot.waitUntil(lambda: is_shown("source.grid") and rows_in("source.grid") > 0)
    assert text_of("source.place").endswith(f"ô {cell}")
    assert name in str(find_current())


def find_current() -> object:
    return find("source.grid", QTableView).currentIndex().data()
