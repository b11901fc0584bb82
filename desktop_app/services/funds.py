"""Contributions: what each unit gave, in all and line by line."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from sqlalchemy import Connection, and_, or_, select

from desktop_app.domain.criteria import Source
from desktop_app.domain.points import share
from desktop_app.domain.rows import CampaignInfo, ContributionLine, ContributionTotal, UnitInfo
from desktop_app.domain.text import fold
from desktop_app.models.campaigns import Campaign, Contribution, UnitReturn
from desktop_app.models.units import Unit, UnitName
from desktop_app.services import campaigns, giving, origins, targets
from desktop_app.services.desk import Desk
from desktop_app.services.giving import Giving
from desktop_app.services.units import units_of

_FIGURES = ("amount", "in_kind_value", "labour_days", "donor")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which lines are wanted; what is empty does not restrict."""

    year: int
    campaign: str = ""
    unit: str = ""
    search: str = ""


class Funds:
    """Looking contributions up."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def totals(self, year: int, campaign: str = "") -> tuple[ContributionTotal, ...]:
        """What each unit of the year gave, in a campaign or in all.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return totals(connection, year, campaign)

    def lines(
        self, wanted: Filter, offset: int = 0, limit: int | None = None
    ) -> tuple[ContributionLine, ...]:
        """One page of the lines in force."""
        query = (
            select(
                Unit.code.label("unit_code"),
                UnitName.name.label("unit_name"),
                Contribution,
            )
            .join(UnitReturn, UnitReturn.id == Contribution.return_id)
            .join(Campaign, Campaign.id == UnitReturn.campaign_id)
            .join(Unit, Unit.id == Contribution.unit_id)
            .join(UnitName, and_(UnitName.unit_id == Unit.id, UnitName.valid_to == ""))
            .where(UnitReturn.in_force, Campaign.year == wanted.year)
            .order_by(Contribution.unit_id, Contribution.id)
            .offset(offset)
            .limit(limit)
        )
        if wanted.campaign:
            query = query.where(Campaign.code == wanted.campaign)
        if wanted.unit:
            query = query.where(Unit.code == wanted.unit)
        if wanted.search:
            folded = fold(wanted.search)
            found = Contribution.donor_fold.contains(folded, autoescape=True)
            query = query.where(or_(found, Contribution.receipt == wanted.search))
        with self._desk.reading() as connection:
            known = origins.tables(connection, wanted.year)
            return tuple(
                ContributionLine(
                    unit_code=row.unit_code,
                    unit_name=row.unit_name,
                    donor=row.donor,
                    job=row.job,
                    amount=row.amount,
                    goods=row.goods,
                    in_kind_value=row.in_kind_value,
                    labour_days=row.labour_days,
                    participants=row.participants,
                    given_on=row.given_on,
                    note=row.note,
                    origin=known[row.table_id].origin(row.row, *_FIGURES),
                )
                for row in connection.execute(query)
            )


def totals(connection: Connection, year: int, campaign: str = "") -> tuple[ContributionTotal, ...]:
    """What each unit of the year gave, in a campaign or in all."""
    wanted = campaigns.chosen(connection, year, campaign)
    sums = giving.given(connection, year)
    people = {} if campaign else giving.givers_of_year(connection, year)
    goals = fund_goals(connection, year, wanted)
    found = []
    for unit in units_of(connection, year):
        total = _sum([sums[key] for one in wanted if (key := (one.id, unit.id)) in sums])
        whole = total if campaign else replace(total, givers=people.get(unit.id, 0))
        found.append(_total(unit, whole, goals[unit.id].amount if unit.id in goals else None))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class FundGoal:
    """What a unit is asked to raise, in đồng (0 where it was given no goal), and its last cell."""

    amount: int
    source: Source


def fund_goals(
    connection: Connection, year: int, wanted: tuple[CampaignInfo, ...]
) -> Mapping[int, FundGoal]:
    """By unit, the fund goal that the campaigns set it, where there is one."""
    query = select(Campaign.fund_target).where(Campaign.id.in_([one.id for one in wanted]))
    codes = {code for code in connection.scalars(query) if code}
    goals: dict[int, FundGoal] = {}
    for (unit_id, code), target in targets.in_force(connection, year).items():
        if code in codes:
            before = goals[unit_id].amount if unit_id in goals else 0
            source = target.table.source(target.row, "planned")
            goals[unit_id] = FundGoal(before + _goal(target), source)
    return goals


def _goal(target: targets.StoredTarget) -> int:
    return 0 if target.not_assigned or not target.planned else int(Fraction(target.planned))


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
