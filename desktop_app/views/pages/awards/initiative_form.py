"""The form of a recognised initiative."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.awards.initiatives import (
    INITIATIVE_SCOPES,
    InitiativeScope,
    NewInitiative,
)
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.awards.authors_editor import AuthorsEditor
from desktop_app.views.pages.awards.typed import day_line, day_of, text_line, whole_day
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.awards.initiatives import InitiativeInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Value, Values
    from desktop_app.views.pages.awards.chooser import Choice

NAME = "awards.initiative-dialog"
WIDTH = 600


def initiative_form(
    context: Context, people: Sequence[Choice], old: InitiativeInfo | None, parent: QWidget
) -> CommandForm:
    """An initiative more, or one that is written anew."""
    office: Office = context.office
    year = context.year

    def work(values: Values) -> object:
        new = _new(values)
        if old is None:
            return office.initiatives.add(year, new)
        return office.initiatives.change(old.id, new, version=old.version)

    authors = AuthorsEditor(f"{NAME}.authors", people, old.authors if old else ())
    adding = Act(_tr("Ghi sáng kiến"), work, _tr("Đã ghi sáng kiến."))
    act = adding if old is None else Act(_tr("Sửa sáng kiến"), work, _tr("Đã sửa sáng kiến."))
    form = CommandForm(
        context,
        NAME,
        act.text,
        _fields(old, authors),
        act,
        parent=parent,
        check=lambda values: _check(values, authors),
    )
    form.setMinimumWidth(WIDTH)
    return form


def _fields(old: InitiativeInfo | None, authors: AuthorsEditor) -> tuple[Field, ...]:
    scopes: list[tuple[str, Value]] = [(text, one.value) for one, text in INITIATIVE_SCOPES.items()]
    scope = old.scope.value if old else ""
    return (
        Field("title", _tr("Tên sáng kiến"), text_line(old.title if old else ""), required=True),
        Field("scope", _tr("Phạm vi"), choice_editor(scopes, scope)),
        Field("authors", _tr("Tác giả"), authors, hint=_AUTHORS),
        Field("recognised_on", _tr("Ngày công nhận"), day_line(old.recognised_on if old else "")),
        Field(
            "recognised_by",
            _tr("Cơ quan công nhận"),
            QLineEdit(old.recognised_by if old else ""),
        ),
        Field("document", _tr("Văn bản"), QLineEdit(old.document if old else "")),
    )


def _check(values: Values, authors: AuthorsEditor) -> Mapping[str, str]:
    wrong = dict(problems_of(values, {"recognised_on": whole_day}))
    told = authors.wrong()
    return wrong | ({"authors": told} if told else {})


def _new(values: Values) -> NewInitiative:
    authors = values["authors"]
    return NewInitiative(
        title=str(values["title"]),
        scope=InitiativeScope(str(values["scope"])),
        authors=authors if isinstance(authors, tuple) else (),
        recognised_on=day_of(values, "recognised_on"),
        recognised_by=str(values["recognised_by"]),
        document=str(values["document"]),
    )


_AUTHORS = "Tìm người, bấm mũi tên để thêm; tổng tỷ lệ không quá 100%."


def _tr(text: str) -> str:
    return QCoreApplication.translate("initiative_form", text)
