"""Files that are broken, or made to do harm: each read by the child process, as the office does."""

import os
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.domain.problems import Problem
from desktop_app.importers import guard
from desktop_app.importers.reader_process import Reader
from desktop_app.importers.workbook import CellValue, Workbook
from tests.importers.files import LIST, ods_with_merges, rewritten, xls, xlsx

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader() as one:
        yield one


def refusal(reader: Reader, path: Path) -> str:
    found = reader.read(path)
    assert isinstance(found, Problem), found
    assert found.is_error
    assert found.message.endswith(".")
    return found.code


def rows(reader: Reader, path: Path) -> tuple[tuple[CellValue, ...], ...]:
    found = reader.read(path)
    assert isinstance(found, Workbook), found
    return found.sheets[0].rows


def warnings(reader: Reader, path: Path) -> list[str]:
    found = reader.read(path)
    assert isinstance(found, Workbook), found
    assert not any(problem.is_error for problem in found.problems)
    return [problem.code for problem in found.problems]


def changed(tmp_path: Path, old: bytes, new: bytes, part: str = SHEET) -> Path:
    return rewritten(xlsx(tmp_path / "a.xlsx"), {part: (old, new)})


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def with_parts(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def test_a_zip_bomb_is_refused_before_it_is_unpacked(reader: Reader, tmp_path: Path) -> None:
    bomb = {"xl/media/bomb.bin": bytes(guard.SMALL_PART_BYTES * 20)}
    assert refusal(reader, with_parts(xlsx(tmp_path / "a.xlsx"), bomb)) == "file.too_large"


def test_a_part_that_says_it_is_small_does_not_unpack_further(
    reader: Reader, tmp_path: Path
) -> None:
    path = with_parts(xlsx(tmp_path / "a.xlsx"), {"xl/media/bomb.bin": bytes(50 * 2**20)})
    data = path.read_bytes()
    told = (50 * 2**20).to_bytes(4, "little")
    assert data.count(told) == 2
    lie = written(tmp_path / "b.xlsx", data.replace(told, (1000).to_bytes(4, "little")))
    assert refusal(reader, lie) == "file.broken"


def test_parts_that_lie_over_each_other_are_refused(reader: Reader, tmp_path: Path) -> None:
    path = with_parts(xlsx(tmp_path / "a.xlsx"), {"xl/media/a": os.urandom(50), "xl/media/b": b"x"})
    with zipfile.ZipFile(path) as archive:
        first, second = (archive.getinfo(f"xl/media/{name}").header_offset for name in "ab")
    data = path.read_bytes()
    at = data.rindex(second.to_bytes(4, "little"), data.rindex(b"PK\x01\x02"))
    patched = data[:at] + (first + 1).to_bytes(4, "little") + data[at + 4 :]
    assert refusal(reader, written(tmp_path / "b.xlsx", patched)) == "file.broken"


def test_a_part_that_is_there_twice_is_refused(reader: Reader, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    with pytest.warns(UserWarning, match="Duplicate name"):
        with_parts(path, {SHEET: b"<worksheet/>"})
    assert refusal(reader, path) == "file.broken"


@pytest.mark.parametrize("part", [SHEET, STRINGS, "xl/workbook.xml"])
def test_entities_are_refused(reader: Reader, tmp_path: Path, part: str) -> None:
    laughs = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))
    bomb = b'?>\n<!DOCTYPE x [<!ENTITY l0 "ha">' + laughs + b"]>"
    assert refusal(reader, changed(tmp_path, b"?>", bomb, part)) == "file.broken"


def test_entities_in_an_open_document_are_refused(reader: Reader, tmp_path: Path) -> None:
    bomb = b'?>\n<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    path = rewritten(ods_with_merges(tmp_path / "a.ods"), {"content.xml": (b"?>", bomb)})
    assert refusal(reader, path) == "file.broken"


def test_a_million_formatted_rows_are_passed_over(reader: Reader, tmp_path: Path) -> None:
    blank = b"".join(
        b'<row r="%d" s="1" customFormat="1"><c r="A%d" s="1"/><c r="B%d" s="1"/></row>' % (n, n, n)
        for n in range(4, 1_048_577)
    )
    path = changed(tmp_path, b"</sheetData>", blank + b"</sheetData>")
    assert rows(reader, path) == LIST


def test_a_cell_in_the_farthest_corner_is_named(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("DS")
        sheet.write(0, 0, "x")
        sheet.write(1_048_575, 16_383, "y")
    problem = reader.read(path)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.sheet, problem.cell) == (
        "file.stray_cell",
        "DS",
        "XFD1048576",
    )


