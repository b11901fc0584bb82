"""“Hạn gửi”: by when a period's returns are due, for all units or for one that was given longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from desktop_app.reports.official import short_title
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.form import Field, Values, choice_editor, date_editor
from desktop_app.views.pages.returns.choices import narrow, period_choices

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.rows import CampaignReturns, UnitInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.returns.board import BoardPlace

NAME = "returns.due"
WIDTH = 560


class DueDialog(CommandForm):
    """Stays open, with what was typed, where the day cannot be set."""

    def __init__(
        self,
        context: Context,
        returns: Sequence[CampaignReturns],
        units: Sequence[UnitInfo],
        place: BoardPlace,
        parent: QWidget,
    ) -> None:
        self._office: Office = context.office
        self._year = context.year
        act = Act(_tr("Đặt hạn"), self._set_due, _tr("Đã đặt hạn gửi báo cáo."))
        fields = _fields(context.year, returns, units, place)
        title = _tr("Hạn gửi báo cáo")
        name = f"{NAME}-dialog"
        super().__init__(context, name, title, fields, act, parent=parent, check=_check)
        self.setMinimumWidth(WIDTH)

    def _set_due(self, values: Values) -> object:
        said = {key: str(value or "") for key, value in values.items()}
        return self._office.returns.set_due(
            self._year,
            said["campaign"],
            said["period"],
            said["day"],
            unit=said["unit"],
            reason=said["reason"],
        )


def _fields(
    year: int, returns: Sequence[CampaignReturns], units: Sequence[UnitInfo], place: BoardPlace
) -> tuple[Field, ...]:
    titles = {one.campaign.code: short_title(one.campaign.title) for one in returns}
    campaigns = [(title, code) for code, title in titles.items()]
    whom = [(_tr("Tất cả đơn vị"), ""), *((one.name, one.code) for one in units)]
    periods = period_choices(year)
    day = _day(returns, place)
    return (
        Field("campaign", _tr("Phong trào"), narrow(choice_editor(campaigns, place.campaign))),
        Field("period", _tr("Kỳ báo cáo"), choice_editor(periods, place.period)),
        Field(
            "unit",
            _tr("Đơn vị"),
            narrow(choice_editor(whom, place.unit)),
            hint=_tr("Chọn một đơn vị để gia hạn cho riêng đơn vị đó."),
        ),
        Field("day", _tr("Hạn gửi"), date_editor(day), required=True),
        Field(
            "reason",
            _tr("Lý do"),
            QLineEdit(),
            hint=_tr("Cần ghi khi gia hạn cho riêng một đơn vị; lưu trong nhật ký."),
        ),
    )


def _day(returns: Sequence[CampaignReturns], place: BoardPlace) -> str:
    """The day that holds now for the place; the year's last where none is set."""
    for one in returns:
        if (one.campaign.code, one.period) == (place.campaign, place.period):
            own = (line.due for line in one.lines if line.unit.code == place.unit)
            return next(own, "") or one.due or f"{one.campaign.year}-12-31"
    first = next(iter(returns), None)
    return first.due if first and first.due else f"{place.year}-12-31"


def _check(values: Values) -> Mapping[str, str]:
    if values["unit"] and not values["reason"]:
        return {"reason": _tr("Hãy ghi lý do gia hạn cho đơn vị này.")}
    return {}


def _tr(text: str) -> str:
    return QCoreApplication.translate("due_dialog", text)
