"""The first page's charts: money by month and by unit, and who has answered which campaign."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.dates import format_date
from desktop_app.domain.overview import Pictures
from desktop_app.domain.periods import parse_period
from desktop_app.domain.points import format_percent
from desktop_app.domain.rows import CampaignReturns, ReturnLine, ReturnStatus
from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series, shares
from desktop_app.reports.report import Format
from desktop_app.reports.returns import STATUS_TITLES, STATUS_TONES

DONG = "đồng"
UNIT, MONTH, RETURN = "unit:", "month:", "return:"
_LETTERS = {
    ReturnStatus.ON_TIME: "Đ",
    ReturnStatus.LATE: "M",
    ReturnStatus.CORRECTING: "S",
    ReturnStatus.MISSING: "C",
}
_SIGNS = {status: (sign, STATUS_TONES[status]) for status, sign in _LETTERS.items()}
NOT_ASKED = Mark(None, note="Không phải nộp", sign="·")
_NO_MONTH = "Không rõ tháng"


def months_chart(pictures: Pictures) -> Chart:
    """The money of each month of the year; funds stand beside each other, never added up."""
    months = [f"{pictures.year}-{month:02}" for month in range(1, 13)]
    beyond = sorted({one.month for one in pictures.by_month} - {*months, ""})
    months = [one for one in beyond if one < months[0]] + months
    months += [one for one in beyond if one > months[-1]]
    if any(one.month == "" and one.amount for one in pictures.by_month):
        months.append("")
    amounts = {(one.fund, one.month): one.amount for one in pictures.by_month}
    return Chart(
        ChartKind.COLUMNS,
        "Tiền ủng hộ theo tháng",
        tuple(_month(one, pictures.year) for one in months),
        tuple(
            Series(
                fund.name,
                tuple(Mark(amounts.get((fund.code, one), 0), f"{MONTH}{one}") for one in months),
                ident=fund.code,
            )
            for fund in pictures.funds
        ),
        Format.MONEY,
        DONG,
        empty_text="Chưa có khoản ủng hộ nào.",
    )


def _month(month: str, year: int) -> Category:
    if not month:
        return Category(_NO_MONTH, "?", MONTH)
    title = f"Tháng {int(month[5:])}/{month[:4]}"
    own = month.startswith(f"{year}-")
    return Category(title, f"T{int(month[5:])}" if own else format_date(month), f"{MONTH}{month}")


def units_chart(pictures: Pictures) -> Chart:
    """What each unit gave, the most first: to the first fund, where there are several."""
    fund = pictures.funds[0] if pictures.funds else None
    rows = [one for one in pictures.by_unit if fund is not None and one.fund == fund.code]
    parts = shares([max(one.amount, 0) for one in rows])
    several = len(pictures.funds) > 1
    name = f" – {fund.name}" if fund is not None and several else ""
    return Chart(
        ChartKind.BARS,
        f"Tiền ủng hộ theo đơn vị{name}",
        tuple(Category(one.name, one.code, f"{UNIT}{one.code}") for one in rows),
        (
            Series(
                fund.name if fund else "",
                tuple(
                    Mark(one.amount, f"{UNIT}{one.code}", format_percent(part))
                    for one, part in zip(rows, parts, strict=True)
                ),
            ),
        ),
        Format.MONEY,
        DONG,
        ("Các quỹ không cộng chung; xem quỹ khác ở trang Quỹ và vận động.",) if several else (),
        empty_text="Chưa có khoản ủng hộ nào.",
    )


def completeness_chart(returns: Sequence[CampaignReturns]) -> Chart:
    """A cell for each unit and campaign: a sign for how it has answered."""
    lines = [{one.unit.id: one for one in board.lines} for board in returns]
    units = {one.unit.id: one.unit for board in returns for one in board.lines}
    return Chart(
        ChartKind.HEAT,
        "Tình hình nộp báo cáo theo đơn vị",
        tuple(Category(one.name, one.code, f"{UNIT}{one.code}") for one in units.values()),
        tuple(
            Series(
                _title(board),
                tuple(_cell(board, own.get(unit)) for unit in units),
                _short(board),
                f"{board.campaign.code}:{board.period}",
            )
            for board, own in zip(returns, lines, strict=True)
        ),
        legend=tuple(_legend()),
        empty_text="Chưa phát động phong trào nào.",
    )


def _legend() -> Iterator[Mark]:
    for status, (sign, tone) in _SIGNS.items():
        yield Mark(None, note=STATUS_TITLES[status], sign=sign, tone=tone)
    yield NOT_ASKED


def _cell(board: CampaignReturns, line: ReturnLine | None) -> Mark:
    if line is None or (line.status is ReturnStatus.MISSING and board.due and not line.due):
        return NOT_ASKED
    sign, tone = _SIGNS[line.status]
    ident = f"{RETURN}{board.campaign.code}:{board.period}:{line.unit.code}"
    answered = int(line.status in {ReturnStatus.ON_TIME, ReturnStatus.LATE})
    return Mark(answered, ident, _told(line), sign, tone)


def _told(line: ReturnLine) -> str:
    told = STATUS_TITLES[line.status]
    if line.status is ReturnStatus.LATE:
        told += f" {line.days_late} ngày"
    if line.received:
        return f"{told}, nhận ngày {format_date(line.received)}"
    return f"{told}, hạn {format_date(line.due)}" if line.due else told


def _title(board: CampaignReturns) -> str:
    return f"{board.campaign.title}{_period(board)}"


def _short(board: CampaignReturns) -> str:
    return f"{board.campaign.code}{_period(board)}"


def _period(board: CampaignReturns) -> str:
    whole = board.period == str(board.campaign.year)
    return "" if whole else f" · {parse_period(board.period).title}"
