"""Imports: the list of them, the files of one, and everything wrong in those files."""

from collections.abc import Sequence
from pathlib import PurePath

from desktop_app.domain.intake import CRITERIA, Kind
from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.rows import FileOutcome, ImportInfo, ImportOutcome
from desktop_app.reports.report import Column, Format, Row, Table

STATUS_TITLES = {
    "accepted": "Nhận đủ",
    "partial": "Nhận một phần",
    "rejected": "Không nhận",
    "duplicate": "Trùng tệp đã nhập",
    "ignored": "Bỏ qua",
    "left_out": "Để ngoài",
}
KIND_TITLES = {
    Kind.CONTRIBUTIONS: "Ủng hộ, đóng góp",
    Kind.PARTICIPATION: "Hoạt động",
    Kind.UNITS: "Danh sách đơn vị",
    Kind.PEOPLE: "Danh sách cán bộ",
    Kind.SCORES: "Chấm điểm",
    Kind.CROSS_SCORES: "Chấm chéo",
    Kind.TARGETS: "Chỉ tiêu",
    Kind.PLEDGES: "Đăng ký ủng hộ",
    Kind.REMITTANCES: "Chứng từ nộp quỹ",
    Kind.BANK: "Sao kê ngân hàng",
    Kind.REGISTRATIONS: "Đăng ký thi đua",
    Kind.RETURN: "Mẫu báo cáo",
    Kind.UNKNOWN: "Chưa rõ",
}
SEVERITY_TITLES = {Severity.ERROR: "Lỗi", Severity.WARNING: "Cảnh báo"}

_NUMBER = Format.NUMBER
_IMPORT_COLUMNS = (
    Column("id", "Lần nhập", _NUMBER, 8),
    Column("made_at", "Thời điểm", Format.DATE, width=16),
    Column("actor", "Người nhập", width=22),
    Column("files", "Số tệp", _NUMBER, 8),
    Column("rows", "Số dòng", _NUMBER, 9),
    Column("state", "Tình trạng", width=14),
)
_FILE_COLUMNS = (
    Column("number", "STT", _NUMBER, 5),
    Column("file", "Tệp", width=34),
    Column("status", "Kết quả", width=16),
    Column("kind", "Loại bảng", width=16),
    Column("unit", "Đơn vị", width=10),
    Column("campaign", "Phong trào", width=12),
    Column("rows_total", "Tổng", _NUMBER, 8, group="Số dòng"),
    Column("rows_accepted", "Nhận", _NUMBER, 8, group="Số dòng"),
    Column("errors", "Lỗi", _NUMBER, 7),
    Column("warnings", "Cảnh báo", _NUMBER, 8),
    Column("note", "Ghi chú", width=24),
)
_PROBLEM_COLUMNS = (
    Column("file", "Tệp", width=28),
    Column("sheet", "Trang tính", width=14),
    Column("cell", "Ô", width=7),
    Column("severity", "Mức", width=9),
    Column("value", "Giá trị", width=16),
    Column("message", "Nội dung và cách sửa", width=60),
)


def imports_table(imports: Sequence[ImportInfo]) -> Table:
    """The imports in the order given; rows bear "import:ID"."""
    rows = tuple(
        Row(
            (one.id, one.made_at, one.actor, one.files, one.rows, _state(one)),
            ident=f"import:{one.id}",
        )
        for one in imports
    )
    return Table("Các lần nhập", _IMPORT_COLUMNS, rows, empty_text="Chưa nhập tệp nào.")


def files_table(outcome: ImportOutcome) -> Table:
    """The files of an import with what became of each; rows bear "file:NUMBER"."""
    rows = tuple(map(_file_row, outcome.files))
    return Table("Các tệp", _FILE_COLUMNS, rows, empty_text="Không có tệp nào.")


def problems_table(outcome: ImportOutcome) -> Table:
    """Everything wrong, cell by cell; rows bear the file they are about, "file:NUMBER"."""
    rows = tuple(_problem_row(file, problem) for file in outcome.files for problem in file.problems)
    return Table("Lỗi và cảnh báo", _PROBLEM_COLUMNS, rows, empty_text="Không có lỗi, cảnh báo.")


def kind_title(kind: str) -> str:
    """A kind of sheet in Vietnamese, empty for none, itself where it is not known."""
    if kind == CRITERIA:
        return "Bộ tiêu chí"
    return KIND_TITLES[Kind(kind)] if kind in set(Kind) else kind


def _state(one: ImportInfo) -> str:
    return "Đã rút lại" if one.undone else "Có hiệu lực"


def _file_row(file: FileOutcome) -> Row:
    errors = sum(1 for problem in file.problems if problem.is_error)
    cells = (
        file.number,
        _file_name(file),
        STATUS_TITLES.get(file.status, file.status),
        kind_title(file.kind),
        file.unit,
        file.campaign,
        file.rows_total,
        file.rows_accepted,
        errors,
        len(file.problems) - errors,
        file.note,
    )
    return Row(cells, ident=f"file:{file.number}")


def _problem_row(file: FileOutcome, problem: Problem) -> Row:
    severity = SEVERITY_TITLES[problem.severity]
    cells = (
        _file_name(file),
        problem.sheet,
        problem.cell,
        severity,
        problem.value,
        problem.message,
    )
    return Row(cells, ident=f"file:{file.number}")


def _file_name(file: FileOutcome) -> str:
    return PurePath(file.path).name
