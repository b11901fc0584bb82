"""“Mở đợt vận động”: for which fund, by what measure, from when to when; and a unit's goal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.domain.amounts import parse_amount
from desktop_app.domain.dates import format_date, parse_date
from desktop_app.domain.fund_rows import Basis, NewDrive
from desktop_app.domain.money import format_money
from desktop_app.domain.numbers import parse_days
from desktop_app.domain.points import format_days
from desktop_app.reports.fund_drives import BASES
from desktop_app.reports.official import short_title
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, choice_editor
from desktop_app.views.pages.returns.choices import narrow
from desktop_app.views.typed import iso_day, problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QComboBox, QWidget

    from desktop_app.domain.fund_rows import DriveInfo, FundInfo, UnitGoal
    from desktop_app.domain.rows import CampaignInfo, UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values

NAME = "fund.drive-dialog"
GOAL = "fund.goal-dialog"
FUND = "fund.fund-dialog"
WIDTH = 640
NEW_FUND = ""


def drive_form(
    context: Context,
    funds: Sequence[FundInfo],
    campaigns: Sequence[CampaignInfo],
    drive: DriveInfo | None,
    parent: QWidget,
) -> CommandForm:
    """A new drive, or one that is there to be changed; its code stays."""
    office: Office = context.office
    year = context.year

    def save(values: Values) -> object:
        new = _new(year, values, drive)
        return office.drives.change(new) if drive else office.drives.add(new)

    done = _tr("Đã ghi đợt vận động.")
    act = Act(_tr("Ghi đợt vận động") if drive else _tr("Mở đợt vận động"), save, done)
    fields = _fields(funds, campaigns, drive, year)
    form = CommandForm(context, NAME, act.text, fields, act, parent=parent, check=_check)
    form.setMinimumWidth(WIDTH)
    return form


def _fields(
    funds: Sequence[FundInfo],
    campaigns: Sequence[CampaignInfo],
    drive: DriveInfo | None,
    year: int,
) -> tuple[Field, ...]:
    day = _tr("Ngày/tháng/năm, có thể để trống.")
    returns = _tr("Để tự chọn thì đợt đầu tiên của phong trào nhận số liệu báo cáo.")
    return (
        *_head(drive, year),
        Field("fund", _tr("Quỹ"), _funds(funds, drive), required=True),
        Field("campaign", _tr("Phong trào"), _campaigns(campaigns, drive)),
        Field("basis", _tr("Cách vận động"), _bases(drive), hint=_tr(_VOLUNTARY)),
        Field("divisor", _tr("Tháng chia số ngày"), QLineEdit(_divisor(drive)), hint=_tr(_WAGE)),
        Field("amount", _tr("Mức mỗi người (đồng)"), QLineEdit(_amount(drive)), hint=_tr(_EACH)),
        Field("opens_on", _tr("Từ ngày"), QLineEdit(format_date(drive.opens_on if drive else ""))),
        Field(
            "closes_on",
            _tr("Đến ngày"),
            QLineEdit(format_date(drive.closes_on if drive else "")),
            hint=day,
        ),
        Field("takes_returns", _tr("Nhận số liệu báo cáo"), _returns(drive), hint=returns),
    )


_VOLUNTARY = (
    "Tự nguyện (Luật Thi đua, khen thưởng 2022, Điều 5): mức để vận động, "
    "không giao cho từng người."
)
_WAGE = "Chỉ với một ngày lương. Đơn vị tự tính, chỉ báo tổng số."
_EACH = "Chỉ khi vận động theo mức tiền mỗi người, ví dụ 100.000."


def _head(drive: DriveInfo | None, year: int) -> tuple[Field, ...]:
    title = Field(
        "title",
        _tr("Tên đợt"),
        QLineEdit(drive.title if drive else ""),
        hint="" if drive else _tr("Ví dụ: Một ngày lương vì người nghèo."),
        required=True,
    )
    if drive:
        return (title,)
    hint = _tr("Ngắn, không trùng trong năm, ví dụ NL-{year}.").format(year=year)
    return (Field("code", _tr("Mã đợt"), QLineEdit(), hint=hint, required=True), title)


def _funds(funds: Sequence[FundInfo], drive: DriveInfo | None) -> QComboBox:
    return narrow(choice_editor([(one.name, one.code) for one in funds], drive and drive.fund))


def _campaigns(campaigns: Sequence[CampaignInfo], drive: DriveInfo | None) -> QComboBox:
    choices = [(short_title(one.title), one.code) for one in campaigns]
    none = (_tr("Không thuộc phong trào nào"), "")
    first = next((one.code for one in campaigns), "")
    return narrow(choice_editor([*choices, none], drive.campaign if drive else first))


def _bases(drive: DriveInfo | None) -> QComboBox:
    choices = [(title, basis.value) for basis, title in BASES.items()]
    return choice_editor(choices, drive.basis.value if drive else Basis.DAY_WAGE.value)


def _returns(drive: DriveInfo | None) -> QComboBox:
    choices = [(_tr("Tự chọn"), ""), (_tr("Có"), "yes"), (_tr("Không"), "no")]
    if drive is None:
        return choice_editor(choices)
    return choice_editor(choices[1:], "yes" if drive.takes_returns else "no")


def _divisor(drive: DriveInfo | None) -> str:
    if drive is None:
        return "22"
    return format_days(drive.divisor) if drive.divisor else ""


def _amount(drive: DriveInfo | None) -> str:
    return format_money(drive.amount) if drive and drive.amount else ""


def _check(values: Values) -> Mapping[str, str]:
    days = dict.fromkeys(("opens_on", "closes_on"), parse_date)
    return problems_of(values, {"divisor": parse_days, "amount": parse_amount, **days})


def _new(year: int, values: Values, drive: DriveInfo | None) -> NewDrive:
    said = {key: str(value or "") for key, value in values.items()}
    divisor, amount = parse_days(said["divisor"]), parse_amount(said["amount"])
    returns = {"yes": True, "no": False}
    return NewDrive(
        year=year,
        code=drive.code if drive else said["code"],
        fund=said["fund"],
        title=said["title"],
        basis=Basis(said["basis"]),
        divisor=divisor if isinstance(divisor, int) else None,
        amount=amount if isinstance(amount, int) else None,
        opens_on=iso_day(values, "opens_on"),
        closes_on=iso_day(values, "closes_on"),
        campaign=said["campaign"],
        takes_returns=returns.get(said["takes_returns"]),
    )


def goal_form(
    context: Context,
    drive: DriveInfo,
    goals: Sequence[UnitGoal],
    unit: str,
    parent: QWidget,
) -> CommandForm:
    """A unit's goal in a drive; a blank amount takes it away."""
    office: Office = context.office
    year = context.year

    def save(values: Values) -> object:
        found = parse_amount(str(values["amount"]))
        amount = found if isinstance(found, int) else None
        chosen, note = str(values["unit"]), str(values["note"])
        return office.drives.set_goal(year, drive.code, chosen, amount, note)

    act = Act(_tr("Ghi mức vận động"), save, _tr("Đã ghi mức vận động."))
    return CommandForm(
        context, GOAL, act.text, _goal_fields(goals, unit), act, parent=parent, check=_check_goal
    )


