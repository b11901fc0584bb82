"""The forms of reorganisation: merge, split, dissolve, rename, move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit

from desktop_app.domain.refusals import WrongFields
from desktop_app.domain.reorganisation import ACT_TITLES, ActKind, Decision, Successor
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.dialogs import present
from desktop_app.views.form import Field, Values, date_editor
from desktop_app.views.language import said
from desktop_app.views.pages.awards.chooser import unit_choices
from desktop_app.views.pages.tick_chooser import TickChooser
from desktop_app.views.pages.units.editors import PartsEditor
from desktop_app.views.pages.units.effect_dialog import EffectDialog
from desktop_app.views.subject_chooser import Hit, SubjectChooser, unit_chooser

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.act_effects import ActEffect
    from desktop_app.domain.rows import UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.services.reorganisation.service import Reorganisation
    from desktop_app.views.context import Context

NAME = "units.act"
WIDTH = 860
# What the rules say of successors belongs to the field that has them.
_PLACES = {
    ActKind.MERGE: {"successors": "into", "parent": "into"},
    ActKind.SPLIT: {"successors": "parts", "name": "parts", "units": "unit", "parent": "parts"},
    ActKind.DISSOLVE: {"successors": "parts", "name": "parts", "units": "unit", "parent": "parts"},
    ActKind.RENAME: {"units": "unit"},
    ActKind.MOVE: {"units": "unit", "name": "parent"},
}


class ActForm(CommandForm):
    """Stays open, with each sentence at its field, where the units do not allow the act."""

    def __init__(
        self,
        context: Context,
        kind: ActKind,
        units: Sequence[UnitInfo],
        chosen: str,
        parent: QWidget,
    ) -> None:
        self._kind = kind
        fields = (*_FIELDS[kind](context, units, chosen), *_decision_fields())
        office: Office = context.office
        act = Act(
            ACT_TITLES[kind],
            lambda values: _WORKS[kind](office.reorganisation, values),
            _tr("Đã ghi: {act}.").format(act=said(ACT_TITLES[kind].lower())),
        )
        title = _TITLES[kind]
        super().__init__(context, NAME, _tr(title), fields, act, parent=parent, check=_check)
        self.set_action(_tr("Xem trước…"))
        self.setMinimumWidth(WIDTH)
        if kind is ActKind.MERGE:
            _only_for_a_new_one(fields)

    def _do(self, values: Values) -> None:
        """First what it would do is found out and shown; nothing is done before somebody agrees."""
        self.set_busy(busy=True)
        office: Office = self._context.office
        kind = self._kind
        self._context.command(
            _tr("Xem trước việc sắp xếp"),
            lambda _progress: office.reorganisation.preview(
                lambda reorganisation: _WORKS[kind](reorganisation, values)
            ),
            lambda effect: self._show_effect(effect, values),
            self._take_failure,
        )

    def _show_effect(self, effect: ActEffect, values: Values) -> None:
        self.set_busy(busy=False)
        dialog = EffectDialog(effect, self)
        dialog.agreed.connect(lambda: super(ActForm, self)._do(values))
        present(dialog)

    def _take_failure(self, error: BaseException) -> None:
        if isinstance(error, WrongFields):
            super()._take_failure(WrongFields(_at_fields(self._kind, error.problems)))
            self.adjustSize()
        else:
            super()._take_failure(error)


def _at_fields(kind: ActKind, problems: Mapping[str, str]) -> dict[str, str]:
    """The sentences at the form's own fields; two at one field stand after one another."""
    found: dict[str, str] = {}
    for key, sentence in problems.items():
        place = _PLACES[kind].get(key, key)
        found[place] = " ".join(filter(None, (found.get(place, ""), sentence)))
    return found


_TITLES = {
    ActKind.MERGE: "Sáp nhập đơn vị",
    ActKind.SPLIT: "Chia tách đơn vị",
    ActKind.DISSOLVE: "Giải thể đơn vị",
    ActKind.RENAME: "Đổi tên đơn vị",
    ActKind.MOVE: "Chuyển cơ quan quản lý",
}


def _decision_fields() -> tuple[Field, ...]:
    today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    basis = _tr("Ví dụ: Nghị quyết số 05/NQ-HĐND ngày 20/02/2025.")
    return (
        Field("day", _tr("Có hiệu lực từ ngày"), date_editor(today), required=True),
        Field("basis", _tr("Văn bản căn cứ"), QLineEdit(), hint=basis, required=True),
        Field("reason", _tr("Lý do"), QLineEdit()),
    )


def _merge_fields(context: Context, units: Sequence[UnitInfo], chosen: str) -> tuple[Field, ...]:
    return (
        Field(
            "units",
            _tr("Các đơn vị được sáp nhập"),
            TickChooser(f"{NAME}.units", unit_choices(units), (chosen,)),
        ),
        Field(
            "into",
            _tr("Sáp nhập vào"),
            unit_chooser(context, f"{NAME}.into"),
            hint=_tr("Để trống thì lập đơn vị mới với tên dưới đây."),
        ),
        Field("name", _tr("Tên đơn vị mới"), QLineEdit()),
        Field(
            "code", _tr("Mã đơn vị mới"), QLineEdit(), hint=_tr("Để trống thì chương trình tự đặt.")
        ),
        Field("people", _tr("Cán bộ"), QCheckBox(_tr("Chuyển cán bộ đến đơn vị tiếp nhận"))),
    )


