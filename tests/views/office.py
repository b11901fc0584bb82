"""An office of plain values, and a page with a grid, for tests of the window around them."""

import threading
from collections.abc import Callable, Sequence

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import ChangedSince
from desktop_app.domain.finding import Found, FoundKind
from desktop_app.domain.progress import Progress
from desktop_app.domain.undo import Offers
from desktop_app.reports.report import Column, Format, Row, Table
from desktop_app.views.context import Context
from desktop_app.views.controls import button
from desktop_app.views.page import Page, PageSpec
from desktop_app.views.table_view import TableView


def ranking() -> Table:
    columns = (
        Column("rank", "Hạng", Format.NUMBER, width=6),
        Column("unit", "Đơn vị", width=34),
        Column("points", "Điểm", Format.POINTS, group="Kết quả chấm"),
        Column("share", "Tỷ lệ tham gia", Format.PERCENT, group="Kết quả chấm"),
        Column("money", "Số tiền ủng hộ (đồng)", Format.MONEY, width=16),
        Column("received", "Ngày nhận báo cáo", Format.DATE),
    )
    rows = (
        Row(("Khối phòng chuyên môn",), "group"),
        Row((1, "Văn phòng Sở", 9750, 10000, 42_413_000, "2024-11-05"), ident="unit:1"),
        Row((2, "Phòng Kế hoạch - Tài chính", 9625, 9550, 8_500_000, "2024-11"), ident="unit:2"),
        Row((None, "Cộng khối", None, None, 50_913_000, None), "subtotal"),
        Row(("Khối đơn vị sự nghiệp trực thuộc",), "group"),
        Row((1, "Đoàn Quy hoạch", 9500, 9000, 3_000_000, "2024-11-01"), ident="unit:3"),
        Row((2, "Ăn Khê (Trạm Thủy nông)", 9400, 8800, 0, None), ident="unit:4"),
        Row((3, "Đài Khí tượng", None, None, None, None), ident="unit:5"),
        Row((None, "Tổng cộng", None, None, 53_913_000, None), "total"),
    )
    return Table("Bảng xếp hạng", columns, rows)


class PlainUndoing:
    """Offers what it was given, and notes what was taken back."""

    def __init__(self) -> None:
        self.offered = Offers()
        self.taken: list[int] = []

    def offers(self) -> Offers:
        return self.offered

    def take_back(self, entry: int) -> Done[str]:
        if entry < 0:
            raise ChangedSince(str(entry))
        self.taken.append(entry)
        self.offered = Offers(redo=self.offered.undo)
        return Done("x", Changes.ALL)


class PlainFinding:
    """Finds one unit, whatever is asked."""

    def find(self, text: str, year: int) -> tuple[Found, ...]:
        return (Found(FoundKind.UNIT, "VP", f"Văn phòng {year}", text),)


class PlainOffice:
    """Answers from values; notes on which thread it was asked."""

    def __init__(self, name: str = "Sở Nông nghiệp và Môi trường") -> None:
        self.name = name
        self.closed = False
        self.threads: list[str] = []
        self.undoing = PlainUndoing()
        self.finding = PlainFinding()

    def department(self) -> str:
        self.threads.append(threading.current_thread().name)
        return self.name

    def years(self) -> Sequence[int]:
        return (2023, 2024)

    def close(self) -> None:
        self.closed = True

    def ranking(self) -> Table:
        self.threads.append(threading.current_thread().name)
        return ranking()

    def rename(self, progress: Progress) -> Done[str]:
        progress(0, 1, "đổi tên")
        self.name = "Sở Xây dựng"
        return Done(self.name, Changes.SETTINGS)


class GridPage(Page):
    """A page as pages are: asks, shows, commands."""

    def __init__(self, context: Context, name: str, title: str) -> None:
        super().__init__(context, name, title, hint="Theo điểm của bộ tiêu chí năm.")
        self.refreshed = 0
        self.grid = TableView(f"{name}.table", "Bảng xếp hạng", self)
        rename = button(f"{name}.rename", "Đổi tên cơ quan", "edit", primary=True)
        rename.clicked.connect(lambda: context.command("Đổi tên", context.office.rename))
        self.add_action(rename)
        self.body.addWidget(self.grid)

    def refresh(self) -> None:
        self.refreshed += 1
        self.context.ask(
            f"{self.objectName()}.table", self.context.office.ranking, self.grid.set_table
        )

    def reveal(self, ident: str) -> None:
        self.grid.select_ident(ident)


def specs() -> tuple[PageSpec, ...]:
    return (
        PageSpec("ranking", "Xếp hạng", "ranking", _page("ranking", "Xếp hạng"), Changes.SCORES),
        PageSpec("settings", "Cài đặt", "settings", _page("settings", "Cài đặt"), Changes.SETTINGS),
    )


def _page(name: str, title: str) -> Callable[[Context], Page]:
    return lambda context: GridPage(context, name, title)
