"""The forms of inspections: the plan and the result, what was found, what was done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.due import parse_due
from desktop_app.domain.inspections import (
    INSPECTION_KINDS,
    FindingInfo,
    InspectionInfo,
    InspectionKind,
    NewFinding,
    NewInspection,
)
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, choice_editor, date_editor
from desktop_app.views.pages.campaigns.typed import (
    body_choices,
    day,
    day_line,
    note_editor,
    unit_editor,
)
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.bodies import Body
    from desktop_app.domain.rows import CampaignInfo, UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value

NAME = "campaigns.inspections"
WIDTH = 600


def inspection_form(  # noqa: PLR0913, PLR0917  # a form is all of this
    context: Context,
    campaign: CampaignInfo,
    units: Sequence[UnitInfo],
    bodies: Sequence[Body],
    inspection: InspectionInfo | None,
    parent: QWidget,
) -> CommandForm:
    """A new inspection, or one to be changed or reported on."""
    office: Office = context.office

    def work(values: Values) -> object:
        if inspection is None:
            return office.inspections.add(campaign.year, campaign.code, _new(values))
        version = inspection.version
        return office.inspections.change(inspection.id, _new(values), version=version)

    said = _tr("Đã ghi cuộc kiểm tra.")
    act = Act(_tr("Ghi") if inspection is None else _tr("Lưu"), work, said)
    title = _tr("Kiểm tra, giám sát, đôn đốc")
    form = CommandForm(
        context,
        f"{NAME}.form",
        title,
        _fields(units, bodies, inspection),
        act,
        parent=parent,
        check=lambda values: problems_of(values, {"planned_on": parse_due, "held_on": parse_due}),
    )
    form.setMinimumWidth(WIDTH)
    return form


def finding_form(context: Context, inspection: InspectionInfo, parent: QWidget) -> CommandForm:
    """What an inspection found."""
    office: Office = context.office
    act = Act(
        _tr("Ghi điều phát hiện"),
        lambda values: office.inspections.find(
            inspection.id, NewFinding(str(values["text"]), day(values, "due_on"))
        ),
        _tr("Đã ghi điều phát hiện."),
    )
    hint = _tr("Để trống nếu không ấn định ngày.")
    fields = (
        Field("text", _tr("Phát hiện, yêu cầu"), note_editor(), required=True),
        Field("due_on", _tr("Hạn khắc phục"), day_line(), hint=hint),
    )
    form = CommandForm(
        context,
        f"{NAME}.finding-form",
        act.text,
        fields,
        act,
        parent=parent,
        check=lambda values: problems_of(values, {"due_on": parse_due}),
    )
    form.setMinimumWidth(WIDTH)
    return form


def settling_form(context: Context, finding: FindingInfo, parent: QWidget) -> CommandForm:
    """What was done about a finding, and when."""
    office: Office = context.office
    act = Act(
        _tr("Ghi đã khắc phục"),
        lambda values: office.inspections.settle(
            finding.id, str(values["follow_up"]), str(values["day"])
        ),
        _tr("Đã ghi kết quả khắc phục."),
    )
    today = office.inspections.today.isoformat()
    fields = (
        Field(
            "follow_up",
            _tr("Đã khắc phục thế nào"),
            note_editor(),
            hint=finding.text,
            required=True,
        ),
        Field("day", _tr("Ngày khắc phục"), date_editor(today)),
    )
    form = CommandForm(context, f"{NAME}.settling-form", act.text, fields, act, parent=parent)
    form.setMinimumWidth(WIDTH)
    return form


def _fields(
    units: Sequence[UnitInfo], bodies: Sequence[Body], inspection: InspectionInfo | None
) -> tuple[Field, ...]:
    old = inspection.as_new() if inspection else NewInspection("")
    kinds: list[tuple[str, Value]] = [(text, kind.value) for kind, text in INSPECTION_KINDS.items()]
    by: list[tuple[str, Value]] = [(_tr("Cơ quan Sở"), ""), *body_choices(bodies)]
    held = _tr("Để trống nếu chưa thực hiện.")
    return (
        Field("unit", _tr("Đơn vị"), unit_editor(units, old.unit), required=True),
        Field("kind", _tr("Hình thức"), choice_editor(kinds, old.kind.value)),
        Field("body", _tr("Cơ quan thực hiện"), narrow(choice_editor(by, old.body))),
        Field("planned_on", _tr("Thời gian dự kiến"), day_line(old.planned_on)),
        Field("held_on", _tr("Ngày thực hiện"), day_line(old.held_on), hint=held),
        Field("result", _tr("Kết quả, kết luận"), note_editor(old.result)),
    )


def _new(values: Values) -> NewInspection:
    return NewInspection(
        unit=str(values["unit"] or ""),
        kind=InspectionKind(str(values["kind"])),
        body=str(values["body"] or ""),
        planned_on=day(values, "planned_on"),
        held_on=day(values, "held_on"),
        result=str(values["result"]),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("inspection_form", text)
