"""The forms of what a set rules beside its tree: its head, classes, stages, knock-outs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from desktop_app.domain.set_edits import book_shape as shape
from desktop_app.domain.set_edits import words
from desktop_app.domain.set_edits.book_cells import held, typed
from desktop_app.domain.set_edits.book_shape import Holds
from desktop_app.domain.set_rules import STAGE_TITLES, STAGES
from desktop_app.domain.templates import criteria_set_data
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, choice_editor
from desktop_app.views.language import said
from desktop_app.views.pages.criteria.table_editor import TableEditor
from desktop_app.views.pages.criteria.tie_editor import TieEditor
from desktop_app.views.pages.criteria.typed import (
    CLUSTERS,
    at_fields,
    by_key,
    rows_held,
    texts,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.criteria import CriteriaSet
    from desktop_app.domain.set_edits.rows import SetDetail
    from desktop_app.views.context import Context

WIDTH = 820
WIDER = 1060
LINES_HEIGHT = 84
_HEAD = by_key(shape.HEAD)
_SHEETS = {"bands": shape.BANDS, "stages": shape.STAGES, "knockouts": shape.KNOCKOUTS}
_CAPS = ("bonus_cap", "penalty_cap", "excess_cap")


def head_form(
    context: Context, detail: SetDetail, campaigns: Mapping[str, str], parent: QWidget
) -> CommandForm:
    """Title, caps, rounding, tie order, clusters; `campaigns`: the year's, by template code."""
    fields = _head(detail.rules, campaigns)
    return _form(context, detail, "head", _tr("Thông tin chung"), fields, parent)


def bands_form(context: Context, detail: SetDetail, parent: QWidget) -> CommandForm:
    """The classes and what they go by."""
    return _form(context, detail, "bands", _tr("Xếp loại"), _bands(detail.rules), parent)


def stages_form(context: Context, detail: SetDetail, parent: QWidget) -> CommandForm:
    """Which stages there are, what each may mark, with what weight."""
    return _form(context, detail, "stages", _tr("Bước chấm"), _stages(detail.rules), parent)


def knockouts_form(context: Context, detail: SetDetail, parent: QWidget) -> CommandForm:
    """What keeps a subject from a class or a title."""
    title = _tr("Điểm liệt, điều không được xét")
    return _form(context, detail, "knockouts", title, _knockouts(detail.rules), parent)


def _form(  # noqa: PLR0913, PLR0917  # a form is all of this
    context: Context,
    detail: SetDetail,
    name: str,
    title: str,
    fields: tuple[Field, ...],
    parent: QWidget,
) -> CommandForm:
    sets, info = context.office.criteria_sets, detail.info

    def work(values: Values) -> object:
        changed = {key: value for key, value in values.items() if key != "reason"}
        reason = str(values["reason"] or "")
        return at_fields(
            lambda: sets.set_head(
                info.year, info.code, _read(changed), version=info.version, reason=reason
            )
        )

    act = Act(_tr("Lưu"), work, _tr("Đã lưu bộ tiêu chí."))
    why = Field("reason", _tr("Lý do"), QLineEdit(), _tr("Vì sao sửa: lưu trong nhật ký."))
    made = CommandForm(
        context, f"criteria.{name}-dialog", title, (*fields, why), act, parent=parent
    )
    made.setMinimumWidth(WIDER if name == "knockouts" else WIDTH)
    return made


def _head(rules: CriteriaSet, campaigns: Mapping[str, str]) -> tuple[Field, ...]:
    data = criteria_set_data(rules)
    none = _tr("Để trống là không giới hạn.")
    lines = {"title": "", "clusters": CLUSTERS, **dict.fromkeys(_CAPS, none), "round_to": ""}
    return (
        *(
            Field(
                key,
                _HEAD[key].heading,
                QLineEdit(typed(_HEAD[key], data.get(key))),
                hint,
                required=key == "title",
            )
            for key, hint in lines.items()
        ),
        Field("rank_on_percent", "", _tick("rank_on_percent", on=rules.rank_on_percent)),
        Field("tie_order", _HEAD["tie_order"].heading, TieEditor(rules, campaigns)),
        Field("basis", _HEAD["basis"].heading, _lines(rules.basis)),
    )


def _bands(rules: CriteriaSet) -> tuple[Field, ...]:
    rows = _rows_of(rules, "bands")
    percent = _tick("bands_on_percent", on=rules.bands_on_percent)
    without = _tick("bands_without_bonus", on=not rules.bands_with_bonus)
    return (
        Field("bands", _tr("Các mức"), TableEditor("bands", words.BAND_FIELDS, rows)),
        Field("bands_on_percent", "", percent),
        Field("bands_without_bonus", "", without),
    )


def _stages(rules: CriteriaSet) -> tuple[Field, ...]:
    # A set that names no stages has all four.
    named = _rows_of(rules, "stages")
    rows = named or texts(shape.STAGES, ({"code": one.code.value} for one in STAGES))
    table = TableEditor("stages", words.STAGE_FIELDS, rows, wide="criteria")
    known = ", ".join(STAGE_TITLES.values())
    hint = _tr("Các bước: {known}. Không ghi trọng số thì điểm của bước sau cùng được dùng.")
    field = _HEAD["missing_stage"]
    missing = [(title, value) for value, title in field.choices.items()]
    return (
        Field("stages", _tr("Các bước"), table, hint.format(known=known)),
        Field(field.key, field.heading, choice_editor(missing, rules.missing_stage.value)),
    )


def _knockouts(rules: CriteriaSet) -> tuple[Field, ...]:
    rows = _rows_of(rules, "knockouts")
    table = TableEditor("knockouts", words.KNOCKOUT_FIELDS, rows, wide="text")
    hint = _tr("Không ghi tiêu chí là mọi tiêu chí. “Dưới tỷ lệ” ví dụ 50%.")
    return (Field("knockouts", _tr("Các quy định"), table, hint),)


def _rows_of(rules: CriteriaSet, part: str) -> list[dict[str, str]]:
    rows = criteria_set_data(rules)[part]
    return texts(_SHEETS[part], rows if isinstance(rows, list) else [])


def _read(values: Mapping[str, object]) -> dict[str, object]:
    """What was typed, in the template's shape; a cap that was left blank is taken away."""
    return {key: _held(key, value) for key, value in values.items()}


def _held(key: str, value: object) -> object:
    if key in _SHEETS:
        return rows_held(_SHEETS[key], value)
    if not isinstance(value, str):
        return value
    found = held(_HEAD[key], value)
    return [] if found is None and _HEAD[key].holds is Holds.LIST else found


def _tick(key: str, *, on: bool) -> QCheckBox:
    made = QCheckBox(said(_HEAD[key].heading))
    made.setChecked(on)
    return made


def _lines(text: str) -> QPlainTextEdit:
    made = QPlainTextEdit(text)
    made.setFixedHeight(LINES_HEIGHT)
    made.setTabChangesFocus(True)
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("head_forms", text)
