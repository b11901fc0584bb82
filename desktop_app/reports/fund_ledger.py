"""The ledger as tables: its lines, and its sums, each fund for itself."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop_app.domain.amounts import amount_in_words
from desktop_app.domain.dates import format_date
from desktop_app.domain.fund_rows import By, FundTotal, Giver, LedgerLine, Summed
from desktop_app.domain.ledger import goods_text
from desktop_app.domain.money import format_money
from desktop_app.domain.points import format_days
from desktop_app.reports.clusters import TOTAL, Cells
from desktop_app.reports.origins import origin_text
from desktop_app.reports.report import Column, Format, Row, Table

OF_NO_FUND = "Ngoài các quỹ"
DIRECT = "Hỗ trợ trực tiếp"
GIVERS = {
    Giver.UNIT: "Tập thể đơn vị",
    Giver.PERSON: "Cán bộ đơn vị",
    Giver.DONOR: "Người ủng hộ ngoài đơn vị",
    Giver.ANONYMOUS: "Người ủng hộ không nêu tên",
}
PEOPLE = "người"
HEADINGS = {
    By.UNIT: "Đơn vị",
    By.MONTH: "Tháng",
    By.KIND: "Loại đóng góp",
    By.CLUSTER: "Cụm thi đua",
    By.DRIVE: "Đợt vận động",
}
_NUMBER, _MONEY = Format.NUMBER, Format.MONEY
_LINE_COLUMNS = (
    Column("id", "Số", _NUMBER, 7),
    Column("given_on", "Ngày nộp", Format.DATE, 11),
    Column("unit", "Đơn vị", width=26),
    Column("name", "Người, tập thể ủng hộ", width=28),
    Column("amount", "Số tiền (đồng)", _MONEY, 14),
    Column("state", "Ghi sổ", width=30),
    Column("in_kind_value", "Hiện vật quy đổi (đồng)", _MONEY, 13),
    Column("labour_days", "Ngày công", Format.DAYS, 8),
    Column("goods", "Hiện vật", width=18),
    Column("drive", "Đợt vận động", width=12),
    Column("reason", "Lý do", width=24),
    Column("note", "Ghi chú", width=16),
)
KINDS = ("Tiền", "Hiện vật", "Ngày công")
# What the table of all lines has beside: most of it serves to filter by.
LEDGER_COLUMNS = (
    *_LINE_COLUMNS,
    Column("receipt", "Số chứng từ", width=11),
    Column("kind", "Loại đóng góp", width=14),
    Column("giver", "Ai ủng hộ", width=18),
)
_FIGURES = (
    Column("lines", "Số khoản", _NUMBER, 8, summed=True),
    Column("amount", "Số tiền (đồng)", _MONEY, 15, summed=True),
    Column("in_kind_value", "Hiện vật quy đổi (đồng)", _MONEY, 15, summed=True),
    Column("labour_days", "Ngày công", Format.DAYS, 9, summed=True),
)


def ledger_table(lines: Sequence[LedgerLine]) -> Table:
    """Lines of the ledger; rows bear "line:NUMBER", the line's own."""
    rows = tuple(Row(_line(line), ident=f"line:{line.id}") for line in lines)
    return Table("Sổ thu", _LINE_COLUMNS, rows, empty_text="Chưa có khoản nào.")


def ledger_row(line: LedgerLine) -> Row:
    """A line under `LEDGER_COLUMNS`; it bears "line:NUMBER"."""
    given = (line.amount, line.goods or line.in_kind_value, line.labour_days)
    kind = kinds_told(*map(bool, given))
    return Row((*_line(line), line.receipt, kind, GIVERS[line.giver]), ident=f"line:{line.id}")


def kinds_told(money: bool, goods: bool, labour: bool) -> str:  # noqa: FBT001  # three figures
    """What a line is made of: “Tiền, ngày công”."""
    told = (kind for kind, given in zip(KINDS, (money, goods, labour), strict=True) if given)
    return ", ".join(told).capitalize()


def summed_table(by: By, sums: Sequence[Summed]) -> Table:
    """Sums under each fund, direct help apart; the total is each fund's own, never of several."""
    columns = (Column("name", HEADINGS[by], width=34), *_FIGURES)
    rows = tuple(
        row
        for (fund, direct), group in groupby(sums, key=lambda one: (one.fund_name, one.direct))
        for row in _part(fund, list(group), by, direct=direct)
    )
    return Table(f"Sổ thu theo {HEADINGS[by].casefold()}", columns, rows)


def total_told(total: FundTotal) -> str:
    """“Quỹ A: 12 khoản; 1.200.000 đồng; hiện vật 50.000 đồng; 2,5 ngày công”."""
    name = total.fund or OF_NO_FUND
    whose = f"{name} ({DIRECT.casefold()})" if total.direct else name
    figures = (
        f"{format_money(total.lines)} khoản",
        f"{format_money(total.amount)} đồng",
        f"hiện vật {format_money(total.in_kind_value)} đồng" if total.in_kind_value else "",
        f"{format_days(total.labour_days)} ngày công" if total.labour_days else "",
    )
    return f"{whose}: {'; '.join(filter(None, figures))}"


def line_state(line: LedgerLine) -> str:
    """How a line came into the ledger, and what became of it."""
    if line.reverses:
        return f"Bút toán đảo khoản số {line.reverses}"
    if line.reversed_by:
        return f"Đã đảo bằng khoản số {line.reversed_by}"
    direct = f"{DIRECT}; " if line.direct else ""
    if line.origin is not None:
        return f"{direct}Theo báo cáo: {origin_text(line.origin)}"
    return f"{direct}Ghi ngày {format_date(line.entered_on)} ({line.actor})"


def amount_told(amount: int) -> str:
    """“500.000 đồng (Năm trăm nghìn đồng)”."""
    return f"{format_money(amount)} đồng ({amount_in_words(amount)})"


def giver_name(line: LedgerLine) -> str:
    """The giver's name, or what stands for it."""
    people = f" ({abs(line.participants)} {PEOPLE})" if line.participants else ""
    return line.name or f"{GIVERS[line.giver]}{people}"


def _line(line: LedgerLine) -> Cells:
    return (
        line.id,
        line.given_on,
        line.unit_name,
        giver_name(line),
        line.amount or None,
        line_state(line),
        line.in_kind_value or None,
        line.labour_days or None,
        goods_text(line.goods, line.quantity, line.measure),
        line.drive,
        line.reason,
        line.note,
    )


def _part(fund: str, sums: Sequence[Summed], by: By, *, direct: bool) -> Iterator[Row]:
    name = fund or OF_NO_FUND
    yield Row((f"{name}: {DIRECT.casefold()}" if direct else name,), "group")
    for one in sums:
        yield Row((_name(one, by), *_figures([one], by)), ident=f"{by}:{one.code}")
    yield Row((TOTAL, *_figures(sums, by)), "subtotal")


def _name(one: Summed, by: By) -> str:
    if by is By.MONTH:
        return f"Tháng {format_date(one.code)}" if one.code else "Không rõ tháng"
    return one.name or "Chưa gắn đợt vận động"


def _figures(sums: Sequence[Summed], by: By) -> Cells:
    """A sum by kind repeats the number of lines, which may be of several kinds."""
    lines = None if by is By.KIND else sum(one.lines for one in sums)
    return (
        lines,
        sum(one.amount for one in sums),
        sum(one.in_kind_value for one in sums),
        sum(one.labour_days for one in sums),
    )
