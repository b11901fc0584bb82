"""A year-end set: the files of a year's papers in one folder, with what was left out and why."""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.file_names import safe_name

LONGEST_NAME = 120  # letters, so that a deep folder still leaves room for it on Windows
WHOLE_YEAR = "Cả năm"


@dataclass(frozen=True, slots=True)
class SetPart:
    """What may be put into a set: a kind of paper, with the title under which the office has it."""

    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class SetChoice:
    """Which set: `kinds`: those wanted, all where none is named; `editable`: Word and Excel too."""

    year: int
    kinds: frozenset[str] = frozenset()
    editable: bool = False


@dataclass(frozen=True, slots=True)
class SetFile:
    """A file of the set.

    `scope`: the campaign's title, or the whole year; `pages`: of a PDF, None for others; `made_at`:
    the local moment, "31/12/2024 16:30"; `figures`: from which store and rules.
    """

    name: str
    title: str
    scope: str
    pages: int | None
    made_at: str
    figures: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A paper that could not be made, and the sentence that says why."""

    title: str
    scope: str
    why: str


@dataclass(frozen=True, slots=True)
class YearEndSet:
    """What stands in the set's folder, in the order of the files' numbers."""

    year: int
    folder: Path
    files: tuple[SetFile, ...]
    left_out: tuple[LeftOut, ...]


def folder_name(year: int, number: int = 1) -> str:
    """The name of a set's folder; from the second on it bears a number."""
    return f"Hồ sơ thi đua {year}" + (f" ({number})" if number > 1 else "")


def numbered_name(number: int, title: str, scope: str, ending: str) -> str:
    """A file's name in the set: its number, what it is, of what; safe on Windows."""
    stem = safe_name(f"{number:02} {title} - {scope}")[: LONGEST_NAME - len(ending)]
    return f"{stem.rstrip('. ')}{ending}"
