"""The form that writes down an activity, an initiative, a model or an exemplar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.activities import (
    ACTIVITY_KINDS,
    ActivityInfo,
    ActivityKind,
    ContentProgress,
    NewActivity,
)
from desktop_app.domain.amounts import parse_amount
from desktop_app.domain.due import parse_due
from desktop_app.domain.numbers import parse_count, parse_days
from desktop_app.reports.report import Format
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, choice_editor
from desktop_app.views.pages.campaigns.typed import (
    day,
    day_line,
    figure,
    line,
    number_line,
    unit_editor,
)
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QComboBox, QWidget

    from desktop_app.domain.rows import CampaignInfo, PersonInfo, UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value

NAME = "campaigns.activities.form"
WIDTH = 700
LETTERS = 48
COUNTS = ("participants", "beneficiaries", "households_helped")
READERS = {
    "held_on": parse_due,
    **dict.fromkeys(COUNTS, parse_count),
    "labour_days": parse_days,
    "value": parse_amount,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What an activity can be about: units, people, the plan's contents."""

    units: Sequence[UnitInfo]
    people: Sequence[PersonInfo]
    contents: Sequence[ContentProgress]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new activity belongs at first: the content that was looked at."""

    campaign: CampaignInfo
    content: int | None = None


def activity_form(
    context: Context, place: Place, known: Known, activity: ActivityInfo | None, parent: QWidget
) -> CommandForm:
    """A new one, or one to be changed; of a reported one only what the office may say."""
    office: Office = context.office
    campaign = place.campaign

    def work(values: Values) -> object:
        if activity is not None:
            return office.activities.change(activity.id, _changed(activity, values))
        new = _new(values)
        why = str(values["another_reason"])
        return office.activities.add(campaign.year, campaign.code, new, another_reason=why)

    said = _tr("Đã ghi. Bấm “Minh chứng…” để lưu ảnh, danh sách kèm theo.")
    act = Act(_tr("Ghi"), work, said) if activity is None else _saving(work)
    form = CommandForm(
        context,
        NAME,
        _title(activity),
        _fields(place, known, activity),
        act,
        parent=parent,
        check=lambda values: problems_of(values, READERS),
    )
    form.setMinimumWidth(WIDTH)
    return form


def _saving(work: Callable[[Values], object]) -> Act:
    return Act(_tr("Lưu"), work, _tr("Đã sửa."))


def _title(activity: ActivityInfo | None) -> str:
    if activity is None:
        return _tr("Ghi hoạt động, sáng kiến, mô hình, điển hình")
    if activity.typed:
        return _tr("Sửa hoạt động đã ghi")
    said = _tr("{unit} báo cáo: {title}")
    return said.format(unit=activity.unit_name, title=activity.title)


def _fields(place: Place, known: Known, activity: ActivityInfo | None) -> tuple[Field, ...]:
    old = activity.as_new() if activity else NewActivity("", "", content=place.content)
    kinds: list[tuple[str, Value]] = [(text, kind.value) for kind, text in ACTIVITY_KINDS.items()]
    added = (
        Field("kind", _tr("Loại"), choice_editor(kinds, old.kind.value)),
        Field("content", _tr("Nội dung của kế hoạch"), _contents(known, old)),
        Field("person", _tr("Cá nhân"), _people(known, old), hint=_WHO),
    )
    if activity is not None and not activity.typed:
        return added
    again = (Field("another_reason", _tr("Lý do ghi thêm"), line(), hint=_AGAIN),)
    return (
        Field("unit", _tr("Đơn vị"), unit_editor(known.units, old.unit), required=True),
        Field("title", _tr("Tên"), line(old.title), required=True),
        *added,
        *_figures(old),
        *(again if activity is None else ()),
    )


_WHO = "Chỉ với sáng kiến, mô hình, điển hình; của cả đơn vị thì không chọn."
_AGAIN = "Chỉ cần khi đơn vị đã báo cáo một hoạt động giống hệt."


def _figures(old: NewActivity) -> tuple[Field, ...]:
    return (
        Field("held_on", _tr("Thời gian"), day_line(old.held_on)),
        Field("place", _tr("Địa điểm"), line(old.place)),
        Field("participants", _tr("Số người tham gia"), number_line(old.participants)),
        Field("beneficiaries", _tr("Số người được hưởng"), number_line(old.beneficiaries)),
        Field("households_helped", _tr("Số hộ được giúp"), number_line(old.households_helped)),
        Field("labour_days", _tr("Ngày công"), number_line(old.labour_days, Format.DAYS)),
        Field("value", _tr("Kinh phí, giá trị (đồng)"), number_line(old.value, Format.MONEY)),
        Field("note", _tr("Ghi chú"), line(old.note)),
    )


def _contents(known: Known, old: NewActivity) -> QComboBox:
    numbered = [one for one in known.contents if one.number is not None]
    choices: list[tuple[str, Value]] = [(_tr("Chưa ghi thuộc nội dung nào"), 0)]
    choices += [(f"{one.number}. {one.text}", one.number) for one in numbered]
    editor = narrow(choice_editor(choices, old.content or 0))
    editor.setMinimumContentsLength(LETTERS)
    return editor


def _people(known: Known, old: NewActivity) -> QComboBox:
    unit = next((one.name for one in known.units if one.code == old.unit), "")
    ordered = sorted(known.people, key=lambda one: one.unit != unit)
    choices: list[tuple[str, Value]] = [(_tr("Không riêng cá nhân nào"), "")]
    choices += [(f"{one.name} · {one.unit} · {one.code}", one.code) for one in ordered]
    return narrow(choice_editor(choices, old.person))


def _changed(activity: ActivityInfo, values: Values) -> NewActivity:
    if activity.typed:
        return _new(values)
    return replace(
        activity.as_new(),
        kind=ActivityKind(str(values["kind"])),
        content=int(str(values["content"])) or None,
        person=str(values["person"] or ""),
    )


def _new(values: Values) -> NewActivity:
    counts = {key: figure(values, key, parse_count) for key in COUNTS}
    return NewActivity(
        unit=str(values["unit"] or ""),
        title=str(values["title"]),
        kind=ActivityKind(str(values["kind"])),
        content=int(str(values["content"])) or None,
        person=str(values["person"] or ""),
        held_on=day(values, "held_on"),
        place=str(values["place"]),
        labour_days=figure(values, "labour_days", parse_days) or 0,
        value=figure(values, "value", parse_amount) or 0,
        note=str(values["note"]),
        **counts,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("activity_form", text)
