"""The form that suspends, closes, hands over or takes up a campaign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.campaign_edits import STATE_TITLES
from desktop_app.domain.campaigns import CampaignState
from desktop_app.reports.official import short_title
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.returns.choices import narrow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.rows import CampaignDetail, CampaignInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "campaigns.state-dialog"
WIDTH = 560


def state_form(
    context: Context, detail: CampaignDetail, campaigns: Sequence[CampaignInfo], parent: QWidget
) -> CommandForm:
    """`campaigns`: those that may take it over."""
    office: Office = context.office
    code = detail.info.code
    act = Act(
        _tr("Đổi trạng thái"),
        lambda values: office.campaign_editing.set_state(
            code,
            CampaignState(str(values["state"])),
            str(values["reason"]),
            successor=str(values["successor"]),
            version=detail.version,
        ),
        _tr("Đã đổi trạng thái phong trào “{code}”.").format(code=code),
    )
    fields = _fields(detail, [one for one in campaigns if one.code != code])
    title = _tr("Trạng thái của phong trào {code}").format(code=code)
    form = CommandForm(context, NAME, title, fields, act, parent=parent)
    form.setMinimumWidth(WIDTH)
    return form


def _fields(detail: CampaignDetail, others: Sequence[CampaignInfo]) -> tuple[Field, ...]:
    states = [(_capital(title), state.value) for state, title in STATE_TITLES.items()]
    takers = [(_tr("Không có"), ""), *((short_title(one.title), one.code) for one in others)]
    return (
        Field("state", _tr("Trạng thái"), choice_editor(states, detail.state)),
        Field(
            "successor",
            _tr("Phong trào tiếp nhận"),
            narrow(choice_editor(takers, detail.successor)),
            hint=_tr("Chọn khi bàn giao, ví dụ sau khi sáp nhập Sở."),
        ),
        Field("reason", _tr("Lý do"), QLineEdit(), required=True),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _tr(text: str) -> str:
    return QCoreApplication.translate("state_form", text)
