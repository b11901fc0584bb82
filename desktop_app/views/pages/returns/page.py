"""“Báo cáo đơn vị”: the completeness board, the year's imports, and the way to a new import."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QTabWidget

from desktop_app.domain.intake import Kind
from desktop_app.reports.imports import files_table
from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.names import named
from desktop_app.views.page import Page
from desktop_app.views.pages.invitation import Invitation
from desktop_app.views.pages.returns.board import BoardPanel, parts_of
from desktop_app.views.pages.returns.board_acts import BoardActs
from desktop_app.views.pages.returns.import_acts import ImportActs
from desktop_app.views.pages.returns.import_dialog import ImportDialog, dropped_paths
from desktop_app.views.pages.returns.imports import ImportsPanel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    from desktop_app.domain.rows import CampaignInfo, CampaignReturns, ImportInfo, ImportOutcome
    from desktop_app.reports.report import Table
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.pages.returns.board import Parts

OUTCOME = "outcome:"
IMPORT = "import"
BOARD, RETURN, FORMS = "board", "return", "forms"


@dataclass(frozen=True, slots=True)
class Intake:
    """What came in for a year so far."""

    year: int
    closed: bool
    units: int
    returns: tuple[CampaignReturns, ...]
    parts: Parts
    imports: tuple[ImportInfo, ...]


def look_up(office: Office, year: int) -> Intake:
    """What came in for a year so far."""
    returns = office.returns.board(year)
    return Intake(
        year,
        office.years_book.is_closed(year),
        len(office.units.all(year)),
        returns,
        parts_of(returns),
        office.importing.all(year),
    )


class ReturnsPage(Page):
    """Two tabs, the board and the imports; files may be dropped anywhere on the page."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "returns", self.tr("Báo cáo đơn vị"))
        self._office: Office = context.office
        self._import = button("returns.import", self.tr("&Nhập tệp…"), "import", primary=True)
        self._board = BoardPanel()
        self._imports = ImportsPanel()
        self._tabs = named(QTabWidget(), "returns.tabs", self.tr("Các phần"))
        self._invitation = Invitation("returns.empty", self.tr("Chưa có báo cáo"))
        self._first = QStackedWidget()
        self._is_opening = False
        self._wanted = ""
        self._intake: Intake | None = None
        self._fill()

    def refresh(self) -> None:
        """Ask what came in for the year."""
        office, year = self._office, self.context.year
        self.context.ask("returns.intake", lambda: look_up(office, year), self._show_intake)

    def reveal(self, ident: str) -> None:
        """Open the import ("import:" with a kind of table or none) or an import's result.

        An import's result is "outcome:NUMBER". "forms" makes forms; "board:CAMPAIGN:PERIOD:STATUS"
        shows a part of the board, "return:CAMPAIGN:PERIOD:UNIT" one unit's line on it.
        """
        subject, _, rest = ident.partition(":")
        if subject in {BOARD, RETURN, FORMS}:
            self._tabs.setCurrentWidget(self._first)
            self._wanted = ident
            self._show_wanted()
        elif subject == IMPORT:
            self._open_import(Kind(rest) if rest in set(Kind) else None)
        elif ident.startswith(OUTCOME) and rest.isdecimal():
            self._tabs.setCurrentWidget(self._imports)
            self._imports.select(int(rest))

    def _show_wanted(self) -> None:
        """What was asked for, as soon as the board is there."""
        there = self._intake is not None and self._first.currentWidget() is self._board
        if not self._wanted or not there:
            return
        subject, *parts = self._wanted.split(":")
        self._wanted = ""
        if subject == FORMS:
            self._acts.make_forms()
        elif subject == RETURN:
            self._board.choose(parts[0], parts[1])
            self._board.select(":".join((RETURN, *parts)))
        else:
            self._board.choose(*parts)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Take files and folders."""
        if dropped_paths(event) and self._import.isEnabled():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Open the import with the files that were dropped."""
        event.acceptProposedAction()
        self._open_import(None, dropped_paths(event))

    def _fill(self) -> None:
        self.setAcceptDrops(True)
        self.add_action(self._import)
        self._import.clicked.connect(lambda: self._open_import(None))
        self._connect_panels()
        self._invitation.taken.connect(self._take_invitation)
        self._first.addWidget(self._board)
        self._first.addWidget(self._invitation)
        self._tabs.addTab(self._first, self.tr("Tình hình nộp"))
        self._tabs.addTab(self._imports, self.tr("Các lần nhập"))
        self.body.addWidget(self._tabs)

    def _connect_panels(self) -> None:
        board, acts = self._board, BoardActs(self.context, self)
        self._acts = acts
        board.forms_wanted.connect(acts.make_forms)
        board.reminder_wanted.connect(acts.remind)
        board.lateness_wanted.connect(acts.show_lateness)
        board.due_wanted.connect(acts.set_due)
        board.versions_wanted.connect(acts.show_versions)
        board.figures_wanted.connect(acts.show_figures)
        imports, done = self._imports, ImportActs(self.context, self)
        imports.outcome_wanted.connect(self._ask_outcome)
        imports.undo_wanted.connect(done.undo)
        imports.answers_wanted.connect(done.answer)
        imports.open_wanted.connect(done.open_file)
        imports.save_wanted.connect(done.save_file)
        imports.cell_wanted.connect(done.show_cell)

    def _show_intake(self, intake: Intake) -> None:
        self._intake = intake
        self._import.setEnabled(not intake.closed)
        self._import.setToolTip(self._closed_text(intake.year) if intake.closed else "")
        self._imports.show_imports(intake.imports, closed=intake.closed)
        sentence, action = self._next_step(intake)
        if sentence:
            self._invitation.invite(sentence, action)
            self._first.setCurrentWidget(self._invitation)
        else:
            self._acts.know(intake.returns)
            self._board.show_returns(
                intake.year, intake.returns, intake.parts, closed=intake.closed
            )
            self._first.setCurrentWidget(self._board)
            self._show_wanted()

    def _next_step(self, intake: Intake) -> tuple[str, str]:
        """What has to come first where there is nothing to follow yet."""
        if not intake.units:
            text = self.tr("Năm {year} chưa có đơn vị nào. Hãy nhập danh sách đơn vị trước.")
            return text.format(year=intake.year), self.tr("Nhập danh sách đơn vị…")
        if not intake.returns:
            text = self.tr("Năm {year} chưa có phong trào nào để theo dõi báo cáo.")
            return text.format(year=intake.year), self.tr("Phát động phong trào…")
        return "", ""

    def _take_invitation(self) -> None:
        if self._intake is not None and not self._intake.units:
            self._open_import(Kind.UNITS)
        else:
            self.context.go_to("campaigns")

    def _open_import(self, kind: Kind | None, paths: Sequence[Path] = ()) -> None:
        """Once at a time: a second click while the campaigns are asked for opens nothing."""
        if self._is_opening:
            return
        self._is_opening = True
        office, year = self._office, self.context.year

        def question() -> tuple[bool, tuple[CampaignInfo, ...]]:
            return office.years_book.is_closed(year), office.campaigns.all(year)

        def then(answer: tuple[bool, tuple[CampaignInfo, ...]]) -> None:
            closed, campaigns = answer
            if closed:
                self.context.tell(self._closed_text(year), "warning")
            else:
                self._present_import(campaigns, kind, paths)

        operation = self.context.ask("returns.import", question, then)
        operation.finished.connect(self._on_asked)

    def _on_asked(self) -> None:
        self._is_opening = False

    def _present_import(
        self, campaigns: Sequence[CampaignInfo], kind: Kind | None, paths: Sequence[Path]
    ) -> None:
        dialog = ImportDialog(self.context, campaigns, kind, self)
        dialog.imported.connect(self._imports.select)
        dialog.add(paths)
        present(dialog)

    def _ask_outcome(self, number: int) -> None:
        office = self._office

        def laid_out() -> tuple[ImportOutcome, Table]:
            outcome = office.importing.outcome(number)
            return outcome, files_table(outcome)

        self.context.ask("returns.outcome", laid_out, self._imports.show_outcome)

    def _closed_text(self, year: int) -> str:
        return self.tr("Năm {year} đã khóa sổ nên không nhận thêm tệp.").format(year=year)
