"""Files of a preview beside what counts before them: is it new, the same, more, or instead?

Runs after `resolving`, whenever anything about a preview changes.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from desktop_app.domain.intake import Kind
from desktop_app.domain.intake_rows import Difference
from desktop_app.domain.problems import Problem
from desktop_app.domain.progress import Progress, silent, steps
from desktop_app.models.units import Unit, UnitName
from desktop_app.services.importing import replacing, sentences, supplements
from desktop_app.services.importing.differences import Side, between, side
from desktop_app.services.importing.entries import Told, staged_row
from desktop_app.services.importing.options import ImportOptions
from desktop_app.services.importing.replacing import Replaced
from desktop_app.services.importing.staged import (
    IN_STORE,
    RETURNS,
    Share,
    Stage,
    StagedFile,
    turn,
)
from desktop_app.services.importing.standing import Held, Part, Slot, Standing, counting
from desktop_app.services.importing.supplements import Meeting
from desktop_app.services.importing.tallies import arrival
from desktop_app.services.origins import TableOrigin
from desktop_app.services.unit_names import name_in

# After all that the store may have of a unit.
_STAGED = 1_000_000
# Rows of files gone past that are kept at hand, so that many files of one unit are read once.
_ROWS_KEPT = 20_000


def compare_all(
    stage: Stage, connection: Connection, options: ImportOptions, progress: Progress = silent
) -> None:
    """Settle for every return whether it repeats, adds to or replaces what counts before it."""
    comparing = Comparing(stage, connection, options)
    for file in steps(arrivals(stage.files()), progress, "Đang so với bản trước"):
        stage.put(comparing.compared(file))


def differences(
    stage: Stage, connection: Connection, options: ImportOptions, number: int
) -> tuple[Difference, ...]:
    """What a file of a preview changes in what counts before it; nothing where nothing does.

    Of a tally's units also what they sent themselves differs from it is told, though it stays.
    """
    comparing = Comparing(stage, connection, options)
    files = arrivals(stage.files())
    wanted = next((file for file in files if file.number == number), None)
    if wanted is None:
        return ()
    for file in files:
        later = wanted.is_tally and not file.is_tally
        if file.number != number and (later or files.index(file) < files.index(wanted)):
            comparing.meet(file)
    return comparing.differences(wanted)


def arrivals(files: Iterable[StagedFile]) -> list[StagedFile]:
    """The returns among the files that can be told apart, in the order in which they go in."""
    open_ones = (
        file
        for file in files
        if not file.settled
        and file.campaign
        and any(table.kind in RETURNS and table.rows_ready for table in file.tables)
    )
    return sorted(open_ones, key=lambda file: (min(_turns(file)), arrival(file)))


def _turns(file: StagedFile) -> Iterator[int]:
    return (turn(table.kind) for table in file.tables)


@dataclass(frozen=True, slots=True)
class Sent:
    """A file's rows of returns, by kind and unit, with the way to their cells."""

    rows: Mapping[Part, tuple[Told, ...]]
    where: Mapping[int, TableOrigin]

    @property
    def size(self) -> int:
        """How many rows there are."""
        return sum(map(len, self.rows.values()))

    def side(self, part: Part) -> Side:
        """One kind of one unit."""
        return Side(self.rows[part], self.where)


class Recent:
    """The files' rows that were used last, `_ROWS_KEPT` in all."""

    def __init__(self) -> None:
        self._files: dict[int, Sent] = {}
        self._rows = 0

    def get(self, number: int) -> Sent | None:
        """What is at hand of a file; it is the last then to be let go."""
        found = self._files.pop(number, None)
        if found is not None:
            self._files[number] = found
        return found

    def keep(self, number: int, sent: Sent) -> Sent:
        """Keep a file's rows, and let go of those unused longest."""
        self._files[number] = sent
        self._rows += sent.size
        while self._rows > _ROWS_KEPT and len(self._files) > 1:
            self._rows -= self._files.pop(next(iter(self._files))).size
        return sent


