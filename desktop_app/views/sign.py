"""A small picture that stands beside a text, in the scheme's colours and as large as the text."""

from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.views.icons import icon
from desktop_app.views.look import follow, look

PIXELS = 18


class Sign(QLabel):
    """Shows an icon in a role of the scheme; another one by `show_icon`."""

    def __init__(
        self, picture: str, role: str = "text", plain: int = PIXELS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._role = role
        self._plain = plain
        follow(self, self._draw)

    def show_icon(self, picture: str, role: str) -> None:
        """Show another picture in another role."""
        self._picture, self._role = picture, role
        self._draw()

    def _draw(self) -> None:
        side = look().pixels(self._plain)
        self.setPixmap(icon(self._picture, self._role).pixmap(side, side))
