"""The window's language: Vietnamese as written, or English from its catalogue; Qt's words too."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from desktop_app.config import Language, resource
from desktop_app.views.catalogue import Catalogue, read_catalogue

QT_WORDS = resource("translations", "qt_vi.qm")
ENGLISH = resource("translations", "en")
NAME = "words"


class _Spoken:
    """What is spoken in this process; None is Vietnamese."""

    catalogue: Catalogue | None = None


class EnglishWords(QTranslator):
    """Answers with the catalogue's English; Qt's own words, English as they are, stay."""

    def __init__(self, catalogue: Catalogue, parent: QObject) -> None:
        super().__init__(parent)
        self._catalogue = catalogue

    def isEmpty(self) -> bool:  # noqa: N802  # Qt's name
        """There is something to say."""
        return False

    def translate(
        self,
        context: str,  # noqa: ARG002  # one text has one English, wherever it stands
        sourceText: str,  # noqa: N803  # Qt's name
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str:
        """The English of a text; what is not known stays Vietnamese."""
        return self._catalogue.word(sourceText) or sourceText


def speak(application: QCoreApplication, language: Language, english: Path = ENGLISH) -> None:
    """Speak a language from now on; what stands in the window already is to be made anew.

    Numbers and dates are written as in Việt Nam whichever it is: what is typed means the same,
    and reads as it will be printed. Where the catalogue is missing, Vietnamese stays.

    Raises:
        FileNotFoundError: the program's resources are incomplete.
    """
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    for earlier in application.findChildren(QTranslator, NAME):
        application.removeTranslator(earlier)
        earlier.setParent(None)
    speaks_english = language is Language.ENGLISH and has_english(english)
    catalogue = read_catalogue(english) if speaks_english else None
    words = EnglishWords(catalogue, application) if catalogue else _vietnamese(application)
    _Spoken.catalogue = catalogue
    words.setObjectName(NAME)
    application.installTranslator(words)


def said(text: str) -> str:
    """A text of the lower floors (a status, a heading, a failure) as the window says it."""
    return text if _Spoken.catalogue is None else _Spoken.catalogue.sentence(text)


def speaks_vietnamese() -> bool:
    """Whether every text is said as it is written."""
    return _Spoken.catalogue is None


def said_name(text: str) -> str:
    """What may be somebody's own name, or a word in its place (“Toàn cơ quan”)."""
    return text if _Spoken.catalogue is None else _Spoken.catalogue.name(text)


def has_english(folder: Path = ENGLISH) -> bool:
    """Whether the English catalogue was shipped."""
    return any(folder.glob("*.json"))


def _vietnamese(application: QCoreApplication) -> QTranslator:
    words = QTranslator()
    if not words.load(str(QT_WORDS)):
        raise FileNotFoundError(QT_WORDS)
    words.setParent(application)
    return words
