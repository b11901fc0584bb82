"""Texts with values that a box offers: thousands, found by value or by what somebody typed."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop_app.domain.text import fold, fold_all
from desktop_app.views.language import said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex

    Index: TypeAlias = QModelIndex | QPersistentModelIndex

MOST_HITS = 20
NO_PARENT = QModelIndex()
# Between two groups of choices; nobody can choose it.
LINE = ("", "line")
SHOWN = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole})


class Choices(QAbstractListModel):
    """Texts and values as they were given: thousands cost no more to offer than a few."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.choices: Sequence[tuple[str, object]] = ()
        self._places: dict[int, dict[object, int]] = {}
        self._keys: list[str] = []

    def take(self, choices: Sequence[tuple[str, object]]) -> None:
        """Offer others from now on."""
        self.beginResetModel()
        self.choices = choices
        self._places, self._keys = {}, []
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802  # Qt's name
        """How many there are."""
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's
        """A text, or the value that it stands for."""
        if not index.isValid() or not 0 <= index.row() < len(self.choices):
            return None
        text, value = self.choices[index.row()]
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return "separator" if self.choices[index.row()] is LINE else None
        if role in SHOWN:
            return said(text)
        return value if role == Qt.ItemDataRole.UserRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A line is none of the choices."""
        if index.isValid() and self.choices[index.row()] is LINE:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def match(
        self,
        start: Index,  # noqa: ARG002  # every match is looked for from the top
        role: int,
        value: Any,  # noqa: ANN401  # Qt's
        hits: int = 1,  # noqa: ARG002  # no two stand for the same
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchExactly,  # noqa: ARG002
    ) -> list[QModelIndex]:
        """The first that is exactly this, without looking at each."""
        place = self._places_by(role).get(value)
        return [] if place is None else [self.index(place, 0)]

    def places_of(self, typed: str) -> list[int]:
        """The places whose text holds a word that begins with each word typed, a few of them."""
        words = [f" {word}" for word in fold(typed).split()]
        if not words:
            shown = (place for place, one in enumerate(self.choices) if one is not LINE)
            return list(islice(shown, MOST_HITS + 1))
        if not self._keys:
            self._keys = [f" {key}" for key in fold_all([said(text) for text, _ in self.choices])]
        meant = (
            place for place, key in enumerate(self._keys) if all(word in key for word in words)
        )
        return list(islice(meant, MOST_HITS + 1))

    def _places_by(self, role: int) -> dict[object, int]:
        part = 0 if role in SHOWN else 1
        if part not in self._places:
            backwards = reversed(list(enumerate(self.choices)))
            self._places[part] = {one[part]: place for place, one in backwards}
        return self._places[part]