def test_a_formatted_cell_in_the_farthest_corner_is_no_matter(
    reader: Reader, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("DS")
        for number, row in enumerate(LIST):
            sheet.write_row(number, 0, row)
        sheet.write_blank(1_048_575, 16_383, None, workbook.add_format({"bold": True}))
    assert rows(reader, path) == LIST


def test_a_repeated_row_of_an_open_document_does_not_fill_the_memory(
    reader: Reader, tmp_path: Path
) -> None:
    path = ods_with_merges(tmp_path / "a.ods")
    many = b'<table:table-row table:number-rows-repeated="1000000"><table:table-cell '
    full = many + (
        b'office:value-type="string" table:number-columns-repeated="1000"><text:p>x</text:p>'
        b"</table:table-cell></table:table-row></table:table>"
    )
    rewritten(path, {"content.xml": (b"</table:table>", full)})
    assert refusal(reader, path) == "file.stray_cell"


@pytest.mark.parametrize("lie", [b"A1", b"A1:XFD1048576", b"Z9:A1", b"", b"nonsense"])
def test_lying_dimensions_lose_nothing(reader: Reader, tmp_path: Path, lie: bytes) -> None:
    path = changed(tmp_path, b'ref="A1:C3"', b'ref="' + lie + b'"')
    found = reader.read(path)
    # What cannot be understood at all may be refused, never read in part.
    if isinstance(found, Problem):
        assert (lie, found.code) in {(b"", "file.broken"), (b"nonsense", "file.broken")}
    else:
        assert found.sheets[0].rows == LIST


@pytest.mark.parametrize("share", [0.01, 0.2, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("write", [xlsx, xls])
def test_a_file_that_is_cut_off_is_broken(
    reader: Reader, tmp_path: Path, write: object, share: float
) -> None:
    whole = write(tmp_path / "whole").read_bytes()  # type: ignore[operator]
    suffix = ".xlsx" if write is xlsx else ".xls"
    cut = written(tmp_path / f"a{suffix}", whole[: int(len(whole) * share)])
    assert refusal(reader, cut) == "file.broken"


def test_a_changed_digit_is_seen_by_its_checksum(reader: Reader, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    data = path.read_bytes()
    assert data.count(b"<v>200000</v>") == 1
    assert rows(reader, path) == LIST
    written(path, data.replace(b"<v>200000</v>", b"<v>900000</v>"))
    assert refusal(reader, path) == "file.broken"


def test_a_damaged_picture_is_damage_too(reader: Reader, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("xl/media/image1.png", b"a picture")
    written(path, path.read_bytes().replace(b"a picture", b"a picturE"))
    assert refusal(reader, path) == "file.broken"


def test_encrypted_files_ask_for_the_password_to_be_taken_off(
    reader: Reader, tmp_path: Path
) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
    locked = ole + "EncryptedPackage".encode("utf-16-le") + b"\0\0"
    assert refusal(reader, written(tmp_path / "a.xlsx", locked)) == "file.encrypted"
    data = bytearray(xlsx(tmp_path / "b.xlsx").read_bytes())
    entry = data.rindex(b"PK\x01\x02")
    data[entry + 8] |= 1
    assert refusal(reader, written(tmp_path / "b.xlsx", bytes(data))) == "file.encrypted"
    manifest = {"META-INF/manifest.xml": b"<manifest:encryption-data/>"}
    path = tmp_path / "c.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", b"\x00\x01")
    assert refusal(reader, with_parts(path, manifest)) == "file.encrypted"


def test_wrong_endings_are_read_by_what_is_inside(reader: Reader, tmp_path: Path) -> None:
    assert rows(reader, xlsx(tmp_path / "b").rename(tmp_path / "b.xls")) == LIST
    assert rows(reader, xls(tmp_path / "c").rename(tmp_path / "c.xlsx")) == LIST
    text = b"STT;Ten\n1;Am\n2;Chen\n"
    expected = (("STT", "Ten"), ("1", "Am"), ("2", "Chen"))
    assert rows(reader, written(tmp_path / "d.xls", text)) == expected
    page = b"<html><table><tr><td>STT<td>Ten</tr><tr><td>1<td>Am</tr><tr><td>2<td>Chen</table>"
    path = written(tmp_path / "e.xls", page)
    assert rows(reader, path) == expected
    assert warnings(reader, path) == ["file.web_table"]


def test_macros_are_not_run_and_said_so(reader: Reader, tmp_path: Path) -> None:
    path = with_parts(xlsx(tmp_path / "a.xlsm"), {"xl/vbaProject.bin": b"Sub Auto_Open()"})
    assert rows(reader, path) == LIST
    assert warnings(reader, path) == ["file.macros"]


def test_links_are_not_followed_and_said_so(reader: Reader, tmp_path: Path) -> None:
    link = b'<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
    path = changed(tmp_path, b'<c r="C3">', b"<c r=\"C3\"><f>[1]Sheet1!A1+cmd|'/c calc'!A0</f>")
    with_parts(path, {"xl/externalLinks/externalLink1.xml": link})
    assert rows(reader, path) == LIST
    assert warnings(reader, path) == ["file.links"]


def test_text_that_looks_like_a_formula_stays_text(reader: Reader, tmp_path: Path) -> None:
    texts = ("=1+1", "+84 912", "-5", "@SUM(A1)", "=cmd|'/c calc'!A0")
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as workbook:
        workbook.add_worksheet().write_row(0, 0, texts)
    assert rows(reader, path) == (texts,)


def test_odd_characters_arrive_as_they_are(reader: Reader, tmp_path: Path) -> None:
    """NUL, direction overrides and zero-width letters: the rules for names refuse them, seen."""
    odd = ("A\u202eB", "A\u200bB", "\u2066A\u2069")
    path = xlsx(tmp_path / "a.xlsx", [(*odd, "nul")])
    rewritten(path, {STRINGS: (b"<t>nul", b"<t>n_x0000_l")})
    assert rows(reader, path) == ((*odd, "n\0l"),)


@pytest.mark.parametrize("reference", [b"XFE3", b"B1048577", b"B0", b"ZZZZ9", b"B99999999999"])
def test_a_cell_outside_the_sheet_is_damage(
    reader: Reader, tmp_path: Path, reference: bytes
) -> None:
    path = changed(tmp_path, b'r="B3"', b'r="' + reference + b'"')
    assert refusal(reader, path) == "file.cell_outside"


def test_a_place_that_is_filled_twice_is_named(reader: Reader, tmp_path: Path) -> None:
    problem = reader.read(changed(tmp_path, b'r="B3"', b'r="B2"'))
    assert isinstance(problem, Problem)
    assert (problem.code, problem.sheet, problem.cell) == ("file.cell_twice", "DS", "B2")


@pytest.mark.parametrize("index", [b"99", b"-1", b"x"])
def test_a_text_that_is_not_there_is_named(reader: Reader, tmp_path: Path, index: bytes) -> None:
    path = changed(tmp_path, b't="s"><v>3</v>', b't="s"><v>' + index + b"</v>")
    problem = reader.read(path)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.cell) == ("file.text_missing", "B2")


def test_a_sheet_that_is_not_there_is_named(reader: Reader, tmp_path: Path) -> None:
    path = changed(
        tmp_path, b"worksheets/sheet1.xml", b"worksheets/sheet9.xml", "xl/_rels/workbook.xml.rels"
    )
    problem = reader.read(path)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.sheet) == ("file.sheet_missing", "DS")


def test_a_text_longer_than_a_cell_can_hold_is_named(reader: Reader, tmp_path: Path) -> None:
    long = b"<t>" + b"x" * 40_000
    problem = reader.read(changed(tmp_path, b"<t>STT", long, STRINGS))
    assert isinstance(problem, Problem)
    assert (problem.code, problem.sheet, problem.cell) == ("file.long_text", "DS", "A1")


def test_elements_nested_without_end_stop_nothing(reader: Reader, tmp_path: Path) -> None:
    deep = b"<x>" * 200_000 + b"</x>" * 200_000
    assert rows(reader, changed(tmp_path, b"</sheetData>", b"</sheetData>" + deep)) == LIST
    path = ods_with_merges(tmp_path / "a.ods")
    rewritten(path, {"content.xml": (b"</office:spreadsheet>", deep + b"</office:spreadsheet>")})
    assert rows(reader, path)[0][0] == "Tiêu đề"


def test_strict_workbooks_are_read_whole(reader: Reader, tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            strict = data.replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            ).replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            archive.writestr(name, strict)
    assert rows(reader, path) == LIST


@pytest.mark.parametrize("write", [xlsx, xls, ods_with_merges])
def test_random_damage_never_brings_the_reader_down(
    reader: Reader, tmp_path: Path, write: object
) -> None:
    """Whatever a few changed bytes make of a file, it is read or refused with a sentence."""
    whole = write(tmp_path / "whole").read_bytes()  # type: ignore[operator]
    dice = random.Random(4)  # noqa: S311  # nothing is to be kept secret
    for number in range(60):
        data = bytearray(whole)
        for _ in range(dice.randrange(1, 9)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        found = reader.read(written(tmp_path / f"{number}.xls", bytes(data)))
        assert isinstance(found, Workbook) or found.message.endswith(".")
