"""Where each part of a certificate stands, as a value that the office corrects.

Lengths are whole tenths of a millimetre from the page's upper left corner, sizes of type whole
tenths of a point.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.domain.certificates.fitting import Room

TENTHS = 10


class Style(StrEnum):
    """How letters look."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"
    BOLD_ITALIC = "bold_italic"


class Align(StrEnum):
    """Where lines stand between the left and the right of their box."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Stand(StrEnum):
    """Where lines stand between the top and the foot of their box."""

    TOP = "top"
    MIDDLE = "middle"
    FOOT = "foot"


@dataclass(frozen=True, slots=True)
class Part:
    """One text in its box; `text`: a pattern with fields such as “{ten}”.

    `size`, `floor`: the size it has, and the one below which it takes another line first; `flows`:
    a running text, which takes lines before it gets smaller; `capitals`: all in capitals; `rule`: a
    line beneath, as wide as the text; `on_stock`: printed also where the stock has print on it.
    """

    code: str
    name: str
    text: str
    left: int
    top: int
    width: int
    height: int
    size: int
    floor: int
    style: Style = Style.REGULAR
    align: Align = Align.CENTRE
    stand: Stand = Stand.MIDDLE
    colour: str = "000000"
    capitals: bool = False
    flows: bool = False
    rule: bool = False
    on_stock: bool = True

    @property
    def room(self) -> Room:
        """Its box in millimetres and points."""
        return Room(
            self.width / TENTHS,
            self.height / TENTHS,
            self.size / TENTHS,
            self.floor / TENTHS,
            flows=self.flows,
            balanced=self.align is Align.CENTRE,
        )


@dataclass(frozen=True, slots=True)
class Offset:
    """How far everything moves on one printer, to the right and down."""

    right: int = 0
    down: int = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """A page with its parts; `offsets`: by printer, "" for any other one.

    `frame`: drawn on blank paper; `version`: of the office's own, 0 while it is the shipped one.
    """

    code: str
    title: str
    width: int
    height: int
    frame: bool
    parts: tuple[Part, ...]
    offsets: tuple[tuple[str, Offset], ...] = ()
    version: int = 0

    def offset(self, printer: str = "") -> Offset:
        """How far everything moves on a printer."""
        known = dict(self.offsets)
        return known.get(printer, known.get("", Offset()))

    def part(self, code: str) -> Part | None:
        """A part by its code."""
        return next((one for one in self.parts if one.code == code), None)

    def with_part(self, part: Part) -> "Layout":
        """The same with one part replaced."""
        parts = tuple(part if one.code == part.code else one for one in self.parts)
        return replace(self, parts=parts)

    def with_offset(self, printer: str, offset: Offset) -> "Layout":
        """The same with a printer's offset; none of its own where it is nothing."""
        others = [(name, one) for name, one in self.offsets if name != printer]
        added = [(printer, offset)] if offset != Offset() or printer else []
        return replace(self, offsets=tuple(sorted((*others, *added))))
