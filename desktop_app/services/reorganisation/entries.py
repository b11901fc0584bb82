"""What can be entered for a unit in a year, kind by kind."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import Select, select

from desktop_app.domain.act_effects import Entry
from desktop_app.domain.tasks import TaskState
from desktop_app.models.campaigns import Activity, Campaign, Contribution, ReturnDue, UnitReturn
from desktop_app.models.following import Inspection, Registration, Task, TaskOwner
from desktop_app.models.fund import DriveGoal, FundDrive, Pledge, Receipt, Remittance
from desktop_app.models.scoring import CriteriaSetRecord, EnteredMark, ScoreSheetRecord, UnitTarget


class Entries(NamedTuple):
    """Entries of a kind: the column that says whose they are, and the query that gives it."""

    kind: Entry
    unit: Any
    query: Select[Any]


def figures(year: int) -> Iterator[Entries]:
    """What keeps a unit on the list of a year in which it ended."""
    yield from _reported(year)
    yield from _scored(year)
    yield from _followed(year)
    yield from _funded(year)


def duties(year: int) -> Iterator[Entries]:
    """What a unit still has to do in a year: it goes to nobody else by itself."""
    tasks = (
        select(TaskOwner.unit_id)
        .join(Task, Task.id == TaskOwner.task_id)
        .join(Campaign, Campaign.id == Task.campaign_id)
        .where(Campaign.year == year, Task.state == TaskState.OPEN)
    )
    yield Entries(Entry.OPEN_TASK, TaskOwner.unit_id, tasks)
    days = _of_campaign(ReturnDue, year)
    yield Entries(Entry.DUE_DAY, ReturnDue.unit_id, days)


def _of_campaign(model: Any, year: int) -> Select[Any]:  # noqa: ANN401  # a record of a campaign
    joined = select(model.unit_id).join(Campaign, Campaign.id == model.campaign_id)
    return joined.where(Campaign.year == year)


def _reported(year: int) -> Iterator[Entries]:
    returns = _of_campaign(UnitReturn, year).where(UnitReturn.withdrawn.is_(False))
    yield Entries(Entry.RETURN, UnitReturn.unit_id, returns)
    typed = (
        select(Contribution.unit_id)
        .join(FundDrive, FundDrive.id == Contribution.drive_id)
        .where(FundDrive.year == year)
    )
    yield Entries(Entry.CONTRIBUTION, Contribution.unit_id, typed)
    yield Entries(Entry.ACTIVITY, Activity.unit_id, _of_campaign(Activity, year))


def _scored(year: int) -> Iterator[Entries]:
    targets = select(UnitTarget.unit_id).where(UnitTarget.year == year)
    yield Entries(Entry.TARGET, UnitTarget.unit_id, targets)
    models = ((Entry.MARK, EnteredMark), (Entry.SHEET, ScoreSheetRecord))
    for kind, model in models:
        query = (
            select(model.unit_id)
            .join(CriteriaSetRecord, CriteriaSetRecord.id == model.set_id)
            .where(CriteriaSetRecord.year == year)
        )
        yield Entries(kind, model.unit_id, query)


def _followed(year: int) -> Iterator[Entries]:
    registered = select(Registration.unit_id).where(
        Registration.year == year, Registration.withdrawn.is_(False)
    )
    yield Entries(Entry.REGISTRATION, Registration.unit_id, registered)
    inspected = _of_campaign(Inspection, year).where(Inspection.withdrawn.is_(False))
    yield Entries(Entry.INSPECTION, Inspection.unit_id, inspected)


def _funded(year: int) -> Iterator[Entries]:
    models: tuple[tuple[Entry, Any], ...] = (
        (Entry.GOAL, DriveGoal),
        (Entry.PLEDGE, Pledge),
        (Entry.RECEIPT, Receipt),
        (Entry.REMITTANCE, Remittance),
    )
    for kind, model in models:
        query = select(model.unit_id).join(FundDrive, FundDrive.id == model.drive_id)
        yield Entries(kind, model.unit_id, query.where(FundDrive.year == year))
