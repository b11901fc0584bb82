"""When Python looks for garbage: not while somebody waits for the window."""

import gc

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

# Young objects are looked at often, as before; 100,000 of them take some milliseconds.
YOUNG, TIMES = 10_000, 10
# How often that is done before all are looked at without being asked to: in effect never.
NEVER = 1_000_000


def collect_at_rest(application: QGuiApplication) -> None:
    """Look at all objects only while another program is in front.

    Python does so whenever their number grew by a quarter, on whichever thread made the last one,
    and no other thread runs meanwhile: with a board of 5,000 units in memory the window stood
    still for 190 ms, though a worker had made it. What goes in a circle and has grown old waits for
    the next rest; what goes in none, all rows and tables, goes at once as ever.
    """
    gc.set_threshold(YOUNG, TIMES, NEVER)
    gc.freeze()
    application.applicationStateChanged.connect(_on_state)


def _on_state(state: Qt.ApplicationState) -> None:
    if state is not Qt.ApplicationState.ApplicationActive:
        gc.collect()
