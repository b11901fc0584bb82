"""The window's language: Vietnamese as written, or English from its catalogue; Qt's words too."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop_app.config import Language, resource

QT_WORDS = resource("translations", "qt_vi.qm")
ENGLISH = resource("translations", "en.qm")
NAME = "words"


def speak(application: QCoreApplication, language: Language) -> None:
    """Speak a language from now on; what stands in the window already is to be made anew.

    Numbers and dates are written as in Việt Nam whichever it is: what is typed means the same,
    and reads as it will be printed. Where a catalogue is missing, Vietnamese stays.

    Raises:
        FileNotFoundError: the program's resources are incomplete.
    """
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    for earlier in application.findChildren(QTranslator, NAME):
        application.removeTranslator(earlier)
        earlier.setParent(None)
    ours = _loaded(application, str(ENGLISH)) if language is Language.ENGLISH else None
    if ours is not None:
        application.installTranslator(ours)
        return
    words = _loaded(application, str(QT_WORDS))
    if words is None:
        raise FileNotFoundError(QT_WORDS)
    application.installTranslator(words)


def has_english() -> bool:
    """Whether the English catalogue was shipped."""
    return ENGLISH.exists()


def _loaded(application: QCoreApplication, path: str) -> QTranslator | None:
    words = QTranslator(application)
    words.setObjectName(NAME)
    return words if words.load(path) else None
