from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from unicodedata import is_normalized, normalize

import pytest
from python_calamine import CalamineWorkbook, SheetVisibleEnum

Cells = list[Any]


def cells(path: Path) -> Cells:
    book = CalamineWorkbook.from_path(path)
    sheets = [book.get_sheet_by_name(name) for name in book.sheet_names]
    return [value for sheet in sheets for row in sheet.to_python() for value in row]


def texts(found: Cells) -> list[str]:
    return [value for value in found if isinstance(value, str)]


def some_text(*wanted: str) -> Callable[[Cells], bool]:
    def shown(found: Cells) -> bool:
        return any(part in normalize("NFC", text) for part in wanted for text in texts(found))

    return shown


SIGNS: dict[str, Callable[[Cells], bool]] = {
    "two_sided_head": some_text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    "column_letters": lambda found: {"A", "B"} <= set(texts(found)),
    "measure_dong": some_text("Đơn vị tính: đồng"),
    "measure_thousand": some_text("Đơn vị tính: nghìn đồng"),
    "measure_1000": some_text("ĐVT: 1.000 đồng"),
    "groups_roman": lambda found: {"I", "II"} <= set(texts(found)),
    "groups_letter": lambda found: {"A", "B"} <= set(texts(found)),
    "subtotals": lambda found: texts(found).count("Cộng") > 1,
    "total_before": some_text("Tổng số"),
    "signature": some_text("Thủ trưởng đơn vị"),
    "text_dots": lambda found: any(
        text.count(".000") == 1 and text[0].isdigit() for text in texts(found)
    ),
    "text_commas": lambda found: any(
        "," in text and text.replace(",", "").isdigit() for text in texts(found)
    ),
    "text_dong": some_text("0đ", "000 đồng"),
    "nil_marks": lambda found: not {"x", "-"}.isdisjoint(texts(found)),
    "dates_real": lambda found: any(isinstance(value, date) for value in found),
    "dates_partial": some_text("tháng ", "0/19", "0/20", "2/19", "5/19", "7/19"),
    "padded": lambda found: any(text != text.strip() for text in texts(found)),
    "nfd": lambda found: any(not is_normalized("NFC", text) for text in texts(found)),
    "header_newlines": lambda found: any("\n" in text for text in texts(found)),
    "unit_tone": some_text("Hoà", "HOÀ", "tuý"),
    "unit_dash": some_text(" – "),
    "guide_sheet": some_text("HƯỚNG DẪN NHẬP LIỆU"),
    "machine_headers": lambda found: texts(found)[0] == "stt",
    "total_column": some_text("Tổng số"),
    "corrected": some_text("thay thế báo cáo"),
    "merged_units": some_text("Văn phòng Sở"),
    "maximum_row": some_text("Điểm tối đa"),
}


@pytest.mark.parametrize("quirk", SIGNS)
def test_a_quirk_that_the_truth_names_is_in_the_file(
    folder: Path, truth: dict[str, Any], quirk: str
) -> None:
    having = [entry["path"] for entry in truth["files"] if quirk in entry["quirks"]]
    assert having
    assert [path for path in having if not SIGNS[quirk](cells(folder / path))] == []


def test_hidden_lists_are_hidden(folder: Path, truth: dict[str, Any]) -> None:
    having = [entry["path"] for entry in truth["files"] if "hidden_list" in entry["quirks"]]
    for path in having:
        sheets = CalamineWorkbook.from_path(folder / path).sheets_metadata
        assert [sheet.name for sheet in sheets if sheet.visible is SheetVisibleEnum.Hidden] == [
            "DanhMuc"
        ]


def test_codes_are_text_in_some_rows_and_numbers_in_others(
    folder: Path, truth: dict[str, Any]
) -> None:
    having = [entry for entry in truth["files"] if "code_as_number" in entry["quirks"]]
    mixed = [entry["path"] for entry in having if entry["kinds"] == ["people"]]
    for path in mixed:
        found = cells(folder / path)
        assert {type(value) for value in found if str(value).startswith("101")} == {str, float}


def test_only_the_file_name_tells_some_units(folder: Path, truth: dict[str, Any]) -> None:
    names = {unit["code"]: unit["name"] for unit in truth["units"]}
    having = [entry for entry in truth["files"] if "unit_in_file_name" in entry["quirks"]]
    assert len(having) >= 4
    for entry in having:
        name, code = names[entry["unit"]], entry["unit"]
        assert name in entry["path"] or code in entry["path"]
        assert not some_text(name, name.upper())(cells(folder / entry["path"]))
