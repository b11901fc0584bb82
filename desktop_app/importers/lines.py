"""What each row below a header is: data, a group's title, a total, or the end of the table."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from desktop_app.domain.text import clean, fold
from desktop_app.importers.grid import Grid, is_count, shown
from desktop_app.importers.workbook import CellValue, is_fault

_GROUP_MARK = re.compile(r"[IVX]{1,5}|[A-H]")
_MARKED = re.compile(r"([IVX]{1,5}|[A-H])[.)/-]")
_COLUMN_NUMBER = re.compile(r"\(?(\d{1,2}|[A-H])\)?(\s*[=(:].*)?")
_TOTAL = re.compile(
    r"cộng( (?!hòa|hoà|đồng|tác|sản|sự).*)?|cộng\s*[:(\d].*|tổng cộng([ :(].*)?|"
    r"tổng( (số|tiền|số tiền|số người|hợp|chung|toàn (sở|đơn vị|ngành|cơ quan|phòng|trường)))?"
    r"(\s*[:(\d].*)?|tổng( số)? [ivxa-h]{1,3}(\s*\+\s*[ivxa-h]{1,3})*|tổng (tổ|nhóm|mục|cụm)( .*)?|"
    r"tong cong([ :(].*)?|tong so( tien)?(\s*[:(\d].*)?|(grand |sub ?-?)?total"
)
_CARRIED = re.compile(
    r"((số )?trang trước )?(cộng )?(mang|chuyển) (sang|trang)( .*)?|cộng dồn( .*)?|"
    r"l(ũy|uỹ) kế( (từ|đến|cộng) .*)?|số dư (đầu|cuối) kỳ"
)
_GRAND = re.compile(r"tổng|tong|grand")
_SIGNATURE = re.compile(
    r"nguoi lap|nguoi tong hop|nguoi bao cao|nguoi thuc hien|thu truong|truong (phong|don vi)\b|"
    r"(pho )?giam doc\b|(pho )?hieu truong\b|ke toan|thu quy|to truong|chu tich|(tm|kt|tl|tuq)\.|"
    r"\(ky|ky(,| va)? (ghi ro )?ho ten|xac nhan|noi nhan|lanh dao (don vi|phong)|"
    r"(\w+ ){0,4}\w*,? *ngay[ .…\d]*thang[ .…\d]*nam"
)
_LABEL = re.compile(r"(ten )?(don vi|co quan|dvt|kinh gui|phong trao)\b[^:(]*:")
_TITLE = re.compile(
    r"(cong hoa|doc lap|danh sach|bang|bieu|bao cao|phu luc|tong hop|so|ubnd|uy ban|phong|ban|"
    r"trung tam|truong|chi cuc|van phong|thanh tra)\b"
)
_NOTE = re.compile(
    r"(so tien )?(viet )?bang chu|ghi chu *:|danh sach (nay|tren)|an dinh|\(?bang chu"
)
_GROUP_WORDS = re.compile(
    r"(to|phong|khoi|nhom|ban|doi|khoa|cum|bo phan|trung tam|chi bo|chi cuc|truong|van phong|"
    r"don vi|cac)\b"
)
_HEADER_NEIGHBOURHOOD = 3
_FEWEST_HEADINGS = 3
_LONGEST_MARK = 20
ORDER_WORDS = ("stt", "tt", "so tt", "so thu tu", "thu tu")


class LineKind(Enum):
    """What a row of a table is; `LEFT_OUT` would be data, had nobody said to leave it out."""

    DATA = auto()
    GROUP = auto()
    TOTAL = auto()
    LEFT_OUT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A row that matters; `label` is a group's or a total's text.

    `is_grand`: a total of the whole table by its words; `is_sure`: False where a text alone in its
    row was taken for a group's title.
    """

    row: int
    kind: LineKind
    label: str = ""
    is_grand: bool = False
    is_sure: bool = True


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of a table and the row after its last, where signatures begin.

    `is_cut`: the header of another table stands there.
    """

    lines: tuple[Line, ...]
    end: int
    is_cut: bool = False

    @property
    def rows_out(self) -> int:
        """How many data rows are left out."""
        return sum(line.kind is LineKind.LEFT_OUT for line in self.lines)


@dataclass(frozen=True, slots=True)
class Layout:
    """What is known of a table's columns while its rows are told apart.

    `order`: the running-number column; `name`: the column that names what a row is about;
    `values`: the columns that hold figures.
    """

    header_top: int
    header_bottom: int
    order: int | None
    name: int | None
    values: frozenset[int]


def read_body(grid: Grid, layout: Layout, rows_out: frozenset[int] = frozenset()) -> Body:
    """Tell the rows below the header apart, up to the signatures or another table's header."""
    header = _header_texts(grid, layout)
    has_counts = _has_counts(grid, layout)
    lines: list[Line] = []
    for row in range(layout.header_bottom + 1, grid.bottom):
        cells = grid.filled(row)
        near = row <= layout.header_bottom + _HEADER_NEIGHBOURHOOD
        if _is_repeat(cells, header) or (near and _is_numbering(cells, header)):
            continue
        if all(map(is_fault, cells.values())):  # a blank row, or formulas copied too far down
            continue
        is_cut = is_header_of_another(cells, layout.order)
        if is_cut or _ends_table(cells, layout):
            return Body(tuple(lines), row, is_cut=is_cut)
        line = _line(grid, row, cells, layout, has_counts=has_counts)
        if line and row in rows_out:
            line = Line(row, LineKind.LEFT_OUT) if line.kind is LineKind.DATA else None
        lines.extend([line] if line else [])
    return Body(tuple(lines), grid.bottom)


