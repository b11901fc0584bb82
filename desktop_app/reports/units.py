"""Units and people as lists."""

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.domain.rows import PersonInfo, UnitInfo
from desktop_app.domain.unit_history import UnitLife
from desktop_app.reports.clusters import Cells, cluster_rows, sum_known
from desktop_app.reports.report import Column, Format, Row, Table

_NUMBER = Format.NUMBER
_UNIT_COLUMNS = (
    Column("number", "STT", _NUMBER, 5),
    Column("unit", "Đơn vị", width=40),
    Column("code", "Mã", width=10),
    Column("kind", "Loại đơn vị", width=22),
    Column("headcount", "Tổng số người", _NUMBER, 8, summed=True),
    Column("people", "Số người trong danh sách", _NUMBER, 9, summed=True),
)
# Where nothing is known of any unit the window leaves them out.
TIMES = ("since", "until", "formers", "successors")
_TIME_COLUMNS = (
    Column("since", "Từ ngày", Format.DATE, 11),
    Column("until", "Đến ngày", Format.DATE, 11),
    Column("formers", "Từ đơn vị", width=30),
    Column("successors", "Nay thuộc", width=30),
)
_PERSON_COLUMNS = (
    Column("number", "STT", _NUMBER, 5),
    Column("code", "Mã", width=10),
    Column("name", "Họ và tên", width=26),
    Column("gender", "Giới tính", width=7),
    Column("born_on", "Ngày sinh", Format.DATE, 11),
    Column("job", "Chức vụ", width=20),
    Column("staff_category", "Phân loại", width=14),
    Column("unit", "Đơn vị", width=30),
)


def units_table(units: Sequence[UnitInfo]) -> Table:
    """A year's units under their clusters, with headcounts; rows bear "unit:CODE"."""
    rows = cluster_rows(units, lambda unit: unit, _unit_row, _sums)
    return Table("Danh sách đơn vị", _UNIT_COLUMNS, rows, empty_text="Chưa có đơn vị.")


def lives_table(units: Sequence[UnitLife]) -> Table:
    """The same with each unit's time and what it came from and became."""
    rows = cluster_rows(
        units,
        lambda one: one.info,
        _life_row,
        lambda ones: (*_sums([one.info for one in ones]), *(None for _ in TIMES)),
    )
    columns = (*_UNIT_COLUMNS, *_TIME_COLUMNS)
    return Table("Danh sách đơn vị", columns, rows, empty_text="Chưa có đơn vị.")


def _life_row(number: int, one: UnitLife) -> Row:
    row = _unit_row(number, one.info)
    names = ("; ".join(one.formers), "; ".join(one.successors))
    return replace(row, cells=(*row.cells, one.valid_from, one.valid_to, *names))


def people_table(people: Sequence[PersonInfo]) -> Table:
    """People in the order given; rows bear "person:CODE"."""
    rows = tuple(_person_row(number, person) for number, person in enumerate(people, 1))
    return Table("Danh sách cán bộ", _PERSON_COLUMNS, rows, empty_text="Chưa có danh sách cán bộ.")


def _unit_row(number: int, unit: UnitInfo) -> Row:
    cells = (number, unit.name, unit.code, unit.kind, unit.headcount, unit.people)
    return Row(cells, ident=f"unit:{unit.code}")


def _sums(units: Sequence[UnitInfo]) -> Cells:
    headcount = sum_known(unit.headcount for unit in units)
    return ("", "", headcount, sum(unit.people for unit in units))


def _person_row(number: int, person: PersonInfo) -> Row:
    cells = (
        number,
        person.code,
        person.name,
        person.gender,
        person.born_on,
        person.job,
        person.staff_category,
        person.unit,
    )
    return Row(cells, ident=f"person:{person.code}")
