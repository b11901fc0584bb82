"""Tables as offices really make them: parted amounts, carried sums, exports, marks for "the same".

What is doubtful in them would change the money silently, were it read as plain lists are.
"""

from collections.abc import Sequence
from pathlib import Path

import xlsxwriter

from tests.services import books
from tests.services.importing.corpus.case import (
    CAMPAIGN,
    HEAD,
    Case,
    Make,
    Rows,
    good,
    partly,
    refused,
    rows,
    title,
)

A, B = 300_000, 200_000
NAME = "Họ và tên"


def _tag(unit: str) -> str:
    return unit.rpartition(" ")[2]


def _givers(unit: str) -> tuple[str, str]:
    return f"Ông Ấm {_tag(unit)}", f"Bà Chén {_tag(unit)}"


def _list(*after: Sequence[object], head: Rows = (HEAD,), before: Rows = ()) -> Make:
    """The usual two givers below `head`, with the rows `before` and `after` them."""

    def lines(unit: str) -> Rows:
        first, second = _givers(unit)
        return (*title(unit), *head, *before, (1, first, A), (2, second, B), *after)

    return rows(lines)


def _table(head: tuple[object, ...], *cells: tuple[object, ...]) -> Make:
    """A table whose rows are a number, a giver and these cells."""

    def lines(unit: str) -> Rows:
        named = zip(_givers(unit), cells, strict=False)
        body = [(number, name, *rest) for number, (name, rest) in enumerate(named, start=1)]
        return (*title(unit), ("STT", NAME, *head), *body)

    return rows(lines)


def _parted(parts: tuple[object, ...], *cells: tuple[object, ...]) -> Make:
    """An amount's heading merged over its parts."""

    def make(path: Path, unit: str) -> None:
        with xlsxwriter.Workbook(str(path)) as book:
            page = book.add_worksheet()
            page.write_column("A1", (f"Đơn vị: {unit}", CAMPAIGN))
            page.merge_range("A4:A5", "TT")
            page.merge_range("B4:B5", NAME)
            page.merge_range(3, 2, 3, 1 + len(parts), "Số tiền ủng hộ (đồng)")
            page.write_row("C5", parts)
            for at, (name, rest) in enumerate(zip(_givers(unit), cells, strict=False)):
                page.write_row(5 + at, 0, (at + 1, name, *rest))

    return make


def _name_in_two(path: Path, unit: str) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet()
        page.write_column("A1", (f"Đơn vị: {unit}", CAMPAIGN))
        page.write_row("A4", ("STT", NAME, None, "Số tiền (đồng)"))
        page.merge_range("B4:C4", NAME)
        page.write_row("A5", (1, f"Nguyễn Văn {_tag(unit)}", "Ấm", A))
        page.write_row("A6", (2, f"Nguyễn Văn {_tag(unit)}", "Chén", B))


def _pages(second_head: Rows, carried: str = "") -> Make:
    """A list that goes on on a second sheet, where a carried sum may stand first."""

    def make(path: Path, unit: str) -> None:
        first, second = _givers(unit)
        over = [(None, carried, A)] if carried else []
        own = [(f"Đơn vị: {unit}",)] if second_head else []
        one = (*title(unit), HEAD, (1, first, A), *over)
        books.write_sheets(
            path, {"Trang 1": one, "Trang 2": (*own, *second_head, *over, (2, second, B))}
        )

    return make


def _statement(unit: str) -> Rows:
    head = ("Ngày giao dịch", "Ghi nợ", "Ghi có", "Số dư", "Nội dung giao dịch")
    lines = [
        ("15/10/2024", "", "300,000.00", "300,000.00", f"{name} ung ho") for name in _givers(unit)
    ]
    return (*title(unit), head, *lines)


