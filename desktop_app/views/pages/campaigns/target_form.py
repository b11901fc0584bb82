"""The form that types a target's figures, of a unit or of the whole department."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit

from desktop_app.domain.targets import NewFigure, TargetProgress
from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Format
from desktop_app.reports.target_progress import planned_text
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, choice_editor
from desktop_app.views.pages.returns.choices import narrow, period_choices

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.rows import UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "campaigns.targets.set-dialog"
WIDTH = 520


def target_form(  # noqa: PLR0913, PLR0917  # a form is all of this
    context: Context,
    year: int,
    lines: Sequence[TargetProgress],
    chosen: TargetProgress,
    units: Sequence[UnitInfo],
    parent: QWidget,
) -> CommandForm:
    """What is left blank stays as it is."""
    office: Office = context.office
    act = Act(
        _tr("Ghi số liệu"),
        lambda values: office.targets.set(year, _figure(values, year)),
        _tr("Đã ghi số liệu chỉ tiêu."),
    )
    fields = _fields(year, lines, chosen, units)
    form = CommandForm(
        context, NAME, _tr("Số liệu chỉ tiêu"), fields, act, parent=parent, check=_check
    )
    form.setMinimumWidth(WIDTH)
    return form


def _fields(
    year: int, lines: Sequence[TargetProgress], chosen: TargetProgress, units: Sequence[UnitInfo]
) -> tuple[Field, ...]:
    targets = [(f"{one.code}. {one.title}", one.code) for one in lines if not one.unit_code]
    whom = [(_tr("Toàn cơ quan"), ""), *((one.name, one.code) for one in units)]
    now = _tr("Hiện là: {planned}. Để trống là giữ nguyên.")
    return (
        Field("code", _tr("Chỉ tiêu"), narrow(choice_editor(targets, chosen.code))),
        Field("unit", _tr("Đơn vị"), narrow(choice_editor(whom, chosen.unit_code))),
        Field("period", _tr("Kỳ"), choice_editor(period_choices(year))),
        Field("planned", _tr("Kế hoạch"), QLineEdit(), hint=now.format(planned=_now(chosen))),
        Field("actual", _tr("Thực hiện"), QLineEdit(), hint=chosen.measure),
        Field("not_assigned", "", QCheckBox(_tr("Không giao chỉ tiêu này"))),
        Field("erase", "", QCheckBox(_tr("Xóa kế hoạch và kết quả đã ghi của kỳ này"))),
        Field("note", _tr("Ghi chú"), QLineEdit()),
        Field("reason", _tr("Lý do"), QLineEdit(), hint=_tr("Cần ghi khi tỷ lệ lớn hơn 100%.")),
    )


def _now(chosen: TargetProgress) -> str:
    shown = format_cell(planned_text(chosen.low, chosen.high), Format.NUMBER)
    return shown or _tr("chưa có")


def _check(values: Values) -> Mapping[str, str]:
    typed = bool(values["planned"] or values["actual"])
    if values["erase"] and (typed or values["not_assigned"]):
        return {"erase": _tr("Đã chọn xóa thì để trống các số và ô không giao.")}
    if values["not_assigned"] or values["erase"] or typed:
        return {}
    return {"actual": _tr("Hãy ghi kế hoạch hoặc kết quả thực hiện.")}


def _figure(values: Values, year: int) -> NewFigure:
    said = {key: str(value or "") for key, value in values.items()}
    period = said["period"]
    blank = "" if values["erase"] else None
    return NewFigure(
        code=said["code"],
        unit=said["unit"],
        period="" if period == str(year) else period,
        planned=said["planned"] or blank,
        actual=said["actual"] or blank,
        not_assigned=bool(values["not_assigned"]),
        note=said["note"],
        reason=said["reason"],
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("target_form", text)
