"""What two versions of a return do not share, in users' words, with the cells of both."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.differences import Entry, align, changed
from desktop_app.domain.intake import Kind
from desktop_app.domain.intake_rows import Difference
from desktop_app.domain.rows import Origin
from desktop_app.services.importing.entries import FIELDS, Field, Told
from desktop_app.services.importing.standing import Held
from desktop_app.services.origins import TableOrigin

ADDED = "Dòng thêm"
REMOVED = "Dòng bớt"
_FIGURES = {
    Kind.CONTRIBUTIONS: ("amount", "in_kind_value", "labour_days", "donor"),
    Kind.PARTICIPATION: ("activity",),
}


@dataclass(frozen=True, slots=True)
class Side:
    """The rows of one version, and the way from an entry's table to its sheet."""

    rows: Sequence[Told]
    where: Mapping[int, TableOrigin]

    def origin(self, entry: Entry, *names: str) -> Origin:
        """Where the first of these fields that the sheet has stands."""
        table, row = entry.place
        return self.where[table].origin(row, *names)


def side(versions: Iterable[Held]) -> Side:
    """Several versions of one unit that count together."""
    rows: list[Told] = []
    where: dict[int, TableOrigin] = {}
    for one in versions:
        rows += one.rows
        where |= one.where
    return Side(rows, where)


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows changed, came and went."""

    changed: int
    added: int
    removed: int


def counts(old: Side, new: Side) -> Counts:
    """The differences of two versions in short."""
    pairs = align([one.entry for one in old.rows], [one.entry for one in new.rows])
    return Counts(
        sum(bool(before and after and changed(before, after)) for before, after in pairs),
        sum(before is None for before, _ in pairs),
        sum(after is None for _, after in pairs),
    )


def between(kind: Kind, old: Side, new: Side, unit: str = "") -> Iterator[Difference]:
    """Every difference of two versions; `unit` is told with each where several units are."""
    labels = FIELDS[kind]
    for before, after in align([one.entry for one in old.rows], [one.entry for one in new.rows]):
        if before is not None and after is not None:
            for place in changed(before, after):
                yield _changed(kind, place, (old, before), (new, after), unit)
        elif before is not None:
            origin = old.origin(before, *_FIGURES[kind])
            yield Difference(_what(unit, before), REMOVED, _whole(labels, before), "", origin)
        elif after is not None:
            place_now = new.origin(after, *_FIGURES[kind])
            what, row = _what(unit, after), _whole(labels, after)
            yield Difference(what, ADDED, "", row, None, place_now.cell, place_now.sheet)


def _changed(
    kind: Kind, place: int, old: tuple[Side, Entry], new: tuple[Side, Entry], unit: str
) -> Difference:
    label, before, after = FIELDS[kind][place], old[1], new[1]
    names = (label.name, *_FIGURES[kind])
    now = new[0].origin(after, *names)
    return Difference(
        what=_what(unit, after if after.name else before),
        field=label.label,
        old=before.values[place],
        new=after.values[place],
        old_origin=old[0].origin(before, *names),
        new_cell=now.cell,
        new_sheet=now.sheet,
    )


def _what(unit: str, entry: Entry) -> str:
    name = entry.name or f"Dòng {entry.place[1]}"
    return f"{unit}: {name}" if unit else name


def _whole(labels: Sequence[Field], entry: Entry) -> str:
    """All that a row says beside its name; a nought says nothing here."""
    pairs = zip(labels[1:], entry.values[1:], strict=True)
    return "; ".join(f"{one.label}: {value}" for one, value in pairs if value not in {"", "0"})
