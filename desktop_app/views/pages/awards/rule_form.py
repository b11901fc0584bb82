"""The form of a title's rule: from when it holds, who decides, what it asks for and gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QSpinBox

from desktop_app.domain.awards.titles import Certainty, TitleRule
from desktop_app.domain.numbers import parse_points
from desktop_app.reports.award_rules import doubt_text
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, tick_editor
from desktop_app.views.pages.awards.condition_editor import ConditionEditor
from desktop_app.views.pages.awards.typed import (
    certainty_choice,
    day_line,
    day_of,
    figure_of,
    multiple,
    share,
    share_line,
    text_line,
    whole_day,
)
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.awards.titles import Title
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value, Values

WIDTH = 640
MOST_TIMES = 10
DOUBTS_HEIGHT = 62
READERS: Mapping[str, Callable[[str], object]] = {
    "effective_from": whole_day,
    "effective_to": whole_day,
    "coefficient": parse_points,
    "vote_share": share,
}


def rule_form(
    context: Context,
    title: Title,
    rule: TitleRule | None,
    names: Mapping[str, str],
    parent: QWidget,
) -> CommandForm:
    """A rule from a new day on, begun from the newest one, or one that is changed."""
    office: Office = context.office
    name = "awards.rule-dialog"
    base = rule or (title.rules[-1] if title.rules else None)
    fields = rule_fields(name, base, names, is_new=rule is None)

    def work(values: Values) -> object:
        made = rule_of(values, base)
        if rule is None:
            return office.titles.add_rule(title.code, made)
        return office.titles.change_rule(rule.id, made, version=rule.version)

    adding = Act(_tr("Thêm quy định"), work, _tr("Đã thêm quy định; quy định trước đã hết."))
    act = adding if rule is None else Act(_tr("Sửa quy định"), work, _tr("Đã sửa quy định."))
    told = f"{act.text} – {title.name}"
    form = CommandForm(context, name, told, fields, act, parent=parent, check=check_figures)
    form.setMinimumWidth(WIDTH)
    return form


def rule_fields(
    name: str, rule: TitleRule | None, names: Mapping[str, str], *, is_new: bool = True
) -> tuple[Field, ...]:
    """What a rule says, for the form of that name; a rule that stands keeps its days."""
    old = rule or TitleRule("", "")
    times = QSpinBox()
    times.setRange(1, MOST_TIMES)
    times.setValue(old.multiplier)
    first, last = (
        day_line("" if is_new else day) for day in (old.effective_from, old.effective_to)
    )
    for one, told in ((first, _tr("từ trước")), (last, _tr("chưa kết thúc"))):
        one.setEnabled(is_new)
        if not is_new:
            one.setPlaceholderText(told)
    conditions = ConditionEditor(f"{name}.condition", old.conditions, names)
    doubts = () if is_new and rule is None else _doubts(old, names)
    return (
        Field("effective_from", _tr("Từ ngày"), first, hint=_hint(rule, is_new=is_new)),
        Field("effective_to", _tr("Đến ngày"), last),
        Field("authority", _tr("Ai quyết định"), QLineEdit(old.authority), required=True),
        Field("conditions", _tr("Điều kiện"), conditions),
        Field("coefficient", _tr("Hệ số tiền thưởng"), QLineEdit(multiple(old.coefficient))),
        Field("multiplier", _tr("Nhân với"), times, hint=_TWICE),
        Field("vote_share", _tr("Phiếu đồng ý từ"), share_line(old.vote_share), hint=_VOTE),
        Field("basis", _tr("Căn cứ"), text_line(old.basis)),
        Field("certainty", _tr("Mức chắc chắn"), certainty_choice(old.certainty)),
        *doubts,
    )


def check_figures(values: Values) -> Mapping[str, str]:
    """Days and figures that cannot be read."""
    return problems_of(values, READERS)


def rule_of(values: Values, old: TitleRule | None = None) -> TitleRule:
    """The rule that passed the check; of `old` the doubts stay that are ticked."""
    ticked, conditions = values.get("doubts", ()), values["conditions"]
    known = old.doubts if old else {}
    kept = [str(one) for one in ticked] if isinstance(ticked, tuple) else []
    return TitleRule(
        effective_from=day_of(values, "effective_from"),
        effective_to=day_of(values, "effective_to"),
        authority=str(values["authority"]),
        conditions=conditions if isinstance(conditions, tuple) else (),
        coefficient=figure_of(values, "coefficient", parse_points),
        multiplier=int(str(values["multiplier"])),
        vote_share=figure_of(values, "vote_share", share),
        basis=str(values["basis"]),
        certainty=Certainty(str(values["certainty"])),
        doubts={part: known[part] for part in kept},
    )


def _doubts(rule: TitleRule, names: Mapping[str, str]) -> tuple[Field, ...]:
    if not rule.doubts:
        return ()
    parts: list[tuple[str, Value]] = [(doubt_text(rule, part, names), part) for part in rule.doubts]
    editor = tick_editor(parts, list(rule.doubts))
    editor.setFixedHeight(DOUBTS_HEIGHT)
    return (Field("doubts", _tr("Còn phải đối chiếu"), editor, hint=_DOUBTS),)


def _hint(rule: TitleRule | None, *, is_new: bool) -> str:
    if not is_new:
        return _KEPT
    return _ALWAYS if rule is None else _FIRST


_ALWAYS = "Để trống nếu đã áp dụng từ trước."
_FIRST = "Ghi ngày đầu tiên áp dụng; quy định trước hết hiệu lực hôm trước ngày đó."
_KEPT = "Ngày áp dụng giữ nguyên; muốn đổi từ ngày khác thì thêm quy định mới."
_TWICE = "2 nếu tập thể được thưởng gấp đôi."
_VOTE = "Để trống nếu không phải bỏ phiếu."
_DOUBTS = "Bỏ dấu ở chỗ đã đối chiếu với văn bản đang có hiệu lực."


def _tr(text: str) -> str:
    return QCoreApplication.translate("rule_form", text)
