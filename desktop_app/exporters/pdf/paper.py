"""A4 and its margins. Source: NĐ 30/2020/NĐ-CP Phụ lục I, mục I."""

from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm

TOP: Final = 20 * mm
BOTTOM: Final = 20 * mm
LEFT: Final = 30 * mm
RIGHT: Final = 20 * mm
NUMBER_FROM_TOP: Final = 13 * mm  # the baseline of the page number, inside the top margin


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet; all lengths in points."""

    name: str
    width: float
    height: float

    @property
    def room(self) -> float:
        """The width between the margins."""
        return self.width - LEFT - RIGHT

    @property
    def depth(self) -> float:
        """The height between the margins."""
        return self.height - TOP - BOTTOM


PORTRAIT: Final = Paper("portrait", 210 * mm, 297 * mm)
LANDSCAPE: Final = Paper("landscape", 297 * mm, 210 * mm)