class Comparing:
    """The files of a preview, one after another as they would go in."""

    def __init__(self, stage: Stage, connection: Connection, options: ImportOptions) -> None:
        self._stage = stage
        self._options = options
        self._names = _unit_names(connection, options.year)
        self._standing = Standing(connection, options.year)
        self._met: list[StagedFile] = []
        self._at = defaultdict[Slot, list[int]](list)
        self._recent = Recent()

    def meet(self, file: StagedFile) -> None:
        """Go past a file: it counts for those after it.

        Where a unit's own whole return comes, what the unit sent before counts no longer.
        """
        if file.repeats or not supplements.is_clear(file):
            return
        for share in file.shares:
            places = self._at[_slot(file, (Kind(share.kind), share.unit))]
            if not file.supplement and not file.is_tally:
                places[:] = [place for place in places if self._met[place].is_tally]
            places.append(len(self._met))
        self._met.append(file)

    def compared(self, file: StagedFile) -> StagedFile:
        """A file with all that comparing tells of it."""
        sent = self._sent(file)
        before = self._before(file, sent.rows)
        told = replace(file, shares=tuple(self._shares(file, sent)), repeats=0)
        repeated = self._repeated(told, sent, before)
        if repeated is not None:
            told = _repeating(told, repeated)
        else:
            told = self._settled(told, sent, before)
        self.meet(told)
        self._recent.keep(file.number, sent)  # what comes after it may be compared with it
        return told

    def _settled(
        self, file: StagedFile, sent: Sent, before: Mapping[Part, Sequence[Held]]
    ) -> StagedFile:
        adds, problems = self._adds(file, sent, before)
        counts = {part: counting(versions) for part, versions in before.items()}
        own = tuple(self._own(counts)) if file.is_tally else ()
        shadowed = {(Kind(share.kind), share.unit) for share in own}
        met = [
            Replaced(part[0], counts[part], sent.side(part))
            for part in sent.rows
            if counts.get(part) and part not in shadowed
        ]
        note = replacing.note_adding(met) if adds else replacing.note_replacing(met)
        said = () if adds else replacing.in_one_import(self._name_of(file), met)
        said += () if adds else replacing.worked_on(met)
        return replace(file.add(*problems, *said), supplement=adds, own=own, note=note)

    def _name_of(self, file: StagedFile) -> str:
        return self._names.get(file.unit, file.unit)

    def _sent(self, file: StagedFile) -> Sent:
        rows = defaultdict[Part, list[Told]](list)
        where: dict[int, TableOrigin] = {}
        for part, table in file.parts:
            if table.kind in RETURNS:
                where[_place(file, part)] = TableOrigin(0, file.name, table.sheet, table.columns)
                for line in self._stage.lines(file, part):
                    told = staged_row(table.kind, line, _place(file, part))
                    rows[(table.kind, line.unit)].append(told)
        return Sent({part: tuple(some) for part, some in rows.items()}, where)

    def _sent_before(self, file: StagedFile) -> Sent:
        """The rows of a file gone past, from hand where they are there."""
        found = self._recent.get(file.number)
        return found or self._recent.keep(file.number, self._sent(file))

    def _shares(self, file: StagedFile, sent: Sent) -> Iterator[Share]:
        for (kind, unit), rows in sent.rows.items():
            first = sent.where[rows[0].place[0]].origin(rows[0].place[1], "unit")
            yield Share(
                kind=kind.value,
                unit=unit,
                unit_name=self._names.get(unit, unit),
                rows=len(rows),
                amount=sum(one.amount for one in rows),
                file=file.name,
                sheet=first.sheet,
                cell=first.cell,
            )

    def _before(self, file: StagedFile, parts: Iterable[Part]) -> dict[Part, list[Held]]:
        """By kind and unit, the versions that may count before a file."""
        found = self._standing.of(file.campaign, file.period, parts)
        places = {place for part in parts for place in self._at.get(_slot(file, part), ())}
        for place in sorted(places):
            self._add_held(found, self._met[place], place)
        return found

    def _add_held(self, found: dict[Part, list[Held]], file: StagedFile, number: int) -> None:
        """What another file of the import has; `number` orders it among those."""
        sent = self._sent_before(file)
        for part, rows in sent.rows.items():
            held = Held(
                unit=part[1],
                file=file.name,
                number=_STAGED + number,
                supplement=file.supplement,
                tally=file.is_tally,
                rows=rows,
                where=sent.where,
                file_number=file.number,
            )
            found.setdefault(part, []).append(held)

    def _repeated(
        self, file: StagedFile, sent: Sent, before: Mapping[Part, Sequence[Held]]
    ) -> Held | None:
        """The version that has the same rows, if every part of the file has one."""
        wholly_returns = all(table.kind in RETURNS for table in file.tables)
        said = self._stage.corrections(file.number).supplement
        if said is not None or not wholly_returns or any(one.is_error for one in file.problems):
            return None
        found = [_like(file, rows, before.get(part, ())) for part, rows in sent.rows.items()]
        return found[0] if found and None not in found else None

    def _adds(
        self, file: StagedFile, sent: Sent, before: Mapping[Part, Sequence[Held]]
    ) -> tuple[bool, tuple[Problem, ...]]:
        """Whether a file adds: as somebody says, else as it says itself, else by its rows."""
        said = self._stage.corrections(file.number).supplement
        said = self._options.supplement if said is None else said
        if said is not None:
            return said, ()
        if file.is_tally:
            return file.comes_last, ()
        met = [_meeting(rows, before.get(part, ())) for part, rows in sent.rows.items()]
        if file.comes_last:
            return supplements.by_sheet(met)
        return supplements.by_form(met) if file.form else supplements.by_rows(met)

    def _own(self, counts: Mapping[Part, Sequence[Held]]) -> Iterator[Share]:
        """What a tally's units sent themselves that is in the store and in force."""
        for (kind, unit), versions in counts.items():
            own = [one for one in versions if not one.tally and not one.file_number]
            if any(not one.supplement for one in own):
                yield Share(
                    kind=kind.value,
                    unit=unit,
                    unit_name=self._names[unit],
                    rows=sum(len(one.rows) for one in own),
                    amount=sum(one.amount for one in own),
                    file=own[0].file,
                )

    def differences(self, file: StagedFile) -> tuple[Difference, ...]:
        """What the file changes in what counts before it."""
        sent = self._sent(file)
        before = self._before(file, sent.rows)
        found: list[Difference] = []
        for part in sent.rows:
            counts = counting(before.get(part, ()))
            unit = self._names.get(part[1], part[1]) if file.is_tally else ""
            if counts:
                found += between(part[0], side(counts), sent.side(part), unit)
        return tuple(found)


