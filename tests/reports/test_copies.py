"""Copies and what is in them as people read them."""

from pathlib import Path

import pytest

from desktop_app.domain.copies import CopyKind, LastAct, StoreContents, StoreCopy
from desktop_app.reports.copies import contents_told, copies_table, last_acts_table, size_text


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (0, "0 B"),
        (1023, "1023 B"),
        (1024, "1,0 KB"),
        (1536, "1,5 KB"),  # one and a half times 1024
        (2363392, "2,3 MB"),  # 2308 KB, which is 2,25 MB
        (5 * 1024**3, "5,0 GB"),
        (5 * 1024**4, "5.120 GB"),
    ],
)
def test_sizes_are_read_at_a_glance(size: int, text: str) -> None:
    assert size_text(size) == text


def test_a_copy_is_a_row_with_day_kind_size_and_place() -> None:
    copy = StoreCopy(Path("/o/so sao lưu 1.thidua"), CopyKind.BACKUP, "2024-11-20T08:00", 1024)
    row = copies_table([copy]).rows[0]
    assert row.cells == ("2024-11-20T08:00", "Sao lưu", "1,0 KB", "so sao lưu 1.thidua", "/o")
    assert row.ident == "copy:/o/so sao lưu 1.thidua"


def test_what_is_in_a_store_is_told_in_sentences() -> None:
    act = LastAct("2024-11-20T08:00", "Chị Thư", "Nhập điểm", "Điểm của A")
    contents = StoreContents(Path("/o/a"), "Sở A", (2023, 2024), (("đơn vị", 1200),), (act,))
    assert contents_told(contents) == (
        "Cơ quan: Sở A.",
        "Các năm: 2023, 2024.",
        "Trong sổ: 1.200 đơn vị.",
    )
    assert last_acts_table(contents.last).rows[0].cells[2] == "Nhập điểm"
