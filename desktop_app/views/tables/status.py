"""The figures of a selection, told in the status bar of the window under a table or dialog."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

NAME = "status.selection"


class Telling:
    """What one view says in the bar; it goes when nobody sees the view any more."""

    def __init__(self, view: QWidget) -> None:
        self._view = view
        self._has_told = False

    def say(self, text: str) -> None:
        """Say another sentence."""
        self._has_told = bool(text)
        tell_in_status(self._view, text)

    def leave(self) -> None:
        """Take the sentence away in a moment: the window may be going, and the bar with it."""
        if self._has_told:
            QTimer.singleShot(0, self._view, lambda: self.say(""))


def tell_in_status(view: QWidget, text: str) -> None:
    """Write a sentence into the bar's label; nothing happens where there is no such bar.

    What is hidden meanwhile says nothing: its figures are not those that are seen.
    """
    if text and not view.isVisible():
        return
    window: QWidget | None = view.window()
    while window is not None:
        label = window.findChild(QLabel, NAME)
        if isinstance(label, QLabel):
            label.setText(text)
            return
        above = window.parentWidget()
        window = above.window() if above is not None else None
