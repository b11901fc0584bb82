"""How long the window's thread was away from its events, and what it did then."""

import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from types import FrameType
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 5
# A stack is looked at once the thread has been away this long.
LATE_SECONDS = 0.04
OURS = "desktop_app"
FRAMES = 3


class Moment(NamedTuple):
    """The clock, and the processor time of the window's thread and of the program, in seconds."""

    wall: float
    own: float
    program: float

    @classmethod
    def now(cls) -> "Moment":
        """To be asked on the window's thread."""
        return cls(time.perf_counter(), time.thread_time(), time.process_time())


class Gap(NamedTuple):
    """One time away from the events, in milliseconds.

    wall: by the clock; whatever else the machine has to do counts too.
    own: what the window's thread itself worked.
    ours: while any thread of the program worked: its own work, and its waiting for the interpreter
        that a worker holds. What other programs took from both is in neither.
    """

    wall: float = 0.0
    own: float = 0.0
    ours: float = 0.0

    @classmethod
    def between(cls, before: Moment, after: Moment) -> "Gap":
        """From one beat to the next."""
        wall, own, program = (1000 * (b - a) for a, b in zip(before, after, strict=True))
        return cls(wall, own, min(wall, program))


NOTHING = Gap()


@dataclass(slots=True)
class Stall:
    """The longest time away during one act, and where the thread was then."""

    act: str
    gap: Gap = NOTHING
    longest_wall: float = 0.0
    places: Counter[str] = field(default_factory=Counter)

    @property
    def milliseconds(self) -> float:
        """How long the program itself kept its window away."""
        return self.gap.ours

    @property
    def cause(self) -> str:
        """Where the thread was seen most often, "" where it was never late."""
        return next((place for place, _ in self.places.most_common(1)), "")

    def take(self, gap: Gap, seen: Counter[str]) -> None:
        """Keep the longest."""
        self.longest_wall = max(self.longest_wall, gap.wall)
        if gap.ours > self.gap.ours:
            self.gap, self.places = gap, seen


class Heartbeat(QObject):
    """A timer of the window's thread that notes the gaps between its beats.

    The interpreter's lock counts too: where a worker holds it, the window waits.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stalls: list[Stall] = []
        self._last = Moment.now()
        self._seen: Counter[str] = Counter()
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
        now, seen = Moment.now(), self._seen
        self._seen = Counter()
        if self.stalls:
            self.stalls[-1].take(Gap.between(self._last, now), seen)
        self._last = now

    def _watch(self) -> None:
        while not self._stop.wait(BEAT_MS / 1000):
            if time.perf_counter() - self._last.wall > LATE_SECONDS:
                self._seen[self._place()] += 1

    def _place(self) -> str:
        """Where the window's thread is; where a worker is, when it is in nothing of ours."""
        frames = sys._current_frames()  # noqa: SLF001  # the way to them
        mine = _told(frames.pop(self._thread, None))
        if mine:
            return mine
        return "; ".join(["Qt", *filter(None, map(_told, frames.values()))])


def _told(frame: FrameType | None) -> str:
    """The innermost of our functions that was running, with what called it; "" for none."""
    found: list[str] = []
    while frame is not None and len(found) < FRAMES:
        name = frame.f_code.co_filename
        if OURS in name:
            place = name.rpartition(f"{OURS}/")[2]
            found.append(f"{place}:{frame.f_lineno} {frame.f_code.co_name}")
        frame = frame.f_back
    return " < ".join(place for place in found if not place.startswith("views/operation"))
