"""What a page is, and how the window is told of one."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.reports.report import Table
from desktop_app.views.context import Context
from desktop_app.views.controls import label
from desktop_app.views.names import named
from desktop_app.views.tables.outgoing import preview_table, save_shown

MARGIN = 14


class Page(QWidget):
    """One page: a title with its actions on the right, and a body.

    The window calls `refresh` when the page is first shown, and again when what it cares for has
    changed. Controls are named `NAME.purpose`.

    Signals:
        grown: all its parts are made; only now is it asked to refresh.
    """

    grown = Signal()

    def __init__(self, context: Context, name: str, title: str, hint: str = "") -> None:
        super().__init__()
        named(self, name, title)
        self.context = context
        self.actions_row = QHBoxLayout()
        self.body = QVBoxLayout()
        self._to_make: deque[Callable[[], object]] = deque()
        self._assemble(name, title, hint)

    @property
    def is_grown(self) -> bool:
        """Whether all its parts are made."""
        return not self._to_make

    def make_in_turns(self, makers: Iterable[Callable[[], object]]) -> None:
        """Make parts one after another, the window's events between them.

        A page of ten tabs takes the window's thread 200 ms and more to make.
        """
        self._to_make.extend(makers)
        QTimer.singleShot(0, self, self._make_one)

    def is_grown_for(self, act: Callable[[], object]) -> bool:
        """Whether all its parts are made; else the act is done once they are."""
        if not self.is_grown:
            self.grown.connect(act, Qt.ConnectionType.SingleShotConnection)
        return self.is_grown

    def _make_one(self) -> None:
        self._to_make[0]()
        self._to_make.popleft()
        if self.is_grown:
            self.grown.emit()
        else:
            QTimer.singleShot(0, self, self._make_one)

    def refresh(self) -> None:
        """Ask the office anew and show the answer."""
        raise NotImplementedError

    def reveal(self, ident: str) -> None:
        """Show one record, where the page has records."""

    def print_table(self, table: Table, told: str) -> None:
        """Show how one of the page's tables will print; `told`: how it is filtered."""
        preview_table(self, self.context, table, told)

    def export_table(self, table: Table, told: str) -> None:
        """Save one of the page's tables as it is looked at."""
        save_shown(self, self.context, table, told)

    def add_action(self, control: QWidget) -> None:
        """Put a control into the title's row, right of those before it."""
        self.actions_row.addWidget(control)

    def _assemble(self, name: str, title: str, hint: str) -> None:
        head = QHBoxLayout()
        head.addWidget(label(title, "title", f"{name}.title"))
        head.addStretch()
        head.addLayout(self.actions_row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN)
        layout.addLayout(head)
        if hint:
            layout.addWidget(label(hint, "hint", f"{name}.hint"))
        layout.addLayout(self.body, stretch=1)


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page for the sidebar: made when it is first shown, refreshed by what it cares for."""

    name: str
    title: str
    icon: str
    factory: Callable[[Context], Page]
    cares_for: Changes = Changes.ALL
