"""A long table goes out as it is looked at: its rows, in its order, the columns that are seen."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop_app.domain.progress import Cancelled
from desktop_app.reports.listing import Order, Wanted
from desktop_app.services import long_tables
from desktop_app.services.desk import Desk
from desktop_app.services.long_tables import LongTables, Shown, TooLongToPrint, TooLongToSave
from tests.views.paged.long_listing import LongListing

YEAR = 2024
# A name before a number; the amount is hidden.
NAME_AND_NUMBER = (1, 0)


def shown(many: int, search: str = "", *, descending: bool = True) -> Shown:
    wanted = Wanted(YEAR, search=search, order=Order("number", descending))
    return Shown(LongListing(many), wanted, NAME_AND_NUMBER, "Các dòng", "Tìm “đặc biệt”")


def test_what_is_searched_and_ordered_is_saved_page_after_page(desk: Desk, tmp_path: Path) -> None:
    told: list[int] = []
    out = tmp_path / "mới" / "bang.xlsx"
    one = shown(150_000, "dac biet", descending=False)
    made = LongTables(desk).save(one, out, lambda done, *_: told.append(done))
    assert made == out
    sheet = load_workbook(out).worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    head = next(at for at, row in enumerate(rows) if row[0] == "Tên")
    assert rows[0][0] == "Các dòng"
    assert rows[1][0] == "Tìm “đặc biệt”"
    # Every hundredth of 150.000 rows: 100, 200 … 150.000.
    assert len(rows) - head - 1 == 1_500
    assert rows[head + 1] == ("Đặc biệt 100", 100)
    assert rows[-1] == ("Đặc biệt 150000", 150_000)
    assert told == [500, 1_000, 1_500]


def test_the_table_to_print_has_the_seen_columns_in_their_order(desk: Desk) -> None:
    table = LongTables(desk).table(shown(3))
    assert [one.title for one in table.columns] == ["Tên", "Số"]
    assert [row.cells for row in table.rows] == [("Dòng 3", 3), ("Dòng 2", 2), ("Dòng 1", 1)]


def test_more_rows_than_anybody_reads_on_paper_are_refused_in_a_sentence(desk: Desk) -> None:
    with pytest.raises(TooLongToPrint, match=r"20\.001 dòng, chỉ in được tới 20\.000 dòng"):
        LongTables(desk).table(shown(20_001))


def test_more_rows_than_a_sheet_takes_are_refused(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_tables, "MOST_SAVED", 5)
    with pytest.raises(TooLongToSave, match="6 dòng"):
        LongTables(desk).save(shown(6), tmp_path / "a.xlsx")
    assert not (tmp_path / "a.xlsx").exists()


def test_reading_can_be_stopped(desk: Desk) -> None:
    def stop(*_: object) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        LongTables(desk).table(shown(3), stop)
