"""“Chỉ tiêu”: how far the chosen campaign's targets are, and where the year will end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.reports.target_progress import progress_table
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.pages.campaigns.panel import CampaignPanel
from desktop_app.views.pages.campaigns.target_form import target_form
from desktop_app.views.pages.returns.source_dialog import show_source_of
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.targets import TargetProgress
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "campaigns.targets"


class TargetsPanel(CampaignPanel):
    """A double click types a row's figures; an imported figure leads to its cell."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "targets", _tr("Chỉ tiêu"))
        self._office: Office = context.office
        self._lines: tuple[TargetProgress, ...] = ()
        self._table = TableView(f"{NAME}.table", _tr("Tiến độ thực hiện chỉ tiêu"), self)
        self._told = label("", "hint", f"{NAME}.told")
        self._set = button(f"{NAME}.set", _tr("&Nhập số liệu…"), "edit")
        self._source = button(f"{NAME}.source", _tr("Xem ô &gốc"), "search")
        self._assemble()
        self._set.clicked.connect(self._ask_figure)
        self._source.clicked.connect(self._show_source)
        self._table.offer_acts(self._set, self._source)
        self._table.ident_selected.connect(lambda _ident: self._enable())

    def refresh(self) -> None:
        """Ask how far the targets are."""
        if self.campaign is not None:
            office, campaign = self._office, self.campaign
            self.context.ask(
                NAME, lambda: office.targets.progress(campaign.year, campaign.code), self._show
            )

    def _show(self, lines: tuple[TargetProgress, ...]) -> None:
        self._lines = lines
        self._table.set_table(progress_table(lines))
        self._told.setText(_summary(lines))
        self._enable()

    def _chosen(self) -> TargetProgress | None:
        ident = self._table.current_ident()
        keys = {f"target:{one.unit_code}:{one.code}": one for one in self._lines}
        return keys.get(ident)

    def _enable(self) -> None:
        chosen = self._chosen()
        self._set.setEnabled(bool(self._lines))
        self._source.setEnabled(chosen is not None and chosen.origin is not None)

    def _ask_figure(self) -> None:
        campaign, office = self.campaign, self._office
        if campaign is None or not self._lines:
            return
        chosen = self._chosen() or self._lines[0]
        self.context.ask(
            f"{NAME}.units",
            lambda: office.units.all(campaign.year),
            lambda units: present(
                target_form(self.context, campaign.year, self._lines, chosen, units, self)
            ),
        )

    def _show_source(self) -> None:
        show_source_of(self.context, self._chosen(), self)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._told, stretch=1)
        row.addWidget(self._source)
        row.addWidget(self._set)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._table, stretch=1)


def _summary(lines: tuple[TargetProgress, ...]) -> str:
    whole = [one for one in lines if not one.unit_code]
    done = sum(1 for one in whole if one.is_reached)
    untold = sum(1 for one in whole if one.actual is None)
    said = _tr("{all} chỉ tiêu: {done} đạt, {untold} chưa có kết quả. Nhấp đúp để nhập số liệu.")
    return said.format(all=len(whole), done=done, untold=untold) if whole else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("targets_panel", text)
