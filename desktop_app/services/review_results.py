"""What the store holds for a review: each campaign that it covers, year by year."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import select

from desktop_app.domain.errors import NotFound
from desktop_app.domain.periods import Period, parse_period
from desktop_app.domain.registrations import RegistrationKind
from desktop_app.domain.review_results import CampaignResults, UnitResult
from desktop_app.domain.reviews import NewReview
from desktop_app.domain.rows import CampaignInfo, CampaignReturns, UnitInfo
from desktop_app.models.campaigns import Campaign
from desktop_app.services import giving
from desktop_app.services.activities import Activities
from desktop_app.services.campaigns import chosen
from desktop_app.services.desk import Desk
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
    return CampaignResults(
        campaign=info,
        units=tuple(_by_unit(desk, info, period, units, answered)),
        contents=Activities(desk).by_content(year, code),
        targets=Targets(desk).progress(year, code),
        plans=Registrations(desk).lines(year, code, RegistrationKind.OWN_PLAN),
        returns=of_period,
    )


def _boards_of(boards: Sequence[CampaignReturns], period: str) -> tuple[CampaignReturns, ...]:
    """The boards of a period; all there are where returns are asked for other periods."""
    return tuple(one for one in boards if one.period == period) or tuple(boards)


def _by_unit(
    desk: Desk,
    info: CampaignInfo,
    period: Period | None,
    units: Iterable[UnitInfo],
    answered: set[int],
) -> Iterator[UnitResult]:
    """What has no day may be of any period of its return, so it counts."""
    with desk.reading() as connection:
        given = giving.given(connection, info.year, period=period)
        done = giving.done(connection, info.year, period)
    for unit in units:
        gift = given.get((info.id, unit.id), Giving())
        act = done.get((info.id, unit.id), Doing())
        yield UnitResult(
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
