import json
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from desktop_app.domain.intake import (
    ContributionRow,
    FileRead,
    Kind,
    ParticipationRow,
    PersonRow,
    ScoreRow,
    TargetRow,
    UnitRow,
)
from desktop_app.domain.matching import Candidate, build_index, match
from desktop_app.importers import told_kinds
from desktop_app.importers.extract import extract
from desktop_app.importers.reader_process import Reader
from desktop_app.importers.workbook import Workbook

Truth: TypeAlias = dict[str, Any]
FOLDER = Path(__file__).parents[2] / "resources" / "sample_year"
TRUTH: Truth = json.loads((FOLDER / "truth.json").read_text("utf-8"))
FILES: list[Truth] = TRUTH["files"]
RETURNS = [entry for entry in FILES if entry["campaign"]]
FIELDS = {
    "in_kind": "in_kind_value",
    "labour": "labour_days",
    "code": "donor_code",
    "title": "activity",
    "households": "households_helped",
    "born": "born_on",
}
LEFT_ALONE = {"category", "method", "phone", "ratio", "sign", "stt", "team", "total_value"}


@pytest.fixture(scope="module")
def year() -> dict[str, FileRead]:
    """Every file of the sample year as read, by its path."""
    read = {}
    with Reader() as reader:
        for entry in FILES:
            workbook = reader.read(FOLDER / entry["path"])
            assert isinstance(workbook, Workbook), (entry["path"], workbook)
            read[entry["path"]] = extract(workbook, entry["path"])
        assert reader.started == 1
    return read


def totals(rows: list[ContributionRow] | list[ParticipationRow]) -> dict[str, int]:
    sums = {"rows": len(rows)}
    for row in rows:
        for name, value in figures(row).items():
            sums[name] = sums.get(name, 0) + value
    return sums


def figures(row: ContributionRow | ParticipationRow) -> dict[str, int]:
    if isinstance(row, ParticipationRow):
        return {
            "participants": row.participants or 0,
            "households_helped": row.households_helped or 0,
            "labour_days_hundredths": row.labour_days or 0,
            "value_vnd": row.value or 0,
        }
    is_nil = not (row.amount or row.in_kind_value or row.labour_days)
    givers = int(not is_nil) if row.participants is None else row.participants
    return {
        "nil_rows": int(is_nil),
        "money_vnd": row.amount or 0,
        "in_kind_vnd": row.in_kind_value or 0,
        "labour_days_hundredths": row.labour_days or 0,
        "givers": givers,
    }


@pytest.mark.parametrize("entry", RETURNS, ids=lambda entry: entry["path"])
def test_each_return_has_the_tables_that_it_was_made_with(
    year: dict[str, FileRead], entry: Truth
) -> None:
    tables = year[entry["path"]].tables
    assert [table.kind for table in tables] == entry["kinds"]
    for table, made in zip(tables, entry["tables"], strict=True):
        expected = {
            FIELDS.get(name, name): letter
            for name, letter in made["columns"].items()
            if name not in LEFT_ALONE
        }
        assert (table.sheet, table.header_row) == (made["sheet"], made["header_row"])
        assert table.columns == expected
        assert table.rows[0].row == made["first_data_row"]
        assert table.rows[-1].row == made["last_data_row"]
        assert table.rows_total == len(table.rows)


@pytest.mark.parametrize("entry", RETURNS, ids=lambda entry: entry["path"])
def test_each_return_adds_up_to_the_dong(year: dict[str, FileRead], entry: Truth) -> None:
    for table, made in zip(year[entry["path"]].tables, entry["tables"], strict=True):
        rows: Any = list(table.rows)
        expected = {k: v for k, v in made["totals"].items() if k != "most_participants"}
        assert totals(rows) == expected


@pytest.mark.parametrize("entry", FILES, ids=lambda entry: entry["path"])
def test_only_a_wrong_total_is_a_problem_and_converted_text_is_told(
    year: dict[str, FileRead], entry: Truth
) -> None:
    codes = {(one.code, one.severity.value) for one in year[entry["path"]].problems}
    told = {"wrong_total": "total.mismatch", "nfd": "text.converted"}
    expected = {(code, "warning") for quirk, code in told.items() if quirk in entry["quirks"]}
    assert codes == expected


