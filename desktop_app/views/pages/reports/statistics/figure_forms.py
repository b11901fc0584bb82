"""The small forms of a statistical form's dialog: another figure, its own layout gone, sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.domain.numbers import parse_count
from desktop_app.domain.statistics.forms import Correction
from desktop_app.views.command_form import Act, CommandForm, reason_form
from desktop_app.views.form import Field
from desktop_app.views.pages.awards.typed import day_line, day_of, figure_of, whole_day
from desktop_app.views.pages.reports.words import tr
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.statistics.counting import Figure
    from desktop_app.domain.statistics.forms import KeptForm
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values

NAME = "reports.figures"


def correct_form(
    context: Context, where: tuple[int, str, str], figure: Figure, parent: QWidget
) -> CommandForm:
    """Another figure for a cell, with its reason; `where`: year, form, the cell in words."""
    office: Office = context.office
    year, code, told = where
    there = figure.correction

    def work(values: Values) -> object:
        new = Correction(
            figure.line,
            figure.column,
            figure_of(values, "figure", parse_count) or 0,
            str(values["reason"]),
            there.version if there else 0,
        )
        return office.statistics.correct(year, code, new)

    shown = "" if figure.shown is None else format_money(figure.shown)
    hint = told if figure.computed is None else _counted(told, figure.computed)
    fields = (
        Field("figure", tr("Số ghi vào biểu"), QLineEdit(shown), hint=hint, required=True),
        Field("reason", tr("Lý do"), QLineEdit(there.reason if there else ""), required=True),
    )
    act = Act(tr("Ghi số"), work, tr("Đã ghi số vào biểu."))
    title = tr("Ghi số vào biểu {code}").format(code=code)
    name = f"{NAME}.correct-dialog"
    return CommandForm(context, name, title, fields, act, parent=parent, check=_check_figure)


def _counted(told: str, computed: int) -> str:
    return tr("{told}: đếm được {count}.").format(told=told, count=format_money(computed))


def _check_figure(values: Values) -> Mapping[str, str]:
    return problems_of(values, {"figure": parse_count})


def send_form(context: Context, year: int, sent_on: str, parent: QWidget) -> CommandForm:
    """The day on which a year's forms were sent; an empty one takes the note back."""
    office: Office = context.office

    def work(values: Values) -> object:
        return office.statistics.send(year, day_of(values, "day"))

    hint = tr("Ghi ngày để việc này không còn ở mục việc cần làm; để trống là chưa gửi.")
    if sent_on:
        said = tr("Đã ghi: gửi ngày {day}.").format(day=format_date(sent_on))
        hint = f"{said} {hint}"
    fields = (Field("day", tr("Ngày gửi"), day_line(sent_on), hint=hint),)
    act = Act(tr("Ghi ngày gửi"), work, tr("Đã ghi ngày gửi biểu thống kê."))
    title = tr("Gửi biểu thống kê năm {year}").format(year=year)
    name = f"{NAME}.send-dialog"
    return CommandForm(context, name, title, fields, act, parent=parent, check=_check_day)


def _check_day(values: Values) -> Mapping[str, str]:
    return problems_of(values, {"day": whole_day})


def reset_form(context: Context, kept: KeptForm, parent: QWidget) -> CommandForm:
    """The office's own layout goes, the one before it holds again."""
    office: Office = context.office
    code, first_year = kept.form.code, kept.first_year or 0

    def work(values: Values) -> object:
        return office.statistic_forms.reset(code, first_year, str(values["reason"]))

    said = tr("Bỏ cách lập riêng từ năm {year}").format(year=first_year)
    act = Act(said, work, tr("Đã bỏ cách lập riêng của biểu."))
    return reason_form(context, f"{NAME}.reset-dialog", act, tr("Lý do bỏ"), parent)
