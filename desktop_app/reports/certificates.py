"""Certificates and letters of thanks: the texts of each page, in the places of its layout."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.certificates.fields import fill
from desktop_app.domain.certificates.layouts import Layout, Offset, Part
from desktop_app.domain.certificates.wording import Recipient
from desktop_app.domain.certificates.words import PART_FIELDS, field_text, number, told
from desktop_app.reports.report import Column, Format, Row, Table

_RECIPIENT_COLUMNS = (
    Column("award", "Số", Format.NUMBER, 6),
    Column("name", "Họ tên, tập thể", width=28),
    Column("unit", "Đơn vị", width=26),
    Column("title", "Danh hiệu, hình thức", width=30),
    Column("number", "Quyết định", width=16),
    Column("date", "Ngày", Format.DATE, 11),
    Column("layout", "Mẫu in", width=12),
)
_LAYOUT_COLUMNS = (
    Column("code", "Mã", width=12),
    Column("title", "Mẫu in", width=26),
    Column("size", "Khổ giấy (mm)", width=14),
    Column("frame", "Vẽ khung", width=9),
    Column("parts", "Số phần", Format.NUMBER, 8),
    Column("state", "Tình trạng", width=20),
    Column("offsets", "Dịch trên phôi", width=36),
)
_PART_COLUMNS = (
    Column("code", "Mã", width=16),
    Column("name", "Phần", width=24),
    *(Column(name, title, width=12) for name, title in PART_FIELDS.items()),
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its layout, the fields' values, and what it is printed on.

    `stock`: paper that has its frame and head on it already; `printer`: whose offset is meant.
    """

    layout: Layout
    values: Mapping[str, str]
    stock: bool = False
    printer: str = ""

    @property
    def offset(self) -> Offset:
        """How far everything moves: on blank paper nothing has to be met."""
        return self.layout.offset(self.printer) if self.stock else Offset()

    @property
    def has_frame(self) -> bool:
        """Whether the frame is drawn."""
        return self.layout.frame and not self.stock

    @property
    def texts(self) -> tuple[tuple[Part, str], ...]:
        """The parts that are printed, each with its text."""
        filled = ((one, fill(one.text, self.values)) for one in self.layout.parts)
        return tuple(
            (part, text.upper() if part.capitals else text)
            for part, text in filled
            if text and (part.on_stock or not self.stock)
        )


def recipients_table(recipients: Sequence[Recipient]) -> Table:
    """Who gets one; rows bear "award:NUMBER"."""
    rows = tuple(
        Row(
            (
                one.award.id,
                one.award.name,
                one.award.unit,
                one.award.title_name,
                one.award.number,
                one.award.decided_on,
                one.layout,
            ),
            ident=f"award:{one.award.id}",
        )
        for one in recipients
    )
    empty = "Chưa có khen thưởng nào để in."
    return Table("In giấy khen, bằng khen", _RECIPIENT_COLUMNS, rows, empty_text=empty)


def layouts_table(layouts: Iterable[Layout]) -> Table:
    """The layouts; rows bear "layout:CODE"."""
    rows = tuple(
        Row(
            (
                one.code,
                one.title,
                f"{number(one.width)} × {number(one.height)}",
                told(one.frame),
                len(one.parts),
                "đã sửa" if one.version else "đi kèm chương trình",
                offsets_text(one),
            ),
            ident=f"layout:{one.code}",
        )
        for one in layouts
    )
    return Table("Mẫu in", _LAYOUT_COLUMNS, rows)


def parts_table(layout: Layout) -> Table:
    """Where each part of a layout stands; rows bear "part:CODE"."""
    rows = tuple(
        Row(
            (one.code, one.name, *(field_text(one, name) for name in PART_FIELDS)),
            ident=f"part:{one.code}",
        )
        for one in layout.parts
    )
    size = f"{number(layout.width)} × {number(layout.height)} mm"
    return Table(f"{layout.title} ({size})", _PART_COLUMNS, rows)


def offsets_text(layout: Layout) -> str:
    """How far each printer moves everything: “HP 1020: phải -1,5, xuống 0 mm”."""
    return "; ".join(_offset_text(printer, by) for printer, by in layout.offsets)


def _offset_text(printer: str, offset: Offset) -> str:
    whose = printer or "mọi máy in"
    return f"{whose}: phải {number(offset.right)}, xuống {number(offset.down)} mm"
