import unicodedata
from pathlib import Path

import xlsxwriter

from desktop_app.importers.old_text import with_unicode
from desktop_app.importers.reader import read_file
from desktop_app.importers.workbook import Conversion, Sheet, Workbook


def xlsx_with_fonts(path: Path) -> Path:
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("DS")
        fonts = {
            name: workbook.add_format({"font_name": name})
            for name in (".VnTime", ".VnTimeH", "VNI-Times", "Arial")
        }
        sheet.write(0, 0, "Hä vµ tªn", fonts[".VnTime"])
        sheet.write(0, 1, "së y tÕ", fonts[".VnTimeH"])
        sheet.write(0, 2, "Nguyeãn Vaên", fonts["VNI-Times"])
        sheet.write(0, 3, "Họ và tên", fonts[".VnTime"])  # pasted in Unicode
        sheet.write(0, 4, "Số tiền", fonts["Arial"])
        sheet.write(0, 5, 12, fonts[".VnTime"])
        sheet.write_rich_string(0, 6, fonts[".VnTime"], "Tæ", fonts["Arial"], " số 1")
    return path


def test_each_cell_is_converted_by_its_own_font(tmp_path: Path) -> None:
    workbook = read_file(xlsx_with_fonts(tmp_path / "a.xlsx"))
    assert isinstance(workbook, Workbook), workbook
    (sheet,) = workbook.sheets
    assert sheet.rows == (
        ("Họ và tên", "SỞ Y TẾ", "Nguyễn Văn", "Họ và tên", "Số tiền", 12, "Tổ số 1"),
    )
    assert sheet.converted == (
        Conversion(0, 0, "Hä vµ tªn", "TCVN3"),
        Conversion(0, 1, "së y tÕ", "TCVN3"),
        Conversion(0, 2, "Nguyeãn Vaên", "VNI"),
        Conversion(0, 6, "Tæ số 1", "TCVN3"),
    )


def converted(*cells: str) -> tuple[tuple[str, ...], list[str]]:
    sheet = with_unicode(Sheet("DS", rows=(cells,)))
    return tuple(map(str, sheet.rows[0])), [one.encoding for one in sheet.converted]


def test_texts_whose_font_was_lost_are_converted_where_the_sheet_is_sure() -> None:
    cells, encodings = converted("NguyÔn V¨n B×nh", "TrÇn ThÞ Tó", "Tó", "abc")
    assert cells == ("Nguyễn Văn Bình", "Trần Thị Tú", "Tú", "abc")
    assert encodings == ["TCVN3"] * 3


def test_among_unicode_texts_only_what_can_be_no_unicode_is_converted() -> None:
    cells, _ = converted("NguyÔn V¨n B×nh", "TrÇn ThÞ Tó", "Tó", "Đỗ Thị Ổn")
    assert cells == ("Nguyễn Văn Bình", "Trần Thị Tú", "Tó", "Đỗ Thị Ổn")


def test_one_odd_word_is_no_reason_to_convert() -> None:
    assert converted("Café Zürich", "Họ và tên", "25 m²", "TrÇn") == (
        ("Café Zürich", "Họ và tên", "25 m²", "TrÇn"),
        [],
    )


def test_decomposed_letters_are_composed_and_said_so() -> None:
    cells, encodings = converted(unicodedata.normalize("NFD", "Nguyễn Văn Ấm"), "Trần")
    assert cells == ("Nguyễn Văn Ấm", "Trần")
    assert encodings == ["NFD"]
