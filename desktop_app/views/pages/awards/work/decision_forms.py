"""The forms of decisions: what a round comes to, former awards, what is taken back or undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QSpinBox

from desktop_app.domain.amounts import parse_amount
from desktop_app.domain.awards.given import NewAward, NewDecision
from desktop_app.domain.money import format_money
from desktop_app.views.command_form import Act, CommandForm, reason_form
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.awards.chooser import Chooser
from desktop_app.views.pages.awards.typed import day_line, day_of, figure_of, text_line, whole_day
from desktop_app.views.pages.awards.work.ready_editor import ReadyEditor
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.awards.given import AwardLine, DecisionInfo, Revoked
    from desktop_app.domain.awards.nominations import NominationLine
    from desktop_app.domain.awards.rounds import RoundInfo
    from desktop_app.domain.awards.titles import Title
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value, Values
    from desktop_app.views.pages.awards.discipline_form import Subjects

DECIDE, HISTORY = "awards.decision-dialog", "awards.history-dialog"
WIDTH = 640
LETTERS = 40


def decide_form(
    context: Context,
    ready: Mapping[int, Sequence[NominationLine]],
    rounds: Sequence[RoundInfo],
    parent: QWidget,
) -> CommandForm:
    """Awards for nominations of a round; `ready`: by its number."""
    office: Office = context.office
    choices: list[tuple[str, Value]] = [(one.name, one.id) for one in rounds if one.id in ready]
    chosen = narrow(choice_editor(choices))
    chosen.setCurrentIndex(len(choices) - 1)
    chosen.setMinimumContentsLength(LETTERS)
    editor = ReadyEditor(f"{DECIDE}.nominations")

    def offer() -> None:
        editor.offer(ready[int(chosen.currentData())])

    chosen.currentIndexChanged.connect(lambda _at: offer())
    offer()
    fields = (
        Field("round", _tr("Đợt xét"), chosen),
        Field("nominations", _tr("Đề nghị được khen"), editor),
        *_head(_tr("Số quyết định")),
    )
    act = Act(
        _tr("Ghi quyết định khen thưởng"),
        lambda values: office.award_decisions.decide(_decision(values), _numbers(values)),
        _tr("Đã ghi quyết định; tiền thưởng đã tính theo lương cơ sở của ngày quyết định."),
    )
    return _wide(context, DECIDE, fields, act, parent)


def history_form(
    context: Context, titles: Sequence[Title], subjects: Subjects, parent: QWidget
) -> CommandForm:
    """An award of former times, with its decision."""
    office: Office = context.office
    whom = {one.code: one.subject for one in titles}
    choices: list[tuple[str, Value]] = [(one.name, one.code) for one in titles]
    title = narrow(choice_editor(choices))
    title.setMinimumContentsLength(LETTERS)
    chooser = Chooser(f"{HISTORY}.subject", subjects.of(whom[str(title.currentData())]))
    title.currentIndexChanged.connect(
        lambda _at: chooser.offer(subjects.of(whom[str(title.currentData())]))
    )
    year = QSpinBox()
    year.setRange(1945, context.year)
    year.setValue(context.year - 1)
    fields = (
        Field("title", _tr("Danh hiệu, hình thức"), title),
        Field("subject", _tr("Cán bộ, đơn vị"), chooser, required=True),
        Field("year", _tr("Năm được khen"), year),
        *_head(_tr("Số quyết định")),
        Field("achievement", _tr("Thành tích"), QLineEdit()),
        Field("money", _tr("Tiền thưởng (đồng)"), QLineEdit(), hint=_MONEY),
    )
    act = Act(
        _tr("Ghi khen thưởng đã có"),
        lambda values: office.award_decisions.add_history(_decision(values), [_award(values)]),
        _tr("Đã ghi khen thưởng của năm trước; từ nay được xét vào điều kiện."),
    )
    return _wide(context, HISTORY, fields, act, parent)


def revoke_form(context: Context, lines: Sequence[AwardLine], parent: QWidget) -> CommandForm:
    """Awards taken back; what is to be recovered is told."""
    office: Office = context.office
    ids = [one.id for one in lines]
    told: list[str] = []
    who = text_line(", ".join(f"{one.name} ({one.title_name} {one.year})" for one in lines))
    who.setEnabled(False)

    def work(values: Values) -> object:
        done = office.award_decisions.revoke(_decision(values), ids, str(values["reason"]))
        told[:] = [_revoked(done.value)]
        return done

    fields = (
        Field("who", _tr("Khen thưởng"), who),
        *_head(_tr("Số quyết định thu hồi")),
        Field("reason", _tr("Lý do"), QLineEdit(), required=True),
    )
    act = Act(_tr("Thu hồi khen thưởng"), work, _tr("Đã thu hồi khen thưởng."))
    form = _wide(context, "awards.revoke-dialog", fields, act, parent)
    form.accepted.connect(lambda: context.tell(" ".join(told), "success"))
    return form


def undo_form(context: Context, decision: DecisionInfo, parent: QWidget) -> CommandForm:
    """Why a decision that was entered by mistake is taken out."""
    office: Office = context.office
    act = Act(
        _tr("Bỏ quyết định ghi nhầm"),
        lambda values: office.award_decisions.undo(decision.id, str(values["reason"])),
        _tr("Đã bỏ quyết định ghi nhầm; các đề nghị trở về như trước."),
    )
    return reason_form(context, "awards.undo-dialog", act, _tr("Lý do bỏ"), parent)


def _head(number: str) -> tuple[Field, ...]:
    return (
        Field("number", number, QLineEdit(), required=True),
        Field("decided_on", _tr("Ngày quyết định"), day_line(), required=True),
        Field("authority", _tr("Thẩm quyền"), QLineEdit(), hint=_AUTHORITY),
        Field("abstract", _tr("Trích yếu"), QLineEdit()),
    )


def _wide(
    context: Context, name: str, fields: Sequence[Field], act: Act, parent: QWidget
) -> CommandForm:
    form = CommandForm(context, name, act.text, fields, act, parent=parent, check=_check)
    form.setMinimumWidth(WIDTH)
    return form


def _check(values: Values) -> Mapping[str, str]:
    wrong = dict(problems_of(values, {"decided_on": whole_day, "money": parse_amount}))
    if values.get("nominations", True) == ():
        wrong["nominations"] = _tr("Hãy chọn ít nhất một đề nghị.")
    return wrong


def _decision(values: Values) -> NewDecision:
    return NewDecision(
        number=str(values["number"]),
        decided_on=day_of(values, "decided_on"),
        authority=str(values["authority"]),
        abstract=str(values["abstract"]),
    )


def _numbers(values: Values) -> list[int]:
    ticked = values["nominations"]
    return [int(str(one)) for one in ticked] if isinstance(ticked, tuple) else []


def _award(values: Values) -> NewAward:
    return NewAward(
        title=str(values["title"]),
        subject=str(values["subject"]),
        year=int(str(values["year"])),
        achievement=str(values["achievement"]),
        money=figure_of(values, "money", parse_amount),
    )


def _revoked(done: Revoked) -> str:
    told = _tr("Đã thu hồi {count} khen thưởng.").format(count=done.awards)
    if not done.to_recover:
        return told
    money = _tr("Tiền phải thu hồi: {money} đồng.").format(money=format_money(done.to_recover))
    return f"{told} {money}"


_AUTHORITY = "Để trống thì ghi theo quy định của danh hiệu."
_MONEY = "Để trống thì tính theo quy định và lương cơ sở của ngày quyết định."


def _tr(text: str) -> str:
    return QCoreApplication.translate("decision_forms", text)
