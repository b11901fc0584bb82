"""By when units answer: the campaign's own day, a period's day, and days given to single units."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, insert, select, union, update

from desktop_app.domain.rows import CampaignInfo
from desktop_app.models.campaigns import Form, ReturnDue, UnitReturn
from desktop_app.services.desk import Command
from desktop_app.services.unit_names import last_days


@dataclass(frozen=True, slots=True)
class DueDays:
    """The due days (ISO, empty where none is set) of one campaign and period.

    `ended`: the last day of each unit that is no more.
    """

    common: str
    own: Mapping[int, str] = field(default_factory=dict)
    ended: Mapping[int, str] = field(default_factory=dict)

    def of(self, unit_id: int) -> str:
        """A unit's day: one given to it alone goes before the common one.

        A unit that ended before the common day owes nothing by it.
        """
        gone = self.ended.get(unit_id, self.common) < self.common
        return self.own.get(unit_id) or ("" if gone else self.common)


def due_days(connection: Connection, campaign: CampaignInfo) -> dict[str, DueDays]:
    """By period, in order of time. The whole year's day is the campaign's where no other is set.

    A campaign is asked for in the periods that a day was set, a form made or a return received for;
    where those are parts of a year only, the year as a whole is asked for if it has a day.
    """
    query = (
        select(ReturnDue.period, ReturnDue.unit_id, ReturnDue.due_on)
        .where(ReturnDue.campaign_id == campaign.id)
        .order_by(ReturnDue.id)
    )
    common: dict[str, str] = {}
    own: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for period, unit_id, day in connection.execute(query):
        if unit_id is None:
            common[period] = day
        else:
            own[period][unit_id] = day
    whole = str(campaign.year)
    common.setdefault(whole, campaign.due_on)
    asked = _periods(connection, campaign.id) | {one for one, day in common.items() if day} | {*own}
    ended = last_days(connection)
    return {one: DueDays(common.get(one, ""), own[one], ended) for one in sorted(asked or {whole})}


def put_due(  # noqa: PLR0913  # a due day is all of this
    command: Command,
    campaign_id: int,
    period: str,
    due_on: str,
    *,
    unit_id: int | None = None,
    reason: str = "",
) -> None:
    """Write a due day, in place of the one that stood."""
    same = (
        ReturnDue.campaign_id == campaign_id,
        ReturnDue.period == period,
        ReturnDue.unit_id.is_(None) if unit_id is None else ReturnDue.unit_id == unit_id,
    )
    values = {"due_on": due_on, "reason": reason}
    changed = update(ReturnDue).where(*same).values(version=ReturnDue.version + 1, **values)
    if not command.connection.execute(changed).rowcount:
        record = {"campaign_id": campaign_id, "period": period, "unit_id": unit_id, **values}
        command.connection.execute(insert(ReturnDue), [record])


def _periods(connection: Connection, campaign_id: int) -> set[str]:
    """The periods that forms were made for, or returns came for that stand."""
    forms = select(Form.period).where(Form.campaign_id == campaign_id)
    came = select(UnitReturn.period).where(
        UnitReturn.campaign_id == campaign_id, UnitReturn.withdrawn.is_(False)
    )
    return set(connection.scalars(union(forms, came)))
