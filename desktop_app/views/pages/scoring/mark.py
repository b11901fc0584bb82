"""Giving a mark by hand: which criteria of a sheet take one, and the form for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.criteria import Mark, Method
from desktop_app.domain.errors import KnownError, Refused
from desktop_app.domain.numbers import parse_points
from desktop_app.domain.points import format_points
from desktop_app.domain.problems import Problem
from desktop_app.domain.refusals import WrongFields
from desktop_app.domain.set_rules import StageCode
from desktop_app.services.marks.entering import NewMark
from desktop_app.views.dialogs import present
from desktop_app.views.form import Field, FormDialog, Values, choice_editor
from desktop_app.views.pages.scoring.stage_forms import (
    markable_stages,
    not_offered,
    stage_editor,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop_app.domain.judged import Judged
    from desktop_app.domain.marks.rows import MarkSheet
    from desktop_app.domain.rows import SubjectSheet
    from desktop_app.views.page import Page
    from desktop_app.views.pages.scoring.look import Scored

FIRST_STAGE = StageCode.APPRAISAL.value
TITLE_LENGTH = 64


@dataclass(frozen=True, slots=True)
class GivenMark:
    """What the form says: `points` in hundredths, a penalty positive."""

    criterion: str
    points: int
    stage: str
    reason: str


def open_marks(sheet: SubjectSheet) -> tuple[Mark, ...]:
    """The marks of a sheet that people give; the others are computed."""
    return tuple(
        mark
        for mark in sheet.marks
        if any(fact.name == f"mark.{mark.criterion}" for fact in mark.facts)
    )


class MarkForm(FormDialog):
    """Asks for one mark at a stage whose turn it is; `given` makes a value of what was submitted.

    `turns`: where the sheet stands, with at least one stage that takes a typed mark now.
    """

    def __init__(self, parent: QWidget, sheet: SubjectSheet, turns: MarkSheet) -> None:
        choices = [(_title(mark), mark.criterion) for mark in open_marks(sheet)]
        fields = (
            Field("criterion", _tr("Tiêu chí"), choice_editor(choices), required=True),
            Field("points", _tr("Điểm"), QLineEdit(), hint=_points_hint(), required=True),
            Field(
                "stage",
                _tr("Bước chấm"),
                stage_editor(turns, FIRST_STAGE),
                hint=not_offered(turns),
            ),
            Field("reason", _tr("Lý do"), QLineEdit(), hint=_tr("Ghi vào nhật ký, nếu cần.")),
        )
        title = _tr("Nhập điểm: {unit}").format(unit=sheet.subject.name)
        super().__init__(parent, "scoring.mark", title, fields, _problems)
        self.set_action(_tr("Ghi điểm"))

    def take_failure(self, error: BaseException) -> bool:
        """Say a known failure where it belongs, what was typed stays; False for a bug."""
        if not isinstance(error, KnownError):
            return False
        self.set_busy(busy=False)
        if isinstance(error, WrongFields):
            self.show_problems(error.problems)
        elif isinstance(error, Refused):
            self.show_problems({"points": str(error)})
        else:
            self.show_failure(str(error))
        return True


def given(values: Values) -> GivenMark:
    """The mark that a form's checked values say."""
    points = parse_points(str(values["points"]))
    if not isinstance(points, int):
        raise TypeError(values["points"])
    said = (str(values[key]) for key in ("criterion", "stage", "reason"))
    criterion, stage, reason = said
    return GivenMark(criterion, points, stage, reason)


def ask_mark(
    page: Page,
    scored: Scored,
    sheet: SubjectSheet,
    turns: MarkSheet,
    marked: Callable[[], object],
) -> None:
    """Open the form where a stage may mark, else say why none may; `marked` when it is given."""
    if not markable_stages(turns):
        page.context.tell(not_offered(turns), "warning")
        return
    form = MarkForm(page, sheet, turns)
    form.submitted.connect(lambda values: _enter(page, scored, form, sheet.subject, values, marked))
    present(form)


def _enter(  # noqa: PLR0913, PLR0917  # what the form was opened with
    page: Page,
    scored: Scored,
    form: MarkForm,
    one: Judged,
    values: Values,
    marked: Callable[[], object],
) -> None:
    mark, office = given(values), page.context.office
    form.set_busy(busy=True)

    def done(_number: object) -> None:
        form.accept()
        marked()
        told = _tr("Đã ghi điểm cho {unit}. Hãy chấm lại để tính vào tổng điểm.")
        page.context.tell(told.format(unit=one.name), "success")

    def refused(error: BaseException) -> None:
        if not form.take_failure(error):
            form.reject()
            page.context.show_failure(error)

    page.context.command(
        _tr("Ghi điểm"),
        lambda _progress: office.marks.enter(
            scored.year,
            NewMark(one.code, mark.criterion, mark.points, mark.stage, reason=mark.reason),
            campaign=scored.campaign,
            subject=scored.subject,
        ),
        done,
        refused,
    )


def _problems(values: Values) -> Mapping[str, str]:
    points = parse_points(str(values["points"]))
    if isinstance(points, Problem):
        return {"points": points.message}
    if points is None:
        return {"points": _tr("Hãy ghi số điểm, ví dụ 9,5; không cho điểm nào thì ghi 0.")}
    return {}


def _title(mark: Mark) -> str:
    title = mark.title
    if len(title) > TITLE_LENGTH:
        title = f"{title[:TITLE_LENGTH].rstrip()}…"
    most = format_points(mark.max_points)
    kinds = {
        Method.PASS_FAIL: _tr("đạt {most} hoặc không đạt 0"),
        Method.BONUS: _tr("thưởng, nhiều nhất {most}"),
        Method.PENALTY: _tr("trừ, nhiều nhất {most}"),
    }
    how = kinds.get(mark.method, _tr("tối đa {most}")).format(most=most)
    return f"{mark.criterion}. {title} ({how})"


def _points_hint() -> str:
    return _tr("Ví dụ 9,5. Điểm trừ cũng ghi số dương.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("scoring_mark", text)
