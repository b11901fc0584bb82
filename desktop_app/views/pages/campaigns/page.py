"""“Phong trào”: the year's campaigns, the plan of the chosen one, the plans to launch from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from desktop_app.domain.papers import Paper
from desktop_app.reports.campaigns import campaigns_table
from desktop_app.services.templates import campaign_templates
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.failure import tell_in_form
from desktop_app.views.names import named
from desktop_app.views.page import Page
from desktop_app.views.pages.campaigns.draft_opening import DraftOpening
from desktop_app.views.pages.campaigns.launch import LaunchDialog
from desktop_app.views.pages.campaigns.panel import CampaignPanel
from desktop_app.views.pages.campaigns.panels import PANELS
from desktop_app.views.pages.campaigns.plan_view import PlanView
from desktop_app.views.pages.file_export import FileExport
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.pages.panel_tabs import PanelTabs
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.campaigns import CampaignTemplate
    from desktop_app.domain.rows import CampaignInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

CAMPAIGN = "campaign:"
LAUNCH, READ_PLAN = "launch", "read-plan"
TITLE_COLUMN = 1
HEIGHTS = (150, 400)


@dataclass(frozen=True, slots=True)
class Known:
    """What the page shows: the year's campaigns and the plans that ship."""

    campaigns: tuple[CampaignInfo, ...]
    plans: tuple[CampaignTemplate, ...]


def look_up(office: Office, year: int) -> Known:
    """The campaigns of a year, and the plans."""
    return Known(office.campaigns.all(year), campaign_templates())


class CampaignsPage(Page):
    """The campaign that is chosen above is shown as its plan below."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "campaigns", self.tr("Phong trào"))
        self._campaigns = TableView("campaigns.table", self.tr("Phong trào trong năm"), self)
        self._plan = PlanView(context)
        self._export = FileExport(self)
        self._invitation = Invitation("campaigns.empty", self.tr("Chưa có phong trào"))
        self._tabs = PanelTabs("campaigns.tabs", self.tr("Các phần của phong trào"))
        self._drafts = DraftOpening(self, self._say_launched)
        self._shown = QStackedWidget()
        self._known = Known((), ())
        self._wanted = ""
        self._assemble_body()
        self._connect()
        self.make_in_turns(self._tabs.in_turns(context, PANELS))

    def refresh(self) -> None:
        """Ask for the year's campaigns; the plan of the chosen one follows."""
        office, year = self.context.office, self.context.year
        self.context.ask("campaigns.table", lambda: look_up(office, year), self._show)

    def reveal(self, ident: str) -> None:
        """Choose a campaign, "campaign:CODE" or "campaign:CODE#tasks" for one of its tabs.

        "campaign:CODE#tasks/task:7" is a row there.
        "launch" asks which plan to launch, "read-plan" for a plan document.
        """
        if not self.is_grown_for(lambda: self.reveal(ident)):
            return
        campaign, _, tab = ident.partition("#")
        self._tabs.turn_to(f"campaigns.{tab}")
        if ident == LAUNCH:
            self._ask_what_to_launch()
        elif ident == READ_PLAN:
            self._drafts.choose()
        elif not self._campaigns.select_ident(campaign):
            self._wanted = campaign

    def _show(self, known: Known) -> None:
        self._known = known
        self._campaigns.set_table(campaigns_table(known.campaigns))
        widths = self._campaigns.horizontalHeader()
        widths.setSectionResizeMode(TITLE_COLUMN, QHeaderView.ResizeMode.Stretch)
        self._shown.setCurrentIndex(1 if known.campaigns else 2)
        self._invitation.invite(
            self.tr(
                "Năm {year} chưa phát động phong trào nào. Phát động từ một kế hoạch mẫu để có "
                "nội dung, chỉ tiêu, tiêu chí và hạn nộp báo cáo; hoặc soạn mới, đọc từ văn bản "
                "kế hoạch bằng các nút ở trên."
            ).format(year=self.context.year),
            self.tr("Phát động phong trào…"),
        )
        self._choose_one()

    def _choose_one(self) -> None:
        """The one that was asked for, else the one that was chosen, else the first."""
        first = next((f"{CAMPAIGN}{one.code}" for one in self._known.campaigns), "")
        for ident in (self._wanted, self._campaigns.current_ident(), first):
            if self._campaigns.select_ident(ident):
                break
        self._wanted = ""
        self._ask_detail(self._campaigns.current_ident())

    def _ask_detail(self, ident: str) -> None:
        if not ident:
            return
        self._plan.know(self._known.plans, self._known.campaigns)
        self._plan.show_campaign(ident.removeprefix(CAMPAIGN))
        self._ask_panel()

    def _ask_panel(self) -> None:
        """What the tab in front says of the chosen campaign; the others wait to be looked at."""
        code = self._campaigns.current_ident().removeprefix(CAMPAIGN)
        chosen = next((one for one in self._known.campaigns if one.code == code), None)
        panel = self._tabs.currentWidget()
        if chosen is not None and isinstance(panel, CampaignPanel):
            panel.show_campaign(chosen)

    def _save_plan(self, ending: str) -> None:
        code = self._campaigns.current_ident().removeprefix(CAMPAIGN)
        name = self.tr("Ke hoach {code}").format(code=code) + ending
        self._export.ask(Paper("plan", self.context.year, code), name)

    def _assemble_body(self) -> None:
        launch = button(
            "campaigns.launch", self.tr("Phát động phong trào…"), "campaign", primary=True
        )
        launch.clicked.connect(self._ask_what_to_launch)
        for control in (*self._drafts.buttons(), launch):
            self.add_action(control)
        split = named(QSplitter(Qt.Orientation.Vertical), "campaigns.split", self.tr("Hai phần"))
        split.addWidget(self._campaigns)
        self._tabs.addTab(self._plan, self.tr("Kế hoạch"))
        split.addWidget(self._tabs)
        split.setSizes(HEIGHTS)
        split.setChildrenCollapsible(False)
        for shown in (QWidget(), split, self._invitation):
            self._shown.addWidget(shown)
        self.body.addWidget(self._shown)

    def _connect(self) -> None:
        self._campaigns.ident_selected.connect(self._ask_detail)
        self._campaigns.offer_acts(*self._plan.acts)
        self._plan.file_wanted.connect(self._save_plan)
        self._tabs.currentChanged.connect(lambda _index: self._ask_panel())
        self._invitation.taken.connect(self._ask_what_to_launch)

    def _ask_what_to_launch(self) -> None:
        self.context.ask("campaigns.plans", campaign_templates, self._open)

    def _open(self, plans: tuple[CampaignTemplate, ...]) -> None:
        launched = {campaign.template for campaign in self._known.campaigns}
        form = LaunchDialog(self, plans, self.context.year, launched)
        form.when_submitted(lambda *answers: self._launch(form, *answers))
        present(form)

    def _launch(self, form: LaunchDialog, plan: str, year: int, due: str) -> None:
        office = self.context.office
        operation = self.context.command(
            self.tr("Phát động phong trào"),
            lambda _progress: office.campaigns.launch(plan, year, due),
            lambda code: self._say_launched(code, year),
            lambda error: tell_in_form(form, error),
        )
        operation.succeeded.connect(form.accept)

    def _say_launched(self, code: str, year: int) -> None:
        self._wanted = f"{CAMPAIGN}{code}"
        self.context.set_year(year)
        said = self.tr("Đã phát động phong trào “{code}” năm {year}.")
        self.context.tell(said.format(code=code, year=year), "success")
