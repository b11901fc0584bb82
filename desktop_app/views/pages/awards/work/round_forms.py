"""The forms of a round: opened, written anew, sent on, taken back, answered, closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.awards.rounds import ROUND_KINDS, NewRound, RoundKind
from desktop_app.views.command_form import Act, CommandForm, reason_form
from desktop_app.views.dialogs import confirm
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.awards.typed import day_line, day_of, text_line, whole_day
from desktop_app.views.pages.awards.work.look import ranking_name
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.awards.rounds import RoundInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value, Values
    from desktop_app.views.pages.awards.work.look import Known

NAME = "awards.round-dialog"
WIDTH = 640
LETTERS = 40


def round_form(
    context: Context, known: Known, old: RoundInfo | None, parent: QWidget
) -> CommandForm:
    """A round more, or another head for one."""
    office: Office = context.office
    year = context.year
    if old is None:
        act = Act(
            _tr("Mở đợt xét"),
            lambda values: office.award_rounds.add(year, _new(values)),
            _tr("Đã mở đợt xét. Hãy đề nghị theo quy định cho từng danh hiệu."),
        )
    else:
        act = Act(
            _tr("Sửa đợt xét"),
            lambda values: office.award_rounds.change(old.id, _new(values), version=old.version),
            _tr("Đã sửa đợt xét."),
        )
    form = CommandForm(context, NAME, act.text, _fields(known, old, year), act, parent=parent)
    form.setMinimumWidth(WIDTH)
    return form


def forward_form(context: Context, about: RoundInfo, parent: QWidget) -> CommandForm:
    """Where what others decide is sent, and when."""
    office: Office = context.office
    act = Act(
        _tr("Trình cấp trên"),
        lambda values: office.award_rounds.forward(
            about.id, str(values["sent_to"]), day_of(values, "sent_on")
        ),
        _tr("Đã ghi việc trình. Khi cấp trên trả lời, hãy ghi trả lời."),
    )
    fields = (
        Field("sent_to", _tr("Nơi nhận"), QLineEdit(), hint=_TO, required=True),
        Field("sent_on", _tr("Ngày trình"), day_line(), hint=_TODAY),
    )
    name = "awards.forward-dialog"
    return CommandForm(context, name, act.text, fields, act, parent=parent, check=_check_days)


def answer_form(context: Context, about: RoundInfo, parent: QWidget) -> CommandForm:
    """What came back, and when."""
    office: Office = context.office
    act = Act(
        _tr("Ghi trả lời"),
        lambda values: office.award_rounds.answer(
            about.id, str(values["answer"]), day_of(values, "answered_on")
        ),
        _tr("Đã ghi trả lời. Hãy ghi quyết định khen thưởng nếu đã có."),
    )
    fields = (
        Field("answer", _tr("Nội dung trả lời"), QLineEdit(), hint=_ANSWER, required=True),
        Field("answered_on", _tr("Ngày trả lời"), day_line(), hint=_TODAY),
    )
    name = "awards.answer-dialog"
    return CommandForm(context, name, act.text, fields, act, parent=parent, check=_check_days)


def recall_form(context: Context, about: RoundInfo, parent: QWidget) -> CommandForm:
    """Why what was sent is taken back."""
    office: Office = context.office
    act = Act(
        _tr("Rút lại hồ sơ đã trình"),
        lambda values: office.award_rounds.recall(about.id, str(values["reason"])),
        _tr("Đã rút lại hồ sơ; các đề nghị trở về như trước khi trình."),
    )
    return reason_form(context, "awards.recall-dialog", act, _tr("Lý do rút lại"), parent)


def ask_closing(context: Context, about: RoundInfo, parent: QWidget) -> None:
    """Ask before a round ends for good."""
    office: Office = context.office
    asked = _tr(
        "Kết thúc đợt xét “{name}”? Sau đó không sửa đề nghị và không ra quyết định từ đợt này nữa."
    )
    confirm(
        parent,
        "awards.close-round",
        asked.format(name=about.name),
        _tr("Kết thúc đợt"),
        lambda: context.command(
            _tr("Kết thúc đợt xét"),
            lambda _progress: office.award_rounds.close(about.id),
            lambda _value: context.tell(_tr("Đã kết thúc đợt xét."), "success"),
        ),
    )


def _fields(known: Known, old: RoundInfo | None, year: int) -> tuple[Field, ...]:
    head = old.as_new() if old else _suggested(known, year)
    kinds: list[tuple[str, Value]] = [(text, one.value) for one, text in ROUND_KINDS.items()]
    campaigns: list[tuple[str, Value]] = [
        (_tr("Không thuộc phong trào nào"), ""),
        *((one.title, one.code) for one in known.campaigns),
    ]
    rankings: list[tuple[str, Value]] = [
        (_tr("Không dùng bảng xếp hạng"), None),
        *((_capital(ranking_name(one)), one.published.number) for one in known.rankings),
    ]
    return (
        Field("kind", _tr("Loại"), choice_editor(kinds, head.kind.value)),
        Field("name", _tr("Tên đợt xét"), text_line(head.name), required=True),
        Field("campaign", _tr("Phong trào"), _list(campaigns, head.campaign), hint=_CAMPAIGN),
        Field("ranking", _tr("Bảng xếp hạng"), _list(rankings, head.ranking), hint=_RANKING),
        Field("achievement", _tr("Thành tích"), text_line(head.achievement), hint=_ACHIEVED),
    )


def _suggested(known: Known, year: int) -> NewRound:
    """The year's own round, by its newest ranking."""
    numbers = (one.published.number for one in known.rankings if not one.campaign)
    name = _tr("Khen thưởng năm {year}").format(year=year)
    return NewRound(RoundKind.MERIT, name, ranking=next(numbers, None))


def _list(choices: list[tuple[str, Value]], current: Value) -> QWidget:
    editor = narrow(choice_editor(choices, current))
    editor.setMinimumContentsLength(LETTERS)
    return editor


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _new(values: Values) -> NewRound:
    ranking = values["ranking"]
    return NewRound(
        RoundKind(str(values["kind"])),
        str(values["name"]),
        str(values["campaign"] or ""),
        ranking if isinstance(ranking, int) else None,
        str(values["achievement"]),
    )


def _check_days(values: Values) -> Mapping[str, str]:
    return problems_of(values, {"sent_on": whole_day, "answered_on": whole_day})


_CAMPAIGN = "Chỉ cần cho đợt sơ kết, tổng kết phong trào."
_RANKING = "Điểm và thứ hạng của bảng này được dùng khi xét điều kiện và hạn mức."
_ACHIEVED = "Bắt buộc với khen thưởng đột xuất; được in vào quyết định, tờ trình."
_TO = "Ví dụ: Sở Nội vụ (Ban Thi đua - Khen thưởng tỉnh)."
_TODAY = "Để trống nếu là hôm nay."
_ANSWER = "Ví dụ: Quyết định 45/QĐ-UBND: tặng 3 Bằng khen, không tặng 1."


def _tr(text: str) -> str:
    return QCoreApplication.translate("round_forms", text)