def _long_preamble(unit: str) -> Rows:
    first, second = _givers(unit)
    return (
        ("SỞ THỬ NGHIỆM", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (unit, None, "Độc lập - Tự do - Hạnh phúc"),
        ("Số: 15/BC", None, "An Bình, ngày 20 tháng 10 năm 2024"),
        (),
        ("BÁO CÁO",),
        ("Kết quả vận động ủng hộ Quỹ Vì người nghèo năm 2024",),
        ("Kính gửi: Văn phòng Sở",),
        ("1. Tổng số công chức: 25 người; số người tham gia: 2 người",),
        ("2. Tổng số tiền: 500.000 đồng (Năm trăm nghìn đồng)",),
        ("3. Danh sách cụ thể:",),
        HEAD,
        (1, first, A),
        (2, second, B),
        ("Cộng", None, A + B),
        ("* Những người chưa đóng góp sẽ nộp bổ sung trong tháng 11.",),
        ("Trên đây là danh sách ủng hộ của đơn vị, đề nghị Văn phòng Sở tổng hợp.",),
    )


OFFICES: tuple[Case, ...] = (
    good(
        "tong so cac nhom o tren.xlsx",
        _list(before=((None, "Tổng số (I+II)", A + B), ("I", "Tổ 1"))),
    ),
    good("tong so nguoi o tren.xlsx", _list(before=((None, "Tổng số: 02 người", A + B),))),
    good("tong cong va so nguoi.xlsx", _list(("Tổng cộng: 02 người", None, A + B))),
    good("grand total.xlsx", _list((None, "Grand Total", A + B))),
    good("luy ke.xlsx", _list((None, "Cộng", A + B), (None, "Lũy kế", 900_000))),
    partly("ca don vi.xlsx", _list((None, "Cả đơn vị", A + B)), "row.like_total"),
    good("danh so san.xlsx", _list(*((number,) for number in range(3, 30)))),
    good("don vi tinh duoi tieu de.xlsx", _list(head=(HEAD, (None, None, "(đồng)")))),
    good("cong to.xlsx", _list((None, "Cộng tổ 1", A + B), before=(("A. TỔ MỘT",),))),
    good(
        "tien mat chuyen khoan co tong.xlsx",
        _parted(("Tiền mặt", "Chuyển khoản", "Tổng số"), (A, None, A), (None, B, B)),
    ),
    refused(
        "tien mat chuyen khoan khong tong.xlsx",
        _parted(("Tiền mặt", "Chuyển khoản"), (A, None), (None, B)),
        "column.missing",
    ),
    good(
        "bon quy co tong.xlsx",
        _parted(("Quý I", "Quý II", "Quý III", "Quý IV", "Cộng"), (1, 2, 3, 4, A), (1, 2, 3, 4, B)),
    ),
    refused(
        "bon quy khong tong.xlsx",
        _parted(("Quý I", "Quý II", "Quý III", "Quý IV"), (A, A, A, A), (B, B, B, B)),
        "column.missing",
    ),
    refused(
        "hai hinh thuc khong tong.xlsx",
        _table(("Tiền mặt", "Chuyển khoản"), (A, None), (None, B)),
        "column.missing",
    ),
    good(
        "dang ky da nop con thieu.xlsx",
        _parted(("Đăng ký", "Đã nộp", "Còn thiếu"), (900_000, A, 600_000), (B, B, 0)),
    ),
    good(
        "hai dot co cong.xlsx",
        _table(
            ("Số tiền đợt 1", "Số tiền đợt 2", "Tổng cộng"), (100_000, 200_000, A), (B, None, B)
        ),
    ),
    good(
        "muc moi nguoi.xlsx",
        _table(
            ("Số người", "Mức đóng góp (đ/người)", "Thành tiền"), (3, 100_000, A), (2, 100_000, B)
        ),
    ),
    good(
        "luong he so.xlsx",
        _table(
            ("Hệ số lương", "Tiền lương tháng", "Số tiền 01 ngày lương"),
            (2.34, 6_600_000, A),
            (2.06, 4_400_000, B),
        ),
    ),
    good("ho ten hai o.xlsx", _name_in_two),
    good("mang sang.xlsx", _pages((HEAD,), "Mang sang")),
    partly("trang sau khong tieu de.xlsx", _pages(()), "sheet.no_header", amount=A),
    refused("sao ke ngan hang.xlsx", rows(_statement), "sheet.ledger"),
    good("mo dau dai.xlsx", rows(_long_preamble)),
    good(
        "nhu tren o chuc vu.xlsx",
        _table(("Chức vụ", "Số tiền"), ("Chuyên viên", A), ("nt", B)),
        "cell.ditto_read",
    ),
    partly(
        "nhu tren o so tien.xlsx",
        _table(("Chức vụ", "Số tiền"), ("Chuyên viên", A), ("Kế toán", "-nt-")),
        "cell.ditto",
        amount=A,
    ),
    good("da huy.xlsx", _table(("Số tiền", "Ghi chú"), (A, None), (B, "đã hủy")), "row.cancelled"),
    partly(
        "mot ngay luong khong so.xlsx",
        _table(("Số tiền",), (A,), ("1 ngày lương",)),
        "amount.unreadable",
        amount=A,
    ),
    partly(
        "dong tren nguoi.xlsx",
        _table(("Số tiền",), (A,), ("100.000đ/người",)),
        "amount.unreadable",
        amount=A,
    ),
    partly(
        "dau tich o so tien.xlsx", _table(("Số tiền",), (A,), ("✓",)), "amount.unreadable", amount=A
    ),
    partly(
        "ngay kieu my.xlsx",
        _table(("Số tiền", "Ngày nộp"), (A, "15/10/2024"), (B, "10/25/2024")),
        "date.impossible",
        amount=A,
    ),
    good("ngay la so.xlsx", _table(("Số tiền", "Ngày nộp"), (A, "45580"), (B, 45_581))),
)
