"""Contributions: the tally by units, the list of givers, and the report on both."""

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.amounts import amount_in_words
from desktop_app.domain.fund_rows import By, Summed
from desktop_app.domain.money import format_money
from desktop_app.domain.points import format_days, format_percent
from desktop_app.domain.rows import ContributionLine, ContributionTotal, UnitInfo
from desktop_app.reports.balance import BalanceReport, balance_table
from desktop_app.reports.balance import sentences as balance_sentences
from desktop_app.reports.clusters import (
    Cells,
    cluster_rows,
    common_share,
    sum_known,
    table_of_clusters,
)
from desktop_app.reports.figures import FundPart
from desktop_app.reports.formulas import Share
from desktop_app.reports.fund_ledger import summed_table
from desktop_app.reports.givers import list_table
from desktop_app.reports.official import About, letterhead, recipients, signatures
from desktop_app.reports.report import (
    Block,
    Column,
    Format,
    Heading,
    Paragraph,
    Report,
    Row,
    Table,
)
from desktop_app.reports.summary_charts import given_chart

NO_FIGURES = "Chưa có số liệu"
_NUMBER, _MONEY = Format.NUMBER, Format.MONEY
_STT = Column("number", "STT", _NUMBER, 5)
_FIGURES = (
    Column("headcount", "Tổng số người", _NUMBER, 8, summed=True),
    Column("participants", "Số người tham gia", _NUMBER, 8, summed=True),
    Column("share", "Tỷ lệ", Format.PERCENT, 9, formula=Share("participants", "headcount")),
    Column("amount", "Số tiền (đồng)", _MONEY, 14, summed=True),
    Column("in_kind_value", "Hiện vật quy đổi (đồng)", _MONEY, 13, summed=True),
    Column("labour_days", "Ngày công", Format.DAYS, 8, summed=True),
    Column("goal", "Mức vận động (đồng)", _MONEY, 13, summed=True),
)
_TOTAL_COLUMNS = (
    _STT,
    Column("unit", "Đơn vị", width=34),
    *_FIGURES,
    Column("note", "Ghi chú", width=16),
)
_CLUSTER_COLUMNS = (
    _STT,
    Column("cluster", "Cụm thi đua", width=26),
    Column("units", "Số đơn vị", _NUMBER, 7, summed=True),
    *_FIGURES[:-1],
)


def totals_table(totals: Sequence[ContributionTotal]) -> Table:
    """The tally: every unit under its cluster, subtotals and the grand total.

    A unit without a line has blank figures: nothing was counted.
    """
    rows = cluster_rows(totals, _unit, _total_row, _sums_with_note)
    return Table("Kết quả ủng hộ, đóng góp", _TOTAL_COLUMNS, rows, numbered=True)


def clusters_table(totals: Sequence[ContributionTotal]) -> Table:
    """The tally by clusters only."""
    rows = table_of_clusters(totals, _unit, lambda members: _sums(members)[:-1])
    return Table("Kết quả ủng hộ, đóng góp theo cụm thi đua", _CLUSTER_COLUMNS, rows)


def contributions_report(
    totals: Sequence[ContributionTotal],
    lines: Sequence[ContributionLine],
    about: About,
    balance: BalanceReport | None = None,
    months: Sequence[Summed] = (),
) -> Report:
    """The report on giving: the sum in figures and words, the tally, and the list if any.

    Where there are drives, what was collected for each fund, handed over and is still held.
    `months`: sums of giving by month.
    """
    attached = (list_table(lines),) if lines else ()
    held = balance if balance and balance.units else None
    told = (*sentences(totals), *(balance_sentences(held) if held else ()))
    drawn = (given_chart(totals),) if any(one.amount for one in totals) else ()
    charts = (*drawn, *_months(months))
    tables = (totals_table(totals), *charts, *((balance_table(held),) if held else ()))
    return _report((*map(Paragraph, told), *tables, *attached), about)