def _slot(file: StagedFile, part: Part) -> Slot:
    return file.campaign, file.period, *part


def _like(file: StagedFile, rows: Sequence[Told], before: Sequence[Held]) -> Held | None:
    """What has these very rows: one version that counts, all of them, or the newest tally."""
    alike = [one for one in before if one.tally == file.is_tally]
    counts = alike if file.is_tally else counting(alike)
    if not counts:
        return None
    wanted = Counter(one.entry.values for one in rows)
    single = next((one for one in reversed(counts) if one.values == wanted), None)
    in_all = sum((one.values for one in counts), Counter[tuple[str, ...]]())
    together = counts[-1] if in_all == wanted else None
    return single or together


def _repeating(file: StagedFile, held: Held) -> StagedFile:
    told = replace(file, repeats=held.file_number or IN_STORE, repeated_name=held.file)
    return told if held.file_number else told.add(sentences.same_rows(held.file))


def _meeting(rows: Sequence[Told], before: Sequence[Held]) -> Meeting:
    own = counting(one for one in before if not one.tally)
    old = [row.mark for one in own for row in one.rows]
    return Meeting(own[-1].file if own else "", old, [row.mark for row in rows])


def _place(file: StagedFile, part: int) -> int:
    """A number for a staged table that no stored table has."""
    return -(file.number * 1000 + part) - 1


def _unit_names(connection: Connection, year: int) -> Mapping[str, str]:
    named = select(Unit.code, UnitName.name).join(UnitName, UnitName.unit_id == Unit.id)
    query = named.where(name_in(year))
    return {row.code: row.name for row in connection.execute(query)}
