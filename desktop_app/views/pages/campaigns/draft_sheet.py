"""The draft under correction: its entries in order, and what a user may do to each."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from desktop_app.domain.draft_campaign import is_over_whole
from desktop_app.domain.draft_entries import (
    Entry,
    blank_entry,
    draft_of,
    entries_of,
    moved,
    problems_of,
)
from desktop_app.domain.draft_fields import BY_NAME, FIELDS
from desktop_app.domain.plan_draft import Passage
from desktop_app.domain.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop_app.domain.plan_draft import PlanDraft

_MARKS = "#*_ \t"
_COMPARED = 40  # letters of a line by which it is found again
_ORDER = {field.name: number for number, field in enumerate(FIELDS)}


class DraftSheet:
    """Entries by keys that stay theirs while others come and go.

    Attributes:
        is_changed: Whether anything was corrected.
    """

    def __init__(self, draft: PlanDraft) -> None:
        self._read = draft
        self._keys = count(1)
        entries = entries_of(draft)
        self._entries = {next(self._keys): _placed(draft.lines, entry) for entry in entries}
        self.is_changed = False

    @property
    def is_new(self) -> bool:
        """Whether it is written from nothing: there is no document to look into."""
        return not self._read.lines

    def keys(self) -> tuple[int, ...]:
        """All entries in the order of a plan."""
        return tuple(self._entries)

    def entry(self, key: int) -> Entry:
        """One entry."""
        return self._entries[key]

    def of(self, field: str) -> tuple[int, ...]:
        """The entries of a field."""
        return tuple(key for key, entry in self._entries.items() if entry.field == field)

    def set_parts(self, key: int, parts: Mapping[str, str]) -> None:
        """Write other words into an entry."""
        self._entries[key] = replace(self._entries[key], parts=dict(parts))
        self.is_changed = True

    def add(self, field: str, after: int | None = None) -> int:
        """A new item of a list, after one of its items or at its end; its key."""
        return self._put(blank_entry(BY_NAME[field]), after)

    def remove(self, key: int) -> None:
        """Take an item off its list."""
        del self._entries[key]
        self.is_changed = True

    def can_shift(self, key: int, step: int) -> bool:
        """Whether an item has a neighbour of its list on that side (-1 before, 1 after)."""
        own = self.of(self._entries[key].field)
        return 0 <= own.index(key) + step < len(own)

    def shift(self, key: int, step: int) -> None:
        """Exchange an item with its neighbour."""
        own = self.of(self._entries[key].field)
        other = own[own.index(key) + step]
        order = [{key: other, other: key}.get(one, one) for one in self._entries]
        self._entries = {one: self._entries[one] for one in order}
        self.is_changed = True

    def turn_into(self, key: int, field: str) -> int:
        """Make an item one of another field; a field that holds one thing is filled anew."""
        entry = moved(self._entries[key], BY_NAME[field])
        self.remove(key)
        if BY_NAME[field].many:
            return self._put(entry)
        (only,) = self.of(field)
        self._entries[only] = entry
        return only

    def draft(self) -> PlanDraft:
        """The draft as it is corrected."""
        return draft_of(tuple(self._entries.values()), self._read)

    def problems(self) -> dict[int, tuple[str, str]]:
        """By entry, the part that must be mended and a sentence."""
        keys = self.keys()
        wrong = problems_of(tuple(self._entries.values()))
        return {keys[number]: said for number, said in wrong.items()}

    def over_whole(self) -> int | None:
        """The first target that asks for more than 100 %, None where none does."""
        keys = (key for key in self.of("targets") if not self._entries[key].is_blank)
        pairs = zip(keys, self.draft().targets, strict=True)
        return next((key for key, target in pairs if is_over_whole(target)), None)

    def _put(self, entry: Entry, after: int | None = None) -> int:
        key = next(self._keys)
        order = list(self._entries)
        place = order.index(after) + 1 if after in self._entries else self._end_of(entry.field)
        order.insert(place, key)
        self._entries = {one: self._entries.get(one, entry) for one in order}
        self.is_changed = True
        return key

    def _end_of(self, field: str) -> int:
        """Where a list's next item stands among all entries."""
        before = (
            number
            for number, entry in enumerate(self._entries.values(), start=1)
            if _ORDER[entry.field] <= _ORDER[field]
        )
        return max(before, default=0)


def _placed(lines: Sequence[str], entry: Entry) -> Entry:
    """The entry with the lines that it stands in, looked for where the reader names none."""
    if entry.passage is not None or entry.field != "unread":
        return entry
    words = [entry.parts["heading"], *entry.parts["text"].split("\n")]
    wanted = [clean(word)[:_COMPARED] for word in words if clean(word)]
    first = _line_of(lines, wanted[0], 0) if wanted else None
    last = None if first is None else _line_of(lines, wanted[-1], first)
    if first is None:
        return entry
    return replace(entry, passage=Passage(first, first if last is None else last))


def _line_of(lines: Sequence[str], words: str, start: int) -> int | None:
    found = (
        number
        for number in range(start, len(lines))
        if (line := clean(lines[number]).strip(_MARKS))
        and (words in line or words.startswith(line))
    )
    return next(found, None)
