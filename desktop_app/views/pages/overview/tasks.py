"""The first page's card of tasks that are overdue or come up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.domain.due import due_text
from desktop_app.domain.tasks import OwnerRole
from desktop_app.reports.tasks import owners_text, state_text
from desktop_app.views.controls import label
from desktop_app.views.names import named
from desktop_app.views.pages.overview.parts import LinkButton

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop_app.domain.tasks import TaskInfo

SHOWN = 3


class TasksCard(QFrame):
    """The first few, each leading to its campaign; hidden where there is none.

    Signals:
        opened: a task was pressed; its campaign's code.
    """

    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        named(self, "overview.tasks", _tr("Việc sắp đến hạn"))
        self.setProperty("role", "card")
        self._items = QVBoxLayout()
        self._items.setSpacing(8)
        self._rest = _one_line("", "overview.tasks.rest")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        column.addWidget(label(_tr("Việc quá hạn, sắp đến hạn"), "subtitle"))
        column.addLayout(self._items)
        column.addWidget(self._rest)
        self.hide()

    def show_tasks(self, tasks: Sequence[TaskInfo], today: date) -> None:
        """Show other tasks."""
        while self._items.count():
            left = self._items.takeAt(0).widget()
            left.hide()
            left.deleteLater()
        for task in tasks[:SHOWN]:
            self._items.addWidget(self._item(task, today))
        others = len(tasks) - SHOWN
        self._rest.setText(_tr("Và {count} việc khác.").format(count=others))
        self._rest.setVisible(others > 0)
        self.setVisible(bool(tasks))

    def _item(self, task: TaskInfo, today: date) -> QWidget:
        name = f"overview.task.{task.id}"
        title = LinkButton(name, task.title, task.title)
        title.clicked.connect(lambda: self.opened.emit(task.campaign))
        told = (
            task.campaign,
            owners_text(task, OwnerRole.LEADS),
            due_text(task.due),
            state_text(task, today).lower(),
        )
        item = QWidget()
        column = QVBoxLayout(item)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(title)
        column.addWidget(_one_line(" · ".join(filter(None, told)), f"{name}.told"))
        return item


def _one_line(text: str, name: str) -> QLabel:
    """A hint that takes one line however narrow the page is; the tooltip says it whole."""
    made = label(text, "hint", name)
    made.setWordWrap(False)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    made.setToolTip(text)
    return made


def _tr(text: str) -> str:
    return QCoreApplication.translate("overview_tasks", text)
