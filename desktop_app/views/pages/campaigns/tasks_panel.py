"""“Nhiệm vụ”: what is to be done for the chosen campaign, by whom and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout

from desktop_app.domain.tasks import TaskInfo, TaskState
from desktop_app.reports.tasks import tasks_table, tasks_told
from desktop_app.views.command_form import Act, reason_form
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.pages.campaigns.panel import CampaignPanel
from desktop_app.views.pages.campaigns.task_form import Owners, body_form, done_form, task_form
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QPushButton

    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "campaigns.tasks"
TITLE_COLUMN = 1
LEADS_COLUMN = 2
LEADS_WIDTH = 210


class TasksPanel(CampaignPanel):
    """The duties and milestones of the plan, and what the office adds."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "tasks", _tr("Nhiệm vụ"))
        self._office: Office = context.office
        self._tasks: tuple[TaskInfo, ...] = ()
        self._table = TableView(f"{NAME}.table", _tr("Nhiệm vụ và các mốc"), self)
        self._told = label("", "hint", f"{NAME}.told")
        self._make = button(f"{NAME}.make", _tr("&Lập theo kế hoạch"), "refresh")
        self._add = button(f"{NAME}.add", _tr("&Giao thêm việc…"), "add")
        self._edit = button(f"{NAME}.edit", _tr("&Sửa…"), "edit")
        self._done = button(f"{NAME}.done", _tr("Đã &xong…"), "check")
        self._drop = button(f"{NAME}.drop", _tr("&Thôi không làm…"), "remove")
        self._reopen = button(f"{NAME}.reopen", _tr("&Mở lại…"), "undo")
        self._body = button(f"{NAME}.body", _tr("Thêm tổ &chức…"), "units")
        self._assemble()
        self._connect()
        self._enable()

    def refresh(self) -> None:
        """Ask for the campaign's tasks."""
        if self.campaign is None:
            return
        office, campaign = self._office, self.campaign
        self.context.ask(
            NAME,
            lambda: (office.tasks.all(campaign.year, campaign.code), office.tasks.today),
            lambda found: self._show(*found),
        )

    def _show(self, tasks: tuple[TaskInfo, ...], today: date) -> None:
        self._tasks = tasks
        self._table.set_table(tasks_table(tasks, today))
        widths = self._table.horizontalHeader()
        widths.setSectionResizeMode(TITLE_COLUMN, QHeaderView.ResizeMode.Stretch)
        # The words of a role are long; what is to be done needs the room.
        widths.resizeSection(LEADS_COLUMN, min(widths.sectionSize(LEADS_COLUMN), LEADS_WIDTH))
        self._told.setText(tasks_told(tasks, today))
        self.choose_wanted()
        self._enable()

    def _chosen(self) -> TaskInfo | None:
        ident = self._table.current_ident()
        return next((one for one in self._tasks if f"task:{one.id}" == ident), None)

    def _enable(self) -> None:
        chosen = self._chosen()
        is_open = chosen is not None and chosen.state is TaskState.OPEN
        for one in (self._edit, self._done, self._drop):
            one.setEnabled(is_open)
        self._reopen.setEnabled(chosen is not None and not is_open)

    def _make_of_plan(self) -> None:
        campaign, office = self.campaign, self._office
        if campaign is not None:
            said = _tr("Kế hoạch có thêm {count} việc; việc đã có được giữ nguyên.")
            self.context.command(
                _tr("Lập theo kế hoạch"),
                lambda _progress: office.tasks.make(campaign.year, campaign.code),
                lambda made: self.context.tell(said.format(count=made), "success"),
            )

    def _ask_task(self, task: TaskInfo | None) -> None:
        campaign, office = self.campaign, self._office
        if campaign is None:
            return
        self.context.ask(
            f"{NAME}.owners",
            lambda: Owners(office.units.all(campaign.year), office.bodies.all()),
            lambda owners: present(task_form(self.context, campaign, owners, task, self)),
        )

    def _ask_change(self) -> None:
        chosen = self._chosen()
        if chosen is not None and chosen.state is TaskState.OPEN:
            self._ask_task(chosen)

    def _ask_done(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            present(done_form(self.context, chosen, self))

    def _ask_drop(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Thôi không làm"),
            lambda values: office.tasks.drop(chosen.id, str(values["reason"])),
            _tr("Đã ghi thôi không làm việc này."),
        )
        present(reason_form(self.context, f"{NAME}.drop-form", act, _tr("Lý do không làm"), self))

    def _ask_reopen(self) -> None:
        chosen, office = self._chosen(), self._office
        if chosen is None:
            return
        act = Act(
            _tr("Mở lại việc"),
            lambda values: office.tasks.reopen(chosen.id, str(values["reason"])),
            _tr("Đã mở lại việc."),
        )
        present(reason_form(self.context, f"{NAME}.reopen-form", act, _tr("Lý do mở lại"), self))

    def _acts(self) -> tuple[QPushButton, ...]:
        chosen = (self._edit, self._done, self._drop, self._reopen)
        return (self._add, *chosen, self._make, self._body)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        for act in self._acts():
            row.addWidget(act)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self._told)
        layout.addWidget(self._table, stretch=1)

    def _connect(self) -> None:
        self._table.ident_selected.connect(lambda _ident: self._enable())
        self._table.offer_acts(self._edit, self._done, self._drop, self._reopen)
        self._make.clicked.connect(self._make_of_plan)
        self._add.clicked.connect(lambda: self._ask_task(None))
        self._edit.clicked.connect(self._ask_change)
        self._done.clicked.connect(self._ask_done)
        self._drop.clicked.connect(self._ask_drop)
        self._reopen.clicked.connect(self._ask_reopen)
        self._body.clicked.connect(lambda: present(body_form(self.context, self)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("tasks_panel", text)
