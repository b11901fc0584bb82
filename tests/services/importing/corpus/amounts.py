"""Amounts as people type them."""

from tests.services import books
from tests.services.importing.corpus.case import (
    CAMPAIGN,
    Case,
    Rows,
    good,
    partly,
    people,
    refused,
    rows,
    sheet,
    title,
)

_FIRST = 300_000
_SECOND = 200_000


def typed(name: str, text: object, amount: int) -> Case:
    """An amount that is read as so many đồng, beside one that is plain."""
    return good(f"{name}.xlsx", sheet(_FIRST, text), amount=_FIRST + amount)


def wrong(name: str, text: object, *codes: str) -> Case:
    """An amount that keeps its row out; the other row stays."""
    return partly(f"{name}.xlsx", sheet(_FIRST, text), *codes, amount=_FIRST)


def _nothing_given(unit: str) -> Rows:
    head = ("STT", "Họ và tên", "Số tiền", "Ngày công")
    return (*title(unit), head, (1, "Người làm", "x", 2), (2, "Người góp", _FIRST, "-"))


def _in_thousands(unit: str) -> Rows:
    lines = people(unit, 300, "200")
    return (*lines[:2], ("Đơn vị tính: nghìn đồng",), ("STT", "Họ và tên", "Số tiền"), *lines[4:])


def _in_millions(unit: str) -> Rows:
    head = ("STT", "Họ và tên", "Số tiền (triệu đồng)")
    return (*title(unit), head, (1, "Người một", 0.3), (2, "Người hai", "0,2"))


AMOUNTS: tuple[Case, ...] = (
    good("so nguyen.xlsx", sheet(_FIRST, _SECOND)),
    typed("cham nghin", "1.500.000", 1_500_000),
    typed("phay nghin co don vi", "1,500,000 đ", 1_500_000),
    typed("dong", "1500000đ", 1_500_000),
    typed("vnd", "1.500.000 VNĐ", 1_500_000),
    typed("trieu le", "1,5 triệu", 1_500_000),
    typed("trieu cham le", "1.5 triệu", 1_500_000),
    typed("tr lien", "1tr5", 1_500_000),
    typed("k", "500k", 500_000),
    typed("nghin chu", "500 nghìn", 500_000),
    typed("bang chu", "một triệu rưỡi", 1_500_000),
    typed("bang chu dai", "Hai trăm năm mươi nghìn đồng", 250_000),
    typed("khoang trang", "1 500 000", 1_500_000),
    typed("thua khoang", "  200000  ", 200_000),
    typed("so le hai khong", "200.000,00", 200_000),
    good("so dang chu.xlsx", sheet("300000", "200000")),
    wrong("mo ho", "1.500", "amount.ambiguous"),
    wrong("mo ho phay", "1,500", "amount.ambiguous"),
    good(
        "ca cot da ro.xlsx",
        sheet("1.500.000", "2.000.000", "500.000", "1.500"),
        "amount.settled",
        amount=1_500_000 + 2_000_000 + 500_000 + 1_500,
    ),
    wrong("am ngoac", "(5.000.000)", "amount.negative"),
    wrong("am dau tru", -500_000, "amount.negative"),
    wrong("le dong", 200_000.5, "amount.fraction"),
    wrong("khong phai so", "hai con gà", "amount.unreadable"),
    wrong("loi tham chieu", "#REF!", "amount.cell_error"),
    wrong("ngay trong cot tien", "15/03/2024", "amount.unreadable"),
    good("dau x la khong co.xlsx", rows(_nothing_given), amount=_FIRST),
    good("nghin dong.xlsx", rows(_in_thousands)),
    good("trieu dong.xlsx", rows(_in_millions)),
    good("qua nho.xlsx", sheet(_FIRST, 500), "amount.small", amount=_FIRST + 500),
    refused("mot dong loi.xlsx", sheet("???"), "amount.unreadable"),
    good(
        "thieu tien.xlsx",
        lambda path, unit: books.write(path, people(unit, _FIRST, None)),
        "amount.missing",
        amount=_FIRST,
    ),
    good("so rat lon hop le.xlsx", sheet(2_000_000_000, 200_000), amount=2_000_200_000),
    refused(
        "khong ten phong trao.xlsx",
        rows(lambda unit: [line for line in people(unit, _FIRST) if line != (CAMPAIGN,)]),
        "campaign.unknown",
    ),
)
