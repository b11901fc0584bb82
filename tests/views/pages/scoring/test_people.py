"""People on the scoring page: their marks under their units, their sheets, returns corrected."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app.services.importing import ImportOptions
from desktop_app.services.office import Office
from tests.services import books
from tests.views.conftest import ACTOR
from tests.views.driving import click, enter_path, find, is_shown, type_into, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.shown import (
    choose,
    click_row,
    headings,
    long_text_of,
    rows_shown,
    text_of,
)

TITLE, MATRIX = "Chấm điểm", "scoring.matrix"


@pytest.fixture
def staffed(empty_store: Path, tmp_path: Path) -> Path:
    """Three people in two units; the second unit's return was rejected."""
    office = Office.open(empty_store, ACTOR)
    office.campaigns.launch("vi-nguoi-ngheo", 2024, "2024-11-25")

    def bring(path: Path, campaign: str = "") -> None:
        options = ImportOptions(2024, campaign=campaign)
        office.importing.commit(office.importing.preview([path], options))

    bring(books.units(tmp_path / "don-vi.xlsx", "Văn phòng Sở", "Thanh tra Sở"))
    people = (
        ("CB01", "Nguyễn Thị Hường", "Văn phòng Sở"),
        ("CB02", "Trần Văn Bình", "Văn phòng Sở"),
        ("CB03", "Lê Thị Mẫu", "Thanh tra Sở"),
    )
    bring(books.people(tmp_path / "can-bo.xlsx", *people))
    bring(books.gifts(tmp_path / "sai.xlsx", "Thanh tra Sở", ("Lê Thị Mẫu", "1.500")), "VNN-2024")
    office.close()
    return empty_store


def open_people(qtbot: QtBot, open_page: OpenPage, store: Path) -> None:
    open_page(store, TITLE)
    qtbot.waitUntil(lambda: is_shown("scoring.corrected"))
    choose("scoring.subject", "Cá nhân")
    qtbot.waitUntil(find("scoring.score", QPushButton).isEnabled)
    click("scoring.score")
    qtbot.waitUntil(lambda: is_shown(MATRIX) and len(rows_shown(MATRIX)) == 5)


def test_people_are_scored_found_and_shown_under_their_units(
    qtbot: QtBot, open_page: OpenPage, staffed: Path, tmp_path: Path
) -> None:
    open_people(qtbot, open_page, staffed)
    assert headings(MATRIX)[:3] == ["STT", "Mã", "Họ và tên"]
    assert [row[:3] for row in rows_shown(MATRIX)][:3] == [
        ["Văn phòng Sở", "", ""],
        ["1", "CB02", "Trần Văn Bình"],
        ["2", "CB01", "Nguyễn Thị Hường"],
    ]
    click_row(MATRIX, "Nguyễn Thị Hường")
    qtbot.waitUntil(lambda: text_of("scoring.unit") == "Nguyễn Thị Hường – Văn phòng Sở")
    qtbot.waitUntil(lambda: "Cách chấm: " in long_text_of("scoring.explained"))
    type_into("scoring.search", "le thi")
    qtbot.waitUntil(lambda: len(rows_shown(MATRIX)) == 2)
    qtbot.waitUntil(lambda: text_of("scoring.unit") == "Lê Thị Mẫu – Thanh tra Sở")
    click("scoring.print")
    qtbot.waitUntil(lambda: is_shown("scoring.save-sheet"))
    enter_path("scoring.save-sheet", str(tmp_path / "phiếu.pdf"))
    qtbot.waitUntil((tmp_path / "phiếu.pdf").exists)


def test_returns_that_are_corrected_are_scored_when_ticked(
    qtbot: QtBot, open_page: OpenPage, staffed: Path
) -> None:
    window = open_page(staffed, TITLE)
    qtbot.waitUntil(lambda: is_shown("scoring.accept"))
    assert "Thanh tra Sở" in text_of("scoring.corrected")
    assert unnamed(window) == []
    find("scoring.accept", QCheckBox).click()
    click("scoring.score")
    qtbot.waitUntil(lambda: is_shown(MATRIX) and headings(MATRIX)[-1] == "Ghi chú")
    assert [row[-1] for row in rows_shown(MATRIX) if row[1]] == ["", "Tạm tính"]
    click_row(MATRIX, "Thanh tra Sở")
    qtbot.waitUntil(lambda: "Tạm tính" in text_of("scoring.total"))
