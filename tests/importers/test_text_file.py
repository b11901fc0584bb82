import unicodedata

import pytest

from desktop_app.domain.problems import Problem
from desktop_app.importers.text_file import read_text
from desktop_app.importers.workbook import Workbook

LINES = "STT;Họ và tên;Số tiền\n1;Nguyễn Văn Ấm;200.000\n"
CELLS = (("STT", "Họ và tên", "Số tiền"), ("1", "Nguyễn Văn Ấm", "200.000"))


TCVN3 = "STT;Hä vµ tªn;Sè tiÒn\n1;NguyÔn V¨n Êm;200.000\n"
VNI = "STT;Hoï vaø teân;Soá tieàn\n1;Nguyeãn Vaên AÁm;200.000\n"


def read(data: bytes) -> Workbook:
    workbook = read_text("DS", data)
    assert isinstance(workbook, Workbook), workbook
    return workbook


def cells(data: bytes) -> object:
    return read(data).sheets[0].rows


def told(data: bytes) -> list[tuple[str, bool]]:
    return [(problem.code, problem.is_error) for problem in read(data).problems]


def refusal(data: bytes) -> str:
    problem = read_text("DS", data)
    assert isinstance(problem, Problem)
    return problem.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_text_is_read_in_any_usual_form(encoding: str, separator: str) -> None:
    data = LINES.replace(";", separator).encode(encoding)
    assert cells(data) == CELLS
    assert told(data) == []


def test_windows_vietnamese_is_composed_and_said_so() -> None:
    assert cells(_windows(LINES)) == CELLS
    assert told(_windows(LINES)) == [("text.encoding", False)]


@pytest.mark.parametrize(("lines", "capital"), [(TCVN3, "ấm"), (VNI, "Ấm")])
def test_text_of_before_unicode_is_recognised_by_its_words(lines: str, capital: str) -> None:
    data = lines.encode("latin-1")
    assert cells(data) == (CELLS[0], ("1", f"Nguyễn Văn {capital}", "200.000"))
    assert told(data) == [("text.encoding", False)]
    assert read(data).problems[0].message.startswith("Tệp chữ không phải Unicode")


def test_old_text_saved_as_unicode_is_converted_cell_by_cell() -> None:
    sheet = read(TCVN3.encode("utf-8")).sheets[0]
    assert sheet.rows[0] == CELLS[0]
    assert [(one.row, one.column, one.before) for one in sheet.converted] == [
        (0, 1, "Hä vµ tªn"),
        (0, 2, "Sè tiÒn"),
        (1, 1, "NguyÔn V¨n Êm"),
    ]


def test_text_in_no_known_encoding_is_refused() -> None:
    assert refusal("STT;Имя\n1;Иван Петров\n".encode("koi8-r")) == "text.encoding_unknown"


def test_quoted_fields_may_hold_separators_quotes_and_line_ends() -> None:
    assert cells(b'a;"x;y";"say ""hi"""\n1;"two\nlines";3\n') == (
        ("a", "x;y", 'say "hi"'),
        ("1", "two\nlines", "3"),
    )


def test_commas_inside_quotes_do_not_part_columns() -> None:
    assert cells(b'name;amount\n"a, b, c";1\n"d, e, f";2\n')[1] == ("a, b, c", "1")  # type: ignore[index]


def test_a_quote_that_is_never_closed_swallows_no_rows() -> None:
    data = b'a;b\n1;"two\n2;three\n'
    assert refusal(data) == "text.quotes"


def test_more_cells_than_anybody_needs_are_refused() -> None:
    assert refusal(b";" * 2_000_001) == "file.too_large"


def test_blank_lines_at_the_end_are_no_rows() -> None:
    assert cells(b"a;b\n1;2\n;\n\n") == (("a", "b"), ("1", "2"))


def test_excels_own_separator_line_is_obeyed_and_no_row() -> None:
    assert cells(b"sep=|\r\na,b|c\r\n1|2\r\n") == (("a,b", "c"), ("1", "2"))


def test_text_that_looks_like_a_formula_stays_text() -> None:
    assert cells(b"=1+1;+5;-3;@SUM(A1)\n") == (("=1+1", "+5", "-3", "@SUM(A1)"),)


def _windows(text: str) -> bytes:
    """Letters with their own mark, tones apart, as cp1258 has them."""
    out = bytearray()
    for char in text:
        try:
            out += char.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char)
            tone = next(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
            letter = unicodedata.normalize("NFC", parts.replace(tone, ""))
            out += letter.encode("cp1258") + tone.encode("cp1258")
    return bytes(out)
