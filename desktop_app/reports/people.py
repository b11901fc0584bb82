"""One person: who they are, where they served, what they gave and how they were marked."""

from desktop_app.domain.dates import format_date
from desktop_app.domain.people import Gift, PersonDetail, PersonRecords, Place, Result
from desktop_app.reports.report import Column, Format, Row, Table

_COLUMNS = (
    Column("number", "Số", Format.NUMBER, 7),
    Column("unit", "Đơn vị", width=36),
    Column("job", "Chức vụ", width=22),
    Column("staff_category", "Phân loại", width=16),
    Column("from", "Từ ngày", Format.DATE, 12),
    Column("to", "Thôi từ ngày", Format.DATE, 13),
)
_GIFT_COLUMNS = (
    Column("year", "Năm", width=7),
    Column("day", "Ngày", Format.DATE, 11),
    Column("what", "Đợt vận động, phong trào", width=40),
    Column("unit", "Đơn vị", width=28),
    Column("amount", "Tiền (đồng)", Format.MONEY, 14),
    Column("goods", "Hiện vật", width=20),
    Column("in_kind", "Trị giá hiện vật (đồng)", Format.MONEY, 14),
    Column("labour", "Ngày công", Format.DAYS, 9),
)
_RESULT_COLUMNS = (
    Column("year", "Năm", width=7),
    Column("what", "Bộ tiêu chí", width=50),
    Column("total", "Điểm", Format.POINTS, 9),
    Column("max", "Tối đa", Format.POINTS, 9),
    Column("band", "Xếp loại", width=26),
)


def person_sentence(person: PersonDetail) -> str:
    """Name, code, sex and birth in one line, and where they serve now."""
    born = f"sinh {format_date(person.born_on)}" if person.born_on else ""
    head = ", ".join(filter(None, (f"mã {person.code}", person.gender, born)))
    now = person.present
    where = f"Đang công tác ở {now.unit_name}." if now else "Hiện không công tác ở đơn vị nào."
    also = f" Cách viết khác: {', '.join(person.aliases)}." if person.aliases else ""
    return f"{person.name} ({head}). {where}{also}"


def places_table(person: PersonDetail) -> Table:
    """All places, the first one first; rows bear "place:NUMBER"."""
    rows = tuple(_row(one) for one in person.places)
    return Table("Quá trình công tác", _COLUMNS, rows, empty_text="Chưa có nơi công tác nào.")


def _row(one: Place) -> Row:
    """A first day that only a list left behind says nothing of when somebody came."""
    first = one.valid_from if one.from_told else ""
    cells = (one.id, one.unit_name, one.job, one.staff_category, first, one.valid_to)
    return Row(cells, ident=f"place:{one.id}")


def gifts_table(records: PersonRecords) -> Table:
    """What a person gave, the newest year first."""
    rows = tuple(Row(_gift(one)) for one in records.gifts)
    return Table("Đóng góp", _GIFT_COLUMNS, rows, empty_text="Chưa ghi khoản đóng góp nào.")


def _gift(one: Gift) -> tuple[str | int | None, ...]:
    given = (one.amount or None, one.goods, one.in_kind_value or None, one.labour_days or None)
    return (str(one.year), one.day, one.what, one.unit, *given)


def results_table(records: PersonRecords) -> Table:
    """How a person was marked, the newest year first."""
    rows = tuple(Row(_result(one)) for one in records.results)
    return Table("Điểm", _RESULT_COLUMNS, rows, empty_text="Chưa được chấm điểm.")


def _result(one: Result) -> tuple[str | int | None, ...]:
    return (str(one.year), one.what, one.total, one.max_points, one.band)
