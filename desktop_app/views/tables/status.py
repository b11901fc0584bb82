"""The figures of a selection, told in the status bar of the window under a table or dialog."""

from PySide6.QtWidgets import QLabel, QWidget

NAME = "status.selection"


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
