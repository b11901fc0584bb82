"""Tasks: made of the plan, added, changed, done, dropped."""

from argparse import Namespace
from dataclasses import asdict
from datetime import date

from desktop_app.cli.answer import Answer, Json
from desktop_app.cli.commands.opened import opened
from desktop_app.cli.tables import table_text
from desktop_app.domain.progress import Progress
from desktop_app.domain.tasks import NewTask, OwnerRole, TaskInfo
from desktop_app.reports.tasks import tasks_table, tasks_told


def listed(asked: Namespace, _progress: Progress) -> Answer:
    """What is to be done, whose it is, by when."""
    with opened(asked) as office:
        found = office.tasks.all(asked.year, asked.campaign)
        if asked.coming_up:
            near = {one.id for one in office.tasks.coming_up(asked.year)}
            found = tuple(one for one in found if one.id in near)
        today = office.tasks.today
    table = table_text(tasks_table(found, today, campaigns=not asked.campaign))
    text = "\n".join(filter(None, (table, tasks_told(found, today))))
    return Answer(text, {"year": asked.year, "tasks": [_json(one, today) for one in found]})


def _json(task: TaskInfo, today: date) -> Json:
    return asdict(task) | {"due": task.due or None, "overdue": task.is_overdue(today)}


def make(asked: Namespace, _progress: Progress) -> Answer:
    """The plan's duties and milestones become tasks."""
    with opened(asked) as office:
        made = office.tasks.make(asked.year, asked.campaign).value
    return Answer(f"Đã lập {made} việc theo kế hoạch {asked.campaign}.")


def add(asked: Namespace, _progress: Progress) -> Answer:
    """A task more; its number is printed."""
    new = NewTask(asked.title, asked.due, tuple(asked.leads), tuple(asked.helps), asked.note)
    with opened(asked) as office:
        ident = office.tasks.add(asked.year, asked.campaign, new).value
    return Answer(str(ident), {"task": ident})


def change(asked: Namespace, _progress: Progress) -> Answer:
    """A task is written anew; what is not said stays as it is."""
    with opened(asked) as office:
        before = office.tasks.one(asked.task)
        office.tasks.change(asked.task, _changed(asked, before), version=before.version)
    return Answer(f"Đã sửa việc số {asked.task}.")


def _changed(asked: Namespace, before: TaskInfo) -> NewTask:
    def owners(role: OwnerRole, said: list[str]) -> tuple[str, ...]:
        if said or asked.nobody:
            return tuple(said)
        return tuple(one.code or one.name for one in before.by(role))

    return NewTask(
        title=before.title if asked.title is None else asked.title,
        due=before.due if asked.due is None else asked.due,
        leads=owners(OwnerRole.LEADS, asked.leads),
        helps=owners(OwnerRole.HELPS, asked.helps),
        note=before.note if asked.note is None else asked.note,
    )


def finish(asked: Namespace, _progress: Progress) -> Answer:
    """A task is done."""
    with opened(asked) as office:
        office.tasks.finish(asked.task, asked.on or "")
    return Answer(f"Đã ghi việc số {asked.task} là xong.")


def drop(asked: Namespace, _progress: Progress) -> Answer:
    """A task will not be done."""
    with opened(asked) as office:
        office.tasks.drop(asked.task, asked.reason)
    return Answer(f"Đã ghi thôi không làm việc số {asked.task}.")


def reopen(asked: Namespace, _progress: Progress) -> Answer:
    """A task is taken up again."""
    with opened(asked) as office:
        office.tasks.reopen(asked.task, asked.reason)
    return Answer(f"Đã mở lại việc số {asked.task}.")


COMMANDS = {
    "task list": listed,
    "task make": make,
    "task add": add,
    "task set": change,
    "task done": finish,
    "task drop": drop,
    "task reopen": reopen,
}
