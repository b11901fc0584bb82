"""Choosing one unit or person of thousands by some letters, typed with or without marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton

from desktop_app.views.form import ValueEditor
from desktop_app.views.hits import HitsList, Meant, composed_text, is_tab, meant_by
from desktop_app.views.names import named
from desktop_app.views.theme import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent

    from desktop_app.domain.unit_history import UnitHit
    from desktop_app.services.office import Office
    from desktop_app.views.context import Context

MOST_HITS = 20
NARROWEST = 260


@dataclass(frozen=True, slots=True)
class Hit:
    """One of whom may be chosen: the code, the text of the field, what the list says besides."""

    code: str
    text: str
    detail: str = ""

    @property
    def line(self) -> str:
        """The text of the list."""
        return f"{self.text}  ·  {self.detail}" if self.detail else self.text


class SubjectChooser(ValueEditor):
    """A field with a list of hits under it, which never takes the focus from composed text.

    Its value is the code of whom was chosen; what was only typed is its value as it is, so that
    the command says that there is nobody of that name.

    Signals:
        chosen: the code that is chosen now, "" where the text was changed afterwards.
    """

    chosen = Signal(str)

    def __init__(
        self,
        context: Context,
        name: str,
        find: Callable[[str], Sequence[Hit]],
        current: Hit | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._key = f"{name}.hits"
        self._find = find
        self._hits: Sequence[Hit] = ()
        self._answered: str | None = None
        self._chosen = current
        self._field = _Field(name, self)
        self._list = HitsList(f"{name}.hits", self)
        self._assemble(current)
        self._connect()

    def value(self) -> str:
        """The code that is chosen, else what was typed."""
        if self._chosen is None:
            self._take_only_one()
        return self._chosen.code if self._chosen else self._field.text().strip()

    @property
    def hit(self) -> Hit | None:
        """Who is chosen."""
        return self._chosen

    def text(self) -> str:
        """What the field shows."""
        return self._field.text()

    def choose(self, hit: Hit | None) -> None:
        """Choose somebody, or nobody."""
        self._chosen = hit
        self._field.setText(hit.text if hit else "")
        self._field.setCursorPosition(0)
        self._list.hide()
        self.chosen.emit(hit.code if hit else "")

    def _take_only_one(self) -> None:
        """Who typed enough for one hit need not point at it."""
        if self._answered == self._field.text() and len(self._hits) == 1:
            self.choose(self._hits[0])

    def _ask(self, text: str) -> None:
        if self._chosen is not None:
            self._chosen = None
            self.chosen.emit("")
        find = self._find
        self._context.ask(self._key, lambda: find(text), lambda hits: self._show(text, hits))

    def _show(self, text: str, hits: Sequence[Hit]) -> None:
        self._hits, self._answered = hits, text
        if not hits or not self._field.hasFocus():
            self._list.hide()
            return
        self._list.offer([hit.line for hit in hits], self._field)

    def _assemble(self, current: Hit | None) -> None:
        self._field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        for sign in self._field.findChildren(QToolButton):
            named(sign, f"{self._field.objectName()}.sign", self.tr("Tìm"))
        self._field.setText(current.text if current else "")
        self._field.setPlaceholderText(self.tr("Gõ vài chữ để tìm"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field)
        self.setFocusProxy(self._field)
        self.setMinimumWidth(NARROWEST)

    def _connect(self) -> None:
        self._field.composed.connect(self._ask)
        self._field.stepped.connect(self._step)
        self._field.settled.connect(self._settle)
        self._field.left.connect(self._list.hide)
        self._list.itemClicked.connect(lambda _item: self._settle())

    def _step(self, by: int) -> None:
        if not self._list.isVisible():
            self._ask(self._field.text() if self._chosen is None else "")
            return
        self._list.step(by, self._list.count() - 1)

    def _settle(self) -> None:
        at = self._list.currentRow()
        if self._list.isVisible() and 0 <= at < len(self._hits):
            self.choose(self._hits[at])
        self._list.hide()

    @property
    def is_listing(self) -> bool:
        """Whether hits are shown."""
        return self._list.isVisible()


class _Field(QLineEdit):
    """The text, whose keys also walk through the hits.

    Signals:
        composed: the text with what an input method is composing.
        stepped: an arrow key, 1 down or -1 up.
        settled: the current hit is meant.
        left: the hits are not wanted any more.
    """

    composed = Signal(str)
    stepped = Signal(int)
    settled = Signal()
    left = Signal()

    def __init__(self, name: str, chooser: SubjectChooser) -> None:
        super().__init__(chooser)
        self._chooser = chooser
        named(self, f"{name}.text", self.tr("Gõ vài chữ để tìm"))
        self.textEdited.connect(self.composed)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802  # Qt's name
        """Text that is still composed is looked for as if it stood there."""
        super().inputMethodEvent(event)
        composed = composed_text(self, event)
        if composed:
            self.composed.emit(composed)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Arrows walk, Enter and Tab take, Escape closes the hits before the form."""
        meant = meant_by(event, listing=self._chooser.is_listing)
        if meant is None:
            super().keyPressEvent(event)
        elif meant is Meant.TAKE:
            self.settled.emit()
        elif meant is Meant.LEAVE:
            self.left.emit()
        else:
            self.stepped.emit(meant.value)

    def event(self, event: QEvent) -> bool:
        """Tab takes the current hit and goes on."""
        if is_tab(event) and self._chooser.is_listing:
            self.settled.emit()
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  # Qt's name
        """No hits without the field."""
        super().focusOutEvent(event)
        self.left.emit()


def unit_chooser(context: Context, name: str, current: Hit | None = None) -> SubjectChooser:
    """A field for a unit of the window's year."""
    office: Office = context.office
    year = context.year

    def find(text: str) -> Sequence[Hit]:
        return _unit_hits(office.units.find(year, text, MOST_HITS))

    return SubjectChooser(context, name, find, current)


def _unit_hits(found: Sequence[UnitHit]) -> list[Hit]:
    return [
        Hit(one.code, one.name, "  ·  ".join(filter(None, (one.code, one.above)))) for one in found
    ]
