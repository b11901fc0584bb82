"""Reading the ledger: its lines, imported and typed alike, and what they add up to."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Subquery,
    and_,
    case,
    func,
    literal,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from desktop_app.domain.changes import Done
from desktop_app.domain.fund_rows import (
    By,
    Giver,
    LedgerFilter,
    LedgerLine,
    NewContribution,
    Summed,
)
from desktop_app.domain.text import fold
from desktop_app.models.campaigns import Campaign, Contribution
from desktop_app.models.fund import Fund, FundDrive
from desktop_app.models.units import Cluster, Unit, UnitName, UnitYear
from desktop_app.services import origins
from desktop_app.services.desk import Desk
from desktop_app.services.fund import entries
from desktop_app.services.fund.counted import counted, lines_stand
from desktop_app.services.fund.giver_names import shown_fold
from desktop_app.services.origins import TableOrigin
from desktop_app.services.unit_names import name_at, name_in

_FIGURES = ("amount", "in_kind_value", "labour_days", "donor")
KINDS = {"amount": "Tiền", "in_kind_value": "Hiện vật quy đổi", "labour_days": "Ngày công"}
NO_CLUSTER = "Chưa xếp cụm"
NO_DAY = "Không rõ tháng"


class Ledger:
    """The ledger of a store."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def add(
        self, new: NewContribution, reason: str = "", about: Collection[str] | None = None
    ) -> Done[int]:
        """Write a typed line; its number is the result.

        `about`: the fields that the reason was given for; None: whatever is asked about.

        Raises: WrongFields, Questioned without a reason, NotFound, ClosedYear.
        """
        with self._desk.command() as command:
            return Done(entries.add(command, new, reason, about), entries.CHANGED)

    def reverse(self, number: int, reason: str) -> Done[int]:
        """Take a line back by another with the opposite figures, whose number is the result.

        Raises: NotFound, ReversedBefore, WrongFields, Refused, ClosedYear.
        """
        with self._desk.command() as command:
            return Done(entries.reverse(command, number, reason), entries.CHANGED)

    def lines(
        self, wanted: LedgerFilter, offset: int = 0, limit: int | None = None
    ) -> tuple[LedgerLine, ...]:
        """One page of the lines that count, the newest first; a reversal stands by itself."""
        query = _lines(wanted).offset(offset).limit(limit)
        with self._desk.reading() as connection:
            known = origins.tables(connection, wanted.year)
            return tuple(_line(row, known) for row in connection.execute(query))

    def summed(self, year: int, by: By, fund: str = "", campaign: str = "") -> tuple[Summed, ...]:
        """Sums of a year by unit, month, kind, cluster or drive; funds are never mixed.

        Direct help is summed apart. `fund`: one fund's code; empty: each fund for itself.
        `campaign`: the code of the one that is meant; empty: all.
        """
        with self._desk.reading() as connection:
            return summed(connection, year, by, fund, campaign)


def summed(
    connection: Connection, year: int, by: By, fund: str = "", campaign: str = ""
) -> tuple[Summed, ...]:
    """The sums in one aggregate of the store; what they are called is looked up for sums alone."""
    sums = _sums(by, year, campaign)
    code, name, order, query = _heading(by, sums, year)
    funded = func.coalesce(Fund.code, "")
    query = (
        query.add_columns(
            funded,
            func.coalesce(Fund.name, ""),
            sums.c.direct,
            code,
            name,
            *(func.sum(sums.c[figure]) for figure in ("lines", *KINDS)),
        )
        .outerjoin(Fund, Fund.id == sums.c.fund_id)
        .group_by(sums.c.fund_id, sums.c.direct, code)
        .order_by(Fund.position.nulls_last(), Fund.id, sums.c.direct, order, code)
    )
    if fund:
        query = query.where(Fund.code == fund)
    rows = connection.execute(query).all()
    found = (Summed(row[0], row[1], bool(row[2]), *row[3:]) for row in rows)
    return tuple(part for one in found for part in _kinds(one)) if by is By.KIND else tuple(found)


def _sums(by: By, year: int, campaign: str) -> Subquery:
    """The year's lines added up by fund, direct help, and the number or month of the heading."""
    lines = counted()
    key: Mapping[By, ColumnElement[Any]] = {
        By.UNIT: lines.c.unit_id,
        By.CLUSTER: lines.c.unit_id,
        By.DRIVE: lines.c.drive_id,
        By.MONTH: func.substr(lines.c.given_on, 1, 7),
    }
    of = (lines.c.fund_id, lines.c.direct, key.get(by, literal("")).label("key"))
    query = select(
        *of,
        func.count().filter(lines_stand(lines)).label("lines"),
        *(func.sum(lines.c[figure]).label(figure) for figure in KINDS),
    )
    if campaign:
        own = select(Campaign.id).where(Campaign.code == campaign).scalar_subquery()
        query = query.where(lines.c.campaign_id == own)
    return query.where(lines.c.year == year).group_by(*of).subquery()


