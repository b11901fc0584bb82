"""A calm line over a page: what was done, or what could not be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from desktop_app.views.controls import repolish
from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.sign import Sign
from desktop_app.views.theme import icon


class Banner(QFrame):
    """Shows one sentence until it is closed or another takes its place.

    Signals:
        action_triggered: its button was pressed ("Hoàn tác", "Thử lại"…).
    """

    action_triggered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        named(self, "banner", self.tr("Thông báo"))
        self._sign = Sign("info", "info")
        self._text = named(QLabel(), "banner.text", self.tr("Thông báo"))
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._way_back = named(QLabel(), "banner.way-back", self.tr("Cách lấy lại"))
        self._way_back.setProperty("role", "hint")
        self._is_fresh = False
        self._action = named(QPushButton(), "banner.action", self.tr("Việc có thể làm"))
        self._action.clicked.connect(self.action_triggered)
        self._assemble()
        self.hide()

    def say(self, text: str, tone: str = "info", action: str = "") -> None:
        """Show a sentence; `tone` is "info", "success", "warning" or "error"."""
        self._text.setText(said(text))
        self._way_back.hide()
        self._is_fresh = True
        self._sign.show_icon(tone, tone)
        self._action.setText(said(action))
        self._action.setAccessibleName(action or self.tr("Việc có thể làm"))
        self._action.setVisible(bool(action))
        self.setProperty("tone", tone)
        repolish(self)
        self.show()

    def grow_old(self) -> None:
        """What is said from now on is about something else."""
        self._is_fresh = False

    def tell_way_back(self, done: str, way_back: str) -> None:
        """Say how to take back what was done last; where nothing was said of it, `done` as well."""
        if not self._is_fresh or self.isHidden():
            self.say(done, "success")
        self._way_back.setText(way_back)
        self._way_back.show()

    def _assemble(self) -> None:
        close = named(QToolButton(), "banner.close", self.tr("Đóng thông báo"))
        close.setIcon(icon("close"))
        close.setToolTip(self.tr("Đóng thông báo"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 4, 4)
        row.addWidget(self._sign)
        row.addWidget(self._text, stretch=1)
        row.addWidget(self._way_back)
        row.addWidget(self._action)
        row.addWidget(close)
