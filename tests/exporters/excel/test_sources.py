import io

import openpyxl

from desktop_app.exporters.excel import workbook_bytes
from desktop_app.reports.report import Report


def test_each_source_has_a_line_with_room_for_its_words() -> None:
    long = "Xếp theo tổng điểm từ cao xuống thấp; " * 6
    report = Report("test", "Thử", made_from=(("Tệp dữ liệu", "=a.thidua"), ("Quy tắc", long)))
    sheet = openpyxl.load_workbook(io.BytesIO(workbook_bytes(report))).worksheets[-1]
    assert [[cell.value for cell in row] for row in sheet["A3:B4"]] == [
        ["Tệp dữ liệu", "=a.thidua"],
        ["Quy tắc", long],
    ]
    one, several = (sheet.row_dimensions[row].height for row in (3, 4))
    assert several > 3 * one
    assert sheet.print_area == "'Nguồn số liệu'!$A$1:$B$4"
