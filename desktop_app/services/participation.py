"""Activities: what each unit did for its campaigns."""

from collections.abc import Sequence

from desktop_app.domain.activities import ActivityInfo, ActivityLine, ActivityTotal
from desktop_app.domain.rows import Origin, UnitInfo
from desktop_app.services import campaigns, giving
from desktop_app.services.activity_lines import activity_infos
from desktop_app.services.desk import Desk
from desktop_app.services.giving import Doing
from desktop_app.services.units import units_of

# What stands for the file where an activity was typed.
TYPED = "Ghi trực tiếp"


class Participation:
    """Looking activities up."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def totals(self, year: int, campaign: str = "") -> tuple[ActivityTotal, ...]:
        """What each unit of the year did, in a campaign or in all.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            wanted = campaigns.chosen(connection, year, campaign)
            done = giving.done(connection, year)
            return tuple(
                _total(unit, [done[key] for one in wanted if (key := (one.id, unit.id)) in done])
                for unit in units_of(connection, year)
            )

    def lines(self, year: int, campaign: str = "", unit: str = "") -> tuple[ActivityLine, ...]:
        """The activities that count, reported and typed, unit by unit."""
        with self._desk.reading() as connection:
            found = activity_infos(connection, year, campaign, unit)
            return tuple(_line(one) for one in found)


def _line(info: ActivityInfo) -> ActivityLine:
    return ActivityLine(
        unit_code=info.unit_code,
        unit_name=info.unit_name,
        title=info.title,
        held_on=info.held_on,
        place=info.place,
        participants=info.participants,
        households_helped=info.households_helped,
        labour_days=info.labour_days,
        value=info.value,
        note=info.note,
        origin=info.origin or Origin(0, TYPED, info.actor, ""),
        kind=info.kind.value,
        content=_content(info),
    )


def _content(info: ActivityInfo) -> str:
    """“2. Thăm hộ nghèo”, empty where no content was said."""
    return "" if info.content is None else f"{info.content}. {info.content_text}"


def _total(unit: UnitInfo, parts: Sequence[Doing]) -> ActivityTotal:
    told = [one.participants for one in parts if one.participants is not None]
    return ActivityTotal(
        unit=unit,
        activities=sum(one.activities for one in parts),
        participants=max(told) if told else None,
        households_helped=sum(one.households_helped for one in parts),
        labour_days=sum(one.labour_days for one in parts),
        value=sum(one.value for one in parts),
        initiatives=sum(one.initiatives for one in parts),
        models=sum(one.models for one in parts),
        exemplars=sum(one.exemplars for one in parts),
    )
