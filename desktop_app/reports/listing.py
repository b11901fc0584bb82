"""Which rows of a long table are wanted, in which order, and what a page of them is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.reports.report import Row
from desktop_app.reports.table_filter import Filters


@dataclass(frozen=True, slots=True)
class Order:
    """By which column, by its key; rows with nothing there stand last, whichever way."""

    key: str
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows; what is empty does not restrict.

    `filters`: by column key; `search`: words, each of which stands somewhere in the row, without
    regard to case and marks; `scope`: what a page chose above its table, by name ("campaign",
    "unit", "fund": codes).
    """

    year: int
    filters: Filters = field(default_factory=dict)
    search: str = ""
    order: Order | None = None
    scope: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Listed:
    """A row's number, the row as it is shown, and the record that it shows."""

    number: int
    row: Row
    record: Any = None
