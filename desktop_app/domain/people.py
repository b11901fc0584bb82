"""People of the staff as somebody enters them, and what speaks against an entry."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.dates import format_date
from desktop_app.domain.text import has_forbidden, match_key

EARLIEST_BIRTH = "1900"
_FULL = len("2024-11-20")


@dataclass(frozen=True, slots=True)
class NewPerson:
    """A person to be added; an empty code is made, `unit` is a code, days are ISO.

    `since`: the first day in the unit, empty where it was always so as far as lists go. `other`:
    somebody else than the one of the same name who serves in the unit already.
    """

    name: str
    unit: str
    code: str = ""
    gender: str = ""
    born_on: str = ""
    job: str = ""
    staff_category: str = ""
    since: str = ""
    other: bool = False


@dataclass(frozen=True, slots=True)
class PersonChange:
    """What changes of a person; None stays as it is. `born_on`: ISO as far as it is known."""

    name: str | None = None
    code: str | None = None
    gender: str | None = None
    born_on: str | None = None


@dataclass(frozen=True, slots=True)
class NewPlace:
    """Where somebody serves from an ISO day on; None of job and category stays as it was."""

    unit: str
    day: str
    job: str | None = None
    staff_category: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceChange:
    """What was wrong with a place; None stays as it is, an empty last day is none."""

    job: str | None = None
    staff_category: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person served: from a day to the day from which they are no longer there.

    `from_told`, `to_told`: whether somebody told the day; else it is only that of a list.
    """

    id: int
    unit: str
    unit_name: str
    job: str
    staff_category: str
    valid_from: str
    valid_to: str
    from_told: bool
    to_told: bool


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """A person with all places, the first one first."""

    code: str
    name: str
    gender: str
    born_on: str
    version: int
    aliases: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def present(self) -> Place | None:
        """Where they serve now."""
        return next((one for one in self.places if not one.valid_to), None)


@dataclass(frozen=True, slots=True)
class Gift:
    """Something that a person gave; money in đồng, labour in hundredths of a day."""

    year: int
    day: str
    what: str
    unit: str
    amount: int
    goods: str
    in_kind_value: int
    labour_days: int


@dataclass(frozen=True, slots=True)
class Result:
    """How a person was marked by a criteria set; points in hundredths, the class where given."""

    year: int
    what: str
    total: int
    max_points: int
    band: str


@dataclass(frozen=True, slots=True)
class PersonRecords:
    """What is written of a person beside where they served, the newest year first."""

    gifts: tuple[Gift, ...]
    results: tuple[Result, ...]


def check_name(name: str) -> Iterator[tuple[str, str]]:
    """Field and sentence where a name cannot be one."""
    if not match_key(name):
        yield "name", "Hãy ghi họ và tên."
    elif has_forbidden(name):
        yield "name", "Họ và tên có ký tự lạ; hãy gõ lại."


def check_birth(born_on: str, today: date) -> Iterator[tuple[str, str]]:
    """The same for a date of birth, as far as it is known."""
    if born_on and not EARLIEST_BIRTH <= born_on[: len("1900")] <= str(today.year):
        yield "born_on", f"Ngày sinh {format_date(born_on)} không thể đúng; hãy kiểm tra lại."
    elif born_on > today.isoformat():
        yield "born_on", f"Ngày sinh {format_date(born_on)} chưa đến; hãy kiểm tra lại."


def check_day(day: str, year: int, field: str = "day") -> Iterator[tuple[str, str]]:
    """The same for a day on which something changes: a whole one, of the year."""
    if len(day) < _FULL:
        yield field, "Hãy ghi đủ ngày, tháng, năm."
    elif day[:4] != str(year):
        told = f"Ngày {format_date(day)} không thuộc năm {year}."
        yield field, f"{told} Hãy ghi ngày khác, hoặc chọn năm {day[:4]} ở đầu cửa sổ."
