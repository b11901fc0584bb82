"""How the window looks to its user: light or dark, and how large; both change at once, anywhere."""

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.config import (
    LARGEST_PERCENT,
    SMALLEST_PERCENT,
    Language,
    Scheme,
    load_settings,
    save_settings,
)
from desktop_app.views.colours import COLOURS, DARK, LIGHT
from desktop_app.views.language import speak
from desktop_app.views.theme import dress

STEP_PERCENT = 10
HINTS = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
}

_log = logging.getLogger(__name__)


class Look(QObject):
    """The application's one look.

    Signals:
        changed: other colours or another size hold from now on.
        spoken: another language does; windows are to be made anew.
    """

    changed = Signal()
    spoken = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.setObjectName("look")
        self._application = application
        self._scheme = Scheme.SYSTEM
        self._percent = 100
        self._language = Language.VIETNAMESE
        application.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def scheme(self) -> Scheme:
        """What the user chose."""
        return self._scheme

    @property
    def percent(self) -> int:
        """The size of text and of what stands around it, 100 as the system has it."""
        return self._percent

    @property
    def language(self) -> Language:
        """The language that is spoken."""
        return self._language

    @property
    def is_dark(self) -> bool:
        """Whether the dark scheme is shown, by choice or by the system's."""
        if self._scheme is Scheme.SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._scheme is Scheme.DARK

    def pixels(self, plain: int) -> int:
        """A length that is `plain` at 100 %."""
        return round(plain * self._percent / 100)

    def choose(self, scheme: Scheme, percent: int) -> None:
        """Look like this from now on; a size out of range is the nearest in it."""
        self._scheme = scheme
        self._percent = min(max(percent, SMALLEST_PERCENT), LARGEST_PERCENT)
        self._application.styleHints().setColorScheme(HINTS[scheme])
        self.put_on()

    def set_scheme(self, scheme: Scheme) -> None:
        """Change the colours only."""
        self.choose(scheme, self._percent)

    def set_percent(self, percent: int) -> None:
        """Change the size only."""
        self.choose(self._scheme, percent)

    def step(self, steps: int) -> None:
        """Some tenths larger or smaller."""
        self.set_percent(self._percent + steps * STEP_PERCENT)

    def speak(self, language: Language) -> None:
        """Speak a language from now on."""
        speak(self._application, language)
        if language is not self._language:
            self._language = language
            self.spoken.emit()

    def keep(self) -> None:
        """Have it so at the next start; where that cannot be written it is chosen again then."""
        chosen = replace(
            load_settings(),
            scheme=self._scheme,
            text_percent=self._percent,
            language=self._language,
        )
        try:
            save_settings(chosen)
        except OSError:
            _log.info("look not saved", exc_info=True)

    def put_on(self) -> None:
        """Dress the application in what holds now."""
        COLOURS.take(DARK if self.is_dark else LIGHT)
        dress(self._application, self._percent)
        self.changed.emit()

    @Slot()
    def _on_system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self.put_on()


class _Follower(QObject):
    """Goes with the widget that follows, and its connection with it."""

    def __init__(self, widget: QWidget, act: Callable[[], object]) -> None:
        super().__init__(widget)
        self._act = act
        look().changed.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Do it again."""
        self._act()


def look() -> Look:
    """The running application's look.

    Raises:
        TypeError: there is no application yet.
    """
    application = QGuiApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError(application)
    return application.findChild(Look, "look") or Look(application)


def follow(widget: QWidget, act: Callable[[], object]) -> None:
    """Do something now, and again whenever the look changes, while the widget lives."""
    act()
    _Follower(widget, act)
