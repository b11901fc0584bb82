"""Contributions: what each unit gave, in all and line by line."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Subquery, and_, or_, select

from desktop_app.domain.fund_rows import FundInfo, Giver
from desktop_app.domain.ledger import goods_text
from desktop_app.domain.points import share
from desktop_app.domain.rows import (
    CampaignInfo,
    ContributionLine,
    ContributionTotal,
    Origin,
    UnitInfo,
)
from desktop_app.domain.text import fold
from desktop_app.models.campaigns import Activity, Campaign, Contribution
from desktop_app.models.fund import Fund, FundDrive
from desktop_app.models.units import Unit, UnitName
from desktop_app.reports.fund_ledger import GIVERS
from desktop_app.services import campaigns, giving, origins
from desktop_app.services.activity_rows import activities, counts
from desktop_app.services.desk import Desk
from desktop_app.services.fund.counted import counted, lines_stand
from desktop_app.services.fund.goals import in_place_of_plan, typed_by_campaign
from desktop_app.services.fund.planned import FundGoal, fund_targets, planned_goals
from desktop_app.services.fund.register import all_funds
from desktop_app.services.giving import Giving
from desktop_app.services.origins import TableOrigin
from desktop_app.services.unit_names import name_in
from desktop_app.services.units import units_of

_FIGURES = ("amount", "in_kind_value", "labour_days", "donor")
# What stands for the file where a line was typed, and for a giver who hides.
TYPED = "Ghi trực tiếp"
ANONYMOUS = GIVERS[Giver.ANONYMOUS]
OUTSIDE = FundInfo(0, "", "Ngoài các quỹ")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which lines are wanted; what is empty does not restrict. `fund` "": lines of no fund."""

    year: int
    campaign: str = ""
    unit: str = ""
    search: str = ""
    fund: str | None = None


