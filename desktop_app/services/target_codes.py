"""Codes of targets that were read from a plan: a code of a year is one target's alone."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from sqlalchemy import CompoundSelect, Connection, select, union

from desktop_app.domain.campaigns import Target
from desktop_app.domain.text import match_key
from desktop_app.models.campaigns import Campaign, CampaignTarget
from desktop_app.models.scoring import UnitTarget


def with_own_codes(
    connection: Connection, targets: Sequence[Target], year: int
) -> tuple[Target, ...]:
    """The targets under codes that no other target of the store has, CT1, CT2 and on.

    Figures are kept by year and code, so that two plans may not share one. A target that stood in
    another year's plan in the same words keeps its code, and its figures make one line of years.
    """
    before, taken = _of_other_years(connection, year), _taken(connection)
    this_year = set(connection.scalars(_codes_of(year)))
    fresh = _free(taken)
    found = []
    for one in targets:
        known = before.get((match_key(one.text), one.unit), "")
        code = known if known and known not in this_year else next(fresh)
        this_year.add(code)
        found.append(replace(one, code=code))
    return tuple(found)


def _free(taken: set[str]) -> Iterator[str]:
    return (code for number in count(1) if (code := f"CT{number}") not in taken)


def _taken(connection: Connection) -> set[str]:
    return set(connection.scalars(union(select(CampaignTarget.code), select(UnitTarget.code))))


def _codes_of(year: int) -> CompoundSelect[str]:
    planned = (
        select(CampaignTarget.code)
        .join(Campaign, Campaign.id == CampaignTarget.campaign_id)
        .where(Campaign.year == year)
    )
    return union(planned, select(UnitTarget.code).where(UnitTarget.year == year))


def _of_other_years(connection: Connection, year: int) -> dict[tuple[str, str], str]:
    """By words and measure, the code of a target of another year; the newest year's counts."""
    query = (
        select(CampaignTarget.text, CampaignTarget.measure, CampaignTarget.code)
        .join(Campaign, Campaign.id == CampaignTarget.campaign_id)
        .where(Campaign.year != year)
        .order_by(Campaign.year, Campaign.id)
    )
    return {(match_key(text), measure): code for text, measure, code in connection.execute(query)}
