"""What came of a campaign as tables: by unit, by year and campaign."""

from collections.abc import Sequence

from desktop_app.domain.review_results import CampaignResults, UnitResult
from desktop_app.reports.official import short_title
from desktop_app.reports.report import Column, Format, Row, Table

_NUMBER, _MONEY = Format.NUMBER, Format.MONEY
_UNIT_COLUMNS = (
    Column("number", "STT", _NUMBER, 5),
    Column("unit", "Đơn vị", width=30),
    Column("answered", "Báo cáo", width=9),
    Column("activities", "Hoạt động", _NUMBER, 8, summed=True),
    Column("households", "Hộ được giúp", _NUMBER, 8, summed=True),
    Column("givers", "Người ủng hộ", _NUMBER, 8, summed=True),
    Column("amount", "Tiền (đồng)", _MONEY, 14, summed=True),
    Column("in_kind", "Hiện vật quy đổi (đồng)", _MONEY, 14, summed=True),
    Column("days", "Ngày công", Format.DAYS, 8, summed=True),
)
_YEAR_COLUMNS = (
    Column("year", "Năm", width=6),
    Column("campaign", "Phong trào", width=34),
    *_UNIT_COLUMNS[3:],
)


def units_table(one: CampaignResults) -> Table:
    """Every unit of a campaign with its part, and their sum."""
    rows = tuple(_unit_row(number, each) for number, each in enumerate(one.units, 1))
    total = Row(("", "Tổng cộng", "", *sums(one.units)), "total")
    return Table("Kết quả của từng đơn vị", _UNIT_COLUMNS, (*rows, total) if rows else ())


def years_table(found: Sequence[CampaignResults]) -> Table:
    """Each campaign of each year as one line, and their sum."""
    rows = tuple(
        Row((str(one.campaign.year), short_title(one.campaign.title), *sums(one.units)))
        for one in found
    )
    every = [unit for one in found for unit in one.units]
    total = Row(("", "Tổng cộng", *_sums_of_funds(found, sums(every))), "total")
    return Table("Kết quả theo năm và phong trào", _YEAR_COLUMNS, (*rows, total) if rows else ())


def _sums_of_funds(
    found: Sequence[CampaignResults], every: Sequence[int]
) -> tuple[int | None, ...]:
    """The sums without money and goods where these are of several funds, which are never mixed."""
    activities, households, givers, amount, in_kind, days = every
    funds = {one.fund for one in found if any(sums(one.units)[3:5])}
    worth = (amount, in_kind) if len(funds) <= 1 else (None, None)
    return (activities, households, givers, *worth, days)


def _unit_row(number: int, one: UnitResult) -> Row:
    answered = "Đã gửi" if one.answered else "Chưa gửi"
    return Row((number, one.unit.name, answered, *_figures(one)), ident=f"unit:{one.unit.code}")


def _figures(one: UnitResult) -> tuple[int, ...]:
    return (
        one.activities,
        one.households_helped,
        one.givers,
        one.amount,
        one.in_kind_value,
        one.labour_days,
    )


def sums(units: Sequence[UnitResult]) -> tuple[int, ...]:
    """The units' figures together, in the order of the columns from activities on."""
    columns = zip(*(_figures(one) for one in units), strict=True)
    return tuple(sum(column) for column in columns) if units else (0,) * 6
