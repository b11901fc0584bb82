"""Acts of the trail as a table, and one act's fields before and after."""

from collections.abc import Sequence

from desktop_app.domain.dates import format_date
from desktop_app.domain.trail import FieldChange, TrailEntry
from desktop_app.reports.report import Column, Format, Row, Table

_COLUMNS = (
    Column("number", "Số", Format.NUMBER, 6),
    Column("at", "Thời điểm", Format.DATE, 17),
    Column("actor", "Người thực hiện", width=18),
    Column("action", "Việc", width=26),
    Column("subject", "Đối tượng", width=22),
    Column("detail", "Nội dung", width=44),
    Column("reason", "Lý do", width=24),
)
_FIELD_COLUMNS = (
    Column("field", "Mục", width=24),
    Column("before", "Trước", width=30),
    Column("after", "Sau", width=30),
)


def trail_table(entries: Sequence[TrailEntry], title: str = "Nhật ký") -> Table:
    """Newest first, as they come; rows bear "audit:NUMBER"."""
    rows = tuple(Row(_cells(one), ident=f"audit:{one.number}") for one in entries)
    return Table(title, _COLUMNS, rows, empty_text="Không có việc nào như vậy trong nhật ký.")


def fields_table(changes: Sequence[FieldChange]) -> Table:
    """Each field before and after; a sign stands before those that changed."""
    rows = tuple(Row((_marked(one), one.before, one.after)) for one in changes)
    return Table("Nội dung", _FIELD_COLUMNS, rows, empty_text="Việc này không ghi thêm nội dung.")


def format_moment(at: str) -> str:
    """An ISO time to the minute as it is read: “20/11/2024 12:30”."""
    day, _, rest = at.partition("T")
    return f"{format_date(day)} {rest[:5]}"


def _cells(one: TrailEntry) -> tuple[str | int | None, ...]:
    detail = "; ".join(map(_change, one.changes))
    return (
        one.number,
        one.at,
        one.actor,
        one.action_title,
        one.subject_title,
        detail,
        one.reason,
    )


def _change(one: FieldChange) -> str:
    if not one.before or one.before == one.after:
        return f"{one.title}: {one.after}"
    return f"{one.title}: {one.before} → {one.after or 'bỏ'}"


def _marked(one: FieldChange) -> str:
    return one.title if one.before == one.after else f"• {one.title}"
