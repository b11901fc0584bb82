"""The published rankings of a year as a table."""

from collections.abc import Iterable

from desktop_app.domain.criteria import Subject
from desktop_app.domain.ranking_rules import PublishedInfo, Scope
from desktop_app.reports.report import Column, Format, Row, Table

SCOPES = {Scope.CLUSTER: "Trong từng cụm, đơn vị", Scope.DEPARTMENT: "Chung toàn cơ quan"}
SUBJECTS = {Subject.COLLECTIVE: "Tập thể", Subject.INDIVIDUAL: "Cá nhân"}
_COLUMNS = (
    Column("number", "Số", Format.NUMBER, 6),
    Column("title", "Bảng xếp hạng", width=46),
    Column("scope", "Phạm vi", width=22),
    Column("rows", "Số đối tượng", Format.NUMBER, 8),
    Column("at", "Ngày công bố", Format.DATE, 17),
    Column("actor", "Người công bố", width=18),
    Column("state", "Tình trạng", width=22),
    Column("reason", "Lý do", width=26),
)


def published_table(found: Iterable[PublishedInfo]) -> Table:
    """Newest first; rows bear "ranking:NUMBER"."""
    empty = "Chưa công bố bảng xếp hạng nào."
    return Table("Bảng xếp hạng đã công bố", _COLUMNS, tuple(map(_row, found)), empty_text=empty)


def _row(one: PublishedInfo) -> Row:
    published = one.published
    cells = (
        published.number,
        one.title,
        SCOPES[one.scope],
        one.rows,
        published.at,
        published.actor,
        _state(one),
        published.reason,
    )
    return Row(cells, ident=f"ranking:{published.number}")


def _state(one: PublishedInfo) -> str:
    if one.published.replaced_by is not None:
        return f"Đã thay bằng số {one.published.replaced_by}"
    return "Tạm tính" if one.provisional else "Đang dùng"
