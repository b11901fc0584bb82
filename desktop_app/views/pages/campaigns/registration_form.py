"""The form that notes what a unit, or one of its people, sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop_app.domain.dates import format_date, parse_date
from desktop_app.domain.registrations import (
    REGISTRATION_TITLES,
    Registered,
    RegistrationKind,
    RegistrationLine,
)
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, choice_editor
from desktop_app.views.language import said
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.typed import iso_day, problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QComboBox, QWidget

    from desktop_app.domain.rows import PersonInfo, UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "campaigns.registrations.receive-dialog"
DATES = ("date", "received")
TITLES_HEIGHT = 90


@dataclass(frozen=True, slots=True)
class Asked:
    """What is noted: the year, the campaign ("" the whole year), the kind, the row it is for."""

    year: int
    campaign: str
    kind: RegistrationKind
    line: RegistrationLine | None


def registration_form(
    context: Context,
    asked: Asked,
    units: Sequence[UnitInfo],
    people: Sequence[PersonInfo],
    parent: QWidget,
) -> CommandForm:
    """Filled with what was noted of the row before."""
    office: Office = context.office

    def receive(values: Values) -> object:
        return office.registrations.receive(asked.year, asked.campaign, _sent(asked.kind, values))

    act = Act(_tr("Ghi nhận"), receive, _tr("Đã ghi nhận bản gửi."))
    title = _tr("Ghi nhận: {kind}").format(kind=said(REGISTRATION_TITLES[asked.kind].lower()))
    fields = _fields(asked, units, people)
    return CommandForm(context, NAME, title, fields, act, parent=parent, check=_check)


def _fields(
    asked: Asked, units: Sequence[UnitInfo], people: Sequence[PersonInfo]
) -> tuple[Field, ...]:
    line = asked.line
    told = _tr("Ngày/tháng/năm. Để trống là hôm nay.")
    return (
        Field("unit", _tr("Đơn vị"), _units(units, line), required=True),
        Field("person", _tr("Cá nhân"), _people(people, line)),
        Field("number", _tr("Số, ký hiệu"), QLineEdit(line.number if line else "")),
        Field("date", _tr("Ngày văn bản"), QLineEdit(format_date(line.issued_on) if line else "")),
        Field("received", _tr("Ngày nhận"), QLineEdit(), hint=told),
        Field(
            "titles",
            _tr("Nội dung đăng ký"),
            _titles(line),
            hint=_tr("Mỗi dòng một danh hiệu, hình thức hoặc chỉ tiêu đăng ký."),
        ),
    )


def _units(units: Sequence[UnitInfo], line: RegistrationLine | None) -> QComboBox:
    choices = [(f"{one.name} ({one.code})", one.code) for one in units]
    return narrow(choice_editor(choices, line.unit if line else None))


def _people(people: Sequence[PersonInfo], line: RegistrationLine | None) -> QComboBox:
    """The staff of the chosen unit stand first."""
    own = line.unit_name if line else ""
    ordered = sorted(people, key=lambda one: one.unit != own)
    choices = [(f"{one.name} · {one.unit} · {one.code}", one.code) for one in ordered]
    of_unit = (_tr("Của đơn vị, không riêng cá nhân nào"), "")
    return narrow(choice_editor([of_unit, *choices], line.person if line else ""))


def _titles(line: RegistrationLine | None) -> QPlainTextEdit:
    editor = QPlainTextEdit("\n".join(line.titles) if line else "")
    editor.setFixedHeight(TITLES_HEIGHT)
    editor.setTabChangesFocus(True)
    return editor


def _check(values: Values) -> Mapping[str, str]:
    return problems_of(values, dict.fromkeys(DATES, parse_date))


def _sent(kind: RegistrationKind, values: Values) -> Registered:
    return Registered(
        kind=kind,
        unit=str(values["unit"]),
        person=str(values["person"] or ""),
        number=str(values["number"]),
        issued_on=iso_day(values, "date"),
        received_on=iso_day(values, "received"),
        titles=tuple(str(values["titles"]).splitlines()),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("registration_form", text)
