"""Ctrl+Z and Ctrl+Y: what was done last, back and there again, with its name in the menu."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop_app.domain.undo import Offer, Offers
from desktop_app.views.context import Context
from desktop_app.views.language import said
from desktop_app.views.names import action
from desktop_app.views.operation import Operation
from desktop_app.views.theme import icon


class _Way(NamedTuple):
    """One of the two ways: its entry, and what that is called alone, with its step, when done."""

    act: QAction
    alone: str
    of: str
    done: str
    offer: Callable[[Offers], Offer]


class UndoActs(QObject):
    """Two entries of the menu; a field that is being typed into keeps its own Ctrl+Z.

    While a command runs nobody knows yet what the last one was: a key then takes nothing back, and
    says so. Only a key that follows on one of these two waits, once, for what comes next.
    """

    def __init__(self, menu: QMenu) -> None:
        super().__init__(menu)
        self._context: Context | None = None
        self._offers: Offers | None = None
        self._own: Operation | None = None
        self._next: _Way | None = None
        self._newest = 0
        self._ways = (self._undo(menu), self._redo(menu))
        self._show(Offers())

    def serve(self, context: Context) -> None:
        """Follow an office that was just opened."""
        self._context = context
        context.changed.connect(self._ask_anew)
        context.workers.write_started.connect(self._on_write_started)
        context.workers.idle.connect(self._on_idle)
        self._show(Offers())
        self._ask()

    def _undo(self, menu: QMenu) -> _Way:
        words = self.tr("&Hoàn tác"), self.tr("&Hoàn tác: {what}"), self.tr("Đã hoàn tác: ")
        act = self._action(menu, "menu.undo", words[0], "Ctrl+Z")
        return _Way(act, *words, lambda offers: offers.undo)

    def _redo(self, menu: QMenu) -> _Way:
        words = self.tr("&Làm lại"), self.tr("&Làm lại: {what}"), self.tr("Đã làm lại: ")
        act = self._action(menu, "menu.redo", words[0], "Ctrl+Y", "Ctrl+Shift+Z")
        return _Way(act, *words, lambda offers: offers.redo)

    def _action(self, menu: QMenu, name: str, text: str, *keys: str) -> QAction:
        made = action(menu, name, text)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.setIcon(icon(name.rpartition(".")[2]))
        # A key that is held down too long does not take back a whole afternoon.
        made.setAutoRepeat(False)
        made.triggered.connect(lambda _checked: self._on_triggered(made))
        menu.addAction(made)
        return made

    @Slot(object)
    def _on_write_started(self, _operation: Operation) -> None:
        self._next = None
        self._forget()

    @Slot()
    def _on_idle(self) -> None:
        if self._offers is None:
            self._ask()

    @Slot()
    def _ask_anew(self) -> None:
        """What was offered until now is no longer the last step; a key must not take it back."""
        self._forget()
        if self._context is not None and not self._context.workers.writing:
            self._ask()

    def _ask(self) -> None:
        context = self._context
        if context is not None and context.is_open:
            context.ask("menu.undo", context.office.undoing.offers, self._show)

    def _forget(self) -> None:
        self._offers = None
        for way in self._ways:
            way.act.setEnabled(True)
            way.act.setText(way.alone)

    def _show(self, offers: Offers) -> None:
        self._offers = offers
        self._tell_way_back(offers.undo)
        for way in self._ways:
            what = way.offer(offers).what
            way.act.setEnabled(bool(what))
            way.act.setText(way.of.format(what=said(what)) if what else way.alone)
        wanted, self._next = self._next, None
        if wanted is not None:
            self._do(wanted)

    def _tell_way_back(self, offer: Offer) -> None:
        """Whoever took something away learns at once how it comes back."""
        is_new, self._newest = offer.entry > self._newest, max(offer.entry, self._newest)
        if is_new and offer.loses and self._context is not None:
            done = self.tr("Đã làm: {what}.").format(what=said(offer.what))
            self._context.way_back.emit(done, self.tr("Ctrl+Z để hoàn tác."))

    def _on_triggered(self, act: QAction) -> None:
        self._do(next(way for way in self._ways if way.act is act))

    def _do(self, way: _Way) -> None:
        context = self._context
        if context is None:
            return
        running = context.workers.running
        if running is not None and running is not self._own:
            self._say_busy(running)
        elif self._offers is None:
            self._next = way
            self._ask_anew()
        else:
            self._take(way, way.offer(self._offers))

    def _say_busy(self, running: Operation) -> None:
        if self._context is not None:
            text = self.tr("Chương trình đang làm “{work}”. Xong việc đó hãy bấm lại.")
            self._context.tell(text.format(work=said(running.title)), "warning")

    def _take(self, way: _Way, offer: Offer) -> None:
        context = self._context
        if context is None or not offer.what:
            return
        if offer.why_not:
            context.tell(offer.why_not, "warning")
            return
        self._own = context.command(
            way.alone.replace("&", ""),
            lambda _progress: context.office.undoing.take_back(offer.entry),
            lambda _value: context.tell(f"{way.done}{offer.what}.", "success"),
            self._take_failure,
        )

    def _take_failure(self, error: BaseException) -> None:
        self._next = None
        if self._context is not None:
            self._context.show_failure(error)
