"""Putting a copy in the place of the store that is open, on the writing worker."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from desktop_app.domain.progress import Progress
from desktop_app.services.safekeeping import restore
from desktop_app.views.context import OfficeFace


class BroughtBack(NamedTuple):
    """The office on what was brought back, its latest year (0 for none), the store before it."""

    office: OfficeFace
    year: int
    kept: Path | None


def bring_back(
    office: OfficeFace,
    copy: Path,
    store: Path,
    open_store: Callable[[Path], OfficeFace],
    progress: Progress,
) -> BroughtBack:
    """Let go of the store, put the copy in its place, open that.

    Where it cannot be done the store is as it was, and its office finds it again by itself.

    Raises: as `safekeeping.restore`, and what opening raises.
    """
    office.close()
    kept = restore(copy, store, progress)
    opened = open_store(store)
    return BroughtBack(opened, max(opened.years(), default=0), kept)
