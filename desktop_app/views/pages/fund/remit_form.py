"""“Ghi khoản nộp”: a unit hands money over to the fund."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop_app.domain.errors import CannotRead
from desktop_app.domain.money import format_money
from desktop_app.domain.refusals import WrongField
from desktop_app.domain.remittances import NewRemittance
from desktop_app.views.command_form import Act
from desktop_app.views.form import Field, choice_editor, date_editor
from desktop_app.views.pages.fund.answered_form import (
    AnsweredForm,
    amount_editor,
    amount_of,
    amount_problem,
    answers_in,
    file_editor,
    reason_field,
)
from desktop_app.views.pages.returns.choices import narrow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.balance import UnitBalance
    from desktop_app.domain.fund_rows import DriveInfo
    from desktop_app.domain.rows import UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values

NAME = "fund.remit-dialog"


@dataclass(frozen=True, slots=True)
class Offered:
    """What the form offers; with a unit's balance it proposes all that the unit still holds.

    `balances`: what every unit holds, to be said beside the amount.
    """

    drives: Sequence[DriveInfo]
    units: Sequence[UnitInfo]
    balances: Sequence[UnitBalance]
    today: str
    held: UnitBalance | None = None

    def on_hand(self, drive: object, unit: object) -> int:
        """What a unit still holds of a drive, by their codes."""
        place = (drive, unit)
        found = (one for one in self.balances if (one.drive.code, one.unit.code) == place)
        return sum(one.money.on_hand for one in found)


def remit_form(context: Context, offered: Offered, parent: QWidget) -> AnsweredForm:
    """The form."""
    office: Office = context.office
    year = context.year

    def remit(values: Values) -> object:
        new = _new(year, values)
        path = str(values["document"])
        try:
            return office.remittances.add(new, Path(path) if path else None)
        except CannotRead as error:
            msg = "document"
            raise WrongField(msg, str(error)) from error

    held = offered.held
    amount = amount_editor(max(held.money.on_hand, 0) if held else 0)
    fields = _fields(offered, amount)
    act = Act(_tr("Ghi khoản nộp"), remit, _tr("Đã ghi khoản nộp quỹ."))
    form = AnsweredForm(context, NAME, act.text, fields, act, parent=parent, check=_check)
    form.follow_amount(amount)
    _tell_held(form, fields, offered)
    return form


def _tell_held(form: AnsweredForm, fields: Sequence[Field], offered: Offered) -> None:
    """Say beside the amount what the chosen unit holds of the chosen drive."""
    drive, unit, amount = (field.editor for field in fields[:3])
    if not (
        isinstance(drive, QComboBox)
        and isinstance(unit, QComboBox)
        and isinstance(amount, QLineEdit)
    ):
        return
    note = form.note_under(amount, "held")

    def tell() -> None:
        left = format_money(offered.on_hand(drive.currentData(), unit.currentData()))
        note.setText(_tr("Đơn vị còn giữ {money} đồng của đợt này.").format(money=left))

    for one in (drive, unit):
        one.currentIndexChanged.connect(lambda _index: tell())
    tell()


def _fields(offered: Offered, amount: QLineEdit) -> tuple[Field, ...]:
    held = offered.held
    of_drives = [(f"{one.title} – {one.fund_name}", one.code) for one in offered.drives]
    of_units = [(one.name, one.code) for one in offered.units]
    drive = choice_editor(of_drives, held.drive.code if held else None)
    unit = choice_editor(of_units, held.unit.code if held else None)
    return (
        Field("drive", _tr("Đợt vận động"), narrow(drive)),
        Field("unit", _tr("Đơn vị"), narrow(unit)),
        Field("amount", _tr("Số tiền (đồng)"), amount, required=True),
        Field("sent_on", _tr("Ngày nộp"), date_editor(offered.today), required=True),
        Field("bank_reference", _tr("Chứng từ ngân hàng"), QLineEdit()),
        Field("document", _tr("Tệp chứng từ"), file_editor(NAME)),
        Field("note", _tr("Ghi chú"), QLineEdit()),
        reason_field(),
    )


def _new(year: int, values: Values) -> NewRemittance:
    return NewRemittance(
        year=year,
        drive=str(values["drive"]),
        unit=str(values["unit"]),
        amount=amount_of(values["amount"]),
        sent_on=str(values["sent_on"]),
        bank_reference=str(values["bank_reference"]),
        note=str(values["note"]),
        answers=answers_in(values),
    )


def _check(values: Values) -> Mapping[str, str]:
    problem = amount_problem(values["amount"])
    return {"amount": problem} if problem else {}


def _tr(text: str) -> str:
    return QCoreApplication.translate("remit_form", text)
