"""Vietnamese for Qt's own words, and Vietnamese ways of writing numbers and dates."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.config import resource

QT_WORDS = resource("translations", "qt_vi.qm")


def speak_vietnamese(application: QApplication) -> None:
    """Load the words and make Việt Nam the default locale.

    Raises:
        FileNotFoundError: the program's resources are incomplete.
    """
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    words = QTranslator(application)
    if not words.load(str(QT_WORDS)):
        raise FileNotFoundError(QT_WORDS)
    application.installTranslator(words)
