"""The form of a vote on a nomination: counts alone, with what it takes to pass beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QSpinBox, QVBoxLayout

from desktop_app.domain.councils import Votes
from desktop_app.reports.ballots import meeting_choice, required_told, vote_told
from desktop_app.views.command_form import Act, CommandForm, reason_form
from desktop_app.views.controls import label
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.awards.typed import figure_of, share, share_line, text_line
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.awards.nominations import NominationLine
    from desktop_app.domain.awards.vote_lines import VoteLine
    from desktop_app.domain.councils import MeetingInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value, Values

NAME = "awards.vote-dialog"
WIDTH = 600
LETTERS = 46


def vote_form(
    context: Context,
    line: NominationLine,
    meetings: Sequence[MeetingInfo],
    share_of: Callable[[MeetingInfo], int | None],
    parent: QWidget,
) -> CommandForm:
    """The count on a nomination; `share_of`: what the title's rule of a meeting's day asks for.

    Whether it passed is told when it is written.
    """
    office: Office = context.office
    told: list[str] = []

    def work(values: Values) -> object:
        done = office.nomination_votes.cast(line.id, int(str(values["meeting"])), _votes(values))
        told[:] = [vote_told(office.nominations.one(line.id))]
        return done

    act = Act(_tr("Ghi kết quả"), work, _tr("Đã ghi kết quả bỏ phiếu."))
    choices: list[tuple[str, Value]] = [(meeting_choice(one), one.id) for one in meetings]
    chosen = narrow(choice_editor(choices, meetings[-1].id))
    chosen.setMinimumContentsLength(LETTERS)
    form = CommandForm(
        context,
        NAME,
        _tr("Kết quả bỏ phiếu"),
        _fields(line, chosen),
        act,
        parent=parent,
        check=_check,
    )
    form.setMinimumWidth(WIDTH)
    rule = label("", "hint", f"{NAME}.rule")

    def tell_rule() -> None:
        meeting = meetings[chosen.currentIndex()]
        rule.setText(required_told(line, share_of(meeting), meeting))

    chosen.currentIndexChanged.connect(lambda _at: tell_rule())
    tell_rule()
    column = form.layout()
    if isinstance(column, QVBoxLayout):
        column.insertWidget(0, rule)
    form.accepted.connect(lambda: context.tell(" ".join(told), "success"))
    return form


def unvote_form(context: Context, vote: VoteLine, parent: QWidget) -> CommandForm:
    """Why a count is taken out."""
    office: Office = context.office
    act = Act(
        _tr("Rút kết quả bỏ phiếu"),
        lambda values: office.nomination_votes.withdraw(vote.id, str(values["reason"])),
        _tr("Đã rút kết quả; đề nghị trở về như trước khi bỏ phiếu."),
    )
    return reason_form(context, "awards.unvote-dialog", act, _tr("Lý do rút"), parent)


def _fields(line: NominationLine, chosen: QWidget) -> tuple[Field, ...]:
    who = text_line(f"{line.name} – {line.title_name}")
    who.setEnabled(False)
    secret = QCheckBox(_tr("Phiếu kín"))
    secret.setChecked(True)
    return (
        Field("who", _tr("Đề nghị"), who),
        Field("meeting", _tr("Cuộc họp"), chosen),
        Field("in_favour", _tr("Đồng ý"), _count()),
        Field("against", _tr("Không đồng ý"), _count()),
        Field("blank", _tr("Phiếu trắng"), _count()),
        Field("in_writing", _tr("Ý kiến bằng văn bản"), _count(), hint=_WRITING),
        Field("required", _tr("Tỷ lệ cần đạt"), share_line(None), hint=_RULE),
        Field("secret", _tr("Cách bỏ phiếu"), secret, hint=_NAMES),
    )


def _count() -> QSpinBox:
    made = QSpinBox()
    made.setRange(0, 999)
    return made


def _check(values: Values) -> Mapping[str, str]:
    return problems_of(values, {"required": share})


def _votes(values: Values) -> Votes:
    count = {key: int(str(values[key])) for key in ("in_favour", "against", "blank", "in_writing")}
    required = figure_of(values, "required", share) or 0
    return Votes(required=required, secret=bool(values["secret"]), **count)


_WRITING = "Số thành viên vắng mặt đã gửi phiếu; đã tính trong số phiếu trên."
_RULE = "Để trống thì theo quy định của danh hiệu vào ngày họp."
_NAMES = "Sổ chỉ ghi số phiếu, không ghi ai bỏ phiếu thế nào."


def _tr(text: str) -> str:
    return QCoreApplication.translate("vote_form", text)
