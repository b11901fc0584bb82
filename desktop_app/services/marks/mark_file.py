"""A text of marks as it is typed or copied out of a spreadsheet: codes at the left and on top."""

from collections.abc import Collection, Iterator, Mapping

from desktop_app.domain.marks.cells import TypedMark
from desktop_app.domain.problems import Problem
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.text import match_key
from desktop_app.importers.marks import criterion_code
from desktop_app.importers.text_file import read_text
from desktop_app.importers.workbook import Sheet, address

# Columns of a copied table of marks that hold none.
_BESIDE = frozenset(
    map(
        match_key,
        ("", "STT", "TT", "Tên", "Đơn vị", "Họ và tên", "Cụm", "Tổng điểm", "Xếp loại", "Ghi chú"),
    )
)
_CODES = frozenset(map(match_key, ("Mã", "Mã đơn vị", "Mã cán bộ", "code")))


def marks_in(name: str, data: bytes, leaves: Collection[str]) -> tuple[TypedMark, ...]:
    """A mark for each filled cell under a criterion's code ("1.4", "1.4 (10,00)").

    A column that names no criterion goes on under its own heading, to be refused cell by cell;
    blank cells are no marks, they take nothing out. Without `leaves` any code is taken for one.

    Raises: WrongField where the text cannot be read or has no column of codes.
    """
    book = read_text(name, data)
    if isinstance(book, Problem):
        raise WrongField(_FIELD, book.message)
    sheet = book.sheets[0]
    heads = [str(cell or "").strip() for cell in (sheet.rows[0] if sheet.rows else ())]
    at = next((place for place, head in enumerate(heads) if match_key(head) in _CODES), None)
    if at is None:
        raise WrongField(_FIELD, _NO_CODES)
    columns = {
        place: _criterion(head, leaves)
        for place, head in enumerate(heads)
        if place != at and match_key(head) not in _BESIDE
    }
    return tuple(_marks(sheet, at, columns))


def _marks(sheet: Sheet, at: int, columns: Mapping[int, str]) -> Iterator[TypedMark]:
    for number, row in enumerate(sheet.rows[1:], start=sheet.first_row + 1):
        texts = [str(cell or "").strip() for cell in row]
        for place, code in columns.items():
            if at < len(texts) and texts[at] and place < len(texts) and texts[place]:
                cell = address(number, place + sheet.first_column)
                yield TypedMark(texts[at], code, texts[place], cell)


def _criterion(head: str, leaves: Collection[str]) -> str:
    found = criterion_code(head)
    named = found in leaves if leaves else bool(found)
    return found if head not in leaves and named else head


_FIELD = "file"
_NO_CODES = (
    "Dòng đầu phải có cột “Mã” (mã đơn vị hoặc mã cán bộ) và các cột mang mã tiêu chí, ví dụ 1.4."
)
