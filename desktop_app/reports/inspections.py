"""Inspections as a table, and their findings."""

from collections.abc import Sequence
from datetime import date

from desktop_app.domain.dates import format_date
from desktop_app.domain.due import due_text
from desktop_app.domain.inspections import (
    INSPECTION_KINDS,
    FindingInfo,
    InspectionInfo,
    overdue,
)
from desktop_app.reports.report import Cell, Column, Format, Row, Table

_NUMBER = Format.NUMBER
_INSPECTION_COLUMNS = (
    Column("number", "Số", _NUMBER, 6),
    Column("kind", "Hình thức", width=11),
    Column("unit", "Đơn vị", width=30),
    Column("body", "Cơ quan thực hiện", width=26),
    Column("planned_on", "Dự kiến", Format.DATE, 11),
    Column("held_on", "Ngày thực hiện", Format.DATE, 12),
    Column("findings", "Tổng số", _NUMBER, 8, group="Điều phát hiện"),
    Column("open", "Chưa khắc phục", _NUMBER, 9, group="Điều phát hiện"),
    Column("overdue", "Quá hạn", _NUMBER, 8, group="Điều phát hiện"),
    Column("documents", "Văn bản", _NUMBER, 8),
    Column("result", "Kết quả", width=36),
)
_FINDING_COLUMNS = (
    Column("number", "Số", _NUMBER, 6),
    Column("text", "Điều phát hiện", width=48),
    Column("due_on", "Hạn khắc phục", Format.DUE, 16),
    Column("state", "Tình trạng", width=22),
    Column("follow_up", "Đã khắc phục thế nào", width=36),
)
_BY_THE_OFFICE = "Cơ quan Sở"


def inspections_table(found: Sequence[InspectionInfo], today: date) -> Table:
    """The inspections in the order given; rows bear "inspection:NUMBER"."""
    rows = tuple(Row(_cells(one, today), ident=f"inspection:{one.id}") for one in found)
    empty = "Chưa có cuộc kiểm tra, giám sát, đôn đốc nào."
    return Table("Kiểm tra, giám sát", _INSPECTION_COLUMNS, rows, empty_text=empty)


def findings_table(found: Sequence[FindingInfo], today: date) -> Table:
    """What an inspection found; rows bear "finding:NUMBER"."""
    rows = tuple(
        Row(
            (one.id, one.text, one.due_on, finding_state(one, today), one.follow_up), ident=_of(one)
        )
        for one in found
    )
    empty = "Chưa ghi điều phát hiện nào."
    return Table("Điều phát hiện", _FINDING_COLUMNS, rows, empty_text=empty)


def finding_state(finding: FindingInfo, today: date) -> str:
    """“Đã khắc phục 05/11/2024”, “Quá hạn”, “Chưa khắc phục”."""
    if finding.settled_on:
        return f"Đã khắc phục {format_date(finding.settled_on)}"
    return "Quá hạn" if finding.is_overdue(today) else "Chưa khắc phục"


def inspections_told(found: Sequence[InspectionInfo], today: date) -> str:
    """How many were held, what is open, what is overdue."""
    if not found:
        return ""
    held = sum(bool(one.held_on) for one in found)
    still_open = sum(one.open for one in found)
    late = overdue(found, today)
    told = [f"{held}/{len(found)} cuộc đã thực hiện"]
    told += [f"{still_open} điều phát hiện chưa khắc phục"] if still_open else []
    told += [f"{late} điều quá hạn"] if late else []
    return ", ".join(told) + "."


def finding_line(finding: FindingInfo, today: date) -> str:
    """A finding in one line of text."""
    told = (finding.text, f"hạn: {due_text(finding.due_on)}", finding_state(finding, today))
    return f"{finding.id}. {'; '.join(told)}"


def _of(finding: FindingInfo) -> str:
    return f"finding:{finding.id}"


def _cells(one: InspectionInfo, today: date) -> tuple[Cell, ...]:
    return (
        one.id,
        INSPECTION_KINDS[one.kind],
        one.unit_name,
        one.body or _BY_THE_OFFICE,
        one.planned_on,
        one.held_on,
        len(one.findings) or None,
        one.open or None,
        overdue([one], today) or None,
        one.documents or None,
        one.result,
    )
