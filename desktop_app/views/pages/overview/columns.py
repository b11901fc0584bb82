"""Cards in one, two or three columns, whichever the width has room for."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

SPACE = 12
# From so many pixels on there is room for so many columns; from the widest down.
ROOM = ((1500, 3), (900, 2), (0, 1))


def columns_for(width: int) -> int:
    """How many columns a width has room for, with letters of the plain size."""
    return next(count for least, count in ROOM if width >= least)


class Columns(QWidget):
    """Lays its cards out anew when the number of columns changes; cards stay the same widgets.

    Attributes:
        count: How many columns there are now.
    """

    def __init__(self, plans: Mapping[int, Sequence[Sequence[QWidget]]]) -> None:
        super().__init__()
        self.count = 0
        self._plans = plans
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE)

    def arrange(self, count: int) -> None:
        """Stand in so many columns."""
        if count == self.count:
            return
        self.count = count
        self._clear()
        for cards in self._plans[count]:
            column = QVBoxLayout()
            column.setSpacing(SPACE)
            for one in cards:
                column.addWidget(one)
            column.addStretch()
            self._row.addLayout(column, stretch=1)

    def _clear(self) -> None:
        while self._row.count():
            column = self._row.takeAt(0).layout()
            while column.count():
                column.takeAt(0)
            column.deleteLater()
