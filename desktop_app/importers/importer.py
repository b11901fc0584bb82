"""What an importer is: it says how well it knows a header, and reads the table under it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from desktop_app.domain.intake import Kind, Row
from desktop_app.domain.problems import Problem
from desktop_app.importers.columns import Field, Heading
from desktop_app.importers.grid import Grid
from desktop_app.importers.titles import TitleBlock


@dataclass(frozen=True, slots=True)
class Found:
    """A table's header on a sheet: its rows `top` to `bottom`, counted from 0."""

    grid: Grid
    top: int
    bottom: int
    headings: tuple[Heading, ...]
    title: TitleBlock


@dataclass(frozen=True, slots=True)
class Extraction:
    """What a table gave; `columns` maps fields to column letters."""

    rows: tuple[Row, ...] = ()
    rows_total: int = 0
    columns: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


Identify: TypeAlias = Callable[[tuple[Heading, ...]], float]
Extract: TypeAlias = Callable[[Found], Extraction]


@dataclass(frozen=True, slots=True)
class Importer:
    """One kind of sheet.

    `identify` gives 0 where the header cannot be of this kind, else the more the surer;
    `missing` names in Vietnamese the columns that a header of this kind lacks; `fields` is what its
    columns can hold.
    """

    kind: Kind
    identify: Identify
    extract: Extract
    missing: Callable[[tuple[Heading, ...]], str]
    fields: tuple[Field, ...]
