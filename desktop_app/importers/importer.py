"""What an importer is: it says how well it knows a header, and reads the table under it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from desktop_app.domain.intake import Kind, Row
from desktop_app.domain.problems import Problem
from desktop_app.importers.columns import Chosen, Field, Heading, Need
from desktop_app.importers.grid import Grid
from desktop_app.importers.titles import TitleBlock


@dataclass(frozen=True, slots=True)
class Found:
    """A table on a sheet: its header's rows `top` to `bottom`, counted from 0.

    `grid` holds its title block, header and rows, and nothing of other tables. `chosen`: columns
    whose field is settled; `rows_out`: rows that are not read; `repeats_in`: rows that are
    kept though they repeat another; `year`: the year it is about, None
    where nobody says it; `problems`: what is to be said of how its columns were found.
    """

    grid: Grid
    top: int
    bottom: int
    headings: tuple[Heading, ...]
    title: TitleBlock
    chosen: Chosen = field(default_factory=dict)
    rows_out: frozenset[int] = frozenset()
    repeats_in: frozenset[int] = frozenset()
    year: int | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a table gave; `columns` maps fields to column letters."""

    rows: tuple[Row, ...] = ()
    rows_total: int = 0
    columns: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


Identify: TypeAlias = Callable[[tuple[Heading, ...], Chosen], float]
Extract: TypeAlias = Callable[[Found], Extraction]


@dataclass(frozen=True, slots=True)
class Importer:
    """One kind of sheet.

    `identify` gives 0 where the header cannot be of this kind, else the more the surer;
    `missing` names in Vietnamese the columns that a header of this kind lacks; `fields` is what its
    columns can hold, `needs` what it cannot do without, where that is known by fields.
    """

    kind: Kind
    identify: Identify
    extract: Extract
    missing: Callable[[tuple[Heading, ...], Chosen], str]
    fields: tuple[Field, ...]
    needs: tuple[Need, ...] = ()