class Funds:
    """Looking contributions up."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def totals(
        self, year: int, campaign: str = "", fund: str | None = None
    ) -> tuple[ContributionTotal, ...]:
        """What each unit of the year gave, in a campaign or in all.

        `fund`: only what is of that fund, "" what is of none, None whatever it is of.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return totals(connection, year, campaign, fund)

    def kept_apart(self, year: int, campaign: str = "") -> tuple[FundInfo, ...]:
        """The funds that have figures, in their order, which no total may mix.

        The last one has no code where there are lines of no fund.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return kept_apart(connection, year, campaign)

    def has_figures(self, year: int) -> bool:
        """Whether anything was given or done in a year, or a drive was begun for it."""
        lines = counted()
        stands = (lines.c.year == year, lines_stand(lines), lines.c.direct == 0)
        done = select(Activity.id).select_from(activities())
        queries = (
            select(FundDrive.id).where(FundDrive.year == year),
            select(lines.c.id).where(*stands),
            done.where(counts(), Campaign.year == year),
        )
        with self._desk.reading() as connection:
            return any(connection.scalar(query.limit(1)) is not None for query in queries)

    def lines(
        self, wanted: Filter, offset: int = 0, limit: int | None = None
    ) -> tuple[ContributionLine, ...]:
        """One page of the lines that stand: neither taken back, nor direct help."""
        lines = counted()
        query = (
            select(
                Unit.code.label("unit_code"),
                UnitName.name.label("unit_name"),
                Contribution,
            )
            .join(lines, lines.c.id == Contribution.id)
            .join(Unit, Unit.id == Contribution.unit_id)
            .join(UnitName, and_(UnitName.unit_id == Unit.id, name_in(wanted.year)))
            .where(*_wanted(lines, wanted))
            .order_by(Contribution.unit_id, Contribution.id)
            .offset(offset)
            .limit(limit)
        )
        with self._desk.reading() as connection:
            rows = connection.execute(query).all()
            tables = {row.table_id for row in rows} - {None}
            known = origins.tables_among(connection, wanted.year, tables)
            return tuple(_line(row, known) for row in rows)


def _wanted(lines: Subquery, wanted: Filter) -> list[ColumnElement[bool]]:
    found = [lines.c.year == wanted.year, lines_stand(lines), lines.c.direct == 0]
    if wanted.campaign:
        code = select(Campaign.id).where(Campaign.code == wanted.campaign).scalar_subquery()
        found.append(lines.c.campaign_id == code)
    if wanted.fund is not None:
        fund = select(Fund.id).where(Fund.code == wanted.fund).scalar_subquery()
        found.append(lines.c.fund_id == fund if wanted.fund else lines.c.fund_id.is_(None))
    if wanted.unit:
        found.append(Unit.code == wanted.unit)
    if wanted.search:
        word = fold(wanted.search)
        named = Contribution.donor_fold.contains(word, autoescape=True)
        hidden = (Contribution.anonymous.expression,) if word in fold(ANONYMOUS) else ()
        found.append(or_(named, Contribution.receipt == wanted.search, *hidden))
    return found


def _line(row: Any, known: Mapping[int, TableOrigin]) -> ContributionLine:  # noqa: ANN401  # a row read by name
    table = known.get(row.table_id)
    typed = Origin(0, TYPED, "", f"khoản số {row.id}")
    return ContributionLine(
        unit_code=row.unit_code,
        unit_name=row.unit_name,
        donor=row.donor or (ANONYMOUS if row.anonymous else ""),
        job=row.job,
        amount=row.amount,
        goods=goods_text(row.goods, row.quantity, row.measure),
        in_kind_value=row.in_kind_value,
        labour_days=row.labour_days,
        participants=row.participants,
        given_on=row.given_on,
        note=row.note,
        origin=table.origin(row.row, *_FIGURES) if table else typed,
    )


def totals(
    connection: Connection, year: int, campaign: str = "", fund: str | None = None
) -> tuple[ContributionTotal, ...]:
    """What each unit of the year gave, in a campaign or in all."""
    wanted = campaigns.chosen(connection, year, campaign)
    numbers = [one.id for one in wanted] + ([] if campaign else [0])
    sums, people = giving.given_in_year(connection, year, fund)
    goals = fund_goals(connection, year, wanted, fund, whole_year=not campaign)
    found = []
    for unit in units_of(connection, year):
        total = _sum([sums[key] for one in numbers if (key := (one, unit.id)) in sums])
        whole = total if campaign else replace(total, givers=people.get(unit.id, 0))
        found.append(_total(unit, whole, goals[unit.id].amount if unit.id in goals else None))
    return tuple(found)


def kept_apart(connection: Connection, year: int, campaign: str = "") -> tuple[FundInfo, ...]:
    """The funds that have figures in a year or a campaign of it; no code: lines of no fund."""
    wanted = {one.id for one in campaigns.chosen(connection, year, campaign)}
    lines = counted()
    query = select(lines.c.fund_id, lines.c.campaign_id).where(
        lines.c.year == year, lines.c.direct == 0
    )
    rows = connection.execute(query.distinct()).all()
    numbers = {fund for fund, own in rows if not campaign or own in wanted}
    known = tuple(one for one in all_funds(connection) if one.id in numbers)
    return (*known, OUTSIDE) if None in numbers else known


def fund_goals(
    connection: Connection,
    year: int,
    wanted: tuple[CampaignInfo, ...],
    fund: str | None = None,
    *,
    whole_year: bool = False,
) -> Mapping[int, FundGoal]:
    """By unit, what it is to raise: in each campaign what the office wrote, else the plan's target.

    `whole_year`: with the drives that are of no campaign.
    """
    found: dict[int, FundGoal] = {}
    for goals in goals_by_campaign(connection, year, wanted, fund, whole_year=whole_year).values():
        _add(found, goals)
    return found


def goals_by_campaign(
    connection: Connection,
    year: int,
    wanted: tuple[CampaignInfo, ...],
    fund: str | None = None,
    *,
    whole_year: bool = False,
) -> Mapping[int | None, Mapping[int, FundGoal]]:
    """By campaign number, then by unit, what it is to raise; None: in drives of no campaign.

    A campaign without a goal is left out. One target may be the goal of two campaigns, and is
    still one goal: the second then stands with none of its own.
    """
    takers = funds_of_returns(connection, year)
    typed = typed_by_campaign(connection, year, fund)
    replaced = in_place_of_plan(connection, year)
    codes, told = fund_targets(connection, wanted), dict[str, bool]()
    found: dict[int | None, Mapping[int, FundGoal]] = {}
    for one in wanted:
        own, code = dict[int, FundGoal](), codes.get(one.id, "")
        if code not in {"", *told} and (fund is None or takers.get(one.id, "") == fund):
            planned = planned_goals(connection, year, (one,))
            without = {unit for campaign, unit in replaced if campaign == one.id}
            own = {unit: goal for unit, goal in planned.items() if unit not in without}
            told[code] = any(goal.amount for goal in own.values())
        _add(own, _typed_in(typed, one.id))
        if own or told.get(code):
            found[one.id] = own
    loose = _typed_in(typed, None) if whole_year else {}
    return {**found, None: loose} if loose else found


def _typed_in(
    typed: Mapping[tuple[int | None, int], int], campaign: int | None
) -> dict[int, FundGoal]:
    return {unit: _written(amount) for (at, unit), amount in typed.items() if at == campaign}


def _written(amount: int) -> FundGoal:
    return FundGoal(amount, None)


def _add(found: dict[int, FundGoal], more: Mapping[int, FundGoal]) -> None:
    for unit, goal in more.items():
        before = found[unit].amount if unit in found else 0
        found[unit] = FundGoal(before + goal.amount, goal.source)


def funds_of_returns(connection: Connection, year: int) -> Mapping[int, str]:
    """By campaign number, the fund's code of the drive that takes its returns."""
    query = (
        select(FundDrive.campaign_id, Fund.code)
        .join(Fund, Fund.id == FundDrive.fund_id)
        .where(FundDrive.year == year, FundDrive.takes_returns)
    )
    return {campaign: code for campaign, code in connection.execute(query) if campaign}


def _sum(parts: list[Giving]) -> Giving:
    return Giving(
        amount=sum(one.amount for one in parts),
        in_kind_value=sum(one.in_kind_value for one in parts),
        labour_days=sum(one.labour_days for one in parts),
        lines=sum(one.lines for one in parts),
        givers=sum(one.givers for one in parts),
    )


def _total(unit: UnitInfo, given: Giving, goal: int | None) -> ContributionTotal:
    return ContributionTotal(
        unit=unit,
        participants=given.givers,
        share=share(given.givers, unit.headcount) if unit.headcount else None,
        amount=given.amount,
        in_kind_value=given.in_kind_value,
        labour_days=given.labour_days,
        goal=goal or None,
        lines=given.lines,
    )
