"""Ctrl+H: another text in place of one, in the selected cells or in all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.controls import button, label
from desktop_app.views.names import named

if TYPE_CHECKING:
    from desktop_app.views.grid.acts import GridActs


class ReplaceDialog(QDialog):
    """Two texts (`NAME.replace-this`, `NAME.replace-by`) and where; stays until it is closed."""

    def __init__(self, acts: GridActs, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        title = self.tr("Thay thế trong bảng")
        named(self, f"{name}.replace", title)
        self.setWindowTitle(title)
        self._acts = acts
        self._this = named(QLineEdit(), f"{name}.replace-this", self.tr("Tìm"))
        self._by = named(QLineEdit(), f"{name}.replace-by", self.tr("Thay bằng"))
        only = self.tr("&Chỉ trong các ô đang chọn")
        self._only = named(QCheckBox(only), f"{name}.replace-only", only.replace("&", ""))
        self._told = label("", "hint", f"{name}.replace-told")
        self._go = button(f"{name}.replace-go", self.tr("&Thay thế"), primary=True)
        self._close = button(f"{name}.replace-close", self.tr("Đón&g"))
        self._assemble()
        room = acts.room()
        self._only.setChecked(len(room.rows) * len(room.columns) > 1)

    def _assemble(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Tìm:"), self._this)
        form.addRow(self.tr("Thay bằng:"), self._by)
        form.addRow("", self._only)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._go)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._told)
        column.addLayout(row)
        self._go.setDefault(True)
        self._go.clicked.connect(self._on_go)
        self._close.clicked.connect(self.reject)

    def _on_go(self) -> None:
        wanted = self._this.text()
        if not wanted:
            self._told.setText(self.tr("Hãy ghi chữ cần tìm."))
            return
        many = self._acts.replace(wanted, self._by.text(), everywhere=not self._only.isChecked())
        told = self.tr("Đã thay trong {many} ô.") if many else self.tr("Không thấy “{text}”.")
        self._told.setText(told.format(many=many, text=wanted))
