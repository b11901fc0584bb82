"""A listing of plain values: so many rows, found and ordered as a store would do it."""

from array import array
from collections.abc import Sequence

from desktop_app.domain.text import fold
from desktop_app.reports.listing import Listed, Wanted
from desktop_app.reports.report import Column, Format, Row
from desktop_app.reports.table_filter import Choices

NUMBER = Column("number", "Số", Format.NUMBER, 7)
COLUMNS = (NUMBER, Column("name", "Tên", width=20), Column("amount", "Số tiền", Format.MONEY, 12))


def name_of(number: int) -> str:
    """Every hundredth is called otherwise."""
    return f"Đặc biệt {number}" if number % 100 == 0 else f"Dòng {number}"


class LongListing:
    """Rows 1 to `many`, the newest first; notes which pages were asked for."""

    columns: tuple[Column, ...] = COLUMNS

    def __init__(self, many: int) -> None:
        self.numbers = list(range(many, 0, -1))
        self.asked: list[int] = []

    def ids(self, wanted: Wanted) -> "array[int]":
        words = fold(wanted.search).split()
        high = wanted.filters["number"].high if "number" in wanted.filters else None
        found = [
            one
            for one in self.numbers
            if all(word in fold(name_of(one)) for word in words)
            and (not isinstance(high, int) or one <= high)
        ]
        if wanted.order is not None:
            found.sort(reverse=wanted.order.descending)
        return array("q", found)

    def rows(self, year: int, ids: Sequence[int]) -> tuple[Listed, ...]:
        self.asked.append(ids[0] if ids else 0)
        there = [one for one in ids if one in self.numbers]
        return tuple(
            Listed(one, Row((one, name_of(one), 1_000 * one), ident=f"row:{one}"), (year, one))
            for one in there
        )

    def choices(self, wanted: Wanted, key: str) -> Choices:
        texts = [name_of(one) for one in self.ids(wanted)] if key == "name" else []
        return Choices(tuple((text, 1) for text in texts[:5]), max(len(texts) - 5, 0))