def funds_report(
    parts: Sequence[FundPart],
    about: About,
    balance: BalanceReport | None = None,
    months: Sequence[Summed] = (),
) -> Report:
    """The same where several funds have figures: each by itself under its name, none added up."""
    blocks: list[Block] = []
    for number, part in enumerate(parts, 1):
        blocks += (Heading(f"{number}. {part.name}", 2), *map(Paragraph, sentences(part.totals)))
        blocks.append(replace(totals_table(part.totals), title=f"Kết quả: {part.name}"))
        if any(total.amount for total in part.totals):
            blocks.append(given_chart(part.totals, part.name))
        if part.lines:
            blocks.append(replace(list_table(part.lines), title=f"Danh sách: {part.name}"))
    blocks += _months(months)
    if balance and balance.units:
        blocks += (*map(Paragraph, balance_sentences(balance)), balance_table(balance))
    return _report(tuple(blocks), about)


def _months(sums: Sequence[Summed]) -> tuple[Table, ...]:
    return (replace(summed_table(By.MONTH, sums), title="Kết quả theo tháng"),) if sums else ()


def _report(blocks: tuple[Block, ...], about: About) -> Report:
    return Report(
        kind="contributions",
        title="Bảng tổng hợp",
        abstract=f"Kết quả ủng hộ, đóng góp trong {about.occasion}",
        letterhead=letterhead(about.department),
        blocks=blocks,
        signatures=signatures(about.department),
        recipients=recipients(about.department),
        landscape=True,
        made_from=about.made_from,
    )


def sentences(totals: Sequence[ContributionTotal]) -> tuple[str, ...]:
    """What was given in all, money in figures and words."""
    counted = [total for total in totals if total.lines]
    if not counted:
        return ("Chưa có số liệu ủng hộ, đóng góp.",)
    amount = sum(total.amount for total in counted)
    goods = sum(total.in_kind_value for total in counted)
    days = sum(total.labour_days for total in counted)
    return (
        _joined(totals),
        f"Tổng số tiền ủng hộ: {format_money(amount)} đồng (Bằng chữ: {amount_in_words(amount)}).",
        f"Hiện vật quy đổi: {format_money(goods)} đồng; ngày công: {format_days(days)} ngày.",
    )


def _joined(totals: Sequence[ContributionTotal]) -> str:
    units = sum(1 for total in totals if total.lines)
    joined = sum(total.participants for total in totals)
    part = _common_share(totals)
    staff = sum_known(total.unit.headcount for total in totals)
    of_all = f"/{format_money(staff or 0)}" if part is not None else ""
    reached = f", đạt tỷ lệ {format_percent(part)}" if part is not None else ""
    return (
        f"Đã có {units}/{len(totals)} đơn vị báo cáo kết quả ủng hộ, đóng góp với "
        f"{format_money(joined)}{of_all} người tham gia{reached}."
    )


def _unit(total: ContributionTotal) -> UnitInfo:
    return total.unit


def _total_row(number: int, total: ContributionTotal) -> Row:
    unit = total.unit
    note = "" if total.lines else NO_FIGURES
    figures = _sums([total])
    cells = (number, unit.name, *figures[:2], total.share if total.lines else None, *figures[3:])
    return Row((*cells, note), ident=f"unit:{unit.code}")


def _sums_with_note(totals: Sequence[ContributionTotal]) -> Cells:
    return (*_sums(totals), "")


def _sums(totals: Sequence[ContributionTotal]) -> Cells:
    counted = [total for total in totals if total.lines]
    return (
        sum_known(total.unit.headcount for total in totals),
        sum_known(total.participants for total in counted),
        _common_share(totals),
        sum_known(total.amount for total in counted),
        sum_known(total.in_kind_value for total in counted),
        sum_known(total.labour_days for total in counted),
        sum_known(total.goal for total in totals),
    )


def _common_share(totals: Sequence[ContributionTotal]) -> int | None:
    """Of all staff, those of units that have not answered included."""
    return common_share(
        (total.participants if total.lines else None, total.unit.headcount) for total in totals
    )
