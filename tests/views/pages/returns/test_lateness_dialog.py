import json
from pathlib import Path

from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop_app.config import resource
from desktop_app.services.office import Office
from tests.views.conftest import ACTOR
from tests.views.driving import click, find, is_shown, unnamed
from tests.views.pages.conftest import OpenPage
from tests.views.pages.returns.conftest import rows_in
from tests.views.pages.shown import rows_shown


def test_who_is_late_again_and_again_is_listed(
    qtbot: QtBot, store: Path, open_page: OpenPage
) -> None:
    # Nobody sent anything for the first half, so whoever failed once more stands here.
    truth = json.loads(resource("sample_year", "truth.json").read_text(encoding="utf-8"))
    lists = (*truth["late"].values(), *truth["missing"].values())
    failed = {code for codes in lists for code in codes}
    office = Office.open(store, ACTOR)
    office.returns.set_due(2024, "VNN-2024", "2024-H1", "2024-07-05")
    names = {one.name for one in office.units.all(2024) if one.code in failed}
    office.close()
    open_page(store, "Báo cáo đơn vị")
    qtbot.waitUntil(lambda: is_shown("returns.board") and rows_in("returns.board") > 0)
    click("returns.lateness")
    qtbot.waitUntil(lambda: is_shown("returns.lateness.table"))
    qtbot.waitUntil(lambda: rows_in("returns.lateness.table") > 0)
    assert {row[1] for row in rows_shown("returns.lateness.table")} == names
    assert unnamed(find("returns.lateness-dialog", QDialog)) == []
    click("returns.lateness.close")
    assert not is_shown("returns.lateness-dialog")
