"""Lines of text above and below a table, over all columns or a part of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from xlsxwriter.worksheet import Worksheet

from desktop_app.exporters.excel.names import cell_text
from desktop_app.exporters.excel.styles import Styles
from desktop_app.exporters.excel.widths import height, lines_needed


@dataclass(frozen=True, slots=True)
class Part:
    """A text in the columns `first` to before `stop`; `style` names "bold", "italic" and so on."""

    text: str
    first: int
    stop: int
    size: float
    alignment: str = "center"
    style: str = ""


@dataclass(slots=True)
class SheetWriter:
    """Lays lines out downwards; `row` is the next one. What is laid out is written by `flush`.

    A part may be laid out beside one that stands there already, whichever comes first: a sheet of
    very many rows can only be written downwards.
    """

    sheet: Worksheet
    styles: Styles
    widths: Sequence[float]
    row: int = 0
    _lines: dict[int, list[Part]] = field(default_factory=dict)

    def across(self, text: str, size: float, alignment: str = "center", style: str = "") -> None:
        """A line over all columns."""
        self.parts([Part(text, 0, len(self.widths), size, alignment, style)])

    def parts(self, parts: Sequence[Part]) -> None:
        """A line of several texts side by side."""
        self._lines.setdefault(self.row, []).extend(parts)
        self.row += 1

    def flush(self) -> None:
        """Write the lines from the topmost down."""
        for row in sorted(self._lines):
            self._write(row, self._lines[row])
        self._lines.clear()

    def _write(self, row: int, parts: Sequence[Part]) -> None:
        for part in parts:
            look = self.styles.text(part.size, part.alignment, part.style)
            if part.stop - part.first > 1:
                self.sheet.merge_range(row, part.first, row, part.stop - 1, "", look)
            if part.first < part.stop:
                self.sheet.write_string(row, part.first, cell_text(part.text), look)
        self.sheet.set_row(row, max(map(self._height, parts)))

    def _height(self, part: Part) -> float:
        room = sum(self.widths[part.first : part.stop])
        return height(lines_needed(cell_text(part.text), room, part.size), part.size)
