import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from desktop_app.domain.problems import Problem
from desktop_app.importers import guard
from desktop_app.importers.file_problems import IGNORED_CODES
from desktop_app.importers.guard import Form, inspect
from tests.importers.files import LIST, ods_with_merges, xls, xlsx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def code(path: Path) -> str:
    problem = inspect(path)
    assert isinstance(problem, Problem)
    assert problem.is_error
    return problem.code


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_good_files_pass(tmp_path: Path) -> None:
    assert inspect(xlsx(tmp_path / "a.xlsx")) is Form.SPREADSHEET
    assert inspect(xls(tmp_path / "a.xls")) is Form.SPREADSHEET
    assert inspect(ods_with_merges(tmp_path / "a.ods")) is Form.OPEN_DOCUMENT
    assert inspect(written(tmp_path / "a.csv", b"STT,Ho ten\n")) is Form.TEXT


def test_the_bytes_decide_not_the_ending(tmp_path: Path) -> None:
    assert inspect(xlsx(tmp_path / "a.xlsx").rename(tmp_path / "a.xls")) is Form.SPREADSHEET


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.xlsx", "a.txt"])
def test_what_is_no_spreadsheet_is_left_alone(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / name, b"%PDF-1.7 not a table")
    assert code(path) == "file.not_spreadsheet"
    assert code(path) in IGNORED_CODES


def test_a_word_document_is_no_spreadsheet(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    assert code(tmp_path / "a.xlsx") == "file.not_spreadsheet"
    old_word = OLE + "WordDocument".encode("utf-16-le") + b"\0\0"
    assert code(written(tmp_path / "a.xls", old_word)) == "file.not_spreadsheet"


def test_an_office_lock_file_is_left_alone(tmp_path: Path) -> None:
    assert code(written(tmp_path / "~$a.xlsx", b"\x05Chuyen vien")) == "file.lock_file"
    assert "file.lock_file" in IGNORED_CODES


def test_a_web_page_with_a_spreadsheets_ending_is_named_as_that(tmp_path: Path) -> None:
    page = b"\xef\xbb\xbf\r\n<HTML><body><table></table></body></HTML>"
    assert code(written(tmp_path / "a.xls", page)) == "file.web_page"


def test_a_file_of_no_bytes_is_empty(tmp_path: Path) -> None:
    assert code(written(tmp_path / "a.xlsx", b"")) == "file.empty"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_file_that_is_cut_off_is_broken(tmp_path: Path, share: float) -> None:
    whole = xlsx(tmp_path / "a.xlsx").read_bytes()
    assert code(written(tmp_path / "b.xlsx", whole[: int(len(whole) * share)])) == "file.broken"


def test_a_changed_digit_is_seen_by_its_checksum(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    data = path.read_bytes()
    assert data.count(b"<v>200000</v>") == 1
    assert inspect(path) is Form.SPREADSHEET
    assert code(written(path, data.replace(b"<v>200000</v>", b"<v>900000</v>"))) == "file.broken"


def test_an_encrypted_workbook_asks_for_the_password_to_be_taken_off(tmp_path: Path) -> None:
    locked = OLE + "EncryptedPackage".encode("utf-16-le") + b"\0\0"
    assert code(written(tmp_path / "a.xlsx", locked)) == "file.encrypted"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/bomb.bin", bytes(guard.SMALL_PART_BYTES + 1))
    assert code(path) == "file.too_large"


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx")
    with zipfile.ZipFile(path, "a") as archive:
        for number in range(guard.MAX_PARTS):
            archive.writestr(f"xl/media/{number}.bin", b"")
    assert code(path) == "file.too_large"


def test_a_stray_cell_is_named(tmp_path: Path) -> None:
    problem = inspect(xlsx(tmp_path / "a.xlsx", [["x"]], at=(1_048_575, 16_383)))
    assert isinstance(problem, Problem)
    assert (problem.code, problem.cell) == ("file.stray_cell", "XFD1048576")


def test_formatted_cells_without_content_may_reach_far(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet()
        for number, row in enumerate(LIST):
            sheet.write_row(number, 0, row)
        sheet.write_blank(1_000_000, 16_000, None, workbook.add_format({"bold": True}))
    assert inspect(path) is Form.SPREADSHEET


def test_excel_4_is_named_as_too_old(tmp_path: Path) -> None:
    assert code(written(tmp_path / "a.xls", b"\x09\x04\x06\x00" + bytes(60))) == "file.old_format"
