"""Documents of a record as a table."""

from collections.abc import Sequence

from desktop_app.domain.documents import KIND_TITLES, DocumentInfo
from desktop_app.reports.report import Column, Format, Row, Table

_COLUMNS = (
    Column("kind", "Loại", width=20),
    Column("name", "Tệp", width=34),
    Column("number", "Số, ký hiệu", width=16),
    Column("issued_on", "Ngày", Format.DATE, 11),
    Column("abstract", "Trích yếu", width=34),
    Column("kept_on", "Lưu ngày", Format.DATE, 11),
)


def documents_table(found: Sequence[DocumentInfo]) -> Table:
    """What is kept; rows bear "document:NUMBER"."""
    rows = tuple(_row(one) for one in found)
    return Table("Văn bản kèm theo", _COLUMNS, rows, empty_text="Chưa có văn bản nào kèm theo.")


def _row(one: DocumentInfo) -> Row:
    cells = (
        KIND_TITLES[one.kind],
        one.name,
        one.number,
        one.issued_on,
        one.abstract,
        one.kept_on,
    )
    return Row(cells, ident=f"document:{one.id}")
