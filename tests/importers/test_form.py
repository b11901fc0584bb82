"""Forms that come back: filled in, renamed, broken; real files from beginning to end."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook as Book

from desktop_app.domain import forms
from desktop_app.domain.forms import STAMP_SHEET, FormLayout
from desktop_app.domain.intake import (
    ANSWER_TITLE,
    ContributionRow,
    FileRead,
    Kind,
    ReadChoices,
    TargetRow,
)
from desktop_app.importers.extract import extract
from desktop_app.importers.reader import read_file
from desktop_app.importers.workbook import Workbook
from tests.form_samples import CONTENT, Entries, change, fill, make, stamp_cell
from tests.importers.filled_form import FILLED, ROWS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Bản gửi lại (2).xlsx"


@pytest.fixture
def layout(path: Path) -> FormLayout:
    """A blank form at `path`."""
    return make(path)


def read(path: Path, choices: ReadChoices | None = None) -> FileRead:
    workbook = read_file(path)
    assert isinstance(workbook, Workbook)
    return extract(workbook, path.name, choices or ReadChoices())


def codes(found: FileRead) -> list[str]:
    return [one.code for one in found.problems]


def kinds(found: FileRead) -> list[Kind]:
    return [one.kind for one in found.tables]


def on_stamp(label: str, value: str) -> Callable[[Book], None]:
    """Write over one value of the stamp, as somebody would who unhides it."""

    def write(workbook: Book) -> None:
        page, cell = stamp_cell(workbook, label)
        page[cell] = value

    return write


def test_what_was_filled_in_comes_back(path: Path, layout: FormLayout) -> None:
    found = read(fill(path, layout, FILLED))
    rows = {table.kind: table.rows for table in found.tables}
    assert found.problems == ()
    assert rows == ROWS


def test_a_form_says_for_whom_it_is_whatever_its_file_name(path: Path, layout: FormLayout) -> None:
    found = read(fill(path, layout, FILLED))
    assert found.form == layout.stamp
    assert {table.unit for table in found.tables} == {"VP"}


def test_every_figure_knows_its_cell(path: Path, layout: FormLayout) -> None:
    gifts, *_ = read(fill(path, layout, FILLED)).tables
    assert gifts.cell("amount", gifts.rows[0].row) == "E8"
    assert gifts.headings["E"] == "Số tiền (đồng)"


def test_a_blank_form_is_told_as_that(path: Path, layout: FormLayout) -> None:
    found = read(path)
    assert (codes(found), found.tables, found.form) == (["form.blank"], (), layout.stamp)


def test_sheets_left_blank_are_no_tables(path: Path, layout: FormLayout) -> None:
    found = read(fill(path, layout, {"Hoạt động": FILLED["Hoạt động"]}))
    assert (kinds(found), codes(found)) == ([Kind.PARTICIPATION], [])


@pytest.mark.parametrize("nothing", ["-", "x", "  ", "không"])
def test_a_prefilled_name_beside_nothing_gave_nothing(
    path: Path, layout: FormLayout, nothing: str
) -> None:
    entries: Entries = {"Ủng hộ": {0: {"amount": nothing}, 1: {"amount": 1000}}}
    found = read(fill(path, layout, entries))
    assert [row.row for row in found.tables[0].rows] == [9]
    assert found.problems == ()


def test_a_name_that_the_unit_wrote_asks_for_its_amount(path: Path, layout: FormLayout) -> None:
    written: Entries = {"Ủng hộ": {0: {"amount": 1000}, 3: {"donor": "Phạm Văn Mới"}}}
    found = read(fill(path, layout, written))
    assert [(one.code, one.cell) for one in found.problems] == [("amount.missing", "E11")]


def test_zero_is_an_answer(path: Path, layout: FormLayout) -> None:
    found = read(fill(path, layout, {"Chỉ tiêu": {0: {"actual": 0}}}))
    (row,) = found.tables[0].rows
    assert isinstance(row, TargetRow)
    assert row.actual == "0"


def test_what_is_wrong_in_a_cell_is_told_at_the_cell(path: Path, layout: FormLayout) -> None:
    bad: Entries = {
        "Ủng hộ": {0: {"amount": "1.500"}, 1: {"amount": 100_000, "given_on": "31/02/2024"}},
        "Tự chấm": {3: {"self": 11}},
    }
    found = read(fill(path, layout, bad))
    told = {(one.code, one.sheet, one.cell) for one in found.problems}
    assert told == {
        ("amount.ambiguous", "Ủng hộ", "E8"),
        ("date.impossible", "Ủng hộ", "I9"),
        ("mark.above_max", "Tự chấm", "D10"),
    }


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("version", "0"),
        ("campaign", "NTM-2024"),
        ("unit", "TTS"),
        ("period", "2025"),
        ("issue", "2"),
        ("checksum", "0" * 64),
    ],
)
def test_a_changed_stamp_is_not_believed(
    path: Path, layout: FormLayout, label: str, value: str
) -> None:
    fill(path, layout, FILLED)
    found = read(change(path, on_stamp(label, value)))
    assert (codes(found), found.tables, found.form) == (["form.stamp_broken"], (), None)


def test_with_a_broken_stamp_a_chosen_kind_is_read_as_any_units_own(
    path: Path, layout: FormLayout
) -> None:
    fill(path, layout, FILLED)
    change(path, on_stamp("unit", "TTS"))
    found = read(path, ReadChoices(kind=Kind.TARGETS))
    assert found.form is None
    assert found.problems[0].code == "form.stamp_broken"
    assert not found.problems[0].is_error
    assert [table.unit for table in found.tables] == ["Văn phòng Sở"]


def test_of_a_whole_form_a_chosen_kind_is_taken_alone(path: Path, layout: FormLayout) -> None:
    found = read(fill(path, layout, FILLED), ReadChoices(kind=Kind.SCORES))
    assert kinds(found) == [Kind.SCORES]


def test_a_form_of_a_newer_version_waits_for_the_newer_program(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms.FormLayout.__init__, "__defaults__", (7,))
    fill(path, make(path), FILLED)
    found = read(path)
    assert (codes(found), found.tables) == (["form.version_newer"], ())


def test_a_form_of_an_older_version_is_read_by_its_own_layout(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms.FormLayout.__init__, "__defaults__", (0,))
    fill(path, make(path), FILLED)
    found = read(path)
    assert codes(found) == ["form.version_older"]
    assert not found.problems[0].is_error
    assert len(found.tables) == 4


def test_a_missing_sheet_is_named(path: Path, layout: FormLayout) -> None:
    fill(path, layout, FILLED)
    found = read(change(path, lambda book: book.remove(book["Hoạt động"])))
    assert codes(found) == ["form.sheet_missing"]
    assert "“Hoạt động”" in found.problems[0].message
    assert kinds(found) == [Kind.CONTRIBUTIONS, Kind.TARGETS, Kind.SCORES]


def test_a_sheet_that_was_added_is_told_and_left_alone(path: Path, layout: FormLayout) -> None:
    fill(path, layout, FILLED)
    found = read(change(path, lambda book: book.create_sheet("Thêm").append(["Họ tên", "Số tiền"])))
    assert [(one.code, one.sheet) for one in found.problems] == [("form.sheet_added", "Thêm")]


def test_a_column_that_was_added_is_told_and_left_alone(path: Path, layout: FormLayout) -> None:
    def add(book: Book) -> None:
        book["Ủng hộ"]["L7"], book["Ủng hộ"]["L8"] = "Ký nhận", "đã ký"

    fill(path, layout, FILLED)
    found = read(change(path, add))
    assert [(one.code, one.cell) for one in found.problems] == [("form.column_added", "L7")]
    assert len(found.tables) == 4


def test_columns_that_changed_places_are_found_by_their_headings(
    path: Path, layout: FormLayout
) -> None:
    def swap(book: Book) -> None:
        page = book["Ủng hộ"]
        for row in range(7, 28):
            amount, day = page[f"E{row}"], page[f"I{row}"]
            looks = day.number_format, amount.number_format
            amount.value, day.value = day.value, amount.value
            amount.number_format, day.number_format = looks

    before = read(fill(path, layout, FILLED)).tables[0].rows
    found = read(change(path, swap))
    assert codes(found) == ["form.columns_moved"]
    assert "“Số tiền (đồng)” từ E sang I" in found.problems[0].message
    assert found.tables[0].rows == before
    assert found.tables[0].columns["amount"] == "I"


def test_a_line_put_in_above_the_header_is_told(path: Path, layout: FormLayout) -> None:
    fill(path, layout, {"Chỉ tiêu": FILLED["Chỉ tiêu"]})
    found = read(change(path, lambda book: book["Chỉ tiêu"].insert_rows(3)))
    assert codes(found) == ["form.columns_moved"]
    assert "dòng 7 sang dòng 8" in found.problems[0].message
    assert [row.row for row in found.tables[0].rows] == [9, 11]


def test_headings_written_anew_are_understood_and_told(path: Path, layout: FormLayout) -> None:
    def rename(book: Book) -> None:
        book["Ủng hộ"]["E7"] = "Số tiền ủng hộ"

    before = read(fill(path, layout, FILLED)).tables[0].rows
    found = read(change(path, rename))
    assert codes(found) == ["form.columns_renamed"]
    assert "“Số tiền (đồng)”" in found.problems[0].message
    assert found.tables[0].rows == before


def test_a_column_that_is_gone_is_named_and_its_sheet_not_read(
    path: Path, layout: FormLayout
) -> None:
    fill(path, layout, FILLED)
    found = read(change(path, lambda book: book["Ủng hộ"].delete_cols(5)))
    lost = [one for one in found.problems if one.code == "form.columns_missing"]
    assert [(one.sheet, one.is_error) for one in lost] == [("Ủng hộ", True)]
    assert "“Số tiền (đồng)”" in lost[0].message
    assert kinds(found) == [Kind.PARTICIPATION, Kind.TARGETS, Kind.SCORES]


def test_lines_put_in_above_the_total_are_read(path: Path, layout: FormLayout) -> None:
    def add(book: Book) -> None:
        page = book["Ủng hộ"]
        page.insert_rows(28)
        page["B28"], page["E28"] = "Đỗ Thị Thêm", 50_000

    found = read(change(fill(path, layout, {"Ủng hộ": {0: {"amount": 1000}}}), add))
    donors = [row.donor for row in found.tables[0].rows if isinstance(row, ContributionRow)]
    assert donors == ["Nguyễn Thị Ấm", "Đỗ Thị Thêm"]


def test_a_form_copied_into_another_workbook_is_read_as_any_units_own(
    path: Path, layout: FormLayout
) -> None:
    fill(path, layout, FILLED)
    found = read(change(path, lambda book: book.remove(book[STAMP_SHEET])))
    assert found.form is None
    assert kinds(found) == [Kind.CONTRIBUTIONS, Kind.PARTICIPATION, Kind.TARGETS, Kind.SCORES]
    assert {table.unit for table in found.tables} == {"Văn phòng Sở"}


def test_where_forms_are_asked_for_another_workbook_is_none(path: Path, layout: FormLayout) -> None:
    fill(path, layout, FILLED)
    change(path, lambda book: book.remove(book[STAMP_SHEET]))
    found = read(path, ReadChoices(kind=Kind.RETURN))
    assert (codes(found), found.tables) == (["form.not_a_form"], ())


def test_a_cell_mended_in_the_preview_counts(path: Path, layout: FormLayout) -> None:
    fill(path, layout, {"Ủng hộ": {0: {"amount": "1.500"}}})
    mended = ReadChoices(cells={("Ủng hộ", "E8"): "1500000"})
    (row,) = read(path, mended).tables[0].rows
    assert isinstance(row, ContributionRow)
    assert row.amount == 1_500_000


def test_a_row_left_out_in_the_preview_is_not_read(path: Path, layout: FormLayout) -> None:
    fill(path, layout, FILLED)
    found = read(path, ReadChoices(rows_out=frozenset({("Ủng hộ", 8)})))
    assert [row.row for row in found.tables[0].rows] == [10, 11]


def test_a_hidden_line_is_read_and_told(path: Path, layout: FormLayout) -> None:
    def hide(book: Book) -> None:
        book["Ủng hộ"].row_dimensions[8].hidden = True

    found = read(change(fill(path, layout, FILLED), hide))
    assert codes(found) == ["rows.hidden"]
    assert [row.row for row in found.tables[0].rows] == [8, 10, 11]


def test_an_answer_that_came_back_with_the_form_is_no_added_sheet(
    path: Path, layout: FormLayout
) -> None:
    fill(path, layout, FILLED)
    found = read(change(path, lambda book: book.create_sheet("Góp ý", 0).append([ANSWER_TITLE])))
    assert found.problems == ()
    assert len(found.tables) == 4


def test_the_title_blocks_unit_is_kept_for_comparing(path: Path, layout: FormLayout) -> None:
    fill(path, layout, FILLED)
    gifts, *_ = read(path).tables
    assert gifts.unit_hints == ("Văn phòng Sở",)


def test_a_title_that_says_supplement_is_one(path: Path) -> None:
    more = replace(CONTENT, campaign_title="Phong trào thi đua (bổ sung)")
    found = read(fill(path, make(path, more), FILLED))
    assert all(table.is_supplement for table in found.tables)
