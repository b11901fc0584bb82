"""Files, tables and rows as a preview keeps them, and their way into JSON and back."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, fields, replace
from operator import attrgetter
from typing import Any

from desktop_app.domain.intake import (
    BankRow,
    ContributionRow,
    FileRead,
    FormStamp,
    Kind,
    ParticipationRow,
    PersonRow,
    PlanAlone,
    PledgeRow,
    RegistrationRow,
    RemittanceRow,
    Row,
    ScoreRow,
    TableRead,
    TargetRow,
    UnitRow,
)
from desktop_app.domain.problems import Problem, Severity
from desktop_app.importers.workbook import Workbook, decode, encode
from desktop_app.models.scratch import Layer, Scratch
from desktop_app.services.importing.corrections import FileCorrections
from desktop_app.services.importing.corrections_json import from_json, to_json

Record = dict[str, Any]
ROW_TYPES: dict[Kind, type[Row]] = {
    Kind.CONTRIBUTIONS: ContributionRow,
    Kind.PARTICIPATION: ParticipationRow,
    Kind.UNITS: UnitRow,
    Kind.PEOPLE: PersonRow,
    Kind.SCORES: ScoreRow,
    Kind.CROSS_SCORES: ScoreRow,
    Kind.TARGETS: TargetRow,
    Kind.PLEDGES: PledgeRow,
    Kind.REMITTANCES: RemittanceRow,
    Kind.BANK: BankRow,
    Kind.REGISTRATIONS: RegistrationRow,
}
# What units send for a campaign.
RETURNS = frozenset({Kind.CONTRIBUTIONS, Kind.PARTICIPATION})
IN_STORE = -1
# Rows hold plain values only: taking them apart by name is several times as fast as `asdict`.
_TAKE_APART = {
    make: attrgetter(*(field.name for field in fields(make))) for make in ROW_TYPES.values()
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
    Kind.CROSS_SCORES,
    Kind.REGISTRATIONS,
    Kind.PLEDGES,
    Kind.REMITTANCES,
    Kind.BANK,
)


def turn(kind: Kind) -> int:
    """When rows of a kind are due among others."""
    return ORDER.index(kind) if kind in ORDER else len(ORDER)


@dataclass(frozen=True, slots=True)
class StagedTable:
    """A table without its rows; its fields are those of `TableRead`.

    `drive`: the number of the fund drive that its rows belong to, 0 where it is none's.
    """

    kind: Kind
    sheet: str
    header_row: int
    columns: dict[str, str]
    unit: str
    campaign: str
    rows_total: int
    rows_ready: int
    unit_hints: tuple[str, ...] = ()
    headings: dict[str, str] = field(default_factory=dict)
    layout: str = ""
    is_supplement: bool = False
    title: str = ""
    drive: int = 0

    def cell(self, name: str, row: int) -> str:
        """Where a field of a row stands ("E12"), empty where the sheet has no such column."""
        letter = self.columns.get(name, "")
        return f"{letter}{row}" if letter else ""


@dataclass(frozen=True, slots=True)
class Share:
    """What a file has of one kind of one unit: rows, money in đồng, and where it begins."""

    kind: str
    unit: str
    unit_name: str
    rows: int
    amount: int
    file: str
    sheet: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A file of a preview; `settled` is "ignored", "duplicate" or empty while it is open.

    `unit` and `campaign` are codes, empty where unknown or several. `brings` are the codes of the
    units that its lists give, `needs` those it names that the year's list does not have yet.
    `told` is its path from the folder on that the user named; `period` is a period's code;
    `supplement`: its returns add to those in force; `shares`: what it has of returns, by kind and
    unit; `own`: of a tally's units, what each sent itself that is in force; `repeats`: the file
    (of the import by its number, IN_STORE for a stored one) that has the same rows; `plans`: those
    on a form's lines without a result.
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
    told: str = ""
    period: str = ""
    supplement: bool = False
    form: FormStamp | None = None
    plans: tuple[PlanAlone, ...] = ()
    shares: tuple[Share, ...] = ()
    own: tuple[Share, ...] = ()
    repeats: int = 0
    repeated_name: str = ""

    @property
    def is_tally(self) -> bool:
        """Whether it reports for several units."""
        return len({share.unit for share in self.shares}) > 1

    @property
    def comes_last(self) -> bool:
        """Whether all that it has of returns is said, on its sheets, to add to something."""
        said = [table.is_supplement for table in self.tables if table.kind in RETURNS]
        return bool(said) and all(said)

    @property
    def parts(self) -> tuple[tuple[int, StagedTable], ...]:
        """The tables with their numbers, those first that others refer to."""
        return tuple(sorted(enumerate(self.tables), key=lambda pair: turn(pair[1].kind)))

    @property
    def kind(self) -> Kind:
        """What the file is about: its first table's kind, unless it is a form of several."""
        if self.form is not None:
            return Kind.CROSS_SCORES if self.form.crosses else Kind.RETURN
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
    """A row with the codes of the unit that it counts for and, where it is sure, of the person."""

    row: Row
    unit: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """The scratch file seen as staged files and lines.

    Each file is kept as it was read, and as it was matched and checked; what is not said to be as
    read is the latter.

    Attributes:
        scratch: The file behind.
    """

    scratch: Scratch

    def put_read(self, file: StagedFile, found: FileRead | None = None) -> None:
        """Keep, or replace, a file as it was read, with the rows of its tables."""
        tables = found.tables if found else ()
        for part, table in enumerate(tables):
            lines = (_line_value(Line(row)) for row in table.rows)
            self.scratch.put_lines(file.number, part, lines, Layer.READ)
        self.scratch.put_file(file.number, asdict(file), Layer.READ)

    def files_read(self) -> tuple[StagedFile, ...]:
        """Every file as it was read, without its rows."""
        return tuple(_file(value) for _, value in self.scratch.files(Layer.READ))

    def file_read(self, number: int) -> StagedFile | None:
        """One file as it was read; None where there is none of that number."""
        value = self.scratch.file(number, Layer.READ)
        return None if value is None else _file(value)

    def lines_read(self, file: StagedFile, part: int) -> Iterator[Line]:
        """A table's rows as they were read; `file` as it was read too."""
        values = self.scratch.lines(file.number, part, layer=Layer.READ)
        return _lines(file.tables[part].kind, values)

    def put_workbook(self, number: int, workbook: Workbook) -> None:
        """Keep a file's sheets, so that it can be read again otherwise."""
        self.scratch.put_workbook(number, encode(workbook))

    def workbook(self, number: int) -> Workbook | None:
        """A file's sheets; None where it could not be read."""
        value = self.scratch.workbook(number)
        return None if value is None else decode(value)

    def put_corrections(self, number: int, said: FileCorrections) -> None:
        """Keep, or replace, what was settled about a file."""
        self.scratch.put_file(number, to_json(said), Layer.SETTLED)

    def corrections(self, number: int) -> FileCorrections:
        """What was settled about a file."""
        value = self.scratch.file(number, Layer.SETTLED)
        return FileCorrections() if value is None else from_json(value)

    def put(self, file: StagedFile) -> None:
        """Keep, or replace, a file."""
        self.scratch.put_file(file.number, asdict(file))

    def files(self) -> tuple[StagedFile, ...]:
        """Every file, without its rows."""
        return tuple(_file(value) for _, value in self.scratch.files())

    def file(self, number: int) -> StagedFile | None:
        """One file, without its rows; None where there is none of that number."""
        value = self.scratch.file(number)
        return None if value is None else _file(value)

    def put_lines(self, number: int, part: int, lines: Iterable[Line]) -> None:
        """Keep a table's rows."""
        self.scratch.put_lines(number, part, map(_line_value, lines))

    def lines(
        self, file: StagedFile, part: int, offset: int = 0, limit: int = -1
    ) -> Iterator[Line]:
        """A table's rows."""
        values = self.scratch.lines(file.number, part, offset, limit)
        return _lines(file.tables[part].kind, values)

    def units(self, file: StagedFile, part: int) -> frozenset[str]:
        """The codes of the units that a table's rows count for."""
        return frozenset(line.unit for line in self.lines(file, part))


