"""“Hạn mức, lương cơ sở”: how many may be proposed, and what reward money is a multiple of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_app.domain.awards.money import ROUNDINGS, RewardRounding
from desktop_app.reports.award_rules import quotas_line, quotas_table, salaries_table
from desktop_app.views.command_form import Act, CommandForm, reason_form
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.form import Field
from desktop_app.views.language import said
from desktop_app.views.pages.awards.chooser import unit_choices
from desktop_app.views.pages.awards.panel import AwardsPanel
from desktop_app.views.pages.awards.parts import part, split
from desktop_app.views.pages.awards.quota_form import quota_form
from desktop_app.views.pages.awards.salary_form import rounding_form, salary_form
from desktop_app.views.pages.awards.typed import day_line, day_of, whole_day
from desktop_app.views.table_view import TableView
from desktop_app.views.typed import problems_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.awards.titles import Quota, SalaryRate
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

HEIGHTS = (300, 200)


@dataclass(frozen=True, slots=True)
class Known:
    """The quotas, the titles' names by code, the base salaries, the rounding, the office's day."""

    quotas: tuple[Quota, ...] = ()
    names: Mapping[str, str] | None = None
    rates: tuple[SalaryRate, ...] = ()
    rounding: RewardRounding = RewardRounding.NONE
    day: str = ""


def look_up(office: Office) -> Known:
    """All that binds or ever bound."""
    return Known(
        quotas=office.quotas.all(),
        names={one.code: one.name for one in office.titles.all()},
        rates=office.base_salaries.all(),
        rounding=office.base_salaries.rounding(),
        day=office.titles.today,
    )


class QuotasPanel(AwardsPanel):
    """A double click on a quota or on a base salary changes it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "quotas", _tr("Hạn mức, lương cơ sở"))
        self._office: Office = context.office
        self._known = Known()
        self._quotas = TableView(f"{self.name}.table", _tr("Hạn mức khen thưởng"))
        self._rates = TableView(f"{self.name}.salaries", _tr("Mức lương cơ sở"))
        self._make_acts()
        self.assemble((), (self._laid_out(),))
        self._connect()

    def refresh(self) -> None:
        """Ask for quotas and base salaries."""
        office = self._office
        self.context.ask("awards.quotas", lambda: look_up(office), self._show)

    def _make_acts(self) -> None:
        name = self.name
        self._add = button(f"{name}.add", _tr("&Thêm hạn mức…"), "add")
        self._change = button(f"{name}.change", _tr("&Sửa hạn mức…"), "edit")
        self._end = button(f"{name}.end", _tr("&Kết thúc…"), "calendar")
        self._remove = button(f"{name}.remove", _tr("&Bỏ hạn mức…"), "remove")
        self._add_rate = button(f"{name}.salary-add", _tr("Thêm &lương cơ sở…"), "add")
        self._change_rate = button(f"{name}.salary-change", _tr("Sửa l&ương cơ sở…"), "edit")
        self._remove_rate = button(f"{name}.salary-remove", _tr("Bỏ lương &cơ sở…"), "remove")
        self._round = button(f"{name}.rounding", _tr("Làm t&ròn tiền thưởng…"))

    def _laid_out(self) -> QWidget:
        quotas = part(
            _tr("Hạn mức"), (self._add, self._change, self._end, self._remove), self._quotas
        )
        acts = (self._add_rate, self._change_rate, self._remove_rate, self._round)
        rates = part(_tr("Lương cơ sở"), acts, self._rates)
        return split(f"{self.name}.split", _tr("Hai phần"), (quotas, rates), HEIGHTS)

    def _connect(self) -> None:
        self._quotas.ident_selected.connect(lambda _ident: self._enable())
        self._quotas.offer_acts(self._change, self._end, self._remove)
        self._rates.ident_selected.connect(lambda _ident: self._enable())
        self._rates.offer_acts(self._change_rate, self._remove_rate)
        self._add.clicked.connect(lambda: self._ask_units(None))
        self._change.clicked.connect(lambda: self._ask_units(self._quota()))
        self._end.clicked.connect(self._open_ending)
        self._remove.clicked.connect(self._open_removing)
        self._add_rate.clicked.connect(lambda: present(salary_form(self.context, None, self)))
        self._change_rate.clicked.connect(self._open_rate)
        self._remove_rate.clicked.connect(self._open_removing_rate)
        self._round.clicked.connect(
            lambda: present(rounding_form(self.context, self._known.rounding, self))
        )

    def _show(self, known: Known) -> None:
        self._known = known
        rounding = said(ROUNDINGS[known.rounding].lower())
        told = _tr("Tiền thưởng: {rounding}.").format(rounding=rounding)
        self.told.setText(f"{quotas_line(known.quotas, known.rates, known.day)} {told}")
        self._quotas.set_table(quotas_table(known.quotas, known.names or {}))
        self._rates.set_table(salaries_table(known.rates))
        self._enable()

    def _enable(self) -> None:
        for one in (self._change, self._end, self._remove):
            one.setEnabled(self._quota() is not None)
        for one in (self._change_rate, self._remove_rate):
            one.setEnabled(self._rate() is not None)

    def _quota(self) -> Quota | None:
        ident = self._quotas.current_ident()
        return next((one for one in self._known.quotas if f"quota:{one.id}" == ident), None)

    def _rate(self) -> SalaryRate | None:
        day = self._rates.current_ident().removeprefix("salary:")
        return next((one for one in self._known.rates if one.effective_from == day), None)

    def _ask_units(self, quota: Quota | None) -> None:
        office, year, names = self._office, self.context.year, self._known.names or {}
        self.context.ask(
            "awards.quota-units",
            lambda: unit_choices(office.units.all(year)),
            lambda units: present(quota_form(self.context, quota, names, units, self)),
        )

    def _open_rate(self) -> None:
        rate = self._rate()
        if rate is not None:
            present(salary_form(self.context, rate, self))

    def _open_ending(self) -> None:
        quota, office = self._quota(), self._office
        if quota is None:
            return
        act = Act(
            _tr("Kết thúc hạn mức"),
            lambda values: office.quotas.end(
                quota.id, day_of(values, "effective_to"), version=quota.version
            ),
            _tr("Đã ghi ngày cuối cùng của hạn mức."),
        )
        days = day_line(quota.effective_to)
        field = Field("effective_to", _tr("Ngày cuối cùng áp dụng"), days, required=True)
        form = CommandForm(
            self.context,
            f"{self.name}.end-dialog",
            act.text,
            (field,),
            act,
            parent=self,
            check=lambda values: problems_of(values, {"effective_to": whole_day}),
        )
        present(form)

    def _open_removing(self) -> None:
        quota, office = self._quota(), self._office
        if quota is None:
            return
        act = Act(
            _tr("Bỏ hạn mức"),
            lambda values: office.quotas.remove(quota.id, str(values["reason"])),
            _tr("Đã bỏ hạn mức."),
        )
        name = f"{self.name}.remove-dialog"
        present(reason_form(self.context, name, act, _tr("Lý do bỏ"), self))

    def _open_removing_rate(self) -> None:
        rate, office = self._rate(), self._office
        if rate is None:
            return
        act = Act(
            _tr("Bỏ mức lương cơ sở"),
            lambda values: office.base_salaries.remove(rate.effective_from, str(values["reason"])),
            _tr("Đã bỏ mức lương cơ sở."),
        )
        name = f"{self.name}.salary-remove-dialog"
        present(reason_form(self.context, name, act, _tr("Lý do bỏ"), self))


def _tr(text: str) -> str:
    return QCoreApplication.translate("quotas_panel", text)
