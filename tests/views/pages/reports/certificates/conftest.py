"""A store with a decision of three awards and a donor, open in the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.domain.fund_rows import DonorKind, NewDonor
from desktop_app.services.desk import Desk
from desktop_app.services.fund.donors import Donors
from desktop_app.services.store import open_store
from desktop_app.views.main_window import MainWindow
from tests.services.certificates.made import department
from tests.services.fund.fund_work import put_drive, put_fund, put_line
from tests.views.conftest import ACTOR
from tests.views.pages.conftest import OpenPage

Opened = Callable[[str], MainWindow]


@pytest.fixture
def awarded(empty_store: Path) -> Path:
    """The store: three awards, and a donor who gave."""
    database = open_store(empty_store)
    desk = Desk(database, ACTOR)
    department(desk)
    drive = put_drive(desk, put_fund(desk), "D1")
    firm = Donors(desk).add(NewDonor("Công ty Ánh Dương", DonorKind.ENTERPRISE)).value
    put_line(desk, drive, "A", donor_id=firm, amount=1_000_000, given_on="2024-10-20")
    database.close()
    return empty_store


@pytest.fixture
def opened(open_page: OpenPage, awarded: Path) -> Opened:
    """Opens that store on the page of a title."""
    return lambda title: open_page(awarded, title)