def _line_value(line: Line) -> list[Any]:
    return [_TAKE_APART[type(line.row)](line.row), line.unit, line.person]


def _lines(kind: Kind, values: Iterable[list[Any]]) -> Iterator[Line]:
    make = ROW_TYPES[kind]
    for row, unit, person in values:
        yield Line(make(*row), unit, person)


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
        headings=dict(table.headings),
        layout=table.layout,
        is_supplement=table.is_supplement,
        title=table.title,
    )


def _table(value: Record) -> StagedTable:
    kind, hints = Kind(value["kind"]), tuple(value["unit_hints"])
    return StagedTable(**{**value, "kind": kind, "unit_hints": hints})


def _file(value: Record) -> StagedFile:
    tables = tuple(_table(one) for one in value["tables"])
    problems = tuple(
        Problem(**{**one, "severity": Severity(one["severity"])}) for one in value["problems"]
    )
    codes = {name: tuple(value[name]) for name in ("brings", "needs")}
    form = FormStamp(**value["form"]) if value["form"] else None
    shares = {name: tuple(Share(**one) for one in value[name]) for name in ("shares", "own")}
    plans = tuple(PlanAlone(**one) for one in value["plans"])
    plain = {**value, **codes, **shares, "form": form, "plans": plans}
    return StagedFile(**{**plain, "tables": tables, "problems": problems})
