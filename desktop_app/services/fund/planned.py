"""The fund goals that campaigns' plans set units as a target."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from sqlalchemy import Connection, select

from desktop_app.domain.criteria import Source
from desktop_app.domain.rows import CampaignInfo
from desktop_app.models.campaigns import Campaign
from desktop_app.services import targets


@dataclass(frozen=True, slots=True)
class FundGoal:
    """What a unit is asked to raise, in đồng (0 where it was given no goal), and its last cell.

    `source` is None where the office wrote the goal.
    """

    amount: int
    source: Source | None


def planned_goals(
    connection: Connection, year: int, wanted: tuple[CampaignInfo, ...]
) -> Mapping[int, FundGoal]:
    """By unit, the fund goal that the campaigns' target sets it, where there is one."""
    codes = set(fund_targets(connection, wanted).values())
    goals: dict[int, FundGoal] = {}
    for (unit_id, code), target in targets.in_force(connection, year).items():
        if code in codes:
            before = goals[unit_id].amount if unit_id in goals else 0
            source = target.source("planned")
            goals[unit_id] = FundGoal(before + _goal(target), source)
    return goals


def fund_targets(connection: Connection, wanted: tuple[CampaignInfo, ...]) -> Mapping[int, str]:
    """By campaign number, the code of the target that holds the fund goal, where it has one."""
    query = select(Campaign.id, Campaign.fund_target).where(
        Campaign.id.in_([one.id for one in wanted]), Campaign.fund_target != ""
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def _goal(target: targets.StoredTarget) -> int:
    return 0 if target.not_assigned or not target.planned else int(Fraction(target.planned))
