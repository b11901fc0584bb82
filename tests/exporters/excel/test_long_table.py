"""Rows that go to the file as they come."""

import tempfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop_app.domain.progress import Cancelled
from desktop_app.exporters.excel import long_workbook_bytes
from desktop_app.reports.report import Column, Format

COLUMNS = (
    Column("number", "Số", Format.NUMBER, 7),
    Column("name", "Tên", width=20),
    Column("on", "Ngày", Format.DATE, 12),
    Column("days", "Ngày công", Format.DAYS, 9),
)
LINES = (("Sổ thu", 14), ("Lọc theo tên", 11))


def test_lines_headings_and_rows_stand_with_their_kinds() -> None:
    rows = [(1, "=1+1", "2024-08-15", 150), (2, "Lê An", "2024-08", None)]
    book = load_workbook(BytesIO(long_workbook_bytes(LINES, COLUMNS, rows, 2)))
    sheet = book.worksheets[0]
    shown = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert [row[0] for row in shown[:3]] == ["Sổ thu", "Lọc theo tên", None]
    assert shown[3] == ["Số", "Tên", "Ngày", "Ngày công"]
    assert shown[4][:2] == [1, "=1+1"]
    assert str(shown[4][2]) == "2024-08-15 00:00:00"
    # 150 hundredths of a day.
    assert shown[4][3] == 1.5
    assert shown[5] == [2, "Lê An", "08/2024", None]
    assert sheet.auto_filter.ref == "A4:D6"
    assert sheet.freeze_panes == "A5"


def test_no_row_is_a_sheet_of_headings() -> None:
    book = load_workbook(BytesIO(long_workbook_bytes(LINES, COLUMNS, (), 0)))
    assert book.worksheets[0].max_row == 4
    assert book.worksheets[0].auto_filter.ref is None


def test_it_can_be_stopped_and_leaves_no_file_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def stop(done: int, total: int, _what: str) -> None:
        assert (done, total) == (500, 2_000)
        raise Cancelled

    rows = ((one, "Lê An", "2024", None) for one in range(2_000))
    with pytest.raises(Cancelled):
        long_workbook_bytes(LINES, COLUMNS, rows, 2_000, stop)
    assert list(tmp_path.iterdir()) == []
