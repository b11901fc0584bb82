"""“Ghi khoản thu”: money, goods or labour of a unit, a person, a donor or somebody not named."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QLineEdit

from desktop_app.domain.amounts import parse_amount
from desktop_app.domain.fund_rows import Giver, NewContribution
from desktop_app.domain.numbers import parse_count, parse_days, parse_decimal
from desktop_app.reports.fund_ledger import GIVERS
from desktop_app.views.choice_box import ChoiceBox
from desktop_app.views.choices import LINE
from desktop_app.views.command_form import Act
from desktop_app.views.form import Field, choice_editor, date_editor
from desktop_app.views.pages.fund.answered_form import (
    ANSWERS,
    AnsweredForm,
    amount_of,
    reason_field,
)
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QComboBox, QWidget

    from desktop_app.domain.fund_rows import DriveInfo
    from desktop_app.domain.rows import PersonInfo, UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values
    from desktop_app.views.pages.fund.entry_lists import Lists

NAME = "fund.entry-dialog"
WIDTH = 640
PERSON, DONOR = "person:", "donor:"
# Where a field of the ledger stands in the form.
PLACES = {"person": "giver", "donor": "giver", "measure": "quantity"}


class EntryForm(AnsweredForm):
    """Says what is wrong with a giver at the one list of givers."""

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark the fields; the ledger's own fields are taken to where they stand here."""
        super().show_problems({PLACES.get(key, key): said for key, said in problems.items()})

    def _say_at_fields(self, problems: Mapping[str, str]) -> None:
        placed = {PLACES.get(key, key): said for key, said in problems.items()}
        super()._say_at_fields(placed)


def entry_form(context: Context, lists: Lists, parent: QWidget) -> EntryForm:
    """The form; givers follow the chosen unit."""
    office: Office = context.office
    year = context.year
    unit = unit_choice(lists.units, lists.unit)
    giver = ChoiceBox()
    amount = QLineEdit()

    def offer() -> None:
        offer_givers(giver, lists, str(unit.currentData() or ""), anonymous=True)

    def write(values: Values) -> object:
        answers = values[ANSWERS]
        about = tuple(answers) if isinstance(answers, dict) else ()
        return office.ledger.add(_new(year, values), str(values["reason"]), about)

    unit.currentIndexChanged.connect(lambda _index: offer())
    offer()
    act = Act(_tr("Ghi khoản thu"), write, _tr("Đã ghi khoản vào sổ thu."))
    fields = _fields(lists, unit, giver, amount)
    form = EntryForm(context, NAME, act.text, fields, act, parent=parent, check=_check)
    form.follow_amount(amount)
    form.setMinimumWidth(WIDTH)
    return form


def unit_choice(units: Sequence[UnitInfo], current: str) -> QComboBox:
    """The year's units."""
    return narrow(choice_editor([(one.name, one.code) for one in units], current))


def drive_choice(drives: Sequence[DriveInfo], current: str) -> QComboBox:
    """The year's drives, each with its fund."""
    return narrow(
        choice_editor([(f"{one.title} – {one.fund_name}", one.code) for one in drives], current)
    )


def offer_givers(editor: ChoiceBox, lists: Lists, unit: str, *, anonymous: bool) -> None:
    """The unit as a whole, who hides, its staff, donors: those it mobilised first."""
    name = next((one.name for one in lists.units if one.code == unit), "")
    kinds = (Giver.UNIT, Giver.ANONYMOUS) if anonymous else (Giver.UNIT,)
    offered: list[tuple[str, object]] = [(GIVERS[kind], kind.value) for kind in kinds]
    staff = [one for one in lists.people if one.unit == name]
    donors = sorted(lists.donors, key=lambda one: one.unit_code != unit)
    groups = (
        [(_staff_text(one), f"{PERSON}{one.code}") for one in staff],
        [
            (_tr("{name} (ngoài đơn vị)").format(name=one.name), f"{DONOR}{one.id}")
            for one in donors
        ],
    )
    for group in groups:
        offered += [LINE, *group] if group else []
    editor.offer(offered)


