"""The tasks that a plan makes: one for each duty and milestone, with those whom its roles name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select, update

from desktop_app.domain.campaigns import MilestoneKind
from desktop_app.domain.task_roles import bodies_in, units_in, ways_of_calling
from desktop_app.domain.tasks import OwnerRole, TaskKind, TaskState
from desktop_app.models.campaigns import Activity, Campaign, CampaignClause
from desktop_app.models.following import Task, TaskOwner
from desktop_app.services import bodies
from desktop_app.services.desk import Command
from desktop_app.services.unit_directory import stored_units
from desktop_app.services.units import units_of

Record = dict[str, Any]

PAST = "Mốc của năm trước năm phát động."
SECTIONS = {"duty": TaskKind.DUTY, "milestone": TaskKind.MILESTONE}


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause that makes a task."""

    id: int
    section: str
    label: str
    text: str
    due: str


def tasks_of_plan(command: Command, campaign_id: int) -> int:
    """Make a task of each duty and milestone that has none yet; how many were made.

    A unit or body that the role names owns the task; where the role names nobody in particular
    (“các phòng, đơn vị”) it has no owner and the plan's own words are shown. A duty whose role
    named a unit that the store did not know then gets its owner now.
    """
    clauses = _clauses(command.connection, campaign_id)
    known = set(
        command.connection.scalars(select(Task.clause_id).where(Task.campaign_id == campaign_id))
    )
    fresh = [clause for clause in clauses if clause.id not in known]
    if fresh:
        year = _year(command.connection, campaign_id)
        records = [_record(one, campaign_id, year) for one in fresh]
        command.connection.execute(insert(Task), records)
    _find_owners(command, campaign_id, clauses)
    return len(fresh)


def forget_clause(command: Command, clause_id: int) -> None:
    """Let the tasks and activities of a clause that goes stand by themselves."""
    for model in (Task, Activity):
        change = update(model).where(model.clause_id == clause_id).values(clause_id=None)
        command.connection.execute(change)


def _clauses(connection: Connection, campaign_id: int) -> tuple[_Clause, ...]:
    query = (
        select(
            CampaignClause.id,
            CampaignClause.section,
            CampaignClause.label,
            CampaignClause.text,
            CampaignClause.due,
        )
        .where(CampaignClause.campaign_id == campaign_id, CampaignClause.section.in_(SECTIONS))
        .order_by(CampaignClause.section, CampaignClause.position)
    )
    return tuple(_Clause(*row) for row in connection.execute(query))


def _year(connection: Connection, campaign_id: int) -> int:
    return connection.execute(select(Campaign.year).where(Campaign.id == campaign_id)).scalar_one()


def _record(clause: _Clause, campaign_id: int, year: int) -> Record:
    """What launches a campaign is done with it; what its plan set for a former year is past."""
    past = bool(clause.due) and clause.due[:4] < str(year)
    launched = clause.section == "milestone" and clause.label == MilestoneKind.LAUNCH
    return {
        "campaign_id": campaign_id,
        "clause_id": clause.id,
        "kind": SECTIONS[clause.section].value,
        "title": clause.text,
        "due": clause.due,
        "state": _state(launched=launched, past=past).value,
        "done_on": clause.due if launched else "",
        "note": "" if launched or not past else PAST,
    }


def _state(*, launched: bool, past: bool) -> TaskState:
    if launched:
        return TaskState.DONE
    return TaskState.DROPPED if past else TaskState.OPEN


def _find_owners(command: Command, campaign_id: int, clauses: Iterable[_Clause]) -> None:
    """Give those tasks of the plan owners that have none and whose words name somebody."""
    owned = select(TaskOwner.task_id)
    without = select(Task.id, Task.clause_id).where(
        Task.campaign_id == campaign_id, Task.id.not_in(owned)
    )
    tasks = {row.clause_id: row.id for row in command.connection.execute(without)}
    open_ones = [one for one in clauses if one.id in tasks]
    names = _unit_names(command.connection, campaign_id) if open_ones else {}
    found = [
        {"task_id": tasks[clause.id], **owner}
        for clause in open_ones
        for owner in _owners(command, clause, names)
    ]
    for column in ("unit_id", "body_id"):
        records = [one for one in found if column in one]
        if records:
            command.connection.execute(insert(TaskOwner), records)


def _owners(command: Command, clause: _Clause, names: Mapping[str, int]) -> list[Record]:
    """Whom a duty's role names; of a milestone, the unit that its sentence says does it."""
    is_duty = SECTIONS[clause.section] is TaskKind.DUTY
    words = clause.label if is_duty else clause.text
    units = [{"unit_id": one.who, "role": _part(helps=one.helps)} for one in units_in(words, names)]
    others = [
        {"body_id": bodies.find_or_add(command, one.who), "role": _part(helps=one.helps)}
        for one in (bodies_in(words) if is_duty else ())
    ]
    return [*units, *others]


def _part(*, helps: bool) -> str:
    return (OwnerRole.HELPS if helps else OwnerRole.LEADS).value


def _unit_names(connection: Connection, campaign_id: int) -> dict[str, int]:
    """Each way of calling a unit of the campaign's year; a name that several bear is left out."""
    year = connection.scalars(select(Campaign.year).where(Campaign.id == campaign_id)).one()
    listed = {unit.id for unit in units_of(connection, year)}
    found: dict[str, int] = {}
    shared: set[str] = set()
    for unit in stored_units(connection):
        for name in ways_of_calling(unit.name, unit.aliases) if unit.id in listed else ():
            if found.setdefault(name, unit.id) != unit.id:
                shared.add(name)
    return {name: unit for name, unit in found.items() if name not in shared}
