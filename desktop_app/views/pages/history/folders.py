"""Where exported files go: a folder that was set, or the one that was used last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import choose_folder
from desktop_app.views.memory import memory
from desktop_app.views.saving import FOLDER, documents

if TYPE_CHECKING:
    from pathlib import Path


class FolderChoice(QWidget):
    """Shows the folder and lets another be set; it is this user's, whichever store is open."""

    def __init__(self) -> None:
        super().__init__()
        self._where = label("", name="history.folder")
        self._where.setWordWrap(True)
        self._how = label("", "hint", "history.folder.how")
        self._choose = button("history.folder.choose", self.tr("Chọn thư mục…"), "open")
        self._forget = button("history.folder.forget", self.tr("Theo lần lưu gần nhất"), "undo")
        self._open = button("history.folder.open", self.tr("Mở thư mục"), "right")
        self._assemble()
        self._choose.clicked.connect(self._on_choose)
        self._forget.clicked.connect(lambda: self._set(None))
        self._open.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(documents())))
        )
        self.refresh()

    def refresh(self) -> None:
        """Show where files go now."""
        is_set = memory().get(FOLDER) is not None
        self._where.setText(str(documents()))
        self._how.setText(
            self.tr("Mọi lần lưu tệp đều bắt đầu ở thư mục này.")
            if is_set
            else self.tr("Mỗi lần lưu tệp bắt đầu ở thư mục của lần lưu trước.")
        )
        self._forget.setEnabled(is_set)

    def _on_choose(self) -> None:
        title = self.tr("Thư mục lưu tệp")
        dialog = choose_folder(self, "history.folder.dialog", title, self._set)
        dialog.setDirectory(str(documents()))

    def _set(self, folder: Path | None) -> None:
        memory().put(FOLDER, str(folder) if folder else None)
        self.refresh()

    def _assemble(self) -> None:
        row = QHBoxLayout()
        for one in (self._choose, self._forget, self._open):
            row.addWidget(one)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(self.tr("Thư mục lưu báo cáo, tệp xuất ra"), "step"))
        column.addWidget(self._where)
        column.addWidget(self._how)
        column.addLayout(row)
