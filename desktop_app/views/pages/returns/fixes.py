"""What a user settles about a file, one step each: from the corrections before to those after."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from desktop_app.domain.intake import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from desktop_app.domain.problems import Problem
    from desktop_app.services.importing.corrections import FileCorrections

    Change: TypeAlias = Callable[[FileCorrections], FileCorrections]

# Whether a return adds to the one in force, by what the user is asked.
VERSIONS: dict[str, bool | None] = {"told": None, "new": False, "added": True}


@dataclass(frozen=True, slots=True)
class Settled:
    """What files are about: codes, a kind's name, one of `VERSIONS`; empty goes by the file.

    None leaves a thing as it is.
    """

    unit: str | None = None
    campaign: str | None = None
    period: str | None = None
    kind: str | None = None
    version: str | None = None


def mend(sheet: str, cell: str, text: str) -> Change:
    """Read a text instead of what stands in a cell."""
    return lambda now: replace(now, cells={**now.cells, (sheet, cell): text})


def restore(sheet: str, cells: Iterable[str]) -> Change:
    """Read what stands in the cells again."""
    gone = {(sheet, cell) for cell in cells}

    def change(now: FileCorrections) -> FileCorrections:
        kept = {place: text for place, text in now.cells.items() if place not in gone}
        return replace(now, cells=kept)

    return change


def leave_rows(sheet: str, rows: Iterable[int]) -> Change:
    """Leave rows of a sheet (from 1) out."""
    out = {(sheet, row) for row in rows}
    return lambda now: replace(now, rows_out=now.rows_out | out)


def take_rows(sheet: str, rows: Iterable[int]) -> Change:
    """Take rows of a sheet in again."""
    back = {(sheet, row) for row in rows}
    return lambda now: replace(now, rows_out=now.rows_out - back)


def name_unit(text: str, code: str, *, for_file: bool, remember: bool) -> Change:
    """Say which unit is meant: where a text names it, or as the one that sent the file."""

    def change(now: FileCorrections) -> FileCorrections:
        units = {**now.units, text: code} if text and remember else now.units
        return replace(now, unit=code if for_file else now.unit, units=units)

    return change


def name_person(text: str, code: str) -> Change:
    """Say who is meant wherever the file writes a name."""
    return lambda now: replace(now, people={**now.people, text: code})


def set_columns(layout: str, fields: Mapping[str, str]) -> Change:
    """Say what the columns of a layout hold, by letter; an empty field leaves a column alone."""
    return lambda now: replace(now, columns={**now.columns, layout: dict(fields)})


def allow(problem: Problem, reason: str) -> Change:
    """Let in what a problem keeps out, for a reason."""
    place = (problem.code, problem.sheet, problem.cell)
    return lambda now: replace(now, allowed={**now.allowed, place: reason})


def settle(settled: Settled) -> Change:
    """Say what a file is about; what is None stays as it is."""

    def change(now: FileCorrections) -> FileCorrections:
        return replace(
            now,
            unit=now.unit if settled.unit is None else settled.unit,
            campaign=now.campaign if settled.campaign is None else settled.campaign,
            period=now.period if settled.period is None else settled.period,
            kind=now.kind if settled.kind is None else _kind(settled.kind),
            supplement=(now.supplement if settled.version is None else VERSIONS[settled.version]),
        )

    return change


def _kind(name: str) -> Kind | None:
    return Kind(name) if name else None
