"""Tables as units build them."""

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
    people,
    refused,
    rows,
    title,
)

A, B = 300_000, 200_000


def _names(unit: str) -> tuple[str, str]:
    return f"Người A {unit}", f"Người B {unit}"


def _body(unit: str) -> Rows:
    first, second = _names(unit)
    return ((1, first, A), (2, second, B))


def _with(after: Rows = (), between: Rows = (), before: Rows = ()) -> Make:
    """The usual list with rows after its end, between its two lines, or right under the head."""

    def lines(unit: str) -> Rows:
        one, two = _body(unit)
        return (*title(unit), HEAD, *before, one, *between, two, *after)

    return rows(lines)


def _merged_head(path: Path, unit: str) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet()
        for number, line in enumerate(title(unit)):
            page.write_row(number, 0, line)
        page.merge_range("A4:A5", "STT")
        page.merge_range("B4:B5", "Họ và tên")
        page.merge_range("C4:D4", "Ủng hộ")
        page.write_row("C5", ("Số tiền (đồng)", "Ngày công"))
        page.write_row("A6", ("A", "B", 1, 2))
        for number, (stt, name, amount) in enumerate(_body(unit)):
            page.write_row(6 + number, 0, (stt, name, amount, 1))


def _hidden(what: str) -> Make:
    def make(path: Path, unit: str) -> None:
        with xlsxwriter.Workbook(str(path)) as book:
            page = book.add_worksheet("Danh sách")
            for number, line in enumerate(people(unit, A, B)):
                page.write_row(number, 0, line)
            if what == "row":
                page.set_row(5, None, None, {"hidden": True})
            elif what == "column":
                page.set_column(2, 2, None, None, {"hidden": True})
            elif what == "filter":
                page.autofilter("A4:C6")
                page.filter_column("C", "x > 250000")
                page.set_row(5, None, None, {"hidden": True})
            else:
                book.add_worksheet("Trang khác").activate()
                page.hide()

    return make


def _two_tables(unit: str) -> Rows:
    one, two = _body(unit)
    return (*title(unit), HEAD, one, (), ("Danh sách bổ sung lần 2",), HEAD, two)


def _two_sheets(path: Path, unit: str) -> None:
    one, two = _body(unit)
    head = (*title(unit), HEAD)
    books.write_sheets(path, {"Tổ 1": (*head, one), "Tổ 2": (*head, two)})


def _guide(path: Path, unit: str) -> None:
    guide = (("Cách ghi",), ("STT", "Họ và tên", "Số tiền"), (1, "Ví dụ", 1_000_000))
    books.write_sheets(path, {"Hướng dẫn": guide, "Danh sách": people(unit, A, B)})


def _shuffled(unit: str) -> Rows:
    lines = ((amount, name, number) for number, name, amount in _body(unit))
    return (*title(unit), ("Số tiền (đồng)", "Họ và tên", "STT"), *lines)


def _far_to_the_right(unit: str) -> Rows:
    return tuple((None,) * 7 + tuple(line) for line in (*title(unit), HEAD, *_body(unit)))


def _deep(unit: str) -> Rows:
    return ((),) * 40 + (*title(unit), HEAD, *_body(unit))


def _twice(unit: str) -> Rows:
    one, two = _body(unit)
    return (*title(unit), HEAD, one, two, one)


def _signed() -> Rows:
    return (
        (),
        (None, None, "An Bình, ngày 20 tháng 11 năm 2024"),
        (None, "Người lập biểu", "Thủ trưởng đơn vị"),
        (None, "(Ký, họ tên)", "(Ký, họ tên, đóng dấu)"),
        (None, "Trần Thị Lập", "Nguyễn Văn Trưởng"),
    )


LAYOUTS: tuple[Case, ...] = (
    good("dau de hai tang tron.xlsx", _merged_head),
    good("hang so cot.xlsx", _with(before=(("A", "B", "1"),))),
    good("tong cong cuoi.xlsx", _with(after=((None, "Tổng cộng", A + B),))),
    good("cong dau.xlsx", _with(before=((None, "Tổng cộng", A + B),))),
    good("tong cong sai.xlsx", _with(after=((None, "Tổng cộng", A),)), "total.mismatch"),
    good("tong giua.xlsx", _with(between=((None, "Cộng", A),), after=((None, "Cộng", B),))),
    good("nhom la ma.xlsx", _with(before=(("I", "Lãnh đạo"),), between=(("II", "Cán bộ"),))),
    good("nhom chu cai.xlsx", _with(before=(("A", "Biên chế"),), between=(("B", "Hợp đồng"),))),
    good("dong trong.xlsx", _with(between=((), (), ()))),
    good("chu ky.xlsx", _with(after=_signed())),
    good("dau de lap lai.xlsx", _with(between=(HEAD,))),
    good("bang chu cuoi.xlsx", _with(after=((None, "Bằng chữ: Năm trăm nghìn đồng chẵn"),))),
    good("dao cot.xlsx", rows(_shuffled)),
    good("xa ben phai.xlsx", rows(_far_to_the_right)),
    good("o duoi sau.xlsx", rows(_deep)),
    good("hai bang mot trang.xlsx", rows(_two_tables)),
    good("hai trang.xlsx", _two_sheets),
    good("trang huong dan.xlsx", _guide),
    good("hang an.xlsx", _hidden("row"), "rows.hidden"),
    good("cot an.xlsx", _hidden("column"), "columns.hidden"),
    good("loc.xlsx", _hidden("filter"), "rows.filtered"),
    good("trang an.xlsx", _hidden("sheet"), "sheet.hidden"),
    partly("dong lap.xlsx", rows(_twice), "row.duplicate"),
    refused(
        "khong co bang.xlsx", rows(lambda unit: (*title(unit), ("Kính gửi",))), "sheet.no_table"
    ),
    refused("chi co dau de.xlsx", rows(lambda unit: (*title(unit), HEAD)), "sheet.no_rows"),
    refused(
        "don vi la.xlsx",
        rows(lambda _unit: people("Trung tâm Vũ trụ", A, B)),
        "unit.unknown",
    ),
    refused("khong ten don vi.xlsx", rows(lambda unit: people(unit, A)[1:]), "unit.unknown"),
    refused("trong tron.xlsx", rows(lambda _unit: ()), "file.empty"),
    good(
        "ten don vi hoa.xlsx",
        rows(lambda unit: (*((f"ĐƠN VỊ:  {unit.upper()} ",), (CAMPAIGN,), ()), HEAD, *_body(unit))),
    ),
)
