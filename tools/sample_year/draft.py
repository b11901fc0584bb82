"""A page being written from the top down, and what stands around a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from tools.sample_year.department import DEPARTMENT_HEAD, PARENT, PLACE
from tools.sample_year.grid import LINE_HEIGHT, Look, Page
from tools.sample_year.layouts import Column

CENTRE = Look(align="center", wrap=True)
STRONG = Look(bold=True, align="center", wrap=True)
SLANTED = Look(italic=True, align="center", wrap=True)
TITLE = Look(bold=True, align="center", wrap=True, size=14)
HEADING = Look(bold=True, border=True, align="center", wrap=True)
NUMBERING = Look(italic=True, border=True, align="center", size=10)
PROSE = Look()
_BLANKS_FOR_A_HAND = 4
_LEAST_HEAD = 2


@dataclass(slots=True)
class Draft:
    """A page, the row that comes next, the first column and how many columns the table has."""

    page: Page
    columns: int
    left: int = 0
    row: int = 0

    def across(self, text: str, look: Look) -> None:
        """One line over the whole width of the table."""
        self.page.put(self.row, self.left, text, look, span=(1, self.columns))
        self.row += 1

    def sides(self, first: str, second: str, looks: tuple[Look, Look]) -> None:
        """One line of two halves; an empty half is left out."""
        half = max(_LEAST_HEAD, self.columns // 2)
        parts = ((0, half, first, looks[0]), (half, self.columns - half, second, looks[1]))
        for start, width, text, look in parts:
            if text:
                self.page.put(self.row, self.left + start, text, look, span=(1, width))
        self.row += 1


def two_sided_head(draft: Draft, upper: str, lower: str) -> None:
    """The agencies at the left, the national motto at the right."""
    draft.sides(upper, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", (CENTRE, STRONG))
    draft.sides(lower, "Độc lập - Tự do - Hạnh phúc", (STRONG, STRONG))
    draft.row += 1


def department_head(draft: Draft) -> None:
    """The head of the department's own sheets, and of units that copy them."""
    two_sided_head(draft, PARENT, DEPARTMENT_HEAD)


def titles(draft: Draft, lines: Sequence[str]) -> None:
    """The first line large, the others bold."""
    for index, line in enumerate(lines):
        draft.across(line, STRONG if index else TITLE)


def measure(draft: Draft, text: str) -> None:
    """The line that says what the figures are in, over the right end of the table."""
    draft.across(text, Look(italic=True, align="right"))


def signature(draft: Draft, day: str, clerk: str, head: str) -> None:
    """Place and date, the two who sign, and room for their hands."""
    draft.row += 1
    draft.sides("", f"{PLACE}, {day}", (SLANTED, SLANTED))
    draft.sides("Người lập biểu", "Thủ trưởng đơn vị", (STRONG, STRONG))
    draft.sides("(Ký, họ tên)", "(Ký, họ tên, đóng dấu)", (SLANTED, SLANTED))
    draft.row += _BLANKS_FOR_A_HAND
    draft.sides(clerk, head, (STRONG, STRONG))


def header(draft: Draft, columns: Sequence[Column]) -> None:
    """The headings: equal ones side by side merge, the last of a column runs down to the data."""
    levels = max(len(column.headings) for column in columns)
    for index, column in enumerate(columns):
        draft.page.widths[draft.left + index] = column.width
        for level, text in enumerate(column.headings):
            if index and columns[index - 1].headings[: level + 1] == column.headings[: level + 1]:
                continue
            is_last = level == len(column.headings) - 1
            height = levels - level if is_last else 1
            width = _alike(columns[index:], column.headings[: level + 1])
            place = (draft.row + level, draft.left + index)
            draft.page.put(*place, text, HEADING, span=(height, width))
    for level in range(levels):
        draft.page.heights[draft.row + level] = _height(columns, level)
    draft.row += levels


def _height(columns: Sequence[Column], level: int) -> float:
    """Points that the longest heading which ends in this row of the header needs."""
    ending = [column for column in columns if len(column.headings) == level + 1]
    lines = [ceil(len(column.headings[level]) / (column.width * 0.8)) for column in ending]
    return LINE_HEIGHT * max(lines, default=1)


def _alike(columns: Sequence[Column], headings: tuple[str, ...]) -> int:
    count = 0
    for column in columns:
        if column.headings[: len(headings)] != headings:
            break
        count += 1
    return count


def column_numbers(draft: Draft, columns: Sequence[Column], *, letters: bool) -> None:
    """The row 1 | 2 | 3 … or A | B | 1=(2+3) … under the header."""
    marks = _letter_marks(columns) if letters else [str(n) for n in range(1, len(columns) + 1)]
    for index, mark in enumerate(marks):
        value = int(mark) if mark.isdigit() else mark
        draft.page.put(draft.row, draft.left + index, value, NUMBERING)
    draft.row += 1


def _letter_marks(columns: Sequence[Column]) -> list[str]:
    marks, texts, figures = [], iter("ABCDEFGH"), iter(range(1, 20))
    for column in columns:
        if not column.is_number:
            marks.append(next(texts))
            continue
        number = next(figures)
        is_sum = column.field == "total_value"
        marks.append(f"{number}=({number + 1}+{number + 2})" if is_sum else str(number))
    return marks
