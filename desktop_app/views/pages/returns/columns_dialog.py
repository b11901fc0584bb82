"""The question what each column of a table holds, answered by choosing from a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.controls import label, repolish
from desktop_app.views.dialogs import name_buttons
from desktop_app.views.form import choice_editor
from desktop_app.views.names import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.intake_rows import TableShown

SIZE = (620, 460)
LONGEST_HEADING = 60
MARGIN = 4


class ColumnsDialog(QDialog):
    """Shows one table's columns, each with its heading and a list of what it can hold.

    The lists are named `import.columns.LETTER`.

    Signals:
        settled: the table's layout, and the field of each letter ("" where it is left alone).
    """

    settled = Signal(str, object)

    def __init__(self, tables: Sequence[TableShown], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = self.tr("Chỉnh cột")
        named(self, "import.columns", title)
        self.setWindowTitle(title)
        self._tables = tuple(tables)
        self._which = named(QComboBox(), "import.columns.table", self.tr("Bảng"))
        self._area = named(QScrollArea(), "import.columns.area", self.tr("Các cột"))
        self._problem = label("", "field-problem", "import.columns.problem")
        self._editors: dict[str, QComboBox] = {}
        self._assemble()
        self._show_table()

    def _assemble(self) -> None:
        for table in self._tables:
            text = self.tr("{sheet}, tiêu đề ở dòng {row}")
            self._which.addItem(text.format(sheet=table.sheet, row=table.header_row))
        self._which.activated.connect(lambda _index: self._show_table())
        self._which.setVisible(len(self._tables) > 1)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._problem.setWordWrap(True)
        self._problem.hide()
        hint = self.tr(
            "Mỗi cột của tệp là mục nào trong sổ? Chương trình nhớ cách chọn này cho mọi tệp "
            "có cùng dòng tiêu đề."
        )
        layout = QVBoxLayout(self)
        layout.addWidget(label(hint, "hint", "import.columns.hint"))
        for one in (self._which, self._area, self._problem, self._buttons()):
            layout.addWidget(one)
        self.resize(*SIZE)

    def _buttons(self) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(standard.Ok | standard.Cancel)
        name_buttons(box, "import.columns")
        ok, text = box.button(standard.Ok), self.tr("Áp dụng")
        ok.setText(text)
        ok.setAccessibleName(text)
        ok.setProperty("role", "primary")
        repolish(ok)
        box.accepted.connect(self._submit)
        box.rejected.connect(self.reject)
        return box

    @property
    def _table(self) -> TableShown:
        return self._tables[max(self._which.currentIndex(), 0)]

    def _show_table(self) -> None:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        grid.setColumnStretch(1, 1)
        choices = [(self.tr("– không dùng –"), "")]
        choices += [(one.label, one.name) for one in self._table.choices]
        self._editors = {}
        for row, column in enumerate(self._table.columns):
            editor = choice_editor(choices, column.field)
            spoken = self.tr("Cột {letter}: {heading}")
            told = spoken.format(letter=column.letter, heading=column.heading)
            self._editors[column.letter] = named(editor, f"import.columns.{column.letter}", told)
            heading = label(_short(column.heading))
            heading.setWordWrap(True)
            heading.setToolTip(column.heading)
            grid.addWidget(label(column.letter, "subtitle"), row, 0)
            grid.addWidget(heading, row, 1)
            grid.addWidget(editor, row, 2)
        grid.setRowStretch(len(self._table.columns), 1)
        self._area.setWidget(inner)

    def _submit(self) -> None:
        fields = {letter: str(one.currentData()) for letter, one in self._editors.items()}
        problem = self._twice(fields)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if not problem:
            self.accept()
            self.settled.emit(self._table.layout, fields)

    def _twice(self, fields: dict[str, str]) -> str:
        """The sentence that two columns were taken for the same thing, empty where none were."""
        first: dict[str, str] = {}
        for letter, name in fields.items():
            if name and name in first:
                text = self.tr("Cột {one} và cột {other} cùng là “{label}”. Hãy chọn lại một cột.")
                shown = self._editors[letter].currentText()
                return text.format(one=first[name], other=letter, label=shown)
            first[name] = letter
        return ""


def _short(heading: str) -> str:
    text = " ".join(heading.split())
    return text if len(text) <= LONGEST_HEADING else f"{text[:LONGEST_HEADING].rstrip()}…"
