"""Random returns go through badly kept sheets and come back as they were."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.intake import FileRead, Row
from desktop_app.importers.extract import extract
from desktop_app.importers.reader_process import Reader
from desktop_app.importers.workbook import Merge, Sheet, Workbook
from tests.importers.degrading import (
    Draw,
    Line,
    Table,
    Values,
    pick,
    signatures,
    tables,
    title,
    to_sheet,
    write_table,
)

Made: TypeAlias = list[tuple[str, Table]]
UNITS = ("Phòng Giảm nghèo", "Trung tâm Dịch vụ việc làm")
KINDS = ("contributions", "participation")
# What may be said of a sheet of which nothing is lost.
HARMLESS = {"amount.missing", "rows.hidden", "text.converted"}


@st.composite
def sheets(draw: Draw, name: str = "Sheet1") -> tuple[Made, Sheet]:
    """A sheet of one table, of two under one another, or of two beside one another."""
    write = pick(draw, (_stacked, _stacked, _beside))
    made, lines, merged = write(draw)
    return made, to_sheet(draw, lines, merged, name)


@st.composite
def books(draw: Draw) -> tuple[Made, Workbook]:
    """A workbook of one or two such sheets."""
    parts = [draw(sheets(name)) for name in ("Sheet1", "Đợt 2")[: draw(st.integers(1, 2))]]
    made = [one for part, _ in parts for one in part]
    return made, Workbook(tuple(sheet for _, sheet in parts))


def _stacked(draw: Draw) -> tuple[Made, list[Line], list[Merge]]:
    made: Made = []
    lines: list[Line] = []
    merged: list[Merge] = []
    for name in UNITS[: draw(st.integers(1, 2))]:
        table = draw(tables(pick(draw, KINDS), pick(draw, (1, 1, 1_000, 1_000_000))))
        lines += [[]] * draw(st.integers(0, 2)) if lines else []
        lines += title(draw, table, name)
        write_table(draw, table)
        merged += _moved(table.merged, len(lines), 0)
        lines += [*table.lines, *signatures(draw)]
        made.append((name, table))
    return made, lines, merged


def _beside(draw: Draw) -> tuple[Made, list[Line], list[Merge]]:
    unit = pick(draw, (1, 1_000))
    pair = [draw(tables("contributions", unit)) for _ in range(2)]
    for table in pair:
        table.is_beside = True
        write_table(draw, table)
    lines = title(draw, pair[0], UNITS[0])
    left, right = (table.lines for table in pair)
    width = len(left[0]) + draw(st.integers(0, 2))
    for number in range(max(len(left), len(right))):
        own = left[number] if number < len(left) else []
        other = right[number] if number < len(right) else []
        lines.append([*own, *[None] * (width - len(own)), *other])
    return [(UNITS[0], table) for table in pair], [*lines, *signatures(draw)], []


def _moved(merged: Iterable[Merge], down: int, right: int) -> Iterator[Merge]:
    return ((a + down, b + right, c + down, d + right) for a, b, c, d in merged)


def told(rows: Iterable[Row], names: Iterable[str]) -> list[Values]:
    names = list(names)
    return [{name: getattr(row, name) for name in names} for row in rows]


def check(made: Made, result: FileRead) -> None:
    assert [table.kind for table in result.tables] == [table.kind for _, table in made]
    for (unit, wanted), read in zip(made, result.tables, strict=True):
        assert told(read.rows, wanted.names) == told_of(wanted)
        assert read.unit == unit
        assert read.rows_total == len(wanted.rows)
        others = set(type(read.rows[0]).__slots__) - {*wanted.names, "row"}
        assert all(getattr(row, name) is None for row in read.rows for name in others)
    assert {problem.code for problem in result.problems} <= HARMLESS


def told_of(table: Table) -> list[Values]:
    return [{name: row[name] for name in table.names} for row in table.rows]


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(sheets())
def test_nothing_is_lost_or_invented(degraded: tuple[Made, Sheet]) -> None:
    made, sheet = degraded
    check(made, extract(Workbook((sheet,)), "tep.xlsx"))


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as running:
        yield running


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(degraded=books())
def test_nothing_is_lost_or_invented_on_the_way_through_a_file(
    degraded: tuple[Made, Workbook], reader: Reader, tmp_path: Path
) -> None:
    made, workbook = degraded
    save(workbook, tmp_path / "tep.xlsx")
    read = reader.read(tmp_path / "tep.xlsx")
    assert isinstance(read, Workbook)
    check(made, extract(read, "tep.xlsx"))


def save(workbook: Workbook, path: Path) -> None:
    """The workbook as a file, with its merged regions and hidden rows."""
    file = openpyxl.Workbook()
    file.remove(file["Sheet"])
    for sheet in workbook.sheets:
        page = file.create_sheet(sheet.name)
        for row, line in enumerate(sheet.rows, sheet.first_row + 1):
            for column, value in enumerate(line, sheet.first_column + 1):
                page.cell(row, column, value)
        for top, left, low, right in sheet.merged:
            page.merge_cells(
                start_row=top + 1, start_column=left + 1, end_row=low + 1, end_column=right + 1
            )
        for row in sheet.hidden_rows:
            page.row_dimensions[row + 1].hidden = True
    file.properties.created = datetime(2024, 1, 1)  # noqa: DTZ001  # the library wants it naive
    file.save(path)
