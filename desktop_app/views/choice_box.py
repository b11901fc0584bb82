"""A list of texts, each with a value; a long one is searched by typing, with marks or without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from desktop_app.views.choices import MOST_HITS, Choices
from desktop_app.views.hits import HitsList, Meant, composed_text, is_tab, meant_by
from desktop_app.views.names import named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent

# A list of so many is still looked through by eye.
FEW = 50
LETTERS = 30


class ChoiceBox(QComboBox):
    """A combo box; with more than a few choices it is typed into and offers what is meant.

    Its current value is then what was chosen, or the text as it is where nobody was chosen, so
    that the command says that there is no such one.
    """

    def __init__(self, choices: Sequence[tuple[str, object]] = (), current: object = None) -> None:
        super().__init__()
        self._choices = Choices(self)
        self.setModel(self._choices)
        self._hits: list[int] = []
        self._list = HitsList("", self)
        self._list.itemClicked.connect(lambda one: self._settle() if one.flags() else None)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LETTERS)
        self.objectNameChanged.connect(self._name_parts)
        self.offer(choices, current)

    def offer(self, choices: Sequence[tuple[str, object]], current: object = None) -> None:
        """Let one of others be chosen; the first where none of them is the current value."""
        self._list.hide()
        self._choices.take(choices)
        self._set_searched(len(choices) > FEW)
        self.setCurrentIndex(max(self.findData(current), 0))

    @property
    def is_searched(self) -> bool:
        """Whether it is typed into."""
        return self.isEditable()

    @property
    def is_listing(self) -> bool:
        """Whether hits are shown."""
        return self._list.isVisible()

    def currentData(self, role: int = Qt.ItemDataRole.UserRole) -> Any:  # noqa: ANN401, N802  # Qt's
        """The value that is chosen; what was only typed is its own value."""
        if not self._is_typed():
            return super().currentData(role)
        found = self._choices.places_of(self.currentText())
        if len(found) == 1:
            return self._choices.choices[found[0]][1]
        return self.currentText().strip()

    def value(self) -> object:
        """The value that is chosen, or the text as it was typed."""
        return self.currentData()

    @property
    def is_unknown(self) -> bool:
        """Whether something was typed that none of the choices, or more than one, can mean."""
        return self._is_typed() and len(self._choices.places_of(self.currentText())) != 1

    def showPopup(self) -> None:  # noqa: N802  # Qt's name
        """A long list shows its first ones, and how to come to the others."""
        if not self.is_searched:
            super().showPopup()
        elif self.is_listing:
            self._list.hide()
        else:
            self._search(self.currentText() if self._is_typed() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Arrows walk, Enter takes, Escape closes the hits before the form."""
        meant = meant_by(event, listing=self.is_listing) if self.is_searched else None
        if meant is None:
            super().keyPressEvent(event)
        elif meant is Meant.TAKE:
            self._settle()
        elif meant is Meant.LEAVE:
            self._list.hide()
        elif not self.is_listing:
            self.showPopup()
        else:
            self._list.step(meant.value, min(len(self._hits), MOST_HITS) - 1)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802  # Qt's name
        """Text that is still composed is looked for as if it stood there."""
        super().inputMethodEvent(event)
        field = self.lineEdit()
        composed = composed_text(field, event) if field is not None else ""
        if composed:
            self._search(composed)

    def event(self, event: QEvent) -> bool:
        """Tab takes the current hit and goes on."""
        if is_tab(event) and self.is_listing:
            self._settle()
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """What is typed next stands in place of what was chosen."""
        super().focusInEvent(event)
        field = self.lineEdit()
        if field is not None and not self._is_typed():
            field.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """Who typed enough for one need not point at it; nothing typed is what was chosen."""
        super().focusOutEvent(event)
        self._list.hide()
        if not self._is_typed():
            return
        found = self._choices.places_of(self.currentText())
        if len(found) == 1:
            self._take(found[0])
        elif not self.currentText().strip():
            self.setEditText(self.itemText(self.currentIndex()))

    def _set_searched(self, searched: bool) -> None:  # noqa: FBT001  # as Qt's own setters
        if searched == self.isEditable():
            return
        self.setEditable(searched)
        rows = self.view()
        if isinstance(rows, QListView):
            # Else every row is measured again whenever a form is laid out.
            rows.setUniformItemSizes(searched)
        field = self.lineEdit()
        if field is not None:
            self.setCompleter(None)  # type: ignore[arg-type]  # Qt's way to have none
            field.setPlaceholderText(self.tr("Gõ vài chữ để tìm"))
            field.textEdited.connect(self._search)
        self._name_parts()

    def _name_parts(self) -> None:
        name = self.objectName()
        self._list.setObjectName(f"{name}.hits")
        field: QWidget | None = self.lineEdit()
        if field is not None:
            named(field, f"{name}.text", self.tr("Gõ vài chữ để tìm"))

    def _is_typed(self) -> bool:
        """Whether the text is not that of the current choice."""
        return self.is_searched and self.currentText() != self.itemText(self.currentIndex())

    def _search(self, text: str) -> None:
        self._hits = self._choices.places_of(text)
        if not self._hits:
            self._list.hide()
            return
        seen = self._hits[:MOST_HITS]
        more = self.tr("Còn nhiều mục khác, hãy gõ thêm vài chữ của tên.")
        note = more if len(self._hits) > len(seen) else ""
        lines = [self.itemText(place) for place in seen]
        at = seen.index(self.currentIndex()) if self.currentIndex() in seen else 0
        self._list.offer(lines, self, at if not text.strip() else 0, note)

    def _settle(self) -> None:
        at = self._list.currentRow()
        if 0 <= at < min(len(self._hits), MOST_HITS):
            self._take(self._hits[at])
        self._list.hide()

    def _take(self, place: int) -> None:
        self.setCurrentIndex(place)
        self.setEditText(self.itemText(place))
        self.activated.emit(place)
