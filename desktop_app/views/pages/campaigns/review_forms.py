"""The forms of a review: its head, what people write, and whom it names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox

from desktop_app.domain.dates import format_date, parse_date
from desktop_app.domain.reviews import REVIEW_TITLES, NewReview, Praise, Review, ReviewKind
from desktop_app.reports.official import short_title
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, choice_editor, tick_editor
from desktop_app.views.pages.returns.choices import narrow, period_choices
from desktop_app.views.typed import iso_day, problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.rows import CampaignInfo, PersonInfo, UnitInfo
    from desktop_app.services.reviews import Reviews
    from desktop_app.views.context import Context

NAME = "campaigns.reviews"
WIDTH = 640
PROSE_HEIGHT = 74
LIST_HEIGHT = 96
FIRST_YEAR, LAST_YEAR = 1990, 2100


def head_form(
    context: Context,
    said: NewReview,
    kept: Review | None,
    campaigns: Sequence[CampaignInfo],
    parent: QWidget,
) -> CommandForm:
    """The head of a review, new or kept."""
    reviews: Reviews = context.office.reviews

    def write(values: Values) -> object:
        new = _headed(said, values)
        return reviews.add(new) if kept is None else reviews.change(kept.id, kept.version, new)

    act = Act(_tr("Ghi vào sổ"), write, _tr("Đã ghi lần sơ kết, tổng kết."))
    fields = _head_fields(said, campaigns)
    title = _tr("Sơ kết, tổng kết")
    name = f"{NAME}.head-dialog"
    form = CommandForm(context, name, title, fields, act, parent=parent, check=_check)
    form.setMinimumWidth(WIDTH)
    return form


def _headed(said: NewReview, values: Values) -> NewReview:
    chosen = values["campaigns"]
    return replace(
        said,
        kind=ReviewKind(str(values["kind"])),
        title=str(values["title"]),
        campaigns=tuple(map(str, chosen)) if isinstance(chosen, tuple) else (),
        year_from=_whole(values["year_from"]),
        year_to=_whole(values["year_to"]),
        period=str(values["period"] or ""),
        held_on=iso_day(values, "held_on"),
    )


def _head_fields(said: NewReview, campaigns: Sequence[CampaignInfo]) -> tuple[Field, ...]:
    kinds = [(REVIEW_TITLES[kind], kind.value) for kind in ReviewKind]
    whole = (_tr("Cả năm, hoặc nhiều năm"), "")
    parts = [one for one in period_choices(said.year_to) if one[1] != str(said.year_to)]
    covered = [(f"{one.code}: {short_title(one.title)}", one.code) for one in campaigns]
    ticks = tick_editor(covered, said.campaigns)
    ticks.setFixedHeight(LIST_HEIGHT)
    ticks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return (
        Field("kind", _tr("Loại"), choice_editor(kinds, said.kind.value)),
        Field("title", _tr("Tên báo cáo"), QLineEdit(said.title), required=True),
        Field("campaigns", _tr("Phong trào"), ticks, hint=_tr("Một báo cáo gồm được nhiều.")),
        Field("year_from", _tr("Từ năm"), _year(said.year_from)),
        Field("year_to", _tr("Đến năm"), _year(said.year_to)),
        Field("period", _tr("Kỳ"), choice_editor([whole, *parts], said.period)),
        Field(
            "held_on",
            _tr("Ngày tổ chức"),
            QLineEdit(format_date(said.held_on)),
            hint=_tr("Ngày/tháng/năm; để trống nếu chưa tổ chức."),
        ),
    )


def _year(value: int) -> QSpinBox:
    editor = QSpinBox()
    editor.setRange(FIRST_YEAR, LAST_YEAR)
    editor.setValue(value)
    return editor


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def _check(values: Values) -> Mapping[str, str]:
    return problems_of(values, {"held_on": parse_date})


def text_form(context: Context, kept: Review, parent: QWidget) -> CommandForm:
    """What only people can write."""
    reviews: Reviews = context.office.reviews
    text = kept.said.text
    labels = {
        "results": _tr("Đánh giá chung về kết quả"),
        "shortcomings": _tr("Tồn tại, hạn chế, nguyên nhân"),
        "lessons": _tr("Bài học kinh nghiệm"),
        "direction": _tr("Phương hướng, nhiệm vụ"),
        "proposals": _tr("Kiến nghị, đề xuất"),
    }

    def write(values: Values) -> object:
        written = replace(text, **{name: str(values[name]) for name in labels})
        said = replace(kept.said, text=written)
        return reviews.change(kept.id, kept.version, said)

    fields = [Field(name, label, _prose(getattr(text, name))) for name, label in labels.items()]
    act = Act(_tr("Ghi vào sổ"), write, _tr("Đã ghi phần người viết."))
    title = _tr("Phần người viết: {title}").format(title=kept.said.title)
    form = CommandForm(context, f"{NAME}.text-dialog", title, fields, act, parent=parent)
    form.setMinimumWidth(WIDTH)
    return form


def _prose(text: str) -> QPlainTextEdit:
    editor = QPlainTextEdit(text)
    editor.setFixedHeight(PROSE_HEIGHT)
    editor.setTabChangesFocus(True)
    return editor


def praise_form(
    context: Context,
    kept: Review,
    units: Sequence[UnitInfo],
    people: Sequence[PersonInfo],
    parent: QWidget,
) -> CommandForm:
    """One more unit or person that the review names."""
    reviews: Reviews = context.office.reviews

    def write(values: Values) -> object:
        kind, _, code = str(values["whom"]).partition(":")
        praise = Praise(**{kind: code}, text=str(values["text"]))
        said = replace(kept.said, praises=(*kept.said.praises, praise))
        return reviews.change(kept.id, kept.version, said)

    whom = [(one.name, f"unit:{one.code}") for one in units]
    whom += [(f"{one.name} · {one.unit}", f"person:{one.code}") for one in people]
    fields = (
        Field("whom", _tr("Tập thể, cá nhân"), narrow(choice_editor(whom))),
        Field("text", _tr("Thành tích"), QLineEdit(), required=True),
    )
    act = Act(_tr("Thêm"), write, _tr("Đã thêm gương tiêu biểu."))
    title = _tr("Thêm gương tiêu biểu")
    return CommandForm(context, f"{NAME}.praise-dialog", title, fields, act, parent=parent)


def _tr(text: str) -> str:
    return QCoreApplication.translate("review_forms", text)
