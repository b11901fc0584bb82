"""Random returns go through badly kept sheets and come back as they were."""

from collections.abc import Iterable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.intake import FileRead, Row
from desktop_app.importers.extract import extract
from desktop_app.importers.workbook import Sheet, Workbook
from tests.importers.degrading import (
    Draw,
    Line,
    Table,
    Values,
    signatures,
    tables,
    title,
    to_sheet,
    write_table,
)

UNITS = ("Phòng Giảm nghèo", "Trung tâm Dịch vụ việc làm")
# What may be said of a sheet of which nothing is lost.
HARMLESS = {"amount.missing", "rows.hidden", "columns.hidden", "text.converted", "row.no_values"}


@st.composite
def returns(draw: Draw) -> tuple[list[tuple[str, Table]], Sheet]:
    """One or two tables, each with its unit, on one sheet."""
    made: list[tuple[str, Table]] = []
    lines: list[Line] = []
    merged = []
    for number in range(draw(st.integers(1, 2))):
        unit = draw(st.sampled_from((1, 1, 1_000, 1_000_000)))
        kind = draw(st.sampled_from(("contributions", "participation")))
        table = draw(tables(kind, unit))
        name = UNITS[number]
        lines += [[]] * draw(st.integers(0, 2)) if lines else []
        lines += title(draw, table, name)
        write_table(draw, table)
        merged += [(a + len(lines), b, c + len(lines), d) for a, b, c, d in table.merged]
        lines += [*table.lines, *signatures(draw)]
        made.append((name, table))
    return made, to_sheet(draw, lines, merged)


def told(rows: Iterable[Row], names: Iterable[str]) -> list[Values]:
    names = list(names)
    return [{name: getattr(row, name) for name in names} for row in rows]


def check(made: list[tuple[str, Table]], result: FileRead) -> None:
    assert [table.kind for table in result.tables] == [table.kind for _, table in made]
    for (unit, wanted), read in zip(made, result.tables, strict=True):
        assert told(read.rows, wanted.names) == [
            {name: row[name] for name in wanted.names} for row in wanted.rows
        ]
        assert read.unit == unit
        assert read.rows_total == len(wanted.rows)
        others: Any = set(type(read.rows[0]).__slots__) - {*wanted.names, "row"}
        assert all(getattr(row, name) is None for row in read.rows for name in others)
    assert {problem.code for problem in result.problems} <= HARMLESS


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(returns())
def test_nothing_is_lost_or_invented(degraded: tuple[list[tuple[str, Table]], Sheet]) -> None:
    made, sheet = degraded
    check(made, extract(Workbook((sheet,)), "tep.xlsx"))
