"""Collected, handed over, on hand: unit by unit, drive by drive; each fund has its own totals."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from desktop_app.domain.amounts import amount_in_words
from desktop_app.domain.balance import UnitBalance, holding
from desktop_app.domain.money import format_money
from desktop_app.reports.clusters import SUBTOTAL, Cells, sum_known
from desktop_app.reports.formulas import Sum
from desktop_app.reports.report import Column, Format, Row, Table

TITLE = "Thu, nộp, còn giữ"
EMPTY = "Chưa có đợt vận động nào có số liệu đăng ký, thu hay nộp quỹ."
OVER = "Nộp nhiều hơn số đã báo thu"
_MONEY = Format.MONEY
_COLUMNS = (
    Column("number", "STT", Format.NUMBER, 5),
    Column("unit", "Đơn vị", width=30),
    Column("goal", "Mức vận động (đồng)", _MONEY, 13, summed=True),
    Column("pledged", "Đăng ký (đồng)", _MONEY, 13, summed=True),
    Column("collected", "Đã thu (đồng)", _MONEY, 13, summed=True),
    Column("handed_over", "Đã nộp quỹ (đồng)", _MONEY, 13, summed=True),
    Column(
        "on_hand",
        "Còn giữ (đồng)",
        _MONEY,
        13,
        summed=True,
        formula=Sum(("collected",), less=("handed_over",)),
    ),
    Column("held_since", "Giữ từ ngày", Format.DATE, 11),
    Column("days_held", "Số ngày giữ", Format.NUMBER, 7),
    Column("note", "Ghi chú", width=18),
)


@dataclass(frozen=True, slots=True)
class BalanceReport:
    """The balances of a year on a day; `units` stand drive by drive, the drives fund by fund."""

    units: tuple[UnitBalance, ...]
    today: date

    def holding(self, longer_than: int = 0) -> tuple[UnitBalance, ...]:
        """Those with money on hand, for more than so many days where asked, the longest first."""
        return holding(self.units, self.today, longer_than)


def balance_table(report: BalanceReport) -> Table:
    """Units under their drives, with a subtotal for each drive and one for each fund.

    There is no total over funds. Rows bear "balance:DRIVE:UNIT" by their codes.
    """
    return Table(TITLE, _COLUMNS, tuple(_rows(report)), empty_text=EMPTY)


def next_step(report: BalanceReport) -> str:
    """What is to be done, a line for each fund: “…: 3 đơn vị còn giữ 12.500.000 đồng chưa nộp.”."""
    held = report.holding()
    if not held:
        return "Không đơn vị nào còn giữ tiền chưa nộp." if report.units else ""
    order = [one.drive.fund for one in report.units]
    held = tuple(sorted(held, key=lambda one: order.index(one.drive.fund)))
    return "\n".join(_held(name, list(group)) for name, group in _by_fund(held))


def sentences(report: BalanceReport) -> tuple[str, ...]:
    """For each fund what was collected, handed over and is on hand, in figures and words."""
    return tuple(_sentence(name, list(group)) for name, group in _by_fund(report.units))


def _by_fund(units: Iterable[UnitBalance]) -> Iterator[tuple[str, Iterator[UnitBalance]]]:
    """The balances fund by fund, in the order in which funds first come."""
    listed = list(units)
    order = list(dict.fromkeys(one.drive.fund for one in listed))
    listed.sort(key=lambda one: order.index(one.drive.fund))
    return groupby(listed, key=lambda one: one.drive.fund_name)


def _held(fund: str, held: Sequence[UnitBalance]) -> str:
    units = len({one.unit.code for one in held})
    amount = sum(one.money.on_hand for one in held)
    return f"{fund}: {units} đơn vị còn giữ {format_money(amount)} đồng chưa nộp."


def _sentence(fund: str, units: Sequence[UnitBalance]) -> str:
    came = sum(one.money.collected for one in units)
    went = sum(one.money.handed_over for one in units)
    holders = [one for one in units if one.money.on_hand > 0]
    held = sum(one.money.on_hand for one in holders)
    rest = (
        f"; {len({one.unit.code for one in holders})} đơn vị còn giữ {format_money(held)} đồng "
        "chưa nộp"
        if held
        else ""
    )
    return (
        f"{fund}: đã thu {format_money(came)} đồng (Bằng chữ: {amount_in_words(came)}), "
        f"đã nộp {format_money(went)} đồng{rest}."
    )


def _rows(report: BalanceReport) -> Iterator[Row]:
    for fund, of_fund in _by_fund(report.units):
        members = list(of_fund)
        drives = [list(group) for _, group in groupby(members, key=lambda one: one.drive.id)]
        for units in drives:
            yield Row((f"{fund} – {units[0].drive.title}",), "group")
            for number, one in enumerate(units, 1):
                yield _row(number, one, report.today)
            yield Row((None, SUBTOTAL, *_sums(units)), "subtotal")
        if len(drives) > 1:
            yield Row((None, f"{SUBTOTAL} {fund}", *_sums(members)), "subtotal")


def _row(number: int, one: UnitBalance, today: date) -> Row:
    money = one.money
    cells = (
        number,
        one.unit.name,
        one.goal,
        one.pledged or None,
        money.collected,
        money.handed_over,
        money.on_hand,
        one.held_since,
        one.days_held(today),
        OVER if money.on_hand < 0 else "",
    )
    return Row(cells, ident=f"balance:{one.drive.code}:{one.unit.code}")


def _sums(units: Sequence[UnitBalance]) -> Cells:
    return (
        sum_known(one.goal for one in units),
        sum(one.pledged for one in units) or None,
        sum(one.money.collected for one in units),
        sum(one.money.handed_over for one in units),
        sum(one.money.on_hand for one in units),
        "",
        None,
        "",
    )