def is_header_of_another(cells: Mapping[int, CellValue], order: int | None) -> bool:
    """Whether a row without figures has "STT" among several texts; `order`: where "TT" does too."""
    if len(cells) < _FEWEST_HEADINGS or not all(isinstance(one, str) for one in cells.values()):
        return False
    if order is not None and order in cells:
        return _short(cells[order]) in ORDER_WORDS
    return any(_short(value) == "stt" for value in cells.values())


def _short(value: CellValue) -> str:
    """A short text, folded; what is too long to mean "STT" is not worth folding."""
    text = shown(value)
    return fold(text).strip(" .") if len(text) <= _LONGEST_MARK else ""


def is_part_of_table(cells: Mapping[int, CellValue]) -> bool:
    """Whether a row above a header is a row of the table before, not the header's title."""
    texts = [value for value in cells.values() if isinstance(value, str)]
    plain = [clean(text).casefold().strip(" :.()") for text in texts]
    if any(map(_TOTAL.fullmatch, plain)):
        return True
    if len(cells) <= 1 or len(texts) < len(cells):
        return len(cells) > 1
    return not _speaks(texts)


def _speaks(texts: Sequence[str]) -> bool:
    """Whether texts of a row are a title's or a signature's, not a record's without figures."""
    first = fold(texts[0])
    is_title = texts[0].isupper() and bool(_TITLE.match(first))
    labelled = any(is_label(text) for text in texts)
    return labelled or is_title or bool(_SIGNATURE.match(first))


def is_label(text: str) -> bool:
    """Whether a text begins as "Đơn vị báo cáo: …" does."""
    return bool(_LABEL.match(fold(text)))


def rows_after(grid: Grid, end: int, layout: Layout) -> Iterator[int]:
    """Rows below the signatures that look like data all the same."""
    for row in range(end, grid.bottom):
        cells = grid.filled(row)
        counted = layout.order is not None and is_count(cells.get(layout.order))
        if counted and layout.name in cells and layout.values & cells.keys():
            yield row


def _line(
    grid: Grid, row: int, cells: dict[int, CellValue], layout: Layout, *, has_counts: bool
) -> Line | None:
    label = _first_text(cells)
    plain = clean(label).casefold().strip(" :.()")
    if _is_number_alone(cells, layout) or _CARRIED.fullmatch(plain):
        return None
    if _TOTAL.fullmatch(plain):
        return Line(row, LineKind.TOTAL, label, is_grand=bool(_GRAND.match(plain)))
    if not _is_counted(cells, layout) and _NOTE.match(fold(label)):
        return None
    if has_counts and _is_marked_group(cells, layout):
        return Line(row, LineKind.GROUP, _group_label(cells, layout))
    if _is_lone_text(cells, layout):
        sure = _is_sure_group(grid, row, label)
        if sure or len(cells) == 1:  # beside cells that show errors only a sure one is a title
            return Line(row, LineKind.GROUP, label, is_sure=sure)
    return Line(row, LineKind.DATA)


