"""The program as a user starts it, on a screen of its own; pictures of it are left in build/."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tools.display import display

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "build" / "pictures"
SIZE = (1280, 800)
PATIENCE_SECONDS = 30
# Draws what the screen shows, whichever program drew it.
CAMERA = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
application.primaryScreen().grabWindow(0).save(sys.argv[1])
"""

pytestmark = pytest.mark.skipif(
    shutil.which("Xvfb") is None or shutil.which("xdotool") is None,
    reason="needs Xvfb and xdotool",
)


class Program:
    """`python main.py`, and the hands and eyes of one who sits before it."""

    def __init__(self, screen: str, process: subprocess.Popen[str]) -> None:
        self.environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
        self.process = process

    def wait_for_window(self, title: str, seconds: float = PATIENCE_SECONDS) -> str:
        """The number of the window of a title, once it is on the screen."""
        return self.wait_for_windows(title, 1, seconds)[0]

    def wait_for_windows(
        self, title: str, count: int, seconds: float = PATIENCE_SECONDS
    ) -> list[str]:
        """The numbers of the windows of a title, oldest first, once there are so many."""
        until = time.monotonic() + seconds
        search = ("search", "--onlyvisible", "--name", re.escape(title))
        while len(found := sorted(self._xdotool(*search).split(), key=int)) != count:
            assert time.monotonic() < until, f"{len(found)} windows are named {title}"
            time.sleep(0.1)
        return found

    def press(self, window: str, keys: str) -> None:
        self._xdotool("windowfocus", "--sync", window, "key", keys)

    def picture(self, name: str) -> QImage:
        """What is on the screen, kept under a name."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        path = PICTURES / name
        command = (sys.executable, "-c", CAMERA, str(path))
        subprocess.run(
            command, env=self.environment, check=True, timeout=PATIENCE_SECONDS
        )  # our own words
        return QImage(str(path))

    def ending(self) -> tuple[int, str, str]:
        """The exit status, and what the program said until then."""
        said, told = self.process.communicate(timeout=PATIENCE_SECONDS)
        return self.process.returncode, said, told

    def _xdotool(self, *words: str) -> str:
        """What xdotool says; a search that finds nothing fails, and says nothing."""
        done = subprocess.run(  # our own words
            ("xdotool", *words),
            env=self.environment,
            check=words[0] != "search",
            timeout=PATIENCE_SECONDS,
            capture_output=True,
            text=True,
        )
        return done.stdout


@contextmanager
def started(*words: str) -> Iterator[Program]:
    """The program on an empty screen; it is gone when the block ends, however it does."""
    command = (sys.executable, str(ROOT / "main.py"), *words)
    with display(*SIZE) as screen:
        environment = {**os.environ, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
        process = subprocess.Popen(  # our own words
            command,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            yield Program(screen, process)
        finally:
            process.kill()
            process.wait()


def colours(image: QImage) -> int:
    """How many colours a raster of points has; a blank screen has one."""
    return len(
        {image.pixel(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)}
    )


def test_the_window_opens_on_a_store_and_closes_by_key(sample_year: Path, tmp_path: Path) -> None:
    store = Path(shutil.copy(sample_year, tmp_path))
    with started("--store", str(store)) as program:
        window = program.wait_for_window("sample.thidua – Sổ Thi Đua")
        image = program.picture("window.png")
        assert (image.width(), image.height()) == SIZE
        assert colours(image) > 20
        program.press(window, "ctrl+q")
        assert program.ending() == (0, "", "")


def test_without_a_store_the_window_offers_to_begin() -> None:
    with started() as program:
        window = program.wait_for_window("Sổ Thi Đua")
        assert colours(program.picture("welcome.png")) > 20
        program.press(window, "ctrl+q")
        assert program.ending() == (0, "", "")


def test_a_file_that_is_no_store_is_said_and_the_window_stays(tmp_path: Path) -> None:
    path = tmp_path / "thư.thidua"
    path.write_text("Kính gửi các phòng", encoding="utf-8")
    with started("--store", str(path)) as program:
        window, dialog = program.wait_for_windows("Sổ Thi Đua", 2)
        program.press(dialog, "Return")
        program.wait_for_windows("Sổ Thi Đua", 1)
        program.press(window, "ctrl+q")
        assert program.ending() == (0, "", "")


def test_the_picture_in_the_readme_can_be_drawn_anew(sample_year: Path, tmp_path: Path) -> None:
    out = tmp_path / "window.png"
    store = Path(shutil.copy(sample_year, tmp_path))
    words = ("--store", str(store), "--out", str(out))
    command = (sys.executable, "-m", "tools.window_picture", *words)
    subprocess.run(command, cwd=ROOT, check=True, timeout=2 * PATIENCE_SECONDS)  # our own words
    image = QImage(str(out))
    assert (image.width(), image.height()) == SIZE
    assert colours(image) > 20
