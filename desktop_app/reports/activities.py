"""What was done for a campaign: content by content, and one by one."""

from collections.abc import Sequence

from desktop_app.domain.activities import (
    ACTIVITY_KINDS,
    ActivityInfo,
    ActivityKind,
    ContentProgress,
    doubles,
)
from desktop_app.reports.origins import origin_text
from desktop_app.reports.report import Cell, Column, Format, Row, Table

NOTHING_DONE = "Chưa có hoạt động"
NO_CONTENT = "Chưa ghi thuộc nội dung nào"
_NUMBER = Format.NUMBER
_CONTENT_COLUMNS = (
    Column("number", "Nội dung", _NUMBER, 8),
    Column("text", "Nội dung của kế hoạch", width=60),
    Column("activity", "Hoạt động", _NUMBER, 9, summed=True),
    Column("initiative", "Sáng kiến", _NUMBER, 9, summed=True),
    Column("model", "Mô hình", _NUMBER, 9, summed=True),
    Column("exemplar", "Điển hình", _NUMBER, 9, summed=True),
    Column("units", "Số đơn vị", _NUMBER, 8),
    Column("households_helped", "Số hộ được giúp", _NUMBER, 8, summed=True),
    Column("note", "Ghi chú", width=18),
)
_ACTIVITY_COLUMNS = (
    Column("number", "Số", _NUMBER, 6),
    Column("unit", "Đơn vị", width=24),
    Column("kind", "Loại", width=14),
    Column("title", "Tên", width=40),
    Column("content", "Nội dung", _NUMBER, 10),
    Column("held_on", "Thời gian", Format.DATE, 11),
    Column("person", "Cá nhân", width=20),
    Column("evidence", "Minh chứng", _NUMBER, 12),
    Column("households_helped", "Số hộ được giúp", _NUMBER, 12),
    Column("participants", "Số người tham gia", _NUMBER, 12),
    Column("beneficiaries", "Số người được hưởng", _NUMBER, 14),
    Column("labour_days", "Ngày công", Format.DAYS, 11),
    Column("value", "Kinh phí, giá trị (đồng)", Format.MONEY, 16),
    Column("place", "Địa điểm", width=18),
    Column("note", "Ghi chú", width=20),
    Column("origin", "Nguồn", width=26),
)


def contents_table(contents: Sequence[ContentProgress]) -> Table:
    """Each content with what was done for it; rows bear "content:NUMBER"."""
    rows = tuple(
        Row(_content(one), ident=f"content:{one.number}" if one.number else "content:")
        for one in contents
    )
    empty = "Kế hoạch không ghi nội dung nào."
    return Table("Kết quả theo nội dung", _CONTENT_COLUMNS, rows, empty_text=empty)


def activities_table(found: Sequence[ActivityInfo]) -> Table:
    """Activities, initiatives, models and exemplars one by one; rows bear "activity:NUMBER"."""
    rows = tuple(Row(_cells(one), ident=f"activity:{one.id}") for one in found)
    empty = "Chưa có hoạt động, sáng kiến, mô hình hay điển hình nào."
    return Table("Hoạt động, mô hình", _ACTIVITY_COLUMNS, rows, empty_text=empty)


def contents_told(contents: Sequence[ContentProgress]) -> str:
    """How many contents have nothing yet."""
    numbered = [one for one in contents if one.number is not None]
    empty = [str(one.number) for one in numbered if one.is_empty]
    if not numbered:
        return ""
    if not empty:
        return f"Cả {len(numbered)} nội dung của kế hoạch đều đã có hoạt động."
    return (
        f"{len(empty)}/{len(numbered)} nội dung của kế hoạch chưa có hoạt động: "
        f"nội dung {', '.join(empty)}."
    )


def doubles_told(found: Sequence[ActivityInfo]) -> str:
    """Which typed activities a unit has reported besides, as it seems."""
    numbers = ", ".join(str(one.id) for one in doubles(found))
    if not numbers:
        return ""
    return (
        f"Hoạt động ghi trực tiếp số {numbers} giống hoạt động mà đơn vị đã báo cáo; nếu trùng, "
        "hãy rút hoạt động ghi trực tiếp."
    )


def _content(one: ContentProgress) -> tuple[Cell, ...]:
    counts = tuple(one.counts.get(kind, 0) or None for kind in ActivityKind)
    return (
        one.number,
        one.text if one.number is not None else NO_CONTENT,
        *counts,
        one.units or None,
        one.households_helped or None,
        NOTHING_DONE if one.is_empty else "",
    )


def _cells(one: ActivityInfo) -> tuple[Cell, ...]:
    return (
        one.id,
        one.unit_name,
        ACTIVITY_KINDS[one.kind],
        one.title,
        one.content,
        one.held_on,
        one.person_name,
        one.evidence or None,
        one.households_helped,
        one.participants,
        one.beneficiaries,
        one.labour_days or None,
        one.value or None,
        one.place,
        one.note,
        f"Ghi trực tiếp: {one.actor}" if one.origin is None else origin_text(one.origin),
    )
