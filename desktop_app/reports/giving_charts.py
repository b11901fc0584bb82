"""Charts of giving and of the years, out of the sums that stand in the tables beside them."""

from collections.abc import Iterator, Sequence

from desktop_app.domain.dates import format_date
from desktop_app.domain.fund_rows import Summed
from desktop_app.domain.multi_year import Form, MultiYear
from desktop_app.reports.chart import Category, Chart, ChartKind, Mark, Series
from desktop_app.reports.fund_ledger import OF_NO_FUND
from desktop_app.reports.report import Format

DONG = "đồng"
_NO_MONTH = "Không rõ tháng"
_UNKNOWN_MONTHS = "Khoản ủng hộ không ghi ngày nộp được tính ở “Không rõ tháng”."


def months_chart(sums: Sequence[Summed], year: int) -> Chart:
    """The money of each month; funds stand beside each other, direct help is left out."""
    given = [one for one in sums if not one.direct]
    codes = {one.code for one in given if one.amount}
    months = sorted({f"{year}-{month:02}" for month in range(1, 13)} | codes - {""})
    months += [""] if "" in codes else []
    funds = {one.fund: one.fund_name or OF_NO_FUND for one in given}
    amounts = {(one.fund, one.code): one.amount for one in given}
    return Chart(
        ChartKind.COLUMNS,
        "Tiền ủng hộ theo tháng",
        tuple(Category(f"Tháng {format_date(one)}" if one else _NO_MONTH) for one in months),
        tuple(
            Series(name, tuple(Mark(amounts.get((fund, one), 0)) for one in months), ident=fund)
            for fund, name in funds.items()
        ),
        Format.MONEY,
        DONG,
        (_UNKNOWN_MONTHS,) if "" in codes else (),
        empty_text="Chưa có khoản ủng hộ nào.",
    )


def years_chart(found: MultiYear) -> Chart:
    """What came in by year, all that is counted in đồng; a year without a figure is a gap."""
    return Chart(
        ChartKind.COLUMNS,
        f"Kết quả các năm {found.first} - {found.last}",
        tuple(Category(str(year)) for year in found.years),
        tuple(_years(found)),
        Format.MONEY,
        DONG,
        ("Số liệu như các đơn vị đã báo cáo.",),
        empty_text="Chưa có số liệu.",
    )


def _years(found: MultiYear) -> Iterator[Series]:
    for one in found.series:
        if one.measure.adds and one.measure.form is Form.MONEY:
            by_year = [one.reported.get(year, {}) for year in found.years]
            marks = (Mark(sum(own.values()) if own else None) for own in by_year)
            yield Series(one.measure.title, tuple(marks))
