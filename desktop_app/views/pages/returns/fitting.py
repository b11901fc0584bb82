"""How large a dialog may be over its window."""

from PySide6.QtWidgets import QDialog

SMALLER_THAN_WINDOW = 24


def fit(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its size, or what the window under it has room for."""
    owner = dialog.parentWidget()
    if owner is not None:
        room = owner.window().size()
        width = min(width, room.width() - SMALLER_THAN_WINDOW)
        height = min(height, room.height() - SMALLER_THAN_WINDOW)
    dialog.resize(width, height)
