"""A campaign's story in the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from desktop_app.domain.documents import DocumentKind, NewDocument, Owner, OwnerKind
from desktop_app.services.office import Office
from tests.views.driving import click, find, is_shown, unnamed
from tests.views.pages.campaigns.conftest import OpenTab
from tests.views.pages.shown import click_row, row_of, rows_shown

TABLE = "campaigns.story.table"
LETTER = NewDocument("thư cảm ơn.pdf", b"%PDF", DocumentKind.OTHER, "7/SYT", "2024-12-01", "Thư")


@pytest.fixture
def story(qtbot: QtBot, store: Path, open_tab: OpenTab) -> None:
    office = Office.open(store)
    campaign = office.campaigns.detail("VNN-2024").info.id
    office.documents.add(Owner(OwnerKind.CAMPAIGN, campaign), LETTER)
    office.close()
    open_tab("Diễn biến", TABLE)
    qtbot.waitUntil(lambda: bool(rows_shown(TABLE)))


@pytest.mark.usefixtures("story")
def test_launch_returns_activities_and_documents_stand_in_one_list() -> None:
    kinds = {row[1] for row in rows_shown(TABLE)}
    assert {"Phát động", "Báo cáo đơn vị", "Hoạt động", "Văn bản"} <= kinds
    assert row_of(TABLE, "Văn bản khác (7/SYT): Thư")[0] == "01/12/2024"


@pytest.mark.usefixtures("story")
def test_only_a_row_with_a_document_opens_one() -> None:
    opens = find("campaigns.story.open", QPushButton)
    click_row(TABLE, "Văn bản khác (7/SYT): Thư")
    assert opens.isEnabled()
    click_row(TABLE, "Phát động")
    assert not opens.isEnabled()


@pytest.mark.usefixtures("story")
def test_the_campaigns_own_documents_are_kept_from_here(qtbot: QtBot) -> None:
    click("campaigns.story.documents")
    qtbot.waitUntil(lambda: is_shown("documents-dialog") and bool(rows_shown("documents.table")))
    assert "7/SYT" in row_of("documents.table", "thư cảm ơn.pdf")
    assert unnamed(find("documents.table", QTableView).window()) == []
