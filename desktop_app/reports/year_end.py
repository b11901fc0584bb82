"""The index of a year-end set: every file in it, and what was left out and why."""

from desktop_app.domain.year_end import YearEndSet
from desktop_app.reports.official import About, letterhead, signatures
from desktop_app.reports.report import Column, Format, Paragraph, Report, Row, Table

_FILES = (
    Column("number", "STT", Format.NUMBER, 5),
    Column("file", "Tên tệp", width=40),
    Column("title", "Tài liệu", width=26),
    Column("scope", "Phạm vi", width=26),
    Column("pages", "Số trang", Format.NUMBER, 7),
    Column("made_at", "Lập lúc", width=12),
    Column("figures", "Lập từ số liệu", width=42),
)
_LEFT_OUT = (
    Column("number", "STT", Format.NUMBER, 5),
    Column("title", "Tài liệu", width=30),
    Column("scope", "Phạm vi", width=34),
    Column("why", "Lý do không có trong hồ sơ", width=60),
)


def index_report(found: YearEndSet, about: About) -> Report:
    """The index as a document, to be printed in front of the files."""
    return Report(
        kind="year-end-set",
        title="Mục lục hồ sơ thi đua",
        abstract=f"Năm {found.year}",
        letterhead=letterhead(about.department),
        blocks=(Paragraph(_told(found)), files_table(found), *_left_out(found)),
        signatures=signatures(about.department),
        landscape=True,
        made_from=about.made_from,
    )


def files_table(found: YearEndSet) -> Table:
    """The files, in the order of their numbers."""
    rows = tuple(
        Row((number, one.name, one.title, one.scope, one.pages, one.made_at, one.figures))
        for number, one in enumerate(found.files, 1)
    )
    return Table("Các tệp trong hồ sơ", _FILES, rows, empty_text="Không có tệp nào.")


def _left_out(found: YearEndSet) -> tuple[Table, ...]:
    rows = tuple(
        Row((number, one.title, one.scope, one.why)) for number, one in enumerate(found.left_out, 1)
    )
    return (Table("Tài liệu không có trong hồ sơ", _LEFT_OUT, rows),) if rows else ()


def _told(found: YearEndSet) -> str:
    pages = sum(one.pages or 0 for one in found.files)
    said = f"Hồ sơ có {len(found.files)} tệp, {pages} trang in"
    left = len(found.left_out)
    return f"{said}; {left} tài liệu không lập được, kèm lý do." if left else f"{said}."
