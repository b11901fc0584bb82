"""One person: who they are, and where they served."""

from desktop_app.domain.dates import format_date
from desktop_app.domain.people import PersonDetail, Place
from desktop_app.reports.report import Column, Format, Row, Table

_COLUMNS = (
    Column("number", "Số", Format.NUMBER, 7),
    Column("unit", "Đơn vị", width=36),
    Column("job", "Chức vụ", width=22),
    Column("staff_category", "Phân loại", width=16),
    Column("from", "Từ ngày", Format.DATE, 12),
    Column("to", "Thôi từ ngày", Format.DATE, 13),
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
