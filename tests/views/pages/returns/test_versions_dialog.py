from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from tests.views.driving import click, find, is_shown, unnamed
from tests.views.pages.returns.conftest import Opened, rows_in
from tests.views.pages.shown import click_row, double_click_row, rows_shown, text_of

FIRST = "TTDVVL tong hop ung ho quy VNN.xlsx"
SECOND = "TTDVVL tong hop ung ho quy VNN (sua lai lan 2).xlsx"
BUREAU = "Phòng Bảo hiểm thất nghiệp"


@pytest.fixture
def versions(qtbot: QtBot, board: Path) -> Path:
    """The versions of a unit that sent its list of gifts again."""
    double_click_row("returns.board", "TTDVVL")
    qtbot.waitUntil(lambda: is_shown("returns.versions.differences"))
    qtbot.waitUntil(lambda: rows_in("returns.versions.differences") > 0)
    return board


@pytest.mark.usefixtures("versions")
def test_two_versions_are_held_against_each_other_value_by_value() -> None:
    assert [row[5] for row in rows_shown("returns.versions.table")] == [FIRST, SECOND]
    assert [row[8] for row in rows_shown("returns.versions.table")] == ["đã bị thay", "đang tính"]
    assert rows_shown("returns.versions.differences") == [
        [BUREAU, "Số tiền (đồng)", "2.800.000", "F10", "2.950.000", "F11"],
        ["Phòng Thông tin thị trường", "Số tiền (đồng)", "2.650.000", "F12", "2.700.000", "F13"],
    ]
    assert "2 chỗ khác: bản trước là lần 1, bản sau là lần 2" in text_of("returns.versions.told")


@pytest.mark.usefixtures("versions")
def test_the_older_version_is_the_former_whichever_is_chosen(qtbot: QtBot) -> None:
    before = rows_shown("returns.versions.differences")
    click_row("returns.versions.table", FIRST)
    qtbot.waitUntil(lambda: rows_shown("returns.versions.differences") == before)
    assert "bản trước là lần 1" in text_of("returns.versions.told")


@pytest.mark.parametrize(
    ("act", "file", "cell"),
    [("old-cell", FIRST, "ô F10"), ("new-cell", SECOND, "ô F11")],
)
@pytest.mark.usefixtures("versions")
def test_a_difference_leads_to_the_cell_of_each_version(
    qtbot: QtBot, act: str, file: str, cell: str
) -> None:
    assert not find(f"returns.versions.{act}", QPushButton).isEnabled()
    click_row("returns.versions.differences", BUREAU)
    click(f"returns.versions.{act}")
    qtbot.waitUntil(lambda: is_shown("source"))
    assert text_of("source.file") == file
    assert text_of("source.place").endswith(cell)


@pytest.mark.usefixtures("versions")
def test_a_double_click_on_a_difference_shows_the_newer_cell(qtbot: QtBot) -> None:
    double_click_row("returns.versions.differences", BUREAU)
    qtbot.waitUntil(lambda: is_shown("source"))
    assert text_of("source.file") == SECOND


@pytest.mark.usefixtures("versions")
def test_the_file_of_a_version_is_opened_as_it_was_sent(qtbot: QtBot, opened: Opened) -> None:
    click_row("returns.versions.table", FIRST)
    click("returns.versions.open")
    qtbot.waitUntil(lambda: bool(opened.paths))
    (sent,) = resource("sample_year").rglob(FIRST)
    assert opened.paths[0].read_bytes() == sent.read_bytes()


@pytest.mark.usefixtures("board")
def test_a_single_version_has_nothing_to_be_held_against(qtbot: QtBot) -> None:
    click_row("returns.board", "PGDNN")
    click("returns.versions")
    qtbot.waitUntil(lambda: is_shown("returns.versions.table"))
    qtbot.waitUntil(lambda: rows_in("returns.versions.table") == 1)
    assert text_of("returns.versions.told") == "Chỉ có một bản nên chưa có gì để so."
    assert not is_shown("returns.versions.differences")


@pytest.mark.usefixtures("versions")
def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find("returns.versions-dialog", QDialog)) == []
