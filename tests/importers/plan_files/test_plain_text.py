from pathlib import Path

import pytest

from desktop_app.domain.plan_refusals import EmptyDocument, StrangeLetters, UnknownDocument
from desktop_app.importers.plan_files import pasted_lines, read_document
from tests.plan_documents.files import for_cp1258

LINES = ["KẾ HOẠCH", "Triển khai phong trào thi đua chuyển đổi số", "", "I. MỤC ĐÍCH, YÊU CẦU"]
TEXT = "\n".join(LINES)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_text_is_read_in_every_form_of_unicode(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read_document(path) == LINES


def test_the_old_windows_code_page_is_composed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(for_cp1258(TEXT.replace("\n", "\r\n")).encode("cp1258"))
    assert read_document(path) == LINES


def test_text_of_before_unicode_is_known_by_its_words(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("KÕ ho¹ch ph¸t ®éng phong trµo thi ®ua cña tØnh n¨m häc nµy".encode("cp1252"))
    assert read_document(path) == ["Kế hoạch phát động phong trào thi đua của tỉnh năm học này"]


def test_every_kind_of_line_end_ends_a_line() -> None:
    assert pasted_lines("a\r\nb\rc\nd\x0be\u2028g\fh") == list("abcdegh")


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x01\x02\x03 picture")
    with pytest.raises(UnknownDocument):
        read_document(path)
    path.write_bytes(bytes(range(160, 256)) * 20)
    with pytest.raises(StrangeLetters):
        read_document(path)


def test_nothing_but_blanks_is_empty() -> None:
    with pytest.raises(EmptyDocument):
        pasted_lines(" \n\t\n")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("Số:           /KH-SYT", "Số:  /KH-SYT"),
        ("An Bình, ngày      tháng      năm 2025", "An Bình, ngày  tháng  năm 2025"),
        ("SỞ Y TẾ          CỘNG HÒA", "SỞ Y TẾ          CỘNG HÒA"),
        ("Số: 5/KH-SYT          An Bình, ngày", "Số: 5/KH-SYT          An Bình, ngày"),
    ],
)
def test_room_for_the_pen_is_no_gap_between_columns(line: str, shown: str) -> None:
    assert pasted_lines(line) == [shown]
