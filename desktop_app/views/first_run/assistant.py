"""The assistant: goes on where the store stands, and can be left at any step."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.errors import KnownError
from desktop_app.domain.intake import Kind
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.failure import show_failure
from desktop_app.views.first_run.pages import (
    CampaignPage,
    FormsPage,
    LetterheadPage,
    StepPage,
    UnitsPage,
)
from desktop_app.views.first_run.typed_units import units_list
from desktop_app.views.first_run.year_line import YearLine
from desktop_app.views.names import named
from desktop_app.views.pages.overview.steps import first_steps
from desktop_app.views.pages.returns.import_dialog import ImportDialog

if TYPE_CHECKING:
    from desktop_app.domain.overview import YearOverview
    from desktop_app.domain.rows import CampaignInfo, Department
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

SIZE = (660, 440)
LIST_NAME = "danh-sach-don-vi.csv"


class Assistant(QDialog):
    """Begins at the first step that is not done; nothing is kept but what a step writes.

    What is typed on a page stays there as long as the assistant is open.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "first-run", self.tr("Trợ lý bắt đầu"))
        self.setWindowTitle(self.tr("Trợ lý bắt đầu"))
        self.resize(*SIZE)
        self._context = context
        self._office: Office = context.office
        self._folder = tempfile.TemporaryDirectory(prefix="so-thi-dua-")
        self._letterhead = LetterheadPage()
        self._units = UnitsPage()
        self._campaign = CampaignPage(context.year)
        self._pages: tuple[StepPage, ...] = (
            self._letterhead,
            self._units,
            self._campaign,
            FormsPage(),
        )
        self._shown = QStackedWidget()
        self._line = YearLine(context.year)
        self._problem = label("", "field-problem", "first-run.problem")
        self._back = button("first-run.back", self.tr("Quay lại"))
        self._skip = button("first-run.skip", self.tr("Bỏ qua bước này"))
        self._later = button("first-run.later", self.tr("Để sau"))
        self._go: QPushButton = button("first-run.go", self.tr("Tiếp tục"), primary=True)
        self._assemble()
        self._connect()
        self._ask()

    def _ask(self) -> None:
        """Where the store stands, and its letterhead."""
        office, year = self._office, self._context.year
        self._context.ask(
            "first-run.state",
            lambda: (office.overview.year(year), office.settings.department()),
            self._begin,
        )

    def _begin(self, answer: tuple[YearOverview, Department]) -> None:
        year, department = answer
        self._letterhead.show_department(department)
        self._shown.show()
        self._line.setEnabled(True)
        self._go_on(year)

    def _take_year(self, year: int) -> None:
        """The window goes along; what another year has already is not asked for again."""
        office = self._office
        self._context.set_year(year)
        self._campaign.show_year(year)
        if self._shown.currentWidget() is not self._letterhead:
            self._context.ask("first-run.state", lambda: office.overview.year(year), self._go_on)

    def _go_on(self, year: YearOverview) -> None:
        """At the first step that is not done, else at the last."""
        done = [step.done for step in first_steps(year)]
        self._show(done.index(False) if False in done else len(done) - 1)

    def _show(self, at: int) -> None:
        page = self._pages[at]
        self._shown.setCurrentIndex(at)
        self._problem.hide()
        said = self.tr("Bước {number} trong {count}")
        self._line.say(said.format(number=at + 1, count=len(self._pages)))
        self._go.setText(page.action)
        self._go.setAccessibleName(page.action)
        self._go.setEnabled(True)
        self._back.setEnabled(at > 0)
        self._skip.setVisible(at < len(self._pages) - 1)
        (page.first or self._go).setFocus()

    def _next(self) -> None:
        """The page after this one; after the last the assistant goes."""
        at = self._shown.currentIndex() + 1
        if at < len(self._pages):
            self._show(at)
        else:
            self.accept()

    def _on_go(self) -> None:
        acts = (self._save_letterhead, self._preview_units, self._launch, self._make_forms)
        acts[self._shown.currentIndex()]()

    def _save_letterhead(self) -> None:
        department, office = self._letterhead.department, self._office
        if not department.name:
            self._say_wrong(self.tr("Hãy điền tên cơ quan."))
            return
        self._go.setEnabled(False)
        self._context.command(
            self.tr("Lưu thông tin cơ quan"),
            lambda _progress: office.settings.set_department(department),
            lambda _value: self._next(),
            self._take_failure,
        )

    def _preview_units(self) -> None:
        listed = units_list(self._units.typed)
        if not listed:
            self._say_wrong(
                self.tr("Hãy gõ hoặc dán tên các đơn vị, hoặc nhập từ bảng tính; hay bỏ qua.")
            )
            return
        path = Path(self._folder.name) / LIST_NAME
        path.write_text(listed, encoding="utf-8")
        self._import(path)

    def _import(self, *paths: Path) -> None:
        """The import's own preview, over the assistant."""
        office, year = self._office, self._context.year

        def opened(campaigns: tuple[CampaignInfo, ...]) -> None:
            dialog = ImportDialog(self._context, campaigns, Kind.UNITS, self)
            dialog.imported.connect(self._on_imported)
            dialog.add(paths)
            present(dialog)

        self._context.ask("first-run.import", lambda: office.campaigns.all(year), opened)

    def _on_imported(self, _number: int) -> None:
        if self._pages[self._shown.currentIndex()] is self._units:
            self._next()

    def _launch(self) -> None:
        (plan, due), office, year = self._campaign.chosen, self._office, self._context.year
        self._go.setEnabled(False)
        self._context.command(
            self.tr("Phát động phong trào"),
            lambda _progress: office.campaigns.launch(plan, year, due),
            lambda _value: self._next(),
            self._take_failure,
        )

    def _make_forms(self) -> None:
        self.accept()
        self._context.go_to("returns", "forms")

    def _read_document(self) -> None:
        """The plan's draft has a dialog of its own; the assistant is resumed afterwards."""
        self.accept()
        self._context.go_to("campaigns", "read-plan")

    def _say_wrong(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()

    def _take_failure(self, error: BaseException) -> None:
        self._go.setEnabled(True)
        if isinstance(error, KnownError):
            self._say_wrong(str(error))
        else:
            show_failure(self, error)

    def _connect(self) -> None:
        self._go.clicked.connect(self._on_go)
        self._skip.clicked.connect(self._next)
        self._back.clicked.connect(lambda: self._show(self._shown.currentIndex() - 1))
        self._later.clicked.connect(self.reject)
        self._line.chosen.connect(self._take_year)
        self._units.file_wanted.connect(self._import)
        self._campaign.document_wanted.connect(self._read_document)
        self.finished.connect(lambda _result: self._folder.cleanup())

    def _assemble(self) -> None:
        for page in self._pages:
            self._shown.addWidget(page)
        for one in (self._back, self._skip, self._later):
            one.setAutoDefault(False)
        self._go.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self._later)
        row.addStretch()
        for one in (self._back, self._skip, self._go):
            row.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(self._line)
        column.addWidget(self._shown, stretch=1)
        column.addWidget(self._problem)
        column.addLayout(row)
        self._problem.setWordWrap(True)
        self._problem.hide()
        # Until it is known where the store stands there is nothing to fill in.
        self._shown.hide()
        self._go.setEnabled(False)
        self._skip.hide()
        self._back.setEnabled(False)
        self._line.setEnabled(False)
