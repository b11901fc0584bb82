"""A return workbook as the bytes of an .xlsx file, with the stamp that knows it again."""

from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from desktop_app.domain.forms import GUIDE_SHEET, STAMP_SHEET, FormContent, FormLayout
from desktop_app.exporters.excel.names import cell_text
from desktop_app.exporters.forms.content import choices_of, tables_of
from desktop_app.exporters.forms.guide import write_guide
from desktop_app.exporters.forms.looks import FONT, Looks
from desktop_app.exporters.forms.table_sheet import TableSheet

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_CHOICES_COLUMN = 7  # beside what the stamp itself says


def form_bytes(content: FormContent) -> tuple[bytes, FormLayout]:
    """The workbook, and all that its stamp says."""
    stream = BytesIO()
    workbook = Workbook(stream, _OPTIONS)
    workbook.set_properties(_properties(content))
    workbook.formats[0].set_font_name(FONT)
    looks = Looks(workbook)
    tables = tables_of(content)
    write_guide(workbook.add_worksheet(GUIDE_SHEET), looks, content, tables)
    choices = choices_of(content.contents)
    source = _source(len(choices))
    sheets = tuple(
        TableSheet(workbook.add_worksheet(one.sheet), looks, one, content, source).write()
        for one in tables
    )
    layout = FormLayout(content.campaign, content.unit, content.period, content.issue, sheets)
    _write_stamp(workbook.add_worksheet(STAMP_SHEET), layout, choices)
    workbook.close()
    return stream.getvalue(), layout


def _source(count: int) -> str:
    """The cells of a drop-down's words: a list of its own may not hold more than 255 letters."""
    return f"='{STAMP_SHEET}'!$H$1:$H${max(count, 1)}"


def _write_stamp(sheet: Worksheet, layout: FormLayout, choices: tuple[str, ...]) -> None:
    for number, row in enumerate(layout.rows):
        for column, text in enumerate(row):
            sheet.write_string(number, column, text)
    for number, choice in enumerate(choices):
        sheet.write_string(number, _CHOICES_COLUMN, cell_text(choice))
    sheet.very_hidden()


def _properties(content: FormContent) -> dict[str, str]:
    properties = {
        "title": f"Mẫu báo cáo - {content.campaign_title}",
        "subject": content.unit_name,
        "author": content.department,
        "comments": "Sổ Thi Đua",
    }
    return {name: cell_text(text) for name, text in properties.items()}
