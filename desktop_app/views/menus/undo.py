"""Ctrl+Z and Ctrl+Y: what was done last, back and there again, with its name in the menu."""

from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.domain.undo import Offer, Offers
from desktop_app.views.context import Context
from desktop_app.views.names import action
from desktop_app.views.theme import icon


class _Words(NamedTuple):
    """What an act is called: alone, with what it is done to, and when it is done."""

    alone: str
    of: str
    done: str


class UndoActs(QObject):
    """Two entries of the menu; a field that is being typed into keeps its own Ctrl+Z."""

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._context: Context | None = None
        self._offers = Offers()
        undo, redo = self._words()
        self._undo = self._action(menu, "menu.undo", undo, "Ctrl+Z")
        self._redo = self._action(menu, "menu.redo", redo, "Ctrl+Y", "Ctrl+Shift+Z")
        self._undo.triggered.connect(lambda: self._do(self._offers.undo, self._words()[0]))
        self._redo.triggered.connect(lambda: self._do(self._offers.redo, self._words()[1]))
        self._show(Offers())

    def serve(self, context: Context) -> None:
        """Follow an office that was just opened."""
        self._context = context
        context.changed.connect(lambda _changes: self._ask_anew())
        self._show(Offers())
        self._ask()

    def _words(self) -> tuple[_Words, _Words]:
        return (
            _Words(self.tr("&Hoàn tác"), self.tr("&Hoàn tác: {what}"), self.tr("Đã hoàn tác: ")),
            _Words(self.tr("&Làm lại"), self.tr("&Làm lại: {what}"), self.tr("Đã làm lại: ")),
        )

    def _action(self, menu: QMenu, name: str, words: _Words, *keys: str) -> QAction:
        made = action(menu, name, words.alone)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setIcon(icon(name.rpartition(".")[2]))
        menu.addAction(made)
        return made

    def _ask_anew(self) -> None:
        """What was offered until now is no longer the last step; a key must not take it back."""
        self._show(Offers())
        self._ask()

    def _ask(self) -> None:
        if self._context is not None:
            self._context.ask("menu.undo", self._context.office.undoing.offers, self._show)

    def _show(self, offers: Offers) -> None:
        self._offers = offers
        undo, redo = self._words()
        for act, offer, words in (
            (self._undo, offers.undo, undo),
            (self._redo, offers.redo, redo),
        ):
            act.setEnabled(bool(offer.what))
            act.setText(words.of.format(what=offer.what) if offer.what else words.alone)

    def _do(self, offer: Offer, words: _Words) -> None:
        context = self._context
        if context is None:
            return
        if offer.why_not:
            context.tell(offer.why_not, "warning")
            return
        # A second press before the answer is here must not take the same step back twice.
        self._show(Offers())
        context.command(
            words.alone.replace("&", ""),
            lambda _progress: context.office.undoing.take_back(offer.entry),
            lambda _value: context.tell(f"{words.done}{offer.what}.", "success"),
            self._take_failure,
        )

    def _take_failure(self, error: BaseException) -> None:
        if self._context is not None:
            self._context.show_failure(error)
            self._ask()
