"""The three ways to answer: on the unit's workbook, on one rebuilt from its values, by a list."""

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook

from desktop_app.exporters.annotate.list_sheet import write_list
from desktop_app.exporters.annotate.marking import mark
from desktop_app.exporters.annotate.opening import opened
from desktop_app.exporters.annotate.rebuilding import rebuilt
from desktop_app.exporters.annotate.sheet_values import SheetValues
from desktop_app.reports.answers import Answer

_REBUILT = (
    "Tệp gốc không phải là tệp Excel (.xlsx) thông thường nên các trang được dựng lại từ số liệu "
    "đã đọc, đúng vị trí từng ô; hình thức có thể khác tệp gốc. Hãy sửa trên tệp gốc."
)
_LIST_ONLY = "Không mở được tệp để đánh dấu từng ô nên chỉ có bảng liệt kê dưới đây."
_MARKED = (
    "Các trang sau là bản sao tệp của đơn vị, ô có vấn đề được tô màu và kèm ghi chú. "
    "Macro, hộp chữ và liên kết sang tệp khác (nếu có) không được giữ trong bản sao này."
)


def marked_workbook(data: bytes, answer: Answer) -> bytes | None:
    """The unit's own workbook, marked; None where it cannot safely be opened, or not be written.

    Formulas stay, macros and links to other files do not; the bytes of `data` are never changed.
    """
    book = opened(data)
    if book is None or not _known_sheets(answer) <= set(book.sheetnames):
        return None
    try:
        return _finished(book, answer, {}, _MARKED)
    except Exception:  # noqa: BLE001  # what openpyxl could read it cannot always write
        return None


def rebuilt_workbook(sheets: Sequence[SheetValues], answer: Answer) -> bytes:
    """The sheets as they were read, each value at its own address, marked."""
    book, titles = rebuilt(sheets)
    return _finished(book, answer, titles, _REBUILT)


def list_workbook(answer: Answer) -> bytes:
    """The list alone, for a file that could not be read."""
    book = Workbook()
    book.remove(book.worksheets[0])
    return _finished(book, answer, {}, _LIST_ONLY)


def _known_sheets(answer: Answer) -> set[str]:
    return {one.sheet for one in answer.problems if one.sheet and one.cell}


def _finished(book: Workbook, answer: Answer, titles: dict[str, str], note: str) -> bytes:
    marks = mark(book, answer.problems, titles)
    write_list(book, answer, marks, note)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()
