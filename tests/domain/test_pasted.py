"""What spreadsheets put on the clipboard, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.pasted import line_text, lines_text, read_cells

CELLS = st.text(alphabet='ab9,5 "\t\n\rđ', max_size=6)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", ()),
        ("9,5", (("9,5",),)),
        ("9,5\r\n", (("9,5",),)),
        ("1\t2\r\n3\t4\r\n", (("1", "2"), ("3", "4"))),
        ("1\t\t3\n\t5\n", (("1", "", "3"), ("", "5"))),
        ("1\t", (("1", ""),)),
        ("\n", (("",),)),
        # Excel quotes a cell with a line break or a tab in it and doubles its quotes.
        ('"hai\ndòng"\t"a\tb"\r\n', (("hai\ndòng", "a\tb"),)),
        ('"nói ""vâng""\nrồi"\r\nx\r\n', (('nói "vâng"\nrồi',), ("x",))),
        # Quotes within a cell, or ones that nobody closes, are letters as others are.
        ('nói "vâng"\t1', (('nói "vâng"', "1"),)),
        ('"mở\t2', (('"mở', "2"),)),
        ('"a"b\t2', (('"a"b', "2"),)),
    ],
)
def test_a_copied_text_is_read_cell_by_cell(text: str, cells: tuple[tuple[str, ...], ...]) -> None:
    assert read_cells(text) == cells


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4).map(tuple), max_size=5).map(tuple))
def test_what_is_written_is_read_back_as_it_was(rows: tuple[tuple[str, ...], ...]) -> None:
    assert read_cells(lines_text([line_text(row) for row in rows])) == rows


@given(st.text(max_size=30))
def test_no_text_is_refused_and_no_letter_invented(text: str) -> None:
    assert set("".join(cell for row in read_cells(text) for cell in row)) <= set(text)


def test_one_cell_is_copied_without_a_line_end() -> None:
    assert lines_text(["9,5"]) == "9,5"
    assert lines_text(["9,5", "8"]) == "9,5\n8\n"
