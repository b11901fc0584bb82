"""The forms of what a set rules beside its tree: its head, classes, stages, knock-outs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from desktop_app.domain.points import format_points
from desktop_app.domain.scoring.figures import number_text
from desktop_app.domain.set_edits import words
from desktop_app.domain.set_rules import STAGE_TITLES, MissingStage
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, choice_editor
from desktop_app.views.pages.criteria.table_editor import TableEditor
from desktop_app.views.pages.criteria.tie_editor import TieEditor
from desktop_app.views.pages.criteria.typed import at_fields, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.criteria import CriteriaSet
    from desktop_app.domain.set_edits.rows import SetDetail
    from desktop_app.views.context import Context

WIDTH = 820
WIDER = 1060
LINES_HEIGHT = 84
Change = dict[str, object]
_HEAD = words.HEAD_FIELDS
_SWITCHES = ("bands_on_percent", "bands_without_bonus", "rank_on_percent")
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
                info.year, info.code, _READ[name](changed), version=info.version, reason=reason
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
    caps = {"bonus_cap": rules.bonus_cap, "penalty_cap": rules.penalty_cap}
    caps["excess_cap"] = rules.excess_cap
    none = _tr("Để trống là không giới hạn.")
    return (
        Field("title", _HEAD["title"], QLineEdit(rules.title), required=True),
        Field("clusters", _HEAD["clusters"], QLineEdit(", ".join(rules.clusters)), _CLUSTERS),
        *(
            Field(key, _HEAD[key], QLineEdit("" if cap is None else format_points(cap)), none)
            for key, cap in caps.items()
        ),
        Field("round_to", _HEAD["round_to"], QLineEdit(format_points(rules.round_to))),
        Field("rank_on_percent", "", _tick("rank_on_percent", on=rules.rank_on_percent)),
        Field("tie_order", _HEAD["tie_order"], TieEditor(rules, campaigns)),
        Field("basis", _HEAD["basis"], _lines(rules.basis)),
    )


def _bands(rules: CriteriaSet) -> tuple[Field, ...]:
    rows = [
        {"name": one.name, "at_least": format_points(one.at_least), "note": one.note}
        for one in rules.bands
    ]
    table = TableEditor("bands", words.BAND_FIELDS, rows)
    percent = _tick("bands_on_percent", on=rules.bands_on_percent)
    without = _tick("bands_without_bonus", on=not rules.bands_with_bonus)
    return (
        Field("bands", _tr("Các mức"), table),
        Field("bands_on_percent", "", percent),
        Field("bands_without_bonus", "", without),
    )


def _stages(rules: CriteriaSet) -> tuple[Field, ...]:
    rows = [
        {
            "code": STAGE_TITLES[one.code],
            "criteria": ", ".join(one.criteria),
            "weight": "" if one.weight is None else number_text(one.weight),
            "council": _tr("có") if one.council else "",
        }
        for one in rules.stages
    ]
    known = ", ".join(STAGE_TITLES.values())
    hint = _tr("Các bước: {known}. Không ghi trọng số thì điểm của bước sau cùng được dùng.")
    missing = [(words.MISSING_TITLES[one], one.value) for one in MissingStage]
    table = TableEditor("stages", words.STAGE_FIELDS, rows, wide="criteria")
    return (
        Field("stages", _tr("Các bước"), table, hint.format(known=known)),
        Field(
            "missing_stage",
            _HEAD["missing_stage"],
            choice_editor(missing, rules.missing_stage.value),
        ),
    )


def _knockouts(rules: CriteriaSet) -> tuple[Field, ...]:
    rows = [
        {
            "criterion": one.criterion,
            "below": "" if one.below is None else number_text(one.below),
            "penalty": "" if one.penalty is None else format_points(one.penalty),
            "highest": one.highest,
            "bars": ", ".join(one.bars),
            "text": one.text,
        }
        for one in rules.knockouts
    ]
    hint = _tr("Không ghi tiêu chí là mọi tiêu chí. “Dưới tỷ lệ” ví dụ 50%.")
    return (
        Field(
            "knockouts",
            _tr("Các quy định"),
            TableEditor("knockouts", words.KNOCKOUT_FIELDS, rows, wide="text"),
            hint,
        ),
    )


def _read_head(values: Mapping[str, object]) -> Change:
    texts = {"title", "basis"}
    read = {key: value if key in texts else plain(value) for key, value in values.items()}
    caps = {key: read[key] or None for key in _CAPS}
    lists = {"clusters": _split(values["clusters"]), "tie_order": values["tie_order"]}
    return {**read, **caps, **lists}


def _read_bands(values: Mapping[str, object]) -> Change:
    return {**values, "bands": [_numbers(row, "at_least") for row in _rows(values["bands"])]}


def _read_stages(values: Mapping[str, object]) -> Change:
    codes = {title.casefold(): code.value for code, title in STAGE_TITLES.items()}
    rows = [_numbers(row, "weight") for row in _rows(values["stages"])]
    stages = [
        {
            **row,
            "code": codes.get(str(row.get("code", "")).casefold(), row.get("code", "")),
            "criteria": _split(row.get("criteria", "")),
            "council": str(row.get("council", "")).casefold() in {"có", "x"},
        }
        for row in rows
    ]
    return {**values, "stages": stages}


def _read_knockouts(values: Mapping[str, object]) -> Change:
    rows = [_numbers(row, "below", "penalty") for row in _rows(values["knockouts"])]
    return {"knockouts": [{**row, "bars": _split(row.get("bars", ""))} for row in rows]}


_READ: Mapping[str, Callable[[Mapping[str, object]], Change]] = {
    "head": _read_head,
    "bands": _read_bands,
    "stages": _read_stages,
    "knockouts": _read_knockouts,
}


def _rows(value: object) -> list[Change]:
    """A table's rows, without the cells that were left blank."""
    rows = value if isinstance(value, tuple) else ()
    return [{key: text for key, text in row.items() if text} for row in rows]


def _numbers(row: Change, *keys: str) -> Change:
    return {key: plain(value) if key in keys else value for key, value in row.items()}


def _split(value: object) -> list[str]:
    parts = str(value or "").replace(";", ",").split(",")
    return [part.strip() for part in parts if part.strip()]


def _tick(key: str, *, on: bool) -> QCheckBox:
    made = QCheckBox(_HEAD[key])
    made.setChecked(on)
    return made


def _lines(text: str) -> QPlainTextEdit:
    made = QPlainTextEdit(text)
    made.setFixedHeight(LINES_HEIGHT)
    made.setTabChangesFocus(True)
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("head_forms", text)


_CLUSTERS = _tr(
    "Mã, tên các cụm (bộ của cá nhân: cả mã đơn vị), cách nhau bằng dấu phẩy; để trống là mọi cụm"
    " chưa có bộ riêng."
)
