"""Lines of giving: with the cells they came from, and as the list that a report attaches."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from desktop_app.domain.rows import ContributionLine
from desktop_app.reports.clusters import SUBTOTAL, TOTAL, Cells
from desktop_app.reports.origins import origin_text
from desktop_app.reports.report import Column, Format, Row, Table

_NUMBER, _MONEY = Format.NUMBER, Format.MONEY
_STT = Column("number", "STT", _NUMBER, 5)
_GIFT_COLUMNS = (
    Column("donor", "Họ và tên, tập thể ủng hộ", width=26),
    Column("job", "Chức vụ", width=16),
    Column("participants", "Số người", _NUMBER, 7),
    Column("amount", "Số tiền (đồng)", _MONEY, 14, summed=True),
    Column("goods", "Hiện vật", width=16),
    Column("in_kind_value", "Hiện vật quy đổi (đồng)", _MONEY, 13, summed=True),
    Column("labour_days", "Ngày công", Format.DAYS, 8, summed=True),
    Column("given_on", "Ngày nộp", Format.DATE, 11),
    Column("note", "Ghi chú", width=14),
)
_LINE_COLUMNS = (
    _STT,
    Column("unit", "Đơn vị", width=26),
    *_GIFT_COLUMNS,
    Column("origin", "Nguồn số liệu", width=26),
)
_LIST_COLUMNS = (_STT, *_GIFT_COLUMNS)


def lines_table(lines: Sequence[ContributionLine], offset: int = 0) -> Table:
    """Lines of giving with the cells they came from; `offset`: how many stand on earlier pages.

    Rows bear "line:NUMBER", counted from 0 within `lines`.
    """
    rows = tuple(
        Row(
            (offset + place + 1, line.unit_name, *_gift(line), origin_text(line.origin)),
            ident=f"line:{place}",
        )
        for place, line in enumerate(lines)
    )
    return Table("Chi tiết ủng hộ, đóng góp", _LINE_COLUMNS, rows)


def list_table(lines: Sequence[ContributionLine]) -> Table:
    """The list of givers, unit by unit, as it is attached to a report."""
    rows = tuple(_list_rows(lines))
    return Table("Danh sách ủng hộ, đóng góp", _LIST_COLUMNS, rows, numbered=True)


def _gift(line: ContributionLine) -> Cells:
    """A line keeps 0 for goods and labour that it does not speak of: both stay blank."""
    return (
        line.donor,
        line.job,
        line.participants,
        line.amount,
        line.goods,
        line.in_kind_value or None,
        line.labour_days or None,
        line.given_on,
        line.note,
    )


def _list_rows(lines: Sequence[ContributionLine]) -> Iterator[Row]:
    for (_, name), group in groupby(lines, key=lambda line: (line.unit_code, line.unit_name)):
        members = list(group)
        yield Row((name,), "group")
        for number, line in enumerate(members, 1):
            yield Row((number, *_gift(line)))
        yield Row((None, SUBTOTAL, *_gift_sums(members)), "subtotal")
    if lines:
        yield Row((None, TOTAL, *_gift_sums(lines)), "total")


def _gift_sums(lines: Sequence[ContributionLine]) -> Cells:
    """The cells after the label, which stands in the donor's column."""
    return (
        "",
        None,
        sum(line.amount for line in lines),
        "",
        sum(line.in_kind_value for line in lines) or None,
        sum(line.labour_days for line in lines) or None,
        "",
        "",
    )
