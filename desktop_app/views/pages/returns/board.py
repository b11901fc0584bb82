"""The completeness board: who has answered which campaign, and how."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.periods import parse_period
from desktop_app.domain.rows import CampaignInfo, CampaignReturns, ReturnStatus
from desktop_app.reports.report import Row
from desktop_app.reports.returns import STATUS_TITLES, board_of, board_rows, counts_line
from desktop_app.views.controls import button, label
from desktop_app.views.form import choice_editor
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.returns.board_table import BoardTable
from desktop_app.views.pages.scope import ScopeChoice
from desktop_app.views.tables.row_acts import row_act


@dataclass(frozen=True, slots=True)
class BoardPlace:
    """Whose return for what: codes, `unit` empty where no unit is meant."""

    year: int
    campaign: str
    period: str
    unit: str = ""


# The board's rows by campaign, period and status, "" for every status.
Parts: TypeAlias = Mapping[tuple[str, str, str], tuple[Row, ...]]


def parts_of(returns: Sequence[CampaignReturns]) -> Parts:
    """All that the lists over the board can choose, laid out on the worker."""
    return {
        (one.campaign.code, one.period, str(status)): board_rows(_of_status(one, status))
        for one in returns
        for status in ("", *STATUS_TITLES)
    }


class BoardPanel(QWidget):
    """Shows the campaigns and periods of a year; all units, or those of one status.

    Signals:
        forms_wanted, reminder_wanted, lateness_wanted: the button of that name.
        due_wanted, versions_wanted, figures_wanted: the same for a `BoardPlace`.
    """

    forms_wanted = Signal()
    reminder_wanted = Signal()
    lateness_wanted = Signal()
    due_wanted = Signal(object)
    versions_wanted = Signal(object)
    figures_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = 0
        self._closed = False
        self._returns: tuple[CampaignReturns, ...] = ()
        self._parts: Parts = {}
        self._scope = ScopeChoice("returns.campaign", self.tr("Phong trào"))
        self._period = named(QComboBox(), "returns.period", self.tr("Kỳ báo cáo"))
        self._status = self._statuses()
        self._counts = label("", name="returns.counts")
        self._counts.setWordWrap(True)
        self._table = BoardTable("returns.board", self.tr("Tình hình nộp báo cáo"), self)
        self._acts = self._make_acts()
        self._assemble()
        self._connect()
        self._set_acts()

    def show_returns(
        self, year: int, returns: Sequence[CampaignReturns], parts: Parts, *, closed: bool = False
    ) -> None:
        """Show a year; what is chosen stays chosen where the year has it."""
        self._year, self._closed = year, closed
        self._returns, self._parts = tuple(returns), parts
        self._scope.offer(year, campaigns_of(returns))
        self._offer_periods()
        self._show()

    def choose(self, campaign: str = "", period: str = "", status: str = "") -> None:
        """Show a campaign and period, units of one status; "" for all of each."""
        self._scope.choose(campaign)
        self._period.setCurrentIndex(max(self._period.findData(period), 0))
        self._status.setCurrentIndex(max(self._status.findData(status), 0))
        self._show()

    def select(self, ident: str) -> None:
        """Go to one unit's line."""
        self._table.select_ident(ident)
        self._table.setFocus()

    def _make_acts(self) -> dict[str, QPushButton]:
        return {
            "forms": button("returns.forms", self.tr("&Tạo mẫu báo cáo…"), "new"),
            "remind": button("returns.remind", self.tr("Đôn đố&c…"), "reports"),
            "due": button("returns.due", self.tr("&Hạn gửi…"), "calendar"),
            "late": button("returns.lateness", self.tr("Hay nộp &muộn…"), "history"),
            "versions": button("returns.versions", self.tr("Các &bản đã gửi…"), "copy"),
        }

    def _assemble(self) -> None:
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setToolTip(self.tr("Bấm đúp một đơn vị để xem các bản đơn vị đã gửi."))
        self._acts["late"].setToolTip(self.tr("Đơn vị hay nộp muộn qua các năm"))
        status = label(self.tr("Tình trạng"))
        status.setBuddy(self._status)
        choices, acts = QHBoxLayout(), QHBoxLayout()
        choices.addWidget(self._scope, stretch=1)
        for one in (self._period, status, self._status):
            choices.addWidget(one)
        for key in ("versions", "forms", "remind", "due", "late"):
            acts.addWidget(self._acts[key])
            if key == "versions":
                acts.addStretch()
        layout = QVBoxLayout(self)
        layout.addLayout(choices)
        layout.addWidget(self._counts)
        layout.addWidget(self._table, stretch=1)
        layout.addLayout(acts)

    def _connect(self) -> None:
        self._scope.chosen.connect(lambda _code: self._show())
        for choice in (self._status, self._period):
            choice.activated.connect(lambda _index: self._show())
        self._table.ident_selected.connect(lambda _ident: self._set_acts())
        self._acts["forms"].clicked.connect(self.forms_wanted)
        self._acts["remind"].clicked.connect(self.reminder_wanted)
        self._acts["late"].clicked.connect(self.lateness_wanted)
        self._acts["due"].clicked.connect(lambda: self.due_wanted.emit(self._place()))
        self._acts["versions"].clicked.connect(self._want_versions)
        text = self.tr("Số liệu của đơn vị")
        figures = row_act(self._table, "figures", text, self._want_figures)
        self._table.offer_acts(self._acts["versions"], figures, self._acts["due"])

    def _statuses(self) -> QComboBox:
        choices = [(self.tr("Tất cả"), ""), *((text, one) for one, text in STATUS_TITLES.items())]
        return named(choice_editor(choices), "returns.status", self.tr("Tình trạng"))

    def _offer_periods(self) -> None:
        """Only where the year is asked for in more than one."""
        before = self._period.currentData()
        periods = sorted({one.period for one in self._returns})
        self._period.clear()
        self._period.addItem(self.tr("Mọi kỳ"), "")
        for one in periods:
            self._period.addItem(said(parse_period(one).title), one)
        self._period.setCurrentIndex(max(self._period.findData(before), 0))
        self._period.setVisible(len(periods) > 1)

    def _show(self) -> None:
        period = self._period.currentData() or ""
        chosen = [
            one
            for one in self._returns
            if self._scope.code in {"", one.campaign.code} and period in {"", one.period}
        ]
        self._counts.setText("\n".join(map(counts_line, chosen)))
        status = str(self._status.currentData() or "")
        rows = (self._parts[one.campaign.code, one.period, status] for one in chosen)
        self._table.set_table(board_of(rows))
        self._set_acts()

    def _place(self) -> BoardPlace:
        """The current row's return; without one, what the lists over the board say."""
        parts = self._table.current_ident().split(":")
        if len(parts) > 1:
            return BoardPlace(self._year, *parts[1:])
        first = next(iter(self._returns), None)
        campaign = self._scope.code or (first.campaign.code if first else "")
        return BoardPlace(self._year, campaign, str(self._period.currentData() or self._year))

    def _want_versions(self) -> None:
        if self._place().unit:
            self.versions_wanted.emit(self._place())

    def _want_figures(self) -> None:
        if self._place().unit:
            self.figures_wanted.emit(self._place())

    def _set_acts(self) -> None:
        self._acts["versions"].setEnabled(bool(self._place().unit))
        for key in ("forms", "remind", "due"):
            self._acts[key].setEnabled(bool(self._returns) and not self._closed)
            self._acts[key].setToolTip(self.tr("Năm đã khóa sổ.") if self._closed else "")


def campaigns_of(returns: Sequence[CampaignReturns]) -> tuple[CampaignInfo, ...]:
    """The campaigns of a board, each once, whatever periods they are asked for in."""
    return tuple({one.campaign.code: one.campaign for one in returns}.values())


def _of_status(returns: CampaignReturns, status: ReturnStatus | str) -> CampaignReturns:
    if not status:
        return returns
    return replace(returns, lines=tuple(one for one in returns.lines if one.status == status))
