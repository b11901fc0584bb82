"""What can be done with the entries of a draft: add, remove, move, put into another field."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.domain.draft_fields import FIELDS
from desktop_app.views.controls import button
from desktop_app.views.names import action, named

# Fields of one entry that something which was read may be meant for.
SINGLE = frozenset({"title", "theme", "parent"})


class DraftBar(QWidget):
    """A row of buttons.

    Signals:
        add_wanted: another entry after the current one.
        remove_wanted: the current one is to go.
        shift_wanted: it is to go up (-1) or down (1).
        turn_wanted: it belongs to another field, by its name.
    """

    add_wanted = Signal()
    remove_wanted = Signal()
    shift_wanted = Signal(int)
    turn_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._add = button("draft.add", self.tr("Thêm"), "add")
        self._remove = button("draft.remove", self.tr("Bỏ"), "remove")
        self._up = button("draft.up", self.tr("Lên"), "up")
        self._down = button("draft.down", self.tr("Xuống"), "down")
        self._move = button("draft.move", self.tr("Chuyển sang mục"), "right")
        self._move.setMenu(self._make_menu())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for one in (self._add, self._remove, self._up, self._down, self._move):
            row.addWidget(one)
        row.addStretch()
        self._add.clicked.connect(self.add_wanted)
        self._remove.clicked.connect(self.remove_wanted)
        self._up.clicked.connect(lambda: self.shift_wanted.emit(-1))
        self._down.clicked.connect(lambda: self.shift_wanted.emit(1))

    def allow(self, *, adding: bool, item: bool, steps: Collection[int]) -> None:
        """`item`: one of several entries is current; `steps`: which ways it may go, -1 or 1."""
        self._add.setEnabled(adding)
        self._remove.setEnabled(item)
        self._move.setEnabled(item)
        self._up.setEnabled(-1 in steps)
        self._down.setEnabled(1 in steps)

    def _make_menu(self) -> QMenu:
        menu = named(QMenu(self), "draft.fields", self.tr("Chuyển sang mục"))
        for field in FIELDS:
            if field.many or field.name in SINGLE:
                one = action(menu, f"draft.into.{field.name}", field.title)
                one.triggered.connect(
                    lambda _on=False, name=field.name: self.turn_wanted.emit(name)
                )
                menu.addAction(one)
        return menu
