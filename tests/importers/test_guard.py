import zipfile
from pathlib import Path

import pytest

from desktop_app.domain.problems import Problem
from desktop_app.importers import guard
from desktop_app.importers.file_problems import IGNORED_CODES
from desktop_app.importers.guard import Form, Inspected, inspect
from tests.importers.files import ods_with_merges, xls, xlsx

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def code(path: Path) -> str:
    problem = inspect(path)
    assert isinstance(problem, Problem)
    assert problem.is_error
    return problem.code


def form(path: Path) -> Form:
    found = inspect(path)
    assert isinstance(found, Inspected), found
    return found.form


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_good_files_pass(tmp_path: Path) -> None:
    assert form(xlsx(tmp_path / "a.xlsx")) is Form.XLSX
    assert form(xls(tmp_path / "a.xls")) is Form.XLS
    assert form(ods_with_merges(tmp_path / "a.ods")) is Form.OPEN_DOCUMENT
    assert form(written(tmp_path / "a.csv", b"STT,Ho ten\n")) is Form.TEXT


@pytest.mark.parametrize("suffix", [".xls", ".csv", ".ods", ""])
def test_the_bytes_decide_not_the_ending(tmp_path: Path, suffix: str) -> None:
    assert form(xlsx(tmp_path / "a.xlsx").rename(tmp_path / f"a{suffix}")) is Form.XLSX
    assert form(xls(tmp_path / "b.xls").rename(tmp_path / f"b{suffix}")) is Form.XLS


def test_text_is_told_by_its_columns_where_the_ending_says_otherwise(tmp_path: Path) -> None:
    table = "STT\tHọ tên\n1\tẤm\n2\tChén\n"
    assert form(written(tmp_path / "a.xls", table.encode("utf-8"))) is Form.TEXT
    assert form(written(tmp_path / "a.txt", table.encode("utf-16"))) is Form.TEXT
    assert code(written(tmp_path / "b.txt", b"Dear all,\nno table here\n")) == (
        "file.not_spreadsheet"
    )


def test_a_web_page_and_an_xml_workbook_are_known_by_their_beginning(tmp_path: Path) -> None:
    page = b"\xef\xbb\xbf\r\n<HTML><body><table></table></body></HTML>"
    assert form(written(tmp_path / "a.xls", page)) is Form.WEB_PAGE
    book = b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'
    assert form(written(tmp_path / "b.xls", book)) is Form.XML_2003


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


def test_a_web_archive_is_named_as_a_web_page(tmp_path: Path) -> None:
    assert code(written(tmp_path / "a.xls", b"MIME-Version: 1.0\nX-Document-Type: Workbook\n")) == (
        "file.web_page"
    )


def test_a_file_of_no_bytes_is_empty(tmp_path: Path) -> None:
    assert code(written(tmp_path / "a.xlsx", b"")) == "file.empty"


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_file_that_is_cut_off_is_broken(tmp_path: Path, share: float) -> None:
    whole = xlsx(tmp_path / "a.xlsx").read_bytes()
    assert code(written(tmp_path / "b.xlsx", whole[: int(len(whole) * share)])) == "file.broken"


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


def test_every_old_format_goes_to_its_reader(tmp_path: Path) -> None:
    assert form(written(tmp_path / "a.xls", b"\x09\x04\x06\x00" + bytes(60))) is Form.XLS
