"""Copies of a store as a table, and what is in one in words."""

from collections.abc import Sequence

from desktop_app.domain.copies import COPY_TITLES, LastAct, StoreContents, StoreCopy
from desktop_app.domain.money import format_money
from desktop_app.reports.report import Column, Format, Row, Table

_COLUMNS = (
    Column("made_at", "Ngày giờ", Format.DATE, 17),
    Column("kind", "Loại", width=26),
    Column("size", "Dung lượng", width=12),
    Column("name", "Tên tệp", width=44),
    Column("folder", "Thư mục", width=40),
)
_LAST_COLUMNS = (
    Column("at", "Thời điểm", Format.DATE, 17),
    Column("actor", "Người thực hiện", width=18),
    Column("action", "Việc", width=26),
    Column("subject", "Đối tượng", width=26),
)
_KILO = 1024


def copies_table(copies: Sequence[StoreCopy]) -> Table:
    """The newest first; a row bears "copy:PATH"."""
    rows = tuple(
        Row(
            (
                one.made_at,
                COPY_TITLES[one.kind],
                size_text(one.size),
                one.path.name,
                str(one.path.parent),
            ),
            ident=f"copy:{one.path}",
        )
        for one in copies
    )
    return Table("Các bản sao lưu đã thấy", _COLUMNS, rows, empty_text="Chưa thấy bản sao lưu nào.")


def last_acts_table(acts: Sequence[LastAct]) -> Table:
    """What was done last, the newest first."""
    rows = tuple(Row((one.at, one.actor, one.action, one.subject)) for one in acts)
    return Table("Những việc gần nhất", _LAST_COLUMNS, rows, empty_text="Chưa có việc nào.")


def contents_told(contents: StoreContents) -> tuple[str, ...]:
    """Whose store it is, its years, how much is in it: a sentence each."""
    years = ", ".join(map(str, contents.years)) or "chưa có"
    counts = "; ".join(f"{format_money(count)} {title}" for title, count in contents.counts)
    return (f"Cơ quan: {contents.department}.", f"Các năm: {years}.", f"Trong sổ: {counts}.")


def size_text(size: int) -> str:
    """Bytes as people read them: “1,5 MB”; tenths, half up."""
    for unit in ("B", "KB", "MB"):
        if size < _KILO:
            return f"{size} {unit}"
        if size < _KILO * _KILO:
            tenths = (size * 10 + _KILO // 2) // _KILO
            following = {"B": "KB", "KB": "MB", "MB": "GB"}[unit]
            return f"{tenths // 10},{tenths % 10} {following}"
        size //= _KILO
    return f"{format_money(size)} GB"
