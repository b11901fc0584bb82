"""Inspections and their findings in words."""

from datetime import date

from desktop_app.domain.inspections import FindingInfo, InspectionInfo, InspectionKind
from desktop_app.reports.inspections import (
    finding_line,
    findings_table,
    inspections_table,
    inspections_told,
)

TODAY = date(2024, 11, 20)
LATE = FindingInfo(1, 1, "Chưa có kế hoạch riêng", "2024-11-10", "", "")
OPEN = FindingInfo(2, 1, "Thiếu danh sách", "", "", "")
SETTLED = FindingInfo(3, 1, "Thiếu sổ", "2024-11", "2024-11-05", "Đã lập sổ")
HELD = InspectionInfo(
    5,
    1,
    "VNN-2024",
    "VP",
    "Văn phòng Sở",
    InspectionKind.INSPECTION,
    "",
    "2024-10",
    "2024-10-15",
    "Khá",
    1,
    (LATE, OPEN, SETTLED),
)
PLANNED = InspectionInfo(
    6,
    1,
    "VNN-2024",
    "TTS",
    "Thanh tra Sở",
    InspectionKind.URGING,
    "Đảng ủy",
    "2024-12",
    "",
    "",
    0,
)


def test_an_inspection_says_by_whom_when_and_what_is_open() -> None:
    held, planned = inspections_table([HELD, PLANNED], TODAY).rows
    assert held.cells[1:10] == (
        "Kiểm tra",
        "Văn phòng Sở",
        "Cơ quan Sở",
        "2024-10",
        "2024-10-15",
        3,
        2,
        1,
        1,
    )
    assert planned.cells[3:8] == ("Đảng ủy", "2024-12", "", None, None)
    assert held.ident == "inspection:5"


def test_a_finding_says_whether_it_is_overdue_or_settled() -> None:
    states = [row.cells[3] for row in findings_table(HELD.findings, TODAY).rows]
    assert states == ["Quá hạn", "Chưa khắc phục", "Đã khắc phục 05/11/2024"]


def test_what_is_left_is_told_in_a_sentence() -> None:
    told = "1/2 cuộc đã thực hiện, 2 điều phát hiện chưa khắc phục, 1 điều quá hạn."
    assert inspections_told([HELD, PLANNED], TODAY) == told
    assert inspections_told([], TODAY) == ""


def test_a_finding_is_one_line_of_text() -> None:
    told = "2. Thiếu danh sách; hạn: không ấn định ngày; Chưa khắc phục"
    assert finding_line(OPEN, TODAY) == told
