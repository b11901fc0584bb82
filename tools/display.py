"""A display of one's own: Xvfb on a free number, ended with the block that asked for it."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

PATIENCE_SECONDS = 10


@contextmanager
def display(width: int = 1280, height: int = 800) -> Iterator[str]:
    """An empty screen of that many pixels; its name (":7") is what DISPLAY is to be.

    Raises:
        FileNotFoundError: Xvfb is not installed.
        RuntimeError: Xvfb ended without giving a display.
    """
    reading, writing = os.pipe()
    screen = f"{width}x{height}x24"
    command = ("Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp")
    try:
        server = subprocess.Popen(  # noqa: S603  # our own words
            command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
    finally:
        os.close(writing)
    try:
        yield _name(reading)
    finally:
        server.terminate()
        server.wait(PATIENCE_SECONDS)


def _name(reading: int) -> str:
    """What Xvfb wrote once it was ready; nothing where it ended before."""
    with os.fdopen(reading, encoding="ascii") as told:
        number = told.readline().strip()
    if not number:
        sentence = "Xvfb gave no display"
        raise RuntimeError(sentence)
    return f":{number}"