def _part_fields(context: Context, units: Sequence[UnitInfo], chosen: str) -> tuple[Field, ...]:
    hint = _tr(
        "Tỷ lệ là phần số liệu các năm trước tính cho đơn vị tiếp nhận; để trống nếu chưa quyết "
        "định, khi đó số liệu được ghi riêng là chưa phân bổ."
    )
    return (
        Field("unit", _tr("Đơn vị"), _unit_editor(context, units, chosen), required=True),
        Field("parts", _tr("Tiếp nhận"), PartsEditor(f"{NAME}.parts", units), hint=hint),
    )


def _split_fields(context: Context, units: Sequence[UnitInfo], chosen: str) -> tuple[Field, ...]:
    first, parts = _part_fields(context, units, chosen)
    goes_on = _tr("Nếu đơn vị cũ còn hoạt động, hãy chọn cả đơn vị đó trong phần tiếp nhận.")
    return (Field(first.key, first.label, first.editor, hint=goes_on, required=True), parts)


def _rename_fields(context: Context, units: Sequence[UnitInfo], chosen: str) -> tuple[Field, ...]:
    hint = _tr("Văn bản, báo cáo của thời kỳ trước vẫn in tên cũ.")
    return (
        Field("unit", _tr("Đơn vị"), _unit_editor(context, units, chosen), required=True),
        Field("name", _tr("Tên mới"), QLineEdit(), hint=hint, required=True),
    )


def _move_fields(context: Context, units: Sequence[UnitInfo], chosen: str) -> tuple[Field, ...]:
    top = _tr("Để trống thì trực thuộc Sở.")
    return (
        Field("unit", _tr("Đơn vị"), _unit_editor(context, units, chosen), required=True),
        Field("parent", _tr("Chuyển về"), unit_chooser(context, f"{NAME}.parent"), hint=top),
    )


def _unit_editor(context: Context, units: Sequence[UnitInfo], chosen: str) -> SubjectChooser:
    there = next((Hit(one.code, one.name) for one in units if one.code == chosen), None)
    return unit_chooser(context, f"{NAME}.unit", there)


def _only_for_a_new_one(fields: Sequence[Field]) -> None:
    """Name and code are asked for only where a unit is made."""
    editors = {field.key: field.editor for field in fields}
    into = editors["into"]
    assert isinstance(into, SubjectChooser)  # noqa: S101  # as `_merge_fields` made it

    def allow(code: str) -> None:
        for key in ("name", "code"):
            editors[key].setEnabled(not code)

    into.chosen.connect(allow)


def _check(values: Values) -> Mapping[str, str]:
    problems: dict[str, str] = {}
    if "into" in values and not values["into"] and not values["name"]:
        problems["name"] = _tr("Hãy ghi tên đơn vị mới, hoặc chọn đơn vị nhận sáp nhập.")
    if isinstance(values.get("parts"), str):
        problems["parts"] = str(values["parts"])
    if not values.get("units", "?"):
        problems["units"] = _tr("Hãy đánh dấu các đơn vị được sáp nhập.")
    return problems


def _decision(values: Values) -> Decision:
    return Decision(str(values["day"]), str(values["basis"]), str(values["reason"]))


def _parts(values: Values) -> tuple[Successor, ...]:
    found = values["parts"]
    return found if isinstance(found, tuple) else ()


def _merge(acts: Reorganisation, values: Values) -> object:
    chosen = values["units"]
    codes = chosen if isinstance(chosen, tuple) else ()
    into = str(values["into"])
    successor = Successor(
        code=into or str(values["code"]),
        name="" if into else str(values["name"]),
        takes_people=bool(values["people"]),
    )
    return acts.merge(_decision(values), codes, successor)


_FIELDS: Mapping[ActKind, Callable[[Context, Sequence[UnitInfo], str], tuple[Field, ...]]] = {
    ActKind.MERGE: _merge_fields,
    ActKind.SPLIT: _split_fields,
    ActKind.DISSOLVE: _part_fields,
    ActKind.RENAME: _rename_fields,
    ActKind.MOVE: _move_fields,
}
_WORKS: Mapping[ActKind, Callable[[Reorganisation, Values], object]] = {
    ActKind.MERGE: _merge,
    ActKind.SPLIT: lambda acts, said: acts.split(_decision(said), str(said["unit"]), _parts(said)),
    ActKind.DISSOLVE: lambda acts, said: acts.dissolve(
        _decision(said), str(said["unit"]), _parts(said)
    ),
    ActKind.RENAME: lambda acts, said: acts.rename(
        _decision(said), str(said["unit"]), str(said["name"])
    ),
    ActKind.MOVE: lambda acts, said: acts.move(
        _decision(said), str(said["unit"]), str(said["parent"])
    ),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("act_forms", text)
