"""The forms that begin a criteria set: a shipped one, a new one, a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QSpinBox

from desktop_app.domain.criteria import Subject
from desktop_app.domain.set_edits import book_shape as shape
from desktop_app.domain.set_edits import words
from desktop_app.domain.set_edits.book_cells import held
from desktop_app.reports.official import short_title
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, choice_editor
from desktop_app.views.pages.criteria.typed import CLUSTERS, at_fields, by_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.rows import CampaignInfo, TemplateInfo
    from desktop_app.domain.set_edits.rows import SetInfo
    from desktop_app.views.context import Context

WIDTH = 600
LETTERS = 70
_CLUSTERS = by_key(shape.HEAD)["clusters"]
FIRST_YEAR, LAST_YEAR = 2000, 2100


def adopt_form(
    context: Context,
    shipped: Sequence[TemplateInfo],
    campaigns: Sequence[CampaignInfo],
    parent: QWidget,
) -> CommandForm:
    """Take a shipped set into use for the year that is shown, or for one of its campaigns."""
    sets, year = context.office.criteria_sets, context.year

    def adopt(values: Values) -> object:
        clusters = held(_CLUSTERS, str(values["clusters"]))
        return sets.adopt(
            str(values["shipped"]),
            year,
            campaign=str(values["campaign"]),
            code=str(values["code"]),
            clusters=tuple(clusters) if isinstance(clusters, list) else (),
        )

    choices = [(one.title[:LETTERS], one.code) for one in shipped if one.type == "criteria"]
    fields = (
        Field("shipped", _tr("Bộ có sẵn"), choice_editor(choices)),
        Field("campaign", _tr("Dùng cho"), _campaigns(campaigns)),
        Field("code", _tr("Mã khác"), QLineEdit(), _tr("Để trống là giữ mã có sẵn.")),
        Field("clusters", _CLUSTERS.heading, QLineEdit(), CLUSTERS),
    )
    act = Act(_tr("Đưa vào dùng"), _asked(adopt), _tr("Đã thêm bộ tiêu chí."))
    return _made(context, "adopt", _tr("Dùng bộ tiêu chí có sẵn"), fields, act, parent)


def new_form(context: Context, campaigns: Sequence[CampaignInfo], parent: QWidget) -> CommandForm:
    """Begin a set of the office's own."""
    sets, year = context.office.criteria_sets, context.year

    def begin(values: Values) -> object:
        # Qt gives a choice back as the plain word that it is.
        chosen = Subject(str(values["subject"]))
        return sets.new(
            year,
            str(values["code"]),
            str(values["title"]),
            chosen,
            campaign=str(values["campaign"]),
        )

    subjects = [(words.SUBJECT_TITLES[one], one) for one in (*Subject,)[:2]]
    fields = (
        Field("code", words.HEAD_FIELDS["code"], QLineEdit(), required=True),
        Field("title", words.HEAD_FIELDS["title"], QLineEdit(), required=True),
        Field("subject", words.HEAD_FIELDS["subject"], choice_editor(subjects)),
        Field("campaign", _tr("Dùng cho"), _campaigns(campaigns)),
    )
    act = Act(_tr("Tạo bộ tiêu chí"), _asked(begin), _tr("Đã tạo bộ tiêu chí để soạn."))
    return _made(context, "new", _tr("Bộ tiêu chí mới"), fields, act, parent)


def copy_form(context: Context, info: SetInfo, parent: QWidget) -> CommandForm:
    """Copy a set to another year, or under another code."""
    sets = context.office.criteria_sets

    def copy(values: Values) -> object:
        return sets.copy(
            info.year, info.code, int(str(values["year"])), to_code=str(values["code"])
        )

    year = QSpinBox()
    year.setRange(FIRST_YEAR, LAST_YEAR)
    year.setValue(info.year + 1)
    fields = (
        Field("year", _tr("Sang năm"), year),
        Field("code", _tr("Mã khác"), QLineEdit(), _tr("Để trống là giữ mã của bộ này.")),
    )
    act = Act(_tr("Sao chép"), _asked(copy), _tr("Đã sao chép bộ tiêu chí, đang ở dạng soạn."))
    return _made(context, "copy", _tr("Sao chép bộ tiêu chí"), fields, act, parent)


def _asked(work: Callable[[Values], object]) -> Callable[[Values], object]:
    return lambda values: at_fields(lambda: work(values))


def _campaigns(campaigns: Sequence[CampaignInfo]) -> QWidget:
    named = [(_tr("Phong trào “{}”").format(short_title(one.title)), one.code) for one in campaigns]
    return choice_editor([(_tr("Cả năm"), ""), *named])


def _made(  # noqa: PLR0913, PLR0917  # a form is all of this
    context: Context,
    name: str,
    title: str,
    fields: Sequence[Field],
    act: Act,
    parent: QWidget,
) -> CommandForm:
    form = CommandForm(context, f"criteria.{name}-dialog", title, fields, act, parent=parent)
    form.setMinimumWidth(WIDTH)
    return form


def _tr(text: str) -> str:
    return QCoreApplication.translate("set_forms", text)
