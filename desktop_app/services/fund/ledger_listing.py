"""The ledger as a long table: found, ordered and summed in the store, read page by page."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, case, func, or_, select
from sqlalchemy.orm import aliased

from desktop_app.domain.fund_rows import FundTotal
from desktop_app.models.campaigns import Campaign, Contribution, UnitReturn
from desktop_app.models.fund import Fund, FundDrive
from desktop_app.models.units import Unit, UnitName
from desktop_app.reports.fund_ledger import GIVERS, LEDGER_COLUMNS, kinds_told, ledger_row
from desktop_app.reports.listing import Listed, Wanted
from desktop_app.reports.report import Column, Format
from desktop_app.services import listings
from desktop_app.services.fund.giver_names import giver_kind, shown_fold, shown_name
from desktop_app.services.fund.ledger import lines_numbered
from desktop_app.services.listings import Field, Source
from desktop_app.services.store_listing import StoreListing
from desktop_app.services.unit_names import names_in

_ENTRIES = {
    "reversal": "Bút toán đảo",
    "reversed": "Đã đảo",
    "imported": "Theo báo cáo",
    "typed": "Ghi trực tiếp",
}


@dataclass(frozen=True, slots=True)
class _Drives:
    """By what `_drive` gives: the drive's code, the fund's number and name."""

    codes: Mapping[int, str]
    funds: Mapping[int, str]
    of_fund: Mapping[str, Sequence[int]]


class LedgerListing(StoreListing):
    """All lines of a year's ledger that count, the newest first.

    Scope: "campaign", "unit", "fund" by codes. One table scan of the store answers a question
    about 200,000 lines in some tens of milliseconds, so that no index is kept for it.
    """

    columns: tuple[Column, ...] = LEDGER_COLUMNS

    def _source(self, connection: Connection, wanted: Wanted, key: str = "") -> Source:
        asked = {key, *wanted.filters, wanted.order.key if wanted.order else ""}
        units = names_in(connection, wanted.year) if "unit" in asked else {}
        drives = _drives(connection, wanted.year)
        return Source(
            ident=Contribution.id.expression,
            rows=Contribution.__table__,
            where=(_of_year(wanted.year), *_of_scope(wanted.scope, drives)),
            fields=_fields(units, drives),
            search=_search,
        )

    def rows(self, year: int, ids: Sequence[int]) -> tuple[Listed, ...]:
        """Some lines; each record is a `LedgerLine`."""
        with self._desk.reading() as connection:
            lines = lines_numbered(connection, year, ids)
        return tuple(Listed(line.id, ledger_row(line), line) for line in lines)

    def totals(self, wanted: Wanted) -> tuple[FundTotal, ...]:
        """What the wanted lines add up to, in one aggregate; two funds are never mixed."""
        with self._desk.reading() as connection:
            source, drives = self._source(connection, wanted), _drives(connection, wanted.year)
            drive, conditions = _drive(), listings.wanted_of(connection, source, wanted)
            query = source.query(
                drive,
                Contribution.direct.expression,
                func.count(),
                func.sum(Contribution.amount),
                func.sum(Contribution.in_kind_value),
                func.sum(Contribution.labour_days),
                where=conditions,
            )
            found = connection.execute(query.group_by(drive, Contribution.direct)).all()
        return _by_fund(found, drives)


def _by_fund(found: Sequence[Any], drives: _Drives) -> tuple[FundTotal, ...]:
    sums: dict[tuple[str, bool], Counter[str]] = {}
    for drive, direct, *figures in found:
        key = (drives.funds.get(drive, ""), bool(direct))
        named = zip(("lines", "amount", "in_kind_value", "labour_days"), figures, strict=True)
        one = sums.setdefault(key, Counter())
        for name, figure in named:
            one[name] += figure
    order = sorted(sums, key=lambda key: (not key[0], key))
    return tuple(
        FundTotal(*key, *(sums[key][name] for name in FundTotal.__slots__[2:])) for key in order
    )


def _fields(units: Mapping[int, str], drives: _Drives) -> dict[str, Field]:
    line = Contribution
    return {
        "id": Field(line.id.expression, Format.NUMBER),
        "given_on": Field(line.given_on.expression, Format.DATE),
        "unit": Field(line.unit_id.expression, texts=units),
        "name": Field(shown_name(), folded=shown_fold()),
        "amount": Field(line.amount.expression, Format.MONEY),
        "in_kind_value": Field(line.in_kind_value.expression, Format.MONEY),
        "labour_days": Field(line.labour_days.expression, Format.DAYS),
        "goods": Field(line.goods.expression),
        "drive": Field(_drive(), texts=drives.codes),
        "state": Field(_entry(), texts=_ENTRIES),
        "reason": Field(line.reason.expression),
        "note": Field(line.note.expression),
        "receipt": Field(line.receipt.expression),
        "kind": Field(_kind(), texts=_kinds()),
        "giver": Field(giver_kind(), texts={one.value: text for one, text in GIVERS.items()}),
    }


def _of_year(year: int) -> ColumnElement[bool]:
    """Lines that count: of returns in force of the year's campaigns, typed ones of its drives."""
    returns = (
        select(UnitReturn.id)
        .join(Campaign, Campaign.id == UnitReturn.campaign_id)
        .where(UnitReturn.in_force, Campaign.year == year)
    )
    return _belongs(returns, select(FundDrive.id).where(FundDrive.year == year))


