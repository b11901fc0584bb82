"""“Khớp tay”: a person says which remittance a bank line paid, or lets a pair go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.dates import format_date
from desktop_app.domain.money import format_money
from desktop_app.reports.bank import choice_text
from desktop_app.views.command_form import Act
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.fund.answered_form import (
    AnsweredForm,
    amount_editor,
    amount_of,
    amount_problem,
)
from desktop_app.views.pages.returns.choices import narrow

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.bank_rows import BankLineInfo
    from desktop_app.domain.remittances import RemittanceLine
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values

MATCH_NAME = "fund.match-dialog"
UNMATCH_NAME = "fund.unmatch-dialog"


def match_form(
    context: Context, line: BankLineInfo, choices: Sequence[RemittanceLine], parent: QWidget
) -> AnsweredForm:
    """The likeliest remittance stands first; the amount is as much as both sides have left."""
    office: Office = context.office
    offered = [(choice_text(one), str(one.id)) for one in choices]
    remittance = choice_editor(offered)
    left = {str(one.id): one.amount - one.matched for one in choices}
    amount = amount_editor(min(line.left, left[offered[0][1]]))
    remittance.currentIndexChanged.connect(
        lambda _index: amount.setText(
            format_money(min(line.left, left[str(remittance.currentData())]))
        )
    )

    def match(values: Values) -> object:
        number = int(str(values["remittance"]))
        return office.bank.match(line.id, number, amount_of(values["amount"]))

    fields = (
        Field("line", _tr("Dòng sao kê"), _told(line)),
        Field("remittance", _tr("Khoản nộp"), narrow(remittance)),
        Field("amount", _tr("Số tiền khớp (đồng)"), amount, required=True),
    )
    act = Act(_tr("Khớp"), match, _tr("Đã khớp dòng sao kê với khoản nộp."))
    title = _tr("Khớp sao kê với khoản nộp")
    form = AnsweredForm(context, MATCH_NAME, title, fields, act, parent=parent, check=_check)
    form.follow_amount(amount)
    return form


def unmatch_form(context: Context, line: BankLineInfo, parent: QWidget) -> AnsweredForm:
    """Which of a line's pairs is let go."""
    office: Office = context.office
    offered = [
        (
            _tr("Khoản nộp số {number}, {unit}: {money} đồng").format(
                number=one.remittance, unit=one.unit_name, money=format_money(one.amount)
            ),
            str(one.id),
        )
        for one in line.matches
    ]
    fields = (
        Field("line", _tr("Dòng sao kê"), _told(line)),
        Field("match", _tr("Cặp cần bỏ"), narrow(choice_editor(offered))),
    )
    act = Act(
        _tr("Bỏ khớp"),
        lambda values: office.bank.unmatch(int(str(values["match"]))),
        _tr("Đã bỏ khớp; dòng sao kê và khoản nộp chờ đối chiếu lại."),
    )
    return AnsweredForm(context, UNMATCH_NAME, act.text, fields, act, parent=parent)


def _told(line: BankLineInfo) -> QLineEdit:
    text = _tr("{day}, {money} đồng: {content}").format(
        day=format_date(line.day), money=format_money(line.amount), content=line.content
    )
    told = QLineEdit(text)
    told.setReadOnly(True)
    told.setCursorPosition(0)
    return told


def _check(values: Values) -> Mapping[str, str]:
    problem = amount_problem(values["amount"])
    return {"amount": problem} if problem else {}


def _tr(text: str) -> str:
    return QCoreApplication.translate("match_form", text)
