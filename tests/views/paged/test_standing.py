"""Who looks at a few of very many rows goes on standing there when they are asked anew."""

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.views.context import Context
from desktop_app.views.paged.paged_view import PagedView
from tests.views.paged.long_listing import COLUMNS, LongListing

YEAR, MANY = 2024, 3_000


@pytest.fixture
def listing() -> LongListing:
    """The newest, 3000, comes first."""
    return LongListing(MANY)


@pytest.fixture
def view(qtbot: QtBot, context: Context, listing: LongListing) -> PagedView:
    made = PagedView(context, ("long.lines", "Các dòng"), COLUMNS)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    ask_anew(qtbot, made, listing)
    return made


def ask_anew(qtbot: QtBot, view: PagedView, listing: LongListing) -> None:
    with qtbot.waitSignal(view.shown):
        view.show_listing(listing, YEAR, {})


def choose(view: PagedView, number: int, above: int) -> None:
    """Make a row current, with some rows in view above it."""
    row = view.rows.row_of(number)
    view.setCurrentIndex(view.rows.index(row, 2))
    view.scrollTo(view.rows.index(row - above, 2), view.ScrollHint.PositionAtTop)


def place(view: PagedView) -> tuple[int, int, int]:
    """The current number, its column, and how many rows are in view above it."""
    here = view.currentIndex()
    return view.current_number(), here.column(), here.row() - view.rowAt(0)


def test_rows_that_come_in_above_do_not_move_what_is_seen(
    qtbot: QtBot, view: PagedView, listing: LongListing
) -> None:
    choose(view, 2_000, above=4)
    listing.numbers[:0] = [MANY + 2, MANY + 1]
    ask_anew(qtbot, view, listing)
    assert place(view) == (2_000, 2, 4)


def test_where_a_row_is_gone_the_next_one_takes_its_place(
    qtbot: QtBot, view: PagedView, listing: LongListing
) -> None:
    choose(view, 2_000, above=4)
    for gone in (2_000, 1_999):
        listing.numbers.remove(gone)
    ask_anew(qtbot, view, listing)
    assert place(view) == (1_998, 2, 4)


def test_what_is_seen_stays_where_what_is_current_is_far_away(
    qtbot: QtBot, view: PagedView, listing: LongListing
) -> None:
    choose(view, 2_900, above=0)
    view.scrollTo(view.rows.index(1_500, 0), view.ScrollHint.PositionAtTop)
    ask_anew(qtbot, view, listing)
    assert (view.current_number(), view.rowAt(0)) == (2_900, 1_500)


def test_who_sees_the_top_sees_what_comes_in_there(
    qtbot: QtBot, view: PagedView, listing: LongListing
) -> None:
    choose(view, MANY - 1, above=1)
    listing.numbers.insert(0, MANY + 1)
    ask_anew(qtbot, view, listing)
    assert (view.current_number(), view.rowAt(0)) == (MANY - 1, 0)


def test_where_others_are_asked_for_nothing_takes_the_place_of_what_is_left_out(
    qtbot: QtBot, view: PagedView
) -> None:
    choose(view, 2_001, above=4)
    with qtbot.waitSignal(view.shown):
        # Every hundredth, so not 2.001.
        view.set_search("dac biet")
    assert (view.current_number(), view.rowAt(0)) == (-1, 0)
