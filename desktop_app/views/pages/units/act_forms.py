"""The forms of reorganisation: merge, split, dissolve, rename, move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.refusals import WrongFields
from desktop_app.domain.reorganisation import ACT_TITLES, ActKind, Decision, Successor
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.dialogs import present
from desktop_app.views.language import said
from desktop_app.views.pages.units.act_fields import (
    FIELDS,
    NAME,
    decision_fields,
    only_for_a_new_one,
)
from desktop_app.views.pages.units.effect_dialog import EffectDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.act_effects import ActEffect
    from desktop_app.domain.rows import UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.services.reorganisation.service import Reorganisation
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values

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
        fields = (*FIELDS[kind](context, units, chosen), *decision_fields())
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
            only_for_a_new_one(fields)

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
