"""A campaign's tasks as a table, and what is to be done next in a sentence."""

from collections.abc import Sequence
from datetime import date

from desktop_app.domain.campaigns import MilestoneKind
from desktop_app.domain.dates import format_date
from desktop_app.domain.tasks import (
    TASK_KINDS,
    TASK_STATES,
    OwnerRole,
    TaskInfo,
    TaskKind,
    TaskState,
    coming_up,
)
from desktop_app.reports.campaigns import MILESTONE_TITLES
from desktop_app.reports.report import Column, Format, Row, Table

_COLUMNS = (
    Column("number", "STT", Format.NUMBER, 5),
    Column("title", "Việc", width=48),
    Column("leads", "Chủ trì", width=26),
    Column("helps", "Phối hợp", width=20),
    Column("due", "Thời hạn", Format.DUE, 16),
    Column("state", "Tình trạng", width=22),
    Column("kind", "Loại", width=18),
)
_CAMPAIGN = Column("campaign", "Phong trào", width=10)


def tasks_table(tasks: Sequence[TaskInfo], today: date, *, campaigns: bool = False) -> Table:
    """The tasks in the order given; rows bear "task:NUMBER". `campaigns`: say whose they are."""
    rows = tuple(
        Row(
            (number, *([one.campaign] if campaigns else []), *_cells(one, today)),
            ident=f"task:{one.id}",
        )
        for number, one in enumerate(tasks, 1)
    )
    columns = (_COLUMNS[0], _CAMPAIGN, *_COLUMNS[1:]) if campaigns else _COLUMNS
    return Table("Nhiệm vụ và các mốc", columns, rows, empty_text="Chưa có việc nào.")


def tasks_told(tasks: Sequence[TaskInfo], today: date) -> str:
    """How many are done, open, overdue and near: “11 việc: 2 đã xong, 9 đang làm, 1 quá hạn.”."""
    if not tasks:
        return ""
    counts = {
        "đã xong": _count(tasks, TaskState.DONE),
        "đang làm": _count(tasks, TaskState.OPEN),
        "không làm": _count(tasks, TaskState.DROPPED),
        "quá hạn": sum(one.is_overdue(today) for one in tasks),
    }
    counts["sắp đến hạn"] = len(coming_up(tasks, today)) - counts["quá hạn"]
    told = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    return f"{len(tasks)} việc: {told}."


def kind_title(task: TaskInfo) -> str:
    """“Mốc: sơ kết”, “Nhiệm vụ”, “Việc giao thêm”."""
    if task.kind is TaskKind.MILESTONE and task.milestone in set(MilestoneKind):
        return f"Mốc: {MILESTONE_TITLES[MilestoneKind(task.milestone)].lower()}"
    return TASK_KINDS[task.kind]


def state_text(task: TaskInfo, today: date) -> str:
    """“Quá hạn”, “Đang làm”, “Đã xong 05/11/2024”, “Không làm: gộp vào sơ kết chung”."""
    if task.is_overdue(today):
        return "Quá hạn"
    said = TASK_STATES[task.state]
    if task.state is TaskState.DONE and task.done_on:
        return f"{said} {format_date(task.done_on)}"
    return f"{said}: {task.note}" if task.state is TaskState.DROPPED else said


def owners_text(task: TaskInfo, role: OwnerRole) -> str:
    """The owners of one role: “Văn phòng Sở, Công đoàn”."""
    return ", ".join(one.name for one in task.by(role))


def _in_words(role: str) -> str:
    """A role that names nobody in particular, quoted from the plan."""
    return f"“{role}”" if role else ""


def _count(tasks: Sequence[TaskInfo], state: TaskState) -> int:
    return sum(one.state is state for one in tasks)


def _cells(task: TaskInfo, today: date) -> tuple[str, ...]:
    return (
        task.title,
        owners_text(task, OwnerRole.LEADS) or _in_words(task.role),
        owners_text(task, OwnerRole.HELPS),
        task.due,
        state_text(task, today),
        kind_title(task),
    )
