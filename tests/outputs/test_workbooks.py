"""Workbooks of the sample year: what LibreOffice works out is what they say."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.outputs.made import Made
from tests.outputs.reading import opened_book

# To a spreadsheet a sum of hundredths is one of binary fractions: 0,1 + 0,2 = 0,30000000000000004.
_NEAR = 1e-9


def opened(path: Path) -> Workbook:
    return openpyxl.load_workbook(BytesIO(path.read_bytes()))


def formulas(path: Path) -> Iterator[tuple[str, str, str]]:
    """Sheet, cell and text of each formula."""
    for sheet in opened(path).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield sheet.title, cell.coordinate, str(cell.value)


def sheets(path: Path) -> dict[str, Worksheet]:
    return {one.title: one for one in opened_book(path).worksheets}


def differing(ours: Path, theirs: Path) -> list[tuple[str, str, str, object, object]]:
    """The formulas whose figure is another after they were worked out anew."""
    kept, found = sheets(ours), sheets(theirs)
    told = (
        (*place, kept[place[0]][place[1]].value, found[place[0]][place[1]].value)
        for place in formulas(ours)
    )
    return [one for one in told if one[3] != pytest.approx(one[4], rel=_NEAR, abs=_NEAR)]


def test_every_formula_gives_the_figure_that_was_stored(
    made: Made, recalculated: Mapping[str, Path]
) -> None:
    wrong = {
        kind: told
        for kind, path in made.of_ending(".xlsx").items()
        if (told := differing(path, recalculated[kind]))
    }
    assert wrong == {}


def test_sums_shares_and_places_are_live_where_a_reader_checks_them(made: Made) -> None:
    live = [text for _, _, text in formulas(made["tally", ".xlsx"])]
    ranked = [text for _, _, text in formulas(made["ranking", ".xlsx"])]
    assert {text[: text.index("(")] for text in live if "(" in text} >= {"=SUM", "=ROUND"}
    assert ranked
    assert all(text.startswith("=RANK(") for text in ranked)


def test_every_sheet_prints_on_a4_with_its_headings(made: Made) -> None:
    for kind, path in made.of_ending(".xlsx").items():
        for sheet in opened(path).worksheets[:-1]:
            set_up = (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight)
            assert set_up == (9, 0), (kind, sheet.title)
            assert sheet.print_title_rows, (kind, sheet.title)
            assert sheet.print_area, (kind, sheet.title)
