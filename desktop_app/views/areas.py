"""F6 goes round the window's areas: the list of pages, the page, the status bar, the heading."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

Areas = Callable[[], Sequence[QWidget]]


def go_round(owner: QWidget, areas: Areas) -> None:
    """Let F6 go to the next area in the window of `owner`, Shift+F6 to the one before."""
    for keys, step in (("F6", 1), ("Shift+F6", -1)):
        shortcut = QShortcut(QKeySequence(keys), owner)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(lambda step=step: _go(areas(), step))


def _go(areas: Sequence[QWidget], step: int) -> None:
    """Go to where one last was in the area; those where nothing takes the keys are passed over."""
    reachable = [area for area in areas if entrance(area) is not None]
    if not reachable:
        return
    focus = QApplication.focusWidget()
    here = next((at for at, area in enumerate(reachable) if _holds(area, focus)), -step)
    target = entrance(reachable[(here + step) % len(reachable)])
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def entrance(area: QWidget) -> QWidget | None:
    """What takes the keys in an area: where they last were, else the first that may have them."""
    chain: list[QWidget | None] = [area.focusWidget(), area, *_after(area)]
    return next((one for one in chain if one is not None and _takes_keys(one)), None)


def _after(area: QWidget) -> Iterator[QWidget]:
    """What the area holds, in the order in which Tab goes."""
    following = area.nextInFocusChain()
    while following is not None and following is not area:
        if area.isAncestorOf(following):
            yield following
        following = following.nextInFocusChain()


def _holds(area: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (area is focus or area.isAncestorOf(focus))


def _takes_keys(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled()
