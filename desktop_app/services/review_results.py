"""What the store holds for a review: each campaign that it covers, year by year."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Connection, select

from desktop_app.domain.errors import NotFound
from desktop_app.domain.periods import Period, parse_period
from desktop_app.domain.registrations import RegistrationKind
from desktop_app.domain.review_results import CampaignResults, FundResult, UnitResult
from desktop_app.domain.reviews import NewReview
from desktop_app.domain.rows import CampaignInfo, CampaignReturns, UnitInfo
from desktop_app.models.campaigns import Campaign
from desktop_app.services import giving
from desktop_app.services.activities import Activities
from desktop_app.services.campaigns import chosen
from desktop_app.services.desk import Desk
from desktop_app.services.funds import funds_of_returns, kept_apart
from desktop_app.services.giving import Doing, Giving
from desktop_app.services.registrations import Registrations
from desktop_app.services.returns import Returns
from desktop_app.services.targets import Targets
from desktop_app.services.units import Units


def results(desk: Desk, said: NewReview) -> tuple[CampaignResults, ...]:
    """Of each covered campaign within the review's years; of a period what was done in it.

    Raises: NotFound.
    """
    period = parse_period(said.period) if said.period else None
    covered = (_info(desk, code) for code in said.campaigns)
    return tuple(
        _results(desk, info, period)
        for info in covered
        if said.year_from <= info.year <= said.year_to
    )


def _info(desk: Desk, code: str) -> CampaignInfo:
    with desk.reading() as connection:
        year = connection.scalar(select(Campaign.year).where(Campaign.code == code))
        if year is None:
            what = "phong trào"
            raise NotFound(what, code)
        (info,) = chosen(connection, year, code)
    return info


def _results(desk: Desk, info: CampaignInfo, period: Period | None) -> CampaignResults:
    year, code = info.year, info.code
    boards = Returns(desk).board(year, code)
    units = Units(desk).all(year)
    of_period = _boards_of(boards, str(period) if period else str(year))
    answered = {line.unit.id for one in of_period for line in one.lines if line.received}
    with desk.reading() as connection:
        fund, others = _funds(connection, info, period)
        given = _given(connection, info, period, fund)
        done = _of(info, giving.done(connection, year, period))
    return CampaignResults(
        campaign=info,
        units=tuple(_unit(unit, given, done, answered) for unit in units),
        contents=Activities(desk).by_content(year, code),
        targets=Targets(desk).progress(year, code),
        plans=Registrations(desk).lines(year, code, RegistrationKind.OWN_PLAN),
        returns=of_period,
        fund=fund,
        other_funds=others,
    )


def _boards_of(boards: Sequence[CampaignReturns], period: str) -> tuple[CampaignReturns, ...]:
    """The boards of a period; all there are where returns are asked for other periods."""
    return tuple(one for one in boards if one.period == period) or tuple(boards)


def _funds(
    connection: Connection, info: CampaignInfo, period: Period | None
) -> tuple[str, tuple[FundResult, ...]]:
    """The fund that a campaign's returns are for, and what was given for others beside it."""
    kept = kept_apart(connection, info.year, info.code)
    first = kept[0].code if kept else ""
    own = funds_of_returns(connection, info.year).get(info.id, first)
    others = []
    for fund in kept:
        if fund.code != own:
            sums = _of(info, giving.given(connection, info.year, fund.code, period)).values()
            amount = sum(one.amount for one in sums)
            in_kind_value = sum(one.in_kind_value for one in sums)
            others.append(FundResult(fund.name, amount, in_kind_value))
    return own, tuple(one for one in others if one.amount or one.in_kind_value)


def _given(
    connection: Connection, info: CampaignInfo, period: Period | None, fund: str
) -> Mapping[int, Giving]:
    """By unit; what has no day may be of any period of its return, so it counts."""
    whole = _of(info, giving.given(connection, info.year, period=period))
    own = _of(info, giving.given(connection, info.year, fund, period))
    return giving.of_own_fund(whole, own)


_T = TypeVar("_T")


def _of(info: CampaignInfo, figures: Mapping[tuple[int, int], _T]) -> Mapping[int, _T]:
    return {unit: one for (campaign, unit), one in figures.items() if campaign == info.id}


def _unit(
    unit: UnitInfo, given: Mapping[int, Giving], done: Mapping[int, Doing], answered: set[int]
) -> UnitResult:
    gift, act = given.get(unit.id, Giving()), done.get(unit.id, Doing())
    return UnitResult(
        unit=unit,
        answered=unit.id in answered,
        activities=act.activities,
        participants=act.participants,
        households_helped=act.households_helped,
        givers=gift.givers,
        amount=gift.amount,
        in_kind_value=gift.in_kind_value,
        labour_days=gift.labour_days,
    )
