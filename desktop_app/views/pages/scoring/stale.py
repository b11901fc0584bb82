"""Whether what the marks were computed from has changed since, as far as this window saw it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.changes import Changes
from desktop_app.domain.criteria import Subject

if TYPE_CHECKING:
    from desktop_app.views.pages.scoring.look import Scored

# What marks are computed from: once one of these changes, the sheets are out of date.
MATERIAL = Changes.UNITS | Changes.CAMPAIGNS | Changes.RETURNS | Changes.FUNDS | Changes.SCORES
KINDS = (Subject.COLLECTIVE, Subject.INDIVIDUAL)


class Stale:
    """Notes what has to be scored again.

    Attributes:
        scored: What the page shows.
    """

    def __init__(self) -> None:
        self.scored: Scored | None = None
        self._changed: set[tuple[int, str, Subject]] = set()
        self._own_change = False

    @property
    def is_stale(self) -> bool:
        """Whether what is shown has to be scored again."""
        scored = self.scored
        return scored is not None and scored.table is not None and scored.key in self._changed

    def is_scored(self, scored: Scored) -> None:
        """It was just scored; the change that is about to be announced is that."""
        self._own_change = True
        self._changed.discard(scored.key)

    def is_marked(self) -> None:
        """A mark of what is shown was given; the change that is about to be announced is that."""
        self._own_change = True
        if self.scored is not None:
            self._changed.add(self.scored.key)

    def on_changed(self, changes: Changes) -> None:
        """Note a change of another page; what this page does itself it has noted already."""
        own, self._own_change = self._own_change, False
        scored = self.scored
        if scored is None or own or not changes & MATERIAL:
            return
        codes = ("", *(one.code for one in scored.campaigns))
        self._changed |= {(scored.year, code, one) for code in codes for one in KINDS}
