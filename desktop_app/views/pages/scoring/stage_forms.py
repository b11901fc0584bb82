"""The forms of a sheet's stages: a mark, handing over, sending back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop_app.domain.criteria import Subject
from desktop_app.domain.marks.turns import is_before
from desktop_app.domain.numbers import parse_points
from desktop_app.domain.points import format_points
from desktop_app.domain.problems import Problem
from desktop_app.domain.set_rules import STAGE_TITLES, StageCode
from desktop_app.services.marks.entering import NewMark
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, choice_editor, tick_editor
from desktop_app.views.language import said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.marks.rows import MarkSheet
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values

TITLE_LENGTH = 60
RETURN_WIDTH = 680


def markable_stages(sheet: MarkSheet) -> tuple[StageCode, ...]:
    """The stages whose turn it is and that need no vote."""
    return tuple(one.code for one in sheet.stages if one.open and not one.council)


def not_offered(sheet: MarkSheet) -> str:
    """Why the other stages take no typed mark now, a sentence each."""
    voted = _tr("Bước “{stage}” do hội đồng biểu quyết; hãy ghi điểm cùng kết quả biểu quyết.")
    told = (
        one.closed or (voted.format(stage=said(STAGE_TITLES[one.code])) if one.council else "")
        for one in sheet.stages
    )
    return "\n".join(filter(None, told))


def stage_editor(sheet: MarkSheet, first: str = "") -> QComboBox:
    """The stages that take a typed mark now."""
    return choice_editor(_titles(markable_stages(sheet)), first)


def open_stages(sheet: MarkSheet) -> tuple[StageCode, ...]:
    """The stages whose turn it is."""
    return tuple(one.code for one in sheet.stages if one.open)


def returnable_stages(sheet: MarkSheet) -> tuple[StageCode, ...]:
    """The stages that the sheet has passed, the latest first."""
    passed = sheet.state.handed
    return tuple(
        one.code
        for one in reversed(sheet.stages)
        if any(one.code is done or is_before(one.code, done) for done in passed)
    )


def mark_form(context: Context, sheet: MarkSheet, criterion: str, parent: QWidget) -> CommandForm:
    """A mark of a stage whose turn it is."""
    office: Office = context.office
    own = sheet.subject.kind is Subject.INDIVIDUAL
    whole = (_tr("Cả cụm cùng chấm"), "")
    markers = (whole, *((name, code) for code, name in sheet.markers))
    fields = (
        Field("stage", _tr("Bước chấm"), stage_editor(sheet), hint=not_offered(sheet)),
        Field(
            "criterion",
            _tr("Tiêu chí"),
            choice_editor(_criteria(sheet), criterion),
            required=True,
        ),
        Field("points", _tr("Điểm"), QLineEdit(), hint=_points_hint(), required=True),
        Field("marker", _tr("Đơn vị chấm chéo"), choice_editor(markers), hint=_marker_hint()),
        Field("reason", _tr("Lý do"), QLineEdit(), hint=_reason_hint()),
    )

    def work(values: Values) -> object:
        points = parse_points(str(values["points"]))
        if not isinstance(points, int):
            raise TypeError(values["points"])
        stage = str(values["stage"])
        marker = str(values["marker"]) if stage == StageCode.CROSS.value else ""
        new = NewMark(
            sheet.subject.code,
            str(values["criterion"]),
            points,
            stage,
            marker,
            str(values["reason"]),
        )
        kind = Subject.INDIVIDUAL if own else Subject.COLLECTIVE
        return office.marks.enter(sheet.year, new, campaign=sheet.campaign, subject=kind)

    act = Act(_tr("Ghi điểm"), work, _tr("Đã ghi điểm. Hãy chấm lại để tính vào tổng điểm."))
    title = _tr("Nhập điểm: {name}").format(name=sheet.subject.name)
    name = "scoring.stage-mark"
    return CommandForm(context, name, title, fields, act, parent=parent, check=_problems)


def hand_over_form(context: Context, sheet: MarkSheet, parent: QWidget) -> CommandForm:
    """The stage that hands the sheet over."""
    office: Office = context.office
    hint = _tr("Bước đã chuyển phiếu đi thì không sửa điểm nữa, trừ khi phiếu được trả lại.")
    stages = choice_editor(_titles(open_stages(sheet)))
    fields = (Field("stage", _tr("Bước đã chấm xong"), stages, hint=hint),)

    def work(values: Values) -> object:
        return office.sheets.hand_over(
            sheet.year,
            [sheet.subject.code],
            str(values["stage"]),
            campaign=sheet.campaign,
            subject=sheet.subject.kind,
        )

    act = Act(_tr("Chuyển phiếu"), work, _tr("Đã chuyển phiếu sang bước sau."))
    title = _tr("Chuyển phiếu: {name}").format(name=sheet.subject.name)
    return CommandForm(context, "scoring.hand-over", title, fields, act, parent=parent)


def return_form(context: Context, sheet: MarkSheet, criterion: str, parent: QWidget) -> CommandForm:
    """The stage that the sheet goes back to, what is to be marked anew, and why."""
    office: Office = context.office
    ticks = tick_editor(_criteria(sheet), (criterion,))
    hint = _tr("Chỉ các tiêu chí được chọn mở lại; các bước sau chấm lại từ đầu.")
    fields = (
        Field("stage", _tr("Trả lại bước"), choice_editor(_titles(returnable_stages(sheet)))),
        Field("criteria", _tr("Tiêu chí chấm lại"), ticks),
        Field("reason", _tr("Lý do"), QLineEdit(), hint=hint, required=True),
    )

    def work(values: Values) -> object:
        ticked = values["criteria"]
        codes = [str(code) for code in ticked] if isinstance(ticked, tuple) else []
        return office.sheets.send_back(
            sheet.year,
            sheet.subject.code,
            str(values["stage"]),
            codes,
            str(values["reason"]),
            campaign=sheet.campaign,
            subject=sheet.subject.kind,
        )

    act = Act(_tr("Trả lại phiếu"), work, _tr("Đã trả lại phiếu."))
    title = _tr("Trả lại phiếu: {name}").format(name=sheet.subject.name)
    form = CommandForm(context, "scoring.send-back", title, fields, act, parent=parent)
    form.setMinimumWidth(RETURN_WIDTH)
    return form


def _problems(values: Values) -> Mapping[str, str]:
    points = parse_points(str(values["points"]))
    return {"points": points.message} if isinstance(points, Problem) else {}


def _titles(stages: tuple[StageCode, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((STAGE_TITLES[one], one.value) for one in stages)


def _criteria(sheet: MarkSheet) -> tuple[tuple[str, str], ...]:
    return tuple((_title(code, title, most), code) for code, title, most in sheet.criteria)


def _title(code: str, title: str, most: int) -> str:
    short = title if len(title) <= TITLE_LENGTH else f"{title[:TITLE_LENGTH].rstrip()}…"
    told = _tr("tối đa {most}").format(most=format_points(most))
    return f"{code}. {short} ({told})"


def _points_hint() -> str:
    return _tr("Ví dụ 9,5. Điểm trừ cũng ghi số dương.")


def _marker_hint() -> str:
    return _tr("Chỉ dùng cho bước chấm chéo.")


def _reason_hint() -> str:
    return _tr("Bắt buộc khi thay điểm của người khác.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("scoring_stage_forms", text)
