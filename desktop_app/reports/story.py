"""A campaign's story as a table."""

from collections.abc import Sequence

from desktop_app.domain.story import EVENT_TITLES, StoryEvent
from desktop_app.reports.report import Column, Format, Row, Table

_COLUMNS = (
    Column("day", "Ngày", Format.DATE, 11),
    Column("kind", "Việc", width=16),
    Column("unit", "Đơn vị", width=28),
    Column("text", "Nội dung", width=60),
    Column("documents", "Văn bản", Format.NUMBER, 8),
)


def story_table(events: Sequence[StoryEvent]) -> Table:
    """What happened, the earliest first; rows bear "event:PLACE" by their place in the list."""
    rows = tuple(_row(place, event) for place, event in enumerate(events))
    return Table("Diễn biến phong trào", _COLUMNS, rows, empty_text="Chưa có việc nào được ghi.")


def _row(place: int, event: StoryEvent) -> Row:
    cells = (
        event.day,
        EVENT_TITLES[event.kind],
        event.unit,
        event.text,
        len(event.documents) or None,
    )
    return Row(cells, ident=f"event:{place}")
