"""A unit's own workbook, and what it is told about it."""

from dataclasses import replace
from io import BytesIO

import openpyxl
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.domain.intake import ANSWER_SHEET
from desktop_app.domain.problems import Problem, error, warning
from desktop_app.reports.answers import LIST_HEADS, Answer

SHEET = "Danh sách"
WRONG = error("amount.ambiguous", "“1.500” có thể là 1.500 hay 1,5. Hãy ghi rõ.", "1.500")
IMPOSSIBLE = error("date.impossible", "Không có ngày này. Hãy ghi lại.", "31/02/2024")
ODD = warning("total.mismatch", "Dòng cộng không khớp. Hãy kiểm tra.", "9")
ANSWER = Answer(
    department="Sở Thử Nghiệm",
    unit="Văn phòng Sở",
    campaign="Vì người nghèo",
    file="VP.xlsx",
    received_on="2024-11-22",
    status="partial",
    stored=True,
    rows_total=12,
    rows_accepted=9,
    problems=(),
    due="2024-12-05",
    today="2024-11-25",
)


def told(*problems: Problem) -> Answer:
    return replace(ANSWER, problems=problems)


def book() -> Workbook:
    """A title over A1:C1, a header, three rows, a sum, a hidden sheet."""
    made = Workbook()
    made.remove(made.worksheets[0])
    sheet = made.create_sheet(SHEET)
    sheet["A1"] = "DANH SÁCH ỦNG HỘ"
    sheet.merge_cells("A1:C1")
    rows = [("STT", "Họ và tên", "Số tiền"), (1, "An", 200), (2, "Bình", "1.500"), (3, "=1+1", 5)]
    for row in rows:
        sheet.append(row)
    sheet["B5"].data_type = "s"
    sheet["C6"] = "=SUM(C3:C5)"
    made.create_sheet("Danh mục").sheet_state = "hidden"
    made["Danh mục"]["A1"] = "mã"
    return made


def data_of(made: Workbook) -> bytes:
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def opened(data: bytes | None) -> Workbook:
    assert data is not None
    return openpyxl.load_workbook(BytesIO(data))


def listed(made: Workbook, title: str = ANSWER_SHEET) -> list[tuple[object, ...]]:
    """The lines of the first sheet's list: number, word, sheet, cell, value, sentence."""
    rows = list(made[title].iter_rows(values_only=True, max_col=len(LIST_HEADS)))
    return [tuple(row) for row in rows[rows.index(LIST_HEADS) + 1 :]]


def values(sheet: Worksheet) -> dict[str, object]:
    cells = (cell for row in sheet.iter_rows() for cell in row)
    return {cell.coordinate: cell.value for cell in cells if cell.value is not None}


def comment(sheet: Worksheet, cell: str) -> str:
    found = sheet[cell].comment
    return found.text if found else ""


def fills(sheet: Worksheet) -> dict[str, str]:
    """The colour of each filled cell."""
    cells = (cell for row in sheet.iter_rows() for cell in row)
    return {cell.coordinate: cell.fill.start_color.rgb for cell in cells if cell.fill.fill_type}
