"""Registrations, pledges and own plans as a table."""

from collections import Counter
from collections.abc import Sequence

from desktop_app.domain.registrations import (
    STATE_TITLES,
    RegistrationLine,
    RegistrationState,
)
from desktop_app.reports.report import Column, Format, Row, Table

_COLUMNS = (
    Column("unit", "Đơn vị", width=30),
    Column("person", "Cá nhân", width=22),
    Column("state", "Trạng thái", width=12),
    Column("received_on", "Ngày nhận", Format.DATE, 11),
    Column("number", "Số, ký hiệu", width=14),
    Column("issued_on", "Ngày văn bản", Format.DATE, 11),
    Column("titles", "Đăng ký", width=34),
    Column("reason", "Lý do trả lại", width=26),
    Column("documents", "Văn bản", Format.NUMBER, 8),
)


def registrations_table(lines: Sequence[RegistrationLine], title: str) -> Table:
    """Who sent what and how far it is; rows bear `registration_ident`."""
    rows = tuple(_row(line) for line in lines)
    return Table(title, _COLUMNS, rows, empty_text="Năm này chưa có đơn vị nào trong danh sách.")


def _row(line: RegistrationLine) -> Row:
    cells = (
        "" if line.person else line.unit_name,
        line.person_name,
        STATE_TITLES[line.state],
        line.received_on,
        line.number,
        line.issued_on,
        "; ".join(line.titles),
        line.reason,
        line.documents or None,
    )
    return Row(cells, ident=registration_ident(line))


def registration_ident(line: RegistrationLine) -> str:
    """The record as the trail calls it; where nothing was sent yet, whose it would be."""
    if line.id:
        return f"registration:{line.id}"
    return f"not-sent:{line.unit}:{line.person}"


def states_told(lines: Sequence[RegistrationLine]) -> str:
    """How many units stand where: "12 đơn vị: 9 đã nhận, 3 chưa gửi"."""
    units = [line for line in lines if not line.person]
    counts = Counter(line.state for line in units)
    told = ", ".join(
        f"{counts[state]} {STATE_TITLES[state].lower()}"
        for state in reversed(RegistrationState)
        if counts[state]
    )
    return f"{len(units)} đơn vị: {told}." if units else ""
