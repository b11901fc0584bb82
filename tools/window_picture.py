"""Makes docs/images/window.png: the window on the sample year, on a display of its own.

`python -m tools.window_picture [--page ranking] [--out docs/images/window.png]`
"""

import argparse
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tools.display import display

if TYPE_CHECKING:
    from desktop_app.views.main_window import MainWindow
    from desktop_app.views.operation import Operation

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "images" / "window.png"
SIZE = (1280, 800)
# A page asks, shows, and by what it shows may ask again.
ROUNDS = 4
LAYOUT_MS = 100
SMALLEST_FILE = 0  # Qt's word for the strongest compression


def main(argv: Sequence[str] | None = None) -> None:
    """Draw the picture that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", default="ranking", help="a page's name")
    parser.add_argument("--store", type=Path, help="the sample year where none is named")
    parser.add_argument("--out", type=Path, default=OUT)
    asked = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder, display(*SIZE) as screen:
        os.environ |= {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "XDG_CONFIG_HOME": folder}
        draw(asked.store or sample_store(Path(folder)), asked.page, asked.out)


def draw(store: Path, page: str, out: Path) -> None:
    """Open the store in the window, go to the page, and save what is seen.

    Raises:
        OSError: the picture could not be written.
    """
    from desktop_app.app import prepare  # noqa: PLC0415  # after the display is there

    application = prepare()
    window = picture_window()
    window.resize(*SIZE)
    window.show()
    window.open_store(store)
    settle(window)
    turn_to(window, page)
    settle(window)
    out.parent.mkdir(parents=True, exist_ok=True)
    if not window.grab().save(str(out), "PNG", SMALLEST_FILE):
        raise OSError(out)
    window.close()
    application.quit()


def sample_store(folder: Path) -> Path:
    """The sample year, made in a folder."""
    from desktop_app.domain.changes import Actor  # noqa: PLC0415
    from desktop_app.services import demo  # noqa: PLC0415

    return demo.run(folder, Actor("Văn phòng Sở")).store


def picture_window() -> "MainWindow":
    """A window with the program's real doors and pages."""
    from desktop_app.app import place_for  # noqa: PLC0415
    from desktop_app.domain.changes import Actor  # noqa: PLC0415
    from desktop_app.services.office import Office  # noqa: PLC0415
    from desktop_app.views.main_window import Doors, MainWindow  # noqa: PLC0415
    from desktop_app.views.pages import PAGES  # noqa: PLC0415

    doors = Doors(open=Office.open, create=Office.create, place=place_for)
    return MainWindow(doors, PAGES, Actor("Văn phòng Sở"))


def turn_to(window: "MainWindow", page: str) -> None:
    """Go to a page by its name."""
    from PySide6.QtWidgets import QListWidget  # noqa: PLC0415

    from desktop_app.views.pages import PAGES  # noqa: PLC0415

    sidebar = window.findChild(QListWidget, "sidebar")
    if sidebar is not None:
        sidebar.setCurrentRow([spec.name for spec in PAGES].index(page))


def settle(window: "MainWindow") -> None:
    """Let both workers finish what was asked of them, and the widgets find their places."""
    from PySide6.QtTest import QTest  # noqa: PLC0415

    for _ in range(ROUNDS):
        _wait_for(window.workers.write("", lambda _progress: None))
        _wait_for(window.workers.read("picture", lambda: None))
    QTest.qWait(LAYOUT_MS)


def _wait_for(operation: "Operation") -> None:
    from PySide6.QtCore import QEventLoop  # noqa: PLC0415

    loop = QEventLoop()
    operation.finished.connect(loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
