"""Every number of ranking, tally, summary and contributions is the same wherever it is read.

The report's value is compared with the window, .xlsx, .pdf, .docx and `--json`.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli import main
from desktop_app.domain.papers import EXCEL, PDF, WORD
from desktop_app.domain.points import points_text
from desktop_app.reports.chart import without_charts
from desktop_app.reports.report import Format, Report
from desktop_app.services.office import Office
from tests.outputs.made import YEAR, Made, paper_of
from tests.outputs.reading import (
    around,
    numbers,
    pages,
    said_in,
    sheet_rows,
    values,
    word_texts,
)

KINDS = ("ranking", "tally", "summary", "contributions")
HUNDREDTHS = {Format.POINTS, Format.DAYS, Format.PERCENT}


@pytest.fixture(scope="module")
def reports(office: Office) -> Mapping[str, Report]:
    return {kind: office.papers.reports(paper_of(kind))[0] for kind in KINDS}


def in_order(wanted: Iterable[str], found: Iterable[str]) -> list[str]:
    """What is wanted from the first number on that the others do not have in this order."""
    left = list(wanted)
    for one in found:
        if left and left[0] == one:
            left.pop(0)
    return left


def strangers(report: Report, found: list[str], count: int) -> Counter[str]:
    """Numbers that the report does not have, beside those of its head and of `count` pages."""
    told = Counter(numbers(said_in(report)))
    page_numbers = Counter(str(number) for number in range(2, count + 1))
    more = Counter(found) - told - page_numbers
    return Counter({one: more[one] for one in more if one not in numbers(around(report))})


def assert_reads(report: Report, texts: list[str], count: int = 0) -> None:
    found = numbers(texts)
    assert in_order(numbers(said_in(report)), found) == []
    assert strangers(report, found, count) == Counter()


def test_each_has_numbers_enough_to_compare(reports: Mapping[str, Report]) -> None:
    counts = {kind: len(numbers(said_in(report))) for kind, report in reports.items()}
    # 26 units with rank, points and most points; the least of the four.
    assert min(counts.values()) >= 3 * 26


@pytest.mark.parametrize("kind", ["ranking", "tally", "contributions"])
def test_the_workbook_has_the_report_s_values(
    reports: Mapping[str, Report], made: Made, kind: str
) -> None:
    report = reports[kind]
    expected = [values(table) for table in without_charts(report).tables]
    assert sheet_rows(made[kind, EXCEL], report) == expected


@pytest.mark.parametrize("kind", ["ranking", "tally", "contributions"])
def test_libreoffice_works_out_the_same_values(
    reports: Mapping[str, Report], recalculated: Mapping[str, Path], kind: str
) -> None:
    report = reports[kind]
    expected = [values(table) for table in without_charts(report).tables]
    assert sheet_rows(recalculated[kind], report) == expected


@pytest.mark.parametrize("kind", ["ranking", "summary", "contributions"])
def test_the_pdf_reads_the_report_s_numbers_and_no_other(
    reports: Mapping[str, Report], made: Made, kind: str
) -> None:
    texts = pages(made[kind, PDF])
    assert_reads(reports[kind], texts, len(texts))


def test_the_word_document_reads_the_report_s_numbers_and_no_other(
    reports: Mapping[str, Report], made: Made
) -> None:
    assert_reads(reports["summary"], word_texts(made["summary", WORD]))


@pytest.mark.parametrize("kind", KINDS)
def test_the_command_line_says_the_report_s_values(
    reports: Mapping[str, Report], office: Office, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    report = without_charts(reports[kind])
    document = said_by_command(office, capsys, "export", kind)
    tables = [one["table"] for one in document["blocks"] if "table" in one]
    found = [[row["cells"] for row in table["rows"]] for table in tables]
    assert found == [
        [
            [
                points_text(cell) if isinstance(cell, int) and column.format in HUNDREDTHS else cell
                for cell, column in zip(row.cells, table.columns, strict=False)
            ]
            for row in table.rows
        ]
        for table in report.tables
    ]
    prose = [str(one.get("paragraph", one.get("heading", ""))) for one in document["blocks"]]
    texts = [getattr(one, "text", "") for one in report.blocks]
    assert numbers(prose) == numbers(texts)


def test_rank_says_the_ranking_s_values(
    reports: Mapping[str, Report], office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    document = said_by_command(office, capsys, "rank")
    told = [
        [row["name"], row["rank"], row["points"], row["max_points"] if row["points"] else None]
        for cluster in document["clusters"]
        for row in cluster["rows"]
    ]
    expected = []
    for table in reports["ranking"].tables:
        at = [column.key for column in table.columns].index
        for row in table.rows:
            name, rank = str(row.cells[at("unit")]), row.cells[at("rank")]
            expected.append(
                [name, rank, *map(as_json, (row.cells[at("points")], row.cells[at("max_points")]))]
            )
    assert told == expected


def said_by_command(office: Office, capsys: pytest.CaptureFixture[str], *words: str) -> Any:  # noqa: ANN401  # JSON
    capsys.readouterr()
    assert main(["--store", str(office.path), *words, "--year", str(YEAR), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def as_json(points: object) -> str | None:
    return points_text(points) if isinstance(points, int) else None