def _goal_fields(goals: Sequence[UnitGoal], unit: str) -> tuple[Field, ...]:
    current = next((one for one in goals if one.unit.code == unit), None)
    units: list[UnitInfo] = [one.unit for one in goals]
    amount = current.amount if current else None
    hint = _tr("Mức của cả đơn vị. Để trống là bỏ mức đã ghi, tính theo chỉ tiêu của kế hoạch.")
    return (
        Field(
            "unit",
            _tr("Đơn vị"),
            narrow(choice_editor([(one.name, one.code) for one in units], unit)),
        ),
        Field(
            "amount",
            _tr("Mức vận động (đồng)"),
            QLineEdit(format_money(amount) if amount else ""),
            hint=hint,
        ),
        Field("note", _tr("Ghi chú"), QLineEdit(current.note if current else "")),
    )


def _check_goal(values: Values) -> Mapping[str, str]:
    return problems_of(values, {"amount": parse_amount})


def fund_form(context: Context, funds: Sequence[FundInfo], parent: QWidget) -> CommandForm:
    """A fund's name and keeper, or a further fund."""
    office: Office = context.office
    which = narrow(
        choice_editor([*((one.name, one.code) for one in funds), (_tr("Thêm quỹ mới"), NEW_FUND)])
    )
    code, name, holder = QLineEdit(), QLineEdit(), QLineEdit()

    def show() -> None:
        found = next((one for one in funds if one.code == which.currentData()), None)
        code.setText(found.code if found else "")
        code.setReadOnly(found is not None)
        name.setText(found.name if found else "")
        holder.setText(found.holder if found else "")

    def save(values: Values) -> object:
        said = {key: str(values[key] or "") for key in ("which", "code", "name", "holder")}
        if said["which"] == NEW_FUND:
            return office.fund_register.add(said["code"], said["name"], said["holder"])
        return office.fund_register.change(said["which"], said["name"], said["holder"])

    which.currentIndexChanged.connect(lambda _index: show())
    show()
    fields = (
        Field("which", _tr("Quỹ"), which),
        Field("code", _tr("Mã quỹ"), code, required=True),
        Field("name", _tr("Tên quỹ"), name, required=True),
        Field("holder", _tr("Nơi giữ quỹ"), holder),
    )
    act = Act(_tr("Ghi quỹ"), save, _tr("Đã ghi quỹ."))
    return CommandForm(context, FUND, _tr("Các quỹ"), fields, act, parent=parent)


def _tr(text: str) -> str:
    return QCoreApplication.translate("drive_form", text)
