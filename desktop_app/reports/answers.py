"""The answer to a unit: what was found in its file, what became of it, and what is to be done."""

import re
from dataclasses import dataclass

from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.domain.problems import Problem

LIST_HEADS = ("STT", "Mức", "Trang tính", "Ô", "Giá trị đang ghi", "Nội dung và cách sửa")
WHOLE_FILE = "(cả tệp)"
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
# Problems speak to the clerk who imports; the unit that reads them here sends its file again.
_TO_THE_UNIT = (
    ("xin đơn vị ", ""),
    ("rồi nhập lại", "rồi gửi lại"),
    ("rồi nhập tệp đó", "rồi gửi tệp đó"),
)
_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576
_NOWHERE = (0, 0)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a unit is told about one file.

    `unit` and `campaign` are names, empty where unknown; `received_on`, `due` (by when the unit is
    to send again, empty where nothing says so) and `today` are ISO days; `status` as of a
    `FileOutcome`; `stored` whether the import was confirmed, so that the rows are counted.
    """

    department: str
    unit: str
    campaign: str
    file: str
    received_on: str
    status: str
    stored: bool
    rows_total: int
    rows_accepted: int
    problems: tuple[Problem, ...]
    due: str
    today: str

    @property
    def errors(self) -> int:
        """How many problems keep rows, or the file, out."""
        return sum(one.is_error for one in self.problems)

    @property
    def warnings(self) -> int:
        """How many problems are only to be looked at."""
        return len(self.problems) - self.errors


def severity_word(problem: Problem) -> str:
    """The word by which a unit tells what it must mend from what it should look at."""
    return "Lỗi" if problem.is_error else "Lưu ý"


def sentence(problem: Problem) -> str:
    """What the unit is to do, said to the unit."""
    told = problem.message
    for to_clerk, to_unit in _TO_THE_UNIT:
        told = told.replace(to_clerk, to_unit)
    return told


def place(cell: str) -> tuple[int, int] | None:
    """A cell's row and column, counted from 1; None where the text names no cell of a sheet."""
    found = _CELL.fullmatch(cell)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    return (row, column) if 0 < row <= _LAST_ROW and column <= _LAST_COLUMN else None


def in_reading_order(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """What is about the whole file first, then sheet by sheet, downwards."""
    sheets = {"": 0} | {one.sheet: 1 for one in problems}
    turns = {sheet: turn for turn, sheet in enumerate(sheets)}
    return tuple(sorted(problems, key=lambda one: (turns[one.sheet], place(one.cell) or _NOWHERE)))


def facts(answer: Answer) -> tuple[tuple[str, str], ...]:
    """Label and text of each line above the list; what is unknown is left out."""
    told = (
        ("Đơn vị", answer.unit),
        ("Phong trào", answer.campaign),
        ("Tệp", answer.file),
        ("Ngày nhận", format_date(answer.received_on)),
        ("Kết quả", _result(answer)),
        ("Số dòng", _rows(answer)),
        ("Phát hiện", f"{_figure(answer.errors)} lỗi, {_figure(answer.warnings)} lưu ý"),
        ("Việc cần làm", _task(answer)),
        ("Thời hạn", _deadline(answer)),
    )
    return tuple((label, text) for label, text in told if text)


def _result(answer: Answer) -> str:
    if not answer.stored and answer.status != "rejected":
        return "Đang kiểm tra, số liệu của tệp chưa được ghi nhận."
    return {
        "accepted": "Đã nhận toàn bộ số liệu của tệp.",
        "partial": "Chỉ nhận các dòng đúng; các dòng có lỗi chưa được nhận.",
    }.get(answer.status, "Chưa nhận được số liệu nào của tệp.")


def _rows(answer: Answer) -> str:
    if not answer.rows_total:
        return ""
    total, good = answer.rows_total, answer.rows_accepted
    if not answer.stored:
        return f"{_figure(total)} dòng số liệu"
    refused = _figure(total - good)
    return f"nhận {_figure(good)}/{_figure(total)} dòng, chưa nhận {refused} dòng"


def _task(answer: Answer) -> str:
    if answer.errors:
        listed = "sửa từng chỗ ghi “Lỗi”, xem lại từng chỗ ghi “Lưu ý” trong bảng dưới đây"
        return f"Đề nghị đơn vị {listed}, rồi gửi lại cả tệp."
    return (
        "Đề nghị đơn vị xem lại từng chỗ ghi “Lưu ý”. Nếu có chỗ sai thì sửa và gửi lại cả tệp; "
        "nếu số liệu đã đúng thì trả lời để cơ quan biết, không phải gửi lại."
    )


def _deadline(answer: Answer) -> str:
    if not answer.due:
        return "Gửi lại ngay khi sửa xong." if answer.errors else ""
    day = format_date(answer.due)
    if answer.due >= answer.today:
        return f"Chậm nhất ngày {day}."
    return f"Hạn gửi là ngày {day}, đã qua: đề nghị gửi lại ngay khi sửa xong."


def _figure(number: int) -> str:
    return format_money(number)
