"""What a preview keeps comes back as it was."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.intake import ContributionRow, Kind, Row, UnitRow
from desktop_app.domain.problems import error, warning
from desktop_app.models.scratch import Scratch
from desktop_app.services.importing.staged import (
    ORDER,
    ROW_TYPES,
    Line,
    Stage,
    StagedFile,
    StagedTable,
)

ROWS: st.SearchStrategy[Row] = st.one_of(*(st.from_type(one) for one in ROW_TYPES.values()))


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    stage = Stage(Scratch.create(tmp_path_factory.mktemp("xem trước") / "bản.sqlite"))
    yield stage
    stage.scratch.close()


def table(kind: Kind, *, total: int = 1, ready: int = 1) -> StagedTable:
    return StagedTable(kind, "Tờ 1", 3, {"amount": "C"}, "Văn phòng", "vnn", total, ready)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(row=ROWS, unit=st.text(max_size=5))
def test_every_kind_of_row_comes_back_as_it_was(stage: Stage, row: Row, unit: str) -> None:
    kind = next(one for one, kept in ROW_TYPES.items() if kept is type(row))
    file = StagedFile(1, "/a", "a", "0", tables=(table(kind),))
    stage.put_lines(1, 0, [Line(row, unit)])
    assert list(stage.lines(file, 0)) == [Line(row, unit)]


def test_a_file_comes_back_as_it_was(stage: Stage) -> None:
    problem = error("amount.ambiguous", "Hãy ghi rõ.", "1.500").at("Tờ 1", "C4")
    file = StagedFile(
        7,
        "/tệp/a.xlsx",
        "a.xlsx",
        "ab" * 32,
        tables=(table(Kind.CONTRIBUTIONS), table(Kind.PEOPLE)),
        problems=(problem, warning("file.duplicate", "Có rồi.")),
        unit="U1",
        campaign="VNN-2024",
        brings=("A", "B"),
        needs=("C",),
    )
    stage.put(file)
    assert [one for one in stage.files() if one.number == 7] == [file]
    stage.put(replace(file, unit="U2"))
    assert [one.unit for one in stage.files() if one.number == 7] == ["U2"]


ERROR, WARNING = error("x.y", "Sai."), warning("x.y", "Xem lại.")


@pytest.mark.parametrize(
    ("ready", "problems", "strict", "lenient"),
    [
        (2, (), "accepted", "accepted"),
        (2, (WARNING,), "accepted", "accepted"),
        (1, (ERROR,), "rejected", "partial"),
        (0, (ERROR,), "rejected", "rejected"),
        (0, (), "rejected", "rejected"),
    ],
)
def test_what_becomes_of_a_file(
    ready: int, problems: tuple[object, ...], strict: str, lenient: str
) -> None:
    tables = (table(Kind.CONTRIBUTIONS, total=2, ready=ready),)
    file = StagedFile(1, "/a", "a", "0", tables=tables).add(*problems)  # type: ignore[arg-type]
    assert file.status(accept_valid_rows=False) == strict
    assert file.status(accept_valid_rows=True) == lenient
    settled = replace(file, settled="duplicate")
    assert settled.status(accept_valid_rows=True) == "duplicate"


def test_lists_come_before_what_names_them() -> None:
    file = StagedFile(1, "/a", "a", "0", tables=tuple(table(kind) for kind in reversed(ORDER)))
    assert [one.kind for _, one in file.parts] == list(ORDER)
    assert [part for part, _ in file.parts] == list(reversed(range(len(ORDER))))


def test_a_cell_is_a_column_and_a_row() -> None:
    one = table(Kind.CONTRIBUTIONS)
    assert (one.cell("amount", 12), one.cell("unit", 12)) == ("C12", "")


def test_a_page_of_lines_is_a_part_of_them(stage: Stage) -> None:
    rows = [UnitRow(row) for row in range(1, 8)]
    file = StagedFile(9, "/a", "a", "0", tables=(table(Kind.UNITS),))
    stage.put_lines(9, 0, (Line(row) for row in rows))
    assert [one.row.row for one in stage.lines(file, 0, offset=2, limit=3)] == [3, 4, 5]
    assert [one.row.row for one in stage.lines(file, 0, offset=6)] == [7]


def test_the_units_of_a_table_are_those_of_its_lines(stage: Stage) -> None:
    file = StagedFile(9, "/a", "a", "0", tables=(table(Kind.CONTRIBUTIONS),))
    units = ("U1", "U2", "U1")
    stage.put_lines(9, 0, (Line(ContributionRow(row), unit) for row, unit in enumerate(units)))
    assert stage.units(file, 0) == {"U1", "U2"}


def test_a_closed_stage_leaves_no_file(tmp_path: Path) -> None:
    stage = Stage(Scratch.create(tmp_path / "x"))
    stage.scratch.close()
    assert list(tmp_path.iterdir()) == []
