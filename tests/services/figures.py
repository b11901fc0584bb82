"""A year's figures as the services tell them, and as the sample year's truth file does."""

from dataclasses import replace
from typing import Any

from desktop_app.domain.criteria import Fact, Mark
from desktop_app.domain.ranking_rows import RankedUnit
from desktop_app.domain.rows import ReturnStatus, TargetLine
from desktop_app.services.office import Office
from tests.services.sample import truth

YEAR = 2024
CODES = {"vi-nguoi-ngheo": "VNN-2024", "nong-thon-moi": "NTM-2024"}
PLANS = tuple(CODES)
TRUTH = truth()
Totals = dict[str, dict[str, Any]]


def codes() -> list[str]:
    return [unit["code"] for unit in TRUTH["units"]]


def told(plan: str, unit: str, part: str) -> dict[str, Any]:
    """What the truth file says of a unit; nothing at all where it sent nothing."""
    found: dict[str, Any] = TRUTH["in_force"][plan].get(unit, {}).get(part, {})
    return found


def gifts(office: Office, campaign: str) -> Totals:
    return {
        one.unit.code: {
            "rows": one.lines,
            "money_vnd": one.amount,
            "in_kind_vnd": one.in_kind_value,
            "labour_days_hundredths": one.labour_days,
            "givers": one.participants,
        }
        for one in office.funds.totals(YEAR, campaign)
    }


def activities(office: Office, campaign: str) -> Totals:
    return {
        one.unit.code: {
            "rows": one.activities,
            "most_participants": one.participants,
            "households_helped": one.households_helped,
            "labour_days_hundredths": one.labour_days,
            "value_vnd": one.value,
        }
        for one in office.participation.totals(YEAR, campaign)
    }


def statuses(office: Office, plan: str) -> dict[str, list[str]]:
    (board,) = office.returns.board(YEAR, CODES[plan])
    return {
        status.value: sorted(one.unit.code for one in board.lines if one.status is status)
        for status in ReturnStatus
    }


def ranked(office: Office) -> dict[str, RankedUnit]:
    clusters = office.ranking.rank(YEAR).clusters
    return {row.code: row for cluster in clusters for row in cluster.rows}


def figures(office: Office) -> dict[str, Any]:
    """Everything that a year's figures say, without the numbers of records."""
    return {
        "gifts": [gifts(office, campaign) for campaign in ("", *CODES.values())],
        "done": [activities(office, campaign) for campaign in ("", *CODES.values())],
        "goals": [(one.unit.code, one.goal) for one in office.funds.totals(YEAR)],
        "returns": [statuses(office, plan) for plan in PLANS],
        "targets": [unnumbered_target(one) for one in office.targets.lines(YEAR)],
        "ranking": ranked(office),
        "marks": {code: marks(office, code) for code in codes()},
    }


def unnumbered_target(line: TargetLine) -> TargetLine:
    """A target whose origin does not tell which import it came in."""
    if line.origin is None:
        return line
    return replace(line, origin=replace(line.origin, import_id=0, file_id=0))


def marks(office: Office, code: str) -> list[Mark]:
    """A unit's marks, with sources that do not tell which import they came in."""
    return [
        replace(mark, facts=tuple(unnumbered_fact(fact) for fact in mark.facts))
        for mark in office.scoring.sheet(YEAR, code).marks
    ]


def unnumbered_fact(fact: Fact) -> Fact:
    return fact if fact.source is None else replace(fact, source=replace(fact.source, file_id=0))
