"""Small named controls, made in one line, so that pages look alike."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop_app.views.language import said
from desktop_app.views.names import named
from desktop_app.views.theme import icon


def button(name: str, text: str, picture: str = "", *, primary: bool = False) -> QPushButton:
    """A push button that says what it does; a page has at most one primary one."""
    made = named(QPushButton(text), name, text.replace("&", ""))
    if picture:
        made.setIcon(icon(picture, "on_accent" if primary else "text"))
    if primary:
        made.setProperty("role", "primary")
    return made


def tool_button(name: str, text: str, picture: str) -> QToolButton:
    """A button with a picture only; its text is the tooltip and what a screen reader says."""
    made = named(QToolButton(), name, text)
    made.setIcon(icon(picture))
    made.setToolTip(text)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def repolish(widget: QWidget) -> None:
    """Let the style sheet look again at a widget whose properties have changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Label(QLabel):
    """A text that is said in the language of the window, wherever it comes from."""

    def __init__(self, text: str = "") -> None:
        super().__init__(said(text))

    def setText(self, text: str) -> None:  # noqa: N802  # Qt's name
        """Say another text."""
        super().setText(said(text))


def label(text: str, role: str = "", name: str = "") -> QLabel:
    """A text; `role` is "title", "subtitle", "hint", "figure" or plain."""
    made = Label(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setObjectName(name)
    if role:
        made.setProperty("role", role)
    if role == "hint":
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return made


def titled(text: str, editor: QWidget) -> QLabel:
    """An editor's label, whose letter leads to it."""
    made = label(text)
    made.setBuddy(editor)
    return made


def card(name: str, accessible: str) -> QFrame:
    """A white sheet with a thin border, to hold what belongs together."""
    made = named(QFrame(), name, accessible)
    made.setProperty("role", "card")
    return made
