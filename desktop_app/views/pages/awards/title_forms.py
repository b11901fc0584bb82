"""The forms of a title: a new one with its first rule, another name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.awards.titles import Level, Title, TitleKind
from desktop_app.domain.awards.words import LEVELS, TITLE_KINDS
from desktop_app.domain.criteria import Subject
from desktop_app.reports.award_rules import SUBJECTS
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.awards.rule_form import check_figures, rule_fields, rule_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value, Values

WIDTH = 640


def title_form(context: Context, names: Mapping[str, str], parent: QWidget) -> CommandForm:
    """A title more, last in lists."""
    office: Office = context.office
    kinds: list[tuple[str, Value]] = [(text, one.value) for one, text in TITLE_KINDS.items()]
    whom: list[tuple[str, Value]] = [(text, one.value) for one, text in SUBJECTS.items()]
    levels: list[tuple[str, Value]] = [(text, one.value) for one, text in LEVELS.items()]
    name = "awards.title-dialog"
    fields = (
        Field("name", _tr("Tên"), QLineEdit(), required=True),
        Field("code", _tr("Mã"), QLineEdit(), hint=_CODE, required=True),
        Field("kind", _tr("Loại"), choice_editor(kinds)),
        Field("subject", _tr("Tặng cho"), choice_editor(whom)),
        Field("level", _tr("Cấp"), choice_editor(levels)),
        *rule_fields(name, None, names),
    )
    act = Act(
        _tr("Thêm danh hiệu"),
        lambda values: office.titles.add(_new(values)),
        _tr("Đã thêm danh hiệu, hình thức khen thưởng."),
    )
    form = CommandForm(
        context,
        name,
        _tr("Thêm danh hiệu, hình thức"),
        fields,
        act,
        parent=parent,
        check=check_figures,
    )
    form.setMinimumWidth(WIDTH)
    return form


def rename_form(context: Context, title: Title, parent: QWidget) -> CommandForm:
    """Another name for a title."""
    office: Office = context.office
    field = Field("name", _tr("Tên mới"), QLineEdit(title.name), required=True)
    act = Act(
        _tr("Đổi tên"),
        lambda values: office.titles.rename(title.code, str(values["name"]), version=title.version),
        _tr("Đã đổi tên; khen thưởng theo tên cũ vẫn thuộc danh hiệu này."),
    )
    name = "awards.title-rename-dialog"
    return CommandForm(context, name, _tr("Đổi tên danh hiệu"), (field,), act, parent=parent)


def _new(values: Values) -> Title:
    return Title(
        code=str(values["code"]),
        name=str(values["name"]),
        kind=TitleKind(str(values["kind"])),
        subject=Subject(str(values["subject"])),
        level=Level(str(values["level"])),
        rules=(rule_of(values),),
    )


_CODE = "Chữ thường không dấu, chữ số và gạch nối, ví dụ gk-so."


def _tr(text: str) -> str:
    return QCoreApplication.translate("title_forms", text)
