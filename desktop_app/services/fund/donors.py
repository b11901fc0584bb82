"""Givers who are no staff: enterprises, groups, households, persons, and who mobilised them."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, and_, case, func, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound
from desktop_app.domain.fund_rows import DonorGiving, DonorInfo, DonorKind, NewDonor
from desktop_app.domain.refusals import refuse_wrong
from desktop_app.domain.text import clean, fold, match_key, person_sort_key, sort_key
from desktop_app.models.fund import Donor, Fund
from desktop_app.models.units import Unit, UnitName
from desktop_app.services.desk import Desk
from desktop_app.services.fund import lookups
from desktop_app.services.fund.counted import counted

Record = dict[str, Any]


class Donors:
    """The donors of a store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, search: str = "") -> tuple[DonorInfo, ...]:
        """Donors by name, with what each gave to which fund; `search` with or without marks."""
        query = (
            select(
                Donor.id,
                Donor.name,
                Donor.kind,
                func.coalesce(Unit.code, ""),
                func.coalesce(UnitName.name, ""),
                Donor.note,
            )
            .outerjoin(Unit, Unit.id == Donor.credited_unit_id)
            .outerjoin(UnitName, and_(UnitName.unit_id == Unit.id, UnitName.valid_to == ""))
            .order_by(Donor.sort_key, Donor.id)
        )
        if fold(search):
            query = query.where(Donor.fold.contains(fold(search), autoescape=True))
        with self._desk.reading() as connection:
            given = _given(connection)
            return tuple(
                DonorInfo(row[0], row[1], DonorKind(row[2]), *row[3:], given.get(row[0], ()))
                for row in connection.execute(query)
            )

    def add(self, new: NewDonor, *, namesake: bool = False) -> Done[int]:
        """A further donor; the number is the result.

        `namesake`: it is another one of a name and kind that is there already.

        Raises: WrongFields, NotFound.
        """
        with self._desk.command() as command:
            record = _record(command.connection, new)
            there = None if namesake else _same(command.connection, record)
            taken = {"name": _there(new, there)} if there is not None else {}
            refuse_wrong(_wrong(new) | taken)
            added = insert(Donor).returning(Donor.id)
            number = int(command.connection.execute(added, [record]).scalar_one())
            told = {"name": record["name"], "kind": new.kind.value, "unit": new.unit}
            command.audit("donor.add", f"donor:{number}", after=told)
        return Done(number, Changes.FUNDS)

    def change(self, number: int, new: NewDonor) -> Done[None]:
        """Mend a donor's record; what was written in the ledger stays as it was written.

        Raises: NotFound, WrongFields.
        """
        with self._desk.command() as command:
            before = lookups.donor_row(command.connection, number)
            refuse_wrong(_wrong(new))
            record = _record(command.connection, new)
            changed = update(Donor).where(Donor.id == number)
            command.connection.execute(changed.values(version=Donor.version + 1, **record))
            command.audit(
                "donor.set",
                f"donor:{number}",
                before={"name": before.name, "kind": before.kind},
                after={"name": record["name"], "kind": new.kind.value, "unit": new.unit},
            )
        return Done(None, Changes.FUNDS)


def _given(connection: Connection) -> Mapping[int, tuple[DonorGiving, ...]]:
    """By donor, what counts of their giving: no two funds in one sum, direct help apart."""
    lines = counted()
    query = (
        select(
            lines.c.donor_id,
            case((lines.c.direct == 1, ""), else_=func.coalesce(Fund.name, "")).label("fund"),
            lines.c.direct,
            func.sum(lines.c.amount),
            func.sum(lines.c.in_kind_value),
        )
        .outerjoin(Fund, Fund.id == lines.c.fund_id)
        .where(lines.c.donor_id.is_not(None))
        .group_by(lines.c.donor_id, "fund", lines.c.direct)
        .order_by(lines.c.donor_id, lines.c.direct, "fund")
    )
    found: defaultdict[int, tuple[DonorGiving, ...]] = defaultdict(tuple)
    for donor, fund, direct, amount, in_kind in connection.execute(query):
        found[donor] += (DonorGiving(fund, bool(direct), amount, in_kind),)
    return found


def _record(connection: Connection, new: NewDonor) -> Record:
    name = clean(new.name)
    is_person = new.kind in {DonorKind.PERSON, DonorKind.HOUSEHOLD}
    return {
        "name": name,
        "fold": fold(name),
        "match_key": match_key(name),
        "sort_key": person_sort_key(name) if is_person else sort_key(name),
        "kind": new.kind.value,
        "credited_unit_id": _unit_id(connection, new.unit),
        "note": clean(new.note),
    }


def _unit_id(connection: Connection, code: str) -> int | None:
    if not code:
        return None
    found = connection.scalar(select(Unit.id).where(Unit.code == code))
    if found is None:
        what = "đơn vị"
        raise NotFound(what, code)
    return found


def _same(connection: Connection, record: Record) -> int | None:
    return connection.scalar(
        select(Donor.id).where(Donor.match_key == record["match_key"], Donor.kind == record["kind"])
    )


def _wrong(new: NewDonor) -> dict[str, str]:
    return {} if clean(new.name) else {"name": "Hãy ghi tên người, tổ chức ủng hộ."}


def _there(new: NewDonor, number: int) -> str:
    return (
        f"“{clean(new.name)}” đã có trong danh sách (số {number}). Hãy chọn từ danh sách, hoặc ghi "
        "thêm cho rõ nếu là người, tổ chức khác trùng tên."
    )
