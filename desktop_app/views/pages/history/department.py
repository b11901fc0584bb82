"""The department's letterhead, as official documents print it."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.rows import Department
from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.page import MARGIN
from desktop_app.views.pages.history.folders import FolderChoice
from desktop_app.views.pages.history.letterheads import Letterheads
from desktop_app.views.pages.history.words import letterhead_titles

if TYPE_CHECKING:
    from desktop_app.domain.rows import DepartmentSince
    from desktop_app.views.context import Context

WIDTH = 560


class DepartmentForm(QWidget):
    """What is typed stays until it is saved, whatever else is refreshed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._stored = Department("")
        self._editors = {key: QLineEdit() for key in asdict(self._stored)}
        self._problem = label("", "field-problem", "history.department.problem")
        self._save = button(
            "history.department.save", self.tr("Lưu thông tin cơ quan"), "check", primary=True
        )
        self._save.setEnabled(False)
        self._letterheads = Letterheads(context)
        self._assemble()
        self._save.clicked.connect(self._on_save)
        for editor in self._editors.values():
            editor.textEdited.connect(lambda _: self._judge())
            editor.returnPressed.connect(self._save.click)

    def refresh(self) -> None:
        """Ask for what is stored."""
        office = self._context.office
        self._context.ask(
            "history.department",
            lambda: (office.settings.department(), office.settings.departments()),
            lambda found: self._show(*found),
        )

    def unfinished(self) -> str:
        """What is typed and not saved yet, by its title."""
        return self.tr("Thông tin cơ quan") if self._typed() != self._stored else ""

    def _show(self, department: Department, all_of: tuple[DepartmentSince, ...]) -> None:
        self._letterheads.show_letterheads(all_of)
        if self._typed() == self._stored:
            for key, text in asdict(department).items():
                self._editors[key].setText(text)
        self._stored = department
        self._judge()

    def _typed(self) -> Department:
        return Department(**{key: editor.text().strip() for key, editor in self._editors.items()})

    def _judge(self) -> None:
        typed = self._typed()
        self._problem.setText(self.tr("Hãy điền tên cơ quan."))
        self._problem.setVisible(not typed.name)
        self._save.setEnabled(bool(typed.name) and typed != self._stored)

    def _on_save(self) -> None:
        office, typed = self._context.office, self._typed()
        self._save.setEnabled(False)
        operation = self._context.command(
            self.tr("Lưu thông tin cơ quan"),
            lambda _progress: office.settings.set_department(typed),
            lambda _: self._on_saved(typed),
        )
        operation.finished.connect(self._judge)

    def _on_saved(self, typed: Department) -> None:
        self._stored = typed
        self._context.tell(self.tr("Đã lưu thông tin cơ quan."), "success")

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._save)
        row.addStretch()
        form = QFormLayout()
        form.setContentsMargins(0, 8, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for key, (title, example) in letterhead_titles().items():
            editor = named(self._editors[key], f"history.department.{key}", title)
            editor.setPlaceholderText(example)
            form.addRow(title, editor)
        form.addRow("", self._problem)
        form.addRow("", row)
        self._problem.hide()
        sheet = QWidget()
        sheet.setMaximumWidth(WIDTH)
        sheet.setLayout(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        hint = self.tr("Dùng cho phần đầu và phần ký của mọi văn bản in ra.")
        column.addWidget(label(hint, "hint"))
        column.addWidget(sheet)
        column.addSpacing(MARGIN)
        column.addWidget(self._letterheads, stretch=1)
        column.addSpacing(MARGIN)
        column.addWidget(FolderChoice())