def _belongs(returns: Select[Any], drives: Select[Any]) -> ColumnElement[bool]:
    """Of a return, or typed for a drive.

    An OR would be answered from two indexes and sorted again: five times as slow as one scan.
    """
    typed = (Contribution.return_id.is_(None), Contribution.drive_id.in_(drives))
    return case(typed, else_=Contribution.return_id.in_(returns)).expression


def _of_scope(scope: Mapping[str, str], drives: _Drives) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if scope.get("campaign"):
        campaign = select(Campaign.id).where(Campaign.code == scope["campaign"]).scalar_subquery()
        returns = select(UnitReturn.id).where(UnitReturn.campaign_id == campaign)
        of_it = select(FundDrive.id).where(FundDrive.campaign_id == campaign)
        found.append(_belongs(returns, of_it))
    if scope.get("unit"):
        unit = select(Unit.id).where(Unit.code == scope["unit"]).scalar_subquery()
        found.append(Contribution.unit_id == unit)
    if scope.get("fund"):
        found.append(_drive().in_(drives.of_fund.get(scope["fund"], ())))
    return found


def _drive() -> ColumnElement[int]:
    """A line's drive; of a return without one, its campaign's number taken negative."""
    campaign = (
        select(-UnitReturn.campaign_id)
        .where(UnitReturn.id == Contribution.return_id)
        .correlate(Contribution)
        .scalar_subquery()
    )
    return func.coalesce(Contribution.drive_id, campaign)


def _drives(connection: Connection, year: int) -> _Drives:
    query = select(
        FundDrive.id,
        FundDrive.code,
        FundDrive.campaign_id,
        FundDrive.takes_returns,
        Fund.code.label("fund"),
        Fund.name,
    ).join(Fund, Fund.id == FundDrive.fund_id)
    campaigns = connection.scalars(select(Campaign.id).where(Campaign.year == year))
    codes = {-number: "" for number in campaigns}
    funds: dict[int, str] = {}
    of_fund: dict[str, list[int]] = {}
    for row in connection.execute(query):
        takes = (-row.campaign_id,) if row.campaign_id and row.takes_returns else ()
        for value in (row.id, *takes):
            codes[value], funds[value] = row.code, row.name
            of_fund.setdefault(row.fund, []).append(value)
    return _Drives(codes, funds, of_fund)


def _entry() -> ColumnElement[str]:
    back = aliased(Contribution)
    reversed_ones = select(back.reverses_id).where(back.reverses_id.is_not(None))
    return case(
        (Contribution.reverses_id.is_not(None), "reversal"),
        (Contribution.id.in_(reversed_ones), "reversed"),
        (Contribution.table_id.is_not(None), "imported"),
        else_="typed",
    )


def _kind() -> ColumnElement[int]:
    """1 for money, 2 for goods, 4 for labour, added up."""
    goods = or_(Contribution.goods != "", Contribution.in_kind_value != 0)
    money, labour = Contribution.amount != 0, Contribution.labour_days != 0
    weights = ((money, 1), (goods, 2), (labour, 4))
    first, *others = (case((given, weight), else_=0) for given, weight in weights)
    return sum(others, first)


def _kinds() -> dict[int, str]:
    every = product((False, True), repeat=3)
    return {
        money + 2 * goods + 4 * labour: kinds_told(money, goods, labour)
        for money, goods, labour in every
    }


def _search(word: str) -> ColumnElement[bool]:
    """A word stands in what is shown as the giver's name, in a name of the unit, in the receipt."""
    units = select(UnitName.unit_id).where(UnitName.fold.contains(word, autoescape=True))
    return or_(
        shown_fold().contains(word, autoescape=True),
        Contribution.unit_id.in_(units),
        Contribution.receipt.contains(word, autoescape=True),
    )
