"""Pictures of every page on the sample year, light and dark, at two sizes of the window.

`python -m tools.pictures [--out build/pictures] [--store FILE] [--page NAME …] [--percent 100]`
writes `PAGE-SCHEME-WIDTHxHEIGHT.png`; `QT_SCALE_FACTOR` is taken as it is set.
"""

import argparse
import os
import tempfile
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from tools.display import display
from tools.window_picture import SMALLEST_FILE, picture_window, sample_store, settle, turn_to

if TYPE_CHECKING:
    from desktop_app.views.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "build" / "pictures"
SIZES = ((1280, 720), (1920, 1080))
SCHEMES = ("light", "dark")


def main(argv: Sequence[str] | None = None) -> None:
    """Draw what the command line asks for and say where each picture is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", action="append", default=[], help="a page's name; all by default")
    parser.add_argument("--store", type=Path, help="the sample year where none is named")
    parser.add_argument("--percent", type=int, default=100, help="the size of the text")
    parser.add_argument("--out", type=Path, default=OUT)
    asked = parser.parse_args(argv)
    largest = max(SIZES)
    with tempfile.TemporaryDirectory() as folder, display(*largest) as screen:
        os.environ |= {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb", "XDG_CONFIG_HOME": folder}
        store = asked.store or sample_store(Path(folder))
        for path in draw_all(store, asked.out, asked.page, asked.percent):
            print(path)


def draw_all(
    store: Path, out: Path, pages: Sequence[str] = (), percent: int = 100
) -> Iterator[Path]:
    """Open the store in one window and save every page in every scheme and size.

    Raises:
        OSError: a picture could not be written.
    """
    from desktop_app.app import prepare  # noqa: PLC0415  # after the display is there

    application = prepare()
    window = picture_window()
    window.show()
    window.open_store(store)
    settle(window)
    out.mkdir(parents=True, exist_ok=True)
    for (size, scheme), page in product(product(SIZES, SCHEMES), pages or _all_pages()):
        _dress(window, scheme, percent, size)
        turn_to(window, page)
        settle(window)
        path = out / f"{page}-{scheme}-{size[0]}x{size[1]}.png"
        if not window.grab().save(str(path), "PNG", SMALLEST_FILE):
            raise OSError(path)
        yield path
    window.close()
    application.quit()


def _dress(window: "MainWindow", scheme: str, percent: int, size: tuple[int, int]) -> None:
    from desktop_app.config import Scheme  # noqa: PLC0415
    from desktop_app.views.look import look  # noqa: PLC0415

    chosen = Scheme(scheme)
    if (look().scheme, look().percent) != (chosen, percent):
        look().choose(chosen, percent)
    window.resize(*size)


def _all_pages() -> list[str]:
    from desktop_app.views.pages import PAGES  # noqa: PLC0415

    return [spec.name for spec in PAGES]


if __name__ == "__main__":
    main()