def _heading(by: By, sums: Any, year: int) -> Any:  # noqa: ANN401  # a subquery, columns, a query
    """What a sum's heading is: code, name, order, and the query with what they need."""
    query = select().select_from(sums)
    nothing: ColumnElement[str] = literal("")
    if by is By.KIND:
        return nothing, nothing, nothing, query
    if by is By.MONTH:
        month = sums.c.key
        known = case((func.length(month) == len("2024-10"), month), else_="")
        return known, known, func.nullif(known, "").nulls_last(), query
    if by is By.DRIVE:
        query = query.outerjoin(FundDrive, FundDrive.id == sums.c.key)
        code, title = func.coalesce(FundDrive.code, ""), func.coalesce(FundDrive.title, "")
        return code, title, FundDrive.id, query
    placed = and_(UnitYear.unit_id == sums.c.key, UnitYear.year == year)
    query = query.outerjoin(UnitYear, placed).outerjoin(Cluster, Cluster.id == UnitYear.cluster_id)
    if by is By.CLUSTER:
        code, name = func.coalesce(Cluster.code, ""), func.coalesce(Cluster.name, NO_CLUSTER)
        return code, name, Cluster.position.nulls_last(), query
    called = and_(UnitName.unit_id == Unit.id, name_in(year))
    query = query.join(Unit, Unit.id == sums.c.key).outerjoin(UnitName, called)
    return Unit.code, func.coalesce(UnitName.name, Unit.code), UnitYear.position.nulls_last(), query


def _kinds(whole: Summed) -> tuple[Summed, ...]:
    """One sum for each kind, with that kind's figure alone."""
    return tuple(
        Summed(
            whole.fund,
            whole.fund_name,
            whole.direct,
            kind,
            name,
            whole.lines,
            *(getattr(whole, one) if one == kind else 0 for one in KINDS),
        )
        for kind, name in KINDS.items()
    )


def _lines(
    wanted: LedgerFilter, called: ColumnElement[bool] | None = None
) -> Select[*tuple[Any, ...]]:
    lines, reversal = counted(), aliased(Contribution)
    named = name_in(wanted.year) if called is None else called
    found: Select[*tuple[Any, ...]] = (
        select(
            Contribution,
            Unit.code.label("unit_code"),
            UnitName.name.label("unit_name"),
            func.coalesce(FundDrive.code, "").label("drive"),
            func.coalesce(Fund.code, "").label("fund"),
            func.coalesce(reversal.id, 0).label("reversed_by"),
        )
        .join(lines, lines.c.id == Contribution.id)
        .join(Unit, Unit.id == Contribution.unit_id)
        .outerjoin(UnitName, and_(UnitName.unit_id == Unit.id, named))
        .outerjoin(FundDrive, FundDrive.id == lines.c.drive_id)
        .outerjoin(Fund, Fund.id == lines.c.fund_id)
        .outerjoin(reversal, reversal.reverses_id == Contribution.id)
        .where(lines.c.year == wanted.year, *_wanted(wanted, lines))
        .order_by(Contribution.id.desc())
    )
    return found


def _wanted(wanted: LedgerFilter, lines: Any) -> list[ColumnElement[bool]]:  # noqa: ANN401  # a subquery
    campaign = select(Campaign.id).where(Campaign.code == wanted.campaign).scalar_subquery()
    chosen = {
        "fund": Fund.code == wanted.fund,
        "drive": FundDrive.code == wanted.drive,
        "unit": Unit.code == wanted.unit,
        "campaign": lines.c.campaign_id == campaign,
    }
    found = [condition for key, condition in chosen.items() if getattr(wanted, key)]
    if wanted.search:
        named = shown_fold().contains(fold(wanted.search), autoescape=True)
        found.append(or_(named, Contribution.receipt == wanted.search))
    return found


def lines_numbered(
    connection: Connection, year: int, numbers: Collection[int]
) -> tuple[LedgerLine, ...]:
    """Some lines of a year by their numbers, in the order of the numbers."""
    called = name_at(literal(f"{year}-12-31"))
    query = _lines(LedgerFilter(year), called).where(Contribution.id.in_(numbers))
    rows = {row.id: row for row in connection.execute(query)}
    tables = {row.table_id for row in rows.values()} - {None}
    known = origins.tables_among(connection, year, tables)
    return tuple(_line(rows[one], known) for one in numbers if one in rows)


def _line(row: Any, known: Mapping[int, TableOrigin]) -> LedgerLine:  # noqa: ANN401  # a row read by name
    table = known.get(row.table_id)
    return LedgerLine(
        id=row.id,
        unit_code=row.unit_code,
        unit_name=row.unit_name or row.unit_code,
        drive=row.drive,
        fund=row.fund,
        name=row.donor,
        giver=_giver(row),
        amount=row.amount,
        goods=row.goods,
        quantity=row.quantity,
        measure=row.measure,
        in_kind_value=row.in_kind_value,
        labour_days=row.labour_days,
        participants=row.participants,
        direct=row.direct,
        given_on=row.given_on,
        receipt=row.receipt,
        note=row.note,
        reason=row.reason,
        entered_on=row.entered_at.astimezone().date().isoformat() if row.entered_at else "",
        actor=row.actor,
        reverses=row.reverses_id or 0,
        reversed_by=row.reversed_by,
        origin=table.origin(row.row, *_FIGURES) if table else None,
    )


def _giver(row: Any) -> Giver:  # noqa: ANN401  # a row read by name
    if row.anonymous:
        return Giver.ANONYMOUS
    if row.donor_id is not None:
        return Giver.DONOR
    return Giver.PERSON if row.person_id is not None or row.donor else Giver.UNIT
