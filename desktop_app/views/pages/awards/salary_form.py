"""The forms of base salaries and of how reward money is rounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.amounts import parse_amount
from desktop_app.domain.awards.money import ROUNDINGS, RewardRounding
from desktop_app.domain.awards.titles import Certainty, SalaryRate
from desktop_app.domain.money import format_money
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.awards.typed import (
    certainty_choice,
    day_line,
    day_of,
    figure_of,
    text_line,
    whole_day,
)
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value, Values

NAME = "awards.salary-dialog"


def salary_form(context: Context, rate: SalaryRate | None, parent: QWidget) -> CommandForm:
    """A base salary from a day on, or another figure for one."""
    office: Office = context.office
    old = rate or SalaryRate("", 0)
    day = day_line(old.effective_from)
    day.setEnabled(rate is None)
    amount = format_money(old.amount) if rate else ""
    fields = (
        Field("effective_from", _tr("Từ ngày"), day, required=True),
        Field("amount", _tr("Số tiền (đồng/tháng)"), QLineEdit(amount), required=True),
        Field("basis", _tr("Căn cứ"), text_line(old.basis)),
        Field("certainty", _tr("Mức chắc chắn"), certainty_choice(old.certainty)),
    )
    version = rate.version if rate else None
    act = Act(
        _tr("Ghi mức lương cơ sở"),
        lambda values: office.base_salaries.set(_rate(values), version=version),
        _tr("Đã ghi mức lương cơ sở."),
    )
    return CommandForm(context, NAME, act.text, fields, act, parent=parent, check=_check)


def rounding_form(context: Context, current: RewardRounding, parent: QWidget) -> CommandForm:
    """How reward money is rounded from now on."""
    office: Office = context.office
    choices: list[tuple[str, Value]] = [(text, one.value) for one, text in ROUNDINGS.items()]
    editor = choice_editor(choices, current.value)
    field = Field("rounding", _tr("Làm tròn tiền thưởng"), editor, hint=_KEPT)
    act = Act(
        _tr("Lưu"),
        lambda values: office.base_salaries.set_rounding(RewardRounding(str(values["rounding"]))),
        _tr("Đã lưu cách làm tròn tiền thưởng."),
    )
    name, title = "awards.rounding-dialog", _tr("Làm tròn tiền thưởng")
    return CommandForm(context, name, title, (field,), act, parent=parent)


def _check(values: Values) -> Mapping[str, str]:
    return problems_of(values, {"effective_from": whole_day, "amount": parse_amount})


def _rate(values: Values) -> SalaryRate:
    return SalaryRate(
        day_of(values, "effective_from"),
        figure_of(values, "amount", parse_amount) or 0,
        str(values["basis"]),
        Certainty(str(values["certainty"])),
    )


_KEPT = "Khen thưởng đã quyết định thì giữ nguyên tiền."


def _tr(text: str) -> str:
    return QCoreApplication.translate("salary_form", text)
