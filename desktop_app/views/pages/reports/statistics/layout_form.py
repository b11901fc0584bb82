"""The form in which the office lays a statistical form out itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop_app.domain.awards.titles import Certainty
from desktop_app.domain.statistics.checks import AWARDS_BY
from desktop_app.domain.statistics.forms import Axis
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.awards.typed import certainty_choice, text_line
from desktop_app.views.pages.reports.statistics.parts_editor import PartsEditor
from desktop_app.views.pages.reports.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.statistics.forms import Form, KeptForm, Part
    from desktop_app.domain.statistics.unfolding import Values as TraitValues
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value, Values

NAME = "reports.layout-dialog"
WIDTH = 760
NOTES_HEIGHT = 64


def layout_form(
    context: Context, kept: KeptForm, values: TraitValues, year: int, parent: QWidget
) -> CommandForm:
    """A form with its lines and columns, from a year on."""
    office: Office = context.office

    def work(typed: Values) -> object:
        first_year = int(str(typed["first_year"]))
        version = kept.version if first_year == kept.first_year else 0
        return office.statistic_forms.set(_form(kept.form, typed), first_year, version=version)

    act = Act(tr("Lưu cách lập biểu"), work, tr("Đã lưu cách lập biểu."))
    title = tr("Cách lập biểu {code}").format(code=kept.form.code)
    fields = _fields(kept, values, year)
    form = CommandForm(context, NAME, title, fields, act, parent=parent)
    form.setMinimumWidth(WIDTH)
    return form


def _fields(kept: KeptForm, values: TraitValues, year: int) -> tuple[Field, ...]:
    form = kept.form
    notes = QPlainTextEdit("\n".join(form.notes))
    notes.setFixedHeight(NOTES_HEIGHT)
    ways: list[tuple[str, Value]] = [(told.capitalize(), key) for key, told in AWARDS_BY.items()]
    lines, columns = (
        PartsEditor(f"{NAME}.{axis.value}", axis, form, values.get(form.source, {}))
        for axis in Axis
    )
    return (
        Field("title", tr("Tên biểu"), text_line(form.title), required=True),
        Field("first_year", tr("Áp dụng"), choice_editor(_years(kept, year), year)),
        Field("lines", tr("Các dòng"), lines),
        Field("columns", tr("Các cột"), columns),
        Field("awards_by", tr("Khen thưởng tính"), choice_editor(ways, form.awards_by)),
        Field("due", tr("Hạn gửi (ngày/tháng)"), QLineEdit(_day(form.due))),
        Field("basis", tr("Căn cứ"), text_line(form.basis)),
        Field("certainty", tr("Mức chắc chắn"), certainty_choice(form.certainty)),
        Field("notes", tr("Ghi chú dưới biểu"), notes, hint=tr("Mỗi dòng một ghi chú.")),
    )


def _years(kept: KeptForm, year: int) -> list[tuple[str, Value]]:
    """From this year on, or in place of the office's own layout from an earlier one."""
    found = sorted({year, kept.first_year or year}, reverse=True)
    return [(tr("Từ năm {year}").format(year=one), one) for one in found]


def _day(due: str) -> str:
    """“15/12” of "12-15"."""
    month, _, day = due.partition("-")
    return f"{day}/{month}" if day else due


def _due(typed: str) -> str:
    """The day “15/12” as "12-15"; what is no such day stays as it is and is refused."""
    day, _, month = typed.partition("/")
    if day.isdecimal() and month.isdecimal():
        return f"{int(month):02}-{int(day):02}"
    return typed


def _form(old: Form, typed: Values) -> Form:
    notes = (line.strip() for line in str(typed["notes"]).splitlines())
    return replace(
        old,
        title=str(typed["title"]),
        lines=_parts(typed["lines"]),
        columns=_parts(typed["columns"]),
        awards_by=str(typed["awards_by"]),
        due=_due(str(typed["due"])),
        basis=str(typed["basis"]),
        certainty=Certainty(str(typed["certainty"])),
        notes=tuple(line for line in notes if line),
    )


def _parts(value: Value) -> tuple[Part, ...]:
    return value if isinstance(value, tuple) else ()
