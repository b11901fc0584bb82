"""Who has answered: on time, late, being corrected, not at all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from desktop_app.domain.rows import (
    CampaignInfo,
    CampaignReturns,
    ReturnLine,
    ReturnStatus,
    UnitInfo,
)
from desktop_app.models.campaigns import UnitReturn
from desktop_app.models.intake import ImportBatch, ImportFile
from desktop_app.services import campaigns
from desktop_app.services.desk import Desk
from desktop_app.services.units import units_of


@dataclass(frozen=True, slots=True)
class Answer:
    """A unit's first day of answering (ISO) and how many versions stand."""

    received: str
    versions: int


def answers(connection: Connection, campaign_id: int) -> Mapping[int, Answer]:
    """By unit: the day its first return that stands came in decides whether it was late."""
    query = (
        select(
            UnitReturn.unit_id,
            func.min(UnitReturn.received_on),
            func.count(func.distinct(UnitReturn.file_id)),
        )
        .where(UnitReturn.campaign_id == campaign_id, UnitReturn.withdrawn.is_(False))
        .group_by(UnitReturn.unit_id)
    )
    return {
        unit_id: Answer(received, versions)
        for unit_id, received, versions in connection.execute(query)
    }


def days_late(received: str, due: str) -> int:
    """Whole days after the due day, 0 where it was kept or none was set."""
    if not due:
        return 0
    return max(0, (date.fromisoformat(received) - date.fromisoformat(due)).days)


class Returns:
    """The completeness board."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def board(self, year: int, campaign: str = "") -> tuple[CampaignReturns, ...]:
        """Each campaign with every unit of the year.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            units = units_of(connection, year)
            return tuple(
                _campaign(connection, one, units)
                for one in campaigns.chosen(connection, year, campaign)
            )


def _campaign(
    connection: Connection, campaign: CampaignInfo, units: tuple[UnitInfo, ...]
) -> CampaignReturns:
    found = answers(connection, campaign.id)
    refused = _refused(connection, campaign.id)
    lines = tuple(
        _line(unit, campaign, found.get(unit.id), refused=unit.id in refused) for unit in units
    )
    return CampaignReturns(campaign, str(campaign.year), campaign.due_on, lines)


def _refused(connection: Connection, campaign_id: int) -> frozenset[int | None]:
    """Units whose file was rejected for its errors and has to come again."""
    query = (
        select(ImportFile.unit_id)
        .join(ImportBatch, ImportBatch.id == ImportFile.import_id)
        .where(
            ImportFile.campaign_id == campaign_id,
            ImportFile.status == "rejected",
            ImportBatch.undone_at.is_(None),
        )
    )
    return frozenset(connection.scalars(query))


def _line(
    unit: UnitInfo, campaign: CampaignInfo, answer: Answer | None, *, refused: bool
) -> ReturnLine:
    if answer is None:
        status = ReturnStatus.CORRECTING if refused else ReturnStatus.MISSING
        return ReturnLine(unit, status, "", 0, 0)
    late = days_late(answer.received, campaign.due_on)
    status = ReturnStatus.LATE if late else ReturnStatus.ON_TIME
    return ReturnLine(unit, status, answer.received, late, answer.versions)
