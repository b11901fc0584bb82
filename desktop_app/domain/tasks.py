"""Tasks of a campaign: the duties and milestones of its plan, and what the office adds."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.due import due_key, is_near, is_past

# How far ahead a task is said to be coming up.
DAYS_AHEAD = 30


class TaskKind(StrEnum):
    """Where a task comes from."""

    DUTY = "duty"
    MILESTONE = "milestone"
    TASK = "task"


class TaskState(StrEnum):
    """What became of a task."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class OwnerRole(StrEnum):
    """How somebody has part in a task."""

    LEADS = "leads"
    HELPS = "helps"


TASK_KINDS = {
    TaskKind.DUTY: "Nhiệm vụ",
    TaskKind.MILESTONE: "Mốc thời gian",
    TaskKind.TASK: "Việc giao thêm",
}
TASK_STATES = {
    TaskState.OPEN: "Đang làm",
    TaskState.DONE: "Đã xong",
    TaskState.DROPPED: "Không làm",
}
OWNER_ROLES = {OwnerRole.LEADS: "Chủ trì", OwnerRole.HELPS: "Phối hợp"}


@dataclass(frozen=True, slots=True)
class TaskOwner:
    """A unit (by its `code`) or a body (without one) that has part in a task."""

    name: str
    role: OwnerRole
    code: str = ""


@dataclass(frozen=True, slots=True)
class NewTask:
    """A task to be written; `leads` and `helps` name units (by code or name) and bodies (by name).

    `due`: ISO as far as known.
    """

    title: str
    due: str = ""
    leads: tuple[str, ...] = ()
    helps: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class TaskInfo:
    """A task; `role` is who has to do it in the plan's own words, `milestone` what kind it is."""

    id: int
    version: int
    campaign: str
    kind: TaskKind
    title: str
    role: str
    milestone: str
    due: str
    state: TaskState
    done_on: str
    note: str
    owners: tuple[TaskOwner, ...] = ()

    def by(self, role: OwnerRole) -> tuple[TaskOwner, ...]:
        """The owners of one role."""
        return tuple(one for one in self.owners if one.role is role)

    def is_overdue(self, today: date) -> bool:
        """Whether it is open though its day is surely past."""
        return self.state is TaskState.OPEN and is_past(self.due, today)


def in_order(tasks: Sequence[TaskInfo]) -> tuple[TaskInfo, ...]:
    """Open ones first, by the day they are due as far as it is known; those without a day last."""
    return tuple(
        sorted(tasks, key=lambda one: (one.state is not TaskState.OPEN, *due_key(one.due), one.id))
    )


def coming_up(tasks: Sequence[TaskInfo], today: date) -> tuple[TaskInfo, ...]:
    """What is overdue or due within `DAYS_AHEAD` days, the earliest first."""
    return tuple(
        one
        for one in in_order(tasks)
        if one.is_overdue(today)
        or (one.state is TaskState.OPEN and is_near(one.due, today, DAYS_AHEAD))
    )
