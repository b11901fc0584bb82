"""Reviews as drafts and as reports: what the store holds, with what people wrote in a kept one."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from desktop_app.domain.errors import NotFound
from desktop_app.domain.reviews import REVIEW_TITLES, NewReview, ReviewKind
from desktop_app.models.campaigns import Campaign
from desktop_app.reports.report import Report
from desktop_app.reports.review import review_report, suggested_title
from desktop_app.services import campaigns, reviews, settings
from desktop_app.services.desk import Desk
from desktop_app.services.review_results import results


def of_year(desk: Desk, year: int, campaign: str = "") -> NewReview:
    """The newest kept review of a campaign that ends in a year, else its draft.

    Without a campaign: of all campaigns of the year together.

    Raises: NotFound.
    """
    with desk.reading() as connection:
        codes = [one.code for one in campaigns.chosen(connection, year, campaign)]
        kept = reviews.newest(connection, year, campaign)
    return kept or draft(desk, codes, (year, year))


def draft(
    desk: Desk,
    codes: Sequence[str],
    years: tuple[int, int] | None = None,
    kind: ReviewKind | None = None,
    period: str = "",
) -> NewReview:
    """A review that nobody has written yet, of campaigns by their codes.

    `years`: the first and the last, those of the campaigns where None. Without a kind it is
    the end's where the campaigns' period ends by then.

    Raises: NotFound.
    """
    with desk.reading() as connection:
        known = [_campaign(connection, code) for code in codes]
    all_years = [one.year for one in known]
    first, last = years or (min(all_years, default=0), max(all_years, default=0))
    ends = not period and all(not one.ends or one.ends <= last for one in known)
    wanted = kind or (ReviewKind.FINAL if ends else ReviewKind.INTERIM)
    told = f"Năm {last}" if first == last else f"Giai đoạn {first} - {last}"
    titles = [one.title for one in known]
    title = suggested_title(REVIEW_TITLES[wanted], titles, period, told)
    return NewReview(wanted, title, tuple(codes), first, last, period)


def report_of(desk: Desk, new: NewReview, made_from: tuple[tuple[str, str], ...] = ()) -> Report:
    """What the store tells of a review's campaigns, and what people wrote.

    Raises: NotFound.
    """
    found = results(desk, new)
    with desk.reading() as connection:
        department = settings.department(connection, desk.today)
    return review_report(new, found, department, desk.today, made_from)


@dataclass(frozen=True, slots=True)
class _Known:
    """A campaign's title and year, and the last year of its plan's period, 0 where none is said."""

    title: str
    year: int
    ends: int


def _campaign(connection: Connection, code: str) -> _Known:
    query = select(Campaign.title, Campaign.year, Campaign.period_to).where(Campaign.code == code)
    row = connection.execute(query).one_or_none()
    if row is None:
        what = "phong trào"
        raise NotFound(what, code)
    return _Known(row.title, row.year, int(row.period_to[:4] or 0))
