"""The years, the department, its units and people, and the trail of what was done."""

from argparse import Namespace
from dataclasses import asdict, replace
from datetime import date

from desktop_app.cli.answer import Answer
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text, text_table
from desktop_app.domain.dates import format_date
from desktop_app.domain.finding import FoundKind
from desktop_app.domain.progress import Progress
from desktop_app.reports.departments import departments_table

_LETTERHEAD = {
    "name": "Tên cơ quan",
    "parent_agency": "Cơ quan chủ quản",
    "place": "Địa danh",
    "signatory_position": "Chức vụ người ký",
    "signatory": "Người ký",
}

_KINDS = {
    FoundKind.UNIT: "Đơn vị",
    FoundKind.PERSON: "Cán bộ",
    FoundKind.CAMPAIGN: "Phong trào",
}


def years(asked: Namespace, _progress: Progress) -> Answer:
    """The years of the store, and which are closed."""
    with opened(asked) as office:
        found = [(year, office.years_book.is_closed(year)) for year in office.years()]
    rows = [(str(year), "đã khóa" if closed else "đang mở") for year, closed in found]
    text = text_table("Các năm của sổ", ("Năm", "Trạng thái"), rows)
    return Answer(text, [{"year": year, "closed": closed} for year, closed in found])


def close_year(asked: Namespace, _progress: Progress) -> Answer:
    """A year takes no more changes."""
    with opened(asked) as office:
        office.years_book.close(asked.year)
    return Answer(f"Đã khóa sổ năm {asked.year}.")


def reopen_year(asked: Namespace, _progress: Progress) -> Answer:
    """A closed year takes changes again."""
    with opened(asked) as office:
        office.years_book.reopen(asked.year, asked.reason)
    return Answer(f"Đã mở lại sổ năm {asked.year}.")


def department(asked: Namespace, _progress: Progress) -> Answer:
    """The department's letterhead data, of today or of a day."""
    with opened(asked) as office:
        found = asdict(office.settings.department(_day(asked)))
    text = "\n".join(f"{title}: {found[key]}" for key, title in _LETTERHEAD.items())
    return Answer(text, found)


def set_department(asked: Namespace, _progress: Progress) -> Answer:
    """What is named of the letterhead data changes, from a day on or what holds, the rest stays."""
    named = {
        "name": asked.name,
        "parent_agency": asked.parent_agency,
        "place": asked.place,
        "signatory_position": asked.position,
        "signatory": asked.signatory,
    }
    changed = {key: value for key, value in named.items() if value is not None}
    with opened(asked) as office:
        before = office.settings.department(_day(asked))
        office.settings.set_department(replace(before, **changed), asked.day or None)
    return department(asked, _progress)


def departments(asked: Namespace, _progress: Progress) -> Answer:
    """Every letterhead with the day from which it holds."""
    with opened(asked) as office:
        found = office.settings.departments()
    document = [{"from": one.since or None} | asdict(one.department) for one in found]
    return Answer(table_text(departments_table(found)), document)


def drop_department(asked: Namespace, _progress: Progress) -> Answer:
    """A letterhead is taken out; the one before it goes on."""
    with opened(asked) as office:
        office.settings.drop_department(asked.day)
    return Answer(f"Đã bỏ thông tin cơ quan từ ngày {format_date(asked.day)}.")


def _day(asked: Namespace) -> date | None:
    return date.fromisoformat(asked.day) if asked.day else None


def units(asked: Namespace, _progress: Progress) -> Answer:
    """The units of a year."""
    with opened(asked) as office:
        found = office.units.all(asked.year)
    rows = [
        (one.code, one.name, one.kind, one.cluster_name, one.headcount, one.people) for one in found
    ]
    heads = ("Mã", "Tên đơn vị", "Loại", "Cụm", "Tổng số người", "Người trong danh sách")
    document = [
        {
            "code": one.code,
            "name": one.name,
            "kind": one.kind,
            "cluster": {"code": one.cluster, "name": one.cluster_name} if one.cluster else None,
            "headcount": one.headcount,
            "people": one.people,
        }
        for one in found
    ]
    return Answer(text_table(f"Đơn vị năm {asked.year}", heads, rows), document)


def people(asked: Namespace, _progress: Progress) -> Answer:
    """The people of a unit, or of all."""
    with opened(asked) as office:
        found = office.units.people(asked.unit, asked.search)
    rows = [
        (one.code, one.name, one.gender, format_date(one.born_on), one.job, one.unit)
        for one in found
    ]
    heads = ("Mã", "Họ và tên", "Giới tính", "Ngày sinh", "Chức vụ", "Đơn vị")
    return Answer(text_table("Danh sách cán bộ", heads, rows), [asdict(one) for one in found])


def audit(asked: Namespace, _progress: Progress) -> Answer:
    """What was done to the store, newest first."""
    with opened(asked) as office:
        table = office.history.entries(asked.limit)
    keys = [column.key for column in table.columns]
    document = [dict(zip(keys, row.cells, strict=True)) for row in table.rows]
    return Answer(table_text(table), document)


def find(asked: Namespace, _progress: Progress) -> Answer:
    """What a few letters find in a year."""
    with opened(asked) as office:
        found = office.finding.find(asked.text, asked.year)
    rows = [(_KINDS[one.kind], one.code, one.title, one.hint) for one in found]
    heads = ("Loại", "Mã", "Tên", "Chi tiết")
    return Answer(text_table(f"Tìm “{asked.text}”", heads, rows), [asdict(one) for one in found])
