"""The questions of a preview: which unit, what a file is about, why something is let in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit

from desktop_app.views.dialogs import present
from desktop_app.views.form import Field, FormDialog, choice_editor
from desktop_app.views.pages.returns import choices, fixes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.intake_rows import PersonChoice, UnitChoice
    from desktop_app.domain.problems import Problem
    from desktop_app.domain.rows import PersonInfo, UnitInfo
    from desktop_app.services.importing.corrections import FileCorrections
    from desktop_app.views.form import Value, Values
    from desktop_app.views.pages.returns.choices import YearLists
    from desktop_app.views.pages.returns.fixes import Change

    Then = Callable[[Change], object]

# Stands in a list of a question about several files for what is left as it is in each.
KEEP = "keep"


def ask_unit(
    parent: QWidget,
    problem: Problem,
    likely: Sequence[UnitChoice],
    units: Sequence[UnitInfo],
    then: Then,
) -> FormDialog:
    """Ask which unit a text means; a text that stands in a cell names it for its rows only."""
    editor = choices.unit_editor(likely, units, _tr("Chưa chọn"))
    if likely:
        editor.setCurrentIndex(1)
    fields = [Field("unit", _tr("Đơn vị"), editor, hint=_written(problem), required=True)]
    if problem.value:
        remember = QCheckBox(_tr("Lần sau gặp cách viết này thì tự hiểu là đơn vị đã chọn"))
        remember.setChecked(True)
        fields.append(Field("remember", "", remember))
    dialog = FormDialog(parent, "import.unit", _tr("Chọn đơn vị"), fields)
    dialog.set_action(_tr("Chọn"))

    def submit(values: Values) -> None:
        dialog.accept()
        remembered = bool(values.get("remember")) or bool(problem.cell)
        code = str(values["unit"])
        for_file = not problem.cell
        then(fixes.name_unit(problem.value, code, for_file=for_file, remember=remembered))

    dialog.submitted.connect(submit)
    present(dialog)
    return dialog


def ask_person(
    parent: QWidget,
    problem: Problem,
    likely: Sequence[PersonChoice],
    staff: Sequence[PersonInfo],
    then: Then,
) -> FormDialog:
    """Ask whom a name means; the likeliest come first, then the unit's staff."""
    hint = _tr("Áp dụng cho mọi dòng của tệp ghi “{text}”; lần sau chương trình cũng hiểu như vậy.")
    editor = choices.person_editor(likely, staff)
    field = Field(
        "person", _tr("Người"), editor, hint=hint.format(text=problem.value), required=True
    )
    dialog = FormDialog(parent, "import.person", _tr("Chọn người"), [field])
    dialog.set_action(_tr("Chọn"))

    def submit(values: Values) -> None:
        dialog.accept()
        then(fixes.name_person(problem.value, str(values["person"])))

    dialog.submitted.connect(submit)
    present(dialog)
    return dialog


def ask_reason(parent: QWidget, problem: Problem, then: Then) -> FormDialog:
    """Ask why a problem is let in; nothing is let in without a reason."""
    reason = QLineEdit()
    reason.setMaxLength(200)
    field = Field("reason", _tr("Lý do"), reason, hint=problem.message, required=True)
    dialog = FormDialog(parent, "import.allow", _tr("Cho phép nhận"), [field])
    dialog.set_action(_tr("Cho phép"))

    def submit(values: Values) -> None:
        dialog.accept()
        then(fixes.allow(problem, str(values["reason"])))

    dialog.submitted.connect(submit)
    present(dialog)
    return dialog


def ask_about(
    parent: QWidget, title: str, now: FileCorrections | None, lists: YearLists, then: Then
) -> FormDialog:
    """Ask what one file is about, or several (`now` None), which may differ in what is kept."""
    fields = [] if now is None else [_unit_field(now, lists.units)]
    fields += _fields(now, lists)
    dialog = FormDialog(parent, "import.about", title, fields)
    dialog.set_action(_tr("Áp dụng"))

    def submit(values: Values) -> None:
        dialog.accept()
        told = {key: None if value == KEEP else str(value) for key, value in values.items()}
        then(fixes.settle(fixes.Settled(**told)))

    dialog.submitted.connect(submit)
    present(dialog)
    return dialog


def _unit_field(now: FileCorrections, units: Sequence[UnitInfo]) -> Field:
    editor = choices.unit_editor((), units, _tr("Theo tên ghi trong tệp"))
    editor.setCurrentIndex(max(editor.findData(now.unit), 0))
    return Field("unit", _tr("Đơn vị gửi"), editor)


def _fields(now: FileCorrections | None, lists: YearLists) -> list[Field]:
    kept = {} if now is None else _kept(now)
    fields = []
    for key, (title, by_itself, offered) in _offers(lists).items():
        entries = [(by_itself, ""), *offered] if by_itself else list(offered)
        if now is None:
            entries.insert(0, (_tr("Giữ nguyên từng tệp"), KEEP))
        editor = choices.narrow(choice_editor(entries, kept.get(key, KEEP)))
        fields.append(Field(key, title, editor))
    return fields


def _kept(now: FileCorrections) -> dict[str, str]:
    versions = {supplement: name for name, supplement in fixes.VERSIONS.items()}
    return {
        "campaign": now.campaign,
        "period": now.period,
        "kind": now.kind.value if now.kind else "",
        "version": versions[now.supplement],
    }


def _offers(lists: YearLists) -> dict[str, tuple[str, str, list[tuple[str, Value]]]]:
    """By key: the question, what stands for a file's own answer, and what can be chosen."""
    campaigns = choices.campaign_choices(lists.campaigns)
    periods = choices.period_choices(lists.year)
    return {
        "campaign": (_tr("Phong trào"), _tr("Theo tiêu đề trong tệp"), campaigns),
        "period": (_tr("Kỳ báo cáo"), _tr("Như đã chọn cho cả lượt"), periods),
        "kind": (_tr("Loại bảng"), _tr("Tự nhận biết"), choices.kind_choices()),
        "version": (_tr("Bản này"), "", choices.version_choices()),
    }


def _written(problem: Problem) -> str:
    if not problem.value:
        return _tr("Tệp không ghi tên đơn vị gửi.")
    return _tr("Trong tệp ghi: “{text}”").format(text=problem.value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("import", text)
