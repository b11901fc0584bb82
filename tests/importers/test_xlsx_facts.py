import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.importers.workbook import NOT_COMPUTED
from desktop_app.importers.xlsx_book import BookFacts, look_into
from desktop_app.importers.xlsx_facts import SheetFacts, walk_sheet
from desktop_app.importers.xlsx_screen import is_plain, whole_rows
from desktop_app.importers.xml_parts import EntitiesRefused
from desktop_app.importers.zip_parts import open_archive
from tests.importers.files import LIST, rewritten, xlsx

HEAD = b'<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>'
TAIL = b"</sheetData></worksheet>"
SHEET = "xl/worksheets/sheet1.xml"


def facts(path: Path) -> dict[str, SheetFacts]:
    found = look_into(open_archive(path.read_bytes()))
    assert isinstance(found, BookFacts), found
    return found.sheets


def sheet_part(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(SHEET)


def test_errors_are_told_by_sheet_and_place(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        first, second = workbook.add_worksheet("Tổ 1"), workbook.add_worksheet("Tổ & 2")
        first.write_row(0, 0, ["#REF!", 1, "x"])  # typed text is a text
        first.write_formula("C3", "=1+1", None, 2)
        second.write_formula("AB12", "=A1", None, "#N/A")
    found = facts(path)
    assert found["Tổ 1"] == SheetFacts()
    assert found["Tổ & 2"].faults == {(11, 27): "#N/A"}


def test_a_formula_that_no_program_computed_is_told(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    workbook.create_sheet("DS")["B2"] = "=SUM(A1:A9)"
    workbook.save(tmp_path / "a.xlsx")
    assert facts(tmp_path / "a.xlsx")["DS"].faults == {(1, 1): NOT_COMPUTED}


def test_hidden_and_filtered_rows_and_hidden_columns_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("DS")
        for number, row in enumerate(LIST):
            sheet.write_row(number, 0, row)
        sheet.autofilter(0, 0, 2, 2)
        sheet.filter_column(0, "x == 1")
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_row(9, None, None, {"hidden": True})  # below the table
        sheet.set_column(1, 1, None, None, {"hidden": True})
        sheet.set_column(9, 12, None, None, {"hidden": True})
        other = workbook.add_worksheet("Khác")
        other.write_row(0, 0, ["a", "b"])
        other.autofilter(0, 0, 5, 1)  # filters nothing
    found = facts(path)
    about = found["DS"]
    assert (about.hidden_rows, about.hidden_columns, about.filtered) == ([2], [1], True)
    assert found["Khác"] == SheetFacts()


def test_the_filter_of_a_table_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("DS")
        sheet.add_table(0, 0, 3, 1, {"data": [[1, "a"], [2, "b"], [3, "c"]]})
        sheet.set_row(2, None, None, {"hidden": True})
    assert not facts(path)["DS"].filtered
    column = b'<filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn>'
    filter_at = (b"</tableColumns>", b"</tableColumns>" + column)
    assert facts(rewritten(path, {"xl/tables/table1.xml": filter_at}))["DS"].filtered


def test_entities_are_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    rewritten(path, {"xl/workbook.xml": (b"?>", b'?>\n<!DOCTYPE x [<!ENTITY a "aaaa">]>')})
    with pytest.raises(EntitiesRefused):
        facts(path)


def test_parts_are_found_whatever_the_case_of_their_names(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("sharedStrings", "SharedStrings"), data)
    assert facts(path) == {"DS": SheetFacts()}


def test_a_usual_sheet_is_plain_whoever_wrote_it(tmp_path: Path) -> None:
    assert is_plain([sheet_part(xlsx(tmp_path / "a.xlsx"))], 5)
    workbook = openpyxl.Workbook()
    for row in LIST:
        workbook.worksheets[0].append(row)
    workbook.save(tmp_path / "b.xlsx")
    assert is_plain([sheet_part(tmp_path / "b.xlsx")], 6)


PLAIN = b'<row r="1" hidden="false" ht="12.8"><c r="A1" s="0" t="s"><v>0</v></c></row>'
NOT_PLAIN = [
    b'<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>',
    b'<row r="1" ht="0"><c r="A1"><v>1</v></c></row>',
    b'<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>',
    b'<row r="1"><c r="A1"><f>B1</f></c></row>',
    b'<row r="1"><c r="A1"><f>B1</f><v></v></c></row>',
    b'<row r="1"><c r="A1" t="s"><v>1</v></c></row>',
    b'<row r="1"><c r="A1" t="s"><v>-1</v></c></row>',
    b'<row r="1"><c r="A2"><v>1</v></c></row>',
    b'<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
    b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>1</v></c></row>',
    b'<row r="0"><c r="A0"><v>1</v></c></row>',
    b'<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
    b'<row r="1"><c r="XFE1"><v>1</v></c></row>',
    b"<row><c><v>1</v></c></row>",
    b"<row r='1'><c r='A1' t='e'><v>#N/A</v></c></row>",
    b'<x:row r="1" hidden="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>',
    b'<!-- <row r="1"> --><row r="1" hidden="1"><c r="A1"><v>1</v></c></row>',
]


def test_what_libreoffice_writes_on_every_row_is_plain() -> None:
    assert is_plain([HEAD + PLAIN + TAIL], 1)


@pytest.mark.parametrize("row", NOT_PLAIN)
def test_a_row_with_something_to_tell_is_not_plain(row: bytes) -> None:
    assert not is_plain([HEAD + row + TAIL], 1)


ROWS = st.lists(
    st.sampled_from(
        [
            b'<row r="%d"><c r="A%d"><v>1</v></c><c r="B%d" s="3"/></row>',
            b'<row r="%d" spans="1:3"><c r="A%d" t="s"><v>0</v></c></row>',
            b'<row r="%d" s="1"/>',
            b'<row r="%d"><c r="C%d" t="str"><f>A1</f><v></v></c></row>',
            b'<row r="%d"><c r="C%d"><f>A1</f><v>2</v></c></row>',
            b'<row r="%d" hidden="1"><c r="A%d"><v>1</v></c></row>',
            b'<row r="%d"><c r="A%d" t="s"><v>7</v></c></row>',
            b'<row r="%d"><c r="A%d" t="e"><v>#REF!</v></c></row>',
            b'<row r="%d"><c r="D%d"><f>A1</f></c></row>',
            b'<row r="%d"><c r="A%d"><v>1</v></c><c r="A%d"><v>2</v></c></row>',
        ]
    ),
    max_size=6,
)


@given(ROWS, st.integers(1, 40), st.booleans())
def test_a_plain_sheet_has_nothing_to_tell(rows: list[bytes], cut: int, same: bool) -> None:  # noqa: FBT001  # hypothesis gives it
    part = HEAD
    for number, row in enumerate(rows, 1):
        at = number if not same else max(number - 1, 1)
        part += row % ((at,) * row.count(b"%d"))
    part += TAIL
    chunks = [part[start : start + cut] for start in range(0, len(part), cut)]
    if is_plain(chunks, 5):
        assert walk_sheet([part], 5) == SheetFacts()


@given(st.binary(max_size=40), st.integers(1, 9))
def test_cutting_anew_loses_no_byte(noise: bytes, cut: int) -> None:
    part = noise + b'<row r="1"><c/></row>' + noise + b'<row r="2"/>' + noise
    chunks = [part[start : start + cut] for start in range(0, len(part), cut)]
    assert b"".join(whole_rows(chunks)) == part
