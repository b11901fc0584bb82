import io

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.exporters.excel import workbook_bytes
from desktop_app.reports.chart import Tone
from desktop_app.reports.report import Column, Format, Row
from tests.exporters import samples

CLASSES = Column(
    "class",
    "Xếp loại",
    tones=(("Hoàn thành", Tone.WARNED), ("Hoàn thành tốt", Tone.GOOD), ('Loại "B"', Tone.BAD)),
)
SHARE = Column("share", "Tỷ lệ", Format.PERCENT, bar=True)


def sheet_of(*columns: Column, rows: tuple[Row, ...]) -> Worksheet:
    data = workbook_bytes(samples.plain_table(*rows, columns=columns))
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]


def test_words_are_coloured_by_excel_the_longest_first() -> None:
    sheet = sheet_of(CLASSES, SHARE, rows=(Row(("Hoàn thành tốt", 9000)),))
    rules = sorted(
        (rule for area in sheet.conditional_formatting for rule in area.rules),
        key=lambda rule: rule.priority,
    )
    row = sheet.auto_filter.ref.partition(":")[0][1:]
    first = int(row) + 1
    assert [(rule.type, rule.formula, rule.stopIfTrue) for rule in rules[:3]] == [
        ("expression", [f'LEFT($A{first},14)="Hoàn thành tốt"'], True),
        ("expression", [f'LEFT($A{first},10)="Hoàn thành"'], True),
        # The quotes of the class are its own, so they are written twice.
        ("expression", [f'LEFT($A{first},8)="Loại ""B"""'], True),
    ]
    assert rules[3].type == "dataBar"


def test_the_cell_keeps_its_word() -> None:
    sheet = sheet_of(CLASSES, rows=(Row(("Hoàn thành",)),))
    assert "Hoàn thành" in {cell.value for row in sheet.iter_rows() for cell in row}


def test_a_table_without_rows_has_nothing_to_colour() -> None:
    assert not sheet_of(CLASSES, SHARE, rows=()).conditional_formatting
