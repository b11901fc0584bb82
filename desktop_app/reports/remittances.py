"""The list of what was handed over to the fund."""

from collections.abc import Sequence

from desktop_app.domain.remittances import RemittanceLine
from desktop_app.reports.origins import origin_text
from desktop_app.reports.report import Column, Format, Row, Table

_COLUMNS = (
    Column("id", "Số", Format.NUMBER, 6),
    Column("sent_on", "Ngày nộp", Format.DATE, 11),
    Column("unit", "Đơn vị", width=28),
    Column("amount", "Số tiền (đồng)", Format.MONEY, 14),
    Column("bank_reference", "Chứng từ ngân hàng", width=16),
    Column("state", "Tình trạng", width=22),
    Column("matched", "Sao kê đã thấy (đồng)", Format.MONEY, 14),
    Column("document", "Tệp chứng từ", width=20),
    Column("drive", "Đợt vận động", width=26),
    Column("fund", "Quỹ", width=22),
    Column("note", "Ghi chú, lý do", width=26),
    Column("actor", "Người ghi, nguồn", width=20),
)


def remittances_table(lines: Sequence[RemittanceLine]) -> Table:
    """Remittances with their reversals; rows bear "remittance:NUMBER"."""
    rows = tuple(Row(_cells(one), ident=f"remittance:{one.id}") for one in lines)
    empty = "Chưa ghi khoản nộp quỹ nào."
    return Table("Các khoản nộp quỹ", _COLUMNS, rows, empty_text=empty)


def _cells(one: RemittanceLine) -> tuple[str | int | None, ...]:
    return (
        one.id,
        one.sent_on,
        one.unit_name,
        one.amount,
        one.bank_reference,
        _state(one),
        one.matched if one.stands else None,
        one.document,
        one.drive.title,
        one.drive.fund_name,
        "; ".join(filter(None, (one.note, one.reason))),
        origin_text(one.origin) if one.origin else one.actor,
    )


def _state(one: RemittanceLine) -> str:
    if one.reverses is not None:
        return f"Đảo khoản số {one.reverses}"
    if one.reversed_by is not None:
        return f"Đã đảo bằng khoản số {one.reversed_by}"
    if one.matched >= one.amount:
        return "Đã khớp sao kê"
    return "Khớp một phần" if one.matched else "Chưa khớp sao kê"
