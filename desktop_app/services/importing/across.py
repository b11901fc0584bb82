"""The third pass of a preview: rows beside those of other files, and beside the store's."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from desktop_app.domain.intake import ContributionRow
from desktop_app.domain.problems import Problem
from desktop_app.domain.progress import Progress, silent, steps
from desktop_app.services.importing import sentences, told_repeats
from desktop_app.services.importing.comparing import arrivals
from desktop_app.services.importing.known import Known
from desktop_app.services.importing.past import returns_in_force, stored_rows, usual_amounts
from desktop_app.services.importing.repeats import (
    Level,
    Repeat,
    Source,
    find_copied,
    find_repeats,
)
from desktop_app.services.importing.staged import (
    RETURNS,
    Line,
    Share,
    Stage,
    StagedFile,
    StagedTable,
)
from desktop_app.services.importing.survey import Survey
from desktop_app.services.importing.usual import (
    LEAST_ODD,
    Slip,
    Usual,
    per_person,
    slip_of,
    usual_of,
)

# The cells that tell a row, the best first.
NAMED = ("donor", "activity", "unit", "amount")


def check_across(
    stage: Stage, known: Known, connection: Connection, progress: Progress = silent
) -> None:
    """Mark what repeats other rows, and amounts far from what the unit's people give.

    The store is asked once for all files.
    """
    files = [file for file in arrivals(stage.files()) if not file.repeats]
    survey = Survey()
    tables = list(_tables(files))
    for source, file in steps(tables, progress, "Đang tìm chỗ trùng"):
        survey.walk(source, stage.lines(file, source.part))
    campaigns = {file.campaign for file in files}
    year = known.options.year
    survey.settle(returns_in_force(connection, year, campaigns))
    survey.meet_stored(stored_rows(connection, year, campaigns))
    usual = _usual(survey, connection)
    found = Findings(known, survey)
    for source, file in tables:
        lines = list(stage.lines(file, source.part))
        survey.look(source, lines)
        found.odd_amounts(source, file.tables[source.part], lines, usual)
    found.repeats()
    for file in files:
        if file.number in found.problems:
            _write(stage, known, file, found.problems[file.number])


def _tables(files: Iterable[StagedFile]) -> Iterator[tuple[Source, StagedFile]]:
    """The tables of returns, in the order in which their files go in."""
    for turn, file in enumerate(files, start=1):
        for part, table in enumerate(file.tables):
            if table.kind in RETURNS:
                yield _source(turn, file, part, table), file


def _source(turn: int, file: StagedFile, part: int, table: StagedTable) -> Source:
    return Source(
        turn=turn,
        file=file.number,
        part=part,
        name=file.name,
        sheet=table.sheet,
        kind=table.kind.value,
        campaign=file.campaign,
        period=file.period,
        adds=file.supplement,
        tally=file.is_tally,
    )


def _usual(survey: Survey, connection: Connection) -> Mapping[str, Usual]:
    stored = usual_amounts(connection, survey.given)
    found = {unit: usual_of(stored.get(unit, ()), sent) for unit, sent in survey.given.items()}
    return {unit: usual for unit, usual in found.items() if usual is not None}


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of a table, and the rows that it keeps out where it is an error."""

    problem: Problem
    source: Source
    rows: frozenset[int] = frozenset()


@dataclass(slots=True)
class Findings:
    """What the third pass says.

    Attributes:
        problems: By file number.
    """

    known: Known
    survey: Survey
    problems: defaultdict[int, list[Finding]] = field(default_factory=lambda: defaultdict(list))
    _tables: dict[Source, StagedTable] = field(default_factory=dict)

    def _say(self, source: Source, problem: Problem, rows: frozenset[int] = frozenset()) -> None:
        place = problem if problem.sheet else problem.at(source.sheet)
        self.problems[source.file].append(Finding(place, source, rows))

    def odd_amounts(
        self,
        source: Source,
        table: StagedTable,
        lines: list[Line],
        usual: Mapping[str, Usual],
    ) -> None:
        """Amounts far from the usual; where most of a table slips alike, that is said once."""
        self._tables[source] = table
        odd = list(_odd(lines, usual))
        slips = Counter(slip for _, _, slip in odd if slip is not Slip.FAR)
        given = sum(per_person(line.row) > 0 for line in lines)
        whole = {slip for slip, rows in slips.items() if rows >= LEAST_ODD and 2 * rows >= given}
        for common in whole:
            self._say(source, sentences.table_scale(common, slips[common], given))
        for line, middle, slip in odd:
            if slip not in whole:
                problem = sentences.amount_unusual(per_person(line.row), middle, slip)
                self._say(source, problem.at(table.sheet, table.cell("amount", line.row.row)))

    def repeats(self) -> None:
        """Rows that stand elsewhere: once for a table that is mostly a copy, else at each cell."""
        found = find_repeats(self.survey.groups)
        told: set[tuple[Source, int]] = set()
        for copied in find_copied(found, self.survey.rows):
            rows = frozenset(one.later.row for one in copied.repeats)
            self._say(copied.source, told_repeats.copied(self.known, copied), rows)
            told |= {(copied.source, row) for row in rows}
        for one in found:
            if (one.later.source, one.later.row) not in told and one.level is not Level.FAINT:
                self._repeat(one)

    def _repeat(self, one: Repeat) -> None:
        table = self._tables[one.later.source]
        place = next(filter(None, (table.cell(name, one.later.row) for name in NAMED)), "")
        problem = told_repeats.repeated(self.known, one).at(table.sheet, place)
        self._say(one.later.source, problem, frozenset({one.later.row}))


def _odd(lines: Iterable[Line], usual: Mapping[str, Usual]) -> Iterator[tuple[Line, int, Slip]]:
    for line in lines:
        value = per_person(line.row)
        if value and line.unit in usual:
            slip = slip_of(usual[line.unit], value)
            if slip is not None:
                yield line, usual[line.unit].middle, slip


def _write(stage: Stage, known: Known, file: StagedFile, found: Sequence[Finding]) -> None:
    """Put the problems to the file; rows that an error keeps out are no longer ready."""
    about = replace(known.file, allowed=stage.corrections(file.number).allowed)
    problems = [about.let_in(one.problem) for one in found]
    refused: defaultdict[int, set[int]] = defaultdict(set)
    for one, problem in zip(found, problems, strict=True):
        if problem.is_error:
            refused[one.source.part] |= one.rows
    for part, rows in refused.items():
        file = without_rows(stage, file, part, rows)
    stage.put(file.add(*problems))


def without_rows(stage: Stage, file: StagedFile, part: int, rows: Container[int]) -> StagedFile:
    """A file after rows of a table were taken out."""
    lines = list(stage.lines(file, part))
    kept = [line for line in lines if line.row.row not in rows]
    stage.put_lines(file.number, part, kept)
    tables = list(file.tables)
    tables[part] = replace(tables[part], rows_ready=len(kept))
    out = [line for line in lines if line.row.row in rows]
    kind = tables[part].kind.value
    shares = (_less(one, out) if one.kind == kind else one for one in file.shares)
    return replace(file, tables=tuple(tables), shares=tuple(one for one in shares if one.rows))


def _less(share: Share, out: Iterable[Line]) -> Share:
    """A unit's share without the rows that were taken out."""
    own = [line.row for line in out if line.unit == share.unit]
    amount = sum(row.amount or 0 for row in own if isinstance(row, ContributionRow))
    return replace(share, rows=share.rows - len(own), amount=share.amount - amount)
