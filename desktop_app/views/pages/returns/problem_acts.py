"""What can be done about a problem where it is listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.views.controls import button
from desktop_app.views.pages.returns.files_panel import ProblemsPanel
from desktop_app.views.theme import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.problems import Problem
    from desktop_app.domain.rows import FileOutcome, ImportOutcome

UNIT, PERSON, ABOUT, COLUMNS, CELL = "unit", "person", "about", "columns", "cell"
UNIT_CODES = frozenset({"unit.unknown", "unit.ambiguous", "unit.not_listed"})
PERSON_CODES = frozenset({"person.namesakes", "person.likely", "person.born_differs"})
ABOUT_SUBJECTS = frozenset({"campaign", "period", "return", "form"})
COLUMN_SUBJECTS = frozenset({"column"})
PICTURES = {UNIT: "units", PERSON: "people", ABOUT: "campaign", COLUMNS: "filter", CELL: "edit"}


def act_for(problem: Problem | None) -> str:
    """What helps against a problem: one of the acts above (ABOUT: the file), or nothing here."""
    if problem is None:
        return ""
    subject = problem.code.partition(".")[0]
    acts = (
        (UNIT, problem.code in UNIT_CODES),
        (PERSON, problem.code in PERSON_CODES),
        (ABOUT, subject in ABOUT_SUBJECTS),
        (COLUMNS, subject in COLUMN_SUBJECTS),
        (CELL, bool(problem.cell)),
    )
    return next((act for act, helps in acts if helps), "")


def may_be_allowed(problem: Problem | None) -> bool:
    """Whether a problem can be let in with a reason."""
    # The services load SQLAlchemy; the window is on the screen before that.
    from desktop_app.services.importing.checks import OVERRIDABLE  # noqa: PLC0415

    return problem is not None and problem.is_error and problem.code in OVERRIDABLE


class PreviewProblems(ProblemsPanel):
    """The problems of a previewed file, and below them what helps against the chosen one.

    Signals:
        act_wanted: UNIT, PERSON, ABOUT, COLUMNS or CELL.
        allow_wanted: the chosen problem is to be let in.
    """

    act_wanted = Signal(str)
    allow_wanted = Signal()
    shows_values = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("import.problems", parent)
        self._act = button("import.problems.act", self.tr("Sửa ô này"), "edit")
        self._allow = button("import.problems.allow", self.tr("Cho phép…"), "check")
        self._allow.setToolTip(self.tr("Vẫn nhận dòng này, có ghi lý do."))
        self._can = False
        row = QHBoxLayout()
        row.addWidget(self._act)
        row.addWidget(self._allow)
        row.addStretch()
        self.column.addLayout(row)
        self.problem_current.connect(self._set_buttons)
        self.problem_chosen.connect(self._set_buttons)
        self._table.offer_acts(self._act, self._allow)
        self._act.clicked.connect(self._on_act)
        self._allow.clicked.connect(self.allow_wanted)

    def show_preview(
        self, outcome: ImportOutcome, file: FileOutcome | None, *, may_edit: bool
    ) -> None:
        """Show one file's problems; those of a file that is settled cannot be acted on."""
        self._can = may_edit
        self.show_problems(outcome, file)
        self._set_buttons()

    def select_cell(self, sheet: str, cell: str) -> None:
        """Make the first problem of a cell current, without telling it."""
        super().select_cell(sheet, cell)
        self._set_buttons()

    def _on_act(self) -> None:
        act = act_for(self.problem)
        if act and self._can:
            self.act_wanted.emit(act)

    def _set_buttons(self) -> None:
        act = act_for(self.problem)
        text = self._texts().get(act, self.tr("Sửa ô này"))
        self._act.setText(text)
        self._act.setAccessibleName(text)
        self._act.setIcon(icon(PICTURES.get(act, "edit")))
        self._act.setEnabled(bool(act) and self._can)
        self._allow.setVisible(may_be_allowed(self.problem) and self._can)

    def _texts(self) -> dict[str, str]:
        return {
            UNIT: self.tr("Chọn đơn vị…"),
            PERSON: self.tr("Chọn người…"),
            ABOUT: self.tr("Chọn phong trào, kỳ…"),
            COLUMNS: self.tr("Chỉnh cột…"),
            CELL: self.tr("Sửa ô này"),
        }
