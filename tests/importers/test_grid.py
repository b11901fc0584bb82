from datetime import date

import pytest

from desktop_app.importers.grid import Grid, TallMerges, is_count, shown
from desktop_app.importers.workbook import CellValue, Sheet
from tests.importers.sheets import sheet


def test_cells_are_found_by_their_absolute_place() -> None:
    grid = Grid(Sheet("S", first_row=5, first_column=2, rows=(("a", "  ", 3),)))
    assert [grid.value(5, column) for column in range(6)] == [None, None, "a", None, 3, None]
    assert grid.value(4, 2) is None
    assert (grid.top, grid.bottom, list(grid.columns)) == (5, 6, [2, 3, 4])
    assert grid.filled(5) == {2: "a", 4: 3}


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, ""), (12, "12"), (True, "TRUE"), (date(2024, 8, 5), "05/08/2024"), ("x", "x")],
)
def test_a_cell_is_shown_as_people_see_it(value: CellValue, text: str) -> None:
    assert shown(value) == text


@pytest.mark.parametrize("value", [1, "01", "3.", "1.2", 1.2])
def test_running_numbers_are_known(value: CellValue) -> None:
    assert is_count(value)


@pytest.mark.parametrize("value", ["I", "", None, True, "1a"])
def test_other_marks_are_no_running_numbers(value: CellValue) -> None:
    assert not is_count(value)


def test_a_region_that_goes_down_shows_its_corner() -> None:
    merges = TallMerges.of(sheet("x", merged="B2:B4 B6:C7 B8:D8"), 1)
    assert [merges.corner(row) for row in range(8)] == [
        None, (1, 1), (1, 1), (1, 1), None, (5, 1), (5, 1), None
    ]  # fmt: skip
