"""Periods that reports and returns are about: a year, a half, a quarter or a month."""

import calendar
import re
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.errors import Refused

_CODE = re.compile(r"([12][0-9]{3})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?")
_ROMAN = ("", "I", "II", "III", "IV")


class PeriodKind(StrEnum):
    """How long a period is."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"


_MONTHS = {PeriodKind.YEAR: 12, PeriodKind.HALF: 6, PeriodKind.QUARTER: 3, PeriodKind.MONTH: 1}


@dataclass(frozen=True, slots=True)
class Period:
    """The `index`-th period of its kind in a year, from 1; `str()` of it is its code."""

    year: int
    kind: PeriodKind = PeriodKind.YEAR
    index: int = 1

    def __str__(self) -> str:
        codes = {
            PeriodKind.YEAR: "",
            PeriodKind.HALF: f"-H{self.index}",
            PeriodKind.QUARTER: f"-Q{self.index}",
            PeriodKind.MONTH: f"-{self.index:02}",
        }
        return f"{self.year}{codes[self.kind]}"

    @property
    def title(self) -> str:
        """How documents call it: “Quý III năm 2024”."""
        names = {
            PeriodKind.YEAR: "Năm",
            PeriodKind.HALF: f"6 tháng {'đầu' if self.index == 1 else 'cuối'} năm",
            PeriodKind.QUARTER: f"Quý {_ROMAN[min(self.index, 4)]} năm",
            PeriodKind.MONTH: f"Tháng {self.index} năm",
        }
        return f"{names[self.kind]} {self.year}"

    @property
    def first_day(self) -> str:
        """Its first day, as ISO text."""
        return f"{self.year}-{self._last_month - _MONTHS[self.kind] + 1:02}-01"

    @property
    def last_day(self) -> str:
        """Its last day, as ISO text."""
        days = calendar.monthrange(self.year, self._last_month)[1]
        return f"{self.year}-{self._last_month:02}-{days}"

    @property
    def _last_month(self) -> int:
        return self.index * _MONTHS[self.kind]

    def contains(self, iso: str) -> bool:
        """Whether a date, as far as it is known ("2024-08-15", "2024-08", "2024"), may be in it."""
        known = len(iso)
        return self.first_day[:known] <= iso <= self.last_day[:known]

    def overlaps(self, other: "Period") -> bool:
        """Whether the two have a day in common."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day


def parse_period(code: str) -> Period:
    """The period that a code names: 2024, 2024-H1, 2024-Q3, 2024-09.

    Raises:
        Refused: the text is no such code.
    """
    found = _CODE.fullmatch(code.strip().upper())
    if found is None:
        message = f"Không hiểu kỳ “{code}”. Hãy ghi như 2024, 2024-H1, 2024-Q3 hoặc 2024-09."
        raise Refused(message)
    kinds = (PeriodKind.HALF, PeriodKind.QUARTER, PeriodKind.MONTH)
    for kind, index in zip(kinds, found.groups()[1:], strict=True):
        if index:
            return Period(int(found[1]), kind, int(index))
    return Period(int(found[1]))
