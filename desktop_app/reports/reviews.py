"""Reviews as a table."""

from collections.abc import Sequence

from desktop_app.domain.periods import parse_period
from desktop_app.domain.reviews import REVIEW_TITLES, NewReview, Review
from desktop_app.reports.report import Column, Format, Row, Table

_COLUMNS = (
    Column("kind", "Loại", width=10),
    Column("title", "Tên báo cáo", width=48),
    Column("when", "Thời gian", width=16),
    Column("campaigns", "Phong trào", width=22),
    Column("held_on", "Ngày tổ chức", Format.DATE, 11),
    Column("left", "Còn thiếu", width=30),
    Column("documents", "Văn bản", Format.NUMBER, 8),
)
_WANTED = {
    "shortcomings": "tồn tại",
    "lessons": "bài học",
    "direction": "phương hướng",
}


def reviews_table(found: Sequence[Review]) -> Table:
    """What was reviewed and what is still to be written; rows bear "review:NUMBER"."""
    rows = tuple(_row(one) for one in found)
    empty = "Chưa có lần sơ kết, tổng kết nào."
    return Table("Sơ kết, tổng kết", _COLUMNS, rows, empty_text=empty)


def when(said: NewReview) -> str:
    """Which time a review is about: “Năm 2024”, “6 tháng đầu năm 2024”, “2021 - 2025”."""
    if said.period:
        return parse_period(said.period).title
    if said.year_from == said.year_to:
        return f"Năm {said.year_to}"
    return f"{said.year_from} - {said.year_to}"


def _row(one: Review) -> Row:
    said = one.said
    left = [word for name, word in _WANTED.items() if not getattr(said.text, name)]
    left += [] if said.praises else ["gương tiêu biểu"]
    cells = (
        REVIEW_TITLES[said.kind],
        said.title,
        when(said),
        ", ".join(said.campaigns),
        said.held_on,
        ", ".join(left),
        one.documents or None,
    )
    return Row(cells, ident=f"review:{one.id}")