def giver_of(chosen: object) -> tuple[Giver, str, int | None]:
    """Who is chosen: the kind, a person's code, a donor's number."""
    text = str(chosen or Giver.UNIT.value)
    if text.startswith(PERSON):
        return Giver.PERSON, text.removeprefix(PERSON), None
    if text.startswith(DONOR):
        return Giver.DONOR, "", int(text.removeprefix(DONOR))
    return Giver(text), "", None


def quantity_of(typed: object) -> tuple[str, str]:
    """A quantity and its measure: “12,5 kg” → ("12.5", "kg"); what is no number stays as typed."""
    number, _, measure = str(typed).strip().partition(" ")
    found = parse_decimal(number) if number else None
    if isinstance(found, Decimal):
        return format(found, "f"), measure.strip()
    return number, measure.strip()


def _staff_text(person: PersonInfo) -> str:
    return " · ".join(filter(None, (person.name, person.job, person.code)))


def _fields(
    lists: Lists, unit: QComboBox, giver: QComboBox, amount: QLineEdit
) -> tuple[Field, ...]:
    people = QLineEdit()
    people.setPlaceholderText(_tr("Chỉ ghi khi cả đơn vị ủng hộ chung một khoản"))
    quantity = QLineEdit()
    quantity.setPlaceholderText(_tr("Ví dụ: 12,5 kg hoặc 20 suất"))
    value = QLineEdit()
    value.setPlaceholderText(_tr("Bắt buộc khi có hiện vật"))
    direct = QCheckBox(_tr("Trao thẳng cho người được giúp, không qua quỹ"))
    return (
        Field("drive", _tr("Đợt vận động"), drive_choice(lists.drives, lists.drive), required=True),
        Field("unit", _tr("Đơn vị"), unit, required=True),
        Field("giver", _tr("Người ủng hộ"), giver),
        Field("participants", _tr("Số người"), people),
        Field("given_on", _tr("Ngày nộp"), date_editor(lists.today), required=True),
        Field("amount", _tr("Số tiền (đồng)"), amount),
        Field("goods", _tr("Hiện vật"), QLineEdit()),
        Field("quantity", _tr("Số lượng"), quantity),
        Field("in_kind_value", _tr("Hiện vật quy đổi (đồng)"), value),
        Field("labour_days", _tr("Ngày công"), QLineEdit()),
        Field("direct", _tr("Hỗ trợ trực tiếp"), direct),
        Field("receipt", _tr("Số chứng từ"), QLineEdit()),
        Field("note", _tr("Ghi chú"), QLineEdit()),
        reason_field(),
    )


def _check(values: Values) -> Mapping[str, str]:
    money = dict.fromkeys(("amount", "in_kind_value"), parse_amount)
    return problems_of(values, {**money, "labour_days": parse_days, "participants": parse_count})


def _new(year: int, values: Values) -> NewContribution:
    giver, person, donor = giver_of(values["giver"])
    quantity, measure = quantity_of(values["quantity"])
    days, people = parse_days(str(values["labour_days"])), parse_count(str(values["participants"]))
    return NewContribution(
        year=year,
        drive=str(values["drive"] or ""),
        unit=str(values["unit"] or ""),
        giver=giver,
        person=person,
        donor=donor,
        amount=amount_of(values["amount"]),
        goods=str(values["goods"]),
        quantity=quantity,
        measure=measure,
        in_kind_value=amount_of(values["in_kind_value"]),
        labour_days=days if isinstance(days, int) else 0,
        participants=people if isinstance(people, int) else None,
        direct=bool(values["direct"]),
        given_on=str(values["given_on"]),
        receipt=str(values["receipt"]),
        note=str(values["note"]),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("entry_form", text)
