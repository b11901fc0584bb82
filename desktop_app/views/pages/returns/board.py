"""The completeness board: who has answered which campaign, and how."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.rows import CampaignReturns, ReturnStatus
from desktop_app.reports.returns import STATUS_TITLES, board_table, counts_sentence
from desktop_app.views.controls import label
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named
from desktop_app.views.pages.scope import ScopeChoice
from desktop_app.views.table_view import TableView

CLUSTER_WIDTH = 190


class BoardPanel(QWidget):
    """Shows the campaigns of a year, or one of them; all units, or those of one status.

    Signals:
        unit_wanted: a unit's row was double-clicked; its code.
    """

    unit_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._returns: tuple[CampaignReturns, ...] = ()
        self._scope = ScopeChoice("returns.campaign", self.tr("Phong trào"))
        self._status = self._statuses()
        self._counts = label("", name="returns.counts")
        self._counts.setWordWrap(True)
        self._table = TableView("returns.board", self.tr("Tình hình nộp báo cáo"), self)
        self._assemble()

    def show_returns(self, year: int, returns: Sequence[CampaignReturns]) -> None:
        """Show a year; the chosen campaign stays chosen where the year has it."""
        self._returns = tuple(returns)
        self._scope.offer(year, [one.campaign for one in returns])
        self._show()

    def _assemble(self) -> None:
        self._scope.chosen.connect(lambda _code: self._show())
        self._status.activated.connect(lambda _index: self._show())
        self._table.ident_activated.connect(lambda ident: self.unit_wanted.emit(_unit(ident)))
        status = label(self.tr("Tình trạng"))
        status.setBuddy(self._status)
        row = QHBoxLayout()
        row.addWidget(self._scope, stretch=1)
        row.addWidget(status)
        row.addWidget(self._status)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self._counts)
        layout.addWidget(self._table, stretch=1)

    def _statuses(self) -> QComboBox:
        choices = [(self.tr("Tất cả"), ""), *((text, one) for one, text in STATUS_TITLES.items())]
        return named(choice_editor(choices), "returns.status", self.tr("Tình trạng"))

    def _show(self) -> None:
        chosen = [one for one in self._returns if self._scope.code in {"", one.campaign.code}]
        self._counts.setText("\n".join(map(counts_sentence, chosen)))
        wanted = self._status.currentData()
        shown = tuple(_of_status(one, wanted) for one in chosen)
        table = board_table(shown)
        self._table.set_table(table)
        # Clusters have long names, and what is asked for stands right of them.
        keys = [column.key for column in table.columns]
        self._table.setColumnWidth(keys.index("cluster"), CLUSTER_WIDTH)


def _of_status(returns: CampaignReturns, status: ReturnStatus | str) -> CampaignReturns:
    if not status:
        return returns
    return replace(returns, lines=tuple(one for one in returns.lines if one.status == status))


def _unit(ident: str) -> str:
    """The unit of a board row, "return:CAMPAIGN:UNIT"."""
    return ident.rpartition(":")[2]