def _first_text(cells: dict[int, CellValue]) -> str:
    """The first text that is no group mark: "I" stands before its title."""
    values = (value for value in cells.values() if isinstance(value, str) and not is_fault(value))
    texts = [shown(value).strip() for value in values]
    return next((text for text in texts if not _GROUP_MARK.fullmatch(text)), "")


def _group_label(cells: dict[int, CellValue], layout: Layout) -> str:
    texts = [shown(value) for column, value in cells.items() if column != layout.order]
    return texts[0] if texts else ""


def _is_counted(cells: dict[int, CellValue], layout: Layout) -> bool:
    return layout.order is not None and is_count(cells.get(layout.order))


def _is_number_alone(cells: dict[int, CellValue], layout: Layout) -> bool:
    """A row that was numbered beforehand and never filled in."""
    return len(cells) == 1 and _is_counted(cells, layout)


def _has_counts(grid: Grid, layout: Layout) -> bool:
    """Whether rows are numbered 1, 2, 3, so that I, II, A, B can only mean groups."""
    if layout.order is None:
        return True
    rows = range(layout.header_bottom + 1, grid.bottom)
    marks = [grid.value(row, layout.order) for row in rows]
    return any(is_count(mark) for mark in marks) or not any(marks)


def _is_marked_group(cells: dict[int, CellValue], layout: Layout) -> bool:
    """A roman number or capital letter where rows have running numbers, or before the name."""
    mark = cells.get(layout.order) if layout.order is not None else None
    return isinstance(mark, str) and bool(_GROUP_MARK.fullmatch(mark.strip().rstrip(".)")))


def _is_lone_text(cells: dict[int, CellValue], layout: Layout) -> bool:
    """One text and nothing else; cells that show errors are nothing."""
    values = [one for one in cells.values() if not is_fault(one)]
    alone = len(values) == 1 and isinstance(values[0], str)
    return alone and not _is_counted(cells, layout)


def _is_sure_group(grid: Grid, row: int, label: str) -> bool:
    merged = any(one[3] > one[1] for one in grid.merges_in(row, row))
    mark = _MARKED.match(label)
    return merged or bool(mark) or bool(_GROUP_WORDS.match(fold(label)))


def _ends_table(cells: dict[int, CellValue], layout: Layout) -> bool:
    """A line of signatures: known words, no running number, no figure, no name before them."""
    if _is_counted(cells, layout):
        return False
    texts = [fold(shown(value)).strip() for value in cells.values()]
    if not any(_SIGNATURE.match(text) for text in texts):
        return False
    name = fold(shown(cells.get(layout.name))).strip() if layout.name is not None else ""
    figures = any(not isinstance(value, str) for value in cells.values())
    return not figures and (not name or bool(_SIGNATURE.match(name)) or len(cells) == 1)


def _is_numbering(cells: dict[int, CellValue], header: list[set[str]]) -> bool:
    """The row "1 | 2 | 3" or "A | B | 1=(2+3)" under a header, under most of its columns."""
    if 2 * len(cells) <= max(len(texts) for texts in header):
        return False
    matches = [_COLUMN_NUMBER.fullmatch(shown(value).strip()) for value in cells.values()]
    marks = [match.group(1) for match in matches if match]
    return len(marks) == len(cells) and _runs_on(marks)


def _runs_on(marks: Sequence[str]) -> bool:
    """Numbers one after another, letters that grow: "A B 1 2 C 3"."""
    numbers = [int(mark) for mark in marks if mark.isdigit()]
    letters = [mark for mark in marks if not mark.isdigit()]
    runs = all(later == earlier + 1 for earlier, later in pairwise(numbers))
    return runs and letters == sorted(set(letters))


def _header_texts(grid: Grid, layout: Layout) -> list[set[str]]:
    rows = range(layout.header_top, layout.header_bottom + 1)
    return [{fold(shown(value)) for value in grid.filled(row).values()} for row in rows]


def _is_repeat(cells: dict[int, CellValue], header: list[set[str]]) -> bool:
    """A header row printed again on the next page."""
    texts = [value for value in cells.values() if isinstance(value, str)]
    return len(texts) == len(cells) and {fold(text) for text in texts} in header
