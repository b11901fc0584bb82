"""The first sheet of an answer: the file, what became of it, and every problem with its cell."""

from collections.abc import Sequence
from typing import Final, TypeAlias

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.domain.intake import ANSWER_SHEET, ANSWER_TITLE
from desktop_app.domain.problems import Problem
from desktop_app.exporters.annotate.marking import ERROR_COLOUR, WARNING_COLOUR, Marks
from desktop_app.exporters.annotate.page import cell_at, put_style, set_up_page, style_of
from desktop_app.exporters.annotate.texts import put_text
from desktop_app.exporters.excel.names import LONGEST_NAME
from desktop_app.exporters.excel.styles import FONT
from desktop_app.exporters.excel.widths import height, lines_needed
from desktop_app.reports import answers
from desktop_app.reports.answers import LIST_HEADS, WHOLE_FILE, Answer

MOST_LINKS = 60_000  # Excel takes 65,530 on one sheet
_WIDTHS: Final = (6.0, 9.0, 20.0, 8.0, 25.0, 64.0)
_LABELS: Final = 2  # columns that a label runs over
_LAST = len(_WIDTHS)
_AIR = 4  # points that a row is higher than its lines
_THIN = Side(style="thin")
_BORDER = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_HEAD_FILL = PatternFill("solid", start_color="FFEDEDED", end_color="FFEDEDED")
_SEVERITY, _CELL = 1, 3
_CENTRED = {0, _SEVERITY, _CELL}
_LINK_FONT = Font(name=FONT, size=11, color="FF0563C1", underline="single")
# By column, whether it is an error's, whether there is a link: the style of such a cell.
_Looks: TypeAlias = dict[tuple[int, bool, bool], StyleArray]


def write_list(book: Workbook, answer: Answer, marks: Marks, note: str) -> None:
    """Put the sheet before all others and open the workbook on it."""
    sheet = book.create_sheet(_free_title(book), 0)
    for number, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    head = _write_head(sheet, answer, _notes(marks, note))
    _write_header(sheet, head)
    looks: _Looks = {}
    for number, problem in enumerate(answers.in_reading_order(answer.problems), 1):
        _write_problem(sheet, (head + number, number), problem, marks, looks)
    _set_up(sheet, head)
    _open_on(book, sheet)


def _free_title(book: Workbook) -> str:
    """The sheet of an earlier answer gives way; a unit's own sheet of that name stays."""
    for sheet in book.worksheets:
        if sheet.title == ANSWER_SHEET and sheet["A1"].value == ANSWER_TITLE:
            book.remove(sheet)
    taken = {name.casefold() for name in book.sheetnames}
    names = [ANSWER_SHEET, *(f"{ANSWER_SHEET} ({number})" for number in range(2, len(taken) + 3))]
    return next(name[:LONGEST_NAME] for name in names if name.casefold() not in taken)


def _notes(marks: Marks, note: str) -> tuple[str, ...]:
    if not marks.uncommented:
        return (note,)
    more = f"{marks.uncommented} ô chỉ được tô màu, không kèm ghi chú; xem nội dung ở bảng dưới."
    return note, more


def _write_head(sheet: Worksheet, answer: Answer, notes: Sequence[str]) -> int:
    """The title and what is told of the file; the row of the list's header is the result."""
    _across(sheet, 1, ANSWER_TITLE, Font(name=FONT, size=14, bold=True), "center")
    _across(sheet, 2, answer.department, Font(name=FONT, size=12, bold=True), "center")
    row = 4
    for label, text in answers.facts(answer):
        _labelled(sheet, row, label, text)
        row += 1
    row += 1
    for note in notes:
        _across(sheet, row, note, Font(name=FONT, size=11, italic=True), "left")
        row += 1
    return row + 1


def _across(sheet: Worksheet, row: int, text: str, font: Font, alignment: str) -> None:
    sheet.merge_cells(None, row, 1, row, _LAST)
    cell = _text(sheet, row, 1, text, font)
    cell.alignment = Alignment(horizontal=alignment, vertical="center", wrap_text=True)
    _fit(sheet, row, [(text, sum(_WIDTHS))], font.size)


