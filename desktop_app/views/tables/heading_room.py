"""How much room headings ask for: titles wrapped to their columns, and the storey over them."""

from collections.abc import Callable, Iterator
from itertools import groupby

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView

MARGIN = 6
SIGN = 14
WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
ENDLESS = 10_000


class HeadingRoom:
    """Measures the headings of one header, each text and width once; `forget` when any changed.

    `group`: the heading that a section shares; `title`: what is drawn in a section, and the
    pixels beside it that a sign takes.
    """

    def __init__(
        self,
        header: QHeaderView,
        group: Callable[[int], str],
        title: Callable[[int], tuple[str, int]],
    ) -> None:
        self._header = header
        self._group = group
        self._title = title
        self._metrics = header.fontMetrics()
        self._measured: dict[tuple[str, int], int] = {}
        self._alike: dict[int, list[int]] = {}
        self._storey = -1
        self._height = 0

    @property
    def line(self) -> int:
        """The height of one line with its margins."""
        return self._metrics.height() + 2 * MARGIN

    @property
    def known_height(self) -> int:
        """The height that was measured last, 0 where it has to be measured anew."""
        return self._height

    def take_metrics(self, metrics: QFontMetrics) -> None:
        """Measure in another font."""
        self._metrics = metrics
        self._measured = {}
        self.forget()

    def forget(self) -> None:
        """Widths, titles or the order of sections changed."""
        self._height, self._storey, self._alike = 0, -1, {}

    def height(self) -> int:
        """High enough for the longest title at the widths the columns have."""
        if not self._height:
            header = self._header
            shown = (at for at in range(header.count()) if not header.isSectionHidden(at))
            title = max(map(self._title_height, shown), default=0)
            self._height = max(title + 2 * MARGIN, self.line) + self.storey()
        return self._height

    def storey(self) -> int:
        """High enough for the longest common heading over the width its columns have."""
        if self._storey < 0:
            heights = [self._high(text, width - 2 * MARGIN) for text, width in self._groups()]
            self._storey = max(heights, default=-2 * MARGIN) + 2 * MARGIN
        return self._storey

    def width_for(self, title: str) -> int:
        """The pixels that a title's longest word and, up to three lines, all of it ask for."""
        metrics = self._metrics
        words = max((metrics.horizontalAdvance(word) for word in title.split()), default=0)
        return max(words, metrics.horizontalAdvance(title) // 3) + 2 * MARGIN + metrics.height()

    def neighbours(self, section: int) -> list[int]:
        """The sections side by side that share a group with this one, from the left."""
        if not self._alike:
            sections = map(self._header.logicalIndex, range(self._header.count()))
            for _, found in groupby(sections, key=self._group):
                alike = list(found)
                self._alike.update(dict.fromkeys(alike, alike))
        return self._alike[section]

    def width_of(self, sections: list[int]) -> int:
        """Their width on the screen, hidden ones left out."""
        return sum(self._header.sectionSize(at) for at in sections)

    def _groups(self) -> Iterator[tuple[str, int]]:
        """The common headings, each with its width on the screen; hidden ones are left out."""
        for section in range(self._header.count()):
            text = self._group(section)
            if text and self.neighbours(section)[0] == section:
                width = self.width_of(self.neighbours(section))
                if width:
                    yield text, width

    def _title_height(self, section: int) -> int:
        text, beside = self._title(section)
        return self._high(text, self._header.sectionSize(section) - 2 * MARGIN - beside)

    def _high(self, text: str, width: int) -> int:
        """Pixels of a text that is wrapped to a width; the same is measured once."""
        found = self._measured.get((text, width))
        if found is None:
            room = QRect(0, 0, max(width, 1), ENDLESS)
            found = self._metrics.boundingRect(room, int(WRAPPED), text).height()
            self._measured[text, width] = found
        return found
