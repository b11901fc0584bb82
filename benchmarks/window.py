"""The longest stall of the window on each page: `python -m benchmarks.window [STORE] [PAGE…]`.

Without a store the big one of `benchmarks.large_store` is made first. The real window is opened on
it, offscreen unless QT_QPA_PLATFORM says otherwise; each page is opened, its tabs are gone through,
its tables scrolled to the end and sorted, its fields of search typed into. A line tells the longest
time that the window's thread was away from its events, in which act, and where it was then.
"""

import os
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QTableView,
    QTabWidget,
    QWidget,
)

from benchmarks.heartbeat import Heartbeat, Stall
from benchmarks.large_store import Size, make
from desktop_app.app import place_for, prepare
from desktop_app.domain.changes import Actor
from desktop_app.services.office import Office
from desktop_app.views.main_window import Doors, MainWindow
from desktop_app.views.operation import Operation
from desktop_app.views.pages import PAGES

Kind = TypeVar("Kind", bound=QWidget)
TOO_LONG = 100
PATIENCE = 120
SIZE = (1280, 720)


@dataclass(frozen=True, slots=True)
class PageStall:
    """A page's acts, its seconds in all, and the process's memory after it (MB)."""

    page: str
    stalls: Sequence[Stall]
    seconds: float
    memory: int

    @property
    def worst(self) -> Stall:
        """The act that kept the window away longest."""
        return max(self.stalls, key=lambda one: one.milliseconds)


def open_window(path: Path) -> MainWindow:
    """The real window on a store, shown and settled."""
    doors = Doors(open=Office.open, create=Office.create, place=place_for)
    window = MainWindow(doors, PAGES, Actor("Đo"))
    window.resize(*SIZE)
    window.show()
    window.open_store(path)
    settle(window)
    return window


def settle(window: MainWindow, quiet_ms: int = 250, patience: float = PATIENCE) -> None:
    """Let the window work until nothing was asked for a while, `patience` seconds at most."""
    since, until = time.monotonic(), time.monotonic() + patience
    while time.monotonic() - since < quiet_ms / 1000 and time.monotonic() < until:
        QTest.qWait(15)
        if window.workers.findChildren(Operation):
            since = time.monotonic()


def measure(window: MainWindow, names: Sequence[str] = ()) -> Iterator[PageStall]:
    """Go through the pages, all where none is named."""
    for spec in PAGES:
        if names and spec.name not in names:
            continue
        beat, started = Heartbeat(window), time.perf_counter()
        beat.begin("mở trang")
        _click_page(window, spec.title)
        settle(window)
        _look_through(window, beat)
        _start_anew(window, beat)
        beat.end()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        yield PageStall(spec.name, beat.stalls, time.perf_counter() - started, memory)


def _click_page(window: MainWindow, title: str) -> None:
    sidebar = window.findChild(QListWidget, "sidebar")
    if sidebar is None:
        raise LookupError(title)
    item = sidebar.findItems(title, Qt.MatchFlag.MatchExactly)[0]
    place = sidebar.visualItemRect(item).center()
    QTest.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=place)


def _look_through(window: MainWindow, beat: Heartbeat) -> None:
    """The page as it is, then each of its tabs."""
    _use_tables(window, beat)
    for tabs in _visible(window, QTabWidget):
        for at in range(1, tabs.count()):
            beat.begin(f"thẻ {tabs.tabText(at)}")
            tabs.setCurrentIndex(at)
            settle(window)
            _use_tables(window, beat)


def _start_anew(window: MainWindow, beat: Heartbeat) -> None:
    """Another year and back, the page anew, and a name looked for among everything."""
    years = window.findChild(QComboBox, "header.year")
    if years is None:
        raise LookupError(window)
    chosen = years.currentIndex()
    for act, at in (("năm khác", int(chosen == 0)), ("năm cũ", chosen)):
        beat.begin(act)
        years.setCurrentIndex(at)
        years.activated.emit(at)
        settle(window)
    beat.begin("F5")
    QTest.keyClick(window, Qt.Key.Key_F5)
    settle(window)
    beat.begin("Ctrl+K")
    QTimer.singleShot(300, lambda: _look_for(window, beat))
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    # Longer than it takes the letters to be typed, so that they are typed while the clock runs.
    settle(window, 1500)


def _look_for(window: MainWindow, beat: Heartbeat) -> None:
    """Type into the palette, where it came, and leave it."""
    text, palette = (
        window.findChild(QLineEdit, "palette.text"),
        window.findChild(QDialog, "palette"),
    )
    if text is None or palette is None:
        return
    beat.begin("gõ vào palette.text")
    QTest.keyClicks(text, "nguyen van", delay=30)
    settle(window)
    palette.close()


def _use_tables(window: MainWindow, beat: Heartbeat) -> None:
    for view in _visible(window, QAbstractItemView):
        if view.objectName() != "sidebar" and view.isVisible():
            _use(window, view, beat)
    for field in _visible(window, QLineEdit):
        if "search" in field.objectName() and field.isVisible():
            beat.begin(f"gõ vào {field.objectName()}")
            QTest.keyClicks(field, "nguyen van", delay=30)
            settle(window)
            beat.begin(f"xóa {field.objectName()}")
            field.clear()
            settle(window)


def _use(window: MainWindow, view: QAbstractItemView, beat: Heartbeat) -> None:
    name, bar = view.objectName(), view.verticalScrollBar()
    for act, value in (("cuối", bar.maximum()), ("giữa", bar.maximum() // 2)):
        beat.begin(f"cuộn tới {act} {name}")
        bar.setValue(value)
        settle(window, 60)
    if isinstance(view, QTableView) and view.isSortingEnabled():
        for at in (1, 2):
            beat.begin(f"xếp {name} theo cột {at}")
            view.horizontalHeader().setSortIndicator(at, Qt.SortOrder.AscendingOrder)
            settle(window, 60)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        settle(window, 60)


def _visible(window: QWidget, kind: type[Kind]) -> list[Kind]:
    return [one for one in window.findChildren(kind) if one.isVisible() and one.objectName()]


def told(found: PageStall) -> str:
    """The page's worst act in a line, and one more for each other act that was too long."""
    late = [one for one in found.stalls if one.milliseconds > TOO_LONG and one is not found.worst]
    whole = f"{found.page:<10}{found.seconds:6.1f} s{found.memory:6} MB"
    return "\n".join([f"{whole} {_told(found.worst)}", *(f"{'':26}{_told(one)}" for one in late)])


def _told(stall: Stall) -> str:
    sign, gap = "!" if stall.milliseconds > TOO_LONG else " ", stall.gap
    times = f"{gap.ours:5.0f} ms (own {gap.own:.0f}, clock {gap.wall:.0f})"
    return f"{sign}{times:<36} {stall.act}  {stall.cause}"


def main(arguments: Sequence[str]) -> int:
    """Print the table; 1 where a page stalls."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(arguments[0]) if arguments else Path(place, "lon.thidua")
        if not path.exists():
            make(path, Size())
        application = prepare()
        window = open_window(path)
        worst = 0.0
        for found in measure(window, arguments[1:]):
            worst = max(worst, found.worst.milliseconds)
            sys.stdout.write(f"{told(found)}\n")
            sys.stdout.flush()
        window.close()
        application.processEvents()
    return int(worst > TOO_LONG)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
