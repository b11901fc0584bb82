"""“Nguồn gốc”: what a unit came from, what became of it, its names, years and other spellings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.reports.lineage import history_tables, life_sentence
from desktop_app.views.command_form import Act, CommandForm
from desktop_app.views.controls import button, label
from desktop_app.views.dialogs import present
from desktop_app.views.form import Field
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.pages.returns.asking import ask_while_open
from desktop_app.views.table_view import TableView

if TYPE_CHECKING:
    from desktop_app.domain.unit_history import UnitHistory
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

NAME = "units.history"
SIZE = (1060, 480)
_TABS = ("origins", "successors", "names", "years", "acts")


class HistoryDialog(QDialog):
    """A tab for each side; the first is the tree of what the unit came from."""

    def __init__(self, context: Context, code: str, parent: QWidget) -> None:
        super().__init__(parent)
        named(self, f"{NAME}-dialog", _tr("Nguồn gốc đơn vị"))
        self.setWindowTitle(_tr("Nguồn gốc đơn vị"))
        self._context = context
        self._office: Office = context.office
        self._code = code
        self._title = label("", "title", f"{NAME}.title")
        self._life = label("", "hint", f"{NAME}.life")
        self._tabs = named(QTabWidget(), f"{NAME}.tabs", _tr("Các phần"))
        self._tables = {key: TableView(f"{NAME}.{key}", key, self) for key in _TABS}
        self._aliases = named(QListWidget(), f"{NAME}.aliases", _tr("Cách viết khác"))
        self._add = button(f"{NAME}.add-alias", _tr("&Thêm cách viết…"), "add")
        self._remove = button(f"{NAME}.remove-alias", _tr("&Bỏ cách viết"), "remove")
        self._close = button(f"{NAME}.close", _tr("Đón&g"))
        self._assemble()
        self._connect()
        self._ask()

    def _ask(self) -> None:
        office, code = self._office, self._code
        ask_while_open(self, self._context, NAME, lambda: office.lineage.history(code), self._show)

    def _show(self, found: UnitHistory) -> None:
        self._title.setText(f"{found.name} ({found.code})")
        self._life.setText(life_sentence(found))
        self._life.setVisible(bool(self._life.text()))
        for at, (view, table) in enumerate(
            zip(self._tables.values(), history_tables(found), strict=True)
        ):
            view.set_table(table)
            view.setAccessibleName(said(table.title))
            self._tabs.setTabText(at, said(table.title))
        self._aliases.clear()
        self._aliases.addItems(list(found.aliases))
        self._remove.setEnabled(bool(found.aliases))
        if found.aliases:
            self._aliases.setCurrentRow(0)

    def _assemble(self) -> None:
        for key, view in self._tables.items():
            self._tabs.addTab(view, key)
        self._tabs.addTab(self._spellings(), _tr("Cách viết khác"))
        closing = QHBoxLayout()
        closing.addStretch()
        closing.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.addWidget(self._title)
        layout.addWidget(self._life)
        layout.addWidget(self._tabs, stretch=1)
        layout.addLayout(closing)
        self.resize(*SIZE)

    def _spellings(self) -> QWidget:
        about = _tr("Tệp gửi đến ghi theo cách viết nào dưới đây cũng được hiểu là đơn vị này.")
        side = QWidget()
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addWidget(self._remove)
        row.addStretch()
        column = QVBoxLayout(side)
        column.addWidget(label(about, "hint", f"{NAME}.aliases-about"))
        column.addWidget(self._aliases, stretch=1)
        column.addLayout(row)
        return side

    def _connect(self) -> None:
        self._close.clicked.connect(self.accept)
        self._add.clicked.connect(self._ask_alias)
        self._remove.clicked.connect(self._remove_alias)

    def _ask_alias(self) -> None:
        office, code = self._office, self._code
        act = Act(
            _tr("Thêm cách viết"),
            lambda values: office.unit_editing.add_alias(code, str(values["alias"])),
            _tr("Đã thêm cách viết khác."),
        )
        fields = (Field("alias", _tr("Cách viết khác"), QLineEdit(), required=True),)
        form = CommandForm(self._context, "units.alias-form", act.text, fields, act, parent=self)
        form.accepted.connect(self._ask)
        present(form)

    def _remove_alias(self) -> None:
        office, code = self._office, self._code
        alias = self._aliases.currentItem().text()
        self._context.command(
            _tr("Bỏ cách viết"),
            lambda _progress: office.unit_editing.remove_alias(code, alias),
            lambda _nothing: self._ask(),
        )


def _tr(text: str) -> str:
    return QCoreApplication.translate("history_dialog", text)
