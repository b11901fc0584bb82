"""Word templates and their fields as tables."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.word_templates import TemplateInfo
from desktop_app.reports.report import Column, Row, Table
from desktop_app.reports.word_fields import Field, FieldKind

_TEMPLATE_COLUMNS = (
    Column("title", "Văn bản", width=30),
    Column("state", "Mẫu đang dùng", width=44),
    Column("kind", "Mã ở dòng lệnh", width=16),
)
_FIELD_COLUMNS = (
    Column("name", "Trường", width=24),
    Column("told", "Ghi gì", width=48),
    Column("example", "Ví dụ", width=34),
)
_KINDS = {
    FieldKind.TEXT: "",
    FieldKind.PART: "(đứng một mình trong một đoạn)",
    FieldKind.TABLE: "(đứng một mình, hoặc lặp từng dòng)",
}


def templates_table(found: Sequence[TemplateInfo]) -> Table:
    """Each kind; rows bear "word_template:KIND"."""
    rows = tuple(
        Row((one.title, _state(one), one.kind), ident=f"word_template:{one.kind}") for one in found
    )
    return Table("Mẫu văn bản", _TEMPLATE_COLUMNS, rows)


def _state(one: TemplateInfo) -> str:
    return f"Của cơ quan: {one.name}" if one.is_own else "Có sẵn của chương trình"


def fields_table(fields: Sequence[Field]) -> Table:
    """Every field as it is typed, the columns of a table under it."""
    rows = tuple(row for one in fields for row in _rows(one))
    return Table("Các trường", _FIELD_COLUMNS, rows)


def _rows(field: Field) -> Iterator[Row]:
    told = f"{{{{ {field.name} }}}}"
    yield Row((told, field.told, field.example or _KINDS[field.kind]))
    for column in field.columns:
        yield Row((f"    {{{{ dong.{column.name} }}}}", column.told, ""))
