"""The form of a quota: of how many, how many at most, and from when."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.awards.assessments import ASSESSED_NAMES
from desktop_app.domain.awards.titles import Certainty, Quota, Rounding, Scope
from desktop_app.domain.awards.words import ROUNDING_NAMES, SCOPES
from desktop_app.domain.criteria import Subject
from desktop_app.reports.award_rules import SUBJECTS
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.awards.several import SeveralEditor
from desktop_app.views.pages.awards.typed import (
    certainty_choice,
    day_line,
    day_of,
    figure_of,
    share,
    share_line,
    text_line,
    whole_day,
)
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value, Values
    from desktop_app.views.pages.awards.chooser import Choice

E = TypeVar("E", bound=StrEnum)
NAME = "awards.quota-dialog"
WIDTH = 640
READERS: Mapping[str, Callable[[str], object]] = {
    "share": share,
    "effective_from": whole_day,
    "effective_to": whole_day,
}
_TITLE, _CLASS = "title", "class"


def quota_form(
    context: Context,
    quota: Quota | None,
    names: Mapping[str, str],
    units: Sequence[Choice],
    parent: QWidget,
) -> CommandForm:
    """A quota more, or one that is changed; what it is of and its days stay."""
    office: Office = context.office

    def work(values: Values) -> object:
        if quota is None:
            return office.quotas.add(_quota(values))
        return office.quotas.change(quota.id, _quota(values), version=quota.version)

    adding = Act(_tr("Thêm hạn mức"), work, _tr("Đã thêm hạn mức."))
    act = adding if quota is None else Act(_tr("Sửa hạn mức"), work, _tr("Đã sửa hạn mức."))
    fields = _fields(quota, names, units)
    form = CommandForm(context, NAME, act.text, fields, act, parent=parent, check=_check)
    form.setMinimumWidth(WIDTH)
    return form


def _fields(
    quota: Quota | None, names: Mapping[str, str], units: Sequence[Choice]
) -> tuple[Field, ...]:
    old = quota or Quota("", "", 0)
    what, of = (choice_editor(_things(names), _thing(old, code)) for code in (old.what, old.of))
    first, last = day_line(old.effective_from), day_line(old.effective_to)
    for one in (what, of):
        one.setEnabled(quota is None)
    for day, told in ((first, _tr("từ trước")), (last, _tr("chưa kết thúc"))):
        day.setEnabled(quota is None)
        if quota is not None:
            day.setPlaceholderText(told)
    return (
        Field("what", _tr("Hạn mức của"), what, hint=_KEPT if quota else ""),
        Field("share", _tr("Tối đa"), share_line(quota.share if quota else None), required=True),
        Field("of", _tr("Tính trên số"), of),
        Field("subject", _tr("Tính cho"), choice_editor(_words(SUBJECTS), old.subject.value)),
        Field("scope", _tr("Phạm vi"), choice_editor(_words(SCOPES), old.scope.value)),
        Field(
            "rounding", _tr("Làm tròn"), choice_editor(_words(ROUNDING_NAMES), old.rounding.value)
        ),
        Field(
            "exempt", _tr("Đơn vị không tính"), SeveralEditor(f"{NAME}.exempt", units, old.exempt)
        ),
        Field("effective_from", _tr("Từ ngày"), first),
        Field("effective_to", _tr("Đến ngày"), last),
        Field("basis", _tr("Căn cứ"), text_line(old.basis)),
        Field("certainty", _tr("Mức chắc chắn"), certainty_choice(old.certainty)),
    )


def _check(values: Values) -> Mapping[str, str]:
    wrong = dict(problems_of(values, READERS))
    kinds = {str(values[key]).partition(":")[0] for key in ("what", "of")}
    if len(kinds) > 1:
        wrong["of"] = _tr("Hạn mức xếp loại tính trên xếp loại, hạn mức danh hiệu trên danh hiệu.")
    return wrong


def _quota(values: Values) -> Quota:
    (kind, _, what), (_, _, of) = (str(values[key]).partition(":") for key in ("what", "of"))
    exempt = values["exempt"]
    return Quota(
        what=what,
        of=of,
        share=figure_of(values, "share", share) or 0,
        subject=Subject(str(values["subject"])),
        classes=kind == _CLASS,
        scope=Scope(str(values["scope"])),
        rounding=Rounding(str(values["rounding"])),
        exempt=exempt if isinstance(exempt, tuple) else (),
        effective_from=day_of(values, "effective_from"),
        effective_to=day_of(values, "effective_to"),
        basis=str(values["basis"]),
        certainty=Certainty(str(values["certainty"])),
    )


def _things(names: Mapping[str, str]) -> list[tuple[str, Value]]:
    titles: list[tuple[str, Value]] = [(name, f"{_TITLE}:{code}") for code, name in names.items()]
    told = _tr("Xếp loại “{name}”")
    classes = [
        (told.format(name=name), f"{_CLASS}:{one.value}") for one, name in ASSESSED_NAMES.items()
    ]
    return [*titles, *classes]


def _thing(quota: Quota, code: str) -> str:
    return f"{_CLASS if quota.classes else _TITLE}:{code}"


def _words(names: Mapping[E, str]) -> list[tuple[str, Value]]:
    return [(text, str(one)) for one, text in names.items()]


_KEPT = "Danh hiệu và ngày giữ nguyên; muốn đổi thì thêm hạn mức mới."


def _tr(text: str) -> str:
    return QCoreApplication.translate("quota_form", text)
