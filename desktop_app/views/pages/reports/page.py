"""“Báo cáo và in”: every paper as it will print, to print or to save as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from desktop_app.domain.errors import KnownError
from desktop_app.domain.papers import EXCEL, PDF, WORD
from desktop_app.reports.targets import target_ident
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.memory import memory
from desktop_app.views.page import Page
from desktop_app.views.pages.file_export import FileExport
from desktop_app.views.pages.reports.choices import Choices, look_up_choices
from desktop_app.views.pages.reports.list import PaperList
from desktop_app.views.pages.reports.offer import way_to
from desktop_app.views.pages.reports.options import PaperOptions
from desktop_app.views.pages.reports.paper_view import Preview
from desktop_app.views.pages.reports.sight import Sight, look_up
from desktop_app.views.pages.reports.signing.entry import signatures_button
from desktop_app.views.pages.reports.templates_dialog import TemplatesDialog
from desktop_app.views.pages.reports.year_end_dialog import YearEndDialog
from desktop_app.views.pages.returns.source_dialog import show_source
from desktop_app.views.saving import documents

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from desktop_app.domain.papers import Paper
    from desktop_app.domain.rows import Origin
    from desktop_app.views.context import Context
    from desktop_app.views.operation import Operation
    from desktop_app.views.pages.reports.offer import Offer

LAST = "reports.last"


class ReportsPage(Page):
    """The list of papers, and the chosen one as it will print.

    A paper is revealed by "KIND@CAMPAIGN", the whole year's by "KIND@", a round's by
    "KIND@@NUMBER".
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context, "reports", self.tr("Báo cáo và in"))
        self._list = PaperList()
        self._options = PaperOptions(context)
        self._preview = Preview(context)
        self._export = FileExport(self)
        self._about = label("", "hint", "reports.about")
        self._folder = button("reports.folder", self.tr("Mở thư mục"), "open")
        self._year_end = button("reports.year-end", self.tr("Hồ sơ cuối năm…"), "history")
        self._templates = button("reports.templates", self.tr("Mẫu văn bản…"), "edit")
        self._signatures = signatures_button(self)
        self._files = self._make_files()
        self._kinds = {one.code: one for one in context.office.papers.kinds()}
        self._choices = Choices(0)
        self._operation: Operation | None = None
        self._unfinished = False
        self._list.choose(str(memory().get(LAST, "")))
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask what may be chosen, then make the chosen paper anew."""
        self._ask_choices(None)

    def reveal(self, ident: str) -> None:
        """Show a paper."""
        kind, campaign, number = (*ident.split("@"), "", "")[:3]
        self._list.choose(kind)
        self._ask_choices(campaign, number)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  # Qt's name
        """Make what was left unmade."""
        super().showEvent(event)
        if self._unfinished:
            self._unfinished = False
            self._ask()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  # Qt's name
        """Let another page's questions pass: a long paper is made when it is looked at."""
        super().hideEvent(event)
        if self._operation is not None:
            self._operation.cancel()
            self._operation = None
            self._unfinished = True

    @property
    def _offer(self) -> Offer:
        return self._list.offer

    def _ask_choices(self, campaign: str | None, award_round: str = "") -> None:
        office, year = self.context.office, self.context.year
        self.context.ask(
            "reports.choices",
            lambda: look_up_choices(office, year),
            lambda choices: self._take_choices(choices, campaign, award_round),
        )

    def _take_choices(self, choices: Choices, campaign: str | None, award_round: str) -> None:
        self._choices = choices
        self._show_offer(campaign, award_round)

    def _show_offer(self, campaign: str | None = None, award_round: str = "") -> None:
        offer = self._offer
        self._about.setText(offer.about)
        memory().put(LAST, offer.kind)
        kind = self._kinds.get(offer.kind)
        endings = kind.endings if kind else ()
        for ending, control in self._files.items():
            control.setVisible(ending in endings)
        self._folder.setVisible(kind is not None)
        self._templates.setVisible(WORD in endings)
        if kind is None:
            self._options.hide()
            self._show_elsewhere(offer)
            return
        self._options.offer(kind, self._choices, campaign)
        if award_round:
            self._options.choose_round(int(award_round))
        self._ask()

    def _show_elsewhere(self, offer: Offer) -> None:
        if self._operation is not None:
            self._operation.cancel()
            self._operation = None
        said = self.tr("“{title}” được lập ở trang riêng. Bấm nút dưới đây để tới đó.")
        self._preview.show_sentence(said.format(title=offer.title), way_to(offer.page))

    def _ask(self) -> None:
        """Make the paper on the reading worker; a newer question stops this one."""
        office, title, paper = self.context.office, self._offer.title, self._paper()
        self._allow(on=False)
        self._preview.show_working()
        operation = self.context.study(
            "reports.preview",
            lambda progress: look_up(office, title, paper, progress),
            self._show,
            self._say_why,
        )
        self._operation = operation
        operation.progressed.connect(
            lambda *told: self._preview.show_progress(*told) if operation is self._operation else 0
        )

    def _paper(self) -> Paper:
        return self._options.paper(self._offer.kind, self.context.year)

    def _show(self, sight: Sight) -> None:
        self._operation = None
        self._allow(on=True)
        if sight.pages is not None:
            self._preview.show_pages(sight.pages)
        else:
            self._preview.show_tables(sight.tables)

    def _say_why(self, error: BaseException) -> None:
        """What cannot be made says so in its own place; a bug still asks to be reported."""
        self._operation = None
        if not isinstance(error, KnownError):
            self.context.show_failure(error)
        self._preview.show_sentence(str(error), way_to(self._offer.page))

    def _allow(self, *, on: bool) -> None:
        for control in self._files.values():
            control.setEnabled(on)

    def _on_way_out(self) -> None:
        page = self._offer.page
        self.context.go_to(page, f"@{self._options.campaign}" if page == "scoring" else "")

    def _ask_target(self, ident: str, column: str) -> None:
        """The cell of a target's figure; the record is "target:UNIT:CODE"."""
        targets, year = self.context.office.targets, self.context.year

        def question() -> Origin | None:
            found = (one for one in targets.lines(year) if ident == target_ident(one))
            origin = next((one.origin for one in found), None)
            return origin.of(column) if origin else None

        self.context.ask(
            "reports.target",
            question,
            lambda origin: show_source(self.context, origin, self) if origin else None,
        )

    def _make_files(self) -> dict[str, QPushButton]:
        return {
            EXCEL: button("reports.excel", self.tr("Lưu Excel…"), "export"),
            WORD: button("reports.word", self.tr("Lưu Word…"), "export"),
            PDF: button("reports.pdf", self.tr("Lưu PDF…"), "export", primary=True),
        }

    def _lay_out(self) -> None:
        for control in (self._templates, self._signatures, *self._files.values()):
            self.add_action(control)
        right = QVBoxLayout()
        right.addWidget(self._about)
        right.addWidget(self._options)
        right.addWidget(self._preview, stretch=1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(self._left())
        row.addLayout(right, stretch=1)
        self.body.addLayout(row, stretch=1)

    def _left(self) -> QVBoxLayout:
        """The papers, and what is about all of them."""
        column = QVBoxLayout()
        for one in (self._list, self._year_end, self._folder):
            column.addWidget(one)
        return column

    def _connect(self) -> None:
        self._list.chosen.connect(lambda _kind: self._show_offer())
        self._options.changed.connect(self._ask)
        self._preview.way_out_taken.connect(self._on_way_out)
        self._preview.target_cell_wanted.connect(self._ask_target)
        self._templates.clicked.connect(self._open_templates)
        self._folder.clicked.connect(_open_folder)
        self._year_end.clicked.connect(self._open_year_end)
        for ending, control in self._files.items():
            control.clicked.connect(lambda _on, kept=ending: self._save(kept))

    def _open_year_end(self) -> None:
        present(YearEndDialog(self.context, self))

    def _open_templates(self) -> None:
        present(TemplatesDialog(self.context, self._offer.kind, self))

    def _save(self, ending: str) -> None:
        name = f"{self._offer.title} {self._options.file_part}{ending}"
        self._export.ask(self._paper(), name)


def _open_folder() -> None:
    """Show the folder in which papers are saved."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(documents())))
