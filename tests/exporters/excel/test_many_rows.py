"""Workbooks of many rows, which go to the file one by one, are those of few."""

import io
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop_app.domain.progress import Cancelled
from desktop_app.exporters.excel import workbook, workbook_bytes
from desktop_app.reports.report import Report, Row
from tests.exporters import samples
from tests.exporters.excel.test_charts import MONEY


def told(data: bytes) -> list[object]:
    """Every cell, what it holds and how it looks, merged areas, heights and print set-up."""
    formulas, values = (
        openpyxl.load_workbook(io.BytesIO(data), data_only=only) for only in (False, True)
    )
    return [
        (
            sheet.title,
            [_cell(cell) for row in sheet.iter_rows() for cell in row],
            list(values[sheet.title].values),
            sorted(map(str, sheet.merged_cells.ranges)),
            {row: one.height for row, one in sheet.row_dimensions.items()},
            (sheet.freeze_panes, sheet.print_title_rows, sheet.print_area, sheet.auto_filter.ref),
        )
        for sheet in formulas.worksheets
    ]


def _cell(cell: Any) -> tuple[object, ...]:  # noqa: ANN401  # one of openpyxl's many kinds
    return (cell.coordinate, cell.value, cell.number_format, cell.font.b, cell.border.left.style)


def few_givers() -> Report:
    return samples.contributions(3)


def with_a_chart() -> Report:
    return Report("test", "Biểu đồ", blocks=(MONEY,), made_from=samples.MADE_FROM)


def like_formulas() -> Report:
    return samples.plain_table(*(Row((text, 1)) for text in ("=1+1", "+1", "-1", "@A1", "{=A1}")))


@pytest.mark.parametrize("made", [samples.ranking, few_givers, with_a_chart, like_formulas])
def test_it_is_the_same_workbook(
    made: Callable[[], Report], monkeypatch: pytest.MonkeyPatch
) -> None:
    in_memory = told(workbook_bytes(made()))
    monkeypatch.setattr(workbook, "_MANY_ROWS", -1)
    assert told(workbook_bytes(made())) == in_memory


def test_text_that_begins_like_a_formula_stays_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_MANY_ROWS", -1)
    sheet = openpyxl.load_workbook(io.BytesIO(workbook_bytes(like_formulas()))).worksheets[0]
    told = {cell.value: cell.data_type for row in sheet.iter_rows() for cell in row}
    assert {told[text] for text in ("=1+1", "+1", "-1", "@A1", "{=A1}")} <= {"s", "inlineStr"}


def test_it_can_be_stopped_and_leaves_no_file_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(workbook, "_MANY_ROWS", -1)

    def stop(done: int, _total: int, _what: str) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        workbook_bytes(samples.contributions(200), stop)
    assert list(tmp_path.iterdir()) == []
