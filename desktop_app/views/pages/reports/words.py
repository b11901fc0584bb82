"""How the page of reports speaks where no widget does."""

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """A text in the language of the window."""
    return QCoreApplication.translate("reports", text)
