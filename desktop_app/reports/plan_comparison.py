"""A campaign beside its template or its plan's document, as tables to read."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from desktop_app.domain.dates import format_date
from desktop_app.domain.plan_comparison import (
    ComparedLine,
    PlanComparison,
    PlanSource,
)
from desktop_app.domain.rows import Clause
from desktop_app.reports.campaigns import SECTION_TITLES, label_title
from desktop_app.reports.report import Block, Column, Heading, Paragraph, Row, Table

TARGET = "target"
_TITLES = SECTION_TITLES | {TARGET: "Chỉ tiêu"}
_SOURCES = {
    PlanSource.TEMPLATE: "Kế hoạch mẫu",
    PlanSource.DOCUMENT: "Văn bản kế hoạch",
    PlanSource.NONE: "",
}


def comparison_blocks(found: PlanComparison, *, differing_only: bool = False) -> tuple[Block, ...]:
    """What differs counted, then head and sections side by side; all of them, or what differs."""
    if differing_only:
        fields = tuple(one for one in found.head if one.differs)
        found = replace(found, head=fields, lines=tuple(one for one in found.lines if one.differs))
    if found.source is PlanSource.NONE:
        return (
            Heading(found.detail.info.title),
            Paragraph("Phong trào này không có kế hoạch mẫu hay văn bản kế hoạch để so."),
        )
    return (
        Heading(found.detail.info.title),
        Paragraph(_told(found)),
        *([_head(found)] if found.head else []),
        *_sections(found),
    )


def _told(found: PlanComparison) -> str:
    source = _SOURCES[found.source].lower()
    named = f" “{found.source_title}”" if found.source_title else ""
    if not found.differing:
        return f"Giống hệt {source}{named}."
    return f"Có {found.differing} chỗ khác với {source}{named}, ghi “khác”, “thêm” hoặc “đã bỏ”."


def _columns(found: PlanComparison, first: str) -> tuple[Column, ...]:
    return (
        Column("what", first, width=14),
        Column("ours", "Phong trào", width=44),
        Column("theirs", _SOURCES[found.source], width=44),
        Column("mark", "So sánh", width=9),
    )


def _head(found: PlanComparison) -> Table:
    rows = tuple(
        Row((one.title, one.ours, one.theirs, "khác" if one.differs else ""), ident=one.title)
        for one in found.head
    )
    return Table("Phần đầu", _columns(found, "Mục"), rows)


def _sections(found: PlanComparison) -> Iterator[Block]:
    for section, group in groupby(found.lines, lambda line: line.section):
        rows = tuple(_row(line) for line in group)
        yield Table(_TITLES.get(section, section), _columns(found, "Số"), rows)


def _row(line: ComparedLine) -> Row:
    own = line.ours or line.theirs
    number = str(own.position) if own and line.ours else ""
    ident = f"clause:{line.section}:{number}"
    return Row((number, _text(line.ours), _text(line.theirs), mark(line)), ident=ident)


def mark(line: ComparedLine) -> str:
    """What became of a line: changed, added, removed, or nothing."""
    if line.ours is None:
        return "đã bỏ"
    if line.theirs is None:
        return "thêm"
    return "khác" if line.differs else ""


def _text(clause: Clause | None) -> str:
    if clause is None:
        return ""
    label = label_title(clause)
    when = f" ({format_date(clause.due)})" if clause.due else ""
    return f"{label}: {clause.text}{when}" if label else f"{clause.text}{when}"
