"""The forms of nominations: by rule, by hand, decided by people, described, withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop_app.domain.awards.nominations import NOMINATION_STATES, NewNomination, NominationState
from desktop_app.domain.changes import Changes, Done
from desktop_app.domain.errors import KnownError
from desktop_app.views.command_form import Act, CommandForm, reason_form
from desktop_app.views.form import Field, choice_editor, tick_editor
from desktop_app.views.pages.awards.chooser import Chooser
from desktop_app.views.pages.awards.typed import text_line
from desktop_app.views.pages.returns.choices import narrow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.awards.nominations import NominationLine
    from desktop_app.domain.awards.rounds import RoundInfo
    from desktop_app.domain.awards.titles import Title
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value, Values
    from desktop_app.views.pages.awards.discipline_form import Subjects

ADD = "awards.nomination-dialog"
WIDTH = 600
NAMED = 3
TITLES_HEIGHT = 220


@dataclass(frozen=True, slots=True)
class Offered:
    """The titles that can be proposed for, and the code of the one that is looked at."""

    titles: Sequence[Title]
    chosen: str = ""


def propose_form(
    context: Context, about: RoundInfo, offered: Offered, parent: QWidget
) -> CommandForm:
    """By the rules of one or several titles; what each came to is told."""
    office: Office = context.office
    told: list[str] = []
    choices: list[tuple[str, Value]] = [(one.name, one.code) for one in offered.titles]
    ticks = tick_editor(choices, (offered.chosen,))
    ticks.setMinimumHeight(TITLES_HEIGHT)

    def work(values: Values) -> object:
        ticked = values["titles"]
        codes = [str(one) for one in ticked] if isinstance(ticked, tuple) else []
        told[:] = _propose_each(office, about, codes)
        return Done(None, Changes.AWARDS)

    act = Act(_tr("Đề nghị"), work, _tr("Đã xét theo quy định."))
    form = CommandForm(
        context,
        "awards.propose-dialog",
        _tr("Đề nghị theo quy định – {name}").format(name=about.name),
        (Field("titles", _tr("Danh hiệu, hình thức"), ticks, hint=_AGAIN),),
        act,
        parent=parent,
        check=_check_titles,
    )
    form.setMinimumWidth(WIDTH)
    form.accepted.connect(lambda: context.tell(" ".join(told), "success"))
    return form


def add_form(
    context: Context, about: RoundInfo, offered: Offered, subjects: Subjects, parent: QWidget
) -> CommandForm:
    """Somebody named by hand; the list to choose from follows whom the title is for."""
    office: Office = context.office
    whom = {one.code: one.subject for one in offered.titles}
    choices: list[tuple[str, Value]] = [(one.name, one.code) for one in offered.titles]
    named_title = narrow(choice_editor(choices, offered.chosen))
    chooser = Chooser(f"{ADD}.subject", subjects.of(whom[str(named_title.currentData())]))
    named_title.currentIndexChanged.connect(
        lambda _at: chooser.offer(subjects.of(whom[str(named_title.currentData())]))
    )
    fields = (
        Field("title", _tr("Danh hiệu, hình thức"), named_title),
        Field("subject", _tr("Cán bộ, đơn vị"), chooser, required=True),
        Field("achievement", _tr("Thành tích"), QLineEdit()),
        Field("note", _tr("Ghi chú"), QLineEdit()),
        Field("reason", _tr("Lý do đề nghị"), QLineEdit(), hint=_WHY),
    )
    act = Act(
        _tr("Đề nghị"),
        lambda values: office.nominations.add(about.id, _new(values)),
        _tr("Đã ghi đề nghị nhập tay."),
    )
    text = _tr("Nhập tay một đề nghị")
    form = CommandForm(context, ADD, text, fields, act, parent=parent)
    form.setMinimumWidth(WIDTH)
    return form


def decide_form(context: Context, lines: Sequence[NominationLine], parent: QWidget) -> CommandForm:
    """In or out, for one or several, with a reason."""
    office: Office = context.office
    ids = [one.id for one in lines]
    choices: list[tuple[str, Value]] = [
        (NOMINATION_STATES[NominationState.PROPOSED], "in"),
        (NOMINATION_STATES[NominationState.LEFT_OUT], "out"),
    ]
    proposed = all(one.state is NominationState.PROPOSED for one in lines)
    fields = (
        Field("who", _tr("Trường hợp"), _told(lines)),
        Field("chosen", _tr("Quyết định"), choice_editor(choices, "out" if proposed else "in")),
        Field("reason", _tr("Lý do"), QLineEdit(), hint=_DECIDE, required=True),
    )
    act = Act(
        _tr("Ghi quyết định"),
        lambda values: office.nominations.decide(
            ids, chosen=values["chosen"] == "in", reason=str(values["reason"])
        ),
        _tr("Đã ghi quyết định; đề nghị theo quy định lần sau giữ nguyên."),
    )
    form = CommandForm(
        context, "awards.decide-dialog", _tr("Quyết định đề nghị"), fields, act, parent=parent
    )
    form.setMinimumWidth(WIDTH)
    return form


def describe_form(context: Context, line: NominationLine, parent: QWidget) -> CommandForm:
    """What was achieved, as the papers will print it."""
    office: Office = context.office
    achieved = QPlainTextEdit(line.achievement)
    achieved.setTabChangesFocus(True)
    achieved.setMaximumHeight(90)
    fields = (
        Field("who", _tr("Đề nghị"), _told([line])),
        Field("achievement", _tr("Thành tích"), achieved, hint=_PRINTED),
        Field("note", _tr("Ghi chú"), text_line(line.note)),
    )
    act = Act(
        _tr("Lưu thành tích"),
        lambda values: office.nominations.describe(
            line.id, str(values["achievement"]), str(values["note"])
        ),
        _tr("Đã lưu thành tích."),
    )
    name = "awards.describe-dialog"
    form = CommandForm(context, name, _tr("Thành tích"), fields, act, parent=parent)
    form.setMinimumWidth(WIDTH)
    return form


def withdraw_form(context: Context, line: NominationLine, parent: QWidget) -> CommandForm:
    """Why a nomination is taken back."""
    office: Office = context.office
    act = Act(
        _tr("Rút đề nghị"),
        lambda values: office.nominations.withdraw(line.id, str(values["reason"])),
        _tr("Đã rút đề nghị; đề nghị vẫn hiện trong danh sách."),
    )
    return reason_form(context, "awards.withdraw-dialog", act, _tr("Lý do rút"), parent)


def _propose_each(office: Office, about: RoundInfo, codes: Sequence[str]) -> list[str]:
    """What each title came to; one that cannot be looked at keeps no other from it.

    Raises: KnownError where none could.
    """
    told, failed = list[str](), list[KnownError]()
    for code in codes:
        try:
            told.append(office.nominations.propose(about.id, code).value.told)
        except KnownError as error:
            failed.append(error)
    if not told:
        raise failed[0]
    return [*told, *map(str, failed)]


def _told(lines: Sequence[NominationLine]) -> QLineEdit:
    names = ", ".join(one.name for one in lines[:NAMED])
    more = _tr(" và {count} nữa").format(count=len(lines) - NAMED) if len(lines) > NAMED else ""
    titles = list(dict.fromkeys(one.title_name for one in lines))
    title = f" – {titles[0]}" if len(titles) == 1 else ""
    told = text_line(f"{names}{more}{title}")
    told.setEnabled(False)
    return told


def _check_titles(values: Values) -> Mapping[str, str]:
    return {} if values["titles"] else {"titles": _tr("Hãy chọn ít nhất một danh hiệu.")}


def _new(values: Values) -> NewNomination:
    return NewNomination(
        title=str(values["title"]),
        subject=str(values["subject"]),
        achievement=str(values["achievement"]),
        note=str(values["note"]),
        reason=str(values["reason"]),
    )


_AGAIN = "Xét lại bao nhiêu lần cũng được: trường hợp đã có người quyết định thì giữ nguyên."
_WHY = "Bắt buộc khi còn điều kiện chưa đạt."
_DECIDE = "Lý do được ghi vào nhật ký và hiện trong danh sách."
_PRINTED = "Được in vào tờ trình, quyết định."


def _tr(text: str) -> str:
    return QCoreApplication.translate("nomination_forms", text)
