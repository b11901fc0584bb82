"""The forms of tasks: what is to be done, whose it is, by when; that it was done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.due import parse_due
from desktop_app.domain.tasks import NewTask, OwnerRole, TaskInfo
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, date_editor, tick_editor
from desktop_app.views.pages.campaigns.typed import (
    body_choices,
    day,
    day_line,
    line,
    unit_choices,
)
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QListWidget, QWidget

    from desktop_app.domain.bodies import Body
    from desktop_app.domain.rows import CampaignInfo, UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "campaigns.tasks"
WIDTH = 640
OWNERS_HEIGHT = 112


@dataclass(frozen=True, slots=True)
class Owners:
    """Who can own a task."""

    units: Sequence[UnitInfo]
    bodies: Sequence[Body]


def task_form(
    context: Context,
    campaign: CampaignInfo,
    owners: Owners,
    task: TaskInfo | None,
    parent: QWidget,
) -> CommandForm:
    """A new task, or one to be changed."""
    office: Office = context.office

    def work(values: Values) -> object:
        if task is None:
            return office.tasks.add(campaign.year, campaign.code, _new(values))
        return office.tasks.change(task.id, _new(values), version=task.version)

    if task is None:
        title, act = _tr("Giao thêm việc"), Act(_tr("Ghi"), work, _tr("Đã giao thêm việc."))
    else:
        title, act = _tr("Sửa việc"), Act(_tr("Lưu"), work, _tr("Đã sửa việc."))
    name = f"{NAME}.form"
    fields = _fields(owners, task)
    form = CommandForm(context, name, title, fields, act, parent=parent, check=_check)
    form.setMinimumWidth(WIDTH)
    return form


def done_form(context: Context, task: TaskInfo, parent: QWidget) -> CommandForm:
    """On which day a task was done."""
    office: Office = context.office
    act = Act(
        _tr("Ghi đã xong"),
        lambda values: office.tasks.finish(task.id, str(values["day"])),
        _tr("Đã ghi việc là xong."),
    )
    today = office.tasks.today.isoformat()
    fields = (Field("day", _tr("Ngày hoàn thành"), date_editor(today), hint=task.title),)
    return CommandForm(context, f"{NAME}.done-form", act.text, fields, act, parent=parent)


def body_form(context: Context, parent: QWidget) -> CommandForm:
    """The name of a body that is no unit."""
    office: Office = context.office
    act = Act(
        _tr("Thêm tổ chức"),
        lambda values: office.bodies.add(str(values["name"])),
        _tr("Đã thêm tổ chức; có thể chọn khi giao việc hoặc ghi cuộc kiểm tra."),
    )
    hint = _tr("Ví dụ: Đảng ủy, Công đoàn, Đoàn Thanh niên, Hội đồng Thi đua - Khen thưởng.")
    fields = (Field("name", _tr("Tên tổ chức"), QLineEdit(), hint=hint, required=True),)
    return CommandForm(context, f"{NAME}.body-form", act.text, fields, act, parent=parent)


def _fields(owners: Owners, task: TaskInfo | None) -> tuple[Field, ...]:
    undated = _tr("Để trống nếu không ấn định ngày.")
    role = _tr("Kế hoạch giao cho: {role}.")
    said = role.format(role=task.role) if task and task.role else ""
    return (
        Field("title", _tr("Việc"), line(task.title if task else ""), hint=said, required=True),
        Field("due", _tr("Thời hạn"), day_line(task.due if task else ""), hint=undated),
        Field("leads", _tr("Chủ trì"), _ticks(owners, task, OwnerRole.LEADS)),
        Field("helps", _tr("Phối hợp"), _ticks(owners, task, OwnerRole.HELPS)),
        Field("note", _tr("Ghi chú"), line(task.note if task else "")),
    )


def _ticks(owners: Owners, task: TaskInfo | None, role: OwnerRole) -> QListWidget:
    """Units and bodies; those who own the task already stand first, ticked."""
    ticked = [one.code or one.name for one in task.by(role)] if task else []
    choices = [*body_choices(owners.bodies), *unit_choices(owners.units)]
    ordered = sorted(choices, key=lambda one: one[1] not in ticked)
    editor = tick_editor(ordered, ticked)
    editor.setFixedHeight(OWNERS_HEIGHT)
    editor.setSpacing(1)
    return editor


def _check(values: Values) -> Mapping[str, str]:
    return problems_of(values, {"due": parse_due})


def _new(values: Values) -> NewTask:
    return NewTask(
        title=str(values["title"]),
        due=day(values, "due"),
        leads=_texts(values["leads"]),
        helps=_texts(values["helps"]),
        note=str(values["note"]),
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, tuple) else ()


def _tr(text: str) -> str:
    return QCoreApplication.translate("task_form", text)
