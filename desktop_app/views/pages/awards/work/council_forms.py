"""The forms of councils: their head, members, meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox

from desktop_app.domain.councils import ROLES, NewCouncil, NewMeeting, NewMember, Role, as_new
from desktop_app.reports.councils import council_line
from desktop_app.views.command_form import Act, CommandForm, reason_form
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.awards.typed import (
    day_line,
    day_of,
    figure_of,
    share,
    share_line,
    text_line,
    whole_day,
)
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.awards.rounds import RoundInfo
    from desktop_app.domain.councils import CouncilInfo, MeetingInfo, MemberInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value, Values

WIDTH = 540


def council_form(context: Context, old: CouncilInfo | None, parent: QWidget) -> CommandForm:
    """A council more, or another head for one."""
    office: Office = context.office
    head = as_new(old) if old else NewCouncil("", 0)
    fields = (
        Field("name", _tr("Tên hội đồng"), text_line(head.name), required=True),
        Field(
            "quorum",
            _tr("Họp khi có mặt ít nhất"),
            share_line(head.quorum or None),
            hint=_QUORUM,
            required=True,
        ),
        Field("decision", _tr("Quyết định thành lập"), text_line(head.decision)),
        Field("valid_from", _tr("Từ ngày"), day_line(head.valid_from)),
        Field("valid_to", _tr("Đến ngày"), day_line(head.valid_to), hint=_END),
    )
    if old is None:
        act = Act(
            _tr("Thêm hội đồng"),
            lambda values: office.councils.add(_council(values)),
            _tr("Đã thêm hội đồng. Hãy ghi các thành viên."),
        )
    else:
        act = Act(
            _tr("Sửa hội đồng"),
            lambda values: office.councils.change(old.id, _council(values), version=old.version),
            _tr("Đã sửa hội đồng."),
        )
    return _wide(context, "awards.council-dialog", fields, act, parent)


def member_form(context: Context, council: CouncilInfo, parent: QWidget) -> CommandForm:
    """A member more."""
    office: Office = context.office
    roles: list[tuple[str, Value]] = [(text, one.value) for one, text in ROLES.items()]
    votes = QCheckBox(_tr("Có quyền biểu quyết"))
    votes.setChecked(True)
    fields = (
        Field("name", _tr("Họ và tên"), QLineEdit(), required=True),
        Field("role", _tr("Vai trò"), choice_editor(roles, Role.MEMBER.value)),
        Field("job", _tr("Chức vụ"), QLineEdit()),
        Field("votes", _tr("Biểu quyết"), votes, hint=_SECRETARY),
        Field("valid_from", _tr("Từ ngày"), day_line(council.valid_from)),
        Field("valid_to", _tr("Đến ngày"), day_line(), hint=_END),
    )
    act = Act(
        _tr("Thêm thành viên"),
        lambda values: office.councils.add_member(council.id, _member(values)),
        _tr("Đã thêm thành viên hội đồng."),
    )
    return _wide(context, "awards.member-dialog", fields, act, parent)


def member_end_form(context: Context, member: MemberInfo, parent: QWidget) -> CommandForm:
    """The last day of a membership."""
    office: Office = context.office
    act = Act(
        _tr("Thôi tham gia"),
        lambda values: office.councils.end_member(member.id, day_of(values, "valid_to")),
        _tr("Đã ghi ngày thôi tham gia; các cuộc họp đã ghi giữ nguyên số thành viên."),
    )
    day = day_line(member.valid_to)
    fields = (Field("valid_to", _tr("Ngày cuối cùng"), day, required=True),)
    title = f"{act.text} – {member.name}"
    name = "awards.member-end-dialog"
    return CommandForm(context, name, title, fields, act, parent=parent, check=_check)


def meeting_form(
    context: Context, council: CouncilInfo, rounds: Sequence[RoundInfo], parent: QWidget
) -> CommandForm:
    """A meeting more; the members with a vote are counted as of its day."""
    office: Office = context.office
    present = QSpinBox()
    present.setRange(0, 999)
    choices: list[tuple[str, Value]] = [
        (_tr("Không riêng đợt nào"), None),
        *((one.name, one.id) for one in rounds),
    ]
    told = council_line(council, office.titles.today)
    fields = (
        Field("held_on", _tr("Ngày họp"), day_line(), required=True),
        Field("present", _tr("Số người có mặt"), present, hint=f"{_PRESENT} {told}"),
        Field("round", _tr("Đợt xét"), narrow(choice_editor(choices))),
        Field("place", _tr("Địa điểm"), QLineEdit()),
        Field("note", _tr("Ghi chú"), QLineEdit()),
    )
    act = Act(
        _tr("Ghi cuộc họp"),
        lambda values: office.councils.add_meeting(council.id, _meeting(values)),
        _tr("Đã ghi cuộc họp. Hãy ghi kết quả bỏ phiếu cho từng đề nghị."),
    )
    return _wide(context, "awards.meeting-dialog", fields, act, parent)


def meeting_withdraw_form(context: Context, meeting: MeetingInfo, parent: QWidget) -> CommandForm:
    """Why a meeting is taken out."""
    office: Office = context.office
    act = Act(
        _tr("Bỏ cuộc họp"),
        lambda values: office.councils.withdraw_meeting(meeting.id, str(values["reason"])),
        _tr("Đã bỏ cuộc họp ghi nhầm."),
    )
    return reason_form(context, "awards.meeting-withdraw-dialog", act, _tr("Lý do bỏ"), parent)


def _wide(
    context: Context, name: str, fields: Sequence[Field], act: Act, parent: QWidget
) -> CommandForm:
    form = CommandForm(context, name, act.text, fields, act, parent=parent, check=_check)
    form.setMinimumWidth(WIDTH)
    return form


def _check(values: Values) -> Mapping[str, str]:
    days = dict.fromkeys(("valid_from", "valid_to", "held_on"), whole_day)
    return problems_of(values, {**days, "quorum": share})


def _council(values: Values) -> NewCouncil:
    return NewCouncil(
        name=str(values["name"]),
        quorum=figure_of(values, "quorum", share) or 0,
        decision=str(values["decision"]),
        valid_from=day_of(values, "valid_from"),
        valid_to=day_of(values, "valid_to"),
    )


def _member(values: Values) -> NewMember:
    return NewMember(
        name=str(values["name"]),
        role=Role(str(values["role"])),
        votes=bool(values["votes"]),
        job=str(values["job"]),
        valid_from=day_of(values, "valid_from"),
        valid_to=day_of(values, "valid_to"),
    )


def _meeting(values: Values) -> NewMeeting:
    number = values["round"]
    return NewMeeting(
        held_on=day_of(values, "held_on"),
        present=int(str(values["present"])),
        place=str(values["place"]),
        note=str(values["note"]),
        round_id=number if isinstance(number, int) else None,
    )


_QUORUM = "Tỷ lệ thành viên có quyền biểu quyết phải có mặt, theo quy chế của hội đồng."
_END = "Để trống khi chưa có ngày kết thúc."
_SECRETARY = "Bỏ chọn với người không biểu quyết, ví dụ thư ký giúp việc."
_PRESENT = "Chỉ tính người có quyền biểu quyết."


def _tr(text: str) -> str:
    return QCoreApplication.translate("council_forms", text)
