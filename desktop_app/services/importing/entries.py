"""Rows of returns in users' words, whether they wait in a preview or stand in the store."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, select

from desktop_app.domain.differences import Entry
from desktop_app.domain.intake import ContributionRow, Kind
from desktop_app.domain.return_versions import Mark
from desktop_app.domain.text import match_key
from desktop_app.models.campaigns import Activity, Contribution
from desktop_app.models.units import Person
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Format
from desktop_app.services.importing.staged import Line
from desktop_app.services.importing.writing import stored_fields

FULL_DAY = len("2024-10-17")


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a row: its column in the store, its name on a sheet, its label, its format."""

    column: str
    name: str
    label: str
    format: Format = Format.TEXT


# The first of each is whom or what a row is about.
FIELDS: Mapping[Kind, tuple[Field, ...]] = {
    Kind.CONTRIBUTIONS: (
        Field("donor", "donor", "Người, tập thể ủng hộ"),
        Field("job", "position", "Chức vụ"),
        Field("participants", "participants", "Số người", Format.NUMBER),
        Field("amount", "amount", "Số tiền (đồng)", Format.MONEY),
        Field("goods", "goods", "Hiện vật"),
        Field("in_kind_value", "in_kind_value", "Giá trị hiện vật (đồng)", Format.MONEY),
        Field("labour_days", "labour_days", "Ngày công", Format.DAYS),
        Field("given_on", "given_on", "Ngày", Format.DATE),
        Field("receipt", "receipt", "Số chứng từ"),
        Field("note", "note", "Ghi chú"),
    ),
    Kind.PARTICIPATION: (
        Field("title", "activity", "Hoạt động"),
        Field("held_on", "held_on", "Thời gian", Format.DATE),
        Field("place", "place", "Địa điểm"),
        Field("participants", "participants", "Số người", Format.NUMBER),
        Field("households_helped", "households_helped", "Số hộ", Format.NUMBER),
        Field("labour_days", "labour_days", "Ngày công", Format.DAYS),
        Field("value", "value", "Kinh phí (đồng)", Format.MONEY),
        Field("note", "note", "Ghi chú"),
    ),
}
_WORTH = {
    Kind.CONTRIBUTIONS: ("participants", "amount", "goods", "in_kind_value", "labour_days"),
    Kind.PARTICIPATION: ("participants", "households_helped", "labour_days", "value"),
}
_DAY = {Kind.CONTRIBUTIONS: "given_on", Kind.PARTICIPATION: "held_on"}
_MODELS: Mapping[Kind, type[Contribution | Activity]] = {
    Kind.CONTRIBUTIONS: Contribution,
    Kind.PARTICIPATION: Activity,
}


@dataclass(frozen=True)
class Told:
    """A row of a return by its columns in the store; its words are made when asked for.

    Most rows meet nothing that they are to be compared with. `code`: of the person who gave, where
    it is surely one; `place`: its table's number and its row.
    """

    kind: Kind
    record: Mapping[Any, Any]
    code: str
    place: tuple[int, int]

    @property
    def amount(self) -> int:
        """Its money in đồng."""
        return int(self.record.get("amount", 0))

    @cached_property
    def entry(self) -> Entry:
        """The row in words."""
        values = tuple(
            format_cell(self.record[one.column], one.format) for one in FIELDS[self.kind]
        )
        return Entry(values[0], match_key(values[0]), values, self.code, self.place)

    @cached_property
    def mark(self) -> Mark:
        """What sets the row apart from others."""
        day = self.record[_DAY[self.kind]]
        worth = tuple(str(self.record[column] or "") for column in _WORTH[self.kind])
        people = self.record["participants"] if self.kind is Kind.CONTRIBUTIONS else None
        full_day = day if len(day) == FULL_DAY else ""
        return Mark(self.entry.key, full_day, worth, many=(people or 1) > 1)


def staged_row(kind: Kind, line: Line, part: int) -> Told:
    """A row of a preview, as it would be stored; `part` is its table's number in the file."""
    row = line.row
    code = line.person or (row.donor_code if isinstance(row, ContributionRow) else "") or ""
    return Told(kind, stored_fields(kind, row), code, (part, row.row))


def stored_rows(
    connection: Connection, kind: Kind, returns: Iterable[int]
) -> dict[int, list[Told]]:
    """By return, its rows in their order, as they were sent: what was taken back since included."""
    model = _MODELS[kind]
    query = select(*model.__table__.columns).where(model.return_id.in_(list(returns)))
    if kind is Kind.CONTRIBUTIONS:
        query = query.where(Contribution.reverses_id.is_(None))
    codes = _codes(connection, kind, returns)
    found: dict[int, list[Told]] = {}
    for row in connection.execute(query.order_by(model.id)).mappings():
        told = Told(kind, row, codes.get(row["id"], ""), (row["table_id"], row["row"]))
        found.setdefault(row["return_id"], []).append(told)
    return found


def _codes(connection: Connection, kind: Kind, returns: Iterable[int]) -> Mapping[int, str]:
    """By line, the code of the person who gave, where it is surely one."""
    if kind is not Kind.CONTRIBUTIONS:
        return {}
    query = (
        select(Contribution.id, Person.code)
        .join(Person, Person.id == Contribution.person_id)
        .where(Contribution.return_id.in_(list(returns)))
    )
    return {row.id: row.code for row in connection.execute(query)}
