"""The form of a measure, an inspection or a complaint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.awards.measures import MEASURE_KINDS, MeasureKind, NewMeasure
from desktop_app.domain.criteria import Subject
from desktop_app.reports.award_rules import SUBJECTS
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.awards.chooser import Chooser
from desktop_app.views.pages.awards.typed import day_line, day_of, whole_day
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value, Values
    from desktop_app.views.pages.awards.chooser import Choice

NAME = "awards.discipline-dialog"
WIDTH = 560


@dataclass(frozen=True, slots=True)
class Subjects:
    """Whom a record can be about."""

    people: tuple[Choice, ...]
    units: tuple[Choice, ...]

    def of(self, subject: str) -> tuple[Choice, ...]:
        """Those of a kind; Qt gives a choice back as the plain word that it is."""
        return self.people if Subject(subject) is Subject.INDIVIDUAL else self.units


def discipline_form(context: Context, subjects: Subjects, parent: QWidget) -> CommandForm:
    """A measure more; the list to choose from follows whether it is a person or a unit."""
    office: Office = context.office
    whom: list[tuple[str, Value]] = [(text, one.value) for one, text in SUBJECTS.items()]
    kinds: list[tuple[str, Value]] = [(text, one.value) for one, text in MEASURE_KINDS.items()]
    of, chooser = choice_editor(whom), Chooser(f"{NAME}.subject", subjects.people)
    of.currentIndexChanged.connect(lambda _at: chooser.offer(subjects.of(str(of.currentData()))))
    fields = (
        Field("of", _tr("Đối tượng"), of),
        Field("subject", _tr("Cán bộ, đơn vị"), chooser, required=True),
        Field("kind", _tr("Hình thức, việc"), choice_editor(kinds)),
        Field("from_on", _tr("Từ ngày"), day_line(), required=True),
        Field("to_on", _tr("Đến ngày"), day_line(), hint=_END),
        Field("document", _tr("Văn bản"), QLineEdit()),
        Field("note", _tr("Ghi chú"), QLineEdit()),
    )
    act = Act(
        _tr("Ghi"),
        lambda values: office.disciplines.add(_new(values)),
        _tr("Đã ghi; người, đơn vị này được xét theo điều kiện của từng danh hiệu."),
    )
    title = _tr("Ghi kỷ luật, thanh tra, khiếu nại")
    form = CommandForm(context, NAME, title, fields, act, parent=parent, check=check_days)
    form.setMinimumWidth(WIDTH)
    return form


def check_days(values: Values) -> Mapping[str, str]:
    """Days that cannot be read."""
    return problems_of(values, {"from_on": whole_day, "to_on": whole_day})


def _new(values: Values) -> NewMeasure:
    return NewMeasure(
        subject=str(values["subject"]),
        kind=MeasureKind(str(values["kind"])),
        from_on=day_of(values, "from_on"),
        of=Subject(str(values["of"])),
        to_on=day_of(values, "to_on"),
        document=str(values["document"]),
        note=str(values["note"]),
    )


_END = "Để trống khi chưa kết thúc hoặc chưa rõ."


def _tr(text: str) -> str:
    return QCoreApplication.translate("discipline_form", text)
