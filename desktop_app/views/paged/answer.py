"""What a listing answers to a view: all numbers, and the page that is seen first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.reports.listing import Listed, Wanted
from desktop_app.views.paged.paged_table import ROWS_OF_PAGE

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from desktop_app.services.listings import Listing


@dataclass(frozen=True, slots=True)
class Answer:
    """All numbers, the page around one place with its rows, and how many there are unfiltered."""

    ids: array[int]
    place: int
    first: Sequence[Listed]
    whole: int


def answer(listing: Listing, wanted: Wanted, current: int, place: int, whole: int) -> Answer:
    """Ask a listing, on the reading worker: numbers, and the page that will be seen first.

    `current`: the number that is to stay in view, -1 for none, then `place` is where the view
    stood; `whole`: how many rows there are unfiltered, -1 where that is not known.
    """
    ids = listing.ids(wanted)
    if whole < 0:
        is_whole = not wanted.search and not wanted.filters
        whole = len(ids) if is_whole else len(listing.ids(Wanted(wanted.year, scope=wanted.scope)))
    at = ids.index(current) if current in ids else 0 if current >= 0 else min(place, len(ids) - 1)
    start = max(at, 0) // ROWS_OF_PAGE * ROWS_OF_PAGE
    return Answer(
        ids,
        max(at, 0),
        listing.rows(wanted.year, ids[start : start + ROWS_OF_PAGE].tolist()),
        whole,
    )
