"""What the store holds for a review: each campaign that it covers, year by year."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import select

from desktop_app.domain.activities import ActivityLine
from desktop_app.domain.errors import NotFound
from desktop_app.domain.periods import Period, parse_period
from desktop_app.domain.registrations import RegistrationKind
from desktop_app.domain.review_results import CampaignResults, UnitResult
from desktop_app.domain.reviews import NewReview
from desktop_app.domain.rows import CampaignInfo, CampaignReturns, ContributionLine, UnitInfo
from desktop_app.models.campaigns import Campaign
from desktop_app.services.activities import Activities
from desktop_app.services.campaigns import chosen
from desktop_app.services.desk import Desk
from desktop_app.services.funds import Filter, Funds
from desktop_app.services.participation import Participation
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
    return CampaignResults(
        campaign=info,
        units=tuple(
            _by_period(desk, info, period, units, answered)
            if period
            else _by_year(desk, info, units, answered)
        ),
        contents=Activities(desk).by_content(year, code),
        targets=Targets(desk).progress(year, code),
        plans=Registrations(desk).lines(year, code, RegistrationKind.OWN_PLAN),
        returns=of_period,
    )


def _boards_of(boards: Sequence[CampaignReturns], period: str) -> tuple[CampaignReturns, ...]:
    """The boards of a period; all there are where returns are asked for other periods."""
    return tuple(one for one in boards if one.period == period) or tuple(boards)


def _by_year(
    desk: Desk,
    info: CampaignInfo,
    units: Iterable[UnitInfo],
    answered: set[int],
) -> Iterator[UnitResult]:
    given = {one.unit.id: one for one in Funds(desk).totals(info.year, info.code)}
    done = {one.unit.id: one for one in Participation(desk).totals(info.year, info.code)}
    for unit in units:
        gift, act = given[unit.id], done[unit.id]
        yield UnitResult(
            unit=unit,
            answered=unit.id in answered,
            activities=act.activities,
            participants=act.participants,
            households_helped=act.households_helped,
            givers=gift.participants,
            amount=gift.amount,
            in_kind_value=gift.in_kind_value,
            labour_days=gift.labour_days,
        )


def _by_period(
    desk: Desk,
    info: CampaignInfo,
    period: Period,
    units: Iterable[UnitInfo],
    answered: set[int],
) -> Iterator[UnitResult]:
    """What has no day may be of any period, so it counts."""
    gifts = defaultdict[str, list[ContributionLine]](list)
    for gift in Funds(desk).lines(Filter(info.year, info.code)):
        if period.contains(gift.given_on):
            gifts[gift.unit_code].append(gift)
    acts = defaultdict[str, list[ActivityLine]](list)
    for act in Participation(desk).lines(info.year, info.code):
        if period.contains(act.held_on):
            acts[act.unit_code].append(act)
    for unit in units:
        yield _summed(unit, gifts[unit.code], acts[unit.code], answered=unit.id in answered)


def _summed(
    unit: UnitInfo,
    gifts: Sequence[ContributionLine],
    acts: Sequence[ActivityLine],
    *,
    answered: bool,
) -> UnitResult:
    return UnitResult(
        unit=unit,
        answered=answered,
        activities=len(acts),
        participants=max((one.participants or 0 for one in acts), default=None),
        households_helped=sum(one.households_helped or 0 for one in acts),
        givers=sum(one.participants or 1 for one in gifts),
        amount=sum(one.amount for one in gifts),
        in_kind_value=sum(one.in_kind_value for one in gifts),
        labour_days=sum(one.labour_days for one in gifts),
    )
