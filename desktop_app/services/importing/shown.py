"""Staged rows as a table: what will be stored, row by row, beside the row of the sheet."""

from collections.abc import Iterable

from desktop_app.domain.intake import Kind, TargetRow
from desktop_app.reports.report import Cell, Column, Format, Row, Table
from desktop_app.services.importing.staged import Line, StagedTable

_TEXT, _NUMBER, _MONEY = Format.TEXT, Format.NUMBER, Format.MONEY
_SHEET_ROW = Column("row", "Dòng", Format.NUMBER, 6)
_UNIT = Column("unit_code", "Đơn vị", _TEXT, 10)

_COLUMNS: dict[Kind, tuple[Column, ...]] = {
    Kind.CONTRIBUTIONS: (
        Column("donor", "Người, tập thể ủng hộ", _TEXT, 28),
        Column("position", "Chức vụ", _TEXT, 18),
        Column("participants", "Số người", _NUMBER, 8),
        Column("amount", "Số tiền (đồng)", _MONEY, 14),
        Column("goods", "Hiện vật", _TEXT, 16),
        Column("in_kind_value", "Giá trị hiện vật (đồng)", _MONEY, 14),
        Column("labour_days", "Ngày công", Format.DAYS, 9),
        Column("given_on", "Ngày", Format.DATE, 11),
        Column("note", "Ghi chú", _TEXT, 20),
    ),
    Kind.PARTICIPATION: (
        Column("activity", "Hoạt động", _TEXT, 40),
        Column("held_on", "Thời gian", Format.DATE, 11),
        Column("place", "Địa điểm", _TEXT, 18),
        Column("participants", "Số người", _NUMBER, 8),
        Column("households_helped", "Số hộ", _NUMBER, 8),
        Column("labour_days", "Ngày công", Format.DAYS, 9),
        Column("value", "Kinh phí (đồng)", _MONEY, 14),
        Column("note", "Ghi chú", _TEXT, 20),
    ),
    Kind.UNITS: (
        Column("name", "Tên đơn vị", _TEXT, 40),
        Column("short_name", "Tên viết tắt", _TEXT, 14),
        Column("unit_kind", "Loại", _TEXT, 18),
        Column("cluster", "Cụm thi đua", _TEXT, 28),
        Column("headcount", "Số người", _NUMBER, 8),
    ),
    Kind.PEOPLE: (
        Column("code", "Mã cán bộ", _TEXT, 10),
        Column("name", "Họ và tên", _TEXT, 28),
        Column("gender", "Giới tính", _TEXT, 8),
        Column("born_on", "Ngày sinh", Format.DATE, 11),
        Column("position", "Chức vụ", _TEXT, 20),
        Column("staff_category", "Phân loại", _TEXT, 14),
    ),
    Kind.TARGETS: (
        Column("code", "Mã chỉ tiêu", _TEXT, 10),
        Column("target", "Chỉ tiêu", _TEXT, 36),
        Column("measure", "Đơn vị tính", _TEXT, 10),
        Column("planned", "Kế hoạch", _TEXT, 12),
        Column("actual", "Thực hiện", _TEXT, 12),
        Column("note", "Ghi chú", _TEXT, 20),
    ),
    Kind.PLEDGES: (
        Column("donor", "Người đăng ký", _TEXT, 28),
        Column("position", "Chức vụ", _TEXT, 18),
        Column("amount", "Số tiền đăng ký (đồng)", _MONEY, 14),
        Column("goods", "Hiện vật", _TEXT, 16),
        Column("in_kind_value", "Giá trị hiện vật (đồng)", _MONEY, 14),
        Column("pledged_on", "Ngày đăng ký", Format.DATE, 11),
        Column("due_on", "Hạn nộp", Format.DATE, 11),
        Column("note", "Ghi chú", _TEXT, 20),
    ),
    Kind.REMITTANCES: (
        Column("amount", "Số tiền nộp (đồng)", _MONEY, 14),
        Column("sent_on", "Ngày nộp", Format.DATE, 11),
        Column("bank_reference", "Số chứng từ", _TEXT, 18),
        Column("note", "Nội dung, ghi chú", _TEXT, 30),
    ),
    Kind.BANK: (
        Column("day", "Ngày", Format.DATE, 11),
        Column("amount", "Số tiền (đồng)", _MONEY, 14),
        Column("bank_reference", "Số tham chiếu", _TEXT, 18),
        Column("content", "Nội dung", _TEXT, 44),
    ),
    Kind.REGISTRATIONS: (
        Column("person", "Cá nhân", _TEXT, 28),
        Column("position", "Chức vụ", _TEXT, 18),
        Column("titles", "Danh hiệu, nội dung đăng ký", _TEXT, 40),
        Column("registered_on", "Ngày đăng ký", Format.DATE, 11),
        Column("note", "Ghi chú", _TEXT, 20),
    ),
    Kind.SCORES: (
        Column("person", "Cá nhân", _TEXT, 24),
        Column("criterion", "Tiêu chí", _TEXT, 10),
        Column("stage", "Bước chấm", _TEXT, 14),
        Column("points", "Điểm", Format.POINTS, 10),
        Column("note", "Ghi chú", _TEXT, 20),
    ),
    Kind.CROSS_SCORES: (
        Column("criterion", "Tiêu chí", _TEXT, 10),
        Column("marker", "Đơn vị chấm", _TEXT, 14),
        Column("points", "Điểm", Format.POINTS, 10),
        Column("note", "Ghi chú", _TEXT, 20),
    ),
}
NOT_ASSIGNED = "Không giao"
_STAGES = {
    "self": "Tự chấm",
    "cross": "Chấm chéo",
    "appraisal": "Thẩm định",
    "final": "Điểm duyệt",
}


def stage_title(stage: str) -> str:
    """A marking stage in Vietnamese."""
    return _STAGES.get(stage, stage)


def rows_table(table: StagedTable, lines: Iterable[Line]) -> Table:
    """The rows of one table as they will be stored."""
    columns = _COLUMNS.get(table.kind, ())
    before = (_SHEET_ROW,) if table.kind is Kind.BANK else (_SHEET_ROW, _UNIT)
    rows = tuple(_row(line, columns, len(before)) for line in lines)
    return Table(table.sheet, (*before, *columns), rows)


def _row(line: Line, columns: Iterable[Column], before: int) -> Row:
    """`before`: how many of row and unit stand first."""
    cells = (_cell(line, column) for column in columns)
    return Row((*(line.row.row, line.unit)[:before], *cells), ident=f"row:{line.row.row}")


def _cell(line: Line, column: Column) -> Cell:
    value: Cell = getattr(line.row, column.key)
    if column.key == "planned" and isinstance(line.row, TargetRow) and line.row.not_assigned:
        return NOT_ASSIGNED
    return stage_title(str(value)) if column.key == "stage" else value
