"""“Ghi đăng ký”: what a unit, one of its staff or a donor promises in a drive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.amounts import parse_amount
from desktop_app.domain.dates import format_date, parse_date
from desktop_app.domain.fund_rows import NewPledge
from desktop_app.views.choice_box import ChoiceBox
from desktop_app.views.command_form import Act
from desktop_app.views.form import Field
from desktop_app.views.pages.fund.answered_form import amount_of
from desktop_app.views.pages.fund.entry_form import (
    EntryForm,
    drive_choice,
    giver_of,
    offer_givers,
    unit_choice,
)
from desktop_app.views.typed import iso_day, problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values
    from desktop_app.views.pages.fund.entry_lists import Lists

NAME = "fund.pledge-dialog"
DAYS = ("pledged_on", "due_on")


def pledge_form(
    context: Context, lists: Lists, drive: str, unit: str, parent: QWidget
) -> EntryForm:
    """The form; givers follow the chosen unit, the unit as a whole stands first."""
    office: Office = context.office
    year = context.year
    units = unit_choice(lists.units, unit)
    giver = ChoiceBox()
    amount = QLineEdit()

    def offer() -> None:
        offer_givers(giver, lists, str(units.currentData() or ""), anonymous=False)

    units.currentIndexChanged.connect(lambda _index: offer())
    offer()
    fields = (
        Field("drive", _tr("Đợt vận động"), drive_choice(lists.drives, drive), required=True),
        Field("unit", _tr("Đơn vị"), units, required=True),
        Field("giver", _tr("Người đăng ký"), giver),
        Field("amount", _tr("Số tiền (đồng)"), amount),
        Field("goods", _tr("Hiện vật"), QLineEdit()),
        Field("in_kind_value", _tr("Hiện vật quy đổi (đồng)"), QLineEdit()),
        Field("pledged_on", _tr("Ngày đăng ký"), QLineEdit(format_date(lists.today))),
        Field(
            "due_on",
            _tr("Hẹn nộp"),
            QLineEdit(),
            hint=_tr("Ngày/tháng/năm, có thể để trống."),
        ),
        Field("note", _tr("Ghi chú"), QLineEdit()),
    )
    act = Act(
        _tr("Ghi đăng ký"),
        lambda values: office.pledges.add(_new(year, values)),
        _tr("Đã ghi đăng ký ủng hộ."),
    )
    form = EntryForm(context, NAME, act.text, fields, act, parent=parent, check=_check)
    form.follow_amount(amount)
    return form


def _check(values: Values) -> Mapping[str, str]:
    money = dict.fromkeys(("amount", "in_kind_value"), parse_amount)
    return problems_of(values, {**money, **dict.fromkeys(DAYS, parse_date)})


def _new(year: int, values: Values) -> NewPledge:
    _, person, donor = giver_of(values["giver"])
    return NewPledge(
        year=year,
        drive=str(values["drive"] or ""),
        unit=str(values["unit"] or ""),
        amount=amount_of(values["amount"]),
        goods=str(values["goods"]),
        in_kind_value=amount_of(values["in_kind_value"]),
        person=person,
        donor=donor,
        pledged_on=iso_day(values, "pledged_on"),
        due_on=iso_day(values, "due_on"),
        note=str(values["note"]),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("pledge_form", text)
