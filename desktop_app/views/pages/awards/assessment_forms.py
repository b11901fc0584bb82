"""The forms of year-end classes: written for one or several, taken over from a ranking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit

from desktop_app.domain.awards.assessments import ASSESSED_NAMES, NewAssessment, TakenOver
from desktop_app.domain.awards.titles import Assessed
from desktop_app.domain.numbers import parse_points
from desktop_app.domain.points import format_points
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.dialogs import present
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.awards.left_out import LeftOutDialog
from desktop_app.views.pages.awards.typed import figure_of, text_line
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.awards.assessments import AssessmentLine
    from desktop_app.domain.ranking_rules import PublishedInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value, Values

NAME = "awards.assessment-dialog"
TAKE = "awards.take-dialog"
NAMED = 3
LETTERS = 44


def assessment_form(
    context: Context, lines: Sequence[AssessmentLine], parent: QWidget
) -> CommandForm:
    """One class for everybody who is chosen; points only for one alone."""
    office: Office = context.office
    year = context.year
    act = Act(
        _tr("Ghi xếp loại"),
        lambda values: office.assessments.set(year, _new(lines, values), str(values["reason"])),
        _tr("Đã ghi xếp loại cuối năm."),
    )
    form = CommandForm(context, NAME, act.text, _fields(lines), act, parent=parent, check=_check)
    form.setMinimumWidth(520)
    return form


def take_form(
    context: Context,
    rankings: Sequence[PublishedInfo],
    names: Mapping[str, str],
    parent: QWidget,
) -> CommandForm:
    """The classes of a published ranking; who is left out is shown with why."""
    office: Office = context.office
    year, kept = context.year, list[TakenOver]()

    def work(values: Values) -> object:
        done = office.assessments.take(
            year,
            int(str(values["ranking"])),
            str(values["reason"]),
            replace=bool(values["replace"]),
        )
        kept.append(done.value)
        return done

    choices: list[tuple[str, Value]] = [(_listed(one), one.published.number) for one in rankings]
    rankings_list = narrow(choice_editor(choices))
    rankings_list.setMinimumContentsLength(LETTERS)
    fields = (
        Field("ranking", _tr("Bảng xếp hạng"), rankings_list),
        Field("replace", _tr("Đã có xếp loại khác"), QCheckBox(_tr("Thay bằng xếp loại của bảng"))),
        Field("reason", _tr("Lý do"), QLineEdit(), required=True),
    )
    act = Act(_tr("Lấy xếp loại"), work, _tr("Đã lấy xếp loại từ bảng xếp hạng."))
    title = _tr("Lấy xếp loại từ bảng xếp hạng đã công bố")
    form = CommandForm(context, TAKE, title, fields, act, parent=parent)
    form.accepted.connect(lambda: _show_left_out(kept, names, parent))
    return form


def _show_left_out(kept: Sequence[TakenOver], names: Mapping[str, str], parent: QWidget) -> None:
    for one in kept:
        if one.left_out:
            present(LeftOutDialog(one, names, parent))


def _fields(lines: Sequence[AssessmentLine]) -> tuple[Field, ...]:
    first = lines[0]
    who = text_line(_who(lines))
    who.setEnabled(False)
    classes: list[tuple[str, Value]] = [(text, one.value) for one, text in ASSESSED_NAMES.items()]
    points = QLineEdit("" if first.points is None else format_points(first.points))
    alone = (Field("points", _tr("Điểm"), points, hint=_POINTS),) if len(lines) == 1 else ()
    is_new = all(one.assessed_as is None for one in lines)
    current = first.assessed_as.value if first.assessed_as else Assessed.GOOD.value
    return (
        Field("subject", _tr("Xếp loại cho"), who),
        Field("class", _tr("Xếp loại"), choice_editor(classes, current)),
        *alone,
        Field("basis", _tr("Căn cứ"), text_line(first.basis), hint=_BASIS),
        Field("reason", _tr("Lý do"), QLineEdit(), hint="" if is_new else _REASON),
    )


def _check(values: Values) -> Mapping[str, str]:
    return problems_of(values, {"points": parse_points})


def _new(lines: Sequence[AssessmentLine], values: Values) -> list[NewAssessment]:
    points = figure_of(values, "points", parse_points) if "points" in values else None
    given = Assessed(str(values["class"]))
    return [NewAssessment(one.code, given, one.of, points, str(values["basis"])) for one in lines]


def _who(lines: Sequence[AssessmentLine]) -> str:
    names = ", ".join(one.name for one in lines[:NAMED])
    more = _tr(" và {count} nữa").format(count=len(lines) - NAMED) if len(lines) > NAMED else ""
    return f"{names}{more}"


def _listed(one: PublishedInfo) -> str:
    return _tr("Số {number}: {title}").format(number=one.published.number, title=one.title)


_POINTS = "Có thể để trống."
_BASIS = "Ví dụ: Quyết định số 12/QĐ-SNV ngày 20/12/2024."
_REASON = "Bắt buộc khi thay một xếp loại đã ghi."


def _tr(text: str) -> str:
    return QCoreApplication.translate("assessment_forms", text)
