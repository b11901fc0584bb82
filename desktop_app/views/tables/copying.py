"""Selected cells onto the clipboard, tab-separated, as Excel takes them, however many they are."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionRange, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QTableView

from desktop_app.reports.formatting import format_cell
from desktop_app.reports.report import Format
from desktop_app.views.row_table import RowTable
from desktop_app.views.tables.ranges import selected_ranges

# A cell of the score matrix takes 15 µs: the window looks at keys and mouse after each 30 ms.
CELLS_OF_SLICE = 2_000


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Lines:
    """What is copied: the rows, how many cells are read of each, and how they become text."""

    rows: Sequence[int]
    width: int
    line: Callable[[int], str]
    first: tuple[str, ...] = ()
    whole: Callable[[Sequence[str]], str] = _joined


class Copying(QObject):
    """Reads lines a slice at a time; a copy that fits one slice is done at once.

    Signals:
        told: how far a long copy is, and when it is done.
    """

    told = Signal(str)

    def __init__(self, rows: RowTable) -> None:
        super().__init__(rows)
        self._lines: Lines | None = None
        self._texts: list[str] = []
        self._slices: Iterator[Sequence[int]] = iter(())
        self._then: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read)
        rows.modelReset.connect(self._on_changed)
        rows.layoutChanged.connect(self._on_changed)

    @property
    def is_busy(self) -> bool:
        """Whether lines are still to be read."""
        return self._timer.isActive()

    def start(self, lines: Lines, then: Callable[[], object] | None = None) -> None:
        """Copy these lines in place of any that are being read; `then` when all are there."""
        if not lines.rows:
            return
        self._lines, self._then = lines, then
        self._texts = list(lines.first)
        self._slices = slices(lines.rows, lines.width)
        self._timer.start()
        self._read()

    def stop(self) -> bool:
        """Leave the clipboard as it is; whether anything was being read."""
        was_busy = self.is_busy
        self._timer.stop()
        if was_busy:
            self.told.emit(self.tr("Đã dừng, chưa sao chép gì."))
        return was_busy

    def _read(self) -> None:
        lines = self._lines
        if lines is None:
            return
        self._texts.extend(map(lines.line, next(self._slices, ())))
        if len(self._texts) - len(lines.first) >= len(lines.rows):
            self._finish(lines)
        else:
            self._tell_progress(lines)

    def _finish(self, lines: Lines) -> None:
        self._timer.stop()
        self._lines = None
        QApplication.clipboard().setText(lines.whole(self._texts))
        if len(lines.rows) * lines.width > CELLS_OF_SLICE:
            count = format_cell(len(lines.rows) * lines.width, Format.NUMBER)
            self.told.emit(self.tr("Đã sao chép {count} ô.").format(count=count))
        if self._then is not None:
            self._then()

    def _tell_progress(self, lines: Lines) -> None:
        percent = 100 * len(self._texts) // (len(lines.rows) + len(lines.first))
        text = self.tr("Đang sao chép: {percent}%. Bấm Esc để dừng.")
        self.told.emit(text.format(percent=percent))

    def _on_changed(self) -> None:
        if self.is_busy:
            self._timer.stop()
            text = self.tr("Bảng vừa đổi nên chưa sao chép xong. Hãy chọn và sao chép lại.")
            self.told.emit(text)


def slices(rows: Sequence[int], width: int) -> Iterator[Sequence[int]]:
    """The rows in parts of at most `CELLS_OF_SLICE` cells, of one row where it has more."""
    step = max(CELLS_OF_SLICE // max(width, 1), 1)
    return (rows[at : at + step] for at in range(0, len(rows), step))


def selected_lines(view: QTableView, rows: RowTable, *, headings: bool = False) -> Lines:
    """The selection's bounding rows and columns; cells that are not selected are empty."""
    chosen = _chosen(view)
    header = view.horizontalHeader()
    across: set[int] = set().union(*(_across(one) for one in selected_ranges(view)))
    shown = (at for at in across if not header.isSectionHidden(at))
    columns = sorted(shown, key=header.visualIndex)
    first = ("\t".join(_heading(rows, at) for at in columns),) if headings else ()
    return Lines(
        sorted(chosen), len(columns), lambda row: _line(rows, row, columns, chosen[row]), first
    )


def _chosen(view: QTableView) -> dict[int, set[int]]:
    """The selected columns by row, read from ranges: a cell at a time would take seconds."""
    found: dict[int, set[int]] = {}
    for one in selected_ranges(view):
        columns = _across(one)
        for row in range(one.top(), one.bottom() + 1):
            found[row] = found[row] | columns if row in found else columns
    return found


def _across(one: QItemSelectionRange) -> set[int]:
    return set(range(one.left(), one.right() + 1))


def _line(rows: RowTable, row: int, columns: list[int], chosen: set[int]) -> str:
    return "\t".join(rows.plain_text(row, at) if at in chosen else "" for at in columns)


def _heading(rows: RowTable, column: int) -> str:
    return " ".join(str(rows.headerData(column, Qt.Orientation.Horizontal)).split())
