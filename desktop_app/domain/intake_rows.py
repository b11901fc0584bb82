"""Frozen rows about intake that leave services: previews, versions, answers, lateness.

Money is whole đồng, dates are ISO texts (empty where unknown).
"""

from dataclasses import dataclass

from desktop_app.domain.problems import Problem
from desktop_app.domain.rows import Origin, UnitInfo


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """A unit that a text may name; `likeness` from 0 to 100."""

    code: str
    name: str
    likeness: int


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """A person of a unit whom a text may name; `likeness` from 0 to 100.

    `born_on`: ISO text as far as it is known; with the position it tells namesakes apart.
    """

    code: str
    name: str
    position: str
    likeness: int
    born_on: str = ""


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """What a column of a kind of table can hold, in the users' words."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class ColumnShown:
    """A column of a table in a preview; `field` empty where it is left alone."""

    letter: str
    heading: str
    field: str


@dataclass(frozen=True, slots=True)
class TableShown:
    """A table of a file in a preview, with what each column was taken for.

    `layout` is what a choice of columns is kept under; `choices` what a column of it can be.
    """

    sheet: str
    kind: str
    header_row: int
    layout: str
    columns: tuple[ColumnShown, ...]
    choices: tuple[FieldChoice, ...]


@dataclass(frozen=True, slots=True)
class SheetShown:
    """Rows of a sheet as its user sees them; `cells[0]` is row `first_row` (from 1), column A.

    `problems`: by cell, the problems that stand there; `fixed`: cells that were mended here.
    """

    name: str
    first_row: int
    rows_total: int
    letters: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...]
    problems: dict[str, tuple[Problem, ...]]
    fixed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that two versions of a return do not share.

    `what` is the row's name (a person, an activity), `field` the column in users' words; `old` is
    empty where it is new, `new` where it is gone.
    """

    what: str
    field: str
    old: str
    new: str
    old_origin: Origin | None = None
    new_cell: str = ""
    new_sheet: str = ""


@dataclass(frozen=True, slots=True)
class ReturnVersion:
    """One version of a unit's return; `state`: in_force, replaced or withdrawn.

    `tally`: the version is the unit's share of a file that reports for several units; `file_id`:
    the imported file.
    """

    id: int
    number: int
    kind: str
    period: str
    received_on: str
    supplement: bool
    state: str
    import_id: int
    file: str
    rows: int
    amount: int
    tally: bool = False
    file_id: int = 0


@dataclass(frozen=True, slots=True)
class FormsMade:
    """Return workbooks that were made: their paths, in the units' order."""

    paths: tuple[str, ...]
    campaign: str
    period: str


@dataclass(frozen=True, slots=True)
class AnswersMade:
    """Answers to units: the workbooks written, and the files that had nothing to answer."""

    paths: tuple[str, ...]
    without_problems: int


@dataclass(frozen=True, slots=True)
class Lateness:
    """How one unit answered over the years: `asked` returns, of which `late` and `missing`."""

    unit: UnitInfo
    asked: int
    late: int
    missing: int
    days_late: int
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FileFix:
    """A change made to a file in its preview: what the file says, and what counts instead.

    `kind`: fix a cell, leave_out a row, allow a problem, unit or column given; `cell` is the row's
    first cell where a row is meant.
    """

    kind: str
    sheet: str
    cell: str
    found: str
    stored: str
    reason: str
