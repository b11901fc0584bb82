"""Rows that stand twice in one table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from desktop_app.domain.problems import Problem
from desktop_app.domain.text import match_key
from desktop_app.importers import cell_problems

Repeat: TypeAlias = tuple[int, str, Problem]


@dataclass(frozen=True, slots=True)
class Entry:
    """A row for comparing; `order` is its running number as written.

    A row that could not be read whole (`is_whole`) is no repeat of another.
    """

    row: int
    order: str
    values: Mapping[str, Any]
    group: str | None = None
    is_whole: bool = True


def find_duplicates(
    entries: Sequence[Entry], unique: Iterable[tuple[str, tuple[str, ...]]]
) -> Iterator[Repeat]:
    """Each later row that repeats an earlier one: row, the field that repeats, what to say.

    Rows count from 0; the field is empty where the whole row repeats.
    The same values and the same running number are an error, the same values alone a warning;
    `unique` gives fields (with their Vietnamese name) that together may not stand twice; the first
    of them has to be there.
    """
    yield from _repeats(entries)
    for label, names in unique:
        yield from _repeated_keys(entries, label, names)


def _repeats(entries: Sequence[Entry]) -> Iterator[Repeat]:
    first: dict[object, Entry] = {}
    first_of_order: dict[object, Entry] = {}
    for entry in (one for one in entries if one.is_whole and one.values):
        key = (entry.group, *entry.values.items())
        earlier = first.setdefault(key, entry)
        same = first_of_order.setdefault((entry.order, key), entry)
        if same is not entry:
            yield entry.row, "", cell_problems.duplicate_row(same.row + 1)
        elif earlier is not entry:
            yield entry.row, "", cell_problems.alike_row(earlier.row + 1)


def _repeated_keys(
    entries: Sequence[Entry], label: str, names: tuple[str, ...]
) -> Iterator[Repeat]:
    first: dict[object, Entry] = {}
    for entry in entries:
        key = tuple(_key(entry.values.get(name)) for name in names)
        if key[0] is None:
            continue
        earlier = first.setdefault(key, entry)
        if earlier is not entry:
            yield entry.row, names[0], cell_problems.duplicate_key(label, earlier.row + 1)


def _key(value: object) -> object:
    return match_key(value) if isinstance(value, str) else value
