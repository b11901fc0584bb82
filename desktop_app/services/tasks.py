"""Tasks: what is to be done for a campaign, by whom and by when, as far as that is said."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import NotFound, Refused
from desktop_app.domain.refusals import EditedMeanwhile, WrongField
from desktop_app.domain.tasks import (
    TASK_STATES,
    NewTask,
    OwnerRole,
    TaskInfo,
    TaskKind,
    TaskState,
    coming_up,
    in_order,
)
from desktop_app.domain.tasks import TaskOwner as Owner
from desktop_app.domain.text import clean, match_key
from desktop_app.models.campaigns import Campaign, CampaignClause
from desktop_app.models.following import Body, Task, TaskOwner
from desktop_app.models.units import Unit
from desktop_app.services import years
from desktop_app.services.bodies import all_bodies
from desktop_app.services.campaigns import chosen
from desktop_app.services.desk import Command, Desk
from desktop_app.services.plan_tasks import tasks_of_plan
from desktop_app.services.unit_directory import UnitDirectory, stored_units
from desktop_app.services.unit_names import names_in
from desktop_app.services.units import units_of

Record = dict[str, Any]


class Tasks:
    """Tasks of the campaigns."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self, year: int, campaign: str = "") -> tuple[TaskInfo, ...]:
        """The tasks of a campaign, or of all of a year; open ones first, by the day they are due.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            wanted = [one.id for one in chosen(connection, year, campaign)]
            return in_order(_infos(connection, Task.campaign_id.in_(wanted)))

    def coming_up(self, year: int) -> tuple[TaskInfo, ...]:
        """The year's tasks that are overdue or due within a month, the earliest first."""
        return coming_up(self.all(year), self._desk.today)

    def one(self, task_id: int) -> TaskInfo:
        """A task.

        Raises: NotFound.
        """
        with self._desk.reading() as connection:
            return _found(connection, task_id)

    @property
    def today(self) -> date:
        """The day by which a task is told to be overdue."""
        return self._desk.today

    def make(self, year: int, campaign: str) -> Done[int]:
        """Make the tasks that a campaign's plan has and the store has not; how many were made.

        Raises: NotFound, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            (info,) = chosen(command.connection, year, campaign)
            made = tasks_of_plan(command, info.id)
            command.audit("task.make", f"campaign:{info.code}", after={"tasks": made})
        return Done(made, Changes.CAMPAIGNS)

    def add(self, year: int, campaign: str, new: NewTask) -> Done[int]:
        """Add a task; its number is the result.

        Raises: NotFound, WrongField, ClosedYear.
        """
        with self._desk.command() as command:
            years.ensure_open(command, year)
            (info,) = chosen(command.connection, year, campaign)
            record = {
                "campaign_id": info.id,
                "kind": TaskKind.TASK.value,
                **_values(new),
            }
            added = insert(Task).returning(Task.id)
            ident = command.connection.execute(added, [record]).scalar_one()
            _set_owners(command, year, ident, new)
            command.audit("task.add", _subject(ident), after=_told(new))
        return Done(ident, Changes.CAMPAIGNS)

    def change(self, task_id: int, new: NewTask, *, version: int | None = None) -> Done[None]:
        """Write a task anew: what it is, by when, whose. `version`: the one that was shown.

        Raises: NotFound, WrongField, EditedMeanwhile, ClosedYear.
        """
        with self._desk.command() as command:
            before, year = _open_one(command, task_id, version)
            _update(command, task_id, _values(new))
            _set_owners(command, year, task_id, new)
            command.audit(
                "task.change", _subject(task_id), before=_told(_as_new(before)), after=_told(new)
            )
        return Done(None, Changes.CAMPAIGNS)

    def finish(self, task_id: int, done_on: str = "") -> Done[None]:
        """Say that a task was done, on a day (ISO, today where none is given).

        Raises: NotFound, Refused where it is not open, WrongField for a day to come, ClosedYear.
        """
        day = done_on or self._desk.today.isoformat()
        if day > self._desk.today.isoformat():
            field, sentence = "day", "Ngày hoàn thành không thể ở sau ngày hôm nay."
            raise WrongField(field, sentence)
        self._turn(task_id, TaskState.DONE, {"done_on": day}, "")
        return Done(None, Changes.CAMPAIGNS)

    def drop(self, task_id: int, reason: str) -> Done[None]:
        """Say that a task will not be done; the reason is kept with it.

        Raises: NotFound, Refused where it is not open, WrongField without a reason, ClosedYear.
        """
        if not clean(reason):
            field, sentence = "reason", "Hãy ghi lý do không làm việc này."
            raise WrongField(field, sentence)
        self._turn(task_id, TaskState.DROPPED, {"note": clean(reason)}, clean(reason))
        return Done(None, Changes.CAMPAIGNS)

    def reopen(self, task_id: int, reason: str = "") -> Done[None]:
        """Take a task up again that was done or dropped.

        Raises: NotFound, Refused where it is open, ClosedYear.
        """
        self._turn(task_id, TaskState.OPEN, {"done_on": ""}, clean(reason))
        return Done(None, Changes.CAMPAIGNS)

    def _turn(self, task_id: int, state: TaskState, values: Record, reason: str) -> None:
        with self._desk.command() as command:
            before, _ = _open_one(command, task_id, None)
            if (before.state is TaskState.OPEN) == (state is TaskState.OPEN):
                raise Refused(_NOT_SO[before.state])
            _update(command, task_id, {"state": state.value, **values})
            after = {"title": before.title, "state": TASK_STATES[state], **values}
            earlier = {"state": TASK_STATES[before.state]}
            command.audit(
                _ACTIONS[state], _subject(task_id), before=earlier, after=after, reason=reason
            )


_ACTIONS = {
    TaskState.DONE: "task.finish",
    TaskState.DROPPED: "task.drop",
    TaskState.OPEN: "task.reopen",
}
_NOT_SO = {
    TaskState.OPEN: "Việc này đang làm, không cần mở lại.",
    TaskState.DONE: "Việc này đã xong. Hãy mở lại trước khi sửa.",
    TaskState.DROPPED: "Việc này đã thôi không làm. Hãy mở lại trước khi sửa.",
}


def _subject(task_id: int) -> str:
    return f"task:{task_id}"


def _values(new: NewTask) -> Record:
    title = clean(new.title)
    if not title:
        field, sentence = "title", "Hãy ghi việc phải làm."
        raise WrongField(field, sentence)
    return {"title": title, "due": new.due, "note": clean(new.note)}


def _told(new: NewTask) -> Record:
    """What the trail says of a task."""
    owners = {"leads": "; ".join(new.leads), "helps": "; ".join(new.helps)}
    return {"title": clean(new.title), "due": new.due, **owners, "note": clean(new.note)}


def _as_new(info: TaskInfo) -> NewTask:
    def names(role: OwnerRole) -> tuple[str, ...]:
        return tuple(one.code or one.name for one in info.by(role))

    return NewTask(info.title, info.due, names(OwnerRole.LEADS), names(OwnerRole.HELPS), info.note)


def _open_one(command: Command, task_id: int, version: int | None) -> tuple[TaskInfo, int]:
    """A task to be changed, and its year.

    Raises: NotFound, EditedMeanwhile, ClosedYear.
    """
    found = _found(command.connection, task_id)
    if version not in {None, found.version}:
        what = "Việc này"
        raise EditedMeanwhile(what)
    query = select(Campaign.year).where(Campaign.code == found.campaign)
    year = command.connection.scalars(query).one()
    years.ensure_open(command, year)
    return found, year


def _found(connection: Connection, task_id: int) -> TaskInfo:
    found = _infos(connection, Task.id == task_id)
    if not found:
        what = "việc số"
        raise NotFound(what, str(task_id))
    return found[0]


def _update(command: Command, task_id: int, values: Record) -> None:
    change = update(Task).where(Task.id == task_id).values(version=Task.version + 1, **values)
    command.connection.execute(change)


def _set_owners(command: Command, year: int, task_id: int, new: NewTask) -> None:
    """The owners as they are named, in place of those before.

    Raises: WrongField for a name that nobody bears, or one that both leads and helps.
    """
    find = _Finder(command.connection, year)
    leads = [find(text, "leads") for text in new.leads]
    helps = [find(text, "helps") for text in new.helps]
    if any(one in leads for one in helps):
        field, sentence = "helps", "Một đơn vị, tổ chức không thể vừa chủ trì vừa phối hợp."
        raise WrongField(field, sentence)
    command.connection.execute(delete(TaskOwner).where(TaskOwner.task_id == task_id))
    for role, found in ((OwnerRole.LEADS, leads), (OwnerRole.HELPS, helps)):
        for column, ident in dict.fromkeys(found):
            record = {"task_id": task_id, column: ident, "role": role.value}
            command.connection.execute(insert(TaskOwner), [record])


class _Finder:
    """Finds whom a text names: a unit of the year by code or name, or a body by name."""

    def __init__(self, connection: Connection, year: int) -> None:
        listed = {unit.id for unit in units_of(connection, year)}
        known = tuple(unit for unit in stored_units(connection) if unit.id in listed)
        self._units = UnitDirectory(known)
        self._bodies = {match_key(one.name): one.id for one in all_bodies(connection)}

    def __call__(self, text: str, field: str) -> tuple[str, int]:
        """The column and the number.

        Raises: WrongField.
        """
        body = self._bodies.get(match_key(text))
        if body is not None:
            return "body_id", body
        unit = self._units.units.get(text) or self._units.find(text)
        if unit is None:
            sentence = (
                f"Không có đơn vị hay tổ chức “{text}”. Hãy ghi mã hoặc tên đơn vị; tổ chức khác "
                "(Đảng ủy, Công đoàn…) phải có trong danh sách tổ chức."
            )
            raise WrongField(field, sentence)
        return "unit_id", unit.id


def _infos(connection: Connection, *where: Any) -> list[TaskInfo]:  # noqa: ANN401  # SQLAlchemy's clauses
    query = (
        select(
            Task,
            Campaign.code.label("campaign"),
            CampaignClause.label.label("clause_label"),
        )
        .join(Campaign, Campaign.id == Task.campaign_id)
        .outerjoin(CampaignClause, CampaignClause.id == Task.clause_id)
        .where(*where)
        .order_by(Task.id)
    )
    rows = connection.execute(query).all()
    owners = _owners(connection, [row.id for row in rows])
    return [_info(row, owners.get(row.id, ())) for row in rows]


def _info(row: Row[Task, str, str], owners: Iterable[Owner]) -> TaskInfo:
    kind = TaskKind(row.kind)
    label = row.clause_label or ""
    return TaskInfo(
        id=row.id,
        version=row.version,
        campaign=row.campaign,
        kind=kind,
        title=row.title,
        role="" if kind is TaskKind.MILESTONE else label,
        milestone=label if kind is TaskKind.MILESTONE else "",
        due=row.due,
        state=TaskState(row.state),
        done_on=row.done_on,
        note=row.note,
        owners=tuple(owners),
    )


def _owners(connection: Connection, tasks: Sequence[int]) -> dict[int, list[Owner]]:
    query = (
        select(
            TaskOwner.task_id,
            TaskOwner.role,
            TaskOwner.unit_id,
            Unit.code,
            Campaign.year,
            Body.name.label("body"),
        )
        .join(Task, Task.id == TaskOwner.task_id)
        .join(Campaign, Campaign.id == Task.campaign_id)
        .outerjoin(Unit, Unit.id == TaskOwner.unit_id)
        .outerjoin(Body, Body.id == TaskOwner.body_id)
        .where(TaskOwner.task_id.in_(tasks))
        .order_by(TaskOwner.id)
    )
    found: defaultdict[int, list[Owner]] = defaultdict(list)
    rows = connection.execute(query).all()
    names = {one: names_in(connection, one) for one in {row.year for row in rows}}
    for row in rows:
        name = row.body if row.unit_id is None else names[row.year][row.unit_id]
        owner = Owner(name, OwnerRole(row.role), row.code or "")
        found[row.task_id].append(owner)
    return found