def _labelled(sheet: Worksheet, row: int, label: str, text: str) -> None:
    sheet.merge_cells(None, row, 1, row, _LABELS)
    sheet.merge_cells(None, row, _LABELS + 1, row, _LAST)
    font = Font(name=FONT, size=12)
    _text(sheet, row, 1, f"{label}:", font).alignment = Alignment(vertical="top")
    value = _text(sheet, row, _LABELS + 1, text, Font(name=FONT, size=12, bold=True))
    value.alignment = Alignment(vertical="top", wrap_text=True)
    _fit(sheet, row, [(text, sum(_WIDTHS[_LABELS:]))], font.size)


def _write_header(sheet: Worksheet, row: int) -> None:
    for column, title in enumerate(LIST_HEADS, 1):
        cell = _text(sheet, row, column, title, Font(name=FONT, size=11, bold=True))
        cell.fill, cell.border = _HEAD_FILL, _BORDER
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    sheet.row_dimensions[row].height = height(2)


def _write_problem(
    sheet: Worksheet, place: tuple[int, int], problem: Problem, marks: Marks, looks: _Looks
) -> None:
    """One line of the list; `place`: its row on the sheet, and its number."""
    row, number = place
    link = marks.places.get((problem.sheet, problem.cell)) if number <= MOST_LINKS else None
    texts = (
        str(number),
        answers.severity_word(problem),
        problem.sheet or WHOLE_FILE,
        problem.cell,
        problem.value,
        answers.sentence(problem),
    )
    for column, text in enumerate(texts):
        cell = cell_at(sheet, row, column + 1)
        _dress(cell, (column, problem.is_error, link is not None), looks)
        put_text(cell, text)
    cell_at(sheet, row, 1).value = number
    if link:
        _link(cell_at(sheet, row, 4), *link)
    _fit(sheet, row, list(zip(texts, _WIDTHS, strict=True)), 11)


def _dress(cell: Cell, look: tuple[int, bool, bool], looks: _Looks) -> None:
    """Give a cell its look, which is made once and copied from then on: making it is slow."""
    if look in looks:
        put_style(cell, looks[look])
        return
    column, is_error, is_link = look
    cell.font = _LINK_FONT if is_link and column == _CELL else Font(name=FONT, size=11)
    cell.border = _BORDER
    horizontal, indent = ("center", 0) if column in _CENTRED else ("left", 1)
    cell.alignment = Alignment(horizontal, "center", wrap_text=True, indent=indent)
    if column == _SEVERITY:
        colour = ERROR_COLOUR if is_error else WARNING_COLOUR
        cell.fill = PatternFill("solid", start_color=colour, end_color=colour)
    looks[look] = style_of(cell)


def _link(cell: Cell, title: str, target: str) -> None:
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(title)}!{target}")


def _text(sheet: Worksheet, row: int, column: int, text: str, font: Font) -> Cell:
    cell = cell_at(sheet, row, column)
    put_text(cell, text)
    cell.font = font
    return cell


def _fit(sheet: Worksheet, row: int, texts: Sequence[tuple[str, float]], size: float) -> None:
    lines = max(lines_needed(text, width, size) for text, width in texts)
    sheet.row_dimensions[row].height = height(lines, size) + _AIR


def _set_up(sheet: Worksheet, head: int) -> None:
    sheet.freeze_panes = f"A{head + 1}"
    sheet.print_title_rows = f"{head}:{head}"
    set_up_page(sheet, landscape=True)


def _open_on(book: Workbook, first: Worksheet) -> None:
    """Select this sheet alone: sheets that are selected together are edited together."""
    for sheet in book.worksheets:
        sheet.sheet_view.tabSelected = sheet is first
    for chart in book.chartsheets:
        for view in chart.sheetViews.sheetView:
            view.tabSelected = False
    book.active = first
    for window in book.views:
        window.firstSheet = 0
