"""A PDF of plain colours, for tests of looking and printing."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop_app.views.printing import PdfPages

A4_LANDSCAPE = (842, 595)
COLOURS = [(200, 0, 0, 255), (0, 200, 0, 255), (0, 0, 200, 255)]


@dataclass(frozen=True, slots=True)
class Picture:
    width: int
    height: int
    rgba: bytes
    top: int = 0
    whole: int = 0


class Pdf:
    """Three A4 pages lying down, one red, one green, one blue; notes who drew them, how large."""

    def __init__(self) -> None:
        self.drawn: list[tuple[int, float]] = []
        self.parts: list[tuple[int, int]] = []
        self.threads: set[str] = set()

    @property
    def pages(self) -> PdfPages:
        """The document as the views have it."""
        return PdfPages("Xếp hạng năm 2024", 3, self.page, self.part, self.save)

    def page(self, index: int, scale: float) -> Picture:
        self.drawn.append((index, scale))
        self.threads.add(threading.current_thread().name)
        width, height = (round(side * scale) for side in A4_LANDSCAPE)
        return Picture(width, height, bytes(COLOURS[index]) * (width * height))

    def part(self, index: int, scale: float, top: int, pixels: int) -> Picture:
        self.parts.append((index, top))
        self.threads.add(threading.current_thread().name)
        width, whole = (round(side * scale) for side in A4_LANDSCAPE)
        rows = min(pixels // width, whole - top)
        return Picture(width, rows, bytes(COLOURS[index]) * (width * rows), top, whole)

    def save(self, indices: Sequence[int], out: Path) -> Path:
        out.write_text(",".join(map(str, indices)), encoding="utf-8")
        return out
