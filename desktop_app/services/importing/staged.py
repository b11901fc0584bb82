"""Files, tables and rows as a preview keeps them, and their way into JSON and back."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from desktop_app.domain.intake import (
    ContributionRow,
    Kind,
    ParticipationRow,
    PersonRow,
    Row,
    ScoreRow,
    TableRead,
    TargetRow,
    UnitRow,
)
from desktop_app.domain.problems import Problem, Severity
from desktop_app.models.scratch import Scratch

ROW_TYPES: dict[Kind, type[Row]] = {
    Kind.CONTRIBUTIONS: ContributionRow,
    Kind.PARTICIPATION: ParticipationRow,
    Kind.UNITS: UnitRow,
    Kind.PEOPLE: PersonRow,
    Kind.SCORES: ScoreRow,
    Kind.TARGETS: TargetRow,
}
# The statuses of files whose rows are written.
GOES_IN = frozenset({"accepted", "partial"})
# What later tables refer to comes first.
ORDER = (
    Kind.UNITS,
    Kind.PEOPLE,
    Kind.TARGETS,
    Kind.CONTRIBUTIONS,
    Kind.PARTICIPATION,
    Kind.SCORES,
)


def turn(kind: Kind) -> int:
    """When rows of a kind are due among others."""
    return ORDER.index(kind) if kind in ORDER else len(ORDER)


@dataclass(frozen=True, slots=True)
class StagedTable:
    """A table without its rows; `unit` is the text that names it, then the unit's code."""

    kind: Kind
    sheet: str
    header_row: int
    columns: dict[str, str]
    unit: str
    campaign: str
    rows_total: int
    rows_ready: int
    unit_hints: tuple[str, ...] = ()

    def cell(self, name: str, row: int) -> str:
        """Where a field of a row stands ("E12"), empty where the sheet has no such column."""
        letter = self.columns.get(name, "")
        return f"{letter}{row}" if letter else ""


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A file of a preview; `settled` is "ignored", "duplicate" or empty while it is open.

    `unit` and `campaign` are codes, empty where unknown or several. `brings` are the codes of the
    units that its lists give, `needs` those it names that the year's list does not have yet.
    """

    number: int
    path: str
    name: str
    sha256: str
    settled: str = ""
    tables: tuple[StagedTable, ...] = ()
    problems: tuple[Problem, ...] = ()
    unit: str = ""
    campaign: str = ""
    note: str = ""
    brings: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    @property
    def parts(self) -> tuple[tuple[int, StagedTable], ...]:
        """The tables with their numbers, those first that others refer to."""
        return tuple(sorted(enumerate(self.tables), key=lambda pair: turn(pair[1].kind)))

    @property
    def kind(self) -> Kind:
        """What the file is about: its first table's kind."""
        return self.tables[0].kind if self.tables else Kind.UNKNOWN

    @property
    def rows_total(self) -> int:
        """Rows seen in all tables."""
        return sum(table.rows_total for table in self.tables)

    @property
    def rows_ready(self) -> int:
        """Rows without an error."""
        return sum(table.rows_ready for table in self.tables)

    def status(self, *, accept_valid_rows: bool) -> str:
        """What becomes of the file when it is confirmed."""
        if self.settled:
            return self.settled
        if not self.rows_ready:
            return "rejected"
        if not any(problem.is_error for problem in self.problems):
            return "accepted"
        return "partial" if accept_valid_rows else "rejected"

    def add(self, *problems: Problem) -> "StagedFile":
        """The same file with more problems found."""
        return replace(self, problems=self.problems + problems)


@dataclass(frozen=True, slots=True)
class Line:
    """A row with the code of the unit that it counts for."""

    row: Row
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """The scratch file seen as staged files and lines.

    Attributes:
        scratch: The file behind.
    """

    scratch: Scratch

    def put(self, file: StagedFile) -> None:
        """Keep, or replace, a file."""
        self.scratch.put_file(file.number, asdict(file))

    def files(self) -> tuple[StagedFile, ...]:
        """Every file, without its rows."""
        return tuple(_file(value) for _, value in self.scratch.files())

    def put_lines(self, number: int, part: int, lines: Iterable[Line]) -> None:
        """Keep a table's rows."""
        values = ({"row": asdict(line.row), "unit": line.unit} for line in lines)
        self.scratch.put_lines(number, part, values)

    def lines(
        self, file: StagedFile, part: int, offset: int = 0, limit: int = -1
    ) -> Iterator[Line]:
        """A table's rows."""
        make = ROW_TYPES[file.tables[part].kind]
        for value in self.scratch.lines(file.number, part, offset, limit):
            yield Line(make(**value["row"]), value["unit"])

    def units(self, file: StagedFile, part: int) -> frozenset[str]:
        """The codes of the units that a table's rows count for."""
        return frozenset(line.unit for line in self.lines(file, part))


def staged_table(table: TableRead) -> StagedTable:
    """A table that was read, without its rows."""
    return StagedTable(
        kind=table.kind,
        sheet=table.sheet,
        header_row=table.header_row,
        columns=dict(table.columns),
        unit=table.unit or "",
        campaign=table.campaign or "",
        rows_total=table.rows_total,
        rows_ready=len(table.rows),
        unit_hints=table.unit_hints,
    )


def _table(value: dict[str, Any]) -> StagedTable:
    kind, hints = Kind(value["kind"]), tuple(value["unit_hints"])
    return StagedTable(**{**value, "kind": kind, "unit_hints": hints})


def _file(value: dict[str, Any]) -> StagedFile:
    tables = tuple(_table(one) for one in value["tables"])
    problems = tuple(
        Problem(**{**one, "severity": Severity(one["severity"])}) for one in value["problems"]
    )
    codes = {name: tuple(value[name]) for name in ("brings", "needs")}
    return StagedFile(**{**value, **codes, "tables": tables, "problems": problems})
