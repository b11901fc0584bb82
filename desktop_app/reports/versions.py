"""Versions of a return, and what two of them do not share, as tables."""

from collections.abc import Iterable

from desktop_app.domain.intake_rows import Difference, ReturnVersion
from desktop_app.reports.imports import kind_title
from desktop_app.reports.report import Column, Format, Row, Table

STATES = {"in_force": "đang tính", "replaced": "đã bị thay", "withdrawn": "đã rút lại"}
_VERSIONS = (
    Column("id", "Bản", Format.NUMBER, 6),
    Column("number", "Lần", Format.NUMBER, 5),
    Column("period", "Kỳ", Format.TEXT, 8),
    Column("kind", "Loại", Format.TEXT, 18),
    Column("received_on", "Ngày nhận", Format.DATE, 11),
    Column("file", "Tệp", Format.TEXT, 34),
    Column("rows", "Số dòng", Format.NUMBER, 8),
    Column("amount", "Số tiền (đồng)", Format.MONEY, 14),
    Column("state", "Trạng thái", Format.TEXT, 14),
    Column("note", "Ghi chú", Format.TEXT, 20),
)
_DIFFERENCES = (
    Column("what", "Dòng", Format.TEXT, 28),
    Column("field", "Mục", Format.TEXT, 20),
    Column("old", "Bản trước", Format.TEXT, 28),
    Column("old_cell", "Ô trước", Format.TEXT, 8),
    Column("new", "Bản sau", Format.TEXT, 28),
    Column("new_cell", "Ô sau", Format.TEXT, 8),
)


def versions_table(title: str, versions: Iterable[ReturnVersion]) -> Table:
    """Every version, which of them counts, and why one does not."""
    rows = tuple(
        Row(
            (
                one.id,
                one.number,
                one.period,
                kind_title(one.kind),
                one.received_on,
                one.file,
                one.rows,
                one.amount,
                STATES[one.state],
                _note(one),
            ),
            ident=f"return:{one.id}",
        )
        for one in versions
    )
    return Table(title, _VERSIONS, rows, empty_text="Đơn vị chưa gửi báo cáo nào.")


def _note(version: ReturnVersion) -> str:
    parts = ("bổ sung" if version.supplement else "", "bảng tổng hợp" if version.tally else "")
    return ", ".join(part for part in parts if part)


def differences_table(title: str, differences: Iterable[Difference]) -> Table:
    """Value by value, with the cells of both; rows bear "difference:AT", counted from 0."""
    rows = tuple(
        Row(
            (
                one.what,
                one.field,
                one.old,
                one.old_origin.cell if one.old_origin else "",
                one.new,
                one.new_cell,
            ),
            ident=f"difference:{at}",
        )
        for at, one in enumerate(differences)
    )
    return Table(title, _DIFFERENCES, rows, empty_text="Hai bản giống nhau.")
