"""The last pass of a preview over pledges, remittances, bank statements and registrations.

Each list finds its drive; rows that stand elsewhere already, and money handed over that nobody
reported as collected, are questioned: a reason lets them in.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from sqlalchemy import Connection, select

from desktop_app.domain.dates import may_lie_between
from desktop_app.domain.intake import BankRow, Kind, PledgeRow, RemittanceRow
from desktop_app.domain.problems import Problem
from desktop_app.importers.bank import account_in
from desktop_app.models.campaigns import Campaign
from desktop_app.services.fund.counted import collected
from desktop_app.services.importing import ledger_sentences
from desktop_app.services.importing.across import without_rows
from desktop_app.services.importing.drives import KnownDrive, drive_of, known_drives
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.ledger_stored import (
    Key,
    bank_key,
    handed_over,
    pledge_key,
    remittance_keys,
    stored_keys,
)
from desktop_app.services.importing.ledger_writing import LEDGERS, registration_kind
from desktop_app.services.importing.staged import Line, Stage, StagedFile, StagedTable

OF_DRIVES = frozenset({Kind.PLEDGES, Kind.REMITTANCES})
IN_STORE = "trong sổ"
_FEWEST_COPIED = 3
_DAYS = {Kind.PLEDGES: "pledged_on", Kind.REMITTANCES: "sent_on"}
# The cells that tell a row, the best first.
_NAMED = ("donor", "person", "name", "bank_reference", "amount", "credit", "debit", "unit", "day")


class Found(NamedTuple):
    """What is said of a table, and the rows that it keeps out where it is an error."""

    part: int
    problem: Problem
    rows: frozenset[int] = frozenset()


def check_ledgers(stage: Stage, known: Known, connection: Connection) -> None:
    """Settle drives and question rows, file by file; the store is asked once for all of them."""
    files = [one for one in stage.files() if not one.settled and _tables(one)]
    if not files:
        return
    seen = Seen(connection, known.options.year)
    money = Money.of(connection, known, stage.files())
    for file in files:
        settled, about_drives = _with_drives(stage, known, file, seen.drives)
        found = [*about_drives]
        for part, table in _tables(settled):
            lines = list(stage.lines(settled, part))
            found += _outside(seen.drives, part, table, lines)
            again = list(seen.questions(settled, part, lines))
            found += again
            out = {row for one in again for row in one.rows}
            found += money.questions(
                settled, part, [one for one in lines if one.row.row not in out]
            )
        _put(stage, known, settled, found)


def _tables(file: StagedFile) -> list[tuple[int, StagedTable]]:
    return [(part, one) for part, one in enumerate(file.tables) if one.kind in LEDGERS]


def _with_drives(
    stage: Stage, known: Known, file: StagedFile, drives: Sequence[KnownDrive]
) -> tuple[StagedFile, list[Found]]:
    """The file with the drive of each table; without one no row of the table goes in."""
    tables, found = list(file.tables), []
    for part, table in _tables(file):
        if table.kind not in OF_DRIVES:
            continue
        drive, problem = drive_of(drives, file.campaign, table, known.received_on)
        tables[part] = replace(table, drive=drive.id if drive else 0)
        file = replace(file, note=f"Đợt vận động “{drive.title}”" if drive else file.note)
        if problem is not None:
            rows = frozenset(line.row.row for line in stage.lines(file, part))
            found.append(Found(part, problem.at(table.sheet), rows))
    return replace(file, tables=tuple(tables)), found


def _outside(
    drives: Sequence[KnownDrive], part: int, table: StagedTable, lines: Sequence[Line]
) -> Iterator[Found]:
    drive = next((one for one in drives if one.id == table.drive), None)
    if drive is None:
        return
    name = _DAYS[table.kind]
    for line in lines:
        day = getattr(line.row, name)
        # Money may well be handed over after the drive has closed.
        until = drive.closes_on if table.kind is Kind.PLEDGES else ""
        if day and not may_lie_between(day, drive.opens_on, until):
            problem = ledger_sentences.outside_drive(day, drive.title)
            yield Found(part, problem.at(table.sheet, table.cell(name, line.row.row)))


class Seen:
    """What stands in the store and in the files gone past.

    Attributes:
        drives: The year's.
    """

    def __init__(self, connection: Connection, year: int) -> None:
        self.drives = known_drives(connection, year)
        self._connection = connection
        self._year = year
        query = select(Campaign.code, Campaign.id).where(Campaign.year == year)
        self._campaigns = {row.code: row.id for row in connection.execute(query)}
        self._stored: dict[Kind, Counter[Key]] = {}
        self._past: defaultdict[Kind, dict[Key, tuple[int, str]]] = defaultdict(dict)

    def questions(self, file: StagedFile, part: int, lines: Sequence[Line]) -> Iterator[Found]:
        """The rows of a table that stand elsewhere; once for all where most of them do."""
        table = file.tables[part]
        again = [(line, where) for line, where in self._again(file, table, lines) if where]
        if len(again) >= _FEWEST_COPIED and 2 * len(again) > len(lines):
            rows = frozenset(line.row.row for line, _ in again)
            told = ledger_sentences.mostly_repeated(table.kind, len(rows), len(lines), again[0][1])
            yield Found(part, told.at(table.sheet), rows)
            return
        for line, where in again:
            row = line.row.row
            cell = next(filter(None, (table.cell(name, row) for name in _NAMED)), "")
            problem = ledger_sentences.repeated(table.kind, where).at(table.sheet, cell)
            yield Found(part, problem, frozenset({row}))

    def _again(
        self, file: StagedFile, table: StagedTable, lines: Sequence[Line]
    ) -> Iterator[tuple[Line, str]]:
        """Each row with where it stands already, empty where it does not."""
        stored, past = self._of(table.kind), self._past[table.kind]
        own: Counter[Key] = Counter()
        for line in lines:
            key = self._keys(file, table, line)[0]
            own[key] += 1
            if own[key] <= stored[key]:
                yield line, IN_STORE
            elif own[key] <= past.get(key, (0, ""))[0]:
                yield line, f"trong tệp “{past[key][1]}”"
            else:
                yield line, ""
        for key, count in own.items():
            past[key] = max((count, file.name), past.get(key, (0, "")))

    def _of(self, kind: Kind) -> Counter[Key]:
        if kind not in self._stored:
            self._stored[kind] = stored_keys(self._connection, kind, self._year)
        return self._stored[kind]

    def _keys(self, file: StagedFile, table: StagedTable, line: Line) -> list[Key]:
        row = line.row
        if isinstance(row, PledgeRow):
            worth = (row.amount or 0, row.goods or "", row.in_kind_value or 0)
            return [pledge_key(table.drive, line.unit, row.donor or "", worth)]
        if isinstance(row, RemittanceRow):
            sent = (row.amount or 0, row.sent_on or "", row.bank_reference or "")
            return remittance_keys(table.drive, line.unit, *sent)
        if isinstance(row, BankRow):
            text = (row.bank_reference or "", row.content or "")
            return [bank_key(account_in(table.title), row.day or "", row.amount or 0, *text)]
        kind = registration_kind(table.title)
        return [(kind.value, self._campaigns.get(file.campaign, 0), line.unit, line.person)]


@dataclass(slots=True)
class Money:
    """What units hold of what they collected, while remittances go past.

    `on_hand`: by unit and drive number, đồng; `coming`: by unit code and campaign, what files of
    the same preview report.
    """

    on_hand: dict[tuple[int, int], int]
    coming: dict[tuple[str, str], int]
    drives: Mapping[int, KnownDrive]
    numbers: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, connection: Connection, known: Known, files: Sequence[StagedFile]) -> "Money":
        """By the store, and by the reports of the same preview."""
        year = known.options.year
        held: defaultdict[tuple[int, int], int] = defaultdict(int, collected(connection, year))
        for key, amount in handed_over(connection, year).items():
            held[key] -= amount
        coming: defaultdict[tuple[str, str], int] = defaultdict(int)
        for file in files:
            for share in () if file.settled or file.repeats else file.shares:
                coming[share.unit, file.campaign] += share.amount
        drives = {one.id: one for one in known_drives(connection, year)}
        numbers = {code: unit.id for code, unit in known.units.units.items()}
        return cls(held, coming, drives, numbers)

    def questions(self, file: StagedFile, part: int, lines: Sequence[Line]) -> Iterator[Found]:
        """Remittances above what the unit holds; each one lessens what is left for the next."""
        table = file.tables[part]
        drive = self.drives.get(table.drive)
        if table.kind is not Kind.REMITTANCES or drive is None:
            return
        for line in lines:
            amount = line.row.amount or 0 if isinstance(line.row, RemittanceRow) else 0
            key = self.numbers.get(line.unit, 0), drive.id
            left = self.on_hand.get(key, 0)
            if drive.takes_returns:
                left += self.coming.get((line.unit, drive.campaign), 0)
            if amount > left:
                cell = table.cell("amount", line.row.row)
                problem = ledger_sentences.above_collected(amount, left).at(table.sheet, cell)
                yield Found(part, problem, frozenset({line.row.row}))
            else:
                self.on_hand[key] = self.on_hand.get(key, 0) - amount


def _put(stage: Stage, known: Known, file: StagedFile, found: Sequence[Found]) -> None:
    """Put the problems to the file; rows that an error keeps out are no longer ready."""
    about = replace(known.file, allowed=stage.corrections(file.number).allowed)
    told = [(one, about.let_in(one.problem)) for one in found]
    refused: defaultdict[int, set[int]] = defaultdict(set)
    for one, problem in told:
        if problem.is_error:
            refused[one.part] |= one.rows
    for part, rows in refused.items():
        file = without_rows(stage, file, part, rows)
    stage.put(file.add(*(problem for _, problem in told)))
