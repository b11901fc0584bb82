"""What each act of reorganisation asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit

from desktop_app.domain.reorganisation import ActKind
from desktop_app.views.form import Field, date_editor
from desktop_app.views.pages.awards.chooser import unit_choices
from desktop_app.views.pages.tick_chooser import TickChooser
from desktop_app.views.pages.units.editors import PartsEditor
from desktop_app.views.subject_chooser import Hit, SubjectChooser, unit_chooser

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from desktop_app.domain.rows import UnitInfo
    from desktop_app.views.context import Context

NAME = "units.act"


def decision_fields() -> tuple[Field, ...]:
    """What every act rests on: its day, its paper, why."""
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


def only_for_a_new_one(fields: Sequence[Field]) -> None:
    """Name and code are asked for only where a unit is made."""
    editors = {field.key: field.editor for field in fields}
    into = editors["into"]
    assert isinstance(into, SubjectChooser)  # noqa: S101  # as `_merge_fields` made it

    def allow(code: str) -> None:
        for key in ("name", "code"):
            editors[key].setEnabled(not code)

    into.chosen.connect(allow)


# By the act: what it asks for, given the year's units and the code of the chosen one.
FIELDS: Mapping[ActKind, Callable[[Context, Sequence[UnitInfo], str], tuple[Field, ...]]] = {
    ActKind.MERGE: _merge_fields,
    ActKind.SPLIT: _split_fields,
    ActKind.DISSOLVE: _part_fields,
    ActKind.RENAME: _rename_fields,
    ActKind.MOVE: _move_fields,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("act_fields", text)
