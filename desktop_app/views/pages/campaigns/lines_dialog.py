"""“Sửa nội dung”: the clauses of a plan by section, and its targets, changed one by one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QVBoxLayout,
)

from desktop_app.reports.campaigns import SECTION_TITLES
from desktop_app.reports.plan_lines import clauses_table, targets_table
from desktop_app.views.command_form import Act, CommandForm, reason_form
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present_and_ask
from desktop_app.views.failure import show_failure
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named
from desktop_app.views.pages.campaigns.line_forms import Line, clause_form, target_line_form
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.domain.rows import CampaignDetail, CampaignTargetInfo, Clause
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context
    from desktop_app.views.form import Values

NAME = "campaigns.lines"
TARGETS = "target"
FIRST = "content"
SIZE = (980, 460)
TEXT_COLUMN = 2


class LinesDialog(QDialog):
    """Each change is done at once, on the version of the campaign that is shown."""

    def __init__(self, context: Context, detail: CampaignDetail, parent: QWidget) -> None:
        super().__init__(parent)
        title = _tr("Nội dung kế hoạch {code}").format(code=detail.info.code)
        named(self, f"{NAME}-dialog", title)
        self.setWindowTitle(title)
        self._context = context
        self._office: Office = context.office
        self._detail = detail
        self._sections = _sections()
        self._table = TableView(f"{NAME}.table", _tr("Các mục"), self)
        self._add = button(f"{NAME}.add", _tr("&Thêm…"), "add", primary=True)
        self._change = button(f"{NAME}.change", _tr("&Sửa…"), "edit")
        self._up = button(f"{NAME}.up", _tr("&Lên"), "up")
        self._down = button(f"{NAME}.down", _tr("&Xuống"), "down")
        self._remove = button(f"{NAME}.remove", _tr("&Bỏ…"), "remove")
        self._close = button(f"{NAME}.close", _tr("Đón&g"))
        self._assemble()
        self._connect()
        self._show()

    def _on_targets(self) -> bool:
        return str(self._sections.currentData()) == TARGETS

    def _show(self) -> None:
        """The lines of the chosen section, the first chosen where none is."""
        section = str(self._sections.currentData())
        of_targets = self._on_targets()
        table = targets_table(self._detail) if of_targets else clauses_table(self._detail, section)
        self._table.set_table(table)
        widths = self._table.horizontalHeader()
        widths.setSectionResizeMode(TEXT_COLUMN, QHeaderView.ResizeMode.Stretch)
        if table.rows and not self._table.current_ident():
            self._table.select_ident(table.rows[0].ident)
        self._enable()

    def _enable(self) -> None:
        place, count = self._place(), len(self._table.rows.rows)
        for one in (self._change, self._remove):
            one.setEnabled(place > 0)
        self._up.setEnabled(place > 1)
        self._down.setEnabled(0 < place < count)

    def _place(self) -> int:
        """The chosen line's place from 1, 0 where none is chosen."""
        idents = [row.ident for row in self._table.rows.table.rows]
        chosen = self._table.current_ident()
        return idents.index(chosen) + 1 if chosen in idents else 0

    def _clause(self) -> Clause | None:
        section, place = self._sections.currentData(), self._place()
        found = (one for one in self._detail.clauses if one.section == section)
        return next((one for one in found if one.position == place), None)

    def _target(self) -> CampaignTargetInfo | None:
        place = self._place()
        return self._detail.targets[place - 1] if place and self._on_targets() else None

    def _line(self) -> Line:
        return Line(self._detail, str(self._sections.currentData()), self._clause())

    def _ask_new(self) -> None:
        fresh = Line(self._detail, str(self._sections.currentData()), None)
        make = target_line_form if self._on_targets() else clause_form
        self._open(make(self._context, fresh, self))

    def _ask_change(self) -> None:
        if not self._place():
            return
        if self._on_targets():
            line = replace(self._line(), target=self._target())
            self._open(target_line_form(self._context, line, self))
        else:
            self._open(clause_form(self._context, self._line(), self))

    def _open(self, form: CommandForm) -> None:
        present_and_ask(form, self._ask)

    def _move(self, step: int) -> None:
        place, clause, target = self._place() + step, self._clause(), self._target()
        code, version = self._detail.info.code, self._detail.version
        editing = self._office.campaign_editing
        if target is not None:
            self._do(lambda: editing.set_target(code, target, move_to=place, version=version))
        elif clause is not None:
            self._do(
                lambda: editing.set_clause(code, clause, move_to=place, version=version),
                f"clause:{place}",
            )

    def _do(self, work: Callable[[], object], chosen: str = "") -> None:
        self._context.command(
            _tr("Chuyển chỗ"),
            lambda _progress: work(),
            lambda _done: self._ask(chosen),
            lambda error: show_failure(self, error),
        )

    def _ask_remove(self) -> None:
        if self._place():
            act = Act(_tr("Bỏ"), self._remove_chosen(), _tr("Đã bỏ một mục."))
            name, why = f"{NAME}.remove-dialog", _tr("Lý do bỏ")
            self._open(reason_form(self._context, name, act, why, self))

    def _remove_chosen(self) -> Callable[[Values], object]:
        """The command that removes what is chosen now, given the reason."""
        clause, target = self._clause(), self._target()
        code, version = self._detail.info.code, self._detail.version
        editing = self._office.campaign_editing

        def remove(values: Values) -> object:
            reason = str(values["reason"])
            if target is not None:
                return editing.remove_target(code, target.code, reason, version=version)
            place = clause.position if clause else 0
            section = clause.section if clause else ""
            return editing.remove_clause(code, section, place, reason, version=version)

        return remove

    def _ask(self, chosen: str = "") -> None:
        """Ask for the campaign as it is now; `chosen` is the line to go to."""
        office, code = self._office, self._detail.info.code
        ask_while_open(
            self,
            self._context,
            NAME,
            lambda: office.campaigns.detail(code),
            lambda detail: self._take(detail, chosen),
        )

    def _take(self, detail: CampaignDetail, chosen: str) -> None:
        self._detail = detail
        self._show()
        self._table.select_ident(chosen)

    def _assemble(self) -> None:
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSortingEnabled(False)
        first = QHBoxLayout()
        first.addWidget(label(_tr("Phần của kế hoạch")))
        first.addWidget(self._sections)
        first.addStretch()
        acts = QHBoxLayout()
        for one in (self._add, self._change, self._up, self._down, self._remove):
            acts.addWidget(one)
        acts.addStretch()
        acts.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.addLayout(first)
        layout.addWidget(self._table, stretch=1)
        layout.addLayout(acts)
        self.resize(*SIZE)

    def _connect(self) -> None:
        self._sections.activated.connect(lambda _index: self._show())
        self._table.ident_selected.connect(lambda _ident: self._enable())
        self._table.offer_acts(self._change, self._up, self._down, self._remove)
        self._add.clicked.connect(self._ask_new)
        self._change.clicked.connect(self._ask_change)
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self._remove.clicked.connect(self._ask_remove)
        self._close.clicked.connect(self.accept)


def _sections() -> QComboBox:
    choices = [(title, section) for section, title in SECTION_TITLES.items()]
    choices.insert(1, (_tr("Chỉ tiêu"), TARGETS))
    return named(choice_editor(choices, FIRST), f"{NAME}.section", _tr("Phần của kế hoạch"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("lines_dialog", text)
