"""A dialog that shows what was found about a ranking, and writes it to a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from desktop_app.views.controls import button, label
from desktop_app.views.names import named
from desktop_app.views.saving import Outgoing, ask_where, documents
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop_app.reports.report import Table
    from desktop_app.views.context import Context

SIZE = (1180, 580)


class FoundDialog(QDialog):
    """A sentence, tables and buttons (`NAME.said`, `NAME.table`, `NAME.excel`, `NAME.pdf`).

    A subclass adds what it asks for to `asked_row`, shows by `show_found`, and writes by `write`.
    """

    def __init__(
        self, context: Context, name: str, title: str, parent: QWidget, tables: Sequence[str]
    ) -> None:
        super().__init__(parent)
        named(self, name, title)
        self.setWindowTitle(title)
        self.context = context
        self.asked_row = QHBoxLayout()
        self.found: Any = None
        self._said = label("", "hint", f"{name}.said")
        self.tables = [
            TableView(f"{name}.table{'' if at == 0 else at + 1}", text, self)
            for at, text in enumerate(tables)
        ]
        self._excel = button(f"{name}.excel", _tr("Xuất &Excel…"), "export")
        self._pdf = button(f"{name}.pdf", _tr("Xuất &PDF…"), "export")
        self._close = button(f"{name}.close", _tr("Đón&g"))
        self._assemble()
        self._connect()

    def write(self, path: Path) -> object:
        """Write what was found to a file; called on the writing worker."""
        raise NotImplementedError

    def show_found(self, found: object, said: Sequence[str], tables: Sequence[Table]) -> None:
        """Show an answer."""
        self.take(found, said)
        for view, table in zip(self.tables, tables, strict=True):
            view.set_table(table)

    def take(self, found: object, said: Sequence[str]) -> None:
        """Keep an answer, which can be written from now on."""
        self.found = found
        self.say(*said)
        for one in (self._excel, self._pdf):
            one.setEnabled(found is not None)

    def say(self, *said: str) -> None:
        """Say some sentences over the tables, none of the empty ones."""
        self._said.setText("\n".join(one for one in said if one))
        self._said.setVisible(bool(self._said.text()))

    def _assemble(self) -> None:
        acts = QHBoxLayout()
        for one in (self._excel, self._pdf):
            one.setEnabled(False)
            acts.addWidget(one)
        acts.addStretch()
        acts.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.addLayout(self.asked_row)
        layout.addWidget(self._said)
        for view in self.tables:
            layout.addWidget(view, stretch=1)
        layout.addLayout(acts)
        self._said.hide()
        self.resize(*SIZE)

    def _connect(self) -> None:
        self._excel.clicked.connect(lambda: self._ask_file(".xlsx"))
        self._pdf.clicked.connect(lambda: self._ask_file(".pdf"))
        self._close.clicked.connect(self.accept)

    def _ask_file(self, ending: str) -> None:
        name = f"{self.objectName()}.save"
        suggested = documents() / f"{self.windowTitle().replace('/', '-')}{ending}"
        outgoing = Outgoing(
            self,
            self.context,
            name,
            _tr("Lưu thành tệp"),
            _tr("Xuất tệp"),
            lambda path, _progress: self.write(path),
            lambda made: self._tell_made(str(made)),
        )
        ask_where(outgoing, suggested)

    def _tell_made(self, path: str) -> None:
        self.context.tell(_tr("Đã xuất tệp “{path}”.").format(path=path), "success")


def _tr(text: str) -> str:
    return QCoreApplication.translate("ranking_dialog", text)
