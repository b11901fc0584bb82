"""The form that changes a campaign's head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit

from desktop_app.domain.campaign_edits import HEAD, KIND_TITLES
from desktop_app.domain.due import parse_due
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, choice_editor
from desktop_app.views.pages.campaigns.typed import (
    day,
    day_line,
)
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.rows import CampaignDetail
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "campaigns.head-dialog"
WIDTH = 680
DAYS = ("issued_on", "period_from", "period_to", "due_on")


def head_form(
    context: Context, detail: CampaignDetail, campaigns: Sequence[str], parent: QWidget
) -> CommandForm:
    """Only what was changed is written; `campaigns` are codes that the parent may be."""
    office: Office = context.office
    code, shown = detail.info.code, _values_of(detail)
    act = Act(
        _tr("Lưu"),
        lambda values: office.campaign_editing.set_head(
            code,
            _changed(values, shown),
            reason=str(values["reason"]),
            version=detail.version,
        ),
        _tr("Đã sửa phong trào “{code}”.").format(code=code),
    )
    title = _tr("Phần đầu của phong trào {code}").format(code=code)
    fields = _fields(shown, [one for one in campaigns if one != code])
    form = CommandForm(context, NAME, title, fields, act, parent=parent, check=_check)
    form.setMinimumWidth(WIDTH)
    return form


def _values_of(detail: CampaignDetail) -> dict[str, str | bool]:
    own = {"title": detail.info.title, "due_on": detail.info.due_on}
    return {key: own[key] if key in own else getattr(detail, key) for key in HEAD}


def _changed(values: Values, shown: Mapping[str, str | bool]) -> dict[str, str | bool]:
    """What the office typed anew; a day is told as people write it."""
    typed = {key: day(values, key) if key in DAYS else values[key] for key in HEAD}
    return {
        key: value if isinstance(value, bool) else str(value)
        for key, value in typed.items()
        if value != shown[key]
    }


def _fields(shown: Mapping[str, str | bool], campaigns: Sequence[str]) -> tuple[Field, ...]:
    return (
        *(
            Field(key, title, _editor(key, shown, campaigns), required=key == "title")
            for key, title in HEAD.items()
        ),
        Field("reason", _tr("Lý do sửa"), QLineEdit(), hint=_tr("Lưu trong nhật ký.")),
    )


def _editor(key: str, shown: Mapping[str, str | bool], campaigns: Sequence[str]) -> QWidget:
    value = shown[key]
    if isinstance(value, bool):
        box = QCheckBox(_tr("Kết quả được xét cuối năm"))
        box.setChecked(value)
        return box
    if key in DAYS:
        return day_line(value)
    if key == "kind":
        return choice_editor([(title, kind.value) for kind, title in KIND_TITLES.items()], value)
    if key == "parent":
        return _parent_editor(value, campaigns)
    line = QLineEdit(value)
    line.setCursorPosition(0)
    return line


def _parent_editor(value: str, campaigns: Sequence[str]) -> QComboBox:
    """A campaign of the store is chosen by its code, any other typed by its name."""
    editor = narrow(QComboBox())
    editor.setEditable(True)
    editor.addItems([value, *campaigns])
    editor.setCurrentText(value)
    line = editor.lineEdit()
    if line is not None:
        line.setCursorPosition(0)
    return editor


def _check(values: Values) -> Mapping[str, str]:
    return problems_of(values, dict.fromkeys(DAYS, parse_due))


def _tr(text: str) -> str:
    return QCoreApplication.translate("head_form", text)
