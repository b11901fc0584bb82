"""Return workbooks for tests: made for real, filled in as a unit would, broken as a unit might."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TypeAlias

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.domain.forms import (
    STAMP_SHEET,
    FormContent,
    FormCriterion,
    FormLayout,
    FormPerson,
    FormSheet,
    FormTarget,
)
from desktop_app.exporters.forms import form_bytes

Value: TypeAlias = str | int | float | date | None
# By sheet, then by line of the table (from 0), the fields that are filled in.
Entries: TypeAlias = Mapping[str, Mapping[int, Mapping[str, Value]]]

CONTENT = FormContent(
    campaign="VNN-2024",
    campaign_title="Phong trào thi đua “Vì người nghèo” năm 2024",
    unit="VP",
    unit_name="Văn phòng Sở",
    period="2024",
    department="Sở Thử Nghiệm",
    due_on="2024-11-30",
    staff=(
        FormPerson("CB01", "Nguyễn Thị Ấm", "Chánh Văn phòng"),
        FormPerson("CB02", "Trần Văn Chén", "Chuyên viên"),
        FormPerson("CB03", "Lê Thị Ly", "Văn thư"),
    ),
    contents=(
        "Vận động ủng hộ Quỹ vì người nghèo: mỗi người một ngày lương.",
        "Thăm hỏi, giúp đỡ hộ nghèo tại các xã đặc biệt khó khăn.",
    ),
    targets=(
        FormTarget("GN", "Giảm hộ nghèo", "hộ", "12"),
        FormTarget("QUY", "Ủng hộ quỹ", "đồng", not_assigned=True),
        FormTarget("DS", "Nâng cao đời sống", "", in_words=True),
    ),
    criteria=(
        FormCriterion("1", "Chỉ tiêu", 3000, is_group=True),
        FormCriterion("1.1", "Hoàn thành chỉ tiêu giảm hộ nghèo", 3000, computed=True),
        FormCriterion("2", "Việc làm", 1500, is_group=True),
        FormCriterion("2.1", "Chất lượng tham mưu", 1000),
        FormCriterion("2.2", "Chấp hành pháp luật", 500, levels=(0, 500)),
    ),
)


def make(path: Path, content: FormContent = CONTENT) -> FormLayout:
    """A blank form in a file."""
    data, layout = form_bytes(content)
    path.write_bytes(data)
    return layout


def fill(path: Path, layout: FormLayout, entries: Entries) -> Path:
    """Type values into a form, as a unit does."""

    def typed(workbook: Workbook) -> None:
        for sheet in layout.sheets:
            for line, values in entries.get(sheet.name, {}).items():
                for field, value in values.items():
                    workbook[sheet.name][cell(sheet, field, line)] = value

    return change(path, typed)


def change(path: Path, how: Callable[[Workbook], None]) -> Path:
    """Do something to a workbook."""
    workbook = openpyxl.load_workbook(path)
    how(workbook)
    workbook.save(path)
    return path


def cell(sheet: FormSheet, field: str, line: int) -> str:
    """Where a field of a line stands."""
    letter = next(one.letter for one in sheet.columns if one.field == field)
    return f"{letter}{sheet.header_row + 1 + line}"


def stamp_cell(workbook: Workbook, label: str) -> tuple[Worksheet, str]:
    """The stamp sheet and the cell of a value on it."""
    page = workbook[STAMP_SHEET]
    row = next(row for row in range(1, 10) if page.cell(row, 1).value == label)
    return page, f"B{row}"
