from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.forms import FormColumn, FormLayout, FormSheet, parse_stamp
from desktop_app.domain.intake import FormStamp, Kind

GIFTS = FormSheet(
    Kind.CONTRIBUTIONS,
    "Ủng hộ",
    7,
    18,
    (FormColumn("A", "order", "STT"), FormColumn("B", "donor", "Họ và tên")),
)
MARKS = FormSheet(Kind.SCORES, "Tự chấm", 6, 5, (FormColumn("D", "self", "Tự chấm"),))
LAYOUT = FormLayout("VNN-2024", "VP", "2024-H1", 2, (GIFTS, MARKS))


def test_a_stamp_says_what_the_layout_says() -> None:
    assert parse_stamp(LAYOUT.rows) == LAYOUT
    assert LAYOUT.stamp == FormStamp("VNN-2024", "VP", "2024-H1", 1, LAYOUT.checksum)


@given(st.data())
def test_a_stamp_with_any_cell_changed_is_not_believed(data: st.DataObject) -> None:
    rows = [list(row) for row in LAYOUT.rows]
    row = data.draw(st.integers(0, len(rows) - 1))
    column = data.draw(st.integers(0, len(rows[row]) - 1))
    other = data.draw(st.text(min_size=1).filter(lambda text: text != rows[row][column]))
    rows[row][column] = other
    assert parse_stamp([tuple(one) for one in rows]) is None


@given(st.integers(0, len(LAYOUT.rows) - 1))
def test_a_stamp_that_lacks_a_row_is_not_believed(row: int) -> None:
    assert parse_stamp(LAYOUT.rows[:row] + LAYOUT.rows[row + 1 :]) is None


def test_the_checksum_tells_issues_apart() -> None:
    again = FormLayout("VNN-2024", "VP", "2024-H1", 3, (GIFTS, MARKS))
    assert again.checksum != LAYOUT.checksum


def test_a_decomposed_heading_has_the_same_checksum() -> None:
    rows = tuple(tuple(text.replace("ọ", "o\u0323") for text in row) for row in LAYOUT.rows)
    found = parse_stamp(rows)
    assert found is not None
    assert found.checksum == LAYOUT.checksum


def test_of_a_newer_version_only_the_head_is_known() -> None:
    newer = FormLayout("VNN-2024", "VP", "2024", 1, (GIFTS,), version=99)
    assert parse_stamp(newer.rows) == FormLayout("VNN-2024", "VP", "2024", 1, (), version=99)


@pytest.mark.parametrize(
    "layout",
    [
        FormLayout("VNN-2024", "VP", "năm nay", 1, (GIFTS,)),
        FormLayout("VNN-2024", "VP", "2024", 1, (GIFTS,), version="một"),  # type: ignore[arg-type]
        FormLayout("VNN-2024", "VP", "2024", 1, (replace(GIFTS, header_row="x"),)),  # type: ignore[arg-type]
    ],
)
def test_what_no_release_wrote_is_not_believed_whatever_its_checksum(layout: FormLayout) -> None:
    assert parse_stamp(layout.rows) is None


def test_rows_of_something_else_are_no_stamp() -> None:
    assert parse_stamp(()) is None
    assert parse_stamp((("STT", "Họ và tên"), ("1", "Nguyễn Văn Ấm"))) is None
