"""What stands above the tabs: the campaign, the unit and the fund that the page is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desktop_app.views.choice_box import ChoiceBox
from desktop_app.views.controls import label
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.scope import ScopeChoice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.rows import UnitInfo
    from desktop_app.views.pages.fund.look import Tallies

UNIT_WIDTH = 260


class ScopeRow(QWidget):
    """Three lists; which fund is asked only where several have figures.

    Signals:
        chosen: another campaign or fund, of which all figures are wanted.
        unit_chosen: another unit, whose lines are wanted.
    """

    chosen = Signal()
    unit_chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._campaigns = ScopeChoice("fund.campaign", _tr("Phong trào"))
        self._units = named(ChoiceBox(), "fund.unit", _tr("Đơn vị"))
        self._funds = named(QComboBox(), "fund.fund", _tr("Quỹ"))
        self._fund_label = label(_tr("Quỹ"))
        self._unit_wanted = ""
        self._assemble()
        self._campaigns.chosen.connect(lambda _code: self.chosen.emit())
        self._units.activated.connect(lambda _index: self.unit_chosen.emit())
        self._funds.activated.connect(lambda _index: self.chosen.emit())

    @property
    def campaign(self) -> str:
        """The chosen campaign's code, "" for the year."""
        return self._campaigns.code

    @property
    def unit(self) -> str:
        """The chosen unit's code, "" for all."""
        return str(self._units.currentData() or "")

    @property
    def fund(self) -> str | None:
        """The chosen fund's code; None where there is nothing to choose."""
        return str(self._funds.currentData()) if self._funds.count() > 1 else None

    def offer(self, tallies: Tallies) -> None:
        """Offer what there is; what was chosen stays chosen where it still is."""
        self._campaigns.offer(tallies.year, tallies.campaigns)
        self._campaigns.choose(tallies.campaign)
        self._offer_units(tallies.units)
        self._offer_funds(tallies)

    def want_unit(self, code: str) -> None:
        """Choose a unit when the lists are offered next."""
        self._unit_wanted = code

    def choose_unit(self, code: str) -> None:
        """Choose a unit that is offered; all where it is not."""
        self._units.setCurrentIndex(max(self._units.findData(code), 0))

    def _assemble(self) -> None:
        self._units.setMinimumWidth(UNIT_WIDTH)
        unit = label(_tr("Đơn vị"))
        unit.setBuddy(self._units)
        self._fund_label.setBuddy(self._funds)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for one in (self._campaigns, unit, self._units, self._fund_label, self._funds):
            row.addWidget(one)

    def _offer_units(self, units: Sequence[UnitInfo]) -> None:
        wanted = self._unit_wanted or self._units.currentData() or ""
        self._unit_wanted = ""
        every = (_tr("Tất cả đơn vị"), "")
        self._units.offer([every, *((one.name, one.code) for one in units)], wanted)

    def _offer_funds(self, tallies: Tallies) -> None:
        """Which fund the figures are of; there is nothing to choose while only one has any."""
        self._funds.clear()
        for one in tallies.funds:
            self._funds.addItem(said(one.name), one.code)
        if tallies.fund is not None:
            self._funds.setCurrentIndex(self._funds.findData(tallies.fund))
        for shown in (self._funds, self._fund_label):
            shown.setVisible(len(tallies.funds) > 1)


def _tr(text: str) -> str:
    return QCoreApplication.translate("scope_row", text)
