"""Five hundred rows pasted, taken back and done again by keys: the store is exactly as it was."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desktop_app.models.recording import NOT_RECORDED
from desktop_app.models.schema import metadata
from desktop_app.services.desk import Desk
from tests.services.desk_work import list_units
from tests.views.driving import click, is_shown, press
from tests.views.menus.acting import menu_act
from tests.views.pages.conftest import OpenPage
from tests.views.pages.scoring.test_matrix_view import (
    CONTROL,
    FEW,
    MANY,
    cell,
    go,
    listed,  # noqa: F401  # the fixture that `year` copies
    on,
    open_matrix,
    paste,
    year,  # noqa: F401  # a fixture
)


def content(path: Path) -> dict[str, list[Any]]:
    """Every row of the store, versions left out."""
    found: dict[str, list[Any]] = {}

    def read(desk: Desk) -> None:
        with desk.reading() as connection:
            for table in metadata.sorted_tables:
                if table.name not in NOT_RECORDED:
                    columns = [column for column in table.columns if column.name != "version"]
                    rows = connection.execute(select(*columns).order_by(table.c.id))
                    found[table.name] = list(rows)

    on(path, read)
    return found


def test_five_hundred_pasted_rows_are_undone_and_redone_exactly(
    qtbot: QtBot,
    open_page: OpenPage,
    year: Path,  # noqa: F811  # the fixture
) -> None:
    on(year, lambda desk: list_units(desk, [f"C2:P{at:03}" for at in range(FEW, MANY)]))
    window = open_matrix(qtbot, open_page, year)
    before = content(year)
    go("P005", "1.1")
    paste("".join(f"{at % 10},5\t{at % 5}\r\n" for at in range(500)))
    qtbot.waitUntil(lambda: is_shown("scoring.paste"))
    click("scoring.paste.ok")
    qtbot.waitUntil(lambda: cell("P504", "1.1") == "9,50")
    after = content(year)
    assert len(after["entered_mark"]) - len(before["entered_mark"]) == 1000
    # Where no window manager runs, nothing becomes active again by itself.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    undo, redo = (menu_act(window, f"menu.{name}") for name in ("undo", "redo"))
    for _ in range(2):
        qtbot.waitUntil(lambda: undo.text().startswith("&Hoàn tác: Nhập nhiều điểm"))
        press(window, Qt.Key.Key_Z, CONTROL)
        qtbot.waitUntil(lambda: cell("P504", "1.1") == "")
        assert content(year) == before
        qtbot.waitUntil(lambda: redo.text().startswith("&Làm lại: Nhập nhiều điểm"))
        press(window, Qt.Key.Key_Y, CONTROL)
        qtbot.waitUntil(lambda: cell("P504", "1.1") == "9,50")
        assert content(year) == after
