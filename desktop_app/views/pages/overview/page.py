"""“Tổng quan”: the year's figures, its campaigns, and what to do next."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Format
from desktop_app.views.controls import card, label
from desktop_app.views.page import Page
from desktop_app.views.pages.overview.parts import CampaignProgress, FigureCard, StepRow
from desktop_app.views.pages.overview.steps import next_step, steps_of
from desktop_app.views.pages.overview.tasks import TasksCard

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.domain.overview import YearOverview
    from desktop_app.views.context import Context

ROOMY = 900
FIGURES_IN_A_ROW = 4
FIGURES_IN_A_NARROW_ROW = 2
FIRST_STEPS_WIDTH = 760
WIDEST = 16_777_215  # Qt's own largest width, which is none


class OverviewPage(Page):
    """Asks for the year's figures; every card and button leads to the page behind it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "overview", self.tr("Tổng quan"))
        self._figures = QWidget()
        self._cards = self._make_cards()
        self._notice = label("", "hint", "overview.notice")
        self._campaigns = card("overview.campaign-list", self.tr("Phong trào trong năm"))
        self._campaign_list = _list_in(self._campaigns, self.tr("Phong trào trong năm"))
        self._tasks = TasksCard()
        self._followed = QWidget()
        self._steps = card("overview.steps", self.tr("Việc cần làm"))
        self._step_list = _list_in(self._steps, self.tr("Việc cần làm"))
        self._sheet = QWidget()
        self._grid = QGridLayout(self._figures)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._assemble_body()
        self._arrange(roomy=True)
        self._sheet.hide()

    def refresh(self) -> None:
        """Ask for the year's figures."""
        office, year = self.context.office, self.context.year
        self.context.ask("overview.year", lambda: office.overview.year(year), self._show)
        self.context.ask(
            "overview.tasks",
            lambda: (office.tasks.coming_up(year), office.tasks.today),
            lambda found: self._tasks.show_tasks(*found),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Stand things beside each other where there is room, else under each other."""
        super().resizeEvent(event)
        roomy = event.size().width() >= ROOMY
        if roomy != self._roomy:
            self._arrange(roomy=roomy)

    def _arrange(self, *, roomy: bool) -> None:
        self._roomy = roomy
        across = FIGURES_IN_A_ROW if roomy else FIGURES_IN_A_NARROW_ROW
        for at, shown in enumerate(self._cards.values()):
            self._grid.addWidget(shown, *divmod(at, across))
        way = QBoxLayout.Direction
        self._below.setDirection(way.LeftToRight if roomy else way.TopToBottom)

    def _show(self, year: YearOverview) -> None:
        begun = year.units > 0 or bool(year.campaigns)
        self._figures.setVisible(begun)
        self._followed.setVisible(bool(year.campaigns))
        self._show_figures(year)
        self._show_campaigns(year)
        self._show_steps(year)
        self._steps.setMaximumWidth(WIDEST if begun else FIRST_STEPS_WIDTH)
        self._notice.setText(self._notice_of(year, begun=begun))
        self._notice.setVisible(bool(self._notice.text()))
        self._sheet.show()

    def _notice_of(self, year: YearOverview, *, begun: bool) -> str:
        if year.closed:
            said = self.tr("Năm {year} đã khóa sổ, chỉ để xem và in.")
        elif not begun:
            said = self.tr(
                "Năm {year} chưa có số liệu. Làm lần lượt các bước dưới đây; nếu làm sổ của năm "
                "khác, hãy chọn năm ở góc trên bên phải."
            )
        else:
            said = ""
        return said.format(year=year.year)

    def _show_figures(self, year: YearOverview) -> None:
        for key, text in _figures(year).items():
            self._cards[key].show_figure(text)
        if year.by_fund:
            self._show_first_fund(year)
        for key in ("amount", "in_kind"):
            self._cards[key].setToolTip(_funds_told(year))

    def _show_first_fund(self, year: YearOverview) -> None:
        """Its figures, and that there are others, which the tooltip and the fund's page tell."""
        titles = {
            "amount": self.tr("Tiền ủng hộ, từng quỹ riêng (đồng)"),
            "in_kind": self.tr("Hiện vật, từng quỹ riêng (đồng)"),
        }
        figures = _figures(year)
        for key, title in titles.items():
            self._cards[key].show_figure(f"{figures[key]} …", title)

    def _show_campaigns(self, year: YearOverview) -> None:
        today = datetime.now().astimezone().date()
        _clear(self._campaign_list)
        for campaign in year.campaigns:
            shown = CampaignProgress(campaign, today)
            shown.opened.connect(lambda code: self.context.go_to("campaigns", f"campaign:{code}"))
            self._campaign_list.addWidget(shown)

    def _show_steps(self, year: YearOverview) -> None:
        steps = steps_of(year)
        _clear(self._step_list)
        for number, step in enumerate(steps, 1):
            row = StepRow(number, step, is_next=step is next_step(steps))
            row.taken.connect(self.context.go_to)
            self._step_list.addWidget(row)

    def _make_cards(self) -> dict[str, FigureCard]:
        titles = {
            "units": (self.tr("Đơn vị"), "units"),
            "people": (self.tr("Cán bộ trong danh sách"), "units"),
            "campaigns": (self.tr("Phong trào"), "campaigns"),
            "scored": (self.tr("Đơn vị đã chấm điểm năm"), "scoring"),
            "amount": (self.tr("Tiền ủng hộ (đồng)"), "fund"),
            "in_kind": (self.tr("Hiện vật quy ra tiền (đồng)"), "fund"),
            "labour": (self.tr("Ngày công"), "fund"),
            "activities": (self.tr("Hoạt động đã báo cáo"), "returns"),
        }
        made = {}
        for key, (title, page) in titles.items():
            made[key] = FigureCard(f"overview.{key}", title)
            made[key].clicked.connect(lambda _checked, page=page: self.context.go_to(page))
        return made

    def _assemble_body(self) -> None:
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(12)
        self._tasks.opened.connect(lambda code: self.context.go_to("campaigns", f"campaign:{code}"))
        followed = QVBoxLayout(self._followed)
        followed.setContentsMargins(0, 0, 0, 0)
        followed.setSpacing(12)
        for sheet in (self._campaigns, self._tasks):
            followed.addWidget(sheet)
        for part in (self._followed, self._steps):
            self._below.addWidget(part, stretch=1, alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._notice)
        column.addWidget(self._figures)
        column.addLayout(self._below)
        column.addStretch()
        self.body.addWidget(_scrolling(self._sheet))


def _figures(year: YearOverview) -> dict[str, str]:
    """The figures as they are read, by their card."""
    numbers = {
        "units": year.units,
        "people": year.people,
        "campaigns": len(year.campaigns),
        "amount": year.amount,
        "in_kind": year.in_kind_value,
        "activities": year.activities,
    }
    said = {key: format_cell(number, Format.NUMBER) for key, number in numbers.items()}
    labour = format_cell(year.labour_days, Format.DAYS)
    return {**said, "labour": labour, "scored": f"{year.scored}/{year.units}"}


def _funds_told(year: YearOverview) -> str:
    """What each fund got, where there are several: they are never added up."""
    return "\n".join(
        f"{name}: tiền {format_cell(money, Format.NUMBER)} đồng, "
        f"hiện vật {format_cell(goods, Format.NUMBER)} đồng"
        for name, money, goods in year.by_fund
    )


def _list_in(sheet: QFrame, title: str) -> QVBoxLayout:
    """The column of a card that has a title; empty yet."""
    column = QVBoxLayout(sheet)
    column.setContentsMargins(16, 12, 16, 14)
    column.setSpacing(12)
    column.addWidget(label(title, "subtitle"))
    items = QVBoxLayout()
    items.setSpacing(14)
    column.addLayout(items)
    return items


def _clear(items: QVBoxLayout) -> None:
    while items.count():
        left = items.takeAt(0).widget()
        left.hide()
        left.deleteLater()


def _scrolling(sheet: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setProperty("role", "page")
    area.setWidgetResizable(True)
    area.setWidget(sheet)
    return area
