"""The numbers of all rows and the pages that are here, as Qt's model."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.reports.listing import Wanted
from desktop_app.views.paged.paged_table import PAGES_KEPT, ROWS_OF_PAGE, WAITING, PagedTable
from desktop_app.views.tables.column_table import Role
from tests.views.paged.long_listing import COLUMNS, LongListing

YEAR = 2024
MANY = 5_000


@pytest.fixture
def listing() -> LongListing:
    return LongListing(MANY)


@pytest.fixture
def table(listing: LongListing) -> PagedTable:
    """All rows; none of them is here yet."""
    made = PagedTable(COLUMNS)
    made.set_ids(listing.ids(Wanted(YEAR)))
    return made


def bring(table: PagedTable, listing: LongListing, page: int) -> None:
    ids = table.ids_of_page(page)
    table.take_page(page, listing.rows(YEAR, ids), ids)


def test_it_keeps_to_what_qt_asks_of_a_model(
    qtmodeltester: ModelTester, table: PagedTable, listing: LongListing
) -> None:
    qtmodeltester.check(table)  # type: ignore[no-untyped-call]  # the plug-in's own
    bring(table, listing, 0)
    bring(table, listing, MANY // ROWS_OF_PAGE - 1)
    table.set_ids(listing.ids(Wanted(YEAR, search="dac biet")))
    table.set_ids(listing.ids(Wanted(YEAR, search="khong co")))
    assert table.rowCount() == 0


def test_a_cell_that_is_not_here_reads_as_waiting_and_asks_for_its_page(
    qtbot: QtBot, table: PagedTable, listing: LongListing
) -> None:
    row = 3 * ROWS_OF_PAGE + 7
    with qtbot.waitSignal(table.page_wanted) as wanted:
        assert table.index(row, 1).data() == WAITING
    assert wanted.args == [3]
    with qtbot.waitSignal(table.dataChanged) as came:
        bring(table, listing, 3)
    assert [index.row() for index in came.args[:2]] == [300, 399]
    # The rows count down from 5.000: row 307 is number 4.693.
    assert table.index(row, 1).data() == "Dòng 4693"
    assert table.index(row, 2).data() == "4.693.000"
    assert table.index(row, 2).data(Role.VALUE) == 4_693_000
    assert table.index(row, 0).data(Role.IDENT) == "row:4693"
    found = table.listed(row)
    assert found is not None
    assert found.record == (YEAR, 4693)


def test_only_the_pages_looked_at_last_are_kept(table: PagedTable, listing: LongListing) -> None:
    for page in range(PAGES_KEPT + 2):
        bring(table, listing, page)
    assert [table.has_page(page) for page in (0, 1, 2, PAGES_KEPT + 1)] == [
        False,
        False,
        True,
        True,
    ]


def test_a_page_that_comes_too_late_is_not_shown(table: PagedTable, listing: LongListing) -> None:
    ids = table.ids_of_page(0)
    late = listing.rows(YEAR, ids)
    table.set_ids(listing.ids(Wanted(YEAR, search="dac biet")))
    table.take_page(0, late, ids)
    assert table.index(0, 1).data() == WAITING


def test_a_row_that_is_gone_meanwhile_stays_empty_and_is_not_asked_for_again(
    qtbot: QtBot, table: PagedTable, listing: LongListing
) -> None:
    listing.numbers.remove(4_999)
    bring(table, listing, 0)
    with qtbot.assertNotEmitted(table.page_wanted):
        assert table.index(1, 1).data() == WAITING
    assert table.index(2, 1).data() == "Dòng 4998"


def test_the_first_page_comes_with_the_numbers(table: PagedTable, listing: LongListing) -> None:
    ids = listing.ids(Wanted(YEAR))
    page = listing.rows(YEAR, ids[200:300].tolist())
    table.set_ids(ids, page, 250)
    assert table.are_here(200, 299)
    assert not table.are_here(199, 299)
    assert table.row_of(4_750) == 250
    assert table.row_of(7_777) == -1


def test_sorting_is_asked_of_the_store(qtbot: QtBot, table: PagedTable) -> None:
    before = table.ids.tolist()
    with qtbot.waitSignal(table.order_wanted) as wanted:
        table.sort(1, Qt.SortOrder.DescendingOrder)
    assert wanted.args == ["name", True]
    with qtbot.waitSignal(table.order_wanted) as wanted:
        table.sort(-1)
    assert wanted.args == ["", False]
    assert table.ids.tolist() == before
