"""The forms that add or change one clause or one target of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit

from desktop_app.domain.campaigns import TargetKind
from desktop_app.domain.criteria import Direction
from desktop_app.domain.due import parse_due
from desktop_app.domain.rows import CampaignTargetInfo, Clause
from desktop_app.reports.campaigns import LABEL_TITLES, SECTION_TITLES
from desktop_app.reports.plan_lines import TARGET_KIND_TITLES
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, choice_editor
from desktop_app.views.pages.campaigns.typed import (
    day,
    day_line,
    note_editor,
)
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.rows import CampaignDetail
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

WIDTH = 600
TEXT_HEIGHT = 130
CLAUSE, TARGET = "campaigns.clause-dialog", "campaigns.target-dialog"
DATED = frozenset({"legal_basis", "duty", "milestone"})
LABELLED = frozenset({"legal_basis", "ancestor", "content", "duty", "heading", "other"})


@dataclass(frozen=True, slots=True)
class Line:
    """The clause or target that a form changes; None on both sides for a new one."""

    detail: CampaignDetail
    section: str
    clause: Clause | None = None
    target: CampaignTargetInfo | None = None


def clause_form(context: Context, line: Line, parent: QWidget) -> CommandForm:
    """A clause: who or which kind, the text, when, whether it is printed."""
    office: Office = context.office
    code, version = line.detail.info.code, line.detail.version
    shown = line.clause or Clause(line.section, "", "", "")

    def write(values: Values) -> object:
        clause = _clause(values, shown)
        editing, reason = office.campaign_editing, str(values["reason"])
        if line.clause is None:
            return editing.add_clause(code, clause, reason=reason, version=version)
        return editing.set_clause(code, clause, reason=reason, version=version)

    act = Act(_tr("Lưu"), write, _tr("Đã lưu một mục của kế hoạch."))
    title = SECTION_TITLES[line.section]
    form = CommandForm(
        context, CLAUSE, title, _clause_fields(shown), act, parent=parent, check=_check
    )
    form.setMinimumWidth(WIDTH)
    return form


def _clause(values: Values, shown: Clause) -> Clause:
    return Clause(
        shown.section,
        str(values.get("label") or ""),
        str(values["text"]),
        day(values, "due") if "due" in values else shown.due,
        shown.position,
        printed=bool(values["printed"]),
    )


def _clause_fields(clause: Clause) -> tuple[Field, ...]:
    fields = [Field("text", _tr("Nội dung"), _text_editor(clause.text), required=True)]
    kinds = LABEL_TITLES.get(clause.section)
    if kinds:
        choices = [(title, kind) for kind, title in kinds.items()]
        chosen = [(_tr("Chung"), ""), *choices] if clause.section == "purpose" else choices
        fields.insert(0, Field("label", _tr("Loại"), choice_editor(chosen, clause.label)))
    elif clause.section in LABELLED:
        fields.insert(0, Field("label", _label_title(clause.section), QLineEdit(clause.label)))
    if clause.section in DATED:
        fields.append(Field("due", _tr("Ngày"), day_line(clause.due)))
    return (*fields, *_last_fields(printed=clause.printed))


def _label_title(section: str) -> str:
    titles = {
        "legal_basis": _tr("Số, ký hiệu"),
        "ancestor": _tr("Cơ quan phát động"),
        "content": _tr("Thuộc nhóm"),
        "duty": _tr("Ai thực hiện"),
        "heading": _tr("Mã chương"),
    }
    return titles.get(section, _tr("Tên chương"))


def target_line_form(context: Context, line: Line, parent: QWidget) -> CommandForm:
    """A target: code, kind, figures; a rate above 100% asks for its reason."""
    office: Office = context.office
    code, version = line.detail.info.code, line.detail.version
    shown = line.target or CampaignTargetInfo("", "", TargetKind.AMOUNT, "", "", "")
    act = Act(
        _tr("Lưu"),
        lambda values: office.campaign_editing.set_target(
            code, _target(values), reason=str(values["reason"]), version=version
        ),
        _tr("Đã lưu chỉ tiêu."),
    )
    fields = _target_fields(shown)
    form = CommandForm(context, TARGET, _tr("Chỉ tiêu của kế hoạch"), fields, act, parent=parent)
    form.setMinimumWidth(WIDTH)
    return form


def _target(values: Values) -> CampaignTargetInfo:
    said = {key: str(value) for key, value in values.items()}
    return CampaignTargetInfo(
        said["code"],
        said["text"],
        said["kind"],
        said["low"],
        said["high"],
        said["measure"],
        said["direction"],
        printed=bool(values["printed"]),
    )


def _target_fields(target: CampaignTargetInfo) -> tuple[Field, ...]:
    code = QLineEdit(target.code)
    code.setReadOnly(bool(target.code))
    kinds = [(title, kind.value) for kind, title in TARGET_KIND_TITLES.items()]
    ways = [
        (_tr("Càng cao càng tốt"), Direction.HIGHER.value),
        (_tr("Càng thấp càng tốt"), Direction.LOWER.value),
    ]
    one_figure = _tr("Chỉ có một con số thì ghi ở đây; chỉ tiêu định tính thì để trống.")
    return (
        Field("code", _tr("Mã"), code, required=True),
        Field("text", _tr("Chỉ tiêu"), _text_editor(target.text), required=True),
        Field("kind", _tr("Loại"), choice_editor(kinds, target.kind)),
        Field("low", _tr("Mức"), QLineEdit(_comma(target.low)), hint=one_figure),
        Field("high", _tr("Mức cao"), QLineEdit(_comma(target.high))),
        Field("measure", _tr("Đơn vị tính"), QLineEdit(target.measure)),
        Field("direction", _tr("Chiều"), choice_editor(ways, target.direction)),
        *_last_fields(printed=target.printed, hint=_tr("Cần ghi khi tỷ lệ lớn hơn 100%.")),
    )


def _text_editor(text: str) -> QPlainTextEdit:
    editor = note_editor(text)
    editor.setFixedHeight(TEXT_HEIGHT)
    return editor


def _comma(figure: str) -> str:
    return figure.replace(".", ",")


def _last_fields(*, printed: bool, hint: str = "") -> tuple[Field, ...]:
    box = QCheckBox(_tr("In trong văn bản kế hoạch"))
    box.setChecked(printed)
    return (
        Field("printed", _tr("Khi in"), box),
        Field("reason", _tr("Lý do"), QLineEdit(), hint=hint or _tr("Lưu trong nhật ký.")),
    )


def _check(values: Values) -> Mapping[str, str]:
    return problems_of(values, {"due": parse_due})


def _tr(text: str) -> str:
    return QCoreApplication.translate("line_forms", text)
