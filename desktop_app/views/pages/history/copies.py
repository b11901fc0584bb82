"""The copies of the store: which there are, what is in one, and bringing one back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.reports.copies import contents_told, copies_table, last_acts_table
from desktop_app.views.controls import button, label, repolish
from desktop_app.views.dialogs import choose_file, name_buttons, present
from desktop_app.views.memory import memory
from desktop_app.views.names import named
from desktop_app.views.saving import own_documents
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.domain.copies import StoreContents, StoreCopy
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

# Where the last copies were written to.
COPY_FOLDER = "files.copy-folder"
COPY = "copy:"
SIZE = (680, 460)
TABLE_HEIGHT = 170


class CopiesPart(QWidget):
    """The list of copies (`history.copies`) and its two acts."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._office: Office = context.office
        self._table = TableView("history.copies", _tr("Các bản sao lưu đã thấy"))
        self._restore = button("history.restore", _tr("Xem và phục hồi…"), "undo")
        self._other = button("history.restore-other", _tr("Phục hồi từ tệp khác…"), "open")
        self._restore.setEnabled(False)
        self._table.setMinimumHeight(TABLE_HEIGHT)
        self._assemble()
        self._table.ident_selected.connect(lambda ident: self._restore.setEnabled(bool(ident)))
        self._table.offer_acts(self._restore)
        self._restore.clicked.connect(lambda: self._look_at_ident(self._table.current_ident()))
        self._other.clicked.connect(self._choose)

    def refresh(self) -> None:
        """Look for copies beside the store and where the last ones were written to."""
        safekeeping, folders = self._office.safekeeping, tuple(folders_of_copies())
        self._context.ask("history.copies", lambda: safekeeping.copies(folders), self._show)

    def _show(self, copies: Sequence[StoreCopy]) -> None:
        self._table.set_table(copies_table(copies))
        self._restore.setEnabled(bool(self._table.current_ident()))

    def _choose(self) -> None:
        filters = (_tr("Sổ Thi Đua (*.thidua)"), _tr("Mọi tệp (*)"))
        choose_file(self, "history.restore-file", _tr("Chọn bản sao lưu"), filters, self._look_at)

    def _look_at_ident(self, ident: str) -> None:
        if ident.startswith(COPY):
            self._look_at(Path(ident.removeprefix(COPY)))

    def _look_at(self, path: Path) -> None:
        safekeeping = self._office.safekeeping
        self._context.ask(
            "history.contents",
            lambda: safekeeping.contents(path),
            self._offer,
            self._context.show_failure,
        )

    def _offer(self, contents: StoreContents) -> None:
        dialog = RestoreDialog(contents, Path(self._office.path), self.window())
        dialog.accepted.connect(lambda: self._context.restore_wanted.emit(contents.path))
        present(dialog)

    def _assemble(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._restore)
        row.addWidget(self._other)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(_tr("Các bản sao lưu"), "step"))
        column.addWidget(self._table, stretch=1)
        column.addLayout(row)


class RestoreDialog(QDialog):
    """What is in a copy and what bringing it back does; nothing is done before a yes."""

    def __init__(self, contents: StoreContents, store: Path, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, "restore", _tr("Phục hồi từ bản sao lưu"))
        self.setWindowTitle(_tr("Phục hồi từ bản sao lưu"))
        self.resize(*SIZE)
        told = label("\n".join(contents_told(contents)), name="restore.contents")
        told.setWordWrap(True)
        last = TableView("restore.last", _tr("Những việc gần nhất trong bản sao lưu"), self)
        last.set_table(last_acts_table(contents.last))
        warned = label(self._warning(store), name="restore.warning")
        warned.setWordWrap(True)
        name = label(str(contents.path), "hint", "restore.path")
        layout = QVBoxLayout(self)
        layout.addWidget(name)
        layout.addWidget(told)
        layout.addWidget(label(_tr("Những việc gần nhất trong bản sao lưu"), "step"))
        layout.addWidget(last, stretch=1)
        layout.addWidget(warned)
        layout.addWidget(self._buttons())

    def _warning(self, store: Path) -> str:
        return _tr(
            "Sổ đang mở “{name}” sẽ được thay bằng bản này; những gì ghi sau bản này không còn "
            "trong sổ nữa. Sổ đang mở được giữ lại bên cạnh, với tên có chữ “truoc-phuc-hoi”, nên "
            "vẫn quay lại được."
        ).format(name=store.name)

    def _buttons(self) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        box = QDialogButtonBox(standard.Ok | standard.Cancel)
        name_buttons(box, "restore")
        yes = box.button(standard.Ok)
        yes.setText(_tr("Phục hồi bản này"))
        yes.setAccessibleName(yes.text())
        yes.setProperty("role", "primary")
        repolish(yes)
        # Enter alone must not replace a store.
        box.button(standard.Cancel).setDefault(True)
        box.button(standard.Cancel).setFocus(Qt.FocusReason.OtherFocusReason)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        return box


def folders_of_copies() -> list[Path]:
    """Where copies may lie, besides the store's own folder."""
    last = memory().get(COPY_FOLDER)
    return [own_documents(), *([Path(last)] if isinstance(last, str) else [])]


def _tr(text: str) -> str:
    return QCoreApplication.translate("history", text)
