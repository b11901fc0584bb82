"""Problems on their cells: a fill that catches the eye, a comment that says what to do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.domain.problems import Problem
from desktop_app.exporters.annotate.page import cell_at
from desktop_app.exporters.annotate.texts import visible
from desktop_app.reports.answers import place, sentence, severity_word

AUTHOR = "Sổ Thi Đua"
ERROR_COLOUR, WARNING_COLOUR = "FFFFC7CE", "FFFFEB9C"
MOST_COMMENTS = 5_000
_FILLS = {
    colour: PatternFill("solid", start_color=colour, end_color=colour)
    for colour in (ERROR_COLOUR, WARNING_COLOUR)
}
_EARLIER = "Ghi chú có sẵn của ô:\n"
_WIDTH, _WIDER = 320, 560
_LETTER, _LINE, _EDGE = 7, 18, 22
_TALL = 30  # lines from which a box becomes wider


@dataclass(frozen=True, slots=True)
class Marks:
    """Where problems were marked: by sheet and cell of a problem, the sheet's title and the cell.

    `uncommented`: cells that only have the fill, as a workbook takes no more comments.
    """

    places: Mapping[tuple[str, str], tuple[str, str]]
    uncommented: int


def mark(book: Workbook, problems: Sequence[Problem], titles: Mapping[str, str]) -> Marks:
    """Mark every problem that names a cell of a sheet that is not hidden.

    `titles`: by a problem's sheet, the title that it has in this workbook where it is another.
    """
    _clear_earlier(book)
    by_title = {sheet.title: sheet for sheet in book.worksheets}
    places: dict[tuple[str, str], tuple[str, str]] = {}
    found: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        sheet = by_title.get(titles.get(problem.sheet, problem.sheet))
        if sheet is not None and sheet.sheet_state == "visible" and place(problem.cell):
            corner = _corner(sheet, problem.cell)
            places[problem.sheet, problem.cell] = (sheet.title, corner.coordinate)
            found.setdefault((sheet.title, corner.coordinate), []).append(problem)
    for number, ((title, cell), told) in enumerate(found.items()):
        _mark_cell(by_title[title][cell], told, commented=number < MOST_COMMENTS)
    return Marks(places, max(0, len(found) - MOST_COMMENTS))


def sized(text: str) -> Comment:
    """A comment whose box shows the whole text."""
    lines = _lines(text, _WIDTH)
    width = _WIDTH if lines <= _TALL else _WIDER
    return Comment(text, AUTHOR, height=_lines(text, width) * _LINE + _EDGE, width=width)


def _lines(text: str, width: int) -> int:
    room = (width - _EDGE) // _LETTER
    return sum(1 + max(0, len(line) - 1) // room for line in text.split("\n"))


def _corner(sheet: Worksheet, cell: str) -> Cell:
    """The cell itself, or the top-left one of the merged region that it is inside of."""
    found = sheet[cell]
    if not isinstance(found, MergedCell):
        return cell_at(sheet, found.row, found.column)
    region = next(one for one in sheet.merged_cells.ranges if cell in one)
    return cell_at(sheet, region.min_row, region.min_col)


def _mark_cell(cell: Cell, problems: Sequence[Problem], *, commented: bool) -> None:
    worst = any(problem.is_error for problem in problems)
    cell.fill = _FILLS[ERROR_COLOUR if worst else WARNING_COLOUR]
    if commented:
        before = cell.comment.text if cell.comment else ""
        cell.comment = sized(_comment_text(problems, before))


def _comment_text(problems: Sequence[Problem], before: str) -> str:
    ordered = sorted(problems, key=lambda one: not one.is_error)
    told = [f"{severity_word(one)}: {sentence(one)}" for one in ordered]
    return visible("\n\n".join((*dict.fromkeys(told), *([_EARLIER + before] if before else []))))


def _clear_earlier(book: Workbook) -> None:
    """Take off the marks of an answer that was mended and sent back; size other comments."""
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell, Cell):
                    _clear_cell(cell)


def _clear_cell(cell: Cell) -> None:
    comment = cell.comment
    if comment is None:
        return
    if comment.author != AUTHOR:
        fitting = sized(comment.text)
        comment.width, comment.height = fitting.width, fitting.height
        return
    _, _, own = comment.text.partition(_EARLIER)
    cell.comment = Comment(own, "") if own else None
    if cell.fill.start_color.rgb in _FILLS:
        cell.fill = PatternFill()
