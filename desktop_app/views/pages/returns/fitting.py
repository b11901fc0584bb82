"""How large a dialog may be over its window and on its screen."""

from PySide6.QtWidgets import QDialog

SMALLER_THAN_WINDOW = 24
# What stands above a dialog on the screen: its title.
TITLE = 40


def fit(dialog: QDialog, width: int, height: int) -> None:
    """Give a dialog its size, or what the window under it, or the screen, has room for."""
    screen = dialog.screen().availableGeometry()
    width, height = min(width, screen.width()), min(height, screen.height() - TITLE)
    owner = dialog.parentWidget()
    if owner is not None:
        room = owner.window().size()
        width = min(width, room.width() - SMALLER_THAN_WINDOW)
        height = min(height, room.height() - SMALLER_THAN_WINDOW)
    dialog.resize(width, height)
