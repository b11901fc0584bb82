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
    """All numbers, the page around one place with its rows, and how many there are unfiltered.

    `current`: the number that is to be current, -1 for none.
    """

    ids: array[int]
    place: int
    first: Sequence[Listed]
    whole: int
    current: int


def answer(listing: Listing, wanted: Wanted, near: Sequence[int], place: int, whole: int) -> Answer:
    """Ask a listing, on the reading worker: numbers, and the page that will be seen first.

    `near`: the number that is to stay current, and those that may take its place, best first;
    `place`: where the view stood, -1 where it follows what is current; `whole`: how many rows there
    are unfiltered, -1 where that is not known.
    """
    ids = listing.ids(wanted)
    if whole < 0:
        is_whole = not wanted.search and not wanted.filters
        whole = len(ids) if is_whole else len(listing.ids(Wanted(wanted.year, scope=wanted.scope)))
    current = _nearest(ids, near)
    at = min(place, len(ids) - 1) if place >= 0 else ids.index(current) if current >= 0 else 0
    start = max(at, 0) // ROWS_OF_PAGE * ROWS_OF_PAGE
    return Answer(
        ids,
        max(at, 0),
        listing.rows(wanted.year, ids[start : start + ROWS_OF_PAGE].tolist()),
        whole,
        current,
    )


def _nearest(ids: Sequence[int], near: Sequence[int]) -> int:
    """The first of some numbers that is there, -1 for none."""
    if near and near[0] in ids:
        return near[0]
    there = set(ids) if near[1:] else set()
    return next((one for one in near if one in there), -1)
