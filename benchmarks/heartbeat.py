"""How long the window's thread was away from its events, and what it did then."""

import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 5
# A stack is looked at once the thread has been away this long.
LATE_SECONDS = 0.04
OURS = "desktop_app"


@dataclass(slots=True)
class Stall:
    """The longest time away during one act, in milliseconds, and where the thread was then."""

    act: str
    milliseconds: float = 0.0
    places: Counter[str] = field(default_factory=Counter)

    @property
    def cause(self) -> str:
        """Where the thread was seen most often, "" where it was never late."""
        return next((place for place, _ in self.places.most_common(1)), "")


class Heartbeat(QObject):
    """A timer of the window's thread that notes the gaps between its beats.

    The interpreter's lock counts too: where a worker holds it, the window waits.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stalls: list[Stall] = []
        self._last = time.perf_counter()
        self._thread = threading.get_ident()
        self._stop = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def begin(self, act: str) -> None:
        """What comes now is another act."""
        self._beat()
        self.stalls.append(Stall(act))
        if not self._timer.isActive():
            self._timer.start()
            self._watcher.start()

    def end(self) -> None:
        """Stop the clock."""
        self._beat()
        self._timer.stop()
        self._stop.set()
        self._watcher.join()

    @property
    def longest(self) -> Stall:
        """The worst of all acts."""
        return max(self.stalls, key=lambda one: one.milliseconds)

    def _beat(self) -> None:
        now = time.perf_counter()
        if self.stalls:
            away = (now - self._last) * 1000
            self.stalls[-1].milliseconds = max(self.stalls[-1].milliseconds, away)
        self._last = now

    def _watch(self) -> None:
        while not self._stop.wait(BEAT_MS / 1000):
            if time.perf_counter() - self._last > LATE_SECONDS and self.stalls:
                frame = sys._current_frames().get(self._thread)  # noqa: SLF001  # the way to it
                self.stalls[-1].places[_told(frame)] += 1


def _told(frame: FrameType | None) -> str:
    """The innermost of our functions that was running, with what called it."""
    found: list[str] = []
    while frame is not None and len(found) < 3:  # noqa: PLR2004  # enough to find the place
        name = frame.f_code.co_filename
        if OURS in name:
            place = name.rpartition(f"{OURS}/")[2]
            found.append(f"{place}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return " < ".join(found) or "Qt"
