"""The plan of the chosen campaign: to read, beside its source, to change, to save as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.plan_comparison import PlanComparison, PlanSource
from desktop_app.reports.campaigns import detail_blocks
from desktop_app.reports.plan_comparison import comparison_blocks
from desktop_app.views.blocks_view import BlocksView
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named
from desktop_app.views.pages.campaigns.head_form import head_form
from desktop_app.views.pages.campaigns.lines_dialog import LinesDialog
from desktop_app.views.pages.campaigns.state_form import state_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPushButton

    from desktop_app.domain.campaigns import CampaignTemplate
    from desktop_app.domain.rows import CampaignInfo
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

PLAN, BESIDE, DIFFERING = "plan", "beside", "differing"


class PlanView(QWidget):
    """Shows one campaign's plan.

    Signals:
        file_wanted: the plan is to be saved as a file of that ending.
    """

    file_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        named(self, "campaigns.plan", _tr("Kế hoạch của phong trào"))
        self._context = context
        self._office: Office = context.office
        self._found: PlanComparison | None = None
        self._code = ""
        self._plans: Sequence[CampaignTemplate] = ()
        self._known: Sequence[CampaignInfo] = ()
        self._detail = BlocksView("campaigns.detail", _tr("Kế hoạch phong trào"), self)
        self._source = label("", "hint", "campaigns.source")
        self._shown = named(_views(), "campaigns.shown", _tr("Cách xem kế hoạch"))
        self._head = button("campaigns.head", _tr("&Sửa phần đầu…"), "edit")
        self._lines = button("campaigns.lines", _tr("Sửa &nội dung…"), "edit")
        self._state = button("campaigns.state", _tr("&Trạng thái…"), "history")
        self._print = button("campaigns.print", _tr("&In…"), "print")
        self._word = button("campaigns.word", _tr("Lưu &Word…"), "export")
        self._pdf = button("campaigns.pdf", _tr("Lưu P&DF…"), "export")
        self._assemble()
        self._connect()

    @property
    def acts(self) -> tuple[QPushButton, ...]:
        """What is done with the campaign that is shown."""
        return self._head, self._lines, self._state, self._print, self._word, self._pdf

    def know(self, plans: Sequence[CampaignTemplate], campaigns: Sequence[CampaignInfo]) -> None:
        """Learn which plans ship and which campaigns the year has."""
        self._plans, self._known = plans, campaigns

    def show_campaign(self, code: str) -> None:
        """Ask for a campaign and show it."""
        office, self._code = self._office, code
        self._context.ask("campaigns.detail", lambda: office.campaigns.comparison(code), self._show)

    def _show(self, found: PlanComparison) -> None:
        self._found = found
        self._source.setText(self._told(found))
        self._show_blocks()

    def _show_blocks(self) -> None:
        if self._found is None:
            return
        shown = str(self._shown.currentData())
        if shown == PLAN:
            self._detail.set_blocks(detail_blocks(self._found.detail))
        else:
            only = shown == DIFFERING
            self._detail.set_blocks(comparison_blocks(self._found, differing_only=only))

    def _told(self, found: PlanComparison) -> str:
        """What it was made from, and how much the office changed since."""
        if found.source is PlanSource.DOCUMENT:
            return _tr("Phát động từ văn bản kế hoạch; đoạn gốc của từng mục ở phần so sánh.")
        if found.source is PlanSource.NONE:
            return _tr("Soạn mới tại đây, không theo kế hoạch mẫu nào.")
        plan = next((one for one in self._plans if one.code == found.detail.info.template), None)
        if plan is None:
            return ""
        said = _tr("Phát động theo kế hoạch mẫu: {title} ({issuer}).")
        told = said.format(title=plan.title, issuer=plan.issuer)
        changed = _tr(" Có {count} chỗ khác mẫu.").format(count=found.differing)
        return told + (changed if found.differing else _tr(" Chưa có chỗ nào khác mẫu."))

    def _ask_head(self) -> None:
        if self._found is not None:
            codes = [one.code for one in self._known]
            present(head_form(self._context, self._found.detail, codes, self))

    def _ask_state(self) -> None:
        if self._found is not None:
            present(state_form(self._context, self._found.detail, self._known, self))

    def _ask_lines(self) -> None:
        if self._found is not None:
            present(LinesDialog(self._context, self._found.detail, self))

    def _show_print(self) -> None:
        """The page of reports shows the plan as it prints, and prints it."""
        if self._code:
            self._context.go_to("reports", f"plan@{self._code}")

    def _assemble(self) -> None:
        acts = QHBoxLayout()
        acts.addWidget(self._shown)
        for act in (self._head, self._lines, self._state):
            acts.addWidget(act)
        acts.addStretch()
        for act in (self._print, self._word, self._pdf):
            acts.addWidget(act)
        self._source.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addLayout(acts)
        layout.addWidget(self._source)
        layout.addWidget(self._detail, stretch=1)

    def _connect(self) -> None:
        self._shown.activated.connect(lambda _index: self._show_blocks())
        self._head.clicked.connect(self._ask_head)
        self._lines.clicked.connect(self._ask_lines)
        self._state.clicked.connect(self._ask_state)
        self._print.setToolTip(_tr("Xem trước kế hoạch như khi in, rồi in"))
        self._print.clicked.connect(self._show_print)
        self._word.clicked.connect(lambda: self.file_wanted.emit(".docx"))
        self._pdf.clicked.connect(lambda: self.file_wanted.emit(".pdf"))


def _views() -> QComboBox:
    return choice_editor(
        [
            (_tr("Toàn bộ kế hoạch"), PLAN),
            (_tr("Đặt cạnh bản gốc"), BESIDE),
            (_tr("Chỉ những chỗ khác"), DIFFERING),
        ]
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("plan_view", text)
