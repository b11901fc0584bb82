"""The state of answers, campaign by campaign and period by period, as the store has it."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, select
from sqlalchemy.orm import InstrumentedAttribute

from desktop_app.domain.campaigns import CampaignState
from desktop_app.domain.rows import (
    CampaignInfo,
    CampaignReturns,
    ReturnLine,
    ReturnStatus,
    UnitInfo,
)
from desktop_app.models.campaigns import Reminder, UnitReturn
from desktop_app.models.intake import ImportBatch, ImportFile
from desktop_app.services import campaigns
from desktop_app.services.due_days import DueDays, due_days
from desktop_app.services.importing.versions import tally_files
from desktop_app.services.units import units_of

_TO_CORRECT = frozenset({"rejected", "partial"})


@dataclass(frozen=True, slots=True)
class Answer:
    """A unit's first day of answering (ISO), how many versions stand, the newest one's file."""

    received: str
    versions: int
    newest_file: int


def answers(
    connection: Connection,
    campaign_id: int,
    period: str = "",
    units: Collection[int] | None = None,
) -> Mapping[int, Answer]:
    """By unit: the day its first return that stands came in decides whether it was late.

    A tally that contains the unit answers for it only where, in that period, no whole return of
    its own stands. `units`: only these, by number; None for all.
    """
    query = select(
        UnitReturn.unit_id,
        UnitReturn.period,
        UnitReturn.file_id,
        UnitReturn.received_on,
        UnitReturn.supplement,
    ).where(UnitReturn.campaign_id == campaign_id, UnitReturn.withdrawn.is_(False))
    if period:
        query = query.where(UnitReturn.period == period)
    if units is not None:
        query = query.where(UnitReturn.unit_id.in_(units))
    rows: Sequence[Any] = connection.execute(query).all()
    by_unit = defaultdict[int, list[Row[Any]]](list)
    for row in rows:
        by_unit[row.unit_id].append(row)
    tallies = tally_files(connection, {row.file_id for row in rows})
    return {unit: _answer(own, tallies) for unit, own in by_unit.items()}


def _answer(rows: Sequence[Row[Any]], tallies: Collection[int]) -> Answer:
    if len(rows) == 1:
        return Answer(rows[0].received_on, 1, rows[0].file_id)
    own = [row for row in rows if row.file_id not in tallies]
    whole = {row.period for row in own if not row.supplement}
    days = [row.received_on for row in rows if row in own or row.period not in whole]
    files = {row.file_id for row in rows}
    return Answer(min(days), len(files), max(files))


def days_late(received: str, due: str) -> int:
    """Whole days after the due day, 0 where it was kept or none was set."""
    if not due:
        return 0
    return max(0, (date.fromisoformat(received) - date.fromisoformat(due)).days)


def boards(connection: Connection, year: int, campaign: str = "") -> Iterator[CampaignReturns]:
    """Each campaign and period of a year with every unit.

    Raises: NotFound.
    """
    units = units_of(connection, year)
    for info in campaigns.chosen(connection, year, campaign):
        newest = _newest_files(connection, info.id)
        reminded = _reminded(connection, info.id)
        for period, due in due_days(connection, info).items():
            found = answers(connection, info.id, period)
            about = _About(due, newest, reminded.get(period, {}))
            lines = tuple(_line(unit, found.get(unit.id), about) for unit in units)
            yield CampaignReturns(info, period, due.common, lines)


@dataclass(frozen=True, slots=True)
class _About:
    """What a campaign and period have for all units: due days, newest files, reminders."""

    due: DueDays
    newest: Mapping[int, tuple[int, str]]
    reminded: Mapping[int, str]


def _newest_files(connection: Connection, campaign_id: int) -> dict[int, tuple[int, str]]:
    """By unit: the newest file that came for the campaign, with its status."""
    rows = connection.execute(_files(campaign_id, ImportFile.id, ImportFile.status)).all()
    return {unit: (file, status) for unit, file, status in rows}


def _reminded(connection: Connection, campaign_id: int) -> dict[str, dict[int, str]]:
    """By period and unit: the day of the last letter."""
    query = (
        select(Reminder.period, Reminder.unit_id, Reminder.made_at)
        .where(Reminder.campaign_id == campaign_id)
        .order_by(Reminder.id)
    )
    found: dict[str, dict[int, str]] = {}
    for period, unit, made_at in connection.execute(query):
        found.setdefault(period, {})[unit] = made_at.astimezone().date().isoformat()
    return found


def _line(unit: UnitInfo, answer: Answer | None, about: _About) -> ReturnLine:
    due, reminded = about.due.of(unit.id), about.reminded.get(unit.id, "")
    file, status = about.newest.get(unit.id, (0, ""))
    if answer is None:
        corrected = _is_corrected(answer, file, status)
        state = ReturnStatus.CORRECTING if corrected else ReturnStatus.MISSING
        return ReturnLine(unit, state, "", 0, 0, due, reminded)
    late = days_late(answer.received, due)
    state = ReturnStatus.LATE if late else ReturnStatus.ON_TIME
    if _is_corrected(answer, file, status):
        state = ReturnStatus.CORRECTING
    return ReturnLine(unit, state, answer.received, late, answer.versions, due, reminded)


def _is_corrected(answer: Answer | None, file: int, status: str) -> bool:
    """Whether the newest file that came, refused or not wholly taken in, is to be sent again."""
    if answer is None:
        return status == "rejected"
    return status in _TO_CORRECT and file >= answer.newest_file


def being_corrected(connection: Connection, campaign: CampaignInfo) -> frozenset[int]:
    """The numbers of the listed units of which a return is being corrected, in some period.

    As the boards say it, asked only of the units whose newest file was not wholly taken in.
    """
    files = _newest_files(connection, campaign.id)
    newest = {unit: file for unit, file in files.items() if file[1] in _TO_CORRECT}
    if not newest:
        return frozenset()
    listed = newest.keys() & {unit.id for unit in units_of(connection, campaign.year)}
    came = (
        answers(connection, campaign.id, period, listed)
        for period in due_days(connection, campaign)
    )
    return frozenset(
        unit for found in came for unit in listed if _is_corrected(found.get(unit), *newest[unit])
    )


def still_asks(campaign: CampaignInfo) -> bool:
    """Whether a campaign still asks for returns: not one that was suspended or handed over."""
    return campaign.state not in {CampaignState.SUSPENDED, CampaignState.HANDED_OVER}


def late_days(connection: Connection, campaign: CampaignInfo, today: date) -> dict[int, int | None]:
    """By unit: the most days that one of its periods was late, None where one never came.

    Of a unit whose only answer is being corrected, the day counts on which it first came. A unit
    that owes nothing yet, and sent nothing, is left out.
    """
    units = [unit.id for unit in units_of(connection, campaign.year)]
    found: dict[int, int | None] = {}
    corrected = _first_refused(connection, campaign.id)
    for period, due in _by_due_day(due_days(connection, campaign)):
        came = answers(connection, campaign.id, period)
        for unit in units:
            # No file tells its period: one that is being corrected answers for the first left open.
            day = came[unit].received if unit in came else corrected.pop(unit, "")
            if day:
                late = days_late(day, due.of(unit))
                before = found.get(unit, 0)
                found[unit] = None if before is None else max(before, late)
            elif still_asks(campaign) and _is_over(due.of(unit), today):
                found[unit] = None
    return found


def _by_due_day(due: Mapping[str, DueDays]) -> list[tuple[str, DueDays]]:
    """Periods in the order in which they are due, those without a day last."""
    return sorted(due.items(), key=lambda one: (not one[1].common, one[1].common, one[0]))


def _first_refused(connection: Connection, campaign_id: int) -> dict[int, str]:
    """By unit, the day (ISO) of the first file since the last that went in; all were rejected."""
    found: dict[int, str] = {}
    for unit, status, day in connection.execute(
        _files(campaign_id, ImportFile.status, ImportBatch.received_on)
    ):
        if status == "rejected":
            found.setdefault(unit, day)
        else:
            found.pop(unit, None)
    return found


def _files(campaign_id: int, *columns: InstrumentedAttribute[Any]) -> Select[*tuple[Any, ...]]:
    """The files that came from units for a campaign, in their order."""
    query: Select[*tuple[Any, ...]] = select(ImportFile.unit_id, *columns)
    return (
        query.join(ImportBatch, ImportBatch.id == ImportFile.import_id)
        .where(
            ImportFile.campaign_id == campaign_id,
            ImportFile.unit_id.is_not(None),
            ImportFile.status.in_(("accepted", "partial", "rejected")),
            ImportBatch.undone_at.is_(None),
        )
        .order_by(ImportFile.id)
    )


def _is_over(due: str, today: date) -> bool:
    return bool(due) and today > date.fromisoformat(due)
