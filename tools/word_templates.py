"""Draws the Word templates that the program ships, and tells their fields in the guide.

`python -m tools.word_templates`. Equal programs draw equal bytes; tests hold both to them.
"""

from collections.abc import Iterator

from desktop_app.config import guide_folder, resource
from desktop_app.exporters.word.templates.shipped import shipped_template
from desktop_app.reports.word_fields import FIELDS, KIND_NAMES, Field

GUIDE = guide_folder() / "mau-van-ban.md"
HEADING = "## Các trường dùng được\n"


def draw() -> None:
    """Write each kind's template, then the fields of all into the guide."""
    for kind in FIELDS:
        resource("word_templates", f"{kind}.docx").write_bytes(shipped_template(kind))
    text = GUIDE.read_text(encoding="utf-8")
    GUIDE.write_text(text.partition(HEADING)[0] + HEADING + told_fields(), encoding="utf-8")


def told_fields() -> str:
    """The fields of every kind, as the guide has them: those of all kinds once, then the rest."""
    shared = [one for one in FIELDS["plan"] if all(one in fields for fields in FIELDS.values())]
    parts = [_part("Mọi văn bản", shared)]
    for kind, fields in FIELDS.items():
        own = [one for one in fields if one not in shared]
        parts.append(_part(KIND_NAMES[kind], own))
    return "".join(parts)


def _part(title: str, fields: list[Field]) -> str:
    lines = "".join(f"{line}\n" for one in fields for line in _lines(one))
    return f"\n### {title}\n\n| trường | ghi gì | ví dụ |\n| --- | --- | --- |\n{lines}"


def _lines(field: Field) -> Iterator[str]:
    yield f"| `{{{{ {field.name} }}}}` | {field.told} | {field.example} |"
    for column in field.columns:
        yield f"| `{{{{ dong.{column.name} }}}}` | cột của `{field.name}`: {column.told} | |"


if __name__ == "__main__":
    draw()
