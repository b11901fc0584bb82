"""Where a new set belongs: its campaign's record, and what a copy of another set becomes there."""

from dataclasses import replace

from sqlalchemy import Connection, select

from desktop_app.domain.criteria import CriteriaSet
from desktop_app.domain.errors import NotFound
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.set_edits.rows import SetInfo
from desktop_app.models.campaigns import Campaign
from desktop_app.services import cluster_names
from desktop_app.services.criteria_sets.stored import DRAFT
from desktop_app.services.criteria_sets.writing import NewSet


def campaign_of(connection: Connection, year: int, code: str) -> tuple[int | None, str]:
    """A campaign's record number and its template's code; None and "" for the year itself.

    Raises: NotFound.
    """
    if not code:
        return None, ""
    there = select(Campaign.id, Campaign.code, Campaign.template).where(Campaign.year == year)
    rows = connection.execute(there.order_by(Campaign.code)).all()
    for row in rows:
        if row.code == code:
            return row.id, row.template or ""
    what = f"phong trào năm {year}"
    raise NotFound(what, code, (row.code for row in rows))


def copied(
    connection: Connection,
    info: SetInfo,
    rules: CriteriaSet,
    to_year: int,
    named: tuple[str, str],
) -> NewSet:
    """The copy of a set for a year; `named`: its code and its campaign there, each may be empty.

    Raises: NotFound, WrongField where the year has no campaign for it.
    """
    to_code, campaign = named
    if info.campaign and not campaign:
        campaign = _same_campaign(connection, info, to_year)
    campaign_id, template = campaign_of(connection, to_year, campaign)
    named_by = cluster_names.by_name(connection, info.year, rules)
    code = to_code or info.code
    made = replace(named_by, code=code, version=1, campaign=template or rules.campaign)
    return NewSet(to_year, made, campaign_id, DRAFT, info.id)


def _same_campaign(connection: Connection, info: SetInfo, to_year: int) -> str:
    """The only campaign of another year that came from the same template."""
    own = select(Campaign.template).where(Campaign.code == info.campaign)
    template = connection.execute(own).scalar_one()
    query = select(Campaign.code).where(Campaign.year == to_year, Campaign.template == template)
    found = connection.scalars(query).all() if template else []
    if len(found) != 1:
        field = "campaign"
        sentence = f"Hãy chọn phong trào năm {to_year} sẽ dùng bộ tiêu chí “{info.title}”."
        raise WrongField(field, sentence)
    return found[0]
