"""The form of one criterion or group: it asks only for what the chosen method reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit

from desktop_app.domain.criteria import Criterion, Method
from desktop_app.domain.points import points_text
from desktop_app.domain.scoring.facts import fact_title, known_facts
from desktop_app.domain.set_edits import book_shape as shape
from desktop_app.domain.set_edits import words
from desktop_app.domain.set_edits.book_cells import held, share_shown, typed
from desktop_app.domain.set_rules import Reading, Unassigned
from desktop_app.domain.templates.criteria_data import read_criterion
from desktop_app.domain.templates.fields import Fields
from desktop_app.domain.templates.rule_data import ALLOWED, rule_data
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, choice_editor
from desktop_app.views.language import said
from desktop_app.views.pages.criteria.table_editor import TableEditor
from desktop_app.views.pages.criteria.typed import at_fields, by_key, rows_held, texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.criteria import CriteriaSet
    from desktop_app.views.context import Context

NAME = "criteria.node-dialog"
WIDTH = 640
_ALWAYS = ("code", "parent", "title", "max", "method", "note", "example")
_LABELS = {**words.CRITERION_FIELDS, "steps": "Bảng điểm"}


@dataclass(frozen=True, slots=True)
class NodeTask:
    """What the form is for: the set, the node as it is, and what keeps the changed one."""

    title: str
    action: str
    done: str
    rules: CriteriaSet
    node: Criterion
    keep: Callable[[Criterion, str], object]


class NodeForm(CommandForm):
    """Rows that the chosen method does not read are not shown."""

    def __init__(
        self, context: Context, task: NodeTask, campaigns: Mapping[str, str], parent: QWidget
    ) -> None:
        act = Act(task.action, lambda values: _keep(task, values), task.done)
        fields = _fields(task, campaigns)
        super().__init__(context, NAME, task.title, fields, act, parent=parent)
        self.setMinimumWidth(WIDTH)
        self._keys = [field.key for field in fields]
        self._method = next(one.editor for one in fields if one.key == "method")
        if isinstance(self._method, QComboBox):
            self._method.currentIndexChanged.connect(lambda _at: self._show_rows())
        self._show_rows()

    def _show_rows(self) -> None:
        wanted = {*_ALWAYS, "reason", *ALLOWED[_method(self.values())]}
        for form in self.findChildren(QFormLayout):
            for row, key in enumerate(self._keys):
                form.setRowVisible(row, key in wanted)
        self.adjustSize()


def _keep(task: NodeTask, values: Values) -> object:
    return at_fields(lambda: task.keep(read_criterion(Fields(_table(values))), _reason(values)))


def _method(values: Values) -> Method:
    """Qt gives a choice back as the plain word that it is."""
    return Method(str(values["method"]))


def _reason(values: Values) -> str:
    return str(values["reason"] or "")


def _table(values: Values) -> dict[str, object]:
    """The node in the template's shape: only what its method reads and what was filled in."""
    kept = {*_ALWAYS, *ALLOWED[_method(values)]}
    filled = {key: value for key, value in values.items() if key in kept and value}
    steps = {"steps": rows_held(shape.STEPS, filled.pop("steps"))} if "steps" in filled else {}
    return {**{key: held(_TREE[key], str(value)) for key, value in filled.items()}, **steps}


def _fields(task: NodeTask, campaigns: Mapping[str, str]) -> tuple[Field, ...]:
    node, rule = task.node, task.node.rule
    facts = tuple((f"{name}: {fact_title(name)}", name) for name in known_facts())
    share = _tr("Ví dụ 100% hoặc 110%")
    editors = {
        "code": (QLineEdit(node.code), ""),
        "parent": (choice_editor(_groups(task), node.parent), ""),
        "title": (QLineEdit(node.title), ""),
        "max": (QLineEdit(_points("max", node.max_points)), ""),
        "method": (choice_editor(_METHODS, node.method), ""),
        "fact": (_suggesting(facts, rule.fact), _tr("Chọn số liệu, hoặc ghi mã chỉ tiêu.")),
        "per": (_suggesting(facts, rule.per), ""),
        "campaign": (_suggesting(_codes(campaigns), rule.campaign), ""),
        "points_each": (QLineEdit(_points("points_each", rule.points_each)), ""),
        "direction": (choice_editor(_DIRECTIONS, rule.direction), ""),
        "cap": (QLineEdit(share_shown(rule.cap)), share),
        "reach": (QLineEdit(share_shown(rule.reach)), _tr("Ví dụ 50%")),
        "excess": (QLineEdit(share_shown(rule.excess)), _tr("100% là vượt 1% được thưởng 1%")),
        "excess_cap": (QLineEdit(share_shown(rule.excess_cap)), _tr("Ví dụ 10%")),
        "unassigned": (choice_editor(_UNASSIGNED, rule.unassigned), ""),
        "reads": (choice_editor(_READINGS, rule.reads), ""),
        "formula": (QLineEdit(rule.formula), _tr("Ví dụ: participants / headcount * max_points")),
        "steps": (TableEditor("steps", words.STEP_FIELDS, _steps(node)), ""),
        "note": (QLineEdit(node.note), ""),
        "example": (_tick(_tr("Là ví dụ, còn phải sửa"), node), ""),
        "reason": (QLineEdit(), _tr("Vì sao sửa: lưu trong nhật ký.")),
    }
    required = {"code", "title", "max"}
    return tuple(
        Field(key, _LABELS.get(key, _tr("Lý do")), editor, hint, required=key in required)
        for key, (editor, hint) in editors.items()
    )


def _groups(task: NodeTask) -> list[tuple[str, object]]:
    groups = [
        (f"{one.code}. {one.title}"[:60], one.code)
        for one in task.rules.criteria
        if one.method is Method.GROUP and one.code != task.node.code
    ]
    return [(_tr("(không thuộc nhóm nào)"), ""), *groups]


def _codes(campaigns: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((f"{code}: {title}", code) for code, title in campaigns.items())


def _suggesting(choices: Sequence[tuple[str, str]], current: str) -> QComboBox:
    """An editable list whose text is the code itself; the longer words only help to choose."""
    editor = QComboBox()
    editor.setEditable(True)
    for text, value in choices:
        editor.addItem(value)
        editor.setItemData(editor.count() - 1, text, _TOOLTIP)
    editor.setCurrentText(current)
    editor.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return editor


def _tick(text: str, node: Criterion) -> QCheckBox:
    made = QCheckBox(said(text))
    made.setChecked(node.example)
    return made


def _points(key: str, hundredths: int) -> str:
    return typed(_TREE[key], points_text(hundredths))


def _steps(node: Criterion) -> list[dict[str, str]]:
    steps = rule_data(node).get("steps")
    return texts(shape.STEPS, steps if isinstance(steps, list) else [])


_TREE = by_key(shape.TREE.fields)
_TOOLTIP = 3  # Qt.ItemDataRole.ToolTipRole
_METHODS = [(title, method) for method, title in words.METHOD_TITLES.items()]
_DIRECTIONS = [(title, one) for one, title in words.DIRECTION_TITLES.items()]
_UNASSIGNED = [(words.UNASSIGNED_TITLES[one], one) for one in Unassigned]
_READINGS = [(words.READING_TITLES[one], one) for one in Reading]


def _tr(text: str) -> str:
    return QCoreApplication.translate("node_form", text)
