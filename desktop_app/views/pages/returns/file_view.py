"""The lower part of a preview: one file, as it was sent, as it will be stored, and its problems."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QTabWidget, QVBoxLayout, QWidget

from desktop_app.views.controls import button
from desktop_app.views.dialogs import present
from desktop_app.views.names import named
from desktop_app.views.pages.returns import fixes, problem_acts
from desktop_app.views.pages.returns.columns_dialog import ColumnsDialog
from desktop_app.views.pages.returns.differences_panel import DifferencesPanel
from desktop_app.views.pages.returns.elided import ElidedLabel
from desktop_app.views.pages.returns.file_looking import FileLooking
from desktop_app.views.pages.returns.problem_acts import PreviewProblems
from desktop_app.views.pages.returns.rows_panel import RowsPanel
from desktop_app.views.pages.returns.settling import ask_person, ask_reason, ask_unit
from desktop_app.views.pages.returns.sheet_panel import SheetPanel

if TYPE_CHECKING:
    from desktop_app.domain.rows import FileOutcome, ImportOutcome
    from desktop_app.services.importing import Preview
    from desktop_app.views.context import Context
    from desktop_app.views.pages.returns.file_look import FileLook

SETTLED = frozenset({"duplicate", "ignored"})
WIDTHS = (590, 450)


class FileView(QWidget):
    """Shows one file of a preview; what is settled about it there is told as a change.

    Signals:
        change_wanted: a `fixes.Change` of the file's corrections.
        about_wanted: what the file is about is to be settled.
        undo_wanted: the file's last change is to be taken back.
        leaving_wanted: the file is to stay out, or to come in again.
        failed: why something of the file could not be fetched.
    """

    change_wanted = Signal(object)
    about_wanted = Signal()
    undo_wanted = Signal()
    leaving_wanted = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: FileOutcome | None = None
        self._look: FileLook | None = None
        self._looking = FileLooking(context, self)
        self._name = ElidedLabel("import.file", "subtitle")
        self._about = button("import.about-file", self.tr("Đơn vị, phong trào…"), "campaign")
        self._columns = button("import.columns-of-file", self.tr("Chỉnh cột…"), "filter")
        self._undo = button("import.undo", self.tr("Hoàn tác chỉnh sửa"), "undo")
        self._leave_out = button("import.leave-out", self.tr("Để tệp này &ngoài"), "remove")
        self._tabs = named(QTabWidget(), "import.tabs", self.tr("Các cách xem tệp"))
        self._sheet = SheetPanel()
        self._rows = RowsPanel()
        self._differences = DifferencesPanel()
        self._problems = PreviewProblems()
        self._assemble()
        self._connect()

    def show_file(
        self, preview: Preview | None, outcome: ImportOutcome, file: FileOutcome | None
    ) -> None:
        """Show a file; the same one anew stays where it was."""
        same = self._file is not None and file is not None and self._file.number == file.number
        self._file = file
        self._name.setText(PurePath(file.path).name if file else "")
        self._name.setToolTip(file.path if file else "")
        self._problems.show_preview(outcome, file, may_edit=self._may_edit)
        self._rows.expect(file)
        if not same:
            self._clear()
        self._set_buttons()
        if preview is None or file is None:
            self._looking.forget()
        else:
            self._looking.look(preview, file.number, self._sheet.sheet, self._sheet.current_cell)

    def look_again(self) -> None:
        """Show the file as it is known, without what could not be settled."""
        self._looking.look_again(self._sheet.sheet, self._sheet.current_cell)

    def set_undo(self, *, possible: bool) -> None:
        """Whether the file's last change can be taken back."""
        self._undo.setEnabled(possible)

    def set_left_out(self, *, out: bool) -> None:
        """Whether the file stays out."""
        text = self.tr("Đưa tệp này &vào lại") if out else self.tr("Để tệp này &ngoài")
        self._leave_out.setText(text)
        self._leave_out.setAccessibleName(text.replace("&", ""))

    @property
    def _may_edit(self) -> bool:
        return self._file is not None and self._file.status not in SETTLED

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._name, stretch=1)
        for one in (self._undo, self._about, self._columns, self._leave_out):
            head.addWidget(one)
        self._tabs.addTab(self._sheet, self.tr("Trên tệp"))
        self._tabs.addTab(self._rows, self.tr("Sẽ ghi vào sổ"))
        self._tabs.addTab(self._differences, self.tr("Khác bản trước"))
        below = named(QSplitter(Qt.Orientation.Horizontal), "import.below", self.tr("Hai phần"))
        below.addWidget(self._tabs)
        below.addWidget(self._problems)
        below.setSizes(WIDTHS)
        below.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(below, stretch=1)

    def _connect(self) -> None:
        looking = self._looking
        looking.looked.connect(self._take_look)
        looking.rows_came.connect(self._rows.show_rows)
        looking.part_came.connect(self._sheet.show_rows)
        looking.failed.connect(self.failed)
        self._rows.page_wanted.connect(looking.ask_rows)
        self._sheet.rows_wanted.connect(looking.ask_part)
        self._sheet.sheet_wanted.connect(looking.look_again)
        self._sheet.change_wanted.connect(self.change_wanted)
        self._sheet.cell_chosen.connect(self._problems.select_cell)
        self._problems.problem_chosen.connect(self._go_to_problem)
        self._problems.act_wanted.connect(self._act)
        self._problems.allow_wanted.connect(self._ask_reason)
        self._differences.cell_wanted.connect(self._go_to_cell)
        self._about.clicked.connect(self.about_wanted)
        self._columns.clicked.connect(self._ask_columns)
        self._undo.clicked.connect(self.undo_wanted)
        self._leave_out.clicked.connect(self.leaving_wanted)

    def _clear(self) -> None:
        self._look = None
        self._sheet.clear()
        self._show_differences(None)

    def _take_look(self, look: FileLook) -> None:
        self._look = look
        self._sheet.show_look(look, may_edit=self._may_edit)
        self._rows.show_rows(look.rows, 0)
        self._show_differences(look)
        self._set_buttons()

    def _show_differences(self, look: FileLook | None) -> None:
        differences = look.differences if look else ()
        adds = self._file is not None and self._file.is_supplement
        self._differences.show_differences(differences, is_supplement=adds)
        at = self._tabs.indexOf(self._differences)
        self._tabs.setTabVisible(at, bool(differences))
        title = self.tr("Khác bản trước ({count})").format(count=len(differences))
        self._tabs.setTabText(at, title)

    def _set_buttons(self) -> None:
        self._leave_out.setEnabled(self._may_edit)
        self._about.setEnabled(self._may_edit and bool(self._look and self._look.sheets))
        self._columns.setEnabled(self._may_edit and bool(self._look and self._look.tables))

    def _go_to_problem(self) -> None:
        problem = self._problems.problem
        if problem is not None and (problem.sheet or problem.cell):
            self._tabs.setCurrentWidget(self._sheet)
            self._sheet.go_to(problem.sheet, problem.cell)

    def _go_to_cell(self, cell: str) -> None:
        if cell:
            self._tabs.setCurrentWidget(self._sheet)
            self._sheet.go_to("", cell)

    def _act(self, act: str) -> None:
        {
            problem_acts.UNIT: self._ask_unit,
            problem_acts.PERSON: self._ask_person,
            problem_acts.ABOUT: self.about_wanted.emit,
            problem_acts.COLUMNS: self._ask_columns,
            problem_acts.CELL: self._edit_cell,
        }[act]()

    def _edit_cell(self) -> None:
        self._go_to_problem()
        self._sheet.edit_current()

    def _ask_unit(self) -> None:
        problem = self._problems.problem
        if problem is not None:
            self._looking.ask_units(
                problem.value,
                lambda likely, units: ask_unit(
                    self, problem, likely, units, self.change_wanted.emit
                ),
            )

    def _ask_person(self) -> None:
        problem, change = self._problems.problem, self.change_wanted.emit
        if problem is not None and self._file is not None:
            self._looking.ask_people(
                self._file.unit,
                problem.value,
                lambda named, staff: ask_person(self, problem, named, staff, change),
            )

    def _ask_reason(self) -> None:
        problem = self._problems.problem
        if problem is not None:
            ask_reason(self, problem, self.change_wanted.emit)

    def _ask_columns(self) -> None:
        if self._look is None or not self._look.tables:
            return
        dialog = ColumnsDialog(self._look.tables, self)
        dialog.settled.connect(
            lambda layout, fields: self.change_wanted.emit(fixes.set_columns(layout, fields))
        )
        present(dialog)
