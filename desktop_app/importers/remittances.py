"""Lists of the money that units handed over to a fund, with the slips that show it."""

from collections.abc import Iterable

from desktop_app.domain.intake import Kind, RemittanceRow
from desktop_app.importers import cell_problems
from desktop_app.importers.cells import read_amount, read_day, read_name
from desktop_app.importers.columns import Field, Need
from desktop_app.importers.common_fields import (
    IGNORED_FIELDS,
    ORDER_FIELD,
    UNIT_CODE_FIELD,
    UNIT_SYNONYMS,
)
from desktop_app.importers.contents import is_day, is_money, is_unit_name
from desktop_app.importers.row_tables import row_importer
from desktop_app.importers.shapes import Complaint, Shape, Values, row_maker

_FIELDS = (
    ORDER_FIELD,
    Field(
        "unit",
        (*UNIT_SYNONYMS, "don vi nop", "don vi nop tien", "ten don vi nop", "nguoi nop tien"),
        read_name,
        spreads=True,
        label="Đơn vị",
        content=is_unit_name,
        content_name="tên đơn vị",
    ),
    UNIT_CODE_FIELD,
    Field(
        "amount",
        (
            "so tien",
            "so tien nop",
            "so tien nop quy",
            "so tien da nop",
            "so tien chuyen",
            "so tien da chuyen",
            "so tien nop ve quy",
            "da nop",
            "thuc nop",
            "nop quy",
            "thanh tien",
        ),
        read_amount,
        weight=8,
        summed=True,
        label="Số tiền nộp",
        content=is_money,
        content_name="số tiền",
    ),
    Field(
        "sent_on",
        (
            "ngay nop",
            "ngay nop quy",
            "ngay nop tien",
            "ngay chuyen",
            "ngay chuyen tien",
            "ngay chung tu",
            "ngay",
            "ngay thang",
            "ngay thang nam",
        ),
        read_day,
        weight=2,
        label="Ngày nộp",
        dittos=True,
        content=is_day,
        content_name="ngày tháng",
    ),
    Field(
        "bank_reference",
        (
            "so chung tu",
            "chung tu",
            "so giay nop tien",
            "giay nop tien",
            "so uy nhiem chi",
            "uy nhiem chi",
            "so tham chieu",
            "ma tham chieu",
            "ma giao dich",
            "so giao dich",
            "so but toan",
            "so chung tu ngan hang",
            "so ct",
            "so bien lai",
            "so phieu",
        ),
        read_name,
        weight=3,
        label="Số chứng từ ngân hàng",
    ),
    Field(
        "note",
        ("ghi chu", "noi dung", "noi dung nop", "dien giai", "noi dung chuyen tien", "ly do nop"),
        read_name,
        label="Nội dung, ghi chú",
    ),
    *IGNORED_FIELDS,
)


def _check(values: Values, filled: frozenset[str]) -> Iterable[Complaint]:
    if "amount" not in filled or values.get("amount") == 0:
        yield "amount", cell_problems.value_missing("amount", "số tiền nộp (lớn hơn 0)")
    if "sent_on" not in filled:
        yield "sent_on", cell_problems.value_missing("date", "ngày nộp")


REMITTANCES = row_importer(
    Shape(
        kind=Kind.REMITTANCES,
        fields=_FIELDS,
        needs=(
            Need(("amount",), "Số tiền nộp"),
            Need(("sent_on", "bank_reference"), "Ngày nộp"),
        ),
        names=("unit", "unit_code", "bank_reference", "amount"),
        build=row_maker(RemittanceRow),
        check=_check,
    )
)
