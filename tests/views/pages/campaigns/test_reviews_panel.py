"""Reviews begun, written and printed in the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from tests.views.driving import click, enter_path, find, is_shown, type_into, unnamed
from tests.views.pages.campaigns.conftest import OpenTab
from tests.views.pages.shown import choose, rows_shown

NAME = "campaigns.reviews"
TABLE = f"{NAME}.table"


@pytest.fixture(autouse=True)
def tab(open_tab: OpenTab) -> None:
    open_tab("Sơ kết, tổng kết", TABLE)


@pytest.fixture
def kept(qtbot: QtBot) -> None:
    click(f"{NAME}.add")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.head-dialog"))
    choose(f"{NAME}.head-dialog.period", "6 tháng đầu năm 2024")
    type_into(f"{NAME}.head-dialog.held_on", "10/07/2024")
    click(f"{NAME}.head-dialog.ok")
    qtbot.waitUntil(lambda: len(rows_shown(TABLE)) == 1)


def open_dialog(qtbot: QtBot, purpose: str) -> str:
    click(f"{NAME}.{purpose}")
    name = f"{NAME}.{purpose}-dialog"
    qtbot.waitUntil(lambda: is_shown(name))
    return name


def test_a_new_review_is_suggested_by_its_campaign(qtbot: QtBot) -> None:
    click(f"{NAME}.add")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.head-dialog"))
    title = find(f"{NAME}.head-dialog.title", QLineEdit).text()
    assert "Vì người nghèo - Không để ai bị bỏ lại phía sau" in title


@pytest.mark.usefixtures("kept")
def test_what_is_still_to_be_written_is_said() -> None:
    (row,) = rows_shown(TABLE)
    assert (row[2], row[4]) == ("6 tháng đầu năm 2024", "10/07/2024")
    assert row[5] == "tồn tại, bài học, phương hướng, gương tiêu biểu"


@pytest.mark.usefixtures("kept")
def test_what_people_write_is_kept(qtbot: QtBot) -> None:
    name = open_dialog(qtbot, "text")
    type_into(f"{name}.shortcomings", "Báo cáo chậm")
    type_into(f"{name}.lessons", "Giao rõ việc")
    click(f"{name}.ok")
    qtbot.waitUntil(lambda: rows_shown(TABLE)[0][5] == "phương hướng, gương tiêu biểu")


@pytest.mark.usefixtures("kept")
def test_an_outstanding_unit_is_named(qtbot: QtBot) -> None:
    name = open_dialog(qtbot, "praise")
    type_into(f"{name}.text", "Vận động tốt")
    click(f"{name}.ok")
    qtbot.waitUntil(lambda: "gương tiêu biểu" not in rows_shown(TABLE)[0][5])


@pytest.mark.usefixtures("kept")
def test_a_review_of_years_that_run_backwards_is_said_at_the_field(qtbot: QtBot) -> None:
    name = open_dialog(qtbot, "head")
    choose(f"{name}.period", "Cả năm, hoặc nhiều năm")
    find(f"{name}.year_to", QSpinBox).setValue(2020)
    click(f"{name}.ok")
    qtbot.waitUntil(lambda: is_shown(f"{name}.year_to.problem"))
    assert is_shown(name)


@pytest.mark.usefixtures("kept")
def test_the_report_is_written_where_the_user_wants(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _url: True)
    click(f"{NAME}.export")
    qtbot.waitUntil(lambda: is_shown(f"{NAME}.export-as"))
    out = tmp_path / "so-ket.docx"
    enter_path(f"{NAME}.export-as", str(out))
    qtbot.waitUntil(out.exists)


def test_without_a_review_there_is_nothing_to_change() -> None:
    for purpose in ("head", "text", "praise", "documents", "withdraw"):
        assert not find(f"{NAME}.{purpose}", QPushButton).isEnabled()


def test_every_control_can_be_found_by_name() -> None:
    assert unnamed(find(f"{NAME}.add", QPushButton).window()) == []
