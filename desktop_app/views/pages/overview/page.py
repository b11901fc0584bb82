"""“Tổng quan”: what to do next, how the year stands, and the first steps of an empty store."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.reports.overview_charts import completeness_chart, months_chart, units_chart
from desktop_app.views.controls import button, card, label
from desktop_app.views.dialogs import present
from desktop_app.views.look import follow, look
from desktop_app.views.names import named
from desktop_app.views.page import Page
from desktop_app.views.pages.overview.agenda import AgendaCard
from desktop_app.views.pages.overview.columns import Columns, columns_for
from desktop_app.views.pages.overview.figures import Figures
from desktop_app.views.pages.overview.parts import CampaignProgress, StepRow, clear
from desktop_app.views.pages.overview.pictures import UNITS_SHOWN, ChartCard, HeatCard
from desktop_app.views.pages.overview.places import place_of_mark
from desktop_app.views.pages.overview.standing import FundsCard, RankingCard
from desktop_app.views.pages.overview.steps import first_steps, is_begun, next_step, steps_of

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop_app.domain.agenda import Agenda
    from desktop_app.domain.overview import Pictures, RankingSoFar, YearOverview
    from desktop_app.reports.chart import Chart
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

FIRST_STEPS_WIDTH = 760
FIRST_RUN = "first-run"
WHOLE = 100


class OverviewPage(Page):
    """Asks for the year's figures; every card and mark leads to the page behind it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "overview", self.tr("Tổng quan"))
        self._office: Office = context.office
        self._notice = label("", "hint", "overview.notice")
        self._figures = Figures()
        self._agenda = AgendaCard()
        self._campaigns = card("overview.campaign-list", self.tr("Phong trào trong năm"))
        self._campaign_list = _list_in(self._campaigns, self.tr("Phong trào trong năm"))
        self._funds = FundsCard()
        self._ranking = RankingCard()
        self._months = ChartCard("overview.months", self.tr("Tiền ủng hộ theo tháng"))
        self._units = ChartCard("overview.by-unit", self.tr("Theo đơn vị"), UNITS_SHOWN)
        self._heat = HeatCard("overview.heat", self.tr("Tình hình nộp báo cáo theo đơn vị"))
        self._columns = Columns(self._plans())
        self._steps = card("overview.steps", self.tr("Những bước đầu tiên"))
        self._step_list = _list_in(self._steps, self.tr("Những bước đầu tiên"))
        self._assistant = button("overview.assistant", self.tr("Làm theo trợ lý…"), "check")
        self._sample = button("overview.sample", self.tr("Mở năm mẫu"), "campaign")
        self._sheet = QWidget()
        self._assemble_body()
        self._connect()
        follow(self, self._arrange)
        self._sheet.hide()

    def refresh(self) -> None:
        """Ask for the year: its figures first, then what takes longer."""
        office, year = self._office, self.context.year
        self.context.ask("overview.year", lambda: office.overview.year(year), self._show)
        self.context.ask("overview.agenda", lambda: office.overview.agenda(year), self._show_agenda)
        self.context.ask(
            "overview.pictures", lambda: _charts(office.overview.pictures(year)), self._show_charts
        )
        self.context.ask(
            "overview.ranking", lambda: office.overview.ranking(year), self._show_ranking
        )

    def reveal(self, ident: str) -> None:
        """Open the assistant, "first-run"."""
        if ident == FIRST_RUN:
            # It stands on pages that stand on this one's steps.
            from desktop_app.views.first_run import Assistant  # noqa: PLC0415

            present(Assistant(self.context, self))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Stand things beside each other where there is room, else under each other."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Larger letters leave room for fewer columns."""
        columns = columns_for(self.width() * WHOLE // look().percent)
        if columns != self._columns.count:
            self._columns.arrange(columns)
            self._figures.arrange(columns)

    def _plans(self) -> dict[int, list[list[QWidget]]]:
        """Which card stands in which column, by the number of columns."""
        agenda, campaigns, funds, ranking = (
            self._agenda,
            self._campaigns,
            self._funds,
            self._ranking,
        )
        months, units, heat = self._months, self._units, self._heat
        return {
            1: [[agenda, campaigns, funds, ranking, months, units, heat]],
            2: [[agenda, months, units], [campaigns, funds, ranking, heat]],
            3: [[agenda, ranking], [campaigns, funds, months], [units, heat]],
        }

    def _show(self, year: YearOverview) -> None:
        begun = is_begun(year) or year.closed
        self._columns.setVisible(begun)
        self._steps.setVisible(not begun)
        self._figures.setVisible(year.units > 0 or bool(year.campaigns))
        self._figures.show_year(year)
        self._show_campaigns(year)
        self._funds.show_funds(year.funds)
        self._show_steps(year, begun=begun)
        self._notice.setText(self._notice_of(year))
        self._notice.setVisible(bool(self._notice.text()))
        self._sheet.show()

    def _notice_of(self, year: YearOverview) -> str:
        if year.closed:
            words = self.tr("Năm {year} đã khóa sổ, chỉ để xem và in.")
        elif not year.units and not year.campaigns:
            words = self.tr(
                "Năm {year} chưa có số liệu. Làm lần lượt các bước dưới đây; nếu làm sổ của năm "
                "khác, hãy chọn năm ở góc trên bên phải."
            )
        else:
            words = ""
        return words.format(year=year.year)

    def _show_campaigns(self, year: YearOverview) -> None:
        today = datetime.now().astimezone().date()
        clear(self._campaign_list)
        for campaign in year.campaigns:
            shown = CampaignProgress(campaign, today)
            shown.opened.connect(lambda code: self.context.go_to("campaigns", f"campaign:{code}"))
            shown.late_wanted.connect(self._go_to_late)
            self._campaign_list.addWidget(shown)
        self._campaigns.setVisible(bool(year.campaigns))

    def _show_steps(self, year: YearOverview, *, begun: bool) -> None:
        """The first ones as a list; once work runs, only the next, over what is due."""
        coming = next_step(steps_of(year))
        clear(self._step_list)
        clear(self._agenda.next_row)
        shown = (coming,) if begun else first_steps(year)
        place = self._agenda.next_row if begun else self._step_list
        for number, step in enumerate(shown, 1):
            row = StepRow(0 if begun else number, step, is_next=step == coming)
            row.taken.connect(self.context.go_to)
            place.addWidget(row)

    def _show_agenda(self, agenda: Agenda) -> None:
        self._agenda.show_agenda(agenda)

    def _show_charts(self, charts: tuple[Chart, Chart, Chart]) -> None:
        months, units, heat = charts
        self._months.show_chart(months)
        self._units.show_chart(units)
        self._heat.show_chart(heat)

    def _show_ranking(self, ranking: RankingSoFar | None) -> None:
        self._ranking.show_ranking(ranking)

    def _go_to_late(self, code: str) -> None:
        self.context.go_to("returns", f"board:{code}::missing")

    def _open_mark(self, ident: str) -> None:
        self.context.go_to(*place_of_mark(ident))

    def _open_cell(self, ident: str) -> None:
        page = "units" if ident.startswith("unit:") else "returns"
        self.context.go_to(page, ident)

    def _connect(self) -> None:
        self._figures.opened.connect(self.context.go_to)
        for one in (self._agenda, self._funds, self._ranking):
            one.opened.connect(self.context.go_to)
        for chart in (self._months, self._units):
            chart.opened.connect(self._open_mark)
        self._heat.opened.connect(self._open_cell)
        self._heat.late_wanted.connect(lambda: self._go_to_late(""))
        self._assistant.clicked.connect(lambda: self.reveal(FIRST_RUN))
        self._sample.clicked.connect(self.context.sample_wanted)

    def _assemble_body(self) -> None:
        self._steps.setMaximumWidth(FIRST_STEPS_WIDTH)
        acts = QHBoxLayout()
        acts.addWidget(self._assistant)
        acts.addWidget(self._sample)
        acts.addStretch()
        below = self._steps.layout()
        assert isinstance(below, QVBoxLayout)  # noqa: S101  # made by `_list_in`
        below.addLayout(acts)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for one in (self._notice, self._figures, self._steps, self._columns):
            column.addWidget(one)
        column.addStretch()
        self.body.addWidget(_scrolling(self._sheet, self.tr("Tổng quan")))


def _charts(pictures: Pictures) -> tuple[Chart, Chart, Chart]:
    """The three charts, made on the worker."""
    return months_chart(pictures), units_chart(pictures), completeness_chart(pictures.returns)


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


def _scrolling(sheet: QWidget, title: str) -> QScrollArea:
    area = named(QScrollArea(), "overview.scroll", title)
    area.setProperty("role", "page")
    area.setWidgetResizable(True)
    area.setWidget(sheet)
    return area
