"""What units were given as targets and what they reached."""

from fractions import Fraction

from sqlalchemy import Connection, select

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.points import share
from desktop_app.domain.rows import TargetLine
from desktop_app.domain.targets import NewFigure, TargetProgress
from desktop_app.models.campaigns import CampaignTarget
from desktop_app.services import target_entry, target_figures, target_progress
from desktop_app.services.criteria import campaign_number
from desktop_app.services.desk import Desk
from desktop_app.services.target_figures import DEPARTMENT, StoredTarget
from desktop_app.services.units import units_of

__all__ = ["StoredTarget", "Targets", "in_force"]


def in_force(connection: Connection, year: int) -> dict[tuple[int, str], StoredTarget]:
    """Units' targets by unit and code; of what stands for a period the newest counts."""
    stored = target_figures.stored(connection, year)
    return {key: one for key, one in stored.items() if key[0] != DEPARTMENT}


class Targets:
    """Targets of the department and of its units."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def lines(self, year: int, campaign: str = "") -> tuple[TargetLine, ...]:
        """Every target of every unit, unit by unit; of a campaign those that its plan sets.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            units = {unit.id: unit for unit in units_of(connection, year)}
            stored = in_force(connection, year)
            codes = _codes(connection, year, campaign) if campaign else {one for _, one in stored}
        places = {unit_id: place for place, unit_id in enumerate(units)}
        known = [one for one in stored.values() if one.unit_id in units and one.code in codes]
        known.sort(key=lambda one: (places[one.unit_id], one.row))
        return tuple(
            TargetLine(
                unit_code=units[one.unit_id].code,
                unit_name=units[one.unit_id].name,
                code=one.code,
                title=one.title,
                measure=one.measure,
                planned=one.planned,
                actual=one.actual,
                not_assigned=one.not_assigned,
                share=_share(one),
                origin=one.origin("actual", "planned", "target"),
            )
            for one in known
        )

    def progress(self, year: int, campaign: str = "") -> tuple[TargetProgress, ...]:
        """Target by target, the department's line first: reached so far, and by the year's end.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return target_progress.lines(connection, year, campaign)

    def set(self, year: int, figure: NewFigure) -> Done[None]:
        """Note what was planned or reached; what was there before stays beside it.

        Raises: NotFound, WrongField for a figure that is none, AboveHundred without a reason,
        ClosedYear.
        """
        with self._desk.command() as command:
            target_entry.write(command, year, figure)
        return Done(None, Changes.SCORES | Changes.CAMPAIGNS)


def _codes(connection: Connection, year: int, campaign: str) -> set[str]:
    number = campaign_number(connection, year, campaign)
    query = select(CampaignTarget.code).where(CampaignTarget.campaign_id == number)
    return set(connection.scalars(query))


def _share(target: StoredTarget) -> int | None:
    if not target.planned or not target.actual:
        return None
    return share(Fraction(target.actual), Fraction(target.planned))