@pytest.mark.parametrize("entry", RETURNS, ids=lambda entry: entry["path"])
def test_each_return_names_its_unit(year: dict[str, FileRead], entry: Truth) -> None:
    units = [
        Candidate(number, (unit["name"], unit["short_name"]), unit["code"])
        for number, unit in enumerate(TRUTH["units"])
    ]
    index = build_index(units)
    for table in year[entry["path"]].tables:
        named = {getattr(row, "unit", None) or table.unit or "" for row in table.rows}
        codes = {
            units[ident].code for name in named if (ident := match(index, name).ident) is not None
        }
        assert codes == {entry["unit"]}, named


@pytest.mark.parametrize("entry", RETURNS, ids=lambda entry: entry["path"])
def test_each_return_speaks_of_its_campaign(year: dict[str, FileRead], entry: Truth) -> None:
    word = {"vi-nguoi-ngheo": "nghèo", "nong-thon-moi": "nông thôn"}[entry["campaign"]]
    folder = entry["path"].split("/")[0]
    for table in year[entry["path"]].tables:
        campaign = (table.campaign or "").casefold()
        assert word in campaign or folder in campaign


def rows_of(year: dict[str, FileRead], folder: str) -> list[Any]:
    files = [read for path, read in year.items() if path.startswith(folder)]
    return [row for read in files for table in read.tables for row in table.rows]


def test_the_unit_list_is_the_department(year: dict[str, FileRead]) -> None:
    rows: list[UnitRow] = rows_of(year, "01-don-vi")
    assert [
        (row.code, row.name, row.short_name, row.cluster, row.headcount) for row in rows
    ] == [
        (unit["code"], unit["name"], unit["short_name"], TRUTH["clusters"][unit["cluster"]],
         unit["headcount"])
        for unit in TRUTH["units"]
    ]  # fmt: skip


def test_the_staff_list_has_everybody_once(year: dict[str, FileRead]) -> None:
    rows: list[PersonRow] = rows_of(year, "02-can-bo")
    by_unit = {unit["name"]: unit["people"] for unit in TRUTH["units"]}
    assert len(rows) == len({row.code for row in rows}) == TRUTH["people"]["count"]
    assert {name: sum(row.unit == name for row in rows) for name in by_unit} == by_unit
    assert {len(row.born_on or "") for row in rows} == {4, 7, 10}


def test_targets_are_as_given_or_not_assigned(year: dict[str, FileRead]) -> None:
    rows: list[TargetRow] = rows_of(year, "03-chi-tieu")
    names = {unit["name"]: unit["code"] for unit in TRUTH["units"]}
    read: dict[str, dict[str, object]] = {code: {} for code in names.values()}
    for row in rows:
        read[names[row.unit or ""]][row.code or ""] = {
            "planned": row.planned,
            "actual": row.actual,
            "not_assigned": row.not_assigned,
        }
    assert read == TRUTH["targets"]


def test_marks_are_as_appraised(year: dict[str, FileRead]) -> None:
    rows: list[ScoreRow] = rows_of(year, "06-cham-diem")
    names = {unit["name"]: unit["code"] for unit in TRUTH["units"]}
    read: dict[str, dict[str, object]] = {code: {} for code in names.values()}
    for row in rows:
        read[names[row.unit or ""]][row.criterion or ""] = row.points
    given = {
        code: {name: points for name, points in marks.items() if points is not None}
        for code, marks in TRUTH["marks"].items()
    }
    assert read == given
    assert {row.stage for row in rows} == {"appraisal"}


def test_the_other_kinds_are_told_by_their_headers(year: dict[str, FileRead]) -> None:
    for entry in FILES:
        assert [table.kind for table in year[entry["path"]].tables] == entry["kinds"]
    assert {Kind(kind) for entry in FILES for kind in entry["kinds"]} == set(Kind) - {
        *(Kind.RETURN, Kind.UNKNOWN),
        Kind.CROSS_SCORES,  # by the workbooks that the program sends, not here
        *(importer.kind for importer in told_kinds.IMPORTERS),  # by their titles, not here
    }
