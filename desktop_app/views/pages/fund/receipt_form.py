"""“Lập biên lai”: one numbered receipt for the contributions that were chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.money import format_money
from desktop_app.domain.receipts import NewReceipt
from desktop_app.views.command_form import Act
from desktop_app.views.form import Field, date_editor
from desktop_app.views.pages.fund.answered_form import (
    AnsweredForm,
    amount_editor,
    amount_of,
    amount_problem,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.receipts import OpenGift
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values

NAME = "fund.receipt-dialog"


def receipt_form(
    context: Context,
    gifts: Sequence[OpenGift],
    proposed: tuple[str, int],
    parent: QWidget,
) -> AnsweredForm:
    """The form, with the next number of the book and all that the contributions have left."""
    office: Office = context.office
    year, chosen = context.year, tuple(one.id for one in gifts)

    def issue(values: Values) -> object:
        return office.receipts.issue(_new(year, chosen, values))

    amount = amount_editor(sum(one.left for one in gifts))
    fields = _fields(gifts, proposed, amount)
    act = Act(_tr("Lập biên lai"), issue, _tr("Đã lập biên lai."))
    form = AnsweredForm(context, NAME, act.text, fields, act, parent=parent, check=_check)
    form.follow_amount(amount)
    return form


def _fields(
    gifts: Sequence[OpenGift], proposed: tuple[str, int], amount: QLineEdit
) -> tuple[Field, ...]:
    book, number = proposed
    today = QDate.currentDate()
    told = QLineEdit(_told(gifts))
    told.setReadOnly(True)
    told.setCursorPosition(0)
    donors = list(dict.fromkeys(one.donor or one.unit_name for one in gifts))
    payer = donors[0] if len(donors) == 1 else gifts[0].unit_name
    content = _tr("Ủng hộ: {drive}").format(drive=gifts[0].drive_title)
    next_one = _tr("Số tiếp theo của quyển; số đã dùng, kể cả biên lai đã hủy, không dùng lại.")
    return (
        Field("contributions", _tr("Khoản ủng hộ"), told),
        Field("book", _tr("Ký hiệu quyển"), QLineEdit(book), required=True),
        Field("number", _tr("Số biên lai"), QLineEdit(str(number)), hint=next_one, required=True),
        Field(
            "issued_on",
            _tr("Ngày lập"),
            date_editor(today.toString(Qt.DateFormat.ISODate)),
            required=True,
        ),
        Field("payer", _tr("Người nộp"), QLineEdit(payer), required=True),
        Field("content", _tr("Lý do nộp"), QLineEdit(content)),
        Field("amount", _tr("Số tiền (đồng)"), amount, required=True),
    )


def _told(gifts: Sequence[OpenGift]) -> str:
    left = format_money(sum(one.left for one in gifts))
    if len(gifts) == 1:
        one = gifts[0]
        return _tr("{donor} ({unit}), còn {left} đồng chưa có biên lai").format(
            donor=one.donor or one.unit_name, unit=one.unit_name, left=left
        )
    return _tr("{count} khoản của {unit}, còn {left} đồng chưa có biên lai").format(
        count=len(gifts), unit=gifts[0].unit_name, left=left
    )


def _new(year: int, chosen: tuple[int, ...], values: Values) -> NewReceipt:
    return NewReceipt(
        year=year,
        contributions=chosen,
        issued_on=str(values["issued_on"]),
        book=str(values["book"]),
        number=int(str(values["number"])),
        payer=str(values["payer"]),
        content=str(values["content"]),
        amount=amount_of(values["amount"]),
    )


def _check(values: Values) -> Mapping[str, str]:
    found = {"amount": amount_problem(values["amount"])}
    number = str(values["number"])
    if not (number.isascii() and number.isdecimal()):
        found["number"] = _tr("Số biên lai chỉ gồm chữ số, ví dụ 12.")
    return {key: sentence for key, sentence in found.items() if sentence}


def _tr(text: str) -> str:
    return QCoreApplication.translate("receipt_form", text)
